import {wordsOf} from './text-words.js';
import type {DangerRecord, Vocabulary} from './vocabulary.js';

/** So many other words may stand between two words of a phrase: "took [a whole bottle of] pills" has four. */
const MOST_BETWEEN = 3;
/** A stem of so many letters may have one slip. Shorter ones would be other words: "prison" and "poison". */
const LEAST_FORGIVEN = 6;

/** True of a word that a place in a phrase accepts. */
type Accepts = (word: string) => boolean;

interface Phrase {
  /** Each must stand somewhere among the words: its places in order, close together. */
  readonly sequences: readonly (readonly Accepts[])[];
  /** Words that may not be typed together with it. */
  readonly excluded: readonly string[];
  /** So many words it is, and no others may be typed; undefined where they may. */
  readonly length: number | undefined;
}

/** The kinds of danger that a reader's words are about, in the order of the data; empty where they are about none. */
export type DangerFinder = (query: string) => DangerRecord[];

/**
 * Prepares the phrases of danger of one language. The notation stands in `content/danger.yaml`. It errs on the side
 * of danger: a false alarm costs a glance at a phone number.
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
      sequences.every((places) => stands(places, words, 0, words.length));
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
      .map((sequence) => sequence.split(' ').map((place) => acceptsOneOf(place.split('|'), lists))),
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
  const isForgiven = isStem && text.length >= LEAST_FORGIVEN;
  return (word) =>
    word === text || (isStem && word.startsWith(text)) || (isForgiven && hasOneSlip(word, text));
}

/** The places are filled in order, by words from this one on. */
function stands(places: readonly Accepts[], words: readonly string[], from: number, to: number): boolean {
  const [first, ...rest] = places;
  if (!first) return true;
  for (let at = from; at < Math.min(to, words.length); at++)
    if (first(words[at]!) && stands(rest, words, at + 1, at + 2 + MOST_BETWEEN)) return true;
  return false;
}

/** A letter too many, too few, another one, or two in the wrong order; never among the first two. */
function hasOneSlip(word: string, stem: string): boolean {
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
