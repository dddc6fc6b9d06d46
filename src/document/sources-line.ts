/** How a line of sources begins, in each language of the texts. English is accepted in all of them. */
const LABEL = /^(?:sources?|fuentes?):/i;

/** Whether a text begins like a line of sources: `Sources: S01, S06`. */
export function startsAsSources(words: string): boolean {
  return LABEL.test(words);
}

/** The names in a line of sources, in order; undefined if it is not such a line, or names nothing. */
export function namesInSourcesLine(words: string): string[] | undefined {
  const names = words.replace(LABEL, '').trimStart();
  return startsAsSources(words) && names !== '' ? names.split(/,\s*/) : undefined;
}
