/** Data about each text of the library: the rows of the table. */
import type {GivenFile} from '../../src/checks/checked-file.js';
import type {Library} from '../../src/checks/rule.js';
import type {ReadingScore} from '../../src/checks/language/readability/scores.js';
import {translationState, type TranslationState} from '../../src/checks/translation/translation-state.js';
import {libraryFiles, settings, today, wholeLibrary} from './library.js';
import {checkLibraryFile} from './messages.js';
import {difficulty, scoresOf} from './reading-levels.js';

export interface Row {
  readonly path: string;
  readonly title: string;
  readonly kind: string;
  readonly language: string;
  /** Of the whole text. */
  readonly reading: ReadingScore;
  /** The section that is hardest to read; the whole text if no section is long enough for a score. */
  readonly hardest: ReadingScore;
  readonly words: number;
  readonly sources: number;
  readonly errors: number;
  readonly warnings: number;
  readonly lastReviewed: string;
  readonly nextReview: string;
  /** The day of the next review has passed. */
  readonly isOverdue: boolean;
  readonly isReviewed: boolean;
  readonly translation: TranslationState;
}

let known: {readonly files: readonly GivenFile[]; readonly rows: readonly Row[]} | undefined;

/**
 * Parses and checks one text after the other without blocking the page; once, until a file is saved.
 *
 * @param onProgress - called with the completed proportion, from 0 to 1
 */
export async function readStatistics(onProgress: (share: number) => void): Promise<readonly Row[]> {
  const files = libraryFiles();
  if (known?.files === files) return known.rows;
  // Parsing a text takes about twice as long as checking it.
  const library = await wholeLibrary((share) => onProgress((share * 2) / 3));
  const rows: Row[] = [];
  for (const given of files) {
    await new Promise((resolve) => setTimeout(resolve));
    rows.push(rowOf(given, library));
    onProgress(2 / 3 + rows.length / files.length / 3);
  }
  known = {files, rows};
  return rows;
}

function rowOf(given: GivenFile, library: Library): Row {
  const {file, messages} = checkLibraryFile(given, library);
  const {meta} = file.document;
  const {file: reading, sections} = scoresOf(file);
  const nextReview = meta.nextReview ?? '';
  return {
    path: given.path,
    title: meta.title ?? given.path,
    kind: file.kind ?? '',
    language: file.language,
    reading,
    hardest: sections.reduce(
      (one, other) => ((difficulty(other) ?? 0) > (difficulty(one) ?? 0) ? other : one),
      reading,
    ),
    words: reading.words,
    sources: meta.sources.length,
    errors: messages.filter(({severity}) => severity === 'error').length,
    warnings: messages.filter(({severity}) => severity === 'warning').length,
    lastReviewed: meta.lastReviewed ?? '',
    nextReview,
    isOverdue: nextReview !== '' && nextReview < today(),
    isReviewed: meta.reviewedBy !== undefined,
    translation: translationState(file, library, settings().languages),
  };
}

const TRANSLATION: Readonly<Record<TranslationState['state'], string>> = {
  original: 'original',
  missing: 'its original is not here',
  partial: 'sections are missing',
  stale: 'stale',
  unaccepted: 'not accepted yet',
  complete: 'complete',
};

/** `original, not in Spanish`, `stale, 2 of 9 sections`. */
export function translationInWords({state, stale, sections, missing, lacking}: TranslationState): string {
  const words = TRANSLATION[state];
  if (state === 'stale') return `${words}, ${stale} of ${sections} sections`;
  if (state === 'partial') return `${missing} of ${sections} sections are missing`;
  return state === 'original' && lacking.length > 0 ? `${words}, not in ${lacking.join(', ')} yet` : words;
}

/** A score of the work that a text needs, for sorting: errors, a stale translation, an overdue review, warnings. */
export function needOf({errors, warnings, isOverdue, translation, reading}: Row): number {
  const isBehind = !['original', 'complete'].includes(translation.state);
  return (
    errors * 1000 +
    (isBehind ? 500 : 0) +
    translation.lacking.length * 250 +
    (isOverdue ? 200 : 0) +
    warnings * 10 +
    (difficulty(reading) ?? 0)
  );
}
