/** The table of required facts, coverage.yaml, and the texts that it is compared with. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {CORE_SCHEMA, load} from 'js-yaml';
import {glossaryIn} from '../../src/build/content-files.js';
import {contentOf} from '../../src/document/outline.js';
import {blockText} from '../../src/document/plain-text.js';
import type {Section} from '../../src/document/types.js';
import type {ReadFile} from './read-content.js';
import {files} from './samples.js';

type Language = 'en' | 'es';
type InEach<Value> = Readonly<Record<Language, Value>>;
/** Words that a text must contain, separated by commas. */
type Words = InEach<string>;
export type Table = Readonly<Record<string, Readonly<Record<string, Words>>>>;

interface Row {
  readonly about: string;
  readonly places?: readonly (Words & {readonly at: string | readonly string[]})[];
  /** Words that no text may contain. */
  readonly never?: InEach<readonly string[]>;
  /** Sentences that contain them. */
  readonly caught?: InEach<readonly string[]>;
}

interface Coverage {
  readonly concepts: readonly (Row & {readonly number: number})[];
  readonly cautions: readonly Row[];
  readonly safety: readonly Row[];
  readonly programs: Table;
  readonly stages: Table;
  readonly questions: Table;
  readonly tips: Table;
}

export const LANGUAGES: readonly Language[] = ['en', 'es'];

const yaml = readFileSync(join(import.meta.dirname, 'coverage.yaml'), 'utf8');
export const coverage = load(yaml, {schema: CORE_SCHEMA}) as Coverage;
const {concepts, cautions, safety, programs, stages, questions, tips} = coverage;
export const ROWS: readonly Row[] = [...concepts, ...cautions, ...safety];

/** A requirement of one text. */
interface Claim {
  /** `en/iop#iop-week`, `en/iop`, `en/glossary:iop`, or `en/heading:tip-stretch`. */
  readonly place: string;
  readonly words: readonly string[];
}

const claims = (at: string, words: Words): Claim[] =>
  LANGUAGES.map((language) => ({
    place: `${language}/${at}`,
    words: words[language].split(',').map((word) => word.trim()),
  }));

const claimsOfRow = ({places = []}: Row) =>
  places.flatMap(({at, ...words}) => [at].flat().flatMap((each) => claims(each, words)));

const claimsOfTable = (table: Table, address: (row: string, column: string) => string) =>
  Object.entries(table).flatMap(([row, columns]) =>
    Object.entries(columns).flatMap(([column, words]) => claims(address(row, column), words)),
  );

export const CLAIMS: Readonly<Record<string, readonly Claim[]>> = {
  ...Object.fromEntries(
    ROWS.filter(({places}) => places).map((row) => [row.about, claimsOfRow(row)] as const),
  ),
  'each program': claimsOfTable(programs, (topic, part) => `${topic}#${topic}-${part}`),
  'each stage': claimsOfTable(stages, (_, part) => `stages#stage-${part}`),
  'each answer': claimsOfTable(questions, (_, id) => `family-faq#${id}`),
  'each tip': claimsOfTable(tips, (_, id) => `heading:tip-${id}`),
};
export const ALL_CLAIMS = Object.values(CLAIMS).flat();

/** Normalised: without case, accents and the form of quotes. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .toLowerCase();
}

const patterns = new Map<string, RegExp>();

/** Matches at the start of a word; after a number, at its end. */
export function pattern(words: string): RegExp {
  const source = () => `\\b(?:${fold(words).replaceAll(/ ?… ?/g, '.*\\b')})(?!\\d)`;
  const made = patterns.get(words) ?? new RegExp(source(), 'g');
  patterns.set(words, made);
  return made;
}

/** Whether a folded text contains the words. */
export const says = (text: string, words: string) => text.search(pattern(words)) >= 0;

const withAllBelow = (section: Section): Section[] => [section, ...section.sections.flatMap(withAllBelow)];

/** A section with its heading and everything below it. */
export const textOf = (section: Section) =>
  fold([section.title, ...contentOf(section).map(blockText)].join('\n'));

/** Address → text: of each section, of each heading, and of the introduction. */
function textsOf({name, language, document: {meta}, introduction, groups}: ReadFile): [string, string][] {
  const top = [meta.title, meta.summary, ...introduction.map(blockText)].join('\n');
  const ofSections = groups.flatMap(withAllBelow).flatMap((section): [string, string][] => [
    [`${name}#${section.id}`, textOf(section)],
    [`${language}/heading:${section.id}`, fold(section.title)],
  ]);
  return [[name, fold(top)], ...ofSections];
}

export const GLOSSARY_TEXTS = LANGUAGES.flatMap((language) =>
  glossaryIn(language).map(
    (entry) => [`${language}/glossary:${entry.id}`, fold(Object.values(entry).join('\n'))] as const,
  ),
);

/** All texts, with these files replacing the built-in ones of their names. */
export function textsWith(...spoilt: readonly ReadFile[]): ReadonlyMap<string, string> {
  const rest = files.filter(({name}) => !spoilt.some((file) => file.name === name));
  return new Map([...[...rest, ...spoilt].flatMap(textsOf), ...GLOSSARY_TEXTS]);
}
export const TEXTS = textsWith();

/** Requirements that the texts do not meet. */
export function unsaid(some: readonly Claim[], texts = TEXTS): string[] {
  return some.flatMap(({place, words}) => {
    const text = texts.get(place);
    if (text === undefined) return [`${place} is not there`];
    return words.filter((each) => !says(text, each)).map((each) => `${place} does not say: ${each}`);
  });
}

/** Phrases that no text of a language may contain, by these rows. */
export const neverIn = (language: string, rows = ROWS) =>
  rows.flatMap(({never}) => never?.[language as Language] ?? []);

/** The forbidden phrases in a text. */
export const forbidden = (text: string, language: string, rows = ROWS) =>
  neverIn(language, rows).filter((words) => says(fold(text), words));
