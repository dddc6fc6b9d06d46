import {primaryLanguage} from '../../localization/language-tag.js';
import {sourceLanguage} from '../../localization/languages.js';
import type {CheckedFile} from '../checked-file.js';
import type {Library} from '../rule.js';
import {compareTranslation, originalOf} from './compare-translation.js';
import {libraryIndex, originalIdOf} from '../library-index.js';
import {withSections} from '../../document/sections.js';

export {acceptTranslation} from './accept-translation.js';

/**
 * The state of a file relative to its translations:
 * - `original`: it is not a translation;
 * - `missing`: its original is not among the files;
 * - `partial`: sections of the original are missing;
 * - `stale`: the original of some sections has changed since;
 * - `unaccepted`: some sections have no record of the original that they were made from;
 * - `complete`: none of these.
 */
export type TranslationName = 'original' | 'missing' | 'partial' | 'stale' | 'unaccepted' | 'complete';

export interface TranslationState {
  readonly state: TranslationName;
  /** Number of sections in the original, including its introduction; for an original, its own. */
  readonly sections: number;
  /** Number of sections that match the current original. */
  readonly current: number;
  readonly stale: number;
  readonly unaccepted: number;
  /** Number of sections that are missing. */
  readonly missing: number;
  /** Number of sections that the original does not have. */
  readonly extra: number;
  /** Languages without a file of this text. */
  readonly lacking: readonly string[];
}

/** @param languages - the required ones, as in the settings; the first is that of the originals */
export function translationState(
  file: CheckedFile,
  library: Pick<Library, 'files'>,
  languages: readonly string[] = [sourceLanguage],
): TranslationState {
  const [first = sourceLanguage, ...others] = languages.map(primaryLanguage);
  const id = originalIdOf(file) ?? file.document.meta.id;
  const files = id === undefined ? [file] : libraryIndex(library).filesOf(id);
  const own = {
    ...{
      sections: withSections(file.sections).length + 1,
      current: 0,
      stale: 0,
      unaccepted: 0,
      missing: 0,
      extra: 0,
    },
    lacking: [first, ...others].filter((language) => files.every((other) => other.language !== language)),
  };
  if (originalIdOf(file) === undefined) return {...own, state: 'original'};
  const original = originalOf(file, library, first);
  if (!original) return {...own, state: 'missing'};
  const comparison = compareTranslation(file, original);
  const counts = {
    sections: withSections(original.sections).length + 1,
    current: comparison.current,
    stale: comparison.stale.length,
    unaccepted: comparison.unaccepted.length,
    missing: comparison.missing.length,
    extra: comparison.extra.length,
  };
  return {...own, ...counts, state: nameOf(counts)};
}

function nameOf({
  missing,
  stale,
  unaccepted,
}: Pick<TranslationState, 'missing' | 'stale' | 'unaccepted'>): TranslationName {
  if (missing > 0) return 'partial';
  if (stale > 0) return 'stale';
  return unaccepted > 0 ? 'unaccepted' : 'complete';
}
