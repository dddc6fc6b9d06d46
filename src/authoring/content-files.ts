import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {CORE_SCHEMA, load} from 'js-yaml';
import {toSource} from '../document/front-matter.js';
import type {HelpLineRecord} from '../document/help-lines.js';
import type {CareLevel, CarePlace} from '../document/levels-of-care.js';
import {parseMarkdown} from '../document/parse.js';
import type {ContentDocument, Problem, Source} from '../document/types.js';

/** The folder of what families read: `<language>/<topic>.md`, and data beside them. */
export const CONTENT_FOLDER = resolve(import.meta.dirname, '../../content');

export interface ContentFile {
  readonly topic: string;
  readonly language: string;
  /** Absolute path. */
  readonly path: string;
}

/** Every topic in every language that it is written in. */
export function contentFiles(folder = CONTENT_FOLDER): ContentFile[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name: language}) =>
      readdirSync(join(folder, language))
        .filter((name) => name.endsWith('.md'))
        .map((name) => ({topic: name.slice(0, -3), language, path: join(folder, language, name)})),
    );
}

function readYaml(name: string): unknown {
  return load(readFileSync(join(CONTENT_FOLDER, name), 'utf8'), {schema: CORE_SCHEMA});
}

/** `content/sources.yaml`: what the ids in a front matter stand for. */
export function readSources(): Map<string, Source> {
  const entries = Object.entries(readYaml('sources.yaml') as Record<string, Record<string, unknown>>);
  return new Map(entries.map(([id, entry]) => [id, toSource({...entry, id}, id)]));
}

/** An entry of `content/help-lines.yaml`, with what only authors and checks need. */
export interface HelpLineEntry extends HelpLineRecord {
  /** Stands in the help line of every widget. */
  readonly line?: boolean;
}

export function readHelpLines(): HelpLineEntry[] {
  return readYaml('help-lines.yaml') as HelpLineEntry[];
}

/** `content/levels-of-care.yaml`, with the source of each level that only authors and checks need. */
export interface LevelsOfCareRecord {
  readonly levels: readonly (CareLevel & {readonly source: string})[];
  readonly programs: Readonly<Record<string, CarePlace>>;
}

export function readLevelsOfCare(): LevelsOfCareRecord {
  return readYaml('levels-of-care.yaml') as LevelsOfCareRecord;
}

/** Reads one built-in file as strictly as the build does. */
export function readContent(
  markdown: string,
  path: string,
): {document: ContentDocument; problems: Problem[]} {
  const file = relative(process.cwd(), path);
  const {document, problems} = parseMarkdown(markdown, {file});
  const registry = readSources();
  const complain = (rule: Problem['rule'], message: string): Problem => ({
    ...{severity: 'error', rule, message, file, line: 1, column: 1},
  });
  const more: Problem[] = [];
  for (const field of ['id', 'lang', 'title', 'summary', 'lastReviewed', 'nextReview'] as const) {
    if (document.meta[field] === undefined)
      more.push(complain('front-matter', `The front matter has no \`${field}\`.`));
  }
  if (document.meta.sources.length === 0)
    more.push(complain('source', 'The front matter names no `sources`.'));
  const sources = document.meta.sources.map((source): Source => {
    const known = registry.get(source.id);
    if (!known && source.title === source.id)
      more.push(complain('source', `content/sources.yaml has no source ${source.id}.`));
    return known ?? source;
  });
  return {document: {...document, meta: {...document.meta, sources}}, problems: [...problems, ...more]};
}
