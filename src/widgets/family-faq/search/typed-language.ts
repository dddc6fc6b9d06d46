import {wordsOf} from './text-words.js';
import type {Vocabulary} from './vocabulary.js';

const knownWords = new WeakMap<Vocabulary, ReadonlySet<string>>();

/** All words that families type in the language of a vocabulary, as far as it has them. */
function wordsIn(vocabulary: Vocabulary): ReadonlySet<string> {
  const {small, words, questions} = vocabulary;
  let known = knownWords.get(vocabulary);
  if (!known) {
    known = new Set(wordsOf([small, ...Object.entries(words).flat(), ...Object.values(questions)].join(' ')));
    knownWords.set(vocabulary, known);
  }
  return known;
}

/** Minimum length of a word that counts with another ending, or before it is typed to its end. */
const LEAST_STEM = 5;

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true;
  const isAlike = (each: string) =>
    each.length >= LEAST_STEM && (each.startsWith(word) || word.startsWith(each));
  return word.length >= LEAST_STEM && [...known].some(isAlike);
}

/**
 * The language that a query is typed in: the one whose vocabulary has the most of its words; that of the interface if
 * no other has more.
 */
export function typedLanguage(
  query: string,
  language: string,
  vocabularies: ReadonlyMap<string, Vocabulary>,
): string {
  const typed = wordsOf(query);
  const count = (each: string) => {
    const vocabulary = vocabularies.get(each);
    return vocabulary ? typed.filter((word) => isKnown(word, wordsIn(vocabulary))).length : 0;
  };
  return [...vocabularies.keys()].reduce((best, each) => (count(each) > count(best) ? each : best), language);
}
