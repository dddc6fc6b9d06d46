import {inEveryLanguage} from '../localization/words.js';
import {dialPlain} from './plain-phone-number.js';

/** Countries that share the country code 1, by their ISO 3166-1 alpha-2 codes. */
const NORTH_AMERICA = /^(?:A[GIS]|B[BMS]|CA|D[MO]|G[DU]|JM|K[NY]|LC|M[PS]|PR|SX|T[CT]|U[MS]|V[CGI])$/i;

/** Longer text is more than a number with a few words, and hostile text would be slow to match. */
const LONGEST = 200;

const HOURS_WORD = inEveryLanguage('phoneNumber', 'hours');
const EXTENSION = inEveryLanguage('phoneNumber', 'extension');

/** `24/7`, `24 hours`, and 711, the relay service with which deaf people call any number. */
const ASIDE = new RegExp(
  String.raw`\b(?:24[ -]?(?:\/ ?7(?:\/365)?|${HOURS_WORD})|(?:tt[dy]|relay)\D*711)\b`,
  'gi',
);

/** `8:30 a.m.`, `9pm`, `12 hours`, `7 days`. */
const TIME = new RegExp(
  String.raw`\b\d\d?(?::\d\d)?[ -]?(?:[ap]\.? ?m|${HOURS_WORD}|${inEveryLanguage('phoneNumber', 'days')})\b`,
  'gi',
);

/** Hours without words: `9-5`. */
const HOURS = /^\d\d?(?:\D+\d\d?)?$/;

/** A date, hours beside a number, or alternative endings: `2026-11-23`, `9-5 55 1234 5678`, `55 1234 5678/79`. */
const NO_NUMBER =
  /^(?:19|20)\d\d\D\d\d?\D\d\d?$|^\d\d?\D\d\d?\D(?:19|20)\d\d$|(?:^| )\d\d?[-./]\d\d?(?: |$)|\/ ?\d{1,3}$/;

/** Letters on the keys of a phone, from A to Z (ITU-T E.161). */
const KEYS = '22233344455566677778889999';

/**
 * A North American number with letters: country code, area code, separator, seven letters or digits, further letters,
 * and the number or its last digits again in digits, as in `1-800-662-HELP (4357)`.
 */
const WITH_LETTERS =
  /(\+?1\W{0,3})?\(?([2-9]\d\d)(\W{0,3})((?:[-.]?[A-Za-z\d]| (?=[A-Z]{4})[A-Z]){7})([A-Za-z]*)(?![-.]?\w)(?: \(([-\d]+)\))?/g;

/** A short code for text messages in North America: 741741, 741-741. */
const MESSAGE_CODE = /^\d{3}-?\d{2,3}$/;

/** Digits with the separators between them, and an extension. */
const DIGITS = new RegExp(
  String.raw`((?:\+ ?)?\d(?:(?: ?[-/ ]? ?|\.)\d)*)(?:\W*(?:#|(?:x|int|${EXTENSION})(?![a-z]))\W*(\d{1,7}))?`,
  'gi',
);

/** Replaces a number that was read. */
const NUMBER = '\uFFFC';

/** Not a phone number, or possibly only part of one: `ext. A12`, `211-HELP`, `0142, 43`, `0142 or 43`. */
const UNCERTAIN = new RegExp(
  String.raw`\b(?:fax|tt[dy]|${EXTENSION})\b|${NUMBER}(?:-?[a-z]|[\s,;&/-]*\d)|\b(?:${inEveryLanguage('phoneNumber', 'or')})\W*\d`,
  'i',
);

/**
 * The number to dial for a number as people write it, with words around it: `Tel. (207) 555-0142 (24/7)`,
 * `1-800-662-HELP`, `207-555-0142 ext. 12`. Words are ignored. Letters are the digits on the same keys; those beyond
 * the number's length are dropped, since phone networks ignore them. It never guesses: a wrong number is worse than
 * none.
 *
 * @param region - ISO 3166-1 code of the country of the number. Default: `US`. If the country code is not 1, a number
 *   without it is dialled as a local number.
 * @returns the number for `tel:`, with its extension as in RFC 3966 (`+12075550142;ext=12`); undefined if the text
 *   contains no number, more than one, or an ambiguous one
 */
export function dialable(text: string, region?: string): string | undefined {
  // Superscripts are footnotes, and fractions are not digits.
  if (text.length > LONGEST || /\p{No}/u.test(text)) return undefined;
  const isNorthAmerican = !region || NORTH_AMERICA.test(region);
  const plain = withPlainCharacters(text);
  if (/[^\P{N}\d]/u.test(plain)) return undefined;
  const hasWords = /\p{L}/u.test(plain);
  const numbers = new Set<string | undefined>();
  const rest = readAllLetters(plain.replace(ASIDE, ';').replace(TIME, '~'), isNorthAmerican)
    .replace(/(\+\d+\W?)\(0\)/g, '$1')
    .replace(/\( ?(\d{1,5}) ?\)/g, ' $1 ')
    .replace(DIGITS, (all, written: string, extension: string | undefined, index: number, whole: string) => {
      if (HOURS.test(all)) return all;
      const after = whole.slice(index + all.length);
      const number = readDigits(written, {after, isNorthAmerican, hasWords});
      numbers.add(number && extension ? `${number};ext=${extension}` : number);
      return NUMBER;
    });
  const [number] = numbers;
  return numbers.size > 1 || UNCERTAIN.test(rest) ? undefined : number;
}

/** Replaces the digits, hyphens and spaces of word processors, and removes invisible characters. */
function withPlainCharacters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\p{Pd}\u2212\u00B7\u2022]/gu, '-')
    .replace(/\s+/g, ' ');
}

