import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import {action} from 'storybook/actions';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {FamilyFaq} from '../src/widgets/family-faq/family-faq.js';
import {partnerFile} from './partner-files.js';

/** The attributes and custom properties of the element, as its manifest names them, and what stands in the tag. */
interface FaqArguments {
  topic?: string;
  src?: string;
  lang?: string;
  'heading-level'?: number;
  layout?: 'accordion' | 'list';
  'no-search'?: boolean;
  help?: 'top' | 'foot';
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

function renderFaq(faq: FaqArguments): TemplateResult {
  const theme = (element?: Element) => {
    for (const name of PROPERTIES)
      (element as HTMLElement | undefined)?.style.setProperty(name, faq[name] ?? '');
  };
  return html`<family-faq
    topic=${ifDefined(faq.topic)}
    src=${ifDefined(faq.src)}
    lang=${ifDefined(faq.lang)}
    heading-level=${ifDefined(faq['heading-level'])}
    layout=${ifDefined(faq.layout)}
    ?no-search=${faq['no-search']}
    help=${ifDefined(faq.help)}
    ${ref(theme)}
    @family-content-load=${hear}
    @family-content-error=${hear}
    @family-toggle=${hear}
    @family-navigate=${hear}
    >${faq.inside}</family-faq
  >`;
}

const meta: Meta<FaqArguments> = {
  title: 'Widgets/Family FAQ',
  component: 'family-faq',
  // The page of documentation shows one story: each is a whole page long.
  tags: ['autodocs'],
  args: {topic: 'family-faq'},
  argTypes: {inside: {table: {disable: true}}},
  render: renderFaq,
};

export default meta;

type Story = StoryObj<FaqArguments>;

const HIDDEN = ['!autodocs'];

const fallback = html`<p>
  Our family team answers on weekdays, 9 am to 5 pm, at <a href="tel:+12075550142">207-555-0142</a>.
</p>`;

/** The element, in the state that is waited for. */
async function faqIn(canvas: HTMLElement, state: string): Promise<FamilyFaq> {
  const faq = canvas.querySelector('family-faq')!;
  await waitFor(() => expect(faq.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  await faq.updateComplete;
  return faq;
}

/** Waits for a state, so that whoever looks at the story, or takes its picture, sees that state. */
const shows =
  (state: string): Story['play'] =>
  async ({canvasElement}) => {
    await faqIn(canvasElement, state);
  };

async function searchFor(canvas: HTMLElement, words: string): Promise<FamilyFaq> {
  const faq = await faqIn(canvas, 'ready');
  const field = faq.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
  await userEvent.type(field, words);
  return faq;
}

function shownQuestions(faq: FamilyFaq): HTMLElement[] {
  return [...faq.shadowRoot!.querySelectorAll<HTMLElement>('[part="question"]:not([hidden])')];
}

export const Ready: Story = {play: shows('ready')};

export const Loading: Story = {
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('never.md')},
  play: shows('loading'),
};

export const LoadingWithFallback: Story = {
  name: 'Loading, with a fallback inside',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('never.md'), inside: fallback},
  play: shows('loading'),
};

export const Empty: Story = {
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('empty.md')},
  play: shows('empty'),
};

export const Failed: Story = {
  name: 'Did not load',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('missing.md')},
  play: shows('error'),
};

export const FailedWithFallback: Story = {
  name: 'Did not load, with a fallback inside',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('missing.md'), inside: fallback},
  play: shows('error'),
};

export const UnknownTopic: Story = {
  name: 'Unknown topic',
  tags: HIDDEN,
  args: {topic: 'no-such-topic'},
  play: shows('error'),
};

export const Offline: Story = {
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('unreachable.md'), inside: fallback},
  beforeEach: () => {
    Object.defineProperty(navigator, 'onLine', {configurable: true, value: false});
    // What stands on the prototype counts again.
    return () => void Reflect.deleteProperty(navigator, 'onLine');
  },
  play: shows('offline'),
};

export const English: Story = {tags: HIDDEN, globals: {language: 'en'}, play: shows('ready')};

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

export const List: Story = {tags: HIDDEN, args: {layout: 'list'}, play: shows('ready')};

