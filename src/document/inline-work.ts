/**
 * Limits the inline text that is passed to marked. Its rules look ahead from every delimiter, some to the end of the
 * text, so that the work grows with the number of delimiters times the length; a text beyond its share stays as it is
 * written.
 */

/** In UTF-16 code units. */
const LONGEST = 8192;
const MOST_RUNS_OF_EMPHASIS = 400;

/** Delimiters that every text may have: that many look-aheads over 256 kB take less than 100 ms (measured, Node 20). */
const FREE_MARKS = 16;

/** Total length of look-aheads for one file, beyond the free ones; 100 to 200 ms (measured, Node 20). */
const MOST_WORK = 16_000_000;

/** Characters at which marked looks for emphasis, a link, code, HTML, an escape, an address, or a line break. */
const MARKS = /\*{21,}|[*[\\]|_+|~+|`+|<(?=[a-z/!?])|\bhttps?:|\bftp:|\bwww\.|@| {2}\n/gi;

/** Longer runs of these are literal text (see `GuardedTokenizer`) and count as one delimiter each. */
export const LITERAL_RUN = /^(?:_{3,}|\*{21,}|~(?!~)|~{3,})/;

const RUNS_OF_EMPHASIS = /[*_~]+/g;

const ADDRESS_CHARACTER = /[\w.!#$%&'*+/=?^`{|}~-]/;

/** How a text is processed: `plain` has no delimiters, `parse` is for marked; otherwise why it stays as it is. */
export type InlineDecision = 'plain' | 'parse' | InlineLimit;

export interface InlineLimit {
  /** For the author. */
  readonly reason: string;
}

/** The work that the texts of one file may still cost. */
export class InlineBudget {
  #left = MOST_WORK;

  /** The length of the look-aheads so far. */
  get spent(): number {
    return MOST_WORK - this.#left;
  }

  decide(text: string): InlineDecision {
    const marks = text.match(MARKS)?.length ?? 0;
    if (marks === 0) return 'plain';
    if (text.length > LONGEST) return {reason: `it has more than ${LONGEST} characters`};
    const runs = text.match(RUNS_OF_EMPHASIS)?.length ?? 0;
    if (runs > MOST_RUNS_OF_EMPHASIS)
      return {reason: `it has more than ${MOST_RUNS_OF_EMPHASIS} marks of emphasis`};
    const work = marks * text.length + workOfAddresses(text);
    if (work <= FREE_MARKS * text.length) return 'parse';
    if (work > this.#left) return {reason: 'this file has too many marks in long paragraphs'};
    this.#left -= work;
    return 'parse';
  }
}

/** Before an `@`, marked checks at each character whether a mail address begins. */
function workOfAddresses(text: string): number {
  let work = 0;
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && ADDRESS_CHARACTER.test(text[start - 1]!)) start -= 1;
    work += (at - start) ** 2;
  }
  return work;
}
