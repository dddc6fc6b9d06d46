import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, waitFor} from 'storybook/test';

/** What the provider says for all of them. */
interface PageArguments {
  lang?: string;
  region?: string;
  'heading-level'?: number;
  'provider-name'?: string;
  'provider-phone'?: string;
  'provider-url'?: string;
}

const WIDGETS = [
  'family-help-card',
  'family-stage-timeline',
  'family-program-explainer',
  'family-faq',
  'family-wellness-tips',
] as const;

function renderPage(page: PageArguments): TemplateResult {
  return html`<family-settings
    lang=${ifDefined(page.lang)}
    region=${ifDefined(page.region)}
    heading-level=${ifDefined(page['heading-level'])}
    provider-name=${ifDefined(page['provider-name'])}
    provider-phone=${ifDefined(page['provider-phone'])}
    provider-url=${ifDefined(page['provider-url'])}
  >
    <div class="widgets">
      <family-help-card></family-help-card>
      <family-stage-timeline current="iop"></family-stage-timeline>
      <family-program-explainer
        topic="iop"
        compare="outpatient iop php residential"
      ></family-program-explainer>
      <family-program-explainer topic="outpatient"></family-program-explainer>
      <family-faq></family-faq>
      <family-wellness-tips start="today"></family-wellness-tips>
    </div>
  </family-settings>`;
}

const meta: Meta<PageArguments> = {
  title: 'Pages/All together',
  component: 'family-settings',
  args: {
    'provider-name': 'Harbor Lane Recovery Center',
    'provider-phone': '207-555-0142',
    'provider-url': 'https://harbor-lane.example/families',
  },
  render: renderPage,
  play: async ({canvasElement}) => {
    for (const name of WIDGETS)
      for (const widget of canvasElement.querySelectorAll(name))
        await waitFor(() => expect(widget.matches(':state(ready)')).toBe(true), {timeout: 15_000});
  },
};

export default meta;

type Story = StoryObj<PageArguments>;

/** Each widget says whose page it is; the help lines lead to the card; links between the texts work. */
export const English: Story = {};

/** What is not translated yet comes in English, and says so. */
export const Spanish: Story = {args: {lang: 'es'}};

/** A country whose numbers we do not have. */
export const Abroad: Story = {args: {region: 'GB'}};

export const Phone: Story = {globals: {viewport: {value: 'phone'}}};

export const Dark: Story = {globals: {theme: 'dark'}};

export const RightToLeft: Story = {globals: {direction: 'rtl'}};
