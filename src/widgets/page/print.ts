import {css} from 'lit';
import {membersOf, windowOf} from '../../platform/page-document.js';
import {adoptStyles} from '../base/styles/adopt-styles.js';

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

/** Marks elements that are not printed while one element is. */
const NOT_PRINTED = 'data-family-not-printed';

const notPrinted = css`
  @media print {
    [data-family-not-printed]:not(#_) {
      display: none !important;
    }
  }
`;

let undo = () => {};

/** Prints one element of the page, or of a widget, as a handout. */
export function printAlone(element: Element): void {
  // A page that may not print fires no `afterprint`.
  undo();
  const marked: Element[] = [];
  for (let kept: Element | null = element; kept; kept = aboveOf(kept)) {
    const node = membersOf(kept);
    adoptStyles(node.getRootNode(), notPrinted);
    const {parentNode} = node;
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
