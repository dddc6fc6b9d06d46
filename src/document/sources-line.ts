import {inEveryLanguage} from '../localization/words.js';

/** The label of a line of sources in any language, since the English one works in all texts. */
const LABEL = new RegExp(`^(?:${inEveryLanguage('writing', 'sources')})\\s?[:：]`, 'iu');

/** Bold or italic marks, and the full stop of a sentence. */
const MARKS = /\*+|^_+|_+$|__|_(?=\s?:)|\.(?=[*_\s]*$)/g;

/** Characters that are not seen, such as a space without a width. */
const INVISIBLE = /\p{Cf}+/gu;

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
  if (!startsAsSources(words)) return undefined;
  const names = words.replace(LABEL, '').replace(INVISIBLE, '').trim();
  // Not split at white space: a pattern for it would need time that grows with the square of its length.
  const found = names.split(/[,;]/).flatMap((name) => name.trim() || []);
  return found.length > 0 ? found : undefined;
}
