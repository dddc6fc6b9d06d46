import {factsFrom} from '../document/outline.js';
import type {Section} from '../document/types.js';
import {isList, itemText, type ListBlock} from './blocks.js';

/**
 * The first item that is not `Label: value` and prevents the list at the start of a section from being read as facts.
 *
 * @returns undefined if the section begins with facts, with a list without any, or without a list
 */
export function brokenFact({blocks, facts}: Section): {list: ListBlock; index: number} | undefined {
  const [list] = blocks;
  if (facts.length > 0 || !isList(list) || list.ordered) return undefined;
  const isFact = list.items.map((item) => factsFrom([itemText(item)]).length > 0);
  return isFact.includes(true) ? {list, index: isFact.indexOf(false)} : undefined;
}

/** A few words, a dash or an equals sign in the place of the colon, and more: `Hours a week – 9 or more`. */
const UNMARKED = /^([^:.?!=]{2,40}?)\s*(?:\s[-\u2010-\u2015]+\s|[\u2013\u2014]|=|\t|\u2192)\s*(\S[^]*)$/;

/** The first item of a list at the start of a section, none of which has a colon; undefined if it opens with no list. */
export function unmarkedFact({blocks: [list], facts}: Section): string | undefined {
  if (facts.length > 0 || !isList(list) || list.items.length === 0) return undefined;
  return itemText(list.items[0]!);
}

export function unmarkedFactMessage(words: string): string {
  const [, label, value] = UNMARKED.exec(words) ?? [];
  return label === undefined
    ? `“${words}” is no fact. Write each item of this list as \`- Label: value\`, with a colon behind the label, such as \`- Hours a week: 9 or more\`.`
    : `“${words}” is no fact without a colon. Write \`- ${label}: ${value}\`, and the other items of this list in the same way.`;
}

/** The message for an item that `brokenFact` has found. */
export function brokenFactMessage(item: ListBlock['items'][number]): string {
  const words = itemText(item);
  const label = words.split(':', 1)[0]!;
  return label.length < words.length && label.length > 40
    ? `The label “${label}” is longer than 40 characters, so this list is not read as facts. Write a few words, a colon, and the rest behind it.`
    : `“${words}” is no fact, so this list is not read as facts. Write each item as \`Label: value\`, such as \`Usual length: often 8 weeks\`.`;
}
