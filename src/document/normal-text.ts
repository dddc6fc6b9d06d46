/**
 * A file's text as both the page and the checks read it: without a byte order mark, with line feeds, and without
 * control characters other than tabs; a form feed becomes a space.
 */
export function normalText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/[\v\f]/g, ' ')
    .replace(/[\u0001-\u0008\u000E-\u001F\u007F]/g, '');
}
