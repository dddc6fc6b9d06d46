import {WRITTEN} from '../rendering/article.js';
import {isElement, isWritten, type Element} from './page.js';

/** A range of a page, as offsets of UTF-16 code units, and its replacement. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source of a page. */
export interface PageSource {
  readonly html: string;
  /** The line terminator of the page. */
  readonly lineEnd: string;
}

export function sourceOf(html: string): PageSource {
  return {html, lineEnd: html.includes('\r\n') ? '\r\n' : '\n'};
}

/** Lines that the widget removes when it adopts its text: stamp, marks and help line. */
const REMOVED = new RegExp(`^<(?:script|template|p ${WRITTEN}="help")`);

/**
 * The edits that write these lines into a widget's tag. They replace the elements of an earlier run or, if there are
 * none, are inserted before the end tag. The author's own content is kept.
 *
 * What the widget removes at the end shares the last line of the text, and no line break follows it: one that is left as
 * the last child of the page's last element is what the parser adds to a tag that is not closed.
 */
export function replacement({html, lineEnd}: PageSource, element: Element, lines: readonly string[]): Edit[] {
  const last = lines.findLastIndex((line) => !REMOVED.test(line));
  const written = lines
    .map((line, index) => (index > Math.max(last, 0) ? '' : lineEnd) + line.replaceAll('\n', lineEnd))
    .join('');
  const [first, ...others] = runsOf(html, element, lineEnd);
  if (!first) {
    const {startOffset} = element.sourceCodeLocation!.endTag ?? {};
    return startOffset === undefined || !written
      ? []
      : [{start: startOffset, end: startOffset, text: written}];
  }
  return [{...first, text: written}, ...others.map((run) => ({...run, text: ''}))];
}

/** The ranges of adjacent prerendered elements, including the line break before each range, and before the end tag. */
function runsOf(html: string, {childNodes}: Element, lineEnd: string): {start: number; end: number}[] {
  const runs: {start: number; end: number}[] = [];
  for (const child of childNodes) {
    if (!isElement(child) || !isWritten(child) || !child.sourceCodeLocation) continue;
    const {startOffset: start, endOffset: end} = child.sourceCodeLocation;
    const last = runs.at(-1);
    if (last && html.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({start, end});
  }
  return runs.map(({start, end}) => ({
    start: lineBefore({html, lineEnd}, start),
    end: html.startsWith(`${lineEnd}</`, end) ? end + lineEnd.length : end,
  }));
}

/** The offset of the line break before an offset; without one, the offset itself. */
export function lineBefore({html, lineEnd}: PageSource, offset: number): number {
  return html.endsWith(lineEnd, offset) ? offset - lineEnd.length : offset;
}

/** Applies edits, which must not overlap. */
export function applied(edits: readonly Edit[], html: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    pieces.push(html.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return [...pieces, html.slice(end)].join('');
}
