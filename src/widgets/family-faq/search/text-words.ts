/** Lower case, without accents and apostrophes: `Crisis`, `crisis` and `crísis` are one word, `won’t` is `wont`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase();
}

/** The words of a text, folded. An abbreviation with periods is one word: `O.D.` is `od`. */
export function wordsOf(text: string): string[] {
  const joined = fold(text).replace(/\b(?:\p{L}\.){2,}/gu, (initials) => initials.replaceAll('.', ''));
  return joined.match(/[\p{L}\p{N}]+/gu) ?? [];
}
