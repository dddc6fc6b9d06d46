import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {ref} from 'lit/directives/ref.js';
import {action} from 'storybook/actions';
import {expect, waitFor} from 'storybook/test';
import type {FamilyProgramExplainer} from '../src/widgets/family-program-explainer/family-program-explainer.js';
import {partnerFile} from './partner-files.js';

/** The attributes and custom properties of the element, as its manifest names them, and what stands in the tag. */
interface ExplainerArguments {
  topic?: string;
  src?: string;
  lang?: string;
  'heading-level'?: number;
  compare?: string;
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

function renderExplainer(explainer: ExplainerArguments): TemplateResult {
  const theme = (element?: Element) => {
    for (const name of PROPERTIES)
      (element as HTMLElement | undefined)?.style.setProperty(name, explainer[name] ?? '');
  };
  return html`<family-program-explainer
    topic=${ifDefined(explainer.topic)}
    src=${ifDefined(explainer.src)}
    lang=${ifDefined(explainer.lang)}
    heading-level=${ifDefined(explainer['heading-level'])}
    compare=${ifDefined(explainer.compare)}
    help=${ifDefined(explainer.help)}
    ${ref(theme)}
    @family-content-load=${hear}
    @family-content-error=${hear}
    @family-navigate=${hear}
    >${explainer.inside}</family-program-explainer
  >`;
}

const meta: Meta<ExplainerArguments> = {
  title: 'Widgets/Program explainer',
  component: 'family-program-explainer',
  // The page of documentation shows one story: each is a whole page long.
  tags: ['autodocs'],
  args: {topic: 'iop'},
  argTypes: {inside: {table: {disable: true}}},
  render: renderExplainer,
};

export default meta;

type Story = StoryObj<ExplainerArguments>;

const HIDDEN = ['!autodocs'];

const fallback = html`<p>
  Our family team answers on weekdays, 9 am to 5 pm, at <a href="tel:+12075550142">207-555-0142</a>.
</p>`;

/** The element, in the state that is waited for. */
async function explainerIn(canvas: HTMLElement, state: string): Promise<FamilyProgramExplainer> {
  const explainer = canvas.querySelector('family-program-explainer')!;
  await waitFor(() => expect(explainer.matches(`:state(${state})`)).toBe(true), {timeout: 15_000});
  await explainer.updateComplete;
  return explainer;
}

/** Waits for a state, so that whoever looks at the story, or takes its picture, sees that state. */
const shows =
  (state: string): Story['play'] =>
  async ({canvasElement}) => {
    await explainerIn(canvasElement, state);
  };

/** Waits for the table of several programs too. */
const comparison: Story['play'] = async ({canvasElement}) => {
  const explainer = await explainerIn(canvasElement, 'ready');
  await waitFor(() => expect(explainer.shadowRoot!.querySelector('[part="compare"] table')).not.toBeNull());
};

export const Ready: Story = {play: shows('ready')};

const program = (topic: string, name: string): Story => ({
  name,
  tags: HIDDEN,
  args: {topic},
  play: shows('ready'),
});

export const Detox = program('detox', 'Detox');
export const Residential = program('residential', 'Residential program');
export const DayTreatment = program('php', 'Day treatment');
export const Outpatient = program('outpatient', 'Outpatient program');
export const Medication = program('medication', 'Medication');
export const RecoveryHousing = program('recovery-housing', 'Recovery housing');
export const FamilyPrograms = program('family-programs', 'Family programs');
export const PeerSupport = program('peer-support', 'Peer support');
export const ContinuingCare = program('continuing-care', 'Continuing care');

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
  args: {topic: 'php', lang: 'es'},
  play: shows('ready'),
};

export const Compare: Story = {
  name: 'Three programs compared',
  tags: HIDDEN,
  args: {compare: 'iop php outpatient'},
  play: comparison,
};

export const CompareAll: Story = {
  name: 'All ten compared',
  tags: HIDDEN,
  args: {
    compare:
      'detox residential php iop outpatient medication recovery-housing family-programs peer-support continuing-care',
  },
  play: comparison,
};

export const CompareNarrow: Story = {
  name: 'Three programs compared, on a narrow phone',
  tags: HIDDEN,
  args: {compare: 'iop php outpatient'},
  globals: {viewport: {value: 'narrow'}},
  play: comparison,
};

export const CompareSpanish: Story = {
  name: 'Compared in Spanish, one of them not translated',
  tags: HIDDEN,
  args: {compare: 'iop php', lang: 'es'},
  play: comparison,
};

export const QuestionsTicked: Story = {
  name: 'Questions ticked',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const explainer = await explainerIn(canvasElement, 'ready');
    for (const box of [...explainer.querySelectorAll('input')].slice(0, 3)) box.click();
    await expect(explainer.querySelectorAll('input:checked')).toHaveLength(3);
  },
};

export const DeepLink: Story = {
  name: 'Led to one section',
  tags: HIDDEN,
  play: async ({canvasElement}) => {
    const explainer = await explainerIn(canvasElement, 'ready');
    await expect(explainer.show('iop-questions')).toBe(true);
  },
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
      <h2>برنامج المساء</h2>
      <p>ثلاث أمسيات في الأسبوع، والنوم في البيت.</p>
      <h3>لمحة سريعة</h3>
      <ul>
        <li>ساعات الأسبوع: ٩ أو أكثر</li>
        <li>مكان العيش: في البيت</li>
      </ul>
      <h3 id="masaa-family">ما يمكن لعائلتكم فعله</h3>
      <ul>
        <li>احضروا جلسات العائلة.</li>
        <li>احتفظوا بالنالوكسون في البيت.</li>
      </ul>
      <h3>أسئلة للبرنامج</h3>
      <ul>
        <li>
          <label><input type="checkbox" /> ما الأيام والأوقات؟</label>
        </li>
        <li>
          <label><input type="checkbox" /> كيف يمكن للعائلة أن تشارك؟</label>
        </li>
      </ul>
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
    inside: html`
      <h2>Our evening program</h2>
      <p>Three evenings a week, for 12 weeks.</p>
      <h3>At a glance</h3>
      <ul>
        <li>Hours a week: 9</li>
        <li>Where you live: At home</li>
        <li>Usual length: Often 12 weeks</li>
        <li>Who it fits: People who work in the day</li>
      </ul>
      <h3>A week</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Hours</th>
            <th scope="col">What may fill it</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Monday</td>
            <td>3</td>
            <td>Group talk</td>
          </tr>
          <tr>
            <td>Tuesday</td>
            <td>3</td>
            <td>Family night</td>
          </tr>
          <tr>
            <td>Thursday</td>
            <td>3</td>
            <td>One-to-one talk, then group</td>
          </tr>
        </tbody>
      </table>
      <h3 id="evening-family">What your family can do</h3>
      <p>Come on Tuesdays. There is soup.</p>
    `,
  },
  play: shows('ready'),
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown, made for another widget',
  tags: HIDDEN,
  args: {topic: undefined, src: partnerFile('questions.md')},
  play: shows('ready'),
};
