import {WRITTEN} from '../../rendering/article.js';

/**
 * What a reader would miss of a text: its blocks, and the links that dial. Other inline markup, and the words
 * themselves, are not compared: a browser's translation changes both.
 */
const PIECES = 'p, li, td, th, [href^="tel:"], [href^="sms:"]';

/** Hides a piece in spite of the `!important` rules of our own style sheet. */
const HIDDEN = '[hidden], [style*="none !"]';

/** Milliseconds after which losses are counted anew. */
const WINDOW = 20_000;

/**
 * How often a text is written again in that time. A page that renders once a second stays below. A script that answers
 * each of our writes would freeze the page; so many writes of the longest text took 1 to 2.5 seconds on a busy machine.
 */
export const MOST_LOSSES = 30;

/** Watches the text of a widget where it stands in the page, whose scripts may take it away. */
export interface ArticleWatch extends MutationObserver {
  /** Begins, in a page. @param isBack - reports at once what has changed while it was out of it */
  connect(isBack: boolean): void;
  /**
   * Remembers the text that stands in the widget now. What has changed until now is in it.
   *
   * @param isWritten - we wrote it; an article of the page's own is its author's to change
   */
  keep(isWritten: boolean): void;
  /** Does something to the text that is no change by the page. */
  ignore(change: () => void): void;
}

/**
 * @param changed - called when a text has lost some of its pieces, with the number of losses of the last seconds; with
 *   0 when there are other children, or other words in an article of the page's own
 */
export function watchArticle(host: Element, changed: (losses: number) => void): ArticleWatch {
  /** Pieces of the text, each with what must not change of it. */
  let kept = new Map<Element, string>();
  let losses = 0;
  let isOurs = true;
  let later: ReturnType<typeof setTimeout> | undefined;

  /** Children that have a place in the widget, and pieces of them, in their order, where a reader can find them. */
  const read = (isPiece: (element: Element) => boolean) =>
    new Map(
      [...host.querySelectorAll(':scope > [slot], :scope > [slot] *')]
        .filter((element) => element.parentElement === host || isPiece(element))
        .filter((element) => element.textContent.trim() && !element.matches(HIDDEN))
        .map((piece, index) => [piece, stateOf(piece, index)]),
    );

  const remember = () => {
    kept = read((element) => element.matches(PIECES));
  };

  const check = (isChild: boolean) => {
    const now = read((element) => kept.has(element));
    if (now.size !== kept.size || [...now].some(([piece, state]) => !state.startsWith(kept.get(piece)!))) {
      // A page may render its own article as often as it likes, but not in answer to each of our changes.
      if (losses === 0) setTimeout(() => (losses = 0), isOurs ? WINDOW : 0);
      // Not to be called twice.
      remember();
      changed((losses += 1));
    } else if (isChild) changed(0);
  };

  /** In an article of the page's own: other words, or another id. Not in our copy of words that stand loose. */
  const isOfAuthor = ({target, type, attributeName}: MutationRecord) =>
    (type === 'attributes' ? attributeName === 'id' : host.contains(target)) &&
    !(target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement)?.closest(
      `[${WRITTEN}]`,
    );

  const look = (records: readonly MutationRecord[]) => {
    check(records.some(({target, type}) => type === 'childList' && target === host));
    // Not at once: a page that answers each of our changes with one of its own would come to a stop.
    if (!isOurs && records.some(isOfAuthor)) later ??= setTimeout(followAuthor);
  };

  const followAuthor = () => {
    later = undefined;
    if (!isOurs && host.isConnected) changed(0);
  };

  const observer = new MutationObserver(look);
  return Object.assign(observer, {
    keep(isWritten: boolean) {
      isOurs = isWritten;
      observer.takeRecords();
      remember();
    },
    ignore(change: () => void) {
      look(observer.takeRecords());
      change();
      observer.takeRecords();
      remember();
    },
    connect(isBack: boolean) {
      observer.observe(host, {childList: true, subtree: true, characterData: true, attributes: true});
      if (isBack) check(true);
    },
  });
}

/** Ends in the id: a page may give one to a piece that has none. */
function stateOf(piece: Element, index: number): string {
  // A browser's extension may hand a number to a program of its own, by another scheme.
  const number = /\d*$/.exec((piece as HTMLAnchorElement).href);
  return [index, piece.slot, number, piece.hasAttribute(WRITTEN), piece.id].join();
}
