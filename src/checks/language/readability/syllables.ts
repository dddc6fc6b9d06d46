import {dataFor} from '../../../localization/by-language.js';
import {easyWords} from './easy-words.js';
import {readability, type CountSyllables} from './readability.js';
import {rememberedFor} from './remembered.js';

/** A word that has no easier one counts as so many. */
const MOST_OF_EASY_WORDS = 2;

/** A library of hostile texts must not fill the memory of a page. */
const MOST_REMEMBERED = 50_000;

/**
 * Counts the syllables of a language's words, two at most for those that have no easier one; undefined for a language
 * whose syllables nobody can count here. The list holds words besides those that the library knows, in any case.
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

/** Content says the same few thousand words again and again. */
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

/** `overdoses`, `overdose`, `overdos`: what a word could be the plural of. */
function singulars(word: string): string[] {
  const owner = word.replace(/['’]s?$/, '');
  return [owner, owner.replace(/s$/, ''), owner.replace(/es$/, '')];
}
