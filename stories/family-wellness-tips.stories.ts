import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import {action} from 'storybook/actions';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {FamilyWellnessTips} from '../src/widgets/family-wellness-tips/family-wellness-tips.js';
import {partnerFile} from './partner-files.js';

/** The attributes and custom properties of the element, as its manifest names them, and what stands in the tag. */
interface TipsArguments {
  topic?: string;
  src?: string;
  lang?: string;
  'heading-level'?: number;
  group?: string;
  layout?: 'cards' | 'list';
  start?: 'first' | 'today';
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

function renderTips(tips: TipsArguments): TemplateResult {
  const theme = (element?: Element) => {
    for (const name of PROPERTIES)
      (element as HTMLElement | undefined)?.style.setProperty(name, tips[name] ?? '');
  };
  return html`<family-wellness-tips
    topic=${ifDefined(tips.topic)}
    src=${ifDefined(tips.src)}
    lang=${ifDefined(tips.lang)}
    heading-level=${ifDefined(tips['heading-level'])}
    group=${ifDefined(tips.group)}
    layout=${ifDefined(tips.layout)}
    start=${ifDefined(tips.start)}
    help=${ifDefined(tips.help)}
    ${ref(theme)}
    @family-content-load=${hear}
    @family-content-error=${hear}
    @family-navigate=${hear}
    >${tips.inside}</family-wellness-tips
  >`;
}

const meta: Meta<TipsArguments> = {
  title: 'Widgets/Wellness tips',
  component: 'family-wellness-tips',
  // The page of documentation shows one story.
  tags: ['autodocs'],
  args: {topic: 'wellness-tips'},
  argTypes: {inside: {table: {disable: true}}},
  render: renderTips,
};

export default meta;

type Story = StoryObj<TipsArguments>;

const HIDDEN = ['!autodocs'];

const fallback = html`<p>
  Our family team answers on weekdays, 9 am to 5 pm, at <a href="tel:+12075550142">207-555-0142</a>.
</p>`;

/** The element, in the state that is waited for. */
async function tipsIn(canvas: HTMLElement, state: string): Promise<FamilyWellnessTips> {
  const tips = canvas.querySelector('family-wellness-tips')!;
  await waitFor(() => expect(tips.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  await tips.updateComplete;
  return tips;
}

/** Waits for a state, so that whoever looks at the story, or takes its picture, sees that state. */
const shows =
  (state: string): Story['play'] =>
  async ({canvasElement}) => {
    await tipsIn(canvasElement, state);
  };

/** Presses the button whose name begins with these words. */
async function press(tips: FamilyWellnessTips, name: string): Promise<void> {
  const button = [...tips.shadowRoot!.querySelectorAll('button')].find((each) =>
    (each.ariaLabel ?? each.textContent.replace(/\s+/g, ' ').trim()).startsWith(name),
  );
  await userEvent.click(button!);
  await tips.updateComplete;
}

function position(tips: FamilyWellnessTips): string {
  return tips.shadowRoot!.querySelector('.bar p')!.textContent.trim();
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

export const Turned: Story = {
  name: 'Some cards on',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const tips = await tipsIn(canvasElement, 'ready');
    const before = position(tips);
    await press(tips, 'Next');
    await press(tips, 'Next');
    await expect(position(tips)).not.toBe(before);
  },
};

export const LastCard: Story = {
  name: 'At the last card',
  tags: HIDDEN,
  args: {group: 'sleep'},
  play: async ({canvasElement}) => {
    const tips = await tipsIn(canvasElement, 'ready');
    for (let turn = 0; turn < 5; turn += 1) await press(tips, 'Next');
    await expect(position(tips)).toMatch(/5 of 5$/);
  },
};

export const OneGroup: Story = {
  name: 'One group to begin with',
  tags: HIDDEN,
  args: {group: 'sleep'},
  play: shows('ready'),
};

export const Filtered: Story = {
  name: 'A group chosen by the reader',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const tips = await tipsIn(canvasElement, 'ready');
    await press(tips, 'Boundaries');
    await expect(position(tips)).toMatch(/of 6$/);
  },
};

export const Today: Story = {
  name: 'The tip of the day',
  tags: HIDDEN,
  args: {start: 'today'},
  play: shows('ready'),
};

export const List: Story = {tags: HIDDEN, args: {layout: 'list'}, play: shows('ready')};

export const ListChosen: Story = {
  name: 'The list, chosen by the reader',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const tips = await tipsIn(canvasElement, 'ready');
    await press(tips, 'Show as list');
    await expect(position(tips)).toBe('38 tips');
  },
};

export const ListOfOneGroup: Story = {
  name: 'The list of one group',
  tags: HIDDEN,
  args: {layout: 'list', group: 'movement'},
  play: shows('ready'),
};

export const HelpAtTop: Story = {
  name: 'Help line at the top',
  tags: HIDDEN,
  args: {help: 'top'},
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

export const NarrowPhoneSpanish: Story = {
  name: 'Narrow phone, in Spanish',
  tags: HIDDEN,
  globals: {viewport: {value: 'narrow'}, language: 'es'},
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
      <h2>خطوات صغيرة لك</h2>
      <p>خذ واحدة واترك الباقي.</p>
      <h3 id="tips-stress">الضغط</h3>
      <h4>أخرج نَفَسك ببطء دقيقةً واحدة</h4>
      <p>التنفس البطيء يهدّئ القلب والجسد.</p>
      <h4>اختر مشكلة واحدة لهذا اليوم</h4>
      <p>ودع الباقي ينتظر.</p>
      <h3 id="tips-sleep">النوم</h3>
      <h4>اترك الهاتف خارج غرفة النوم</h4>
      <p>ارفع صوت الرنين للمكالمات المهمة.</p>
      <h4>اكتب ما يقلقك قبل النوم</h4>
      <p>الورقة تحفظه حتى الصباح.</p>
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
  name: 'Led to one tip',
  tags: HIDDEN,
  args: {group: 'sleep'},
  play: async ({canvasElement}) => {
    const tips = await tipsIn(canvasElement, 'ready');
    await expect(tips.show('tip-family-group')).toBe(true);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'tip-family-group'));
  },
};

