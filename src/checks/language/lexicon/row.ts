import type {Severity} from '../../rule.js';

/**
 * A line of the lexicon: words to avoid, and what to write instead. To add one, copy a line and change its words.
 *
 * How words are written:
 * - `drug addict`: these words, next to each other. Case does not matter, a hyphen is as good as a space, and `addict's`
 *   is found by `addict`. Nothing else is guessed: each form that is to be found has to be written.
 * - `addict/addicts`: either of these words. `is (still/now) clean`: what is in brackets may stand there. `…`: any word.
 * - `MAT`: two capitals or more are found in capitals only, so that a yoga mat is left in peace.
 * - The longest words that fit are the ones that count: "drug addict" is not reported twice.
 */
export interface LexiconRow {
  /** Lines that belong together have the same number: a word is an error in some places, and only a style in others. */
  readonly row: number;
  /** `error` for words that hurt or blame, `warning` for words that are only worse than others. */
  readonly severity: Severity;
  readonly avoid: readonly string[];
  /** What could stand there. Empty for words that have no place in a text at all. */
  readonly prefer: readonly string[];
  /** Words that hold those to avoid, or go on from them, and are fine: `child abuse`; `high school` in "he was high school age". */
  readonly unless?: readonly string[];
  /** One sentence for the author: why, or when. */
  readonly note?: string;
  /** True where people may say it: the words are not judged between quotation marks. */
  readonly mayBeSaid?: true;
}
