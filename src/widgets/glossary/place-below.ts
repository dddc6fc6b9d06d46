import {membersOf, windowOf} from '../../platform/page-document.js';

/** Pixels between a line and the box below it. */
const GAP = 2;
/** Minimum pixels between the box and the sides of the widget. */
const MARGIN = 8;
/** Width of a line that is easy to read. */
const WIDEST = '26em';

/**
 * Positions an open box below the last line of the term, within the width of the widget; above the first line if there
 * is only room there. Nothing is scrolled: the box is positioned in the page, and follows its line during scrolling and
 * resizing for as long as it is open.
 */
export function placeBelow(box: HTMLElement, words: Element, host: Element): void {
  const view = windowOf(host);
  const page = membersOf(host.ownerDocument).documentElement;
  const over = new AbortController();
  const {signal} = over;
  const place = () => {
    const lines = [...words.getClientRects()];
    const [first, last] = [lines[0], lines.at(-1)];
    if (!box.matches(':popover-open')) over.abort();
    else if (first && last) {
      const sheet = host.getBoundingClientRect();
      const start = Math.max(sheet.left, 0) + MARGIN;
      const end = Math.min(sheet.right, page.clientWidth) - MARGIN;
      // Where the page has enlarged its content with `zoom`, rectangles are in pixels of the window, and lengths are not.
      // Browsers without this property (before 2024) have no such difference.
      const zoom = (box as Partial<Element>).currentCSSZoom ?? 1;
      box.style.maxInlineSize = `min(${WIDEST}, ${(end - start) / zoom}px)`;
      const {width, height} = box.getBoundingClientRect();
      const wanted = getComputedStyle(words).direction === 'rtl' ? last.right - width : last.left;
      const left = Math.max(start, Math.min(wanted, end - width));
      const isBelow = last.bottom + GAP + height <= view.innerHeight || first.top - GAP - height < 0;
      const top = isBelow ? last.bottom + GAP : first.top - GAP - height;
      box.style.left = `${(left + view.scrollX) / zoom}px`;
      box.style.top = `${(top + view.scrollY) / zoom}px`;
    }
  };
  place();
  view.addEventListener('scroll', place, {capture: true, passive: true, signal});
  view.addEventListener('resize', place, {signal});
  box.addEventListener('beforetoggle', () => over.abort(), {signal});
}
