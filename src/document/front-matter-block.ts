import {
  BEFORE,
  BEHIND,
  firstLines,
  FRONT_MATTER_FIELDS,
  isBlank,
  isComment,
  isDelimiter,
  isExact,
  isField,
  KEY,
  NAMES,
  nextShown,
  type Line,
} from './front-matter-lines.js';
import {shortened} from './shortened.js';

const EXACT_FIELD = new RegExp(`${BEFORE}(?:${NAMES})${BEHIND}`);
const TO_REPAIR = new RegExp(String.raw`${BEFORE}(${NAMES})${BEHIND}[\s*_]*`, 'i');

const MARKS = new RegExp(BEFORE);

/** For editors that treat front matter as a heading and write all fields in one line. */
const FIELD_INSIDE = new RegExp(String.raw`\s(?=(?:${NAMES}):\s)`, 'g');
const MOST_FIELDS_IN_LINE = 2;
const LONGEST_LINE = 4000;

/** Minimum number of fields with markup before them to be front matter instead of a list in the text. */
const LEAST_MARKED = 3;

/** A value of four words or more. */
const PROSE = /^[^:]*:\s*[^\s[{"'&*|>]\S*(?:\s+\S+){3}/;

/** Spaces of a word processor behind a name or a value, which YAML reads as a part of them. */
const HARD_SPACES = /(\S)\u00A0[^\S\n]*/g;

/** The front matter of a file. */
export interface FrontMatterBlock {
  readonly yaml: string;
  /** Offset at which the YAML starts in the file; unless it is `disfigured`, offsets in `yaml` are relative to this. */
  readonly start: number;
  /** Offset at which the Markdown starts. */
  readonly bodyStart: number;
  /** Whether an editor has changed its markup; `yaml` is then a reconstruction. */
  readonly disfigured: boolean;
  /** Problems that prevent other programs from reading it. */
  readonly faults: readonly {readonly offset: number; readonly message: string}[];
}

/**
 * Finds the front matter, even if it is malformed, so that families never see its fields: with an empty line above it,
 * `\---` of an editor, no `---` below it, or a code block around it. Prose between two rules is not front matter.
 *
 * @param text - with line feeds as line breaks
 * @returns undefined if the file has no front matter
 */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const lines = firstLines(text);
  const first = nextShown(lines, 0);
  const isOpened = first === 0 && isExact(lines[0]);
  let from = first;
  // The fence of a code block may precede the `---`.
  while (isDelimiter(lines[from]) && (from === first || !isOpened))
    from = isOpened ? 1 : nextShown(lines, from + 1);
  const opening = lines.slice(first, from).filter(isDelimiter);
  const to = endOfFields(lines, from);
  const fields = lines.slice(from, to);
  const closing: Line[] = [];
  for (let at = to; isDelimiter(lines[at]) && closing.length < Math.max(opening.length, 1);) {
    closing.push(lines[at]!);
    at = opening.length > 1 ? nextShown(lines, at + 1) : at + 1;
  }
  const isClosed = closing.length < 2 && isExact(closing[0]);
  if (!isFrontMatter(fields, {isOpened, isClosed, isMarked: opening.length > 0 && closing.length > 0}))
    return undefined;
  const disfigured = fields.some((line) => isDisfigured(line, fields));
  const start = (fields[0] ?? closing[0]!).start;
  const end = fields.at(-1)?.end ?? start;
  return {
    yaml: disfigured
      ? fields.map(repaired).join('\n')
      : text.slice(start, end).replace(HARD_SPACES, (all, before: string) => before.padEnd(all.length)),
    start,
    bodyStart: closing.at(-1)?.end ?? end,
    disfigured,
    faults: faultsOf({opening, closing, fields, isOpened, isClosed, disfigured}, first),
  };
}

/** The first line that does not belong to a field: if the closing `---` is missing, the text starts there. */
function endOfFields(lines: readonly Line[], from: number): number {
  const goesOn = (line: Line | undefined) =>
    line !== undefined &&
    (isDelimiter(line) || isField(line) || (KEY.test(line.text) && !PROSE.test(line.text)));
  let at = from;
  for (; at < lines.length; at += 1) {
    const line = lines[at]!;
    const next = nextShown(lines, at + 1);
    if (isDelimiter(line)) return at;
    if (isBlank(line)) {
      if (!goesOn(lines[next]) && !/^[ \t]+\S/.test(lines[next]?.text ?? '')) return at;
      at = next - 1;
    } else if (isField(line)) {
      continue;
    } else if (isComment(line)) {
      const isHeading = /^##|\{#/.test(line.text);
      if (isHeading || !(goesOn(lines[next]) || (lines[next]?.text ?? '').startsWith('# '))) return at;
    } else if (!KEY.test(line.text) && !/^(?:[ \t\]}]|- )/.test(line.text) && !isClosedSoon(lines, at)) {
      return at;
    }
  }
  return at;
}

/** Whether `---` precedes the next empty line: a line without a field is then a mistake in the front matter. */
function isClosedSoon(lines: readonly Line[], from: number): boolean {
  const end = lines.findIndex((line, index) => index >= from && (isBlank(line) || isDelimiter(line)));
  return end >= 0 && isDelimiter(lines[end]);
}

