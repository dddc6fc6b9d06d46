import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {partnerFile} from './partner-files.js';
import {common, shows, widgetIn, type WidgetArguments} from './widget-stories.js';

interface TimelineArguments extends WidgetArguments {
  current?: string;
  help?: 'top' | 'foot';
}

const meta: Meta<TimelineArguments> = {
  ...common,
  title: 'Widgets/Stage timeline',
  component: 'family-stage-timeline',
  args: {topic: 'stages', current: 'iop'},
  argTypes: {
    ...common.argTypes,
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
  },
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<TimelineArguments>;

// Shown on the documentation page.
export const Ready: Story = {
  tags: ['autodocs'],
  play: async ({canvasElement}) => {
    const timeline = await widgetIn(canvasElement, 'family-stage-timeline');
    await expect(timeline.shadowRoot!.querySelectorAll('[part="stage"]')).toHaveLength(9);
    await expect(timeline.shadowRoot!.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
  },
};

export * from './every-widget.js';

export const NoCurrent: Story = {
  name: 'No current stage',
  args: {current: undefined},
  play: async ({canvasElement}) => {
    const timeline = await widgetIn(canvasElement, 'family-stage-timeline');
    await expect(timeline.shadowRoot!.querySelectorAll('details.more[open]')).toHaveLength(0);
  },
};

export const CurrentIfNeeded: Story = {
  name: 'At a stage that not everybody needs',
  args: {current: 'detox'},
};

export const UnknownCurrent: Story = {name: 'Unknown current stage', args: {current: 'no-such-stage'}};

export const AllOpen: Story = {
  name: 'All stages open',
  play: async ({canvasElement}) => {
    const timeline = await widgetIn(canvasElement, 'family-stage-timeline');
    timeline.openAll();
    await expect(timeline.shadowRoot!.querySelectorAll('details.more:not([open])')).toHaveLength(0);
  },
};

export const DeepLink: Story = {
  name: 'Led to what the family can do',
  play: async ({canvasElement}) => {
    const timeline = await widgetIn(canvasElement, 'family-stage-timeline');
    await expect(timeline.show('stage-detox-family')).toBe(true);
    const stage = timeline.shadowRoot!.querySelector('[data-id="stage-detox"]');
    await waitFor(() => expect(stage).toHaveAttribute('open'));
  },
};

export const HelpAtFoot: Story = {name: 'Help line at the foot', args: {help: 'foot'}};

export const RightToLeft: Story = {
  name: 'Right to left',
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
};

export const ArticleInside: Story = {
  name: 'An article inside',
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
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown, made for another widget',
  args: {topic: undefined, src: partnerFile('questions.md'), current: undefined},
};
