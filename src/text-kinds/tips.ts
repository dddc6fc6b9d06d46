import type {Outline} from '../document/outline.js';
import type {Block, Section} from '../document/types.js';
import {countWords, hasContent, isParagraph, named} from './blocks.js';
import type {PositionedText, Report, TextKind} from './text-kind.js';

/** Maximum for the size of a card. */
const MOST_TITLE_WORDS = 15;

/** Tips under one heading; those of a text without groups are in one without a heading. */
export interface TipGroup<Node> {
  readonly section: Section<Node> | undefined;
  /** Whether the text directly below the heading of the group is a card of its own, so that no text is lost. */
  readonly isCard: boolean;
  readonly tips: readonly Section<Node>[];
}

/** Groups of tips in an outline. If no heading has subheadings, every heading is a tip. */
export function tipGroupsOf<Node>({sections}: Pick<Outline<Node>, 'sections'>): readonly TipGroup<Node>[] {
  if (sections.some((section) => section.sections.length > 0))
    return sections.map((section) => ({
      section,
      isCard: section.blocks.length > 0 || section.sections.length === 0,
      tips: section.sections,
    }));
  return sections.length > 0 ? [{section: undefined, isCard: false, tips: sections}] : [];
}

export const tips = {
  name: 'tips',
  title: 'Wellness tips',
  about: 'Small steps in groups, each with a short why.',
  widget: 'family-wellness-tips',
  widgetTitle: 'Wellness tips',
  needs: [],
  without: ['also'],
  mayRestOnPractice: true,
  isGrouped: true,
  itemsOf: (text) =>
    tipGroupsOf(text).flatMap((group) => group.tips.map((section) => ({what: 'tip', section}))),
  check: (text, report) => {
    const groups = tipGroupsOf(text);
    if (groups.length === 0)
      report(
        'This text has no tips yet. Write groups as `## Group {#group}`, and below them tips as `### One small step {#step}`.',
      );
    for (const group of groups) checkGroup(group, text, report);
    for (const group of groups) for (const tip of group.tips) checkTip(tip, text, report);
  },
} satisfies TextKind;

function checkGroup({section, isCard, tips}: TipGroup<Block>, text: PositionedText, report: Report): void {
  // `heading-order` reports a heading without content.
  if (!section || !hasContent(section)) return;
  if (tips.length === 0)
    report(
      `The group ${named(section)} has no tips. Write each as \`### One small step {#step}\` below it.`,
      text.rangeOf(section),
    );
  else if (isCard)
    report(
      `What stands right below ${named(section)} becomes a card of its own, among the tips. Move it into a tip, or above the first group.`,
      text.rangeOf(section),
      'warning',
    );
}

function checkTip(tip: Section, text: PositionedText, report: Report): void {
  const words = countWords(tip.title);
  if (words > MOST_TITLE_WORDS)
    report(
      `The tip ${named(tip)} has a title of ${words} words. Write one small step in 15 words or fewer, and the rest below it.`,
      text.rangeOf(tip),
    );
  if (hasContent(tip) && !isParagraph(tip.blocks[0]))
    report(`The tip ${named(tip)} does not say why. Open with one or two sentences.`, text.rangeOf(tip));
}
