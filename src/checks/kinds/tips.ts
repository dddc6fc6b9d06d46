import {hasGroups} from '../../document/text-kinds.js';
import type {Section} from '../../document/types.js';
import type {Kind, Say} from './kind.js';
import {countWords, named, saysSomething, type Text} from './text.js';

/** A card has room for no more. */
const MOST_TITLE_WORDS = 15;

const tipsOf = (text: Text) =>
  hasGroups(text) ? text.sections.flatMap(({sections}) => sections) : text.sections;

export const tips: Kind = {
  name: 'tips',
  about: 'Small steps in groups, each with a short why.',
  widget: 'family-wellness-tips',
  needs: [],
  without: ['also'],
  mayRestOnPractice: true,
  itemsOf: (text) => tipsOf(text).map((section) => ({what: 'tip', section})),
  check: (text, say) => {
    if (text.sections.length === 0)
      say(
        'This text has no tips yet. Write groups as `## Group {#group}`, and below them tips as `### One small step {#step}`.',
      );
    if (hasGroups(text)) for (const group of text.sections) checkGroup(group, text, say);
    for (const tip of tipsOf(text)) checkTip(tip, text, say);
  },
};

function checkGroup(group: Section, text: Text, say: Say): void {
  // Of a heading with nothing at all below it, another rule tells.
  if (!saysSomething(group)) return;
  if (group.sections.length === 0)
    say(
      `The group ${named(group)} has no tips. Write each as \`### One small step {#step}\` below it.`,
      text.at(group),
    );
  else if (group.blocks.length > 0)
    say(
      `What stands right below ${named(group)} becomes a card of its own, among the tips. Move it into a tip, or above the first group.`,
      text.at(group),
      'warning',
    );
}

function checkTip(tip: Section, text: Text, say: Say): void {
  const words = countWords(tip.title);
  if (words > MOST_TITLE_WORDS)
    say(
      `The tip ${named(tip)} has a title of ${words} words. Write one small step in 15 words or fewer, and the rest below it.`,
      text.at(tip),
    );
  if (saysSomething(tip) && tip.blocks[0]?.type !== 'paragraph')
    say(`The tip ${named(tip)} does not say why. Open with one or two sentences.`, text.at(tip));
}
