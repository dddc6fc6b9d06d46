import type {CSSResult} from 'lit';
import {membersOf} from '../../platform/page-document.js';

/** By document or shadow root: the element of each style. */
const elements = new WeakMap<Node, Map<CSSResult, HTMLStyleElement>>();

/**
 * Adds style sheets as elements, in a browser without constructed sheets: Safari before 16.4. Safari before 16 has no
 * lengths of a container either: there, a widget counts as as wide as the window.
 *
 * @param root - a document or a shadow root
 */
export function addStyleElements(root: Node, styles: readonly (CSSResult | undefined)[]): void {
  const {head, ownerDocument} = membersOf(root as ShadowRoot & {readonly head?: HTMLHeadElement});
  const known = elements.get(root) ?? new Map<CSSResult, HTMLStyleElement>();
  elements.set(root, known);
  const page = membersOf((ownerDocument as Document | null) ?? (root as Document));
  const added = styles.flatMap((style) => {
    if (!style) return [];
    const element = known.get(style) ?? page.createElement('style');
    if (!known.has(style)) element.textContent = withoutContainers(style.cssText);
    known.set(style, element);
    return [element];
  });
  const parent: ParentNode & Node = head ?? (root as ShadowRoot);
  // Before what a view renders, and in this order.
  if (added.some(({parentNode}) => parentNode !== parent)) parent.prepend(...added);
}

function withoutContainers(css: string): string {
  return CSS.supports('width: 1cqi') ? css : css.replace(/(\d)cqi\b/g, '$1vw');
}
