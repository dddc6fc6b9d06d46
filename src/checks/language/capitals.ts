import {dataFor, type ByLanguage} from '../../localization/by-language.js';
import {sourceLanguage} from '../../localization/languages.js';
import {numbersIn} from '../phone-numbers/phone-numbers.js';

/** A character that is not part of any word. */
const HIDDEN = '\uFFFC';

const STATE =
  '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])';

/** A name of a place, of one word. */
const PLACE = String.raw`\p{Lu}[\p{L}.’'-]+`;

const KEYWORD = String.raw`[“"«‘']?\p{Lu}{2,}[”"»’']?`;

/** A keyword to text, after a word that asks for it: `Text HOME or HOLA to …`, `Envíe “AYUDA” al …`. */
const KEYWORDS = new RegExp(
  String.raw`(?<!\p{L})(?:[Tt]ext(?:ing)?|TEXT|[Ss]end|[Rr]eply|[Tt]ype|SMS|[Ee]nv[ií][ae]|[Mm]and[ae]|[Ee]scrib[ae]|[Rr]esponda|[Tt]extee?|[Tt]he word|[Ll]a palabra)\s(?:the (?:word|letters|code) |la palabra )?${KEYWORD}(?:(?:,? (?:or|o|u)|,) ${KEYWORD})*(?=\s(?:to|al?|in|for|por|para|and|y|if|si|\d)(?!\p{L})|[.,;:!?)]|\s*$)`,
  'gu',
);

/** Capitals that a family need not understand, by their context. */
const AROUND: readonly RegExp[] = [
  KEYWORDS,
  /(?<!\p{L})PO BOX(?!\p{L})/giu,
  // 10 MG
  /(?<=\d\s?)(?:MG|MCG|ML|KG|LBS?|OZ|CM|MM|KM|FT)(?![\p{L}\p{N}])/gu,
  // Portland, ME; Portland ME 04101; in Portland ME
  new RegExp(String.raw`(?<=${PLACE},\s)${STATE}(?=\s\d{5}|\s\p{Ll}|[^\p{L}\p{N}\s]|\s*$)`, 'gu'),
  new RegExp(String.raw`(?<=${PLACE}\s)${STATE}(?=\s\d{5}(?!\d))`, 'gu'),
  new RegExp(
    String.raw`(?<=(?<!\p{L})(?:[Ii]n|[Ff]rom|[Nn]ear|[Ee]n|[Dd]e|[Dd]esde)\s(?:${PLACE}\s){1,3})${STATE}(?![\p{L}\p{N}])`,
    'gu',
  ),
];

/** The text, in the same length, without the capitals in phone numbers, states, units and keywords to text. */
export function withoutKnownCapitals(words: string): string {
  let rest = words;
  for (const {index, words: number} of numbersIn(words)) rest = hide(rest, index, index + number.length);
  for (const pattern of AROUND) rest = rest.replaceAll(pattern, (found) => HIDDEN.repeat(found.length));
  return rest;
}

export function hide(words: string, start: number, end: number): string {
  return words.slice(0, start) + HIDDEN.repeat(end - start) + words.slice(end);
}

/** Ordinary words that are written in capitals for emphasis, except for abbreviations in treatment. */
const ORDINARY: ByLanguage<ReadonlySet<string>> = {
  en: setOf(
    'a i about after again all alone also always am an and any anyone anything are as ask at avoid away back be because',
    'been before best better both but by bring call can can’t cannot careful come could danger dangerous day days did do',
    'does doesn’t don’t done each emergency end even ever every everyone first for free from full get give go good had',
    'has have he hear help her here him his home hot how if immediately important in into is isn’t it its just keep',
    'know last leave less let like look love made make many may me mind more most much must my need never new next no none',
    'nobody not note nothing now of off on once one only open or other our out over own please press read ready remember',
    'right safe safety same say see seek she should show sit slow so some soon start stay still stop take talk tell text',
    'than that the their them then there these they thing things this those time to today together too two under until up',
    'urgent us use very wait want warning was watch we well what when where which who why will with without won’t work',
    'yes you your yourself level levels center house program visit visiting hours family families treatment',
  ),
  es: setOf(
    'al algo ahora antes aquí así atención aunque ayuda bien cada casa como cómo con cuando cuándo cuidado de debe deje del',
    'desde después día días donde dónde el ella ellos emergencia en entre es esa ese eso está esta este esto fin gratis ha',
    'hacer haga hasta hay hoy importante jamás la las le lea les llame lo los luego mal más me mi mientras mucho muy nada',
    'nadie ni no nos nuestra nuestro nunca o para pare peligro pero pida poco por porque primero puede que qué quien',
    'quién recuerde se sea ser sí si sin siempre sobre solo sólo son su sus también tan te todo todos tu un una uno',
    'urgente use usted ver vez vida y ya yo advertencia aviso familia visita visitas horario tratamiento programa',
  ),
};

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')));
}

