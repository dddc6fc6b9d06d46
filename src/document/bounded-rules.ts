import {Lexer} from 'marked';

const {block} = Lexer.rules;

/**
 * marked's rule for paragraphs, without its lookahead for a table that interrupts one: for every line that looks like
 * the head of a table but is not, it read all the rows below. `paragraphBeforeTable` finds the head instead.
 */
function paragraphRule(): RegExp {
  // marked drops `^` from a rule that is part of another one.
  const table = block.gfm.table.source.replace(/(^|[^[])\^/g, '$1');
  return new RegExp(block.gfm.paragraph.source.replace(`|${table}`, ''));
}

/** Rules of marked that read no more of a text than the block that they match. */
export const boundedBlockRules = {...block.gfm, paragraph: paragraphRule()};

const DELIMITERS = /^ {0,3}(?:\| *)?:?-+:? *(?:\| *:?-+:? *)*(?:\| *)?$/;

/** The lines of a paragraph above the first head of a table in it. */
export function paragraphBeforeTable(paragraph: string): string {
  if (!/\n {0,3}[-:|]/.test(paragraph)) return paragraph;
  let [start, before] = [0, 0];
  for (const line of paragraph.split('\n')) {
    // The head of a table cannot be the first line: this would not be a paragraph then.
    if (before > 0 && DELIMITERS.test(line) && hasTableHead(paragraph.slice(before, start + line.length)))
      return paragraph.slice(0, before - 1);
    before = start;
    start += line.length + 1;
  }
  return paragraph;
}

/** Maximum number of lines above a `=` or `-` underline of a heading: marked searches again for each line of a list. */
const MOST_HEADING_LINES = 20;

const UNDERLINE = /\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

/** The start of a text that marked's rule for underlined headings may search; empty if it cannot match. */
export function headingPart(text: string): string {
  let end = 0;
  for (let count = 0; count < MOST_HEADING_LINES; count += 1) {
    const next = text.indexOf('\n', end);
    if (next < 0) return UNDERLINE.test(text) ? text : '';
    end = next + 1;
  }
  const part = text.slice(0, end);
  return UNDERLINE.test(part) ? part : '';
}

/** Whether the first two lines have the same number of cells: otherwise marked reads the rows below in vain. */
export function hasTableHead(text: string): boolean {
  const [head, delimiters] = text.split('\n', 2) as [string, string | undefined];
  return delimiters !== undefined && /[|:]/.test(delimiters) && cellsIn(head) === cellsIn(delimiters);
}

/** Number of cells between unescaped `|`; the first and the last may be open. */
function cellsIn(row: string): number {
  const cells = row.replace(/\\[^]/g, 'x').split('|');
  if (cells[0]!.trim() === '') cells.shift();
  if (cells.length > 0 && cells.at(-1)!.trim() === '') cells.pop();
  return cells.length;
}
