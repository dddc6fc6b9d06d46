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

/** The attributes of an element; none for a text. */
export function attributesOf(markup: Markup): Attributes {
  if (typeof markup === 'string') return {};
  const [, ...parts] = markup;
  return parts.find(isAttributes) ?? {};
}

/** The child nodes of an element. */
export function childrenOf([, ...parts]: MarkupElement): Markup[] {
  return parts.filter((part): part is Markup => !isAttributes(part));
}

/** The text content. */
export function textOf(markup: Markup): string {
  return typeof markup === 'string' ? markup : childrenOf(markup).map(textOf).join('');
}

/**
 * The level of a heading in the page: a heading of level 2 comes one below the title, and elements end at 6.
 *
 * @param titleLevel - of the title above the text
 */
export function levelInPage(level: number, titleLevel: number): number {
  return Math.min(Math.max(level + titleLevel - 1, 2), 6);
}
