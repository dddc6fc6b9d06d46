import {parseUrl} from '../document/url-policy.js';

/**
 * The address of a partner's file: a partner may keep all its texts in one folder. An invalid address is rejected when
 * it is fetched.
 *
 * @param base - address of that folder, absolute or relative to the page
 * @param page - absolute address that the page's relative ones refer to
 */
export function contentAddress(src: string, base: string | undefined, page: string): string {
  const folder = base == null ? undefined : parseUrl(base.replace(/\/?$/, '/'), page);
  return (folder && parseUrl(src, folder.href)?.href) ?? src;
}
