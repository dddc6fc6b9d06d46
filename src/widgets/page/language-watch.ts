import type {LitElement} from 'lit';
import {observeMutations} from './observe-mutations.js';

/**
 * Updates a widget when the page requests another language, or lets somebody edit the area: when the `lang` or
 * `contenteditable` of an element around it changes, also across shadow roots.
 *
 * @param signal - stops the observation
 */
export function watchLanguage(host: LitElement, signal: AbortSignal): void {
  const observer = observeMutations((records) => {
    if (records.some(({target}) => isAround(target, host))) host.requestUpdate();
  });
  for (let root = host.getRootNode(); ; root = root.host.getRootNode()) {
    observer.observe(root, {attributeFilter: ['lang', 'contenteditable'], subtree: true});
    if (!(root instanceof ShadowRoot)) break;
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Whether a node contains another one, in the same tree or across shadow roots. */
function isAround(node: Node, inner: Node): boolean {
  const root = inner.getRootNode();
  return node.contains(inner) || (root instanceof ShadowRoot && isAround(node, root.host));
}
