import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {FamilyFaq} from '../src/widgets/family-faq/family-faq.js';
import {partnerFile} from './partner-files.js';
import {common, shows, widgetIn, type WidgetArguments} from './widget-stories.js';

interface FaqArguments extends WidgetArguments {
  layout?: 'accordion' | 'list';
  'no-search'?: boolean;
  help?: 'top' | 'foot';
}

const meta: Meta<FaqArguments> = {
  ...common,
  title: 'Widgets/Family FAQ',
  component: 'family-faq',
  args: {topic: 'family-faq'},
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<FaqArguments>;

async function searchFor(canvas: HTMLElement, words: string): Promise<FamilyFaq> {
  const faq = await widgetIn(canvas, 'family-faq');
  const field = faq.shadowRoot!.querySelector<HTMLInputElement>('input[type="search"]')!;
  await userEvent.type(field, words);
  return faq;
}

function shownQuestions(faq: FamilyFaq): HTMLElement[] {
  return [...faq.shadowRoot!.querySelectorAll<HTMLElement>('[part="question"]:not([hidden])')];
}

// Shown on the documentation page.
export const Ready: Story = {tags: ['autodocs']};

export * from './every-widget.js';

export const List: Story = {args: {layout: 'list'}};

export const AllOpen: Story = {
  name: 'All answers open',
  play: async ({canvasElement}) => {
    const faq = await widgetIn(canvasElement, 'family-faq');
    faq.openAll();
    await expect(faq.shadowRoot!.querySelectorAll('details.question:not([open])')).toHaveLength(0);
  },
};

export const NoSearch: Story = {name: 'No search', args: {'no-search': true}};

export const HelpAtFoot: Story = {name: 'Help line at the foot', args: {help: 'foot'}};

export const RightToLeft: Story = {
  name: 'Right to left',
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
    const faq = await widgetIn(canvasElement, 'family-faq');
    faq.openAll();
  },
};

export const SearchWithResults: Story = {
  name: 'Search with results',
  play: async ({canvasElement}) => {
    // With a typo, which the search tolerates.
    const faq = await searchFor(canvasElement, 'naloxne');
    await waitFor(() => expect(shownQuestions(faq).length).toBeLessThan(25));
    await expect(shownQuestions(faq).map(({dataset}) => dataset['id'])).toContain('what-is-naloxone');
  },
};

export const SearchInDanger: Story = {
  name: 'Search with words of danger',
  play: async ({canvasElement}) => {
    const faq = await searchFor(canvasElement, 'he is not waking up');
    await waitFor(() =>
      expect(faq.shadowRoot!.querySelector('[part="danger"] a[href="tel:911"]')).not.toBe(null),
    );
    await expect(shownQuestions(faq)[0]!.dataset['id']).toBe('overdose-what-to-do');
  },
};

export const SearchWithNone: Story = {
  name: 'Search with no result',
  play: async ({canvasElement}) => {
    const faq = await searchFor(canvasElement, 'submarine');
    await waitFor(() => expect(shownQuestions(faq)).toHaveLength(0));
  },
};

export const DeepLink: Story = {
  name: 'Led to one answer',
  play: async ({canvasElement}) => {
    const faq = await widgetIn(canvasElement, 'family-faq');
    await expect(faq.show('what-is-naloxone')).toBe(true);
    const answer = faq.shadowRoot!.querySelector('[data-id="what-is-naloxone"]');
    await waitFor(() => expect(answer).toHaveAttribute('open'));
  },
};

export const ArticleInside: Story = {
  name: 'An article inside',
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
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown',
  args: {topic: undefined, src: partnerFile('questions.md')},
};

export const ManyQuestions: Story = {
  name: 'Five hundred questions',
  args: {topic: undefined, src: partnerFile('many-questions.md')},
  play: async ({canvasElement}) => {
    const faq = await widgetIn(canvasElement, 'family-faq');
    await expect(shownQuestions(faq)).toHaveLength(500);
  },
};