/** A digit with nothing but separators behind it: what follows continues its number. */
const AFTER_DIGIT = /\d[^\w(]*$/;

/** Replaces numbers with letters by their digits. */
function readAllLetters(text: string, isNorthAmerican: boolean): string {
  let read = '';
  let end = 0;
  WITH_LETTERS.lastIndex = 0;
  for (let match = WITH_LETTERS.exec(text); match; match = WITH_LETTERS.exec(text)) {
    const [all, ...parts] = match as unknown as [string, ...NumberWithLetters];
    const [, , , word, more] = parts;
    // Not by lookbehind assertions, which Safari has since 16.4.
    if (AFTER_DIGIT.test(text.slice(0, match.index)) || (more && /\d$/.test(word)))
      WITH_LETTERS.lastIndex = match.index + 1;
    else {
      read += text.slice(end, match.index) + readLetters(all, parts, isNorthAmerican);
      end = WITH_LETTERS.lastIndex;
    }
  }
  return read + text.slice(end);
}

/** The groups of `WITH_LETTERS`. */
type NumberWithLetters = [
  country: string | undefined,
  area: string,
  between: string,
  word: string,
  more: string,
  again: string | undefined,
];

/** The same number in digits; unchanged if the letters may be words: `an 800-calorie meal`. */
function readLetters(
  all: string,
  [country = '', area, between, word, more, again = '']: NumberWithLetters,
  isNorthAmerican: boolean,
): string {
  const isTollFree = /^8(?:00|([3-8])\1)$/.test(area);
  const hasExchange = /^\W?\d{3}/.test(word);
  const signs = [
    country !== '',
    hasExchange,
    between === '' || /[-.)]/.test(country + between),
    !/[a-z]/.test(word + more),
  ];
  const isNumber =
    /[a-z]/i.test(word) &&
    // The letter O instead of a zero or l instead of a one; and `6624-HELP`, which is too long
    !/\d[oil]|[oil]\d|(?:\d\W?){4}/i.test(word) &&
    // After a space another sentence may begin: `1-800-HELP WHEN NEEDED`
    (more === '' || !word.includes(' ')) &&
    (isTollFree || (more === '' && (hasExchange || country !== ''))) &&
    (isNorthAmerican || country.startsWith('+')) &&
    signs.filter(Boolean).length > 1;
  const digits = (country + area + word)
    .toUpperCase()
    .replace(/[A-Z]/g, (letter) => KEYS[letter.charCodeAt(0) - 65]!)
    .replace(/[^+\d]/g, '');
  return isNumber && `1${digits}`.endsWith(again.replaceAll('-', '')) ? digits : all;
}

/** The context of the digits. */
interface Surroundings {
  readonly after: string;
  readonly isNorthAmerican: boolean;
  /** A short number may then be a quantity. */
  readonly hasWords: boolean;
}

function readDigits(written: string, {after, isNorthAmerican, hasWords}: Surroundings): string | undefined {
  if (NO_NUMBER.test(written)) return undefined;
  // The international prefix is 011 in North America, and 00 in most other countries.
  const prefix = isNorthAmerican
    ? /^(?:\+ |0(?:0|11)\D*(?=[1-9](?:\D*\d){8}))/
    : /^(?:\+ |00\D*(?=[1-9](?:\D*\d){8}))/;
  const international = written.replace(prefix, '+');
  const number = dialPlain(international.replace(/[^+\d]+/g, ' '), isNorthAmerican);
  if (number?.startsWith('+1')) return number;
  if (/^ ?~/.test(after) || (/\d{3} \d\d?$/.test(written) && /^ ?[a-z]/i.test(after))) {
    // Other numbers may have any length: where `+44 20 7946 0018 24 Main Street` ends is ambiguous.
    return undefined;
  }
  if (number || international.startsWith('+')) return number;
  const digits = written.replace(/\D/g, '');
  if (isNorthAmerican) return !hasWords && /^[2-9]\d\d$/.test(digits) ? digits : undefined;
  return digits.length >= (hasWords ? 7 : 3) && digits.length <= 15 ? digits : undefined;
}

/**
 * An address that calls or texts a number, with the number as `dialable` reads it: `tel:1-800-662-HELP` becomes
 * `tel:+18006624357`. The text of a message (RFC 5724) and digits after a pause (`,,12#`) do not change.
 *
 * @param address - begins with `tel:` or `sms:`
 * @param region - as for `dialable`
 * @returns undefined if the number is ambiguous
 */
export function dialableAddress(address: string, region?: string): string | undefined {
  const [, scheme, written = '', more = ''] =
    /^(sms):([^?&;]*)(.*)$/is.exec(address) ??
    (address.length > LONGEST ? [] : (/^(tel):(.*?)((?:,+\d{1,6}#?)*)$/is.exec(address) ?? []));
  // A message without a recipient, whom the reader selects.
  if (written === '' && /^[?&;]/.test(more)) return address;
  const text = decode(written);
  const isCode = /^sms/i.test(address) && MESSAGE_CODE.test(text);
  const number = isCode ? text.replace('-', '') : dialable(text, region);
  return number && `${scheme!.toLowerCase()}:${number}${more}`;
}

/** An address that `dialableAddress` reads, as serialised by the platform's URL parser. */
export const DIALS = /^(?:tel|sms):/;

/** The message to the author of an address that is not dialled: why, and what to write. */
export function uncertainNumber(address: string): string {
  const scheme = /^\s*sms/i.test(address) ? 'sms' : 'tel';
  return `${JSON.stringify(address)} is not for certain one phone number. Write one, with its country, such as ${scheme}:+12075550142.`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A literal percent sign
    return text;
  }
}
