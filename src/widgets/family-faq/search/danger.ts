import {wordsOf} from './text-words.js';
import type {DangerRecord, Vocabulary} from './vocabulary.js';

/** Number of other words allowed between two words of a phrase: "took [a whole bottle of] pills" has four. */
const MOST_BETWEEN = 3;
/** A stem of at least this length may have one typo. In shorter ones it gives other words: "prison" and "poison". */
const LEAST_FOR_TYPO = 6;

/** Whether a position in a phrase accepts a word. */
type Accepts = (word: string) => boolean;

interface Phrase {
  /** All must occur in the query: the words of each in order, close together. */
  readonly sequences: readonly (readonly Accepts[])[];
  /** Words that may not be typed together with it. */
  readonly excluded: readonly string[];
  /** The exact number of words in the query; undefined if other words may be typed too. */
  readonly length: number | undefined;
}

/** The kinds of danger that a query is about, in the order of the data; empty for none. */
export type DangerFinder = (query: string) => DangerRecord[];

/**
 * Prepares the phrases of danger of one language; `content/danger.yaml` explains the notation. Prefers false alarms,
 * which cost a glance at a phone number, to missed dangers.
 */
export function dangerFinder({dangers, lists}: Pick<Vocabulary, 'dangers' | 'lists'>): DangerFinder {
  const prepared = dangers.map((danger) => ({
    danger,
    phrases: danger.phrases.map((phrase) => phraseOf(phrase, lists)),
  }));
  return (query) => {
    const words = wordsOf(query);
    const isMeant = ({sequences, excluded, length}: Phrase) =>
      (length === undefined || length === words.length) &&
      !excluded.some((word) => words.includes(word)) &&
      sequences.every((positions) => matchesInOrder(positions, words, 0, words.length));
    return prepared.flatMap(({danger, phrases}) => (phrases.some(isMeant) ? [danger] : []));
  };
}

function phraseOf(text: string, lists: Vocabulary['lists']): Phrase {
  const isAlone = text.startsWith('=');
  const parts = text.slice(isAlone ? 1 : 0).split(' ');
  return {
    length: isAlone ? parts.length : undefined,
    excluded: parts.flatMap((part) => (part.startsWith('!') ? [part.slice(1)] : [])),
    sequences: parts
      .filter((part) => !part.startsWith('!'))
      .join(' ')
      .split(' & ')
      .map((sequence) => sequence.split(' ').map((each) => acceptsOneOf(each.split('|'), lists))),
  };
}

function acceptsOneOf(alternatives: readonly string[], lists: Vocabulary['lists']): Accepts {
  const accepted = alternatives.map((each) => accepts(each, lists));
  return (word) => accepted.some((accept) => accept(word));
}

function accepts(part: string, lists: Vocabulary['lists']): Accepts {
  if (part.startsWith('<')) {
    const list = new Set(lists[part.slice(1, -1)]!.split(' '));
    return (word) => list.has(word);
  }
  const isStem = part.endsWith('*');
  const text = isStem ? part.slice(0, -1) : part;
  const allowsTypo = isStem && text.length >= LEAST_FOR_TYPO;
  return (word) =>
    word === text || (isStem && word.startsWith(text)) || (allowsTypo && hasOneTypo(word, text));
}

/** Whether the positions match words in order, starting at `from`. */
function matchesInOrder(
  positions: readonly Accepts[],
  words: readonly string[],
  from: number,
  to: number,
): boolean {
  const [first, ...rest] = positions;
  if (!first) return true;
  for (let at = from; at < Math.min(to, words.length); at++)
    if (first(words[at]!) && matchesInOrder(rest, words, at + 1, at + 2 + MOST_BETWEEN)) return true;
  return false;
}

/** A letter inserted, missing or replaced, or two swapped; never among the first two. */
function hasOneTypo(word: string, stem: string): boolean {
  let same = 0;
  while (same < stem.length && word[same] === stem[same]) same++;
  if (same < 2) return false;
  const [wordRest, stemRest] = [word.slice(same), stem.slice(same)];
  return (
    wordRest.startsWith(stemRest.slice(1)) ||
    wordRest.slice(1).startsWith(stemRest) ||
    wordRest.slice(1).startsWith(stemRest.slice(1)) ||
    swapFirst(wordRest).startsWith(stemRest)
  );
}

function swapFirst(text: string): string {
  return text.slice(1, 2) + text.slice(0, 1) + text.slice(2);
}
