/** Every sign that keyboards and dictation write for an apostrophe, also the accents and primes that look like one. */
const APOSTROPHES = /['’‘‛ʼʻʽʹˈ′‵`´΄＇]/gu;
/** A contraction whose apostrophe became a space: `won t`, `he s`. */
const APART =
  /\b((?:ai|are|ca|could|did|do|does|had|has|have|is|must|need|should|was|were|wo|would)n)\s+(t)\b|\b(s?he)\s+(s)\b|\b(i)\s+(m)\b/gu;

/** A hyphenation script of the page puts them into long words. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll('\u00AD', '');
}

/** Lower case, without accents and apostrophes: `Crisis`, `crisis` and `crísis` are one word, `won’t` is `wont`. */
export function fold(text: string): string {
  // Before the accents: NFKD makes a space of a free-standing one.
  return withoutSoftHyphens(text)
    .replace(APOSTROPHES, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
}

/**
 * The words of a text, folded. An abbreviation with periods is one word: `O.D.` is `od`; so is a contraction with a space
 * for its apostrophe: `won t` is `wont`.
 */
export function wordsOf(text: string): string[] {
  const joined = fold(text)
    .replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(APART, '$1$2$3$4$5$6');
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
}