export const ArticleInside: Story = {
  name: 'An article inside, with groups of its own',
  tags: HIDDEN,
  args: {
    topic: undefined,
    inside: html`
      <h2>Small things at our house</h2>
      <p>From families who were here before you.</p>
      <h3>In the garden</h3>
      <h4>Water the tomatoes</h4>
      <p>Ten minutes outside, with something that grows.</p>
      <h4>Sit on the bench by the gate</h4>
      <p>Bring tea, and leave the phone in your bag.</p>
      <h3>In the kitchen</h3>
      <h4>Bake bread with somebody</h4>
      <p>The kitchen is open on Saturdays.</p>
      <ul>
        <li>Flour and yeast are in the blue cupboard.</li>
        <li>Take a loaf home.</li>
      </ul>
    `,
  },
  play: shows('ready'),
};

export const WithoutGroups: Story = {
  name: 'An article inside, without groups',
  tags: HIDDEN,
  args: {
    topic: undefined,
    inside: html`
      <h2>Three things for today</h2>
      <h3>Eat something warm</h3>
      <p>Soup counts.</p>
      <h3>Call one friend</h3>
      <p>Five minutes are enough.</p>
      <h3>Go to bed early</h3>
      <p>The dishes can wait.</p>
    `,
  },
  play: shows('ready'),
};

export const OneTip: Story = {
  name: 'A single tip',
  tags: HIDDEN,
  args: {
    topic: undefined,
    inside: html`<h3>Eat something warm</h3>
      <p>Soup counts.</p>`,
  },
  play: shows('ready'),
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('questions.md')},
  play: shows('ready'),
};
