import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, resolve} from 'node:path';
import {parse} from 'yaml';
import {toSource} from '../document/front-matter.js';
import type {Glossary} from '../document/glossary.js';
import type {HelpLineRecord} from '../document/help-lines.js';
import type {CareLevel, CarePlace} from '../document/levels-of-care.js';
import {parseMarkdown} from '../document/parse.js';
import type {ContentDocument, Problem, Source} from '../document/types.js';
import {isLanguage, sourceLanguage} from '../localization/languages.js';
import type {DangerLine, Vocabulary} from '../widgets/family-faq/search/vocabulary.js';
import type {GlossaryTerm} from '../checks/rule.js';

/** The folder of the texts for families: `<language>/<topic>.md`, and data beside them. */
export const CONTENT_FOLDER = resolve(import.meta.dirname, '../../content');

export interface ContentFile {
  readonly topic: string;
  readonly language: string;
  /** Absolute path. */
  readonly path: string;
}

/** Every topic in every language that it is available in. */
export function contentFiles(folder = CONTENT_FOLDER): ContentFile[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory())
    .flatMap(({name: language}) =>
      readdirSync(join(folder, language))
        .filter((name) => name.endsWith('.md'))
        .map((name) => ({topic: name.slice(0, -3), language, path: join(folder, language, name)})),
    );
}

/** By name. A build reads each file for every text and output, and it changes only while an author works on it. */
const parsed = new Map<string, {readonly text: string; readonly value: unknown}>();

function readYaml(name: string): unknown {
  const text = readFileSync(join(CONTENT_FOLDER, name), 'utf8');
  let known = parsed.get(name);
  if (known?.text !== text) {
    known = {text, value: parse(text, {schema: 'core'})};
    parsed.set(name, known);
  }
  return known.value;
}

/** Absolute paths of the data that modules import. */
export const SOURCES_FILE = join(CONTENT_FOLDER, 'sources.yaml');
export const HELP_LINES_FILE = join(CONTENT_FOLDER, 'help-lines.yaml');
export const LEVELS_FILE = join(CONTENT_FOLDER, 'levels-of-care.yaml');

/** `content/sources.yaml`: the sources that front matter references by id. */
export function readSources(): Map<string, Source> {
  const entries = Object.entries(readYaml('sources.yaml') as Record<string, Record<string, unknown>>);
  return new Map(
    entries.map(([id, entry]) => {
      const lang = typeof entry.lang === 'string' ? entry.lang : sourceLanguage;
      return [id, {...toSource({...entry, id}, id), lang}];
    }),
  );
}

/** An entry of `content/help-lines.yaml`, with the fields that only authors and checks need. */
export interface HelpLineEntry extends HelpLineRecord {
  /** Whether it is part of the help line of every widget. */
  readonly line?: boolean;
}

export function readHelpLines(): HelpLineEntry[] {
  return readYaml('help-lines.yaml') as HelpLineEntry[];
}

/** `content/levels-of-care.yaml`, with the source of each level, which only authors and checks need. */
export interface LevelsOfCareRecord {
  readonly levels: readonly (CareLevel & {readonly source: string})[];
  readonly programs: Readonly<Record<string, CarePlace>>;
}

export function readLevelsOfCare(): LevelsOfCareRecord {
  return readYaml('levels-of-care.yaml') as LevelsOfCareRecord;
}

/** `content/glossary.yaml`: every term in every language, with the fields that only authors and checks need. */
export function readGlossary(): GlossaryTerm[] {
  return readYaml('glossary.yaml') as GlossaryTerm[];
}

/** The glossary in one language, as texts and pages need it. Empty for a language without one. */
export function glossaryIn(language: string): Glossary {
  return readGlossary().flatMap((record) => {
    const {id, find} = record;
    const words = isLanguage(language) ? record[language] : undefined;
    return words ? [{id, ...(find === false && {find}), ...words}] : [];
  });
}

