import * as en from './en.js';
import * as es from './es.js';

/**
 * The languages of the library: every list of them, in widgets, build, checks, command and workshop, is made from this
 * one. A new language is a file of words beside this one, named by its code, and its two entries here.
 */
export const languages = ['en', 'es'] as const;

/** BCP 47 code of a language that the interface is written in. */
export type Language = (typeof languages)[number];

/** The language that everything is written in first; it stands in for a text that another language does not have. */
export const sourceLanguage = 'en' satisfies Language;

/** Whether a code is that of a language of the library. */
export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

/** The words of one language: the same parts and words as in English. */
export type Words = typeof en;

export const wordTables: Readonly<Record<Language, Words>> = {en, es};
