import type {Language} from './languages.js';

/** Data by language, possibly not for every language of the library. */
export type ByLanguage<Data> = Readonly<Partial<Record<Language, Data>>>;

/**
 * @param language - of a text, in any language
 * @returns undefined if the table has no data for it
 */
export function dataFor<Data>(table: ByLanguage<Data>, language: string): Data | undefined {
  return Object.hasOwn(table, language) ? table[language as Language] : undefined;
}
