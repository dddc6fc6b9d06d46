import {widgetTags} from '../text-kinds/widgets.js';
import {membersOf} from '../platform/page-document.js';

/** Elements that a page contains, but no article or fallback. */
export const OF_PAGE = 'main,footer,nav';
/** Selects every widget. */
export const WIDGETS = widgetTags.join();

/** The first element of the page in a widget whose tag was not closed: `<family-faq />` is an opening tag in HTML. */
export function restOfPage(host: Element): Element | null {
  return host.querySelector(`:scope>:is(${OF_PAGE}),${WIDGETS}`);
}

/** Children of a widget, up to the rest of the page. */
export function ownChildren(host: Element): Element[] {
  const rest = restOfPage(host);
  const children = [...host.children];
  // Not by `contains(null)`, for which a page's own version may throw.
  const end = children.findIndex((child) => rest && child.contains(rest));
  return end < 0 ? children : children.slice(0, end);
}

/**
 * Whether the tag was not closed, so that the rest of the page is inside it. A parser adds everything before `</html>`
 * to an element that is still open: then nothing follows it, not even a line end.
 */
export function holdsPage(host: Element): boolean {
  const {lastChild, nextSibling, parentNode, ownerDocument} = host;
  const {body, readyState} = membersOf(ownerDocument);
  const isOpenAtEnd =
    parentNode === body &&
    !nextSibling &&
    readyState !== 'loading' &&
    /^\s*\n\s*$/.test(lastChild?.nodeValue ?? '');
  return isOpenAtEnd || !!restOfPage(host);
}

/** Whether the parser may add further children: nothing follows the element in its document yet. */
export function isBeingParsed(host: Element): boolean {
  const {evaluate, readyState} = membersOf(host.ownerDocument);
  return (
    readyState === 'loading' &&
    // Not in a shadow root.
    host.matches('body *') &&
    !evaluate('following::node()', host).iterateNext()
  );
}
