import {glossaries} from 'virtual:family-content';
import type {Glossary} from '../document/glossary.js';
import {primaryLanguage} from '../localization/language-tag.js';

/**
 * The glossary for a text. It never fails: a text without meanings is whole.
 *
 * @param language - a BCP 47 tag; its first part decides
 * @returns an empty one for a language that has none, or when it does not come
 */
export async function loadGlossary(language: string): Promise<Glossary> {
  const primary = primaryLanguage(language);
  try {
    return Object.hasOwn(glossaries, primary) ? (await glossaries[primary]!(0)).default : [];
  } catch {
    return [];
  }
}
