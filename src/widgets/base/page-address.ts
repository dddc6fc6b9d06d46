import {membersOf, windowOf} from '../../platform/page-document.js';

/**
 * Address under which a reader finds the page again, with its fragment. A frame of a page builder may have none of its
 * own (`about:srcdoc`, `about:blank`, `blob:`, `data:`): then that of the page around it.
 *
 * @returns undefined where it cannot be known: the page around the frame is of another origin, and did not send it
 */
export function pageAddress(element: Element): string | undefined {
  return addressOf(windowOf(element));
}

function addressOf(view: Window): string | undefined {
  const {location, parent, document} = view;
  const {href} = location;
  if (!/^(about|blob|data):/.test(href)) return href;
  try {
    if (parent !== view) return addressOf(parent);
  } catch {
    // Of another origin.
  }
  // A frame without an address takes its base address from the page around it, if it has none written in it.
  const {baseURI, querySelector} = membersOf(document);
  return /^https?:/.test(baseURI) && !querySelector('base[href]') ? baseURI : undefined;
}
