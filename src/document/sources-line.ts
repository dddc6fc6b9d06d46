import {inEveryLanguage} from '../localization/words.js';

/** How a line of sources begins, in whatever language: English works in all texts. */
const LABEL = new RegExp(`^(?:${inEveryLanguage('writing', 'sources')}):`, 'iu');

/** Whether a text begins like a line of sources: `Sources: S01, S06`. */
export function startsAsSources(words: string): boolean {
  return LABEL.test(words);
}

/** The names in a line of sources, in order; undefined if it is not such a line, or names nothing. */
export function namesInSourcesLine(words: string): string[] | undefined {
  const names = words.replace(LABEL, '').trimStart();
  return startsAsSources(words) && names !== '' ? names.split(/,\s*/) : undefined;
}
