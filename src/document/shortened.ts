/** In characters: a line of a title, and no more of a paragraph than its author needs to find it. */
const LONGEST = 80;

/** The beginning of an author's words, to quote them in a message. */
export function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
