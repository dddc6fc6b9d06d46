/** Serializes markup as HTML for the served pages, as a web site's own build would write it. */
import {isAttributes, type Markup, type MarkupElement} from '../../src/rendering/markup.js';

const VOID = new Set(['br', 'hr', 'img', 'input']);

export function htmlOf(markup: readonly Markup[]): string {
  return markup.map(htmlOfOne).join('');
}

function htmlOfOne(markup: Markup): string {
  if (typeof markup === 'string') return escapeHtml(markup);
  const [tag, ...parts] = markup;
  const attributes = parts
    .filter((part) => isAttributes(part))
    .flatMap((part) => Object.entries(part))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
  const open = `<${tag}${attributes.join('')}>`;
  return VOID.has(tag) ? open : `${open}${htmlOf(childrenOf(markup))}</${tag}>`;
}

/** The children of an element, without its attributes. */
export const childrenOf = ([, ...parts]: MarkupElement): Markup[] =>
  parts.flatMap((part) => (isAttributes(part) ? [] : [part]));

/** The text content. */
export const textOf = (markup: Markup): string =>
  typeof markup === 'string' ? markup : childrenOf(markup).map(textOf).join('');

/** For text, and for attribute values in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
