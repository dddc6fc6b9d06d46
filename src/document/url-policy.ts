/**
 * The one place that decides which addresses are allowed in a page: an allow-list for the result of the platform's own
 * URL parser, never a pattern for the raw text, since the parser removes tabs, newlines and control characters like a
 * browser that follows the link.
 */

/** Captured when the module loads: the page may replace `URL` later. */
const ParsedURL = globalThis.URL;

const LINK_PROTOCOLS = new Set(['https:', 'http:', 'mailto:', 'tel:', 'sms:']);

/** Undefined for an invalid address. `URL.canParse()` is not in browsers before 2023, which families still use. */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new ParsedURL(address, base);
  } catch {
    return undefined;
  }
}

const FRAGMENT = /^#\S+$/;

/** In the form of heading ids: not percent-encoded, and composed (NFC). */
function plainFragment(address: string): string {
  try {
    const decoded = decodeURIComponent(address);
    return (FRAGMENT.test(decoded) ? decoded : address).normalize('NFC');
  } catch {
    return address;
  }
}

/**
 * @param address - target of an author's link, with entities decoded
 * @param base - absolute address of the file with the link; without it only absolute addresses are allowed
 * @returns an absolute address, or a `#fragment` of the same document, or undefined if it is not allowed
 */
export function allowedLink(address: string, base?: string): string | undefined {
  if (FRAGMENT.test(address)) return plainFragment(address);
  const url = parseUrl(address, base);
  if (!url || !LINK_PROTOCOLS.has(url.protocol) || url.username || url.password) return undefined;
  return url.href;
}

/**
 * @param address - of a website, as a page's author wrote it
 * @param base - absolute address of the page
 * @returns an absolute http or https address, or undefined
 */
export function allowedSite(address: string, base: string): string | undefined {
  const url = FRAGMENT.test(address) ? undefined : parseUrl(address, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return url.href;
}

/**
 * A picture from another origin would tell its server who reads which page. So a picture must have the origin of its
 * text, and https unless the text itself was loaded without it (on a developer's machine).
 */
export function allowedImage(address: string, base?: string): string | undefined {
  const origin = base && parseUrl(base)?.origin;
  const url = base ? parseUrl(address, base) : undefined;
  if (!url || url.origin !== origin || !/^https?:$/.test(url.protocol)) return undefined;
  if (url.username || url.password) return undefined;
  return url.href;
}
