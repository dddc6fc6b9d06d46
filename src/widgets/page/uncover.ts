import {membersOf, windowOf} from '../../platform/page-document.js';
import {withAncestors} from '../base/flat-tree.js';
import {headerOver, ROUNDED} from './header-over.js';

/** Milliseconds without a change after which smooth scrolling, and the transition of a header, have ended. */
const STILL = 400;

/** Milliseconds after which the reader is looking at something else. */
const LATEST = 4000;

/** What a reader does who wants to be somewhere else. */
const OWN_SCROLLING = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** A place in a page, in pixels from the upper left corner of the window. */
interface Place {
  readonly x: number;
  readonly top: number;
}

/** Number of places that readers were brought to: only the last one counts. */
let count = 0;

/**
 * Scrolls a place that a reader was brought to out from under a header that the page keeps at the top of the window, and
 * for which it reserves no space (`scroll-padding-top`). Waits until the page has stopped scrolling.
 *
 * @param box - the widget that contains it
 * @param placeOf - where it is now; undefined if it is gone
 * @param scroll - scrolls it to this distance from the top of the window, in pixels
 */
export function uncover(
  box: Element,
  placeOf: () => Place | undefined,
  scroll: (distance: number) => void,
): void {
  const view = windowOf(box);
  const stop = new AbortController();
  const {signal} = stop;
  for (const type of OWN_SCROLLING)
    view.addEventListener(type, () => stop.abort(), {signal, passive: true, capture: true});
  const number = ++count;
  const start = Date.now();
  let changed = start;
  let before = '';
  const look = () => {
    const now = Date.now();
    const place = placeOf();
    if (signal.aborted || number !== count || !place || now - start > LATEST) return stop.abort();
    // Above the window: the reader has scrolled past it, with the scroll bar, which makes no other event.
    const bottom = place.top < -ROUNDED ? 0 : headerOver(box, elementAt(box, place));
    const places = [place.top, bottom].join();
    if (places !== before) changed = now;
    before = places;
    if (now - changed >= STILL) {
      if (bottom <= Math.max(place.top, 0)) return stop.abort();
      scroll(bottom);
      changed = now;
    }
    view.requestAnimationFrame(look);
  };
  view.requestAnimationFrame(look);
}

/** The uppermost element at a place. A component of the page may have both header and widget in its shadow root. */
function elementAt(box: Element, {x, top}: Place): Element | null {
  const around = withAncestors(box);
  const at = [x, Math.max(top, 0) + 1] as const;
  let found = membersOf(box.ownerDocument).elementFromPoint(...at);
  while (found && found !== box && around.includes(found)) {
    const inside = found.shadowRoot?.elementFromPoint(...at);
    if (!inside || inside === found) break;
    found = inside;
  }
  return found;
}
