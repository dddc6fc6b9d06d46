/** Cleans what somebody has typed, or what an address contains. Each function returns undefined for a value that is no good. */
import {parseUrl} from '../document/url-policy.js';

/**
 * Control characters, half surrogates, and marks that make an editor show code in another order than it runs in
 * (https://trojansource.codes). Joiners and direction marks stay: emoji and names in Arabic use them.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

const MOST_LETTERS = 120;
const MOST_IN_ADDRESS = 500;

/** One line of text; undefined if it is empty. */
export function cleanText(written: string, most = MOST_LETTERS): string | undefined {
  const line = written.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
  return [...line].slice(0, most).join('').trimEnd() || undefined;
}

/** A colour as `#rrggbb`, from three or six digits with or without `#`. */
export function cleanColour(written: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(written.trim()) ?? [];
  if (!digits) return undefined;
  return `#${digits.length === 3 ? digits.replace(/./g, '$&$&') : digits}`.toLowerCase();
}

const NAME = /^[\p{L}_-][\p{L}\p{M}\p{N}_-]*(?: [\p{L}_-][\p{L}\p{M}\p{N}_-]*)*$/u;
const QUOTED_NAME = /^(["'])([\p{L}\p{M}\p{N} ._+-]+)\1$/u;

/** A list of font families for CSS. Nothing in it can end a declaration. */
export function cleanFont(written: string): string | undefined {
  const families = (cleanText(written) ?? '').split(',').map((family) => {
    const [, , quoted] = QUOTED_NAME.exec(family.trim()) ?? [];
    return quoted === undefined ? family.trim() : `'${quoted}'`;
  });
  return families.every((family) => NAME.test(family) || QUOTED_NAME.test(family))
    ? families.join(', ')
    : undefined;
}

/** Stands for the site of a page whose address is not known. */
const ANY_SITE = 'https://page.invalid';

/** An address of the web, or a path from the root of a site (`/families`). */
export function cleanAddress(written: string): string | undefined {
  const line = cleanText(written, MOST_IN_ADDRESS);
  if (!line || !/^(?:https?:\/\/|\/(?![/\\]))/i.test(line)) return undefined;
  const url = parseUrl(line, ANY_SITE);
  if (!url || url.username || url.password) return undefined;
  const {origin, href} = url;
  return origin === ANY_SITE ? href.slice(ANY_SITE.length) : href;
}

/** The address of the folder that contains the folder of this version, with a slash at its end. */
export function cleanBase(written: string, version: string): string | undefined {
  const [folder] = cleanAddress(written)?.split(/[?#]/, 1) ?? [];
  if (folder === undefined) return undefined;
  const whole = `${folder.replace(/\/(?:[\w.-]+\.(?:js|html))?$/, '')}/`;
  return whole.endsWith(`/${version}/`) ? whole.slice(0, -version.length - 1) : whole;
}
