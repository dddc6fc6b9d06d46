import {dialable} from '../../document/phone-number.js';
import {anyOf} from '../language/wording/wording.js';
import type {KnownHelpLine} from '../rule.js';
import {isAlone, isGoingOn, isOtherNumber, PATTERNS, TOLL_FREE} from './phone-patterns.js';

/** A range of a text. */
export interface NumberInWords {
  readonly words: string;
  readonly index: number;
}

/**
 * Every phone number in a text, as a reader recognises it. Three digits alone (911) are not a phone number: a text may
 * repeat them as often as necessary, and link them where a reader would call.
 */
export function numbersIn(words: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  // Most passages have no digits.
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

/** With the hyphens and spaces of a keyboard instead of those of a word processor, in the same length. */
function withPlainMarks(words: string): string {
  return words.replaceAll(/[\u2010-\u2013\u2212]/g, '-').replaceAll(/\s/g, ' ');
}

/** Short numbers, and those without an area code: 988, 9-1-1, 88788, 741-741, 662-4357. A year is none. */
const SHORT = /(?<![\w$€.,-])(?:\d{3}[ .-]\d{3,4}|\d([ -])\d\1\d|\d{3}|\d{5,})(?![\w-]|[.,]\d)/g;

/**
 * The numbers in the text of a link, including short ones.
 *
 * @param isKnown - whether it is a phone number in any case, also in front of a noun: `988 lifeline`, but `365 days`
 */
export function numbersSaid(words: string, isKnown: (number: string) => boolean): readonly string[] {
  const long = numbersIn(words).map((each) => each.words);
  if (long.length > 0) return long;
  const plain = withPlainMarks(words);
  return [...plain.matchAll(SHORT)].flatMap(({0: short, index}) => {
    const isNumber = /\D/.test(short) || isAlone(short, plain.slice(index + short.length));
    return isNumber || isKnown(short) ? [short] : [];
  });
}

/**
 * Whether a written number is the one that is dialled: the same digits, without the country code (`(207) 555-0142` for
 * `+12075550142`), or with letters (`1-800-662-HELP`).
 */
export function isSameNumber(written: string, dials: string): boolean {
  const wanted = dials.replaceAll(/\D/g, '');
  // Without its extension.
  const read = dialable(written)?.split(';', 1)[0];
  // International numbers as dialled from North America
  const digits = written.replace(/^011(?=[\s.-]|\d{8})/, '').replaceAll(/\D/g, '');
  return (
    read === dials ||
    digits === wanted ||
    // National numbers often start with a 0 that is not dialled from abroad.
    (dials.startsWith('+') &&
      digits.length >= 7 &&
      wanted.endsWith(digits.replace(/^0/, '')) &&
      wanted.length - digits.length <= 3)
  );
}

const WITHOUT_AREA = new RegExp(`^\\+1${TOLL_FREE}`);

/** Whether a number is the local part of another one: `555-0142`. A toll-free number has no local part. */
export function isLocalNumber(written: string, dials: string): boolean {
  const digits = written.replaceAll(/\D/g, '');
  return digits.length === 7 && dials.startsWith('+') && !WITHOUT_AREA.test(dials) && dials.endsWith(digits);
}

/** The help line of a number, in any form. */
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

/** Phrases for pressing a key, and for choosing an option. */
const ENDED: readonly RegExp[] = [
  new RegExp(String.raw`(?<!\p{L})${anyOf(({phone}) => phone.press)} ${KEY}${THREE}`, 'giu'),
  new RegExp(String.raw`(?<!\p{L})${CHOOSE} ${anyOf(({phone}) => phone.theOption)} ${THREE}`, 'giu'),
  BARE,
];

/**
 * The option of 988 that ended on 17 July 2025: "press 3". A text about another number with such an option may mention
 * it.
 *
 * @returns the words that name it, with their position
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
