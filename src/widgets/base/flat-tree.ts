import {membersOf} from '../../platform/page-document.js';

/**
 * The parent in the flat tree: the slot's, and the host of a shadow root. By the interface, since a field of a form may be
 * named `parentElement`.
 */
export function aboveOf(element: Element): Element | null {
  const {assignedSlot, parentElement, parentNode} = membersOf(element);
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement;
  // Not by `host`, which a page may have put on `Object.prototype`, where a document inherits it.
  return parentNode?.nodeType === 11 ? (parentNode as ShadowRoot).host : null;
}

/** An element and all that contains it in the flat tree. */
export function withAncestors(element: Element | null): Element[] {
  const all: Element[] = [];
  for (let each = element; each; each = aboveOf(each)) all.push(each);
  return all;
}
