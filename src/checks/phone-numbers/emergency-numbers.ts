import {anyOf} from '../language/wording/wording.js';
import type {Finding} from '../rule.js';
import {diallingOf} from './dialling.js';
import type {NumberInWords} from './phone-numbers.js';
import {isAlone} from './phone-patterns.js';

/** The country in which these texts are read, unless one names another. */
const COUNTRY = 'US';

/** Emergency numbers of Europe, Latin America, Asia and Australia, which are not those of the United States. */
const ELSEWHERE = '000|061|062|066|091|112|113|123|999';

const IS_ELSEWHERE = new RegExp(`^(?:${ELSEWHERE})$`);

/** Behind a word for calling, or for an emergency. */
const CALLED = new RegExp(
  String.raw`(?<!\p{L})(?:${anyOf(({phone}) => phone.call)}|emergenc(?:y|ias?))(?!\p{L})[^.!?\d]{0,25}?(?<![\p{L}\p{N}$€.,-])(?<number>${ELSEWHERE})(?![\w-]|[.,]\d)`,
  'giu',
);

export const isOfCountry = (region: string | undefined): boolean => (region ?? COUNTRY) === COUNTRY;

/** The emergency numbers of other countries that a text asks to call. */
export function emergencyNumbersIn(words: string): NumberInWords[] {
  return [...words.matchAll(CALLED)].flatMap(({0: all, index, groups}) => {
    const number = groups!['number']!;
    const end = index + all.length;
    return isAlone(number, words.slice(end)) ? [{words: number, index: end - number.length}] : [];
  });
}

export function judgeEmergencyLink(url: string): Finding | undefined {
  const number = diallingOf(url)?.number.trim();
  if (number === undefined || !IS_ELSEWHERE.test(number)) return undefined;
  return {message: elsewhere(number), instead: ['[911](tel:911)']};
}

export const elsewhere = (number: string): string =>
  `${number} is an emergency number of other countries. In the United States it is 911: write [911](tel:911). For another country, name it in \`region\`.`;
