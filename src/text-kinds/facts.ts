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

/** The message for such an item. */
export function brokenFactMessage(item: ListBlock['items'][number]): string {
  const words = itemText(item);
  const label = words.split(':', 1)[0]!;
  return label.length < words.length && label.length > 40
    ? `The label “${label}” is longer than 40 characters, so this list is not read as facts. Write a few words, a colon, and the rest behind it.`
    : `“${words}” is no fact, so this list is not read as facts. Write each item as \`Label: value\`, such as \`Usual length: often 8 weeks\`.`;
}
