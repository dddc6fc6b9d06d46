import {InSteps} from './in-steps.js';
import {wordsOf} from './text-words.js';
import type {DangerRecord, Vocabulary} from './vocabulary.js';

/** Number of other words allowed between two words of a phrase: "took [a whole bottle of] pills" has four. */
const MOST_BETWEEN = 3;
/**
 * An excluded word counts within so many words of the phrase. Farther away, in a long sentence that is typed or dictated
 * in fear, it is about something else: "I came home from work and my son wont wake up".
 */
const NEAR = 3;
/** A longer query tells what happens at this moment, even if it has words of a calm question too. */
const MOST_CALM = 12;
/** A word or stem of at least this length may have one slip. In shorter ones it gives other words: "bills" and "pills". */
const LEAST_FOR_SLIP = 5;
/** In a word or stem of at least this length, the slip may be in the second letter: "dispierta". */
const LEAST_FOR_SECOND = 7;
/** A word of at least this length may be written as it sounds. */
const LEAST_FOR_SOUND = 4;

/** A word of at least this length may be one without its vowels. */
const LEAST_SHORT = 3;

/** Number of phrases or words that are prepared in one step. */
const STEP = 100;

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
  const prepared: {readonly danger: DangerRecord; readonly phrases: Phrase[]}[] = [];
  let count = 0;
  for (const {dangers, lists, calm: asked} of vocabularies) {
    const accept = accepter(lists);
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
    vocabularies.flatMap(({dangers, lists, calm: asked}) => [
      ...[...dangers.flatMap(({phrases}) => phrases), ...asked].flatMap(partsOf),
      ...Object.values(lists).flatMap(partsOf),
    ]),
    // Not by JSON, whose arrays prototype.js writes in a way of its own.
    vocabularies.flatMap(({small, words, questions}) =>
      wordsOf([small, ...[words, questions].flatMap(Object.entries<string>).flat()].join(' ')),
    ),
  );
  const mixed = new Map(vocabularies.flatMap((each) => Object.entries(each.mixed)));
  const withMixed = (readings: readonly string[]) => [
    ...readings,
    ...readings.flatMap((word) => mixed.get(word) ?? []),
  ];
  return (query) => {
    const words = wordsOf(query).flatMap(read).map(withMixed);
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

/** A word or stem that may be meant by another one. */
interface Meant {
  readonly isStem: boolean;
  readonly text: string;
  /** As it sounds. */
  readonly sound: string;
  /** Without vowels; empty for a stem. */
  readonly short: string;
}

/** The words and stems of a phrase or a list. */
function partsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+\*?/gu) ?? [];
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

/**
 * Reads a word as it may be meant. A word that is known stands for itself. Another one is what it is one slip away from,
 * or sounds like; or words without the spaces between them: "norespira".
 *
 * @param parts - words and stems of the phrases
 * @param everyday - other words that are no slips
 */