export const AllOpen: Story = {
  name: 'All answers open',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const faq = await faqIn(canvasElement, 'ready');
    faq.openAll();
    await expect(faq.shadowRoot!.querySelectorAll('details.question:not([open])')).toHaveLength(0);
  },
};

export const NoSearch: Story = {
  name: 'No search',
  tags: HIDDEN,
  args: {'no-search': true},
  play: shows('ready'),
};

export const HelpAtFoot: Story = {
  name: 'Help line at the foot',
  tags: HIDDEN,
  args: {help: 'foot'},
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
  name: 'A color of its own',
  tags: HIDDEN,
  args: {'--family-accent': '#b3261e', '--family-radius': '0'},
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
    topic: undefined,
    lang: 'ar',
    inside: html`
      <h2>أسئلة تطرحها العائلات</h2>
      <p>إجابات قصيرة أولًا. كل سؤال مرحَّب به هنا.</p>
      <h3>الزيارات</h3>
      <h4>متى يمكنني الزيارة؟</h4>
      <p>أيام الأحد من الساعة الواحدة إلى الرابعة بعد الظهر. نرجو الاتصال بنا أولًا.</p>
      <h4>ماذا يمكنني أن أُحضر معي؟</h4>
      <p>ملابس مريحة وكتاب وصور من البيت.</p>
      <ul>
        <li>سلِّموا أي دواء إلى الممرضة عند الباب.</li>
        <li>اتركوا الحقائب الكبيرة في السيارة.</li>
      </ul>
      <h3>البقاء على تواصل</h3>
      <h4>من يجيب عن أسئلتي؟</h4>
      <p>فريق العائلات، في أيام العمل.</p>
    `,
  },
  play: async ({canvasElement}) => {
    const faq = await faqIn(canvasElement, 'ready');
    faq.openAll();
  },
};

export const RightToLeftMirror: Story = {
  name: 'Right to left, the English text',
  tags: HIDDEN,
  globals: {direction: 'rtl'},
  play: shows('ready'),
};

export const SearchWithResults: Story = {
  name: 'Search with results',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    // With a typing mistake, which the search forgives.
    const faq = await searchFor(canvasElement, 'naloxne');
    await waitFor(() => expect(shownQuestions(faq).length).toBeLessThan(25));
    await expect(shownQuestions(faq).map(({dataset}) => dataset['id'])).toContain('what-is-naloxone');
  },
};

export const SearchWithNone: Story = {
  name: 'Search with no result',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const faq = await searchFor(canvasElement, 'submarine');
    await waitFor(() => expect(shownQuestions(faq)).toHaveLength(0));
  },
};

export const DeepLink: Story = {
  name: 'Led to one answer',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const faq = await faqIn(canvasElement, 'ready');
    await expect(faq.show('what-is-naloxone')).toBe(true);
    const answer = faq.shadowRoot!.querySelector('[data-id="what-is-naloxone"]');
    await waitFor(() => expect(answer).toHaveAttribute('open'));
  },
};

export const ArticleInside: Story = {
  name: 'An article inside',
  tags: HIDDEN,
  args: {
    topic: undefined,
    inside: html`
      <h2>Before your first visit</h2>
      <p>What families ask us in the first week.</p>
      <h3>Coming to see us</h3>
      <h4>When can I visit?</h4>
      <p>On Sundays, from 1 to 4 pm. Please call first, so that we can keep a quiet room for you.</p>
      <h4>What may I bring?</h4>
      <p>Comfortable clothes, a book, and photos from home are welcome.</p>
      <ul>
        <li>Leave food and drinks at home; we eat together.</li>
        <li>Hand any medicine to the nurse at the door, with its label on.</li>
      </ul>
      <h3>Staying in touch</h3>
      <h4>Can we talk on the phone?</h4>
      <p>Yes, in the evening, from 6 to 8 pm. There is one phone for each floor, so calls are kept short.</p>
    `,
  },
  play: shows('ready'),
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('questions.md')},
  play: shows('ready'),
};

export const ManyQuestions: Story = {
  name: 'Five hundred questions',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('many-questions.md')},
  play: async ({canvasElement}) => {
    const faq = await faqIn(canvasElement, 'ready');
    await expect(shownQuestions(faq)).toHaveLength(500);
  },
};
