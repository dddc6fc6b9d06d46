/** How authors write titles and questions where they make no headings: in bold, or behind a number or a label. */

/** Most characters of a question, and of a title in bold. */
const LONGEST_QUESTION = 200;
const LONGEST_TITLE = 60;

/** A label in any language, `Q` or `Question 2`: a word is one only with a number or a colon. */
const LABEL = String.raw`(\p{L}|\p{L}{2,12}(?=\s*[\d:)]))\s*\d*\s*[:.)]`;
const LABELLED = new RegExp(String.raw`^\s*${LABEL}\s*\S`, 'u');
const MARK = new RegExp(String.raw`^\s*(?:${LABEL}|(?:\d+\s*)?[-:.)]*)\s*$`, 'u');

export function isQuestion(words: string): boolean {
  return words.length <= LONGEST_QUESTION && /[?？؟][\s"”»’')*_\]]*$/.test(words);
}

/** Whether words in bold are a title: short, and no sentence. */
export function isTitle(words: string): boolean {
  return words.length <= LONGEST_TITLE && /\p{L}.*[\p{L}\p{N})]$/u.test(words);
}

/** Whether words are only what stands before a question: its number, a label as in `Q:`, or nothing. */
export function isMark(words: string): boolean {
  return MARK.test(words);
}

/**
 * The label of the questions in a text: that of the first one. A single line with a label is a sentence.
 *
 * @param lines - the words of each line that may have a label
 * @returns a function that decides whether a line is a question with that label
 */
export function labelledQuestions(lines: readonly string[]): (words: string) => boolean {
  const labelled = lines.filter((words) => LABELLED.test(words));
  const labelOf = (words: string) => LABELLED.exec(words)?.[1];
  const first = labelled.length > 1 ? labelled.find(isQuestion) : undefined;
  return (words) => first !== undefined && labelOf(words) === labelOf(first) && isQuestion(words);
}
