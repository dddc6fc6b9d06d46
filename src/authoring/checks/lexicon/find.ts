import type {LexiconRow} from './row.js';

/** What words come to: a line of the lexicon, or nothing to say. */
type End = LexiconRow | 'fine';

/** The words of a lexicon as a tree, word by word, so that a text is read once, however many lines there are. */
export interface WordTree {
  readonly next: Map<string, WordTree>;
  /** Where words end here. */
  end?: End;
}

/** Words of a text that a lexicon has a line on. */
export interface FoundWords {
  readonly row: LexiconRow;
  readonly words: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** @param names - words that are not judged: official names, and those of the settings */
export function wordTree(rows: readonly LexiconRow[], names: readonly string[]): WordTree {
  const tree: WordTree = {next: new Map()};
  for (const row of rows) for (const words of row.avoid) addWords(tree, words, row);
  // What is fine comes last: it wins where both say the same.
  for (const words of rows.flatMap(({unless = []}) => unless)) addWords(tree, words, 'fine');
  const nameWords = (name: string) => wordsIn(name).map(({word}) => [word]);
  for (const name of names) addPath(tree, nameWords(name), 'fine');
  return tree;
}

function addWords(tree: WordTree, words: string, end: End): void {
  const path = words.split(' ').map((alternatives) => alternatives.split('/'));
  addPath(tree, path, end);
}

function addPath(tree: WordTree, [alternatives, ...rest]: readonly string[][], end: End): void {
  if (!alternatives) {
    tree.end = end;
    return;
  }
  for (const word of alternatives) {
    const key = isExact(word) ? word : word.toLowerCase();
    const next = tree.next.get(key) ?? {next: new Map()};
    tree.next.set(key, next);
    addPath(next, rest, end);
  }
}

/** `MAT`, `UAs`: in this case only. */
const isExact = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word);

interface TextWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A hyphen parts words. An accent may be a character of its own. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

function wordsIn(text: string): TextWord[] {
  return [...text.matchAll(WORD)].map(({0: found, index}) => ({
    word: found.normalize('NFC').replace('’', "'"),
    start: index,
    end: index + found.length,
  }));
}

/** Finds the words of a lexicon in a text: the first ones win, and among those the longest. */
export function findWords(text: string, tree: WordTree): FoundWords[] {
  const words = wordsIn(text);
  const found: FoundWords[] = [];
  for (let index = 0; index < words.length;) {
    const match = longestFrom(tree, words, index, text);
    if (match && match.row !== 'fine') {
      const start = words[index]!.start;
      const {end} = words[match.last]!;
      found.push({row: match.row, words: text.slice(start, end), start, end});
    }
    index = (match?.last ?? index) + 1;
  }
  return found;
}

interface Match {
  readonly row: End;
  /** The number of its last word. */
  readonly last: number;
}

function longestFrom(
  {next}: WordTree,
  words: readonly TextWord[],
  index: number,
  text: string,
): Match | undefined {
  const current = words[index]!;
  let longest: Match | undefined;
  for (const form of formsOf(current.word)) {
    const branch = next.get(form);
    if (!branch) continue;
    const here = branch.end && {row: branch.end, last: index};
    const following = words[index + 1];
    const goesOn = following && /^(?:\s+|[-‐‑])$/.test(text.slice(current.end, following.start));
    const match = (goesOn ? longestFrom(branch, words, index + 1, text) : undefined) ?? here;
    if (match && (!longest || match.last > longest.last)) longest = match;
  }
  return longest;
}

/** As written, in small letters, and without the `'s` of an owner. */
function formsOf(word: string): readonly string[] {
  const small = word.toLowerCase();
  const owned = small.endsWith("'s") ? [small, small.slice(0, -2)] : [small];
  return small === word ? owned : [word, ...owned];
}
