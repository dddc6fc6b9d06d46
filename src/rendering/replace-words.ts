import {pageDocument} from '../platform/page-document.js';

/** Our nodes by the piece of the text that they stand in, each with the text node whose words they show. */
const replaced = new WeakMap<Element, {readonly text: Text; readonly nodes: readonly ChildNode[]}[]>();

/**
 * Shows the words of a text node by nodes of ours. The text node stays where it is, empty: the framework that it may
 * belong to can still write to it, or remove it.
 *
 * @param piece - the child of the widget that the text stands in
 */
export function replaceWords(piece: Element, text: Text, nodes: readonly ChildNode[]): void {
  text.after(...nodes);
  text.data = '';
  replaced.set(piece, [...(replaced.get(piece) ?? []), {text, nodes}]);
}

/** Takes our nodes away again where the page has written to a text node since then, or has removed it. */
export function dropOutdatedWords(piece: Element): void {
  const kept = (replaced.get(piece) ?? []).filter(({text, nodes}) => {
    if (!text.data && piece.contains(text)) return true;
    for (const node of nodes) node.remove();
    return false;
  });
  replaced.set(piece, kept);
}

/** A span of ours with these words. */
export function spanWith(mark: string, words: string): HTMLElement {
  const span = pageDocument.createElement('span');
  span.setAttribute(mark, '');
  span.textContent = words;
  return span;
}
