/**
 * Finds blocks: elements that stand for a widget's tag in pages whose editor removes unknown tags. `blocks.ts`, which
 * shows the widgets, is loaded only if the page has such an element.
 */
import {warn} from '../platform/warn.js';
import {importBlocks} from 'virtual:family-content';
import {pageDocument} from '../platform/page-document.js';

/** In any case: keyboards of phones begin what is typed with a capital. */
export const BLOCKS = '[data-family-widget],[class*="family-widget-" i]';

let loading: Promise<typeof import('./blocks.js') | undefined> | undefined;
/** The handle of the frame in which blocks are looked for; 0 if there is none. */
let frame = 0;

function findBlocks(): void {
  frame = 0;
  // The parser may not have added all children of a block yet.
  if (pageDocument.readyState === 'loading')
    return pageDocument.addEventListener('DOMContentLoaded', findBlocks);
  if (!pageDocument.querySelector(BLOCKS)) return;
  // After a failure it is not requested again for each change of the page: a block is readable without it.
  loading ??= importBlocks(0).catch((error: unknown) => void warn(`family-widgets.js: ${String(error)}`));
  void loading.then((piece) => piece?.showBlocks());
}

/** Also finds blocks that are added later, at most once a frame. */
export function watchBlocks(): void {
  findBlocks();
  try {
    new MutationObserver(() => {
      frame ||= requestAnimationFrame(findBlocks);
      // Not the root element, which a script may replace.
    }).observe(globalThis.document, {childList: true, subtree: true});
  } catch {
    // The page has removed or replaced it.
  }
}
