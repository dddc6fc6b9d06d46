import {withoutStrays} from './stray-characters.js';

/**
 * A file's text as both the page and the checks read it: without a byte order mark, with line feeds, and without
 * control characters other than tabs, or invisible characters around the marks of Markdown; a form feed becomes a space.
 * It has the lines of `withLineFeeds`.
 */
export function normalText(text: string): string {
  return withoutStrays(
    withLineFeeds(text)
      .replaceAll('\0', '\uFFFD')
      .replace(/[\v\f]/g, ' ')
      .replace(/[\u0001-\u0008\u000E-\u001F\u007F]/g, ''),
  );
}

/** All ends of lines as line feeds, unless U+0085 is a part of a letter that was read in another encoding. */
export function withLineFeeds(text: string): string {
  return withCommonEnds(text).replace(
    /([\u0080ÂÃâ])\u0085|[\u0085\u2028\u2029]/g,
    (end, letter: string | undefined) => (letter === undefined ? '\n' : end),
  );
}

/** With line feeds for the ends of lines of systems; editors number lines by these. */
export function withCommonEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
