import {membersOf, windowOf} from '../../platform/page-document.js';
import {withAncestors} from '../base/flat-tree.js';

/** Pixels between a header and a heading placed below it: the padding and the focus ring of its box are above it. */
const GAP = 24;

/** Pixels that a place may be above the window after it was scrolled to its edge: browsers round. */
export const ROUNDED = 2;

/**
 * The distance from the top of the window at which a place would not be covered by a header that the page keeps there; 0
 * if none covers it.
 *
 * @param box - the element that contains the place: a widget, or a frame with one
 * @param found - the uppermost element at the place
 */
export function headerOver(box: Element, found: Element | null): number {
  const around = withAncestors(box);
  const over = withAncestors(found).filter((each) => !around.includes(each));
  const header = over.find((each) => /fixed|sticky/.test(getComputedStyle(each).position));
  const bottom = header && !box.contains(found) ? membersOf(header).getBoundingClientRect().bottom : 0;
  // Not a dialog, or a notice at the bottom of the window.
  return bottom > 0 && bottom < windowOf(box).innerHeight / 2 ? bottom + GAP : 0;
}
