/** The stories of every widget: its states, languages, themes and widths. Others are in the widget's own file. */
import type {StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {partnerFile} from './partner-files.js';
import {shows, type WidgetArguments} from './widget-stories.js';

type Story = StoryObj<WidgetArguments>;

const fallback = html`<p>
  Our family team answers on weekdays, 9 am to 5 pm, at <a href="tel:+12075550142">207-555-0142</a>. If a life
  may be at risk, call <a href="tel:911">911</a>.
</p>`;

/** With a partner's file instead of the topic. */
const withFile = (name: Parameters<typeof partnerFile>[0], inside?: typeof fallback) => ({
  topic: undefined,
  src: partnerFile(name),
  ...(inside ? {inside} : {}),
});

export const Loading: Story = {args: withFile('never.md'), play: shows('loading')};

export const LoadingWithFallback: Story = {
  name: 'Loading, with a fallback inside',
  args: withFile('never.md', fallback),
  play: shows('loading'),
};

export const Empty: Story = {args: withFile('empty.md'), play: shows('empty')};

export const Failed: Story = {name: 'Did not load', args: withFile('missing.md'), play: shows('error')};

export const FailedWithFallback: Story = {
  name: 'Did not load, with a fallback inside',
  args: withFile('missing.md', fallback),
  play: shows('error'),
};

export const UnknownTopic: Story = {
  name: 'Unknown topic',
  args: {topic: 'no-such-topic'},
  play: shows('error'),
};

export const Offline: Story = {
  args: withFile('unreachable.md', fallback),
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: false});
    // Restores the property of the prototype.
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: shows('offline'),
};

export const English: Story = {globals: {language: 'en'}};

export const Spanish: Story = {globals: {language: 'es'}};

export const OwnLanguage: Story = {
  name: 'Spanish on an English page',
  args: {lang: 'es'},
  globals: {language: 'en'},
};

export const TranslationMissing: Story = {name: 'Translation missing', args: {lang: 'fr'}};

export const LowerHeadings: Story = {name: 'Under a heading of level 3', args: {'heading-level': 4}};

export const Light: Story = {globals: {theme: 'light'}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const Brand: Story = {name: 'Warm serif brand', globals: {theme: 'warm'}};

export const OwnColor: Story = {
  name: 'A color of its own',
  args: {'--family-accent': '#b3261e', '--family-radius': '0'},
};

export const Desktop: Story = {globals: {viewport: {value: 'desktop'}}};

export const Phone: Story = {globals: {viewport: {value: 'phone'}}};

export const NarrowPhone: Story = {name: 'Narrow phone', globals: {viewport: {value: 'narrow'}}};

export const RightToLeftMirror: Story = {
  name: 'Right to left, the English text',
  globals: {direction: 'rtl'},
};
