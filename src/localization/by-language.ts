import type {Language} from './languages.js';

/** Data by language; it may be missing for a language of the library. */
export type ByLanguage<Data> = Readonly<Partial<Record<Language, Data>>>;

/**
 * @param language - of a text, which may be in any language
 * @returns undefined where the table has no data for it
 */
export function dataFor<Data>(table: ByLanguage<Data>, language: string): Data | undefined {
  return Object.hasOwn(table, language) ? table[language as Language] : undefined;
}
