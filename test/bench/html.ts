/** Markup as HTML, for the pages that are served: what a web site's own build would write. */
import {isAttributes, type Markup} from '../../src/rendering/markup.js';

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
  return VOID.has(tag) ? open : `${open}${htmlOf(parts.filter((part) => !isAttributes(part)))}</${tag}>`;
}

/** Its text alone. */
export function textOf(markup: Markup): string {
  if (typeof markup === 'string') return markup;
  return markup
    .slice(1)
    .map((part) => (isAttributes(part) ? '' : textOf(part)))
    .join('');
}

/** For text and for values of attributes in double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
