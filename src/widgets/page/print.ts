import {css, type LitElement} from 'lit';
import {membersOf, windowOf} from '../../platform/page-document.js';
import {isInWidget} from '../base/bring-to.js';
import {aboveOf} from '../base/flat-tree.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';

/**
 * Opens every `<details>` of a widget and of its text for printing and closes them again afterwards. Style sheets could do
 * it, but not in browsers without `::details-content` (before Chromium 131, Safari 18.4, Firefox 143).
 */
export function openForPrint(element: LitElement, signal: AbortSignal): void {
  const view = windowOf(element);
  let opened: HTMLDetailsElement[] = [];
  const open = (isOpen: boolean) => {
    for (const details of opened) details.open = isOpen;
  };
  const close = () => open(false);
  view.addEventListener(
    'beforeprint',
    () => {
      opened = [element.renderRoot, element].flatMap((root) => [
        ...root.querySelectorAll<HTMLDetailsElement>('details:not([open])'),
      ]);
      open(true);
    },
    {signal},
  );
  view.addEventListener('afterprint', close, {signal});
  signal.addEventListener('abort', close);
}

/** Marks elements that are not printed while one element is. */
const NOT_PRINTED = 'data-family-not-printed';

/** Marks that element, and those around it. */
const PRINTED = 'data-family-printed';

/**
 * A page may print nothing of its sidebar, or scroll in a box that is as high as its window: of that box, and of what is
 * fixed to the window, a printer gets one sheet. As specific as the sheet for the text (`document-sheet.ts`).
 */
const printStyles = css`
  @media print {
    [data-family-not-printed]:not(#_#_#_#_#_#_#_#_#_#_#_#_) {
      display: none !important;
    }
    [data-family-printed]:not(#_#_#_#_#_#_#_#_#_#_#_#_) {
      display: block !important;
      visibility: visible !important;
      opacity: 1 !important;
      position: static !important;
      float: none !important;
      columns: auto !important;
      overflow: visible !important;
      inline-size: auto !important;
      min-inline-size: 0 !important;
      max-inline-size: none !important;
      block-size: auto !important;
      min-block-size: 0 !important;
      max-block-size: none !important;
      margin: 0 !important;
      border: 0 !important;
      padding: 0 !important;
      transform: none !important;
      zoom: 1 !important;
      filter: none !important;
      clip-path: none !important;
      contain: none !important;
      container-type: normal !important;
      content-visibility: visible !important;
    }
  }
`;

let undo = () => {};

/** Prints one element of the page, or of a widget, as a handout. */
export function printAlone(element: Element): void {
  // A page that may not print fires no `afterprint`.
  undo();
  const marked: (() => void)[] = [];
  const mark = (each: Element, name: string) => {
    const {hasAttribute, setAttribute, removeAttribute} = membersOf(each);
    if (hasAttribute(name)) return;
    setAttribute(name, '');
    marked.push(() => removeAttribute(name));
  };
  for (let kept: Element | null = element, above; kept; kept = above) {
    above = aboveOf(kept);
    const {parentNode, getRootNode} = membersOf(kept);
    adoptStyles(getRootNode(), printStyles);
    // The view's own boxes are made for paper.
    if (!above || !isInWidget(above)) mark(kept, PRINTED);
    for (const sibling of parentNode ? membersOf(parentNode).children : [])
      if (sibling !== kept) mark(sibling, NOT_PRINTED);
  }
  undo = () => marked.forEach((unmark) => unmark());
  const view = windowOf(element);
  view.addEventListener('afterprint', undo, {once: true});
  view.print();
}
