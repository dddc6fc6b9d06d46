/**
 * A file's text as both the page and the checks read it: without a byte order mark, with one kind of line end, and
 * without the characters that no text may hold: of control characters only tabs stay, and a page break is a space.
 */
export function normalText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/[\v\f]/g, ' ')
    .replace(/[\u0001-\u0008\u000E-\u001F\u007F]/g, '');
}
