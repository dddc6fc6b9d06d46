import {membersOf, windowOf} from '../../platform/page-document.js';
import {adoptDocumentSheets} from '../base/styles/document-sheet.js';

/**
 * Opens every `<details>` of a widget for printing and closes them again afterwards. For browsers without
 * `::details-content` (before Chromium 131, Safari 18.4, Firefox 143), where style sheets cannot do it.
 */
export function openForPrint(element: Element, signal: AbortSignal): void {
  const view = windowOf(element);
  let opened: HTMLDetailsElement[] = [];
  const open = (isOpen: boolean) => {
    for (const details of opened) details.open = isOpen;
  };
  const close = () => open(false);
  view.addEventListener(
    'beforeprint',
    () => {
      opened = [...element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      open(true);
    },
    {signal},
  );
  view.addEventListener('afterprint', close, {signal});
  signal.addEventListener('abort', close);
}

/** Marks elements that are not printed while one element is. The rule for it is in both style sheets. */
const NOT_PRINTED = 'data-family-not-printed';

let undo = () => {};

/** Prints one element of the page, or of a widget, as a handout. */
export function printAlone(element: Element): void {
  // A page that may not print fires no `afterprint`.
  undo();
  const marked: Element[] = [];
  for (let kept: Element | null = element; kept; kept = aboveOf(kept)) {
    adoptDocumentSheets(kept);
    const {parentNode} = membersOf(kept);
    for (const sibling of parentNode ? membersOf(parentNode).children : []) {
      const other = membersOf(sibling);
      if (sibling === kept || other.hasAttribute(NOT_PRINTED)) continue;
      other.setAttribute(NOT_PRINTED, '');
      marked.push(other);
    }
  }
  undo = () => {
    for (const each of marked) each.removeAttribute(NOT_PRINTED);
  };
  const view = windowOf(element);
  view.addEventListener('afterprint', undo, {once: true});
  view.print();
}

/** The parent in the flat tree: the slot's, and the host of a shadow root. */
function aboveOf(element: Element): Element | null {
  const {assignedSlot, parentElement, parentNode} = membersOf(element);
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}
