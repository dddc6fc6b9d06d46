/** What phone numbers look like, and what looks like a phone number but is not one. */

import {anyOf, inEveryLanguage} from '../language/wording/wording.js';

/** How numbers may look, with what has to be true of one besides. The number stands at the end of each match. */
interface Pattern {
  readonly looks: RegExp;
  /** @param rest - the text after the number */
  readonly isNumber?: (number: string, rest: string) => boolean;
}

const EXTENSION = String.raw`(?:,? ?(?:[Xx]|[Ee]xt(?:\.|ensi[oó]n)?|EXT\.?) ?\d{1,6})`;

/** Boundaries of a number that is not part of something longer. */
const START = String.raw`(?<![\w+.-])`;
const END = String.raw`(?![\w-]|\.\d)`;

/** Toll-free area codes in North America. */
export const TOLL_FREE = '8(?:00|33|44|55|66|77|88)';

/** Words in front of a number that somebody is to call. */
const CALL = String.raw`(?<!\p{L})${anyOf(({phone}) => phone.call)}(?!\p{L})\.?`;

/** Words that ask for a text message. */
const TEXT = String.raw`(?<!\p{L})${anyOf(({phone}) => phone.text)}(?!\p{L})`;

const TO = anyOf(({phone}) => phone.to);

/** Short numbers for text messages: 741741, 741-741. */
const CODE = String.raw`(?<![\w$€.,-])(?<number>\d{5,6}|\d{3}-\d{3})(?![\w-]|[.,]\d)`;

export const PATTERNS: readonly Pattern[] = [
  // 1-800-662-4357, (800) 662-4357, 800.662.4357, 800/662-4357, +1 800 662 4357, 1-800-662-HELP, 1-800-662-HELP (4357)
  {
    looks: new RegExp(
      String.raw`${START}(?:\+?1[ .-]?)?(?:\([2-9]\d\d\)[ .-]?|[2-9]\d\d[ ./-])[2-9]\d\d[ .-](?:\d{4}|[A-Z]{4}(?: \(\d{4}\))?)${EXTENSION}?${END}`,
      'g',
    ),
  },
  // 8006624357, 18006624357
  {looks: new RegExp(String.raw`(?<![\w+./:=-])\+?1?[2-9]\d\d[2-9]\d{6}${EXTENSION}?${END}`, 'g')},
  // 1-800-GAMBLER, 1-800-gambler; without the 1 in capitals only: 888-GAMBLER, but not a diet of 800-calorie meals
  {looks: new RegExp(`${START}1-${TOLL_FREE}-(?=[A-Z\\d-]*[A-Z]{3})[A-Z\\d-]{7,9}(?![\\w-])`, 'gi')},
  {
    looks: new RegExp(
      String.raw`${START}(?:1[ -])?(?:${TOLL_FREE}[ -]|\(${TOLL_FREE}\)[ -]?)(?=[A-Z\d-]*[A-Z]{3})[A-Z\d-]{7,9}(?![\w-])`,
      'g',
    ),
  },
  // +44 20 7946 0018, 011 44 20 7946 0018
  {
    looks: /(?<![\w+])(?:\+|(?<![.,:-])011[ .-]?)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}(?!\w)/g,
    isNumber: isLongEnough,
  },
  // 555-0142: with a 0 there it is not a range, as 100-2000 is.
  {looks: new RegExp(String.raw`${START}(?<!\$)[2-9]\d\d-0\d{3}${EXTENSION}?${END}`, 'g'), isNumber: isAlone},
  // Call us at 555-1234
  {
    looks: new RegExp(
      String.raw`${CALL}[^.!?\d]{0,40}?(?<![\p{L}\p{N}$€.-])(?<number>[2-9]\d\d-\d{4}${EXTENSION}?)${END}`,
      'giu',
    ),
    isNumber: isAlone,
  },
  // Llame al 55 1234 5678
  {
    looks: new RegExp(
      String.raw`${CALL}[^.!?\d]{0,40}?(?<![\p{L}\p{N}$€.-])(?<number>\(?\d{2,4}\)?(?:[ -]\(?\d{2,4}\)?){1,4})${END}`,
      'giu',
    ),
    isNumber: (number, rest) => isAlone(number, rest) && isDialledSo(number),
  },
  // Text HOME to 741741, Send “HOME” to 741-741: a keyword to text excludes other meanings.
  {
    looks: new RegExp(
      String.raw`(?<!\p{L})${anyOf(({phone}) => phone.send)}(?!\p{L})[^.!?]{0,60}?(?:[“"«‘'][^”"»’']{1,20}[”"»’']|(?<!\p{L})\p{Lu}{2,12}) ${TO} ${CODE}`,
      'gu',
    ),
  },
  // Text the word hello to 741741, Envíe un mensaje al 741741
  {looks: new RegExp(String.raw`${TEXT}[^.!?]{0,60}?(?<!\p{L})${TO} ${CODE}`, 'giu'), isNumber: isAlone},
  // Text 741741
  {
    looks: new RegExp(String.raw`(?<!\p{L})${anyOf(({phone}) => phone.textDirectly)}:? ${CODE}`, 'giu'),
    isNumber: isAlone,
  },
];

/** What numbers of books, medicines, studies and pages are called, in front of them. */
const OTHER = new RegExp(
  String.raw`(?<!\p{L})(?:ISBN|ISSN|NDC|NPI|DOI|PMID|PMCID|PMC|NCT|${anyOf(({phone}) => phone.numbered)})(?:-1[03])?\.?(?: ${anyOf(({phone}) => phone.number)}\.?)?[^\p{L}.!?]{0,20}$`,
  'iu',
);

/** Whether the words before a number show that it is not a phone number. */
export function isOtherNumber(before: string): boolean {
  return OTHER.test(before.slice(-50));
}

/** An international number has at least 8 digits with its country code (ITU-T E.164: 15 at most). */
function isLongEnough(number: string): boolean {
  // The 0 that some write in brackets is one more.
  const {length} = number.replaceAll(/\D/g, '').replace(/^011/, '');
  return length >= 8 && length <= 16;
}

/** Not a date, nor a range of years, nor a large number in groups. */
function isDialledSo(number: string): boolean {
  const {length} = number.replaceAll(/\D/g, '');
  return (
    length >= 8 &&
    length <= 13 &&
    !/^(?:(?:19|20)\d\d-\d\d-\d\d|\d\d-\d\d-(?:19|20)\d\d|(?:19|20)\d\d[ -](?:19|20)\d\d|\d{2,3}(?: \d{3})+)$/.test(
      number,
    )
  );
}

/** Words that go on behind a number, and are nothing that it counts. */
const GOING_ON = new Set(inEveryLanguage(({phone}) => phone.goingOn).flat());

/** Whether the number does not count the text after it: “press 3 to talk”, but not “press 3 times”. */
export function isGoingOn(rest: string): boolean {
  const [, next] = /^\s+(\p{L}+)/u.exec(rest) ?? [];
  return next === undefined ? !/^\s*[%°€$]/.test(rest) : GOING_ON.has(next.toLowerCase());
}

/** The same for a number to call, which a name may follow: “555-0142 Monday to Friday”. */
export function isAlone(_number: string, rest: string): boolean {
  return isGoingOn(rest) || /^\s+\p{Lu}/u.test(rest);
}
