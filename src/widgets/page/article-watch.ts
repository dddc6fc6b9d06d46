import {WRITTEN} from '../../rendering/article.js';
import {numberOf} from './linked-number.js';
import {observeMutations, type ChangeObserver} from './observe-mutations.js';

/**
 * The elements of a text that are compared: blocks, and links to numbers. Other inline markup and the text itself are
 * not, since a browser's translation changes both.
 */
const PIECES = 'p, li, td, th, [href^="tel:"], [href^="sms:"]';

/** Hides an element in spite of the `!important` rules of our own style sheet. */
const HIDDEN = '[hidden], [style*="none !"]';

/** Milliseconds after which the count of losses is reset. */
const WINDOW = 20_000;

/**
 * How often a text is rewritten in that time. A page that renders once a second stays below. A script that reacts to
 * each rewrite would freeze the page; this many rewrites of the longest text took 1 to 2.5 seconds on a busy machine.
 */
export const MOST_LOSSES = 30;

/** How many of these may be for ids: a script may give each heading of a page its own, each time that one is written. */
const MOST_IDS = 10;

/** Observes a widget's text in the page, whose scripts may remove it. */
export interface ArticleWatch extends Pick<ChangeObserver, 'disconnect'> {
  /** Starts observing. @param isBack - reports at once what has changed while the widget was out of the page */
  connect(isBack: boolean): void;
  /**
   * Remembers the current text, with all changes until now.
   *
   * @param isWritten - we wrote it; an author may change an article of their own
   */
  keep(isWritten: boolean): void;
  /** Runs our own change of the text and discards its mutation records. */
  ignore(change: () => void): void;
}

/**
 * @param changed - called when a text has lost some of its elements, with the number of recent losses; with 0 for
 *   other children, or for changes that an author made to an article of their own
 */
export function watchArticle(host: Element, changed: (losses: number) => void): ArticleWatch {
  /** Elements of the text, each with the state that must not change. */
  let kept = new Map<Element, string>();
  let losses = 0;
  let isOurs = true;
  let later: ReturnType<typeof setTimeout> | undefined;

  /** Visible children with a slot, and descendants that match, in document order. */
  const read = (isPiece: (element: Element) => boolean) =>
    new Map(
      [...host.querySelectorAll(':scope > [slot], :scope > [slot] *')]
        .filter((element) => element.parentElement === host || isPiece(element))
        .filter((element) => element.textContent.trim() && !element.matches(HIDDEN))
        // Readers are brought to a heading without its id too: better that than no text.
        .map((piece, index) => [piece, stateOf(piece, index) + (losses < MOST_IDS ? piece.id : '')]),
    );

  const remember = () => {
    kept = read((element) => element.matches(PIECES));
  };

  const check = (isChild: boolean) => {
    const now = read((element) => kept.has(element));
    if (now.size !== kept.size || [...now].some(([piece, state]) => !state.startsWith(kept.get(piece)!))) {
      // A page may render its own article as often as it likes, but not in response to each of our changes.
      if (losses === 0) setTimeout(() => (losses = 0), isOurs ? WINDOW : 0);
      // Prevents a second call for the same loss.
      remember();
      changed((losses += 1));
    } else if (isChild) changed(0);
  };

  /** Changed text or ids in an author's own article, outside our copy of loose text nodes. */
  const isOfAuthor = ({target, type, attributeName}: MutationRecord) =>
    (type === 'attributes' ? attributeName === 'id' : host.contains(target)) &&
    !(target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement)?.closest(
      `[${WRITTEN}]`,
    );

  const look = (records: readonly MutationRecord[]) => {
    check(records.some(({target, type}) => type === 'childList' && target === host));
    // Deferred: with a page that reacts to each of our changes, this would loop.
    if (!isOurs && records.some(isOfAuthor)) later ??= setTimeout(followAuthor);
  };

  const followAuthor = () => {
    later = undefined;
    if (!isOurs && host.isConnected) changed(0);
  };

  const observer = observeMutations(look);
  return {
    disconnect: () => observer.disconnect(),
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
  };
}

/** Before the id, which comes last: a page may add one to an element without it. */
function stateOf(piece: Element, index: number): string {
  return [index, piece.slot, numberOf(piece), piece.hasAttribute(WRITTEN), ''].join();
}
