/** Code for the measured page. Each function is sent there as source, so it must not use anything outside itself. */
import type {Path, Shown} from './pages/page.js';

export interface PageTimes {
  /** Milliseconds since the navigation; undefined until the element is visible. */
  first?: number;
  last?: number;
  /** The position to tap: the middle of the first heading, in CSS pixels of the viewport. */
  tap?: {x: number; y: number};
  /** Time at which the content that the tap opens is visible. */
  opened?: number;
  lcp?: number;
  cls: number;
  longest: number;
  /** Duration from the first tap to the next painted frame. */
  reaction?: number;
}

declare global {
  var benchTimes: PageTimes;
}

/**
 * Checks in each frame whether the first and the last heading have a visible box. The cost is the same for every page,
 * and the forced layout is one that the frame needs anyway.
 */
export function watchPage(shown: Shown): void {
  const times: PageTimes = {cls: 0, longest: 0};
  globalThis.benchTimes = times;

  const find = (path: Path, which: 'first' | 'last'): Element | undefined => {
    let roots: (ParentNode | Element)[] = [document];
    let found: Element | undefined;
    for (const selector of path) {
      const root = roots[0]!;
      const matches: ArrayLike<Element> = (
        'shadowRoot' in root && root.shadowRoot ? root.shadowRoot : root
      ).querySelectorAll(selector);
      found = which === 'first' ? matches[0] : matches[matches.length - 1];
      if (!found) return undefined;
      roots = [found];
    }
    return found;
  };
  const isSeen = (element: Element | undefined): element is Element =>
    element !== undefined &&
    element.getBoundingClientRect().height > 0 &&
    element.checkVisibility({visibilityProperty: true, opacityProperty: true});

  const look = () => {
    if (times.first === undefined) {
      const heading = find(shown.heading, 'first');
      if (isSeen(heading)) {
        times.first = performance.now();
        performance.mark('first heading');
      }
    }
    if (
      times.first !== undefined &&
      times.last === undefined &&
      isSeen(find(shown.last ?? shown.heading, 'last'))
    ) {
      times.last = performance.now();
      performance.mark('last heading');
    }
    // The element may have been replaced or moved since.
    const heading = times.first === undefined ? undefined : find(shown.heading, 'first');
    if (isSeen(heading)) {
      const {x, y, width, height} = heading.getBoundingClientRect();
      times.tap = {x: x + Math.min(width / 2, 60), y: y + height / 2};
    }
    if (
      times.opened === undefined &&
      times.reaction !== undefined &&
      shown.answer &&
      isSeen(find(shown.answer, 'first'))
    )
      times.opened = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const observe = (type: string, take: (entry: PerformanceEntry) => void, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
      ...more,
    });
  observe('largest-contentful-paint', ({startTime}) => (times.lcp = startTime));
  observe('layout-shift', (entry) => {
    const {value, hadRecentInput} = entry as PerformanceEntry & {value: number; hadRecentInput: boolean};
    if (!hadRecentInput) times.cls += value;
  });
  observe('longtask', ({duration}) => (times.longest = Math.max(times.longest, duration)));
  const tap = (entry: PerformanceEntry) => {
    if (/^(?:pointer|mouse|click|touch)/.test(entry.name) && 'interactionId' in entry && entry.interactionId)
      times.reaction = Math.max(times.reaction ?? 0, entry.duration);
  };
  observe('event', tap, {durationThreshold: 16});
  observe('first-input', tap);
}
