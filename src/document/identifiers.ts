/** `{#id}` at the end of a heading. */
export const WRITTEN_ID = /\{#([^{}\s]*)\}\s*$/;

/** An id for a heading, made from its words: lower case, without accents, words joined by hyphens. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

/** Hands out ids that are unique in one document: the second `detox` is `detox-2`. */
export class Identifiers {
  /** Every id, with the number that its latest namesake got: equal headings are not counted from 2 each time. */
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
