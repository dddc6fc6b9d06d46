import {dataFor} from '../../../localization/by-language.js';
import {easyWords} from './easy-words.js';
import {readability, type CountSyllables} from './readability.js';
import {rememberedFor} from './remembered.js';

/** Maximum for a word without an easier synonym. */
const MOST_OF_EASY_WORDS = 2;

/** Limits the cache, so that hostile texts do not fill the memory of a page. */
const MOST_REMEMBERED = 50_000;

/**
 * Counts the syllables of words, at most two for those without an easier synonym; undefined for a language that is not
 * supported. The list contains words besides the built-in ones, in any case.
 */
export const syllablesOf = rememberedFor((language, more) => {
  const count = dataFor(readability, language)?.countSyllables;
  if (!count) return undefined;
  const easy = new Set([...(dataFor(easyWords, language) ?? []), ...more].map(plain));
  return remembered((word) => {
    const syllables = count(word);
    if (syllables <= MOST_OF_EASY_WORDS) return syllables;
    return singulars(plain(word)).some((form) => easy.has(form)) ? MOST_OF_EASY_WORDS : syllables;
  });
});

/** Cached, since content repeats the same few thousand words. */
function remembered(count: CountSyllables): CountSyllables {
  const known = new Map<string, number>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const counted = count(word);
    if (known.size < MOST_REMEMBERED) known.set(word, counted);
    return counted;
  };
}

const plain = (word: string) => word.normalize('NFC').toLowerCase();

/** `overdoses`, `overdose`, `overdos`: possible singulars of a word. */
function singulars(word: string): string[] {
  const owner = word.replace(/['’]s?$/, '');
  return [owner, owner.replace(/s$/, ''), owner.replace(/es$/, '')];
}
