import {pageDocument} from '../platform/page-document.js';

/** Our nodes by the child of the widget that contains them, each with the text node whose text they show. */
const replaced = new WeakMap<Element, {readonly text: Text; readonly nodes: readonly ChildNode[]}[]>();

/**
 * Shows the text of a text node by nodes of ours. The text node stays in place, empty: a framework that owns it can
 * still write to it, or remove it.
 *
 * @param piece - the child of the widget that contains the text
 */
export function replaceWords(piece: Element, text: Text, nodes: readonly ChildNode[]): void {
  for (const node of [...nodes].reverse()) text.after(node);
  text.data = '';
  replaced.set(piece, [...(replaced.get(piece) ?? []), {text, nodes}]);
}

/** Removes our nodes if the page has written to a text node since then, or has removed it. */
export function dropOutdatedWords(piece: Element): void {
  const kept = (replaced.get(piece) ?? []).filter(({text, nodes}) => {
    if (!text.data && piece.contains(text)) return true;
    for (const node of nodes) node.remove();
    return false;
  });
  replaced.set(piece, kept);
}

/** A span of ours with this text. */
export function spanWith(mark: string, words: string): HTMLElement {
  const span = pageDocument.createElement('span');
  span.setAttribute(mark, '');
  span.textContent = words;
  return span;
}
