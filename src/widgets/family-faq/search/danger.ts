import {InSteps} from './in-steps.js';
import {partsOf, readerSteps, STEP} from './read-words.js';
import {wordsOf} from './text-words.js';
import type {DangerRecord, Vocabulary} from './vocabulary.js';

/** Number of other words allowed between two words of a phrase: "took [a whole bottle of] pills" has four. */
const MOST_BETWEEN = 3;
/** In a figure of speech: "phone [just] died". */
const MOST_BETWEEN_FIGURE = 1;
/**
 * An excluded word counts within so many words of the phrase. Farther away, in a long sentence that is typed or dictated
 * in fear, it is about something else: "I came home from work and my son wont wake up".
 */
const NEAR = 3;
/** A longer query tells what happens at this moment, even if it has words of a calm question too. */
const MOST_CALM = 12;

/** Whether a position in a phrase accepts a word, in one of its readings. */
type Accepts = (readings: readonly string[]) => boolean;

interface Phrase {
  /** All must occur in the query: the words of each in order, close together. No word counts for two of them. */
  readonly sequences: readonly (readonly Accepts[])[];
  /** Words that may not stand near it. */
  readonly excluded: Accepts;
  /** The exact number of words in the query; undefined if other words may be typed too. */
  readonly length: number | undefined;
  /** It names a subject that readers ask about calmly too: "what is an overdose". */
  readonly isSubject: boolean;
}

/** The kinds of danger that a query is about, in the order of the data; empty for none. */
export type DangerFinder = (query: string) => DangerRecord[];

/**
 * Prepares the phrases of danger of these languages; `content/danger.yaml` explains the notation. Prefers false alarms,
 * which cost a glance at a phone number, to missed dangers.
 */
export function dangerFinder(...vocabularies: readonly Vocabulary[]): DangerFinder {
  return new InSteps(dangerFinderSteps(...vocabularies)).result;
}

/** `dangerFinder`, in steps. */
export function* dangerFinderSteps(
  ...vocabularies: readonly Vocabulary[]
): Generator<undefined, DangerFinder> {
  const calm: Phrase[] = [];
  const figures: (readonly Accepts[])[] = [];
  const prepared: {readonly danger: DangerRecord; readonly phrases: Phrase[]}[] = [];
  let count = 0;
  for (const {dangers, lists, calm: asked, figures: spoken} of vocabularies) {
    const accept = accepter(lists);
    for (const figure of spoken) figures.push(figure.split(' ').map(accept));
    for (const phrase of asked) calm.push(phraseOf(phrase, accept));
    for (const danger of dangers) {
      const phrases: Phrase[] = [];
      prepared.push({danger, phrases});
      for (const phrase of danger.phrases) {
        phrases.push(phraseOf(phrase, accept));
        if (++count % STEP === 0) yield;
      }
    }
  }
  // Of all languages: an English word is no slip of a Spanish one.
  const read = yield* readerSteps(
    vocabularies.flatMap(({dangers, lists, calm: asked, figures: spoken}) => [
      ...[...dangers.flatMap(({phrases}) => phrases), ...asked, ...spoken].flatMap(partsOf),
      ...Object.values(lists).flatMap(partsOf),
    ]),
    // Not by JSON, whose arrays prototype.js writes in a way of its own.
    vocabularies.flatMap(({small, words, questions}) =>
      wordsOf([small, ...[words, questions].flatMap(Object.entries<string>).flat()].join(' ')),
    ),
  );
  const mixed = inBothLanguages(vocabularies.flatMap((each) => Object.entries(each.mixed)));
  const withMixed = (readings: readonly string[]) => [
    ...readings,
    ...readings.flatMap((word) => mixed.get(word) ?? []),
  ];
  return (query) => {
    const words = withoutFigures(wordsOf(query).flatMap(read).map(withMixed), figures);
    const isMeant = ({sequences, excluded, length}: Phrase, reach = NEAR) => {
      if (length !== undefined && length !== words.length) return false;
      // Most phrases end here, on every key press.
      if (!sequences.every(([first]) => words.some(first!))) return false;
      const others = words.flatMap((readings, at) => (excluded(readings) ? [at] : []));
      const isNear = (at: number) => others.some((other) => Math.abs(at - other) <= reach);
      return matchesAll(sequences, words, isNear);
    };
    const isCalm = words.length <= MOST_CALM && calm.some((phrase) => isMeant(phrase, MOST_CALM));
    const isDanger = (phrase: Phrase) => !(isCalm && phrase.isSubject) && isMeant(phrase);
    return prepared.flatMap(({danger, phrases}) => (phrases.some(isDanger) ? [danger] : []));
  };
}

