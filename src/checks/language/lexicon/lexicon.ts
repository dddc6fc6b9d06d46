import {dataFor, type ByLanguage} from '../../../localization/by-language.js';
import {rememberedFor} from '../readability/remembered.js';
import {english} from './english.js';
import {wordTree} from './find.js';
import {names} from './names.js';
import type {LexiconRow} from './row.js';
import {spanish} from './spanish.js';

/** Words to avoid, by language. */
export const lexicons: ByLanguage<readonly LexiconRow[]> = {en: english, es: spanish};

/**
 * The lexicon of a language, for `findWords`; undefined for a language without one. The list contains names besides
 * the official ones: those of the settings.
 */
export const lexiconTree = rememberedFor((language, own) => {
  const rows = dataFor(lexicons, language);
  return rows && wordTree(rows, [...names, ...own]);
});
