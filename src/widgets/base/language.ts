import {membersOf} from '../../platform/page-document.js';
import {bareValue} from './attribute-value.js';

/** The requested language: the element's own `lang`, else the nearest one around it. */
export function languageOf(element: Element): string | undefined {
  let node: Element | undefined = element;
  while (node) {
    const speaker: Element | null = node.closest('[lang]:not([lang=""])');
    if (speaker) return bareValue(membersOf(speaker).getAttribute('lang'))!;
    node = membersOf(node.getRootNode() as ShadowRoot).host;
  }
  return undefined;
}
