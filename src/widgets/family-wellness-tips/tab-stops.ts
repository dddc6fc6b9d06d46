const STOPS = 'a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex]';

/** Remembers the original `tabindex` on the element itself, so that it can be restored in a copy of the page too. */
const REMEMBERED = 'data-family-tabindex';

/**
 * Removes links and the like from the tab order while their card is out of view, and restores them: from the row of
 * cards, Tab moves to the links of the visible card, not through those of all the others. They stay reachable for
 * find-in-page and screen readers.
 */
export function setTabStops(elements: readonly Element[], areStops: boolean): void {
  for (const stop of elements.flatMap(withInner)) {
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

/** An element and all that it contains, also in shadow roots, such as that of a term with a meaning. */
function withInner(element: Element): Element[] {
  const inner = [...element.querySelectorAll('*')];
  return [element, ...inner].flatMap((each) => [
    each,
    ...[...(each.shadowRoot?.children ?? [])].flatMap(withInner),
  ]);
}
