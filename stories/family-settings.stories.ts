import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {partnerFile} from './partner-files.js';
import {common, harborLane, shows, widgetsIn, type SettingsArguments} from './widget-stories.js';

const two = html`<div class="widgets">
  <family-help-card></family-help-card>
  <family-faq></family-faq>
</div>`;

const faqAlone = html`<family-faq></family-faq>`;

const meta: Meta<SettingsArguments> = {
  ...common,
  title: 'Widgets/Settings',
  component: 'family-settings',
  args: {...harborLane, inside: two},
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<SettingsArguments>;

const allSay =
  (selector: string, words: string): Story['play'] =>
  async ({canvasElement}) => {
    for (const widget of await widgetsIn(canvasElement))
      await waitFor(() => expect(widget.shadowRoot!.querySelector(selector)).toHaveTextContent(words));
  };

// Shown on the documentation page.
export const Provider: Story = {
  tags: ['autodocs'],
  play: allSay('[part~="provider"]', 'From Harbor Lane Recovery Center'),
};

export const ProviderSpanish: Story = {
  name: 'Provider, in Spanish',
  args: {lang: 'es'},
  play: allSay('[part~="provider"]', 'De Harbor Lane Recovery Center'),
};

export const ProviderNameOnly: Story = {
  name: 'Provider with a name only',
  args: {'provider-phone': undefined, 'provider-url': undefined, inside: faqAlone},
};

export const NoProvider: Story = {
  name: 'No provider',
  args: {'provider-name': undefined, inside: faqAlone},
};

export const Failed: Story = {
  name: 'Provider in a widget that did not load',
  args: {inside: html`<family-faq src=${partnerFile('missing.md')}></family-faq>`},
  play: shows('error'),
};

export const OtherRegion: Story = {
  name: 'A region without numbers of its own',
  args: {region: 'MX', 'provider-phone': '+52 55 1234 5678'},
};

export const HeadingLevel: Story = {
  name: 'Titles of level 4',
  args: {'heading-level': 4},
  play: async ({canvasElement}) => {
    for (const widget of await widgetsIn(canvasElement))
      await expect(widget.querySelector('h4[slot="title"]')).not.toBeNull();
  },
};

export const ContentBase: Story = {
  name: 'A folder of texts',
  args: {
    'content-base': partnerFile('questions.md').replace('questions.md', ''),
    inside: html`<family-faq src="questions.md"></family-faq>`,
  },
};

export const Nested: Story = {
  name: 'One in the other: the inner one counts',
  args: {
    inside: html`<family-settings provider-name="Elm House">${faqAlone}</family-settings>`,
  },
  play: allSay('[part~="provider"]', 'From Elm House'),
};

export const LanguageSwitched: Story = {
  name: 'All switched to Spanish by the reader',
  args: {lang: 'en'},
  play: async ({canvasElement}) => {
    const widgets = await widgetsIn(canvasElement);
    await userEvent.click(widgets[0]!.shadowRoot!.querySelector('[part="languages"] button')!);
    for (const widget of widgets)
      await waitFor(() =>
        expect(widget.shadowRoot!.querySelector('[part="base"]')).toHaveAttribute('lang', 'es'),
      );
  },
};

export const Dark: Story = {globals: {theme: 'dark'}};

export const NarrowPhone: Story = {
  name: 'Narrow phone',
  globals: {viewport: {value: 'narrow'}},
};

export const RightToLeftMirror: Story = {
  name: 'Right to left, the English text',
  globals: {direction: 'rtl'},
};

export const DrawsNothing: Story = {
  name: 'Around other things of the page',
  args: {inside: html`<p>A paragraph of the page stands as it did.</p>`},
  play: async ({canvasElement}) => {
    await expect(canvasElement.querySelector('family-settings > p')).toBeVisible();
  },
};
