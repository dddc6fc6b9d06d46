import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import {action} from 'storybook/actions';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {FamilyHelpCard} from '../src/widgets/family-help-card/family-help-card.js';
import {partnerFile} from './partner-files.js';

/** The attributes and custom properties of the element, as its manifest names them, and what stands in the tag. */
interface CardArguments {
  topic?: string;
  src?: string;
  lang?: string;
  'heading-level'?: number;
  region?: string;
  '--family-accent'?: string;
  '--family-radius'?: string;
  '--family-surface'?: string;
  '--family-urgent'?: string;
  inside?: TemplateResult;
}

const PROPERTIES = ['--family-accent', '--family-radius', '--family-surface', '--family-urgent'] as const;

/** What an event says about itself: ids, never text. */
function hear(event: Event): void {
  action(event.type)({...event});
}

function renderCard(card: CardArguments): TemplateResult {
  const theme = (element?: Element) => {
    for (const name of PROPERTIES)
      (element as HTMLElement | undefined)?.style.setProperty(name, card[name] ?? '');
  };
  return html`<family-help-card
    topic=${ifDefined(card.topic)}
    src=${ifDefined(card.src)}
    lang=${ifDefined(card.lang)}
    heading-level=${ifDefined(card['heading-level'])}
    region=${ifDefined(card.region)}
    ${ref(theme)}
    @family-content-load=${hear}
    @family-content-error=${hear}
    @family-navigate=${hear}
    >${card.inside}</family-help-card
  >`;
}

const meta: Meta<CardArguments> = {
  title: 'Widgets/Help card',
  component: 'family-help-card',
  tags: ['autodocs'],
  argTypes: {inside: {table: {disable: true}}},
  render: renderCard,
};

export default meta;

type Story = StoryObj<CardArguments>;

const HIDDEN = ['!autodocs'];

const fallback = html`<p>Call <a href="tel:911">911</a> or <a href="tel:988">988</a>.</p>`;

/** The element, in the state that is waited for. */
async function cardIn(canvas: HTMLElement, state: string): Promise<FamilyHelpCard> {
  const card = canvas.querySelector('family-help-card')!;
  await waitFor(() => expect(card.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  await card.updateComplete;
  return card;
}

/** Waits for a state, so that whoever looks at the story, or takes its picture, sees that state. */
const shows =
  (state: string): Story['play'] =>
  async ({canvasElement}) => {
    await cardIn(canvasElement, state);
  };

export const Ready: Story = {play: shows('ready')};

export const Loading: Story = {tags: HIDDEN, args: {src: partnerFile('never.md')}, play: shows('loading')};

export const LoadingWithFallback: Story = {
  name: 'Loading, with a fallback inside',
  tags: HIDDEN,
  args: {src: partnerFile('never.md'), inside: fallback},
  play: shows('loading'),
};

export const Empty: Story = {tags: HIDDEN, args: {src: partnerFile('empty.md')}, play: shows('empty')};

export const Failed: Story = {
  name: 'Did not load',
  tags: HIDDEN,
  args: {src: partnerFile('missing.md')},
  play: shows('error'),
};

export const FailedWithFallback: Story = {
  name: 'Did not load, with a fallback inside',
  tags: HIDDEN,
  args: {src: partnerFile('missing.md'), inside: fallback},
  play: shows('error'),
};

export const Offline: Story = {
  tags: HIDDEN,
  args: {src: partnerFile('unreachable.md'), inside: fallback},
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: false});
    // What stands on the prototype counts again.
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: shows('offline'),
};

export const Spanish: Story = {tags: HIDDEN, globals: {language: 'es'}, play: shows('ready')};

export const OwnLanguage: Story = {
  name: 'Spanish on an English page',
  tags: HIDDEN,
  args: {lang: 'es'},
  globals: {language: 'en'},
  play: shows('ready'),
};

export const TranslationMissing: Story = {
  name: 'Translation missing',
  tags: HIDDEN,
  args: {lang: 'fr'},
  play: shows('ready'),
};