/** A language's part of a data file, with the path that an import of it uses. */
export interface LanguageFile {
  readonly language: string;
  /** Absolute path beside the texts of that language. */
  readonly path: string;
}

/** The glossary of each language that has texts. */
export function glossaryFiles(): LanguageFile[] {
  return [...new Set(contentFiles().map(({language}) => language))]
    .filter((language) => glossaryIn(language).length > 0)
    .map((language) => ({language, path: join(CONTENT_FOLDER, language, 'glossary.yaml')}));
}

/** `content/danger.yaml`: the queries that mean danger, and the answer to each. */
export interface DangersRecord {
  /** Lists of words that phrases reference as `<name>`. */
  readonly words: Readonly<Record<string, string>>;
  /** English word → Spanish word: each is read as the other one too. */
  readonly mixed: Readonly<Record<string, string>>;
  /** Calm questions about a subject of danger, by language. */
  readonly calm: Readonly<Record<string, readonly string[]>>;
  /** Figures of speech whose words say nothing of danger, by language. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
  readonly dangers: readonly {
    readonly id: string;
    readonly answers: readonly string[];
    readonly find: readonly string[];
    /** Ids of help lines. */
    readonly lines: readonly string[];
    readonly say: Readonly<Record<string, string>>;
    readonly phrases: Readonly<Record<string, readonly string[]>>;
  }[];
}

export function readDangers(): DangersRecord {
  return readYaml('danger.yaml') as DangersRecord;
}

/** `content/everyday-words.yaml`: everyday words that families search for, by language. */
export type EverydayWords = Readonly<
  Record<string, Pick<Vocabulary, 'small' | 'endings' | 'words' | 'questions'>>
>;

export function readEverydayWords(): EverydayWords {
  return readYaml('everyday-words.yaml') as EverydayWords;
}

/** The vocabulary of the search in one language. */
export function vocabularyIn(language: string): Vocabulary {
  const {words, mixed, calm, figures, dangers} = readDangers();
  const named = JSON.stringify([
    calm[language],
    figures[language],
    ...dangers.map(({phrases}) => phrases[language]),
  ]);
  // A page needs only the lists that its language references.
  const lists = Object.fromEntries(Object.entries(words).filter(([name]) => named.includes(`<${name}>`)));
  const helpLines = new Map(readHelpLines().map((line) => [line.id, line]));
  return {
    ...readEverydayWords()[language]!,
    lists,
    // The search reads the files of all languages: those of the others have them.
    mixed: language === sourceLanguage ? {} : mixed,
    calm: calm[language]!,
    figures: figures[language]!,
    dangers: dangers.map(({say, phrases, lines, ...danger}) => ({
      ...danger,
      say: say[language]!,
      phrases: phrases[language]!,
      lines: lines.map((id): DangerLine => {
        const {number, call, region, label} = helpLines.get(id)!;
        return {id, number, call, region, label: label[language]!};
      }),
    })),
  };
}

/** The vocabulary of the search in each language, with the path that an import of it uses. */
export function vocabularyFiles(): LanguageFile[] {
  return Object.keys(readEverydayWords()).map((language) => ({
    language,
    path: join(CONTENT_FOLDER, language, 'search-words.yaml'),
  }));
}

/** The data files that pages load: their names below `content`, without `.js`, and the source file of each. */
export function dataFiles(): Record<string, string> {
  return Object.fromEntries([
    ...contentFiles().map(({language, topic, path}) => [`${language}/${topic}`, path]),
    ...glossaryFiles().map(({language, path}) => [`${language}/glossary`, path]),
    ...vocabularyFiles().map(({language, path}) => [`${language}/search-words`, path]),
    ['sources', SOURCES_FILE],
  ]) as Record<string, string>;
}

/** Reads one built-in file as strictly as the build does. */
export function readContent(
  markdown: string,
  path: string,
): {document: ContentDocument; problems: Problem[]} {
  const file = relative(process.cwd(), path);
  const terms = new Set(readGlossary().map(({id}) => id));
  const {document, problems} = parseMarkdown(markdown, {file, terms});
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
