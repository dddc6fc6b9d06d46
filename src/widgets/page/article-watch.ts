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
export const WINDOW = 6000;

/**
 * How often a text is rewritten in that time. A page that renders while somebody types, up to five times a second, stays
 * below. A script that reacts to each rewrite would freeze the page; this many rewrites of the longest text took 1 to 2.5
 * seconds on a busy machine.
 */
export const MOST_LOSSES = 30;

/** How many of these may be for ids: a script may give each heading of a page its own, each time that one is written. */
const MOST_IDS = 10;

/** Half of the milliseconds without a change by the page after which a text is written again that was given up. */
const QUIET = 1000;

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

/** Who is told what a page did to a text. */
export interface ArticleListener {
  /**
   * @param isLost - a text has lost some of its elements; or else the page has other children, or has changed its own
   *   article
   * @param reason - why the text is given up: it was lost too often, and the page would freeze
   */
  textChanged(isLost: boolean, reason?: string): void;
}

/**
 * A text that is lost too often is given up until the page has been quiet for a while: twice as long each time, and after
 * fewer losses. A page that removes the text at once is left in peace more and more; one that renders while somebody
 * types has the text back soon. It starts over when a text has stood for as long as the page had to be quiet.
 *
 * @param comeBack - called when the page has been quiet since the text was given up
 */
export function watchArticle(host: Element, listener: ArticleListener, comeBack: () => void): ArticleWatch {
  /** Elements of the text, each with the state that must not change. */
  let kept = new Map<Element, string>();
  let losses = 0;
  let isOurs = true;
  let later: ReturnType<typeof setTimeout> | undefined;
  let forgetting: ReturnType<typeof setTimeout> | undefined;
  let isGivenUp = false;
  /** How often it was given up in a row. */
  let times = 0;
  /** When it came back. */
  let since = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const quiet = () => QUIET * 2 ** times;

  const awaitQuiet = () => {
    clearTimeout(waiting);
    if (isGivenUp) waiting = setTimeout(comeBack, quiet());
  };

  const lose = () => {
    if (losses === 0) {
      // A page may render its own article as often as it likes, but not in response to each of our changes.
      forgetting = setTimeout(() => (losses = 0), isOurs ? WINDOW : 0);
      if (Date.now() - since > quiet()) times = 0;
    }
    losses += 1;
    if (losses <= MOST_LOSSES / (times + 1)) return listener.textChanged(true);
    clearTimeout(forgetting);
    listener.textChanged(true, 'A script keeps removing the text.');
    losses = 0;
    times += 1;
    isGivenUp = true;
    awaitQuiet();
  };

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
      // Prevents a second call for the same loss.
      remember();
      lose();
    } else if (isChild) listener.textChanged(false);
  };

  /** Changed text or ids in an author's own article, outside our copy of loose text nodes. */
  const isOfAuthor = ({target, type, attributeName}: MutationRecord) =>
    (type === 'attributes' ? attributeName === 'id' : host.contains(target)) &&
    !(target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement)?.closest(
      `[${WRITTEN}]`,
    );

  const look = (records: readonly MutationRecord[]) => {
    const isChild = records.some(({target, type}) => type === 'childList' && target === host);
    if (isChild) awaitQuiet();
    check(isChild);
    // Deferred: with a page that reacts to each of our changes, this would loop.
    if (!isOurs && records.some(isOfAuthor)) later ??= setTimeout(followAuthor);
  };

  const followAuthor = () => {
    later = undefined;
    if (!isOurs && host.isConnected) listener.textChanged(false);
  };

  const observer = observeMutations(look);
  return {
    disconnect() {
      observer.disconnect();
      clearTimeout(waiting);
    },
    keep(isWritten: boolean) {
      isOurs = isWritten;
      if (isGivenUp) since = Date.now();
      isGivenUp = false;
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
      awaitQuiet();
      if (isBack) check(true);
    },
  };
}

/** Before the id, which comes last: a page may add one to an element without it. */
function stateOf(piece: Element, index: number): string {
  return [index, piece.slot, numberOf(piece), piece.hasAttribute(WRITTEN), ''].join();
}
