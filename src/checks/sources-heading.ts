import {startsAsSources} from '../document/sources-line.js';
import type {TextRange} from '../document/types.js';
import {anyOf} from './language/wording/wording.js';

/** A heading for sources, or a bold line, in any language that authors write in; sources may stand behind it. */
const HEADING = new RegExp(
  `^ {0,3}(?:#{1,6}[ \\t]+|(?=\\*\\*|__))(?:\\*\\*|__)?((?:${anyOf(({sourcesHeading}) => sourcesHeading)})(?:[ \\t]*:(?!\\S))?)(?:\\*\\*|__)?[ \\t]*:?[ \\t]*([^{#\\n]*?)[ \\t]*(?:\\{[^{}]*\\}|#+)?[ \\t]*$`,
  'iu',
);
const ANY_HEADING = /^ {0,3}#{1,6}[ \t]/;
const FENCE = /^[ \t>]*(?:`{3}|~{3})/;
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,2}[.)]|\[\d+\])[ \t]+\S/;

/** A heading where a line of sources is meant: `### Sources`, with a list below it. */
export interface SourcesHeading {
  readonly words: string;
  /** Ids of sources that stand in or below it. */
  readonly ids: readonly string[];
  readonly range: TextRange;
}

/**
 * Replaces each heading for sources, and the list below it, by the line that is meant, among empty lines: only the
 * heading is reported then, and not what else it makes of the text.
 *
 * @param text - with line feeds
 * @param bodyStart - offset of the text below the front matter
 * @param known - ids of the front matter
 */
export function withoutSourcesHeadings(
  text: string,
  bodyStart: number,
  known: readonly string[],
): {readonly text: string; readonly headings: readonly SourcesHeading[]} {
  const lines = text.split('\n');
  const headings: SourcesHeading[] = [];
  let isCode = false;
  for (let at = text.slice(0, bodyStart).split('\n').length - 1; at < lines.length; at++) {
    const line = lines[at]!;
    if (FENCE.test(line)) isCode = !isCode;
    const [, words, behind = ''] = (isCode ? undefined : HEADING.exec(line)) ?? [];
    if (words === undefined) continue;
    const end = endOfList(lines, at + 1);
    const ids = idsIn([behind, ...lines.slice(at + 1, end)].join('\n'), known);
    const isList = lines.slice(at + 1, end).some((each) => each.trim() !== '');
    // A question about sources has text below it; words behind the label are a title, and behind a bold one its line.
    if (behind === '' ? !isList : ids.length === 0 || !ANY_HEADING.test(line)) continue;
    headings.push({
      words: words.trim(),
      ids,
      range: {start: {line: at + 1, column: 1}, end: {line: at + 1, column: line.length + 1}},
    });
    lines.fill('', at, end);
    const above = lines.slice(0, at).findLast((each) => each.trim() !== '') ?? '';
    const all = ids.length > 0 ? ids : known;
    if (!startsAsSources(above) && all.length > 0) lines[at] = `Sources: ${all.join(', ')}`;
  }
  return {text: headings.length > 0 ? lines.join('\n') : text, headings};
}

/** The index behind the lines of a list, or of ids alone; where they begin if there is other text. */
function endOfList(lines: readonly string[], from: number): number {
  const next = lines
    .slice(from)
    .findIndex((line) => ANY_HEADING.test(line) || /^ {0,3}(?:---|\*\*\*)\s*$/.test(line));
  const end = next < 0 ? lines.length : from + next;
  const isListed = lines
    .slice(from, end)
    .every(
      (line) => line.trim() === '' || ITEM.test(line) || /^[ \t]{2,}\S/.test(line) || ONLY_IDS.test(line),
    );
  return isListed ? end : from;
}

const ONLY_IDS = /^\s*[A-Z]\d+\w?(?:[\s,;/]+[A-Z]\d+\w?)*\.?\s*$/;

function idsIn(words: string, known: readonly string[]): string[] {
  const named = new Set(words.toLowerCase().split(/[^\p{L}\p{N}-]+/u));
  return known.filter((id) => named.has(id.toLowerCase()));
}
