import {windowOf} from '../../../platform/page-document.js';

/** Pixels between a place and the edge of the keyboard. */
const GAP = 8;

/**
 * Scrolls an element into view, above the virtual keyboard of a phone: the keyboard covers a part of the window that
 * `scrollIntoView` counts as visible.
 */
export function bringAboveKeyboard(element: Element): void {
  element.scrollIntoView({block: 'nearest', behavior: 'instant'});
  const view = windowOf(element);
  const {visualViewport: visible} = view;
  if (!visible) return;
  const covered = element.getBoundingClientRect().bottom + GAP - visible.offsetTop - visible.height;
  if (covered > 0) view.scrollBy({top: covered, behavior: 'instant'});
}
