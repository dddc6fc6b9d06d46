import {pageDocument} from '../platform/page-document.js';
import {isAttributes, levelInPage, type MarkupElement} from './markup.js';

/**
 * Builds an element from markup. A link to another site sends no referrer.
 *
 * @param titleLevel - level of the title above the text
 */
export function buildElement([tag, ...parts]: MarkupElement, titleLevel = 1): HTMLElement {
  const level = /^h(\d)$/.exec(tag)?.[1];
  const element = pageDocument.createElement(level ? `h${levelInPage(+level, titleLevel)}` : tag);
  for (const part of parts) {
    if (isAttributes(part)) {
      for (const name in part) if (Object.hasOwn(part, name)) element.setAttribute(name, part[name]!);
    } else {
      element.append(typeof part === 'string' ? part : buildElement(part, titleLevel));
    }
  }
  // A link within the page has no referrer, and may be without its address for a while.
  if (tag === 'a' && !element.getAttribute('href')?.startsWith('#')) {
    element.setAttribute('rel', 'noopener noreferrer');
    element.setAttribute('referrerpolicy', 'no-referrer');
  }
  return element;
}
