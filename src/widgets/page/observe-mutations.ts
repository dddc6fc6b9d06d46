import {pageDocument} from '../../platform/page-document.js';

/** What this folder uses of a MutationObserver. */
export type ChangeObserver = Pick<MutationObserver, 'observe' | 'disconnect' | 'takeRecords'>;

/** Where changes are not observed, the text stays as readable as it is. */
const idleObserver: ChangeObserver = {
  observe: () => undefined,
  disconnect: () => undefined,
  takeRecords: () => [],
};

/**
 * A MutationObserver; or one that observes nothing, in a page that has removed it or replaced it by an incomplete one, as
 * scripts against slow third parties and old polyfills do.
 */
export function observeMutations(callback: MutationCallback): ChangeObserver {
  try {
    const observer = new MutationObserver(callback);
    // Each method is tried here, so that none of them throws later.
    observer.observe(pageDocument.createComment(''), {childList: true});
    observer.takeRecords();
    observer.disconnect();
    return observer;
  } catch {
    return idleObserver;
  }
}
