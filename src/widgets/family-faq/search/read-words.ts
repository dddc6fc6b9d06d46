/** A word or stem of at least this length may have one slip. In shorter ones it gives other words: "bills" and "pills". */
const LEAST_FOR_SLIP = 5;
/** In a word or stem of at least this length, the slip may be in the second letter: "dispierta". */
const LEAST_FOR_SECOND = 7;
/** A word of at least this length may be written as it sounds. */
const LEAST_FOR_SOUND = 4;

/** A word is read as words without spaces if they have so many letters on average: "mom en to" is none. */
const LEAST_AVERAGE = 2.6;

/** A word of at least this length may be one without its vowels. */
const LEAST_SHORT = 3;

/** Number of phrases or words that are prepared in one step. */
export const STEP = 100;

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
export function partsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+\*?/gu) ?? [];
}

/**
 * Reads a word as it may be meant. A word that is known stands for itself. Another one is what it is one slip away from,
 * or sounds like; or words without the spaces between them: "norespira".
 *
 * @param parts - words and stems of the phrases
 * @param everyday - other words that are no slips
 */
export function* readerSteps(
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
    return apart && word.length >= LEAST_AVERAGE * apart.length ? apart.map((each) => [each]) : [[word]];
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
