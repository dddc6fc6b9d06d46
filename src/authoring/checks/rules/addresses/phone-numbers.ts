import {dialled} from '../../../../document/help-lines.js';
import type {KnownHelpLine} from '../../rule.js';

/**
 * What looks like a phone number to a reader. Three digits alone (911) do not: a text may say them as often as it
 * needs to, and link them where somebody would call.
 */
const PATTERNS: readonly RegExp[] = [
  // 1-800-662-4357, (800) 662-4357, 800.662.4357, +1 800 662 4357, 1-800-662-HELP, 1-800-662-HELP (4357)
  /(?<![\w+.-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-](?:\d{4}|[A-Z]{4}(?: \(\d{4}\))?)(?![\w-]|\.\d)/g,
  // 1-800-GAMBLER
  /(?<![\w+.-])1[ -]8\d\d[ -](?=[A-Z-]*[A-Z]{3})[A-Z\d-]{7,9}(?![\w-])/g,
  // +44 20 7946 0018
  /(?<![\w+])\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?!\w)/g,
];

/** Short numbers for text messages: `Text HOME to 741741`, `Envíe AYUDA al 741741`. */
const SHORT_CODE =
  /\b(?:text|sms|message|texto|mensaje|env[ií][ae]|mande|escriba)\b[^.!?\n]{0,60}?\b(?:to|al?)\s+(\d{5,6})\b/giu;

/** A stretch of some words. */
export interface NumberInWords {
  readonly words: string;
  readonly index: number;
}

/** Every phone number that stands in some words. */
export function numbersIn(words: string): NumberInWords[] {
  const found: NumberInWords[] = [];
  const add = (number: string, index: number) => {
    const isNew = !found.some(
      (other) => index < other.index + other.words.length && other.index < index + number.length,
    );
    if (isNew) found.push({words: number, index});
  };
  for (const pattern of PATTERNS)
    for (const match of words.matchAll(pattern)) if (isLongEnough(match[0])) add(match[0], match.index);
  for (const match of words.matchAll(SHORT_CODE))
    add(match[1]!, match.index + match[0].length - match[1]!.length);
  return found.toSorted((one, other) => one.index - other.index);
}

/** A number abroad has 8 digits at least, with its country (ITU-T E.164: 15 at most). */
function isLongEnough(number: string): boolean {
  const {length} = dialled(number);
  return !number.startsWith('+') || (length >= 9 && length <= 16);
}

/**
 * Whether a number as people write it is the one that a phone dials: the same digits, which may leave out the country
 * (`(207) 555-0142` for `+12075550142`), or say it with letters (`1-800-662-HELP`).
 */
export function isSameNumber(written: string, dials: string): boolean {
  const wanted = dials.replaceAll(/\D/g, '');
  // `1-800-662-HELP (4357)` says its end twice.
  const once = written.replace(/([A-Z]{4}) \(\d{4}\)/, '$1');
  return [written, once].some((form) =>
    [form.replaceAll(/\D/g, ''), dialled(form).replaceAll(/\D/g, '')].some(
      (digits) =>
        digits === wanted ||
        // Within a country numbers often start with a 0 that is not dialled from outside.
        (dials.startsWith('+') &&
          digits.length >= 7 &&
          wanted.endsWith(digits.replace(/^0/, '')) &&
          wanted.length - digits.length <= 3),
    ),
  );
}

/** The help line that has a number, however it is written. */
export function lineOf(written: string, lines: readonly KnownHelpLine[]): KnownHelpLine | undefined {
  return lines.find(({number, call, text}) =>
    [call, text, number].some((each) => each !== undefined && isSameNumber(written, each)),
  );
}

/**
 * The option of 988 that ended on 17 July 2025: "press 3". A text about another number with such an option may say it.
 *
 * @returns the words that name it, with the place where they start
 */
export function endedOption(words: string): NumberInWords | undefined {
  const match =
    /\b(?:press(?:ing)?|dial(?:ing)?|choose|select|option|oprim[aeio]r?|presion[aeo]r?|puls[aeo]r?|marque|marcar|elija|opción|tecla)(?:\s+(?:the|el|la|en))?\s*(?:number|key|option|número|tecla|opción)?\s*(?:3|three|tres)\b(?!-?\d)/iu.exec(
      words,
    );
  if (!match) return undefined;
  const isOther = numbersIn(words).length > 0 && !/\b988\b/.test(words);
  return isOther ? undefined : {words: match[0], index: match.index};
}
