import {bareValue} from './attribute-value.js';

/** The language asked for: the element's own `lang`, else the nearest one around it. */
export function languageOf(element: Element): string | undefined {
  let node: Element | null = element;
  while (node) {
    const language = bareValue(node.getAttribute('lang'));
    if (language) return language;
    const root: Node = node.getRootNode();
    node = node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return undefined;
}
