import {membersOf, windowOf} from '../../platform/page-document.js';

/**
 * Address of the page, with its fragment. A frame of a page builder may have no address of its own (`about:srcdoc`,
 * `about:blank`, `blob:`, `data:`): then the address of the page around it.
 *
 * @returns undefined if the page around the frame is cross-origin and sent no referrer
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
    // Cross-origin.
  }
  // A frame without an address inherits the base URL of the page around it, unless it has a `<base>` of its own.
  const {baseURI, querySelector} = membersOf(document);
  return /^https?:/.test(baseURI) && !querySelector('base[href]') ? baseURI : undefined;
}
