import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, userEvent, waitFor} from 'storybook/test';
import type {FamilyWellnessTips} from '../src/widgets/family-wellness-tips/family-wellness-tips.js';
import {partnerFile} from './partner-files.js';
import {common, shows, widgetIn, type WidgetArguments} from './widget-stories.js';

interface TipsArguments extends WidgetArguments {
  group?: string;
  layout?: 'cards' | 'list';
  start?: 'first' | 'today';
  help?: 'top' | 'foot';
}

const meta: Meta<TipsArguments> = {
  ...common,
  title: 'Widgets/Wellness tips',
  component: 'family-wellness-tips',
  args: {topic: 'wellness-tips'},
  play: shows('ready'),
};

export default meta;

type Story = StoryObj<TipsArguments>;

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

// Shown on the documentation page.
export const Ready: Story = {tags: ['autodocs']};

export * from './every-widget.js';

export const Turned: Story = {
  name: 'Some cards on',
  play: async ({canvasElement}) => {
    const tips = await widgetIn(canvasElement, 'family-wellness-tips');
    const before = position(tips);
    await press(tips, 'Next');
    await press(tips, 'Next');
    await expect(position(tips)).not.toBe(before);
  },
};

export const LastCard: Story = {
  name: 'At the last card',
  args: {group: 'sleep'},
  play: async ({canvasElement}) => {
    const tips = await widgetIn(canvasElement, 'family-wellness-tips');
    for (let turn = 0; turn < 5; turn += 1) await press(tips, 'Next');
    await expect(position(tips)).toMatch(/5 of 5$/);
  },
};

export const OneGroup: Story = {name: 'One group to begin with', args: {group: 'sleep'}};

export const Filtered: Story = {
  name: 'A group chosen by the reader',
  play: async ({canvasElement}) => {
    const tips = await widgetIn(canvasElement, 'family-wellness-tips');
    await press(tips, 'Boundaries');
    await expect(position(tips)).toMatch(/of 6$/);
  },
};

export const Today: Story = {name: 'The tip of the day', args: {start: 'today'}};

export const List: Story = {args: {layout: 'list'}};

export const ListChosen: Story = {
  name: 'The list, chosen by the reader',
  play: async ({canvasElement}) => {
    const tips = await widgetIn(canvasElement, 'family-wellness-tips');
    await press(tips, 'Show as list');
    await expect(position(tips)).toBe('38 tips');
  },
};

export const ListOfOneGroup: Story = {
  name: 'The list of one group',
  args: {layout: 'list', group: 'movement'},
};

export const HelpAtTop: Story = {name: 'Help line at the top', args: {help: 'top'}};

export const NarrowPhoneSpanish: Story = {
  name: 'Narrow phone, in Spanish',
  globals: {viewport: {value: 'narrow'}, language: 'es'},
};

export const RightToLeft: Story = {
  name: 'Right to left',
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
};

export const DeepLink: Story = {
  name: 'Led to one tip',
  args: {group: 'sleep'},
  play: async ({canvasElement}) => {
    const tips = await widgetIn(canvasElement, 'family-wellness-tips');
    await expect(tips.show('tip-family-group')).toBe(true);
    await waitFor(() => expect(document.activeElement).toHaveAttribute('id', 'tip-family-group'));
  },
};

export const ArticleInside: Story = {
  name: 'An article inside, with groups of its own',
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
};

export const WithoutGroups: Story = {
  name: 'An article inside, without groups',
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
};

export const OneTip: Story = {
  name: 'A single tip',
  args: {
    topic: undefined,
    inside: html`<h3>Eat something warm</h3>
      <p>Soup counts.</p>`,
  },
};

export const PartnersMarkdown: Story = {
  name: 'A partner’s Markdown',
  args: {topic: undefined, src: partnerFile('questions.md')},
};
