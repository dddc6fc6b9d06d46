import {contentOf} from '../document/outline.js';
import {withSections} from '../document/sections.js';
import {blockText, inlineText} from '../document/plain-text.js';
import type {Block, Inline, Section} from '../document/types.js';

export type ListBlock = Extract<Block, {type: 'list'}>;
export type TableBlock = Extract<Block, {type: 'table'}>;

export const isParagraph = (block: Block | undefined): boolean => block?.type === 'paragraph';
export const isList = (block: Block | undefined): block is ListBlock => block?.type === 'list';
export const isTable = (block: Block | undefined): block is TableBlock => block?.type === 'table';

/** The rows of a table below its head, as text; empty for any other block. */
export function rowsOf(block: Block): string[][] {
  return isTable(block)
    ? block.rows.map((cells) => cells.map(({children}) => inlineText(children).trim()))
    : [];
}

/** Whether a block contains checkboxes, at any depth. */
export function hasTasks(block: Block): boolean {
  if (isList(block))
    return block.items.some(({checked, blocks}) => checked !== undefined || blocks.some(hasTasks));
  return 'blocks' in block && block.blocks.some(hasTasks);
}

/** A section as messages refer to it. */
export function named({title}: Pick<Section, 'title'>): string {
  return `“${title}”`;
}

/** The text of an item, as the outline reads facts from it. */
export function itemText({blocks}: ListBlock['items'][number]): string {
  return blocks.map(blockText).join(' ');
}

/** Whether a section has content besides a line of sources, and besides marks alone, such as `…` or `&nbsp;`. */
export function hasContent(section: Section): boolean {
  return contentOf(section).some(
    (block) =>
      block.type !== 'heading' &&
      (/[\p{L}\p{N}]/u.test(blockText(block)) ||
        (block.type === 'paragraph' && block.children.some((child) => isImage(child)))),
  );
}

export const isImage = (node: Inline): boolean =>
  typeof node === 'object' && (node.type === 'image' || ('children' in node && node.children.some(isImage)));

/** The lists with checkboxes in a section and its subsections. */
export function taskListsOf(section: Section): {owner: Section; list: ListBlock}[] {
  return withSections([section]).flatMap((owner) =>
    owner.blocks
      .filter(isList)
      .filter(({items}) => items.some(({checked}) => checked !== undefined))
      .map((list) => ({owner, list})),
  );
}

export function countWords(words: string): number {
  return words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
