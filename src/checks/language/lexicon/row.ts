import type {Severity} from '../../rule.js';

/**
 * A row of the lexicon: words to avoid, and what to write instead. To add one, copy a row and change its words.
 *
 * The syntax of words:
 * - `drug addict`: these words, next to each other. Case does not matter, a hyphen counts as a space, and `addict` also
 *   matches `addict's`. No other forms are derived: each one must be listed.
 * - `addict/addicts`: either of these words. `is (still/now) clean`: optional words in brackets. `…`: any word.
 * - `MAT`: two capitals or more match in capitals only, so that a yoga mat is not reported.
 * - The longest match wins: "drug addict" is not reported twice.
 */
export interface LexiconRow {
  /** Related rows have the same number: a word may be an error in one context, and a matter of style in another. */
  readonly row: number;
  /** `error` for words that hurt or blame, `warning` for words that have a better alternative. */
  readonly severity: Severity;
  readonly avoid: readonly string[];
  /** Suggestions. Empty for words that should simply be left out. */
  readonly prefer: readonly string[];
  /** Acceptable phrases with these words: `child abuse`; `high school` in "he was high school age". */
  readonly unless?: readonly string[];
  /** One sentence for the author: why, or when. */
  readonly note?: string;
  /** True if quoted speech may contain it: the words are not reported in quotation marks. */
  readonly mayBeSaid?: true;
}
