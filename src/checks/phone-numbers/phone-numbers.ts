import {dialable} from '../../document/phone-number.js';
import {anyOf} from '../language/wording/wording.js';
import type {KnownHelpLine} from '../rule.js';
import {isGoingOn, isOtherNumber, PATTERNS, TOLL_FREE} from './phone-patterns.js';

/** A stretch of some words. */
export interface NumberInWords {
  readonly words: string;
  readonly index: number;
}

/**
 * Every phone number that stands in some words, as it looks to a reader. Three digits alone (911) are not a phone number: a text may
 * say them as often as it needs to, and link them where somebody would call.
 */
export function numbersIn(words: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  // Most passages have no figure at all.
  if (!/\d/.test(words)) return found;
  const plain = withPlainMarks(words);
  for (const {looks, isNumber = () => true} of PATTERNS)
    for (const {0: all, index: start, groups} of plain.matchAll(looks)) {
      const number = groups?.['number'] ?? all;
      const index = start + all.length - number.length;
      const end = index + number.length;
      const isNew = !found.some((other) => index < other.index + other.words.length && other.index < end);
      if (isNew && isNumber(number, plain.slice(end)) && !isOtherNumber(plain.slice(0, index)))
        found.push({words: words.slice(index, end).replaceAll(/\s/g, ' '), index});
    }
  return found.toSorted((one, other) => one.index - other.index);
}

/** With the hyphens and the spaces of a keyboard instead of those of a word processor, letter for letter. */
function withPlainMarks(words: string): string {
  return words.replaceAll(/[\u2010-\u2013\u2212]/g, '-').replaceAll(/\s/g, ' ');
}

/** What the words of a link say that it dials, short numbers too. */
export function numbersSaid(words: string): readonly string[] {
  const long = numbersIn(words).map((each) => each.words);
  if (long.length > 0) return long;
  return [...withPlainMarks(words).matchAll(/\b(?:\d{3}[ .-]\d{4}|\d{3,})\b/g)].map(([short]) => short);
}

/**
 * Whether a number as people write it is the one that a phone dials: the same digits, which may leave out the country
 * (`(207) 555-0142` for `+12075550142`), or say it with letters (`1-800-662-HELP`).
 */
export function isSameNumber(written: string, dials: string): boolean {
  const wanted = dials.replaceAll(/\D/g, '');
  // Without its extension, which a person asks for.
  const read = dialable(written)?.split(';', 1)[0];
  // How a number abroad is dialled from North America
  const digits = written.replace(/^011(?=[\s.-]|\d{8})/, '').replaceAll(/\D/g, '');
  return (
    read === dials ||
    digits === wanted ||
    // Within a country numbers often start with a 0 that is not dialled from outside.
    (dials.startsWith('+') &&
      digits.length >= 7 &&
      wanted.endsWith(digits.replace(/^0/, '')) &&
      wanted.length - digits.length <= 3)
  );
}

const WITHOUT_AREA = new RegExp(`^\\+1${TOLL_FREE}`);

/** Whether a number is the end of another one, as neighbors say it: `555-0142`. A toll-free one has no neighbors. */
export function isLocalNumber(written: string, dials: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  return digits.length === 7 && dials.startsWith('+') && !WITHOUT_AREA.test(dials) && dials.endsWith(digits);
}

/** The help line that has a number, however it is written. */
export function lineOf(written: string, lines: readonly KnownHelpLine[]): KnownHelpLine | undefined {
  return lines.find(({number, call, text}) =>
    [call, text, number].some((each) => each !== undefined && isSameNumber(written, each)),
  );
}

const CHOOSE = anyOf(({phone}) => phone.choose);
const OPTION = anyOf(({phone}) => phone.option);
const KEY = anyOf(({phone}) => phone.key);
const THREE = String.raw`(?:[#“"«]?3|${anyOf(({phone}) => phone.three)})(?![\p{L}\p{N}%]|[-.,:]\d)[”"»]?`;

/** This may be three things of any kind, or the third of a list: it is a key only behind the number. */
const BARE = new RegExp(String.raw`(?<!\p{L})(?:${OPTION}|${CHOOSE}) ${THREE}`, 'giu');

/** How a key is pressed, and an option is chosen. */
const ENDED: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})${anyOf(({phone}) => phone.press)} ${KEY}${THREE}`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})${CHOOSE} ${anyOf(({phone}) => phone.theOption)} ${THREE}`, 'giu'),
  BARE,
];

/**
 * The option of 988 that ended on 17 July 2025: "press 3". A text about another number with such an option may say it.
 *
 * @returns the words that name it, with the place where they start
 */
export function endedOption(words: string): NumberInWords | undefined {
  const plain = withPlainMarks(words);
  const isOf988 = /\b988\b/.test(plain);
  if (!isOf988 && numbersIn(words).length > 0) return undefined;
  for (const pattern of ENDED)
    for (const {0: found, index} of plain.matchAll(pattern)) {
      const end = index + found.length;
      const mayBeKey =
        pattern !== BARE || /\b988\b[^.!?]*$/.test(plain.slice(Math.max(index - 200, 0), index));
      if (mayBeKey && isKey(plain.slice(end)))
        return {words: words.slice(index, end).replaceAll(/\s/g, ' '), index};
    }
  return undefined;
}

const NO_KEY = new RegExp(`^ ${anyOf(({phone}) => phone.noKey)}`, 'iu');

/** Whether no noun follows, as in “press 3 times” and “press 3 or 4 times”, and no verb, as in “option 3 is home”. */
function isKey(rest: string): boolean {
  return isGoingOn(rest) && !NO_KEY.test(rest);
}
