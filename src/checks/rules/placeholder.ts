import type {Root, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {shortened} from '../../document/shortened.js';
import {rangeOf} from '../text-range.js';
import {anyOf} from '../language/wording/wording.js';
import type {CheckedFile} from '../checked-file.js';
import type {Rule} from '../rule.js';

/** A placeholder of a template: `[[Name of the program]]`. Excludes a link with brackets in its text: `[[1]](…)`. */
export const MARKED = /\[\[(?!\])((?:(?!\[\[|\]\])[^])*?)\]\](?![([:])/g;

/** Opening or closing brackets of a placeholder whose counterpart was deleted. */
const HALF = /\[\[|\]\]/g;

/** Other common notations for placeholders. */
const OTHERS: readonly RegExp[] = [
  /\{\{[^{}\n]*\}\}/g,
  /(?<![\p{L}\p{N}_])(?:TODO(?=\s*[:(])|TBD|TKTK|FIXME|XXX)(?![\p{L}\p{N}_])/gu,
  /lorem ipsum/gi,
  new RegExp(String.raw`\[${anyOf(({blank}) => blank)}\b[^[\]\n]*\](?![([:])`, 'gi'),
];

/** What a chat program says to the author, around the text. */
const CHAT = new RegExp(String.raw`^\P{L}*${anyOf(({chat}) => chat)}(?!\p{L})`, 'iu');

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  about:
    'Nothing of the template is left to fill in: no [[words in such marks]], and none of its instructions; and nothing that a chat program said to the author.',
  check: (file, {library, report}) => {
    for (const {from, to, message} of placeholdersIn(file, library.instructions ?? []))
      report({message, range: rangeOf(file.text, from, to)});
  },
};

function placeholdersIn({text, tree}: CheckedFile, instructions: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  const add = (from: number, to: number, message: string) => {
    if (!found.some((other) => from < other.to && other.from < to)) found.push({from, to, message});
  };
  if (text.includes('[[') || text.includes(']]')) {
    for (const {0: all, 1: words = '', index} of text.matchAll(MARKED))
      add(
        index,
        index + all.length,
        isWikiLink(words, text[index - 1])
          ? `“${quoted(all)}” is a link of another program, and leads nowhere here. Write [words](#id), or ![what it shows](address) for a picture.`
          : `“${quoted(words)}” stands in the place of your own words. Write them instead of it, without [[ and ]].`,
      );
    for (const {0: all, index} of withoutLinks(text).matchAll(HALF))
      add(index, index + all.length, `${all} is left from a place to fill in. Take it out.`);
  }
  for (const instruction of instructions)
    for (const index of offsetsOf(instruction, text))
      add(
        index,
        index + instruction.length,
        `“${quoted(instruction)}” is what the template tells its author. Write your own words instead of it.`,
      );
  for (const block of outerBlocks(tree))
    if (block.type === 'paragraph' && CHAT.test(toString(block)))
      add(
        block.position!.start.offset!,
        block.position!.end.offset!,
        `“${quoted(toString(block))}” is what a chat program said to you, not to families. Take it out, and check each fact of the text.`,
      );
  for (const pattern of OTHERS)
    for (const {0: all, index} of text.matchAll(pattern))
      add(
        index,
        index + all.length,
        `“${quoted(all)}” is a place to fill in. Write your own words instead of it.`,
      );
  return found.sort((one, other) => one.from - other.from);
}

/** The first and the last block of a text. */
function outerBlocks({children}: Root): RootContent[] {
  const blocks = children.filter(({type}) => type !== 'thematicBreak' && type !== 'yaml');
  return [...new Set([...blocks.slice(0, 1), ...blocks.slice(-1)])];
}

/** `[[Hours|our hours]]`, `[[#Visits]]`, `![[house.png]]`, as Obsidian and wikis write links. */
function isWikiLink(words: string, before: string | undefined): boolean {
  return before === '!' || /^[^|\n]+\|[^|\n]+$|^[^#\n]*#[^#\n]+$/.test(words);
}

/** Replaces `[[1]](address)` and `[a [b]](address)` by spaces of the same length. */
function withoutLinks(text: string): string {
  return text.replace(/\[\[[^[\]\n]*\]\](?=[([:])|\[[^[\]\n]*\[[^[\]\n]*\]\](?=[([:])/g, (all) =>
    ' '.repeat(all.length),
  );
}

/** The offsets of all occurrences of some words, including those with line breaks between the words. */
function offsetsOf(words: string, text: string): number[] {
  const [first = ''] = words.split(' ', 1);
  if (!text.includes(first)) return [];
  const pattern = new RegExp(
    words.replace(/[\\^$.|?+*()[\]{}]/g, '\\$&').replaceAll(' ', String.raw`\s+`),
    'g',
  );
  return [...text.matchAll(pattern)].map(({index}) => index);
}

/** On one line, as short as a message needs it. */
function quoted(words: string): string {
  return shortened(words.replaceAll(/\s+/g, ' ').trim());
}

/** The first words of a template's instructions to the author. */
const SPEAKS = new RegExp(String.raw`^${anyOf(({instruction}) => instruction)}\b`);

/** Excluded, since headings of a template are examples that a text may keep unchanged. */
const HEADING_LINE = /^#.*$/gm;

/** The instructions in templates, to find them in a text in which only the brackets were removed. */
export function instructionsOf(templates: readonly string[]): string[] {
  const all = templates.flatMap((template) =>
    [...template.replace(HEADING_LINE, '').matchAll(MARKED)].map(([, words]) => words!),
  );
  return [...new Set(all)].filter((words) => SPEAKS.test(words) && words.split(' ').length > 3);
}
