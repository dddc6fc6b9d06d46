import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, userEvent, waitFor} from 'storybook/test';
import {partnerFile} from './partner-files.js';

/** The attributes of the element, as its manifest names them, and what stands in the tag. */
interface SettingsArguments {
  lang?: string;
  'heading-level'?: number;
  region?: string;
  'provider-name'?: string;
  'provider-phone'?: string;
  'provider-url'?: string;
  'content-base'?: string;
  inside?: TemplateResult;
}

const two = html`<div class="widgets">
  <family-help-card></family-help-card>
  <family-faq></family-faq>
</div>`;

const faqAlone = html`<family-faq></family-faq>`;

function renderSettings({inside = two, ...settings}: SettingsArguments): TemplateResult {
  return html`<family-settings
    lang=${ifDefined(settings.lang)}
    heading-level=${ifDefined(settings['heading-level'])}
    region=${ifDefined(settings.region)}
    provider-name=${ifDefined(settings['provider-name'])}
    provider-phone=${ifDefined(settings['provider-phone'])}
    provider-url=${ifDefined(settings['provider-url'])}
    content-base=${ifDefined(settings['content-base'])}
    >${inside}</family-settings
  >`;
}

const harbor = {
  'provider-name': 'Harbor Lane Recovery Center',
  'provider-phone': '207-555-0142',
  'provider-url': 'https://harbor-lane.example/families',
};

const meta: Meta<SettingsArguments> = {
  title: 'Widgets/Settings',
  component: 'family-settings',
  tags: ['autodocs'],
  args: harbor,
  argTypes: {inside: {table: {disable: true}}},
  render: renderSettings,
};

export default meta;

type Story = StoryObj<SettingsArguments>;

const HIDDEN = ['!autodocs'];

/** All widgets inside, in the state that is waited for. */
async function widgetsIn(canvas: HTMLElement, state = 'ready'): Promise<HTMLElement[]> {
  const widgets = [...canvas.querySelectorAll<HTMLElement>('family-faq, family-help-card')];
  for (const widget of widgets)
    await waitFor(() => expect(widget.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  return widgets;
}

const shows =
  (state: string): Story['play'] =>
  async ({canvasElement}) => {
    await widgetsIn(canvasElement, state);
  };

const allSay =
  (selector: string, words: string): Story['play'] =>
  async ({canvasElement}) => {
    for (const widget of await widgetsIn(canvasElement))
      await waitFor(() => expect(widget.shadowRoot!.querySelector(selector)).toHaveTextContent(words));
  };

export const Provider: Story = {
  play: allSay('[part~="provider"]', 'From Harbor Lane Recovery Center'),
};

export const ProviderSpanish: Story = {
  name: 'Provider, in Spanish',
  tags: HIDDEN,
  args: {lang: 'es'},
  play: allSay('[part~="provider"]', 'De Harbor Lane Recovery Center'),
};

export const ProviderNameOnly: Story = {
  name: 'Provider with a name only',
  tags: HIDDEN,
  args: {'provider-phone': undefined, 'provider-url': undefined, inside: faqAlone},
  play: shows('ready'),
};

export const NoProvider: Story = {
  name: 'No provider',
  tags: HIDDEN,
  args: {'provider-name': undefined, inside: faqAlone},
  play: shows('ready'),
};

export const Failed: Story = {
  name: 'Provider in a widget that did not load',
  tags: HIDDEN,
  args: {inside: html`<family-faq src=${partnerFile('missing.md')}></family-faq>`},
  play: shows('error'),
};

export const OtherRegion: Story = {
  name: 'A region without numbers of its own',
  tags: HIDDEN,
  args: {region: 'MX', 'provider-phone': '+52 55 1234 5678'},
  play: shows('ready'),
};

export const HeadingLevel: Story = {
  name: 'Titles of level 4',
  tags: HIDDEN,
  args: {'heading-level': 4},
  play: async ({canvasElement}) => {
    for (const widget of await widgetsIn(canvasElement))
      await expect(widget.querySelector('h4[slot="title"]')).not.toBeNull();
  },
};

export const ContentBase: Story = {
  name: 'A folder of texts',
  tags: HIDDEN,
  args: {
    'content-base': partnerFile('questions.md').replace('questions.md', ''),
    inside: html`<family-faq src="questions.md"></family-faq>`,
  },
  play: shows('ready'),
};

export const Nested: Story = {
  name: 'One in the other: the inner one counts',
  tags: HIDDEN,
  args: {
    inside: html`<family-settings provider-name="Elm House">${faqAlone}</family-settings>`,
  },
  play: allSay('[part~="provider"]', 'From Elm House'),
};

export const LanguageSwitched: Story = {
  name: 'All switched to Spanish by the reader',
  tags: HIDDEN,
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

export const Dark: Story = {tags: HIDDEN, globals: {theme: 'dark'}, play: shows('ready')};

export const NarrowPhone: Story = {
  name: 'Narrow phone',
  tags: HIDDEN,
  globals: {viewport: {value: 'narrow'}},
  play: shows('ready'),
};

export const RightToLeftMirror: Story = {
  name: 'Right to left, the English text',
  tags: HIDDEN,
  globals: {direction: 'rtl'},
  play: shows('ready'),
};

export const DrawsNothing: Story = {
  name: 'Around other things of the page',
  tags: HIDDEN,
  args: {
    inside: html`<p>A paragraph of the page stands as it did.</p>`,
  },
};