export const LanguageSwitched: Story = {
  name: 'Switched to Spanish by the reader',
  tags: HIDDEN,
  globals: {language: 'en'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement, 'ready');
    await userEvent.click(card.shadowRoot!.querySelector('[part="languages"] button')!);
    await waitFor(() => expect(card.querySelector('h2')).toHaveTextContent('Ayuda ahora mismo'));
  },
};

export const OtherRegion: Story = {
  name: 'In a region without numbers of its own',
  tags: HIDDEN,
  args: {region: 'MX'},
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement, 'ready');
    await expect(card.shadowRoot!.querySelector('[role="note"]')).not.toBeNull();
  },
};

export const OtherRegionWithProvider: Story = {
  name: 'In such a region, with the host’s number',
  tags: HIDDEN,
  args: {region: 'MX'},
  decorators: [
    (story) =>
      html`<family-settings provider-name="Casa Harbor" provider-phone="+52 55 1234 5678"
        >${story()}</family-settings
      >`,
  ],
  play: shows('ready'),
};

export const PartnersOwn: Story = {
  name: 'A partner’s own, in another region',
  tags: HIDDEN,
  args: {
    region: 'DE',
    inside: html`
      <h2>Whom to call</h2>
      <p>Ask for the night nurse first.</p>
      <h3 id="our-emergency">Call 112 now if</h3>
      <ul>
        <li>You cannot wake them.</li>
        <li>They are not breathing normally.</li>
      </ul>
      <h3>Someone to talk to</h3>
      <p>Call <a href="tel:116123">116 123</a>, day and night.</p>
    `,
  },
  play: shows('ready'),
};

export const LowerHeadings: Story = {
  name: 'Under a heading of level 3',
  tags: HIDDEN,
  args: {'heading-level': 4},
  play: shows('ready'),
};

export const Light: Story = {tags: HIDDEN, globals: {theme: 'light'}, play: shows('ready')};

export const Dark: Story = {tags: HIDDEN, globals: {theme: 'dark'}, play: shows('ready')};

export const Brand: Story = {
  name: 'Warm serif brand',
  tags: HIDDEN,
  globals: {theme: 'warm'},
  play: shows('ready'),
};

export const OwnColor: Story = {
  name: 'Colors of its own',
  tags: HIDDEN,
  args: {'--family-accent': '#6b2a5b', '--family-urgent': '#a03a00', '--family-radius': '0'},
  play: shows('ready'),
};

export const Desktop: Story = {tags: HIDDEN, globals: {viewport: {value: 'desktop'}}, play: shows('ready')};

export const Phone: Story = {tags: HIDDEN, globals: {viewport: {value: 'phone'}}, play: shows('ready')};

export const NarrowPhone: Story = {
  name: 'Narrow phone',
  tags: HIDDEN,
  globals: {viewport: {value: 'narrow'}},
  play: shows('ready'),
};

export const RightToLeft: Story = {
  name: 'Right to left',
  tags: HIDDEN,
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
  play: shows('ready'),
};

export const RightToLeftMirror: Story = {
  name: 'Right to left, the English text',
  tags: HIDDEN,
  globals: {direction: 'rtl'},
  play: shows('ready'),
};

export const DeepLink: Story = {
  name: 'Led to one section',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const card = await cardIn(canvasElement, 'ready');
    await expect(card.show('help-overdose')).toBe(true);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'help-overdose'));
  },
};

export const WithAnotherWidget: Story = {
  name: 'The help line of another widget leads to it',
  tags: HIDDEN,
  decorators: [(story) => html`<family-faq></family-faq>${story()}`],
  play: async ({canvasElement}) => {
    await cardIn(canvasElement, 'ready');
    const faq = canvasElement.querySelector('family-faq')!;
    await waitFor(() => expect(faq.matches(':state(ready)')).toBe(true), {timeout: 15_000});
    await faq.updateComplete;
    await expect(faq.shadowRoot!.querySelector('[part~="help"] a[href^="#"]')).toBeVisible();
  },
};
