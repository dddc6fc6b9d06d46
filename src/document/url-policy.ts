/**
 * The one place that decides which addresses reach a page. An allow-list on what the platform's own URL parser
 * makes of the text, never a pattern on the raw text: the parser removes tabs, newlines and control characters as
 * a browser will when the link is followed.
 */

/** Captured when the module loads: a host page may define a `URL` of its own later. */
const ParsedURL = globalThis.URL;

const LINK_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

function parse(address: string, base?: string): URL | undefined {
  try {
    return new ParsedURL(address, base);
  } catch {
    return undefined;
  }
}

const FRAGMENT = /^#\S+$/;

/** As ids of headings are written: not percent-encoded, and composed (NFC). */
function plainFragment(address: string): string {
  try {
    const decoded = decodeURIComponent(address);
    return (FRAGMENT.test(decoded) ? decoded : address).normalize('NFC');
  } catch {
    return address;
  }
}

/**
 * @param address - where an author's link leads, entities decoded
 * @param base - absolute address of the file that holds the link; without it only absolute addresses are known
 * @returns an absolute address, or a `#fragment` of the same document, or undefined where it may not be followed
 */
export function allowedLink(address: string, base?: string): string | undefined {
  if (FRAGMENT.test(address)) return plainFragment(address);
  const url = parse(address, base);
  if (!url || !LINK_PROTOCOLS.has(url.protocol) || url.username || url.password) return undefined;
  return url.href;
}

/**
 * @param address - of a website, as a page's author wrote it
 * @param base - absolute address of the page
 * @returns an absolute address of http or https, or undefined where there is none
 */
export function allowedSite(address: string, base: string): string | undefined {
  const url = FRAGMENT.test(address) ? undefined : parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return url.href;
}

/**
 * A picture from elsewhere tells that server who reads which page, so a picture must come from the same origin as
 * its text, and over https unless that text itself came otherwise (a developer's own machine).
 */
export function allowedImage(address: string, base?: string): string | undefined {
  const origin = base && parse(base)?.origin;
  const url = base ? parse(address, base) : undefined;
  if (!url || url.origin !== origin || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username || url.password) return undefined;
  return url.href;
}
