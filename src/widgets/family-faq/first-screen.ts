import {windowOf} from '../../platform/page-document.js';

/** Smallest height of a question in CSS pixels, see `styles.ts`. */
const QUESTION = 44;

/** Milliseconds after which the rest is rendered where no frame is painted, as in a box that is not in view. */
const LATEST = 200;

/**
 * Number of questions that fill the screen. All of them where more may be in view: after a reload or a step back, when the
 * browser scrolls the page; with a fragment in the address; and in a frame, which may grow with its text.
 */
export function questionsOnScreen(element: Element): number {
  const {innerHeight, parent, location, performance, document} = windowOf(element);
  const [navigation] = (performance.getEntriesByType?.('navigation') ?? []) as PerformanceNavigationTiming[];
  const startsAtTop = navigation?.type === 'navigate' && !location.hash;
  const isPainted = parent === windowOf(element) && document.visibilityState === 'visible';
  return startsAtTop && isPainted ? Math.ceil(innerHeight / QUESTION) : Infinity;
}

/** Calls a function once, after the next frame is painted. */
export function afterPaint(element: Element, callback: () => void): void {
  const late = setTimeout(callback, LATEST);
  windowOf(element).requestAnimationFrame(() => {
    clearTimeout(late);
    setTimeout(callback);
  });
}
