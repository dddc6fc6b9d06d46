/** Offsets in a text: the second behind the last character. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Words whose full stop ends no sentence though a capital follows, in both languages that we write. `a.m.`, `etc.` and
 * `EE. UU.` are left out, since they can end one; where they do not, small letters follow.
 */
const SHORTENED = new Set('mr mrs ms dr st vs e.g i.e u.s sr sra srta dra ud uds ee núm'.split(' '));

/** The end of a sentence, with the quotation marks and brackets behind it, where the next one can begin. */
const END = /([.!?…])["”»’')\]]*\s+(?![\p{Ll}\s])/gu;

/** No word whose full stop ends no sentence is longer. */
const LONGEST_SHORTENED = 8;

/**
 * The sentences of a text that is read in one go: its end is one's end, so that an item, a cell and an alert are
 * sentences of their own.
 */
export function splitSentences(text: string): Stretch[] {
  const ends = [...text.matchAll(END)]
    .filter(({1: mark, index}) => mark !== '.' || !isShortened(text, index))
    .map(({0: {length}, index}) => index + length);
  return [0, ...ends].flatMap((start, index) => {
    const part = text.slice(start, ends[index] ?? text.length);
    const from = start + part.length - part.trimStart().length;
    return /[\p{L}\p{N}]/u.test(part) ? [{start: from, end: from + part.trim().length}] : [];
  });
}

/** Whether `Dr` or its like stands there. */
function isShortened(text: string, end: number): boolean {
  const before = text.slice(Math.max(end - LONGEST_SHORTENED, 0), end);
  const word = /(?<![\p{L}\p{N}.])[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return SHORTENED.has(word.toLowerCase());
}

/** All words of a sentence, numbers included. A word with hyphens is one. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? [];
}

const ADDRESS = /(?<!\S)\S*(?:https?:|www\.|@|\.(?:gov|org|com|net|edu|info)\b)\S*/g;

/**
 * The words that count for a reading level. Numbers and addresses are looked up or dialled, not read; of a word with
 * hyphens each part is a word.
 */
export function readWordsOf(sentence: string): string[] {
  const mayHoldAddress = /[@/]|\.\w/.test(sentence);
  const read = mayHoldAddress ? sentence.replaceAll(ADDRESS, ' ') : sentence;
  return read.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
}
