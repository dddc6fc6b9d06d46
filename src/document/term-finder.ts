import {inEveryLanguage} from '../localization/words.js';
import type {Glossary, GlossaryEntry} from './glossary.js';

/** Words of a text that are a term of the glossary. */
export interface FoundTerm {
  readonly entry: GlossaryEntry;
  readonly start: number;
  readonly end: number;
}

/** Patterns before and after a term that its own sentence explains. */
const CALLED = inEveryLanguage('writing', 'called');
const MEANS = inEveryLanguage('writing', 'means');
const THE = inEveryLanguage('writing', 'definiteArticle');
const A = inEveryLanguage('writing', 'indefiniteArticle');
const BEFORE = new RegExp(String.raw`(?:^|[^\p{L}\p{N}])(?:${CALLED})\s+(?:(?:${A}|${THE})\s+)?$`, 'iu');
const AFTER = new RegExp(String.raw`^(?::|,?\s+(?:${MEANS})(?![\p{L}\p{N}]))`, 'iu');

/** For a term that is the whole first sentence. */
const LABEL_BEFORE = new RegExp(String.raw`^\s*(?:(?:${THE})\s+)?$`, 'i');
const LABEL_AFTER = /^\.(?:\s|$)/;

/**
 * Whether a sentence explains the term in it: `Copay: a set amount …`, `A trigger is something …`,
 * `pills called benzodiazepines`, `Cravings. The wish …`.
 */
export function isExplained(before: string, after: string): boolean {
  return AFTER.test(after) || BEFORE.test(before) || (LABEL_BEFORE.test(before) && LABEL_AFTER.test(after));
}

/**
 * Finds the terms of a glossary in a text, also in the plural: whole words, case-insensitive except for abbreviations.
 * The longest match wins, even if it is a term with `find: false`: “intensive outpatient program” does not contain the
 * term “outpatient program”.
 */
export function termFinder(glossary: Glossary): (text: string) => FoundTerm[] {
  const byWords = new Map<string, GlossaryEntry>();
  const byLetters = new Map<string, GlossaryEntry>();
  for (const entry of glossary) {
    for (const words of [entry.term, ...(entry.also ?? [])]) remember(byWords, fold(words), entry);
    if (entry.abbreviation !== undefined) remember(byLetters, entry.abbreviation, entry);
  }
  const names = [...new Set([...byWords.keys(), ...byLetters.keys()])];
  if (names.length === 0) return () => [];
  const longestFirst = names.sort((a, b) => b.length - a.length).map(toPattern);
  const plural = inEveryLanguage('writing', 'plural');
  const pattern = new RegExp(
    `(^|[^\\p{L}\\p{N}])(${longestFirst.join('|')})(?:${plural})?(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return (text) => {
    const found: FoundTerm[] = [];
    // `matchAll` clones the pattern for each text, which would take most of the time for a large table.
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const {0: whole, 1: before, 2: words, index} = match;
      const entry = byLetters.get(words!) ?? byWords.get(fold(words!));
      if (entry) found.push({entry, start: index + before!.length, end: index + whole.length});
    }
    return found;
  };
}

/** Adds an entry, unless an earlier one has the same name. */
function remember(entries: Map<string, GlossaryEntry>, name: string, entry: GlossaryEntry): void {
  if (!entries.has(name)) entries.set(name, entry);
}

/** Normalizes case, line breaks between words, and non-breaking hyphens. */
function fold(words: string): string {
  return words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

function toPattern(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replaceAll('-', '[-\\u2010\\u2011]');
}
