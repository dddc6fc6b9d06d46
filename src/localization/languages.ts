import * as en from './en.js';
import * as es from './es.js';

/**
 * The languages of the library: every list of them, in widgets, build, checks, command and workshop, is derived from
 * this one. To add a language, add a file of strings in this folder, named by its code, and two entries here.
 */
export const languages = ['en', 'es'] as const;

/** BCP 47 code of a language of the interface. */
export type Language = (typeof languages)[number];

/** The language in which everything is written first, and the fallback for a missing translation. */
export const sourceLanguage = 'en' satisfies Language;

/** Whether a code is that of a language of the library. */
export function isLanguage(code: string): code is Language {
  return (languages as readonly string[]).includes(code);
}

/** The strings of one language, with the same structure as English. */
export type Words = typeof en;

export const wordTables: Readonly<Record<Language, Words>> = {en, es};
