import {adoptDocumentSheets} from '../../styles/document-sheet.js';

/**
 * Opens every `<details>` of a widget for printing and closes those again that were closed. The style sheets do it
 * without script where `::details-content` is known (Chromium 131, Safari 18.4, Firefox 143); this is for older
 * browsers.
 */
export function openForPrint({shadowRoot}: Element, signal: AbortSignal): void {
  let opened: HTMLDetailsElement[] = [];
  const open = (isOpen: boolean) => {
    for (const details of opened) details.open = isOpen;
  };
  const close = () => open(false);
  addEventListener(
    'beforeprint',
    () => {
      opened = [...shadowRoot!.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
      open(true);
    },
    {signal},
  );
  addEventListener('afterprint', close, {signal});
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
  for (let kept: Element | undefined = element; kept; kept = aboveOf(kept)) {
    adoptDocumentSheets(kept);
    for (const sibling of kept.parentNode?.children ?? []) {
      if (sibling === kept || sibling.hasAttribute(NOT_PRINTED)) continue;
      sibling.setAttribute(NOT_PRINTED, '');
      marked.push(sibling);
    }
  }
  undo = () => {
    for (const each of marked) each.removeAttribute(NOT_PRINTED);
  };
  addEventListener('afterprint', undo, {once: true});
  print();
}

/** The element around one as a reader sees it: into a slot, and out of a shadow root. */
function aboveOf({assignedSlot, parentNode}: Element): Element | undefined {
  if (assignedSlot) return assignedSlot;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}