function phraseOf(text: string, accept: (part: string) => Accepts): Phrase {
  const isAlone = text.startsWith('=');
  const isSubject = text.startsWith('?');
  const parts = text.replace(/^[=?]/, '').split(' ');
  return {
    isSubject,
    length: isAlone ? parts.length : undefined,
    excluded: accept(parts.flatMap((part) => (part.startsWith('!') ? [part.slice(1)] : [])).join('|')),
    sequences: parts
      .filter((part) => !part.startsWith('!'))
      .join(' ')
      .split(' & ')
      .map((sequence) => sequence.split(' ').map(accept)),
  };
}

/** Pairs of an English and a Spanish word, each found by the other one. */
function inBothLanguages(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [english, spanish] of pairs) {
    found.set(english, [...(found.get(english) ?? []), spanish]);
    found.set(spanish, [...(found.get(spanish) ?? []), english]);
  }
  return found;
}

/**
 * A figure of speech has words of danger that say nothing of it: "stand up for himself". They keep their place and match
 * nothing; the rest of the query is read as ever.
 */
function withoutFigures(
  words: readonly (readonly string[])[],
  figures: readonly (readonly Accepts[])[],
): readonly (readonly string[])[] {
  const said = new Set<number>();
  const leaveOut = (found: readonly number[]) => {
    for (const at of found) said.add(at);
    // Goes on to the next place.
    return false;
  };
  for (const figure of figures) matchesInOrder(figure, words, () => false, leaveOut, MOST_BETWEEN_FIGURE);
  return words.map((readings, at) => (said.has(at) ? [] : readings));
}

/** Prepares a position: words, stems and lists with `|` between them. */
function accepter(lists: Vocabulary['lists']): (part: string) => Accepts {
  const prepared = new Map(Object.entries(lists).map(([name, words]) => [name, new Set(words.split(' '))]));
  return (part) => {
    const each = part.split('|');
    const words = new Set(each);
    const sets = each.flatMap((one) => (one.startsWith('<') ? [prepared.get(one.slice(1, -1))!] : []));
    const stems = each.flatMap((one) => (one.endsWith('*') ? [one.slice(0, -1)] : []));
    return (readings) =>
      readings.some(
        (word) =>
          words.has(word) || sets.some((set) => set.has(word)) || stems.some((stem) => word.startsWith(stem)),
      );
  };
}

/** Whether the sequences match words that are not taken, each word for one sequence only. */
function matchesAll(
  [positions, ...others]: readonly (readonly Accepts[])[],
  words: readonly (readonly string[])[],
  isTaken: (at: number) => boolean,
): boolean {
  if (!positions) return true;
  const matchesOthers = (found: readonly number[]) =>
    others.length === 0 || matchesAll(others, words, (at) => isTaken(at) || found.includes(at));
  return matchesInOrder(positions, words, isTaken, matchesOthers, MOST_BETWEEN);
}

/** Whether the positions match words in order, from `from` to before `to`, so that `matchesOthers` holds too. */
function matchesInOrder(
  positions: readonly Accepts[],
  words: readonly (readonly string[])[],
  isTaken: (at: number) => boolean,
  matchesOthers: (found: readonly number[]) => boolean,
  mostBetween: number,
  found: readonly number[] = [],
  to = words.length,
): boolean {
  const accepts = positions[found.length];
  if (!accepts) return matchesOthers(found);
  for (let at = (found.at(-1) ?? -1) + 1; at < Math.min(to, words.length); at++)
    if (
      accepts(words[at]!) &&
      !isTaken(at) &&
      matchesInOrder(
        positions,
        words,
        isTaken,
        matchesOthers,
        mostBetween,
        [...found, at],
        at + 2 + mostBetween,
      )
    )
      return true;
  return false;
}
