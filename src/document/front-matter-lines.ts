/** The known fields. */
export const FRONT_MATTER_FIELDS: readonly string[] = [
  ...['kind', 'id', 'lang', 'title', 'also', 'summary', 'sources', 'evidence', 'lastReviewed', 'nextReview'],
  ...['reviewedBy', 'region', 'translationOf', 'findTerms'],
];

export const NAMES = FRONT_MATTER_FIELDS.join('|');

/** Markup that editors and converters add around a field name: `**title:** …`, `## title: …`, `| title | … |`. */
export const BEFORE = String.raw`^[\s>#|+\\*_"'“‘\x60-]*`;
export const BEHIND = String.raw`[\s*_"'”’\x60]*[:：|=]`;

const FIELD = new RegExp(`${BEFORE}(?:${NAMES})${BEHIND}`, 'i');

/** A field at the start of a line, in any case and in the style of other programs: `Last_Reviewed :`. */
export const fieldLine = (name: string): RegExp =>
  new RegExp(`^["']?${name.replace(/\W/g, '.').replace(/[A-Z]/g, '[ _-]?$&')}["']?\\s*[:：]`, 'im');

/** A field of any name. */
export const KEY = /^(?:[a-z_][\w-]*|"[^"]*"|'[^']*')[ \t]*:(?:\s|$)/;

/** `---` and malformed forms of it: `\---`, `----`, `—-`, `***`, `- - -`, `+++`, `...`, the fence of a code block. */
const DELIMITER = /^(?:[\\>\s]*(?:[-–—―−_*=+~]\\?\s*){2,}|—|\.{3}|(?:`{3,}|~{3,})\s*[\w-]*)$/;
const EXACT_DELIMITER = /^---[ \t]*$/;
const LONGEST_DELIMITER = 100;

/** A line without visible content: empty, or with only a comment or invisible characters. */
const BLANK = /^[\s\p{Cf}]*(?:<!--[^<>]*-->\s*)?$/u;

const BREAKING = String.raw`<br\s*\/?>|<\/?(?:p|div|li|pre|hr|h[1-6])\b[^<>]*>`;

/** A tag that ends a line, unless words follow: it is then inside a value. */
const HTML_LINE_END = new RegExp(
  String.raw`(?:${BREAKING})(?=(?:\s*<[^<>]{0,99}>){0,9}\s*(?:$|[\w"'-]+\s*[:：|=]|[^\w\s<"'“‘¿¡(]))`,
  'gi',
);
const HTML = new RegExp(String.raw`${BREAKING}|<\/?(?:span|code|strong|b|em|i|ul|ol)\b[^<>]*>|&nbsp;`, 'gi');

/** Maximum number of lines that are read: a hostile file may have tens of thousands. */
const MOST_LINES = 300;

export interface Line {
  /** Without HTML tags, and without invisible characters at its start. */
  readonly text: string;
  readonly isHtml: boolean;
  /** Whether it starts with invisible characters. */
  readonly isHidden: boolean;
  /** Offsets of the whole line. */
  readonly start: number;
  readonly end: number;
}

export function firstLines(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length && lines.length < MOST_LINES;) {
    const end = text.indexOf('\n', start) + 1 || text.length;
    const raw = text.slice(start, end).replace(/\n$/, '');
    const parts = raw.includes('<') ? raw.split(HTML_LINE_END) : [raw];
    const shown = parts.filter((part) => !BLANK.test(part));
    for (const part of parts.length > 1 ? (shown.length > 0 ? shown : ['']) : parts) {
      const words = part.replace(HTML, ' ').replace(/^\p{Cf}+/u, '');
      const isHidden = /^\p{Cf}/u.test(part);
      lines.push({
        text: words,
        isHtml: parts.length > 1 || /<|&nbsp;/.test(part) !== /<|&nbsp;/.test(words),
        ...{isHidden, start, end},
      });
    }
    start = end;
  }
  return lines;
}

export const isExact = (line: Line | undefined): boolean =>
  line !== undefined && EXACT_DELIMITER.test(line.text) && !line.isHtml && !line.isHidden;

/** A line that contains only HTML tags is a delimiter too. */
export function isDelimiter(line: Line | undefined): boolean {
  if (!line || line.text.length > LONGEST_DELIMITER) return false;
  return BLANK.test(line.text) ? line.isHtml : DELIMITER.test(line.text.trim());
}

export const isBlank = (line: Line): boolean => BLANK.test(line.text) && !line.isHtml;

export const isComment = ({text}: Line): boolean => text.startsWith('#') && !FIELD.test(text);

export const isField = ({text}: Pick<Line, 'text'>): boolean => FIELD.test(text);

export function nextShown(lines: readonly Line[], from: number): number {
  let at = from;
  while (at < lines.length && isBlank(lines[at]!)) at += 1;
  return at;
}
