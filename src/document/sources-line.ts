import {inEveryLanguage} from '../localization/words.js';

/** The label of a line of sources in any language, since the English one works in all texts. */
const LABEL = new RegExp(`^(?:${inEveryLanguage('writing', 'sources')}):`, 'iu');

/** Bold or italic marks, and the full stop of a sentence. */
const MARKS = /\*+|^_+|_+$|__|\.(?=[*_\s]*$)/g;

/** White space of any kind, also what is not seen. */
const AROUND = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/** Whether a text begins like a line of sources: `Sources: S01, S06`. */
export function startsAsSources(words: string): boolean {
  return LABEL.test(words);
}

/**
 * The names in a line of sources, in order; undefined if it is not such a line, or has no names.
 *
 * @param written - as it is in the file: `**Sources:** S01.`
 */
export function namesInSourcesLine(written: string): string[] | undefined {
  const words = written.replaceAll(MARKS, '');
  const names = words.replace(LABEL, '').replace(AROUND, '');
  return startsAsSources(words) && names !== '' ? names.split(/\s*[,;]\s*/) : undefined;
}
