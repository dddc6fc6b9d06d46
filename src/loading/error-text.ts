/** Error messages, sign-ins and challenges that a server or a CDN sends in the place of a text, with status 200. */
import {inEveryLanguage} from '../localization/words.js';

/** A longer text is none of these, whatever it begins with. */
const MOST_LETTERS = 600;

/** `404`, `Error 404:`, `HTTP Error 502 -`, `HTTP/1.1 403`, `Status code: 500` */
const STATUS = String.raw`(?:(?:https?|errors?|status|code|código)\b[ :#/.\d-]*)*(?:[45]\d\d\b[ :|.–—-]*)?`;

const BEFORE = inEveryLanguage('serverMessage', 'before');
const NOUN = inEveryLanguage('serverMessage', 'noun');
const AFTER = inEveryLanguage('serverMessage', 'after');
const MISSING = inEveryLanguage('serverMessage', 'missing');
const MISSING_ALONE = inEveryLanguage('serverMessage', 'missingAlone');
const BEGINNING = inEveryLanguage('serverMessage', 'beginning');
const WHOLE = inEveryLanguage('serverMessage', 'whole');

/** Of programs that know one language. */
const OF_PROGRAMS = String.raw`no healthy upstream|upstream connect error|default backend -|object moved|moved permanently|the specified key|nosuchkey|error establishing a database|(?:php )?(?:parse|fatal) error:`;

const NAMED = String.raw`${some(BEFORE)}(?:${NOUN})(?!\p{L})[ !,.:]*${some(AFTER)}(?:${MISSING})`;

const MESSAGE = new RegExp(
  `^(?:${STATUS}(?:${NAMED}|${MISSING_ALONE}|${BEGINNING}|${OF_PROGRAMS}|(?:${WHOLE})[ .!…]*$)|(?:error |error code: |status:? )?(?:[45]|10)\\d\\d$)`,
  'iu',
);

const HEADING = /^#{1,6}[ \t]/gm;

/**
 * The first words of a short text that is a message of a server; undefined for any other text.
 *
 * @param text - Markdown or HTML
 */
export function errorMessageIn(text: string): string | undefined {
  if (text.startsWith('---') || text.length > MOST_LETTERS * 4 || (text.match(HEADING)?.length ?? 0) > 1)
    return undefined;
  const words = text
    .replace(/<[^<>]*>|[#*_`>=]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= MOST_LETTERS && MESSAGE.test(words) ? words.slice(0, 60) : undefined;
}

/** Any number of some words. */
function some(words: string): string {
  return String.raw`(?:(?:${words})(?!\p{L})[ !,.:…]*)*`;
}
