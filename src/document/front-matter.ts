import {isCalendarDay} from './calendar-day.js';
import {withoutConflictMarks} from './conflict-marks.js';
import {dropUndefined} from './drop-undefined.js';
import {findFrontMatter} from './front-matter-block.js';
import {fieldLine} from './front-matter-lines.js';
import {inOurStyle, readFields, type ReadYaml} from './front-matter-yaml.js';
import {normalText} from './normal-text.js';
import {isRecord} from './records.js';
import {readSimpleYaml} from './simple-yaml.js';
import {SourceText} from './source-text.js';
import type {ContentMeta, Problem, Reviewer, Source} from './types.js';
import {allowedLink} from './url-policy.js';

/** A file's front matter, and the start of its text. */
export interface SplitFile {
  readonly meta: ContentMeta;
  /** Offset in the file at which the Markdown starts. */
  readonly bodyStart: number;
}

/** Text between two rules, at the start of a file. */
const TWO_RULES = /^---[ \t]*\n(?=[ \t]*\S)(?:[^]*?\n)??---[ \t]*(?:\n|$)/;

/** Whether a file has front matter that only the full reader of YAML can read. */
export function needsFullYaml(markdown: string): boolean {
  const block = findFrontMatter(withoutConflictMarks(normalText(markdown)));
  return block !== undefined && readSimpleYaml(block.yaml) === undefined;
}

/**
 * Reads the YAML between the two `---` lines at the start of a file, and front matter with malformed delimiters. Front
 * matter is optional.
 *
 * @param readYaml - required if `needsFullYaml`
 */
export function readFrontMatter(source: SourceText, readYaml?: ReadYaml): SplitFile {
  const {text} = source;
  const block = findFrontMatter(text);
  const read = block && readFields(block.yaml, readYaml);
  if (!read) {
    // Not front matter: the lines remain in the text.
    if (TWO_RULES.test(text)) complainOf(source, text.indexOf('\n') + 1, NO_FIELDS);
    return {meta: {sources: []}, bodyStart: 0};
  }
  const {yaml, start, bodyStart, disfigured, faults} = block;
  for (const {offset, message} of faults) complainOf(source, offset, message);
  // If an editor has changed the front matter, report only that, and no resulting mistakes.
  const reported = disfigured ? new SourceText('', source.file) : source;
  for (const {offset, message, severity} of read.slips)
    complainOf(reported, start + offset, message, severity);
  return {meta: toMeta(inOurStyle(read.fields), yaml, start, reported), bodyStart};
}

const NO_FIELDS = 'The front matter must be lines of `name: value`.';

function complainOf(
  source: SourceText,
  offset: number,
  message: string,
  severity: Problem['severity'] = 'error',
): void {
  source.report(severity, 'front-matter', offset, message);
}

function toMeta(
  fields: Readonly<Record<string, unknown>>,
  yaml: string,
  yamlStart: number,
  source: SourceText,
): ContentMeta {
  const complain = (name: string, message: string): undefined => {
    const at = yaml.search(fieldLine(name));
    complainOf(source, yamlStart + Math.max(at, 0), `\`${name}\` ${message}`);
  };
  const text = (name: string): string | undefined => {
    const value = fields[name];
    if (value === null || value === undefined || value === '') return undefined;
    if (typeof value === 'string') return value;
    // As written in the file: `007`, `1e3`.
    if (typeof value === 'number')
      return new RegExp(`^["']?${name}["']? *: +([-+.\\w]+)`, 'm').exec(yaml)?.[1] ?? String(value);
    return complain(
      name,
      Array.isArray(value) && !/^(?:title|summary)$/.test(name)
        ? 'must be one value, not a list.'
        : 'must be text. Put it in quotes.',
    );
  };
  const day = (name: string): string | undefined => {
    const value = text(name);
    if (value === undefined || isCalendarDay(value)) return value;
    return complain(name, `must be a day, written like 2026-11-23, not ${JSON.stringify(value)}.`);
  };
  const language = (): string | undefined => {
    const value = text('lang');
    if (value === undefined || /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)) return value;
    return complain('lang', `must be a language code like en or es, not ${JSON.stringify(value)}.`);
  };
  return dropUndefined({
    id: text('id'),
    lang: language(),
    title: text('title'),
    summary: text('summary'),
    sources: toSources(fields.sources, complain),
    evidence: text('evidence'),
    lastReviewed: day('lastReviewed'),
    nextReview: day('nextReview'),
    reviewedBy: toReviewer(fields.reviewedBy, complain),
    region: text('region'),
    translationOf: toTranslationOf(fields.translationOf, complain),
    findTerms: toFindTerms(fields.findTerms, complain),
  });
}

type Complain = (name: string, message: string) => undefined;

function toReviewer(value: unknown, complain: Complain): Reviewer | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return {name: value};
  if (!isRecord(value)) return complain('reviewedBy', 'must be a name, or `name` and `role`.');
  const {name, role} = value;
  if (typeof name !== 'string' || name === '') return undefined;
  return typeof role === 'string' ? {name, role} : {name};
}

function toTranslationOf(value: unknown, complain: Complain): ContentMeta['translationOf'] {
  if (value === null || value === undefined) return undefined;
  if (!isRecord(value) || typeof value.id !== 'string')
    return complain('translationOf', 'must have an `id`.');
  return {id: value.id};
}

function toFindTerms(value: unknown, complain: Complain): false | undefined {
  if (value === false) return false;
  if (value === true || value === null || value === undefined) return undefined;
  return complain('findTerms', 'must be `true` or `false`.');
}

/** An entry is an id of the shared list (`S01`), any text, or the file's own `{title, url, …}`. */
function toSources(value: unknown, complain: Complain): readonly Source[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return complain('sources', 'must be a list, like [S01, S02].') ?? [];
  return value.flatMap((entry: unknown, index): Source[] => {
    if (typeof entry === 'string' || typeof entry === 'number')
      return [{id: String(entry), title: String(entry)}];
    if (isRecord(entry) && typeof entry.title === 'string') return [toSource(entry, `source-${index + 1}`)];
    complain('sources', `entry ${index + 1} must be an id, or have a \`title\`.`);
    return [];
  });
}

/** Converts a source of a file or of the shared list. */
export function toSource(entry: Record<string, unknown>, fallbackId: string): Source {
  const text = (name: string) => (typeof entry[name] === 'string' ? entry[name] : undefined);
  const url = allowedLink(text('url') ?? '');
  return dropUndefined({
    id: text('id') ?? fallbackId,
    title: text('title') ?? fallbackId,
    short: text('short'),
    publisher: text('publisher'),
    year: typeof entry.year === 'number' ? entry.year : undefined,
    // Readers are only sent to https addresses.
    url: url?.startsWith('https:') ? url : undefined,
  });
}
