import {membersOf} from '../../platform/page-document.js';
import {PlatformEvent} from '../../platform/platform-event.js';
import {aboveOf} from '../base/flat-tree.js';

/** Whether a reader can see an element, on the screen or by scrolling. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility?.({visibilityProperty: true}) ?? element.getClientRects().length > 0;
}

/**
 * The closed boxes that the page hides an element in, outermost first, each as a function that opens it: a closed
 * `<details>`, `hidden="until-found"`, the panel of a tab or of a button with `aria-expanded="false"`.
 *
 * @returns undefined if a box cannot be opened, as around a copy of the widget for other screen sizes
 */
export function closedBoxes(element: Element): (() => void)[] | undefined {
  const boxes: (() => void)[] = [];
  let inside: Element | undefined;
  for (let box: Element | null = element; box; inside = box, box = aboveOf(box)) {
    const closed = box as HTMLDetailsElement;
    if (closed.localName === 'details' && !closed.open && inside?.localName !== 'summary')
      boxes.unshift(() => (closed.open = true));
    else if (closed.getAttribute('hidden') === 'until-found') boxes.unshift(() => find(closed));
    else if (getComputedStyle(closed).display === 'none') {
      const control = controlOf(closed);
      if (!control) return undefined;
      boxes.unshift(() => press(control));
    }
  }
  return boxes;
}

/** What the browser does when find-in-page matches hidden text (HTML, "ancestor revealing algorithm"). */
function find(box: Element): void {
  box.dispatchEvent(new PlatformEvent('beforematch', {bubbles: true}));
  box.removeAttribute('hidden');
}

/** The tab or the button that controls a panel. */
function controlOf(panel: Element): HTMLElement | undefined {
  const {id} = panel;
  const names = wordsIn(panel, 'aria-labelledby');
  const page = membersOf(panel.getRootNode() as Document);
  return [...page.querySelectorAll<HTMLElement>('[role=tab], [aria-expanded=false]')].find((control) => {
    if (control.id && names.includes(control.id)) return true;
    const shows = [control.dataset['bsTarget'], control.getAttribute('href')];
    return id !== '' && (wordsIn(control, 'aria-controls').includes(id) || shows.includes(`#${id}`));
  });
}

function wordsIn(element: Element, attribute: string): string[] {
  return element.getAttribute(attribute)?.split(/\s+/) ?? [];
}

/** A control that is also a link must not change the page's address, which names the reader's target. */
function press(control: HTMLElement): void {
  const stay = (event: Event) => event.preventDefault();
  addEventListener('click', stay);
  control.click();
  removeEventListener('click', stay);
}
