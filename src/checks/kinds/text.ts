import type {RootContent} from 'mdast';
import {contentOf, documentOutline, type Outline} from '../../document/outline.js';
import {blockText} from '../../document/plain-text.js';
import type {Block, Section} from '../../document/types.js';
import {dataFor, type ByLanguage} from '../language/by-language.js';
import type {CheckedFile} from '../checked-file.js';
import type {Place} from '../rule.js';

export type ListBlock = Extract<Block, {type: 'list'}>;
export type TableBlock = Extract<Block, {type: 'table'}>;

/** A text as the widgets read it, with the places of its pieces in the file. */
export interface Text extends Outline<Block> {
  /** First part of a BCP 47 tag. */
  readonly language: string;
  /** Of the front matter, for ids that a message proposes; `my` where there is none. */
  readonly id: string;
  /** Where the heading of a section stands. */
  readonly at: (section: Section) => Place | undefined;
  /** Where a list or a table of a section stands, or an item or a row of it, from 0; else its heading. */
  readonly inside: (section: Section, block: ListBlock | TableBlock, index?: number) => Place | undefined;
}

/** Whether the parser could make something of a text. It tells where it could not, and no rule need say more. */
export function isRead({problems}: Pick<CheckedFile, 'problems'>): boolean {
  return problems.every(({rule}) => rule !== 'markdown');
}

const texts = new WeakMap<CheckedFile, Text>();

export function textOf(file: CheckedFile): Text {
  const known = texts.get(file);
  if (known) return known;
  const {document, language, sections} = file;
  const placed = new Map(withSections(sections).map((section) => [section.id, section]));
  const at: Text['at'] = ({id}) => placed.get(id)?.heading.position;
  const text: Text = {
    ...documentOutline(document),
    language,
    id: document.meta.id ?? 'my',
    at,
    inside: (section, block, index) => {
      const nth = section.blocks.filter(({type}) => type === block.type).indexOf(block);
      const node = placed.get(section.id)?.blocks.filter(({type}) => type === block.type)[nth];
      return (index === undefined ? node : partOf(node, index))?.position ?? at(section);
    },
  };
  texts.set(file, text);
  return text;
}

/** An item of a list, or a row of a table: the first row of it is its head. */
function partOf(node: RootContent | undefined, index: number): RootContent | undefined {
  if (node?.type === 'list') return node.children[index];
  return node?.type === 'table' ? node.children[index] : undefined;
}

/** Sections, each followed by those below it. */
export function withSections<Node>(sections: readonly Section<Node>[]): Section<Node>[] {
  return sections.flatMap((section) => [section, ...withSections(section.sections)]);
}

/** As messages name a section. */
export function named({title}: Pick<Section, 'title'>): string {
  return `“${title}”`;
}

export const isList = (block: Block | undefined): block is ListBlock => block?.type === 'list';
export const isTable = (block: Block | undefined): block is TableBlock => block?.type === 'table';

/** The words of an item, as the outline reads facts from them. */
export function itemText({blocks}: ListBlock['items'][number]): string {
  return blocks.map(blockText).join(' ');
}

/** Whether a section has something to read, and not only a line of sources. */
export function saysSomething(section: Section): boolean {
  return contentOf(section).some(({type}) => type !== 'sources' && type !== 'rule' && type !== 'heading');
}

/** The lists of a section that have boxes to tick, wherever in it they stand. */
export function taskListsOf(section: Section): {owner: Section; list: ListBlock}[] {
  return withSections([section]).flatMap((owner) =>
    owner.blocks
      .filter(isList)
      .filter(({items}) => items.some(({checked}) => checked !== undefined))
      .map((list) => ({owner, list})),
  );
}

/** Whether words ask something, where we know how the language writes that. */
export function asks(words: string, language: string): boolean {
  return dataFor(questions, language)?.pattern.test(words.trim()) ?? true;
}

/** How a language writes a question, and what a message calls its marks. */
export const questions: ByLanguage<{readonly pattern: RegExp; readonly marks: string}> = {
  en: {pattern: /\?["”»’')*_\]]*$/, marks: 'a question mark'},
  es: {pattern: /¿[^]*\?["”»’')*_\]]*$/, marks: '`¿…?`'},
};

export function countWords(words: string): number {
  return words.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
