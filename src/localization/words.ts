import {primaryLanguage} from '../document/language-tag.js';
import {en} from './en.js';
import {es} from './es.js';

/** The interface's words in one language. English is the source; a language without a table reads English. */
export interface Words {
  /** The language's name for itself. */
  readonly language: string;
  readonly loading: string;
  readonly failed: string;
  readonly numbersStillWork: string;
  readonly retry: string;
  readonly offline: string;
  readonly empty: string;
  readonly untranslated: (language: string) => string;
  readonly helpNow: string;
  readonly helpLabel: string;
  readonly toHelpCard: string;
  readonly noNumbers: string;
  readonly from: (provider: string) => string;
  readonly call: (number: string) => string;
  readonly website: string;
  readonly notReviewed: string;
  readonly reviewedBy: (who: string) => string;
  readonly lastChecked: (day: string) => string;
  readonly overdue: string;
  readonly education: string;
  readonly sources: (count: number) => string;
  readonly textFrom: (site: string) => string;
  readonly print: string;
}

const tables: Readonly<Record<string, Words>> = {en, es};

/** @param language - a BCP 47 tag; its first part decides */
export function wordsFor(language: string): Words {
  return tables[interfaceLanguage(language)]!;
}

/** The language that our words come in, for a wish. */
export function interfaceLanguage(language: string): string {
  const primary = primaryLanguage(language);
  return Object.hasOwn(tables, primary) ? primary : 'en';
}

/** A language's name in another one: `languageName('en', 'es')` is "inglés". */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames(language, {type: 'language'}).of(code) ?? code;
}