const WORD = String.raw`\p{Lu}+(?:[’'-]\p{Lu}+)*`;
const RUN = new RegExp(String.raw`(?<![\p{L}\p{N}&’'])${WORD}(?:\s+${WORD})*(?![\p{L}\p{N}&])`, 'gu');

export interface Shouted {
  readonly words: string;
  readonly index: number;
  /** The same in lower case, unless it is a name. */
  readonly instead?: string;
}

/**
 * Ordinary words in capitals: `Do NOT stop`, `VISITING HOURS`, and a name, `JOHN DOE`.
 *
 * @param mayBeShort - whether letters may be an abbreviation
 */
export function shoutedIn(
  words: string,
  language: string,
  mayBeShort: (letters: string) => boolean,
): Shouted[] {
  const ordinary = dataFor(ORDINARY, language) ?? ORDINARY[sourceLanguage]!;
  return [...words.matchAll(RUN)].flatMap(({0: run, index: start}) => {
    if (run.length < 2) return [];
    const tokens = [...run.matchAll(new RegExp(WORD, 'gu'))].map(({0: letters, index}) => {
      const isOrdinary = ordinary.has(letters.toLowerCase().replaceAll("'", '’'));
      return {letters, index: start + index, isOrdinary, isShort: mayBeShort(letters)};
    });
    const isOfWords = (stretch: readonly Token[]) =>
      stretch.some(({letters, isOrdinary, isShort}) => letters.length > 1 && isOrdinary && !isShort) ||
      (stretch.filter(({letters}) => letters.length > 2).length > 1 &&
        stretch.some(({letters}) => letters.length > 3));
    const stretches = split(tokens, (token) => token.isOrdinary || (!token.isShort && isLikeWord(token)));
    return stretches.filter(isOfWords).map((stretch): Shouted => {
      const index = stretch[0]!.index;
      const last = stretch.at(-1)!;
      const shouted = words.slice(index, last.index + last.letters.length);
      if (!stretch.every(({isOrdinary}) => isOrdinary)) return {words: shouted, index};
      const small = shouted.toLowerCase();
      const isFirst = /(?:^|[.!?…]["”»’')\]]*\s+)["“«‘'(¡¿]*$/.test(words.slice(0, index));
      return {
        words: shouted,
        index,
        instead: isFirst ? small.replace(/^./u, (first) => first.toUpperCase()) : small,
      };
    });
  });
}

interface Token {
  readonly letters: string;
  readonly index: number;
  readonly isOrdinary: boolean;
  readonly isShort: boolean;
}

/** Longest runs of tokens that satisfy a condition. */
function split(tokens: readonly Token[], isSo: (token: Token) => boolean): Token[][] {
  const stretches: Token[][] = [[]];
  for (const token of tokens)
    if (isSo(token)) stretches.at(-1)!.push(token);
    else stretches.push([]);
  return stretches.filter(({length}) => length > 0);
}

/** `JOHN`, but neither `PHP` nor `IOP`. */
function isLikeWord({letters}: Token): boolean {
  return letters.length > 2 && /^(?![AEIOU]{2}).*[AEIOUYÁÉÍÓÚÜ]/.test(letters);
}
