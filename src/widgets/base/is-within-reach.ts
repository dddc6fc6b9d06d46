import {membersOf, windowOf} from '../../platform/page-document.js';
import {withAncestors} from './flat-tree.js';

/**
 * Whether a reader can see an element, or scroll to it: it is not in a collapsed accordion, a drawer beside the window, a
 * slide that is out of view, or a box that is transparent or inert. In doubt false.
 */
export function isWithinReach(element: Element): boolean {
  const {innerHeight, scrollX, scrollY} = windowOf(element);
  // Without the scroll bar.
  const {clientWidth} = membersOf(element.ownerDocument).documentElement;
  const place = element.getBoundingClientRect();
  let [left, top, right, bottom] = [place.left, place.top, place.right, place.bottom];
  // What is above the start of the page, or before it, cannot be scrolled to.
  let edges: readonly number[] = [-scrollX, -scrollY, Infinity, Infinity];
  for (const box of withAncestors(element)) {
    const {opacity, overflowX, overflowY, position} = getComputedStyle(box);
    const members = membersOf(box);
    if (+opacity === 0 || members.hasAttribute('inert')) return false;
    if (position === 'fixed') edges = [0, 0, clientWidth, innerHeight];
    if (box === element || /^(?:HTML|BODY)$/.test(members.tagName)) continue;
    const around = members.getBoundingClientRect();
    // What is out of view in a box that scrolls can be brought into view.
    if (/auto|scroll/.test(overflowX)) [left, right] = [around.left, around.right];
    else if (overflowX !== 'visible')
      [left, right] = [Math.max(left, around.left), Math.min(right, around.right)];
    if (/auto|scroll/.test(overflowY)) [top, bottom] = [around.top, around.bottom];
    else if (overflowY !== 'visible')
      [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
  }
  const [start, above, end, below] = edges as [number, number, number, number];
  return (
    Math.min(right, end) - Math.max(left, start) > 1 && Math.min(bottom, below) - Math.max(top, above) > 1
  );
}
