import type {Language} from '../../localization/languages.js';

/** What the checks know of languages; a language of the library may not be there yet. */
export type ByLanguage<Data> = Readonly<Partial<Record<Language, Data>>>;

/**
 * @param language - of a text, which may be in any language
 * @returns undefined where the checks know nothing of it
 */
export function dataFor<Data>(table: ByLanguage<Data>, language: string): Data | undefined {
  return Object.hasOwn(table, language) ? table[language as Language] : undefined;
}
