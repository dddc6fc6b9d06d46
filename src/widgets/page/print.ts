import {membersOf, windowOf} from '../../platform/page-document.js';
import {adoptDocumentSheets} from '../base/styles/document-sheet.js';

/**
 * Opens every `<details>` of a widget for printing and closes those again that were closed. The style sheets do it
 * without script where `::details-content` is known (Chromium 131, Safari 18.4, Firefox 143); this is for older
 * browsers.
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

/** Marks what stays off the paper while one piece of the page is printed. The rule for it is in both style sheets. */
const NOT_PRINTED = 'data-family-not-printed';

let undo = () => {};

/** Prints one element of the page, or of a widget, and nothing else of the page: a handout. */
export function printAlone(element: Element): void {
  // Where a page may not print, nobody says that it is over.
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

/** The element around one as a reader sees it: into a slot, and out of a shadow root. */
function aboveOf(element: Element): Element | null {
  const {assignedSlot, parentElement, parentNode} = membersOf(element);
  return assignedSlot ?? parentElement ?? (parentNode as ShadowRoot | null)?.host ?? null;
}
