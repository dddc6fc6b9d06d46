/** Offsets in a text, the second one exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Abbreviations whose period does not end a sentence even before a capital, in both languages of the texts. Excludes
 * `a.m.`, `etc.` and `EE. UU.`, which can end one; otherwise lower case follows them.
 */
const SHORTENED = new Set('mr mrs ms dr st vs e.g i.e u.s sr sra srta dra ud uds ee núm'.split(' '));

/** The end of a sentence, with closing quotation marks and brackets, before the start of the next one. */
const END = /([.!?…])["”»’')\]]*\s+(?![\p{Ll}\s])/gu;

/** Length of the longest such abbreviation. */
const LONGEST_SHORTENED = 8;

/**
 * The sentences of a passage. Its end is the end of a sentence, so that an item, a cell and an alert are sentences of
 * their own.
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

/** Whether an abbreviation such as `Dr` ends here. */
function isShortened(text: string, end: number): boolean {
  const before = text.slice(Math.max(end - LONGEST_SHORTENED, 0), end);
  const word = /(?<![\p{L}\p{N}.])[\p{L}.]+$/u.exec(before)?.[0] ?? '';
  return SHORTENED.has(word.toLowerCase());
}

/** All words of a sentence, including numbers. A hyphenated word is one. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}’'.,-]*/gu) ?? [];
}

const ADDRESS = /(?<!\S)\S*(?:https?:|www\.|@|\.(?:gov|org|com|net|edu|info)\b)\S*/g;

/**
 * The words that count for a reading level: without numbers and addresses, which are not read; each part of a
 * hyphenated word is a word.
 */
export function readWordsOf(sentence: string): string[] {
  const mayHoldAddress = /[@/]|\.\w/.test(sentence);
  const read = mayHoldAddress ? sentence.replaceAll(ADDRESS, ' ') : sentence;
  return read.match(/\p{L}[\p{L}\p{M}’']*/gu) ?? [];
}
