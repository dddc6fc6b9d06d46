import {primaryLanguage} from './language-tag.js';
import {isLanguage, languages, sourceLanguage, wordTables, type Language, type Words} from './languages.js';

/** The words of one part of a table, by language. */
export type PartWords<Part extends keyof Words> = Readonly<Record<Language, Words[Part]>>;

// The build replaces these calls (src/build/used-words-plugin.ts): each must be the whole right side of a `=`.
export const textKindWords: PartWords<'textKinds'> = wordsOf('textKinds');
export const stageLabels: PartWords<'stageLabels'> = wordsOf('stageLabels');
export const shellWords: PartWords<'shell'> = wordsOf('shell');
export const calendarWords: PartWords<'calendar'> = wordsOf('calendar');
export const articleWords: PartWords<'article'> = wordsOf('article');
export const faqWords: PartWords<'faq'> = wordsOf('faq');
export const searchWords: PartWords<'search'> = wordsOf('search');
export const explainerWords: PartWords<'explainer'> = wordsOf('explainer');
export const timelineWords: PartWords<'timeline'> = wordsOf('timeline');
export const tipsWords: PartWords<'tips'> = wordsOf('tips');
export const helpCardWords: PartWords<'helpCard'> = wordsOf('helpCard');

function wordsOf<Part extends keyof Words>(part: Part): PartWords<Part> {
  const entries = languages.map((language) => [language, wordTables[language][part]]);
  return Object.fromEntries(entries) as PartWords<Part>;
}

/**
 * A pattern of all languages as the source of one regular expression, since a text may quote another language. The
 * build replaces each call by its result.
 */
export function inEveryLanguage<Part extends keyof Words>(part: Part, key: keyof Words[Part]): string {
  return languages.map((language) => wordTables[language][part][key]).join('|');
}

/**
 * The language of the interface for a requested language; English if there is no translation.
 *
 * @param requested - a BCP 47 tag, of which only the primary subtag is used
 */
export function interfaceLanguage(requested: string): Language {
  const primary = primaryLanguage(requested);
  return isLanguage(primary) ? primary : sourceLanguage;
}

/** A language's name in another one: `languageName('en', 'es')` is "inglés". */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, {type: 'language'}).of(code) ?? code;
}
