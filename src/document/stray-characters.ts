/** Invisible characters that chat programs and editors of the web leave around the marks of Markdown. */

/** Spaces of no width, soft hyphens and byte order marks: without effect at the start of a line. */
const UNSEEN = String.raw`\u00AD\u180E\u200B\u2060\uFEFF`;

/** Joiners and marks of direction: with effect on the letters behind them, but on no mark of Markdown. */
const SHAPING = String.raw`\u061C\u200C-\u200F\u202A-\u202E\u2066-\u2069`;

const SPACE = /[ \t\u00A0]/;
const ANY = new RegExp(`[\u00A0${UNSEEN}${SHAPING}]`);
const UNSEEN_ONES = new RegExp(`[${UNSEEN}]`, 'g');
const HIDDEN_ONES = new RegExp(`[${UNSEEN}${SHAPING}]`, 'g');

const STRAY = new RegExp(String.raw`[\u0001-\u0008\u000E-\u001F\u007F${UNSEEN}${SHAPING}]`);

/** The indentation of a line with the marks of quotes, the mark of a heading or an item, and the space behind it. */
const LINE_START = new RegExp(
  String.raw`^([ \t>\u00A0${UNSEEN}${SHAPING}]*)(?:(#{1,6}|[-*+]|\d{1,9}[.)])([ \t\u00A0${UNSEEN}${SHAPING}]+|$))?`,
);

/** Fences, tables, rules, boxes and pasted bullets. */
const OTHER_MARK = /^(?:`{3}|~{3}|[|•◦▪●○■‣⁃·\uF0B7\uF0A7]|[-*_=]{3}|\[!)/;

/**
 * A text whose marks of Markdown are recognised in spite of invisible characters before and behind them. A line of
 * nothing but these is empty. Within the words of a line they are kept: some languages need them.
 *
 * @param text - with line feeds
 */
export function withoutStrays(text: string): string {
  if (!ANY.test(text)) return text;
  return text
    .split('\n')
    .map((line, index) => (ANY.test(line) ? cleaned(line, index === 0) : line))
    .join('\n');
}

function cleaned(line: string, isFirst: boolean): string {
  const [all, indent, mark, behind = ''] = LINE_START.exec(line) as unknown as [
    string,
    string,
    string?,
    string?,
  ];
  const rest = line.slice(all.length);
  // Front matter is found by a module of its own, which reports these.
  if (isFirst && /^-{3}[ \t]*$/.test(rest)) return line;
  if (mark === undefined) {
    const isMark = rest === '' || OTHER_MARK.test(rest);
    const end = isMark ? indent.length : indent.lastIndexOf('>') + 1;
    return withSpaces(indent.slice(0, end)) + indent.slice(end).replace(UNSEEN_ONES, '') + rest;
  }
  const end = lastSpace(behind) + 1;
  const isHeading = mark.startsWith('##');
  if (end === 0 && behind !== '' && !isHeading)
    return indent.replace(UNSEEN_ONES, '') + line.slice(indent.length);
  const space = end === 0 && behind !== '' ? ' ' : behind.slice(0, end).replace(HIDDEN_ONES, '');
  return withSpaces(indent) + mark + space + behind.slice(end).replace(UNSEEN_ONES, '') + rest;
}

const withSpaces = (indent: string) => indent.replace(HIDDEN_ONES, '').replaceAll('\u00A0', ' ');

function lastSpace(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && !SPACE.test(text[at]!)) at -= 1;
  return at;
}

/** Whether the normal text may lack this character of a file. */
export function isStray(character: string): boolean {
  return STRAY.test(character);
}
