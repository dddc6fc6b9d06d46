/**
 * HTML as data: text, or `[tag, attributes?, ...children]`. The renderer creates it when the library is built (or in
 * the browser, for a partner's file); a page builds elements from it. HTML strings are never used.
 */
export type Markup = string | MarkupElement;

export type MarkupElement = readonly [tag: string, ...parts: (Attributes | string | MarkupElement)[]];

export type Attributes = Readonly<Record<string, string>>;

export function isAttributes(part: Attributes | Markup): part is Attributes {
  return typeof part === 'object' && !Array.isArray(part);
}

/**
 * The level of a heading in the page: a heading of level 2 comes one below the title, and elements end at 6.
 *
 * @param titleLevel - of the title above the text
 */
export function levelInPage(level: number, titleLevel: number): number {
  return Math.min(Math.max(level + titleLevel - 1, 2), 6);
}