function* readerSteps(
  parts: readonly string[],
  everyday: readonly string[],
): Generator<undefined, (word: string) => string[][]> {
  const known = new Set([...everyday, ...parts]);
  const meant: Meant[] = [];
  for (const part of new Set(parts)) {
    const isStem = part.endsWith('*');
    const text = isStem ? part.slice(0, -1) : part;
    meant.push({isStem, text, sound: soundOf(text), short: isStem ? '' : withoutVowels(text)});
    if (meant.length % STEP === 0) yield;
  }
  const stems = meant.filter(({isStem}) => isStem);
  const isKnown = (word: string) => known.has(word) || stems.some(({text}) => word.startsWith(text));
  /** Known words of two letters and more that are written without a space between them. */
  const inWords = (word: string): string[] | undefined => {
    if (isKnown(word)) return [word];
    for (let at = word.length - 2; at > 1; at--) {
      const rest = known.has(word.slice(0, at)) ? inWords(word.slice(at)) : undefined;
      if (rest) return [word.slice(0, at), ...rest];
    }
    return undefined;
  };
  const readings = (word: string): string[][] => {
    if (isKnown(word)) return [[word]];
    // "noo", "nott"
    const single = word.replaceAll(/(\p{L})\1/gu, '$1');
    if (single.length < LEAST_FOR_SOUND && known.has(single)) return [[single]];
    const sound = soundOf(word);
    const slips = meant.filter(
      ({isStem, text, sound: other, short}) =>
        (word.length >= LEAST_SHORT && word === short) ||
        (Math.min(word.length, text.length) >= LEAST_FOR_SOUND &&
          (isStem ? sound.startsWith(other) : sound === other)) ||
        (text.length >= LEAST_FOR_SLIP && hasOneSlip(word, text, isStem)),
    );
    if (slips.length > 0) return [[word, ...slips.map(({text}) => text)]];
    const apart = word.length > LEAST_FOR_SLIP ? inWords(word) : undefined;
    return apart ? apart.map((each) => [each]) : [[word]];
  };
  // The reader types one letter after another: all words but the last are those of the search before.
  const read = new Map<string, string[][]>();
  return (typed) => {
    // "helppp", "noooo", "killlll"
    const [twice, once] = ['$1$1', '$1'].map((to) => typed.replaceAll(/(\p{L})\1{2,}/gu, to)) as [
      string,
      string,
    ];
    const stretched = known.has(twice) ? twice : once;
    // "noo", "nott", "nnot": too short for a slip
    const short = stretched.replace(/^(\p{L})\1|(\p{L})\2$/u, '$1$2');
    const word = known.has(short) && !isKnown(stretched) ? short : stretched;
    const found = read.get(word) ?? readings(word);
    read.set(word, found);
    return found;
  };
}

/** Words that sound alike in English or Spanish, in one spelling: "bomito" and "vomitó", "fentanil" and "phentanyl". */
function soundOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll(/w(?=r)|k(?=n)/g, '')
    .replaceAll('ll', 'y')
    .replaceAll(/([cst]h)|h/g, '$1')
    .replaceAll(/[zx]|c(?=[ei])/g, 's')
    .replaceAll(/qu(?=[ei])|[cq]/g, 'k')
    .replaceAll('v', 'b')
    .replaceAll(/g(?=[ei])/g, 'j')
    .replaceAll(/(.)\1/g, '$1');
}

/** A word as it is written in a hurry, without the vowels but for the last letter: `wnt`, `wke`, `hrt`. */
function withoutVowels(word: string): string {
  return word.replaceAll(/[aeiou](?=.)/g, '');
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
  return matchesInOrder(positions, words, isTaken, matchesOthers);
}

/** Whether the positions match words in order, from `from` to before `to`, so that `matchesOthers` holds too. */
function matchesInOrder(
  positions: readonly Accepts[],
  words: readonly (readonly string[])[],
  isTaken: (at: number) => boolean,
  matchesOthers: (found: readonly number[]) => boolean,
  found: readonly number[] = [],
  to = words.length,
): boolean {
  const accepts = positions[found.length];
  if (!accepts) return matchesOthers(found);
  for (let at = (found.at(-1) ?? -1) + 1; at < Math.min(to, words.length); at++)
    if (
      accepts(words[at]!) &&
      !isTaken(at) &&
      matchesInOrder(positions, words, isTaken, matchesOthers, [...found, at], at + 2 + MOST_BETWEEN)
    )
      return true;
  return false;
}

/** A letter inserted, missing or replaced, or two swapped; never the first, nor the second of a short word. */
function hasOneSlip(word: string, text: string, isStem: boolean): boolean {
  if (word.length < text.length - 1 || (!isStem && word.length > text.length + 1)) return false;
  let same = 0;
  while (same < text.length && word[same] === text[same]) same++;
  if (same < (text.length < LEAST_FOR_SECOND ? 2 : 1)) return false;
  const [wordRest, textRest] = [word.slice(same), text.slice(same)];
  const fits = (one: string, other: string) => (isStem ? one.startsWith(other) : one === other);
  return (
    fits(wordRest, textRest.slice(1)) ||
    fits(wordRest.slice(1), textRest) ||
    fits(wordRest.slice(1), textRest.slice(1)) ||
    fits(swapFirst(wordRest), textRest)
  );
}

function swapFirst(text: string): string {
  return text.slice(1, 2) + text.slice(0, 1) + text.slice(2);
}
