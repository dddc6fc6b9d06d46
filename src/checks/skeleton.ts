import {CORE_SCHEMA, load} from 'js-yaml';

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Spaces, and the marks of lists, boxes and quotes: a heading behind them stands inside of something. */
const MARK = String.raw`(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))`;
const INSIDE = String.raw`(?:\s|${MARK}|\[[ xX]\](?=\s))`;

/** What a line may hold for which only a parser knows whether the text has headings, and which. */
const UNUSUAL_LINE = new RegExp(
  [
    // A heading, a fence or HTML that does not stand at the very start.
    `^${INSIDE}+(?:#{1,6}(?:\\s|$)|\`{3}|~{3}|<)`,
    // HTML, in which nothing is a heading.
    '^<',
    '<!--',
    // A fence with a backtick behind it is none, but code in a line.
    '^`{3,}[^`]+`',
    // The address of a link or a footnote, without which a heading may read otherwise.
    '\\]:',
    // Marks within marks, or so many cells that the parsers give up.
    `^(?:\\s*${MARK}){3}`,
    '(?:\\|[^|]*){50}',
    // To the parsers it ends a line.
    '\r',
  ].join('|'),
);

/** Below some words it makes them a heading. */
const UNDERLINE = /^[\s>]*(?:=+|-+)\s*$/;

/** The parsers give up on more lines that follow one another, or hang on a list. */
const MOST_LINES_IN_A_ROW = 200;
const MOST_LINES = 1000;

const FENCE = /^(`{3,}|~{3,})/;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;

/**
 * A text with nothing but its front matter and its headings: all that the check of another text asks about it, unless
 * one is a translation of the other. To read it takes a tenth of the time.
 *
 * @returns the whole text where its headings cannot be told by their lines alone: it is read as a whole then, so that
 *   whatever is asked of a text has the same answer, whoever asks
 */
export function skeletonOf(text: string): string {
  const [frontMatter = ''] = FRONT_MATTER.exec(text) ?? [];
  const headings = headingLines(text.slice(frontMatter.length).split(/\r?\n/));
  return headings ? `${frontMatter}\n${headings.join('\n\n')}\n` : text;
}

/** Undefined where there is more to it than lines of `## words` outside of plain fences. */
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

/** The same for a text and its translations, which are compared word for word; undefined where a text has no id. */
export function topicOf(text: string): string | undefined {
  const [frontMatter = ''] = FRONT_MATTER.exec(text) ?? [];
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
