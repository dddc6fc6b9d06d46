import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {partnerFile} from './partner-files.js';
import {common, shows, widgetIn, type WidgetArguments} from './widget-stories.js';

interface ExplainerArguments extends WidgetArguments {
  compare?: string;
  help?: 'top' | 'foot';
}

const meta: Meta<ExplainerArguments> = {
  ...common,
  title: 'Widgets/Program explainer',
  component: 'family-program-explainer',
  args: {topic: 'iop'},
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<ExplainerArguments>;

/** Also waits for the table of several programs. */
const comparison: Story['play'] = async ({canvasElement}) => {
  const explainer = await widgetIn(canvasElement, 'family-program-explainer');
  await waitFor(() => expect(explainer.shadowRoot!.querySelector('[part="compare"] table')).not.toBeNull());
};

// Shown on the documentation page.
export const Ready: Story = {tags: ['autodocs']};

export * from './every-widget.js';

export const Detox: Story = {args: {topic: 'detox'}};
export const Residential: Story = {name: 'Residential program', args: {topic: 'residential'}};
export const DayTreatment: Story = {name: 'Day treatment', args: {topic: 'php'}};
export const Outpatient: Story = {name: 'Outpatient program', args: {topic: 'outpatient'}};
export const Medication: Story = {args: {topic: 'medication'}};
export const RecoveryHousing: Story = {name: 'Recovery housing', args: {topic: 'recovery-housing'}};
export const FamilyPrograms: Story = {name: 'Family programs', args: {topic: 'family-programs'}};
export const PeerSupport: Story = {name: 'Peer support', args: {topic: 'peer-support'}};
export const ContinuingCare: Story = {name: 'Continuing care', args: {topic: 'continuing-care'}};

export const FirstCall: Story = {name: 'Checklist: a first call', args: {topic: 'first-call'}};

export const QuestionsToAsk: Story = {name: 'Checklist: questions to ask', args: {topic: 'questions-to-ask'}};

export const ComingHomePlan: Story = {name: 'Checklist: coming home', args: {topic: 'coming-home-plan'}};

export const WarningSignsPlan: Story = {
  name: 'Checklist: warning signs',
  args: {topic: 'warning-signs-plan'},
};

export const WalletCard: Story = {name: 'Checklist: wallet card', args: {topic: 'wallet-card'}};

export const TranslationMissing: Story = {name: 'Translation missing', args: {topic: 'php', lang: 'es'}};

export const Compare: Story = {
  name: 'Three programs compared',
  args: {compare: 'iop php outpatient'},
  play: comparison,
};

export const CompareAll: Story = {
  name: 'All ten compared',
  args: {
    compare:
      'detox residential php iop outpatient medication recovery-housing family-programs peer-support continuing-care',
  },
  play: comparison,
};

export const CompareNarrow: Story = {
  name: 'Three programs compared, on a narrow phone',
  args: {compare: 'iop php outpatient'},
  globals: {viewport: {value: 'narrow'}},
  play: comparison,
};

export const CompareSpanish: Story = {
  name: 'Compared in Spanish',
  args: {compare: 'iop php', lang: 'es'},
  play: comparison,
};

export const QuestionsTicked: Story = {
  name: 'Questions ticked',
  play: async ({canvasElement}) => {
    const explainer = await widgetIn(canvasElement, 'family-program-explainer');
    for (const box of [...explainer.querySelectorAll('input')].slice(0, 3)) box.click();
    await expect(explainer.querySelectorAll('input:checked')).toHaveLength(3);
  },
};

export const DeepLink: Story = {
  name: 'Led to one section',
  play: async ({canvasElement}) => {
    const explainer = await widgetIn(canvasElement, 'family-program-explainer');
    await expect(explainer.show('iop-questions')).toBe(true);
  },
};

export const HelpAtFoot: Story = {name: 'Help line at the foot', args: {help: 'foot'}};

export const RightToLeft: Story = {
  name: 'Right to left',
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
};

export const ArticleInside: Story = {
  name: 'An article inside',
  args: {
    topic: undefined,
    inside: html`
      <h2>Our evening program</h2>
      <p>Three evenings a week, for 12 weeks.</p>
      <h3>At a glance</h3>
      <ul>
        <li>Hours a week: 9</li>
        <li>Where they live: At home</li>
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
            <td>Group session</td>
          </tr>
          <tr>
            <td>Tuesday</td>
            <td>3</td>
            <td>Family night</td>
          </tr>
          <tr>
            <td>Thursday</td>
            <td>3</td>
            <td>One-on-one session, then group</td>
          </tr>
        </tbody>
      </table>
      <h3 id="evening-family">What your family can do</h3>
      <p>Come on Tuesdays. There is soup.</p>
    `,
  },
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown, made for another widget',
  args: {topic: undefined, src: partnerFile('questions.md')},
};
