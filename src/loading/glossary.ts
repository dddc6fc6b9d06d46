import {glossaries} from 'virtual:family-content';
import type {Glossary} from '../document/glossary.js';
import {primaryLanguage} from '../localization/language-tag.js';

/**
 * The glossary for a text. Never rejects, since a text is usable without meanings.
 *
 * @param language - a BCP 47 tag, of which the primary subtag counts
 * @returns empty for a language without a glossary, or if it could not be loaded
 */
export async function loadGlossary(language: string): Promise<Glossary> {
  const primary = primaryLanguage(language);
  try {
    return Object.hasOwn(glossaries, primary) ? (await glossaries[primary]!(0)).default : [];
  } catch {
    return [];
  }
}
