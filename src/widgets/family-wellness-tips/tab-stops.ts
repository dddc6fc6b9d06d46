const STOPS = 'a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex]';

/** Remembers on the element itself what its `tabindex` was: a copy of the page can be put right too. */
const REMEMBERED = 'data-family-tabindex';

/**
 * Takes links and the like out of the tab order while their card is out of view, and puts them back: from the row of
 * cards, Tab leads to the links of the card that one sees, and not through those of all the others. They stay in reach
 * of find-in-page and of screen readers.
 */
export function setTabStops(elements: readonly Element[], areStops: boolean): void {
  for (const stop of elements.flatMap((element) => [element, ...element.querySelectorAll(STOPS)])) {
    const before = stop.getAttribute(REMEMBERED);
    if (areStops && before !== null) {
      stop.removeAttribute(REMEMBERED);
      if (before) stop.setAttribute('tabindex', before);
      else stop.removeAttribute('tabindex');
    } else if (!areStops && before === null && stop.matches(STOPS)) {
      stop.setAttribute(REMEMBERED, stop.getAttribute('tabindex') ?? '');
      stop.setAttribute('tabindex', '-1');
    }
  }
}
