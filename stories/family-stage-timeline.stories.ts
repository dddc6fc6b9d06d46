import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import {action} from 'storybook/actions';
import {expect, waitFor} from 'storybook/test';
import type {FamilyStageTimeline} from '../src/widgets/family-stage-timeline/family-stage-timeline.js';
import {partnerFile} from './partner-files.js';

/** The attributes and custom properties of the element, as its manifest names them, and what stands in the tag. */
interface TimelineArguments {
  topic?: string;
  src?: string;
  lang?: string;
  'heading-level'?: number;
  current?: string;
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

function renderTimeline(timeline: TimelineArguments): TemplateResult {
  const theme = (element?: Element) => {
    for (const name of PROPERTIES)
      (element as HTMLElement | undefined)?.style.setProperty(name, timeline[name] ?? '');
  };
  return html`<family-stage-timeline
    topic=${ifDefined(timeline.topic)}
    src=${ifDefined(timeline.src)}
    lang=${ifDefined(timeline.lang)}
    heading-level=${ifDefined(timeline['heading-level'])}
    current=${ifDefined(timeline.current)}
    help=${ifDefined(timeline.help)}
    ${ref(theme)}
    @family-content-load=${hear}
    @family-content-error=${hear}
    @family-toggle=${hear}
    @family-navigate=${hear}
    >${timeline.inside}</family-stage-timeline
  >`;
}

const meta: Meta<TimelineArguments> = {
  title: 'Widgets/Stage timeline',
  component: 'family-stage-timeline',
  // The page of documentation shows one story: each is a whole page long.
  tags: ['autodocs'],
  args: {topic: 'stages', current: 'iop'},
  argTypes: {
    current: {
      control: 'select',
      options: [
        undefined,
        'before',
        'assessment',
        'detox',
        'residential',
        'php',
        'iop',
        'outpatient',
        'recovery-support',
        'living',
      ],
    },
    inside: {table: {disable: true}},
  },
  render: renderTimeline,
};

export default meta;

type Story = StoryObj<TimelineArguments>;

const HIDDEN = ['!autodocs'];

const fallback = html`<p>
  Our family team answers on weekdays, 9 am to 5 pm, at <a href="tel:+12075550142">207-555-0142</a>.
</p>`;

/** The element, in the state that is waited for. */
async function timelineIn(canvas: HTMLElement, state: string): Promise<FamilyStageTimeline> {
  const timeline = canvas.querySelector('family-stage-timeline')!;
  await waitFor(() => expect(timeline.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  await timeline.updateComplete;
  return timeline;
}

/** Waits for a state, so that whoever looks at the story, or takes its picture, sees that state. */
const shows =
  (state: string): Story['play'] =>
  async ({canvasElement}) => {
    await timelineIn(canvasElement, state);
  };

export const Ready: Story = {
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'ready');
    await expect(timeline.shadowRoot!.querySelectorAll('[part="stage"]')).toHaveLength(9);
    await expect(timeline.shadowRoot!.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
  },
};

export const NoCurrent: Story = {
  name: 'No current stage',
  tags: HIDDEN,
  args: {current: undefined},
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'ready');
    await expect(timeline.shadowRoot!.querySelectorAll('details.more[open]')).toHaveLength(0);
  },
};

export const CurrentIfNeeded: Story = {
  name: 'At a stage that not everybody needs',
  tags: HIDDEN,
  args: {current: 'detox'},
  play: shows('ready'),
};

export const UnknownCurrent: Story = {
  name: 'Unknown current stage',
  tags: HIDDEN,
  args: {current: 'no-such-stage'},
  play: shows('ready'),
};

export const AllOpen: Story = {
  name: 'All stages open',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'ready');
    timeline.openAll();
    await expect(timeline.shadowRoot!.querySelectorAll('details.more:not([open])')).toHaveLength(0);
  },
};

export const DeepLink: Story = {
  name: 'Led to what the family can do',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const timeline = await timelineIn(canvasElement, 'ready');
    await expect(timeline.show('stage-detox-family')).toBe(true);
    const stage = timeline.shadowRoot!.querySelector('[data-id="stage-detox"]');
    await waitFor(() => expect(stage).toHaveAttribute('open'));
  },
};

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
    current: 'stay',
    inside: html`
      <h2>مراحل الرعاية</h2>
      <p>يمكن البدء من أي مرحلة.</p>
      <h3 id="stage-talk">اللقاء الأول</h3>
      <ul>
        <li>Length: زيارة واحدة</li>
      </ul>
      <p>نستمع إليكم ونضع خطة معًا.</p>
      <h4 id="stage-talk-family">ما يمكن للعائلة أن تفعله</h4>
      <ul>
        <li>أحضروا قائمة بالأدوية.</li>
      </ul>
      <h3 id="stage-stay">الإقامة</h3>
      <ul>
        <li>Length: ثمانية وعشرون يومًا</li>
        <li>If needed: نعم، عند الحاجة</li>
      </ul>
      <p>يعيش الشخص في البرنامج.</p>
      <h4 id="stage-stay-family">ما يمكن للعائلة أن تفعله</h4>
      <ul>
        <li>زوروه يوم الأحد.</li>
        <li>اطلبوا الدعم لأنفسكم أيضًا.</li>
      </ul>
      <h3 id="our-setback">إذا حدثت انتكاسة</h3>
      <ol>
        <li>السلامة أولًا.</li>
        <li>اتصلوا بالبرنامج.</li>
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

export const ArticleInside: Story = {
  name: 'An article inside',
  tags: HIDDEN,
  args: {
    topic: undefined,
    current: 'the-first-week',
    inside: html`
      <h2>Your first month with us</h2>
      <p>What happens, week by week.</p>
      <h3>The first week</h3>
      <ul>
        <li>Length: 7 days</li>
      </ul>
      <p>They arrive, rest, and meet their counselor.</p>
      <h4 id="first-week-family">What your family can do</h4>
      <ul>
        <li>Call on Wednesday, from 6 to 8 pm.</li>
        <li>Rest as well. You have carried a lot.</li>
      </ul>
      <h4>Questions to ask</h4>
      <p>Who is the counselor, and how do we reach them?</p>
      <h3>Weeks two and three</h3>
      <ul>
        <li>Length: 14 days</li>
        <li>Visits: Sundays, from 1 to 4 pm</li>
      </ul>
      <p>Groups every morning, and a family session on Thursday evening.</p>
      <h3>Going home</h3>
      <p>We plan it together.</p>
      <p>The next appointment is booked before they leave.</p>
    `,
  },
  play: shows('ready'),
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown, made for another widget',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('questions.md'), current: undefined},
  play: shows('ready'),
};
