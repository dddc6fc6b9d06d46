import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import {common, shows, widgetIn, type WidgetArguments} from './widget-stories.js';

interface CardArguments extends WidgetArguments {
  region?: string;
}

const meta: Meta<CardArguments> = {
  ...common,
  title: 'Widgets/Help card',
  component: 'family-help-card',
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<CardArguments>;

// Shown on the documentation page.
export const Ready: Story = {tags: ['autodocs']};

export * from './every-widget.js';

export const LanguageSwitched: Story = {
  name: 'Switched to Spanish by the reader',
  globals: {language: 'en'},
  play: async ({canvasElement}) => {
    const card = await widgetIn(canvasElement, 'family-help-card');
    await userEvent.click(card.shadowRoot!.querySelector('[part="languages"] button')!);
    await waitFor(() => expect(card.querySelector('h2')).toHaveTextContent('Ayuda ahora mismo'));
  },
};

export const OtherRegion: Story = {
  name: 'In a region without numbers of its own',
  args: {region: 'MX'},
  play: async ({canvasElement}) => {
    const card = await widgetIn(canvasElement, 'family-help-card');
    await expect(card.shadowRoot!.querySelector('[role="note"]')).not.toBeNull();
  },
};

export const OtherRegionWithProvider: Story = {
  name: 'In such a region, with the host’s number',
  args: {region: 'MX'},
  decorators: [
    (story) =>
      html`<family-settings provider-name="Casa Harbor" provider-phone="+52 55 1234 5678"
        >${story()}</family-settings
      >`,
  ],
};

export const PartnersOwn: Story = {
  name: 'A partner’s own, in another region',
  args: {
    region: 'DE',
    inside: html`
      <h2>Whom to call</h2>
      <p>Ask for the night nurse first.</p>
      <h3 id="our-emergency">Call 112 now if</h3>
      <ul>
        <li>You cannot wake them.</li>
        <li>They are not breathing well.</li>
      </ul>
      <p>Call <a href="tel:112">112</a>, and unlock the door.</p>
      <h3>Someone to talk to</h3>
      <p>Call <a href="tel:116123">116 123</a>, day and night.</p>
    `,
  },
};

export const OwnColor: Story = {
  name: 'Colors of its own',
  args: {'--family-accent': '#6b2a5b', '--family-urgent': '#a03a00', '--family-radius': '0'},
};

export const RightToLeft: Story = {
  name: 'Right to left',
  globals: {direction: 'rtl'},
  args: {
    lang: 'ar',
    inside: html`
      <h2>مساعدة الآن</h2>
      <p>إذا كانت الحياة في خطر فاتصلوا برقم الطوارئ.</p>
      <h3 id="our-emergency">اتصلوا بالطوارئ الآن إذا</h3>
      <ul>
        <li>لم تستطيعوا إيقاظه.</li>
        <li>لم يكن تنفسه طبيعيًا.</li>
      </ul>
      <h3>إذا كانت جرعة زائدة</h3>
      <ol>
        <li>أعطوه النالوكسون.</li>
        <li>ابقوا معه حتى تصل المساعدة.</li>
      </ol>
    `,
  },
};

export const DeepLink: Story = {
  name: 'Led to one section',
  play: async ({canvasElement}) => {
    const card = await widgetIn(canvasElement, 'family-help-card');
    await expect(card.show('help-overdose')).toBe(true);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'help-overdose'));
  },
};

export const WithAnotherWidget: Story = {
  name: 'The help line of another widget leads to it',
  decorators: [(story) => html`<family-faq></family-faq>${story()}`],
  play: async ({canvasElement}) => {
    await widgetIn(canvasElement, 'family-help-card');
    const faq = await widgetIn(canvasElement, 'family-faq');
    await expect(faq.shadowRoot!.querySelector('[part~="help"] a[href^="#"]')).toBeVisible();
  },
};
