import {inEveryLanguage} from '../localization/words.js';

/** The label of a line of sources in any language, since the English one works in all texts. */
const LABEL = new RegExp(`^(?:${inEveryLanguage('writing', 'sources')}):`, 'iu');

/** Whether a text begins like a line of sources: `Sources: S01, S06`. */
export function startsAsSources(words: string): boolean {
  return LABEL.test(words);
}

/** The names in a line of sources, in order; undefined if it is not such a line, or has no names. */
export function namesInSourcesLine(words: string): string[] | undefined {
  const names = words.replace(LABEL, '').trimStart();
  return startsAsSources(words) && names !== '' ? names.split(/,\s*/) : undefined;
}
