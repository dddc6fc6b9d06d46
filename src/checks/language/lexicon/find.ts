import type {LexiconRow} from './row.js';

/** Words that are acceptable: a name, or an exception of a row. */
interface Fine {
  /** The row with the exception; none for a name. */
  readonly exceptionOf?: LexiconRow;
}

/** The result of a match: a row of the lexicon, or nothing to report. */
type End = LexiconRow | Fine;

const isRow = (end: End): end is LexiconRow => 'row' in end;

/**
 * The words of a lexicon as a trie, word by word, so that a text is read once, however many rows there are.
 * Alternatives lead to the same node, so lists of people cost little.
 */
export interface WordTree {
  readonly next: Map<string, WordTree[]>;
  /** Set if a match ends at this node. */
  end?: End;
}

/** Words of a text that match a row of the lexicon. */
export interface FoundWords {
  readonly row: LexiconRow;
  readonly words: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** @param names - words that are not reported: official names, and those of the settings */
export function wordTree(rows: readonly LexiconRow[], names: readonly string[]): WordTree {
  const tree: WordTree = {next: new Map()};
  for (const row of rows) {
    for (const words of row.avoid) addPath(tree, positionsOf(words), row);
    for (const words of row.unless ?? []) addPath(tree, positionsOf(words), {exceptionOf: row});
  }
  for (const name of names)
    addPath(
      tree,
      wordsIn(name).map(({word}) => ({words: [word], mayLack: false})),
      {},
    );
  return tree;
}

/** The alternatives for one position. */
interface WordPosition {
  readonly words: readonly string[];
  readonly mayLack: boolean;
}

function positionsOf(words: string): WordPosition[] {
  return words.split(' ').map((position) => {
    const inBrackets = /^\((.+)\)$/.exec(position)?.[1];
    return {words: (inBrackets ?? position).split('/'), mayLack: inBrackets !== undefined};
  });
}

function addPath(from: WordTree, [position, ...rest]: readonly WordPosition[], end: End): void {
  if (!position) {
    from.end = end;
    return;
  }
  const to: WordTree = {next: new Map()};
  addPath(to, rest, end);
  for (const word of position.words) {
    const key = isExact(word) ? word : word.toLowerCase();
    const branches = from.next.get(key);
    if (branches) branches.push(to);
    else from.next.set(key, [to]);
  }
  if (position.mayLack) addPath(from, rest, end);
}

/** `MAT`, `UAs`: in this case only. */
const isExact = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word);

/** In a row of the lexicon: any word. */
const ANY = '…';

interface TextWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Whether the next word directly follows, after a space or a hyphen. */
  readonly goesOn: boolean;
}

/**
 * A hyphen separates words. An accent may be a separate character. Invisible characters, such as a soft hyphen,
 * separate nothing.
 */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{DI}]*[\p{L}\p{M}\p{N}])?(?:['’][\p{L}\p{M}]+)*|&/gu;

const UNSEEN = /\p{DI}+/gu;

function wordsIn(text: string): TextWord[] {
  return [...text.matchAll(WORD)].map(({0: found, index}, number, all) => {
    const end = index + found.length;
    const between = text.slice(end, all[number + 1]?.index).replaceAll(UNSEEN, '');
    return {
      word: found === '&' ? 'and' : found.replaceAll(UNSEEN, '').normalize('NFC').replace('’', "'"),
      start: index,
      end,
      goesOn: number < all.length - 1 && /^(?:\s*|[-‐‑])$/.test(between),
    };
  });
}

/** Finds the words of a lexicon in a text: the first match wins, and of several the longest. */
export function findWords(text: string, tree: WordTree): FoundWords[] {
  const words = wordsIn(text);
  const found: FoundWords[] = [];
  for (let index = 0; index < words.length;) {
    const match = longestFrom(tree, words, index);
    const exception = match && isRow(match.end) ? exceptionTo(match, words, index, tree) : undefined;
    if (match && isRow(match.end) && !exception) {
      const start = words[index]!.start;
      const {end} = words[match.last]!;
      found.push({row: match.end, words: text.slice(start, end), start, end});
    }
    index = (match && hitIn(match, words, index, tree)) ?? (exception?.last ?? match?.last ?? index) + 1;
  }
  return found;
}

interface Match {
  readonly end: End;
  /** The index of its last word. */
  readonly last: number;
  /** Number of its words that matched a wildcard. */
  readonly anyWords: number;
}

/** The match of another row inside the wildcard of an exception: `un adicto` in "un … está limpio". */
function hitIn(
  {end, last, anyWords}: Match,
  words: readonly TextWord[],
  first: number,
  tree: WordTree,
): number | undefined {
  if (isRow(end) || anyWords === 0) return undefined;
  for (let index = first + 1; index <= last; index++) {
    const match = longestFrom(tree, words, index);
    if (match && isRow(match.end) && match.end !== end.exceptionOf) return index;
  }
  return undefined;
}

/** A longer exception of the same row, or a longer name: `high school` in "they were high school friends". */
function exceptionTo(
  {end, last}: Match,
  words: readonly TextWord[],
  first: number,
  tree: WordTree,
): Match | undefined {
  for (let index = first + 1; index <= last; index++) {
    const match = longestFrom(tree, words, index);
    if (!match || match.last <= last || isRow(match.end)) continue;
    if ((match.end.exceptionOf ?? end) === end) return match;
  }
  return undefined;
}

function longestFrom({next}: WordTree, words: readonly TextWord[], index: number): Match | undefined {
  const {word, goesOn} = words[index]!;
  let best: Match | undefined;
  for (const form of [...formsOf(word), ANY])
    for (const branch of next.get(form) ?? []) {
      const match =
        (goesOn ? longestFrom(branch, words, index + 1) : undefined) ??
        (branch.end && {end: branch.end, last: index, anyWords: 0});
      if (!match) continue;
      const whole = form === ANY ? {...match, anyWords: match.anyWords + 1} : match;
      if (!best || isBetter(whole, best)) best = whole;
    }
  return best;
}

/** The longest match wins, then the one with fewer wildcards, then the acceptable one. */
function isBetter(match: Match, than: Match): boolean {
  if (match.last !== than.last) return match.last > than.last;
  if (match.anyWords !== than.anyWords) return match.anyWords < than.anyWords;
  return isRow(than.end) && !isRow(match.end);
}

/** The word as it is written, in lower case, and without the possessive `'s`. */
function formsOf(word: string): readonly string[] {
  const small = word.toLowerCase();
  const owned = small.endsWith("'s") ? [small, small.slice(0, -2)] : [small];
  return small === word ? owned : [word, ...owned];
}
