import {membersOf, windowOf} from '../../platform/page-document.js';

/** Pixels between a line and the box below it. */
const GAP = 2;
/** Pixels that stay free at the sides of the widget. */
const MARGIN = 8;
/** Characters of a line that is easy to read, in `em`. */
const WIDEST = '26em';

/**
 * Puts an open box below the last line of what it explains, within the width of the widget; above the first line
 * where there is no room below and some above. Nothing is scrolled: the box lies above the page, at a place of the
 * page, and follows its line when something is scrolled or resized, for as long as it is open.
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
      box.style.maxInlineSize = `min(${WIDEST}, ${end - start}px)`;
      const {offsetWidth: width, offsetHeight: height} = box;
      const wanted = getComputedStyle(words).direction === 'rtl' ? last.right - width : last.left;
      const left = Math.max(start, Math.min(wanted, end - width));
      const isBelow = last.bottom + GAP + height <= view.innerHeight || first.top - GAP - height < 0;
      const top = isBelow ? last.bottom + GAP : first.top - GAP - height;
      box.style.left = `${left + view.scrollX}px`;
      box.style.top = `${top + view.scrollY}px`;
    }
  };
  place();
  view.addEventListener('scroll', place, {capture: true, passive: true, signal});
  view.addEventListener('resize', place, {signal});
  box.addEventListener('beforetoggle', () => over.abort(), {signal});
}
