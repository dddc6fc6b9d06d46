import {rangeOf} from '../text-range.js';
import {anyOf} from '../language/wording/wording.js';
import type {CheckedFile} from '../checked-file.js';
import type {Rule} from '../rule.js';

/** What a template marks for its author to write anew: `[[Name of the program]]`. A link may stand in such marks: `[[1]](…)`. */
export const MARKED = /\[\[(?!\])((?:(?!\[\[|\]\])[^])*?)\]\](?![([:])/g;

/** A mark of which the other half is gone. */
const HALF = /\[\[|\]\]/g;

/** Other ways in which people and programs leave a place to fill in. */
const OTHERS: readonly RegExp[] = [
  /\{\{[^{}\n]*\}\}/g,
  /(?<![\p{L}\p{N}_])(?:TODO(?=\s*[:(])|TBD|TKTK|FIXME|XXX)(?![\p{L}\p{N}_])/gu,
  /lorem ipsum/gi,
  new RegExp(String.raw`\[${anyOf(({blank}) => blank)}\b[^[\]\n]*\](?![([:])`, 'gi'),
];

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export const placeholder: Rule = {
  name: 'placeholder',
  severity: 'error',
  about:
    'Nothing of the template is left to fill in: no [[words in such marks]], and none of its instructions.',
  check: (file, {library, report}) => {
    for (const {from, to, message} of placeholdersIn(file, library.instructions ?? []))
      report({message, range: rangeOf(file.text, from, to)});
  },
};

function placeholdersIn({text}: CheckedFile, instructions: readonly string[]): Stretch[] {
  const found: Stretch[] = [];
  const add = (from: number, to: number, message: string) => {
    if (!found.some((other) => from < other.to && other.from < to)) found.push({from, to, message});
  };
  if (text.includes('[[') || text.includes(']]')) {
    for (const {0: all, 1: words = '', index} of text.matchAll(MARKED))
      add(
        index,
        index + all.length,
        `“${shortened(words)}” stands in the place of your own words. Write them instead of it, without [[ and ]].`,
      );
    for (const {0: all, index} of withoutLinks(text).matchAll(HALF))
      add(index, index + all.length, `${all} is left from a place to fill in. Take it out.`);
  }
  for (const instruction of instructions)
    for (const index of offsetsOf(instruction, text))
      add(
        index,
        index + instruction.length,
        `“${shortened(instruction)}” is what the template tells its author. Write your own words instead of it.`,
      );
  for (const pattern of OTHERS)
    for (const {0: all, index} of text.matchAll(pattern))
      add(
        index,
        index + all.length,
        `“${shortened(all)}” is a place to fill in. Write your own words instead of it.`,
      );
  return found.sort((one, other) => one.from - other.from);
}

/** Without `[[1]](address)` and `[a [b]](address)`, letter for letter. */
function withoutLinks(text: string): string {
  return text.replace(/\[\[[^[\]\n]*\]\](?=[([:])|\[[^[\]\n]*\[[^[\]\n]*\]\](?=[([:])/g, (all) =>
    ' '.repeat(all.length),
  );
}

/** Every place of some words, also where a line ends between them. */
function offsetsOf(words: string, text: string): number[] {
  const [first = ''] = words.split(' ', 1);
  if (!text.includes(first)) return [];
  const pattern = new RegExp(
    words.replace(/[\\^$.|?+*()[\]{}]/g, '\\$&').replaceAll(' ', String.raw`\s+`),
    'g',
  );
  return [...text.matchAll(pattern)].map(({index}) => index);
}

const LONGEST_SHOWN = 60;

function shortened(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  return plain.length > LONGEST_SHOWN ? `${plain.slice(0, LONGEST_SHOWN).trimEnd()}…` : plain;
}

/** How templates speak to their author. */
const SPEAKS = new RegExp(String.raw`^${anyOf(({instruction}) => instruction)}\b`);

/** A heading of a template is an example, which a text may use as it is. */
const HEADING_LINE = /^#.*$/gm;

/** What the templates tell their author, for a text that has lost the marks and kept the words. */
export function instructionsOf(templates: readonly string[]): string[] {
  const all = templates.flatMap((template) =>
    [...template.replace(HEADING_LINE, '').matchAll(MARKED)].map(([, words]) => words!),
  );
  return [...new Set(all)].filter((words) => SPEAKS.test(words) && words.split(' ').length > 3);
}
