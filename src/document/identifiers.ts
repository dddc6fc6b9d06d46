/** `{#id}` at the end of a heading, also with other attributes of pandoc: `{#id .unnumbered}`. */
export const WRITTEN_ID = /\{#([^{}\s]*)(?:\s+(?:[.-]|[\w-]+=)[^{}]*)?\}\s*$/;

/** In UTF-16 code units. Normalizing takes time quadratic in the number of marks on one letter (ICU). */
const LONGEST_ID = 256;

/** Marks on a letter that is recognised without them (`é`, `ệ`, `ά`, `й`), and those without a letter (emoji). */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]|[^\p{L}\p{M}]|^)\p{M}+/gu;

/** They select the form of a character and are invisible. */
const VARIATION_SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;

/**
 * An id for a heading, made from its text: lower case, words joined by hyphens, without the accents of Latin, Greek
 * and Cyrillic letters. In other scripts a mark is part of the letter (`が`, `हिन्दी`). The same for composed and
 * decomposed text (Unicode's NFC and NFD), and composed itself.
 */
export function slug(text: string): string {
  return text
    .slice(0, 4 * LONGEST_ID)
    .normalize('NFC')
    .slice(0, LONGEST_ID)
    .normalize('NFD')
    .replace(VARIATION_SELECTORS, '')
    .replace(ACCENTS, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC');
}

/** Returns ids that are unique in one document: the second `detox` is `detox-2`. */
export class Identifiers {
  /** Every id, with the number of its latest duplicate, so that equal headings are not counted from 2 each time. */
  readonly #taken = new Map<string, number>();

  has(id: string): boolean {
    return this.#taken.has(id);
  }

  unique(wanted: string): string {
    const base = wanted || 'section';
    let id = base;
    let count = this.#taken.get(base) ?? 1;
    while (this.#taken.has(id)) id = `${base}-${++count}`;
    this.#taken.set(id, 1).set(base, count);
    return id;
  }
}
