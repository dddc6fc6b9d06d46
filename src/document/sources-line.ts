import {inEveryLanguage} from '../localization/words.js';

/** How a line of sources begins, in whatever language: English works in all texts. */
const LABEL = new RegExp(`^(?:${inEveryLanguage('writing', 'sources')}):`, 'iu');

/** Whether words begin as a line of sources does: `Sources: S01, S06`. */
export function startsAsSources(words: string): boolean {
  return LABEL.test(words);
}

/** What a line of sources names, in its order; undefined where the words are no such line, or name nothing. */
export function namesInSourcesLine(words: string): string[] | undefined {
  const names = words.replace(LABEL, '').trimStart();
  return startsAsSources(words) && names !== '' ? names.split(/,\s*/) : undefined;
}
