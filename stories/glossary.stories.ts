import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, userEvent, waitFor} from 'storybook/test';
import {partnerFile} from './partner-files.js';
import {common, widgetIn, type WidgetArguments} from './widget-stories.js';

/** A term by its text, once it is a button. */
async function termIn(canvas: HTMLElement, words: string): Promise<HTMLElement> {
  const explainer = await widgetIn(canvas, 'family-program-explainer');
  const term = await waitFor(() => {
    const found = [...explainer.querySelectorAll<HTMLElement>('[data-term]')].find(
      ({shadowRoot, textContent}) => shadowRoot && textContent.startsWith(words),
    );
    if (!found) throw new Error(`There is no term "${words}".`);
    return found;
  });
  return term.shadowRoot!.querySelector<HTMLElement>('[role=button]')!;
}

const opens =
  (words: string): NonNullable<StoryObj['play']> =>
  async ({canvasElement}) => {
    const button = await termIn(canvasElement, words);
    button.scrollIntoView({block: 'center'});
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-expanded', 'true');
  };

const meta: Meta<WidgetArguments> = {
  ...common,
  title: 'Pages/Glossary in the text',
  component: 'family-program-explainer',
  args: {topic: 'iop'},
  play: opens('detox'),
};

export default meta;

type Story = StoryObj<WidgetArguments>;

/** A word with a dotted underline is a button that opens its meaning. Escape, or a click outside, closes it. */
export const Open: Story = {};

export const SeveralLines: Story = {
  name: 'Words over two lines',
  globals: {viewport: {value: 'narrow'}},
  play: opens('Cognitive behavioral therapy'),
};

export const Spanish: Story = {globals: {language: 'es'}, play: opens('desintoxicación')};

export const Dark: Story = {globals: {theme: 'dark'}};

export const Phone: Story = {globals: {viewport: {value: 'phone'}}};

export const RightToLeft: Story = {name: 'Right to left', globals: {direction: 'rtl'}};

export const Closed: Story = {
  name: 'Closed by a second press',
  play: async (context) => {
    await opens('detox')(context);
    const button = await termIn(context.canvasElement, 'detox');
    await userEvent.click(button);
    await expect(button).toHaveAttribute('aria-expanded', 'false');
  },
};

/** In a partner's file: `[the level of care](glossary:level-of-care)`, and `findTerms: false` in its front matter. */
export const MarkedByTheAuthor: Story = {
  name: 'Marked by the author',
  args: {topic: undefined, src: partnerFile('terms.md')},
  play: opens('the level of care'),
};
