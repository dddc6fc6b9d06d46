import {CORE_SCHEMA, load, YAMLException} from 'js-yaml';
import {dropUndefined} from './drop-undefined.js';
import type {SourceText} from './source-text.js';
import type {ContentMeta, Reviewer, Source} from './types.js';
import {allowedLink} from './url-policy.js';

/** A file's front matter and what follows it. */
export interface SplitFile {
  readonly meta: ContentMeta;
  /** Offset in the file at which the Markdown starts. */
  readonly bodyStart: number;
}

const FRONT_MATTER = /^---[ \t]*\n((?:[^]*?\n)??)---[ \t]*(?:\n|$)/;

/** Reads the YAML between the two `---` lines at the very start. A file without front matter is fine. */
export function readFrontMatter(source: SourceText): SplitFile {
  const match = FRONT_MATTER.exec(source.text);
  if (!match) {
    if (/^---[ \t]*\n/.test(source.text))
      source.report(
        'error',
        'front-matter',
        0,
        'The front matter starts with --- but no second --- line ends it.',
      );
    return {meta: {sources: []}, bodyStart: 0};
  }
  const yaml = match[1]!;
  const yamlStart = match[0].indexOf('\n') + 1;
  const fields = readYaml(yamlStart, yaml, source);
  // Prose between two rules: it stays in the text.
  if (!fields) return {meta: {sources: []}, bodyStart: 0};
  return {meta: toMeta(fields, yaml, yamlStart, source), bodyStart: match[0].length};
}

function readYaml(start: number, yaml: string, source: SourceText): Record<string, unknown> | undefined {
  try {
    // With the --- above it, a document may be empty or hold comments only.
    const value = load(source.text.slice(0, start) + yaml, {schema: CORE_SCHEMA});
    if (value === null || value === undefined) return {};
    if (isRecord(value)) return value;
    source.report('error', 'front-matter', start, 'The front matter must be lines of `name: value`.');
    return undefined;
  } catch (error) {
    const {reason, mark} = error instanceof YAMLException ? error : {reason: String(error)};
    source.report(
      'error',
      'front-matter',
      mark?.position ?? start,
      `The front matter is not valid YAML: ${reason}.`,
    );
    return {};
  }
}

function toMeta(
  fields: Record<string, unknown>,
  yaml: string,
  yamlStart: number,
  source: SourceText,
): ContentMeta {
  const complain = (name: string, message: string): undefined => {
    const at = yaml.search(new RegExp(`^${name}\\s*:`, 'm'));
    source.report('error', 'front-matter', yamlStart + Math.max(at, 0), `\`${name}\` ${message}`);
  };
  const text = (name: string): string | undefined => {
    const value = fields[name];
    if (value === null || value === undefined || value === '') return undefined;
    if (typeof value === 'string' || typeof value === 'number') return String(value);
    return complain(name, 'must be text. Put it in quotes.');
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

/** An entry is an id of the shared list (`S01`), any words, or `{title, url, …}` of the file's own. */
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

/** A source as a file or the shared list describes it. */
export function toSource(entry: Record<string, unknown>, fallbackId: string): Source {
  const text = (name: string) => (typeof entry[name] === 'string' ? entry[name] : undefined);
  const url = allowedLink(text('url') ?? '');
  return dropUndefined({
    id: text('id') ?? fallbackId,
    title: text('title') ?? fallbackId,
    short: text('short'),
    publisher: text('publisher'),
    year: typeof entry.year === 'number' ? entry.year : undefined,
    // Anything but https is no address for a reader to be sent to.
    url: url?.startsWith('https:') ? url : undefined,
  });
}

function isCalendarDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