interface Marks {
  /** The first line of the file is `---`. */
  readonly isOpened: boolean;
  /** The line below the fields is `---`. */
  readonly isClosed: boolean;
  /** The lines above and below the fields are delimiters, possibly malformed ones. */
  readonly isMarked: boolean;
}

function isFrontMatter(fields: readonly Line[], {isOpened, isClosed, isMarked}: Marks): boolean {
  const content = fields.filter((line) => !isBlank(line) && !isComment(line));
  const [first] = content;
  if (!first) return isOpened && isClosed;
  const count = content.filter(isField).length + Math.max(...content.map(fieldsInside));
  if (count === 0) {
    const isForPrograms = content.every(
      ({text}) => (KEY.test(text) && !PROSE.test(text)) || /^(?:[ \t\]}]|- )/.test(text),
    );
    return isOpened && isClosed && isForPrograms && KEY.test(first.text);
  }
  if (!isField(first) && !KEY.test(first.text) && count < 2) return false;
  const exact = content.filter(({text}) => EXACT_FIELD.test(text));
  const isMarkedUp = exact.every((line) => isDisfigured(line, content));
  if (exact.length === 0 && count === 1) return isOpened && isClosed && !PROSE.test(first.text);
  if (exact.length === 0) return isOpened || isMarked;
  if (isOpened || isMarked || (isClosed && !isMarkedUp)) return true;
  return count >= (isMarkedUp ? LEAST_MARKED : 2);
}

/** The number of fields in a line after its first one. */
function fieldsInside(line: Line): number {
  if (!isField(line) || line.text.length > LONGEST_LINE) return 0;
  // Ignore the fields of a source.
  return (
    line.text
      .replace(MARKS, '')
      .replace(/[[{].*/s, '')
      .match(FIELD_INSIDE)?.length ?? 0
  );
}

function isDisfigured(line: Line, [first]: readonly Line[]): boolean {
  const {text, isHtml} = line;
  // An item in the list of sources
  const isItem = text.startsWith('- ') && !first!.text.startsWith('- ');
  if (!isField(line) || /^\s/.test(text) || isItem) return false;
  const isPlain = /^["']?[a-z]\w*["']?[ \t]*[:：]/i.test(text) && !/\\$|\\[[\]_*]/.test(text);
  return isHtml || !isPlain || fieldsInside(line) > MOST_FIELDS_IN_LINE;
}

function repaired({text}: Line): string {
  return text
    .replace(TO_REPAIR, '$1: ')
    .replace(FIELD_INSIDE, '\n')
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s*(?:[|\\]| -{3})\s*$/, '');
}

function plainLine(line: Line): string {
  const marks = line.isHtml ? 'HTML' : 'marks of an editor';
  const words = repaired(line).replace(/\s+/g, ' ').trim();
  const field =
    FRONT_MATTER_FIELDS.find((name) => words.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? '';
  return `This line must be plain text, without ${marks}. Write \`${shortened(field + words.slice(field.length))}\`.`;
}

const UNCLOSED = 'The front matter starts with --- but no second --- line ends it.';

interface Found {
  readonly opening: readonly Line[];
  readonly closing: readonly Line[];
  readonly fields: readonly Line[];
  readonly isOpened: boolean;
  readonly isClosed: boolean;
  readonly disfigured: boolean;
}

function faultsOf(
  {opening, closing, fields, isOpened, isClosed, disfigured}: Found,
  first: number,
): FrontMatterBlock['faults'] {
  const [above] = opening;
  const below = closing.at(-1);
  const at = ({start: offset}: Line, message: string) => [{offset, message}];
  const whole = (above ?? fields[0])!;
  const changed = disfigured ? fields.filter((line) => isDisfigured(line, fields)) : [];
  const isPartly = changed.length < LEAST_MARKED && changed.every((line) => fieldsInside(line) === 0);
  if (disfigured && isPartly && isOpened && isClosed)
    return changed.flatMap((line) => at(line, plainLine(line)));
  if (disfigured)
    return at(
      whole,
      'An editor has changed the front matter. Write it as plain text: --- in the first line, then one line for each field, such as title: Visits, and --- below them.',
    );
  const only = 'Write --- alone in';
  const nameOf = ({text, isHtml}: Line) =>
    isHtml ? 'HTML' : text.trim() === '---' ? 'spaces or hidden characters' : text.trim();
  return [
    ...(isOpened
      ? []
      : !above
        ? at(whole, `The front matter has no --- above it. ${only} the first line of the file.`)
        : isExact(above)
          ? at(
              whole,
              `The front matter starts in line ${first + 1}. ${only} the first line of the file, with nothing above it.`,
            )
          : at(whole, `The front matter starts with ${nameOf(above)}. ${only} the first line of the file.`)),
    ...(isClosed
      ? []
      : !below
        ? at(
            whole,
            isOpened ? UNCLOSED : `No --- stands below the front matter. ${only} the line below its fields.`,
          )
        : at(below, `The front matter ends with ${nameOf(below)}. ${only} the line below its fields.`)),
  ];
}
