import {CORE_SCHEMA, load} from 'js-yaml';
import {withCommonEnds} from '../document/normal-text.js';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Spaces, and the markers of lists, checkboxes and quotes: a heading after them is nested. */
const MARK = String.raw`(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))`;
const INSIDE = String.raw`(?:\s|${MARK}|\[[ xX]\](?=\s))`;

/** Lines for which only a parser knows whether the text has headings, and which. */
const UNUSUAL_LINE = new RegExp(
  [
    // A heading, a fence or HTML that is indented or nested.
    `^${INSIDE}+(?:#{1,6}(?:\\s|$)|\`{3}|~{3}|<)`,
    // HTML, which contains no headings.
    '^<',
    '<!--',
    // A fence followed by a backtick, which is inline code.
    '^`{3,}[^`]+`',
    // A definition of a link or a footnote, which can change a heading.
    '\\]:',
    // Nested markers, or more cells than the parsers accept.
    `^(?:\\s*${MARK}){3}`,
    '(?:\\|[^|]*){50}',
    // Spaces and invisible characters before and behind a mark, which the parsers take out.
    '^[\\s>\\p{Cf}]*[\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000\\p{Cf}]',
    '^#{1,6}[^#\\w \\t]',
    // A line end for the parsers, and one of a merge that is not finished.
    '[\r\u0085\u2028\u2029]',
    '^[=|]{7}(?: |$)',
  ].join('|'),
  'u',
);

/** Turns a paragraph above it into a heading. */
const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/;

/** The parsers reject more consecutive lines, or lazy continuation lines of a list. */
const MOST_LINES_IN_A_ROW = 200;
const MOST_LINES = 1000;

const FENCE = /^(`{3,}|~{3,})/;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;

/**
 * A text reduced to its front matter and its headings, which is all that the check of another text needs, unless one
 * is a translation of the other. Parsing it takes a tenth of the time.
 *
 * @returns the whole text if lines alone do not determine its headings, so that the result is always the same as for
 *   the whole text
 */
export function skeletonOf(text: string): string {
  const [frontMatter = ''] = FRONT_MATTER.exec(text) ?? [];
  const headings = headingLines(text.slice(frontMatter.length).split(/\r?\n/));
  return headings ? `${frontMatter}\n${headings.join('\n\n')}\n` : text;
}

/** Undefined for anything other than lines of `## words` outside of plain fences. */
function headingLines(lines: readonly string[]): string[] | undefined {
  if (lines.length > MOST_LINES) return undefined;
  const kept: string[] = [];
  let fence: string | undefined;
  let inARow = 0;
  for (const line of lines) {
    if (fence !== undefined) {
      if (FENCE_END.exec(line)?.[1]?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (UNUSUAL_LINE.test(line) || (inARow > 0 && UNDERLINE.test(line))) return undefined;
    inARow = /^[ \t]*$/.test(line) ? 0 : inARow + 1;
    if (inARow > MOST_LINES_IN_A_ROW) return undefined;
    fence = FENCE.exec(line)?.[1];
    if (HEADING.test(line)) kept.push(line);
  }
  return kept;
}

/** The id that a text shares with its translations, which are compared in full; undefined for a text without an id. */
export function topicOf(text: string): string | undefined {
  // An old editor ends its lines with carriage returns only.
  const [frontMatter = ''] = FRONT_MATTER.exec(withCommonEnds(text)) ?? [];
  try {
    const fields: unknown = load(frontMatter.replace(/---[ \t]*\r?\n?$/, ''), {schema: CORE_SCHEMA});
    if (!isRecord(fields)) return undefined;
    const original = isRecord(fields['translationOf']) ? fields['translationOf']['id'] : undefined;
    const id = original ?? fields['id'];
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
