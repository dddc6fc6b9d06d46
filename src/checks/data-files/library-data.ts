import {toSource} from '../../document/front-matter.js';
import {languages} from '../../localization/languages.js';
import type {Source} from '../../document/types.js';
import type {GivenFile} from '../checked-file.js';
import type {GlossaryTerm, GlossaryWords, KnownHelpLine, Library} from '../rule.js';
import {readYamlFile} from './yaml-file.js';

type Fields = Readonly<Record<string, unknown>>;

export type LibraryData = Pick<Library, 'sources' | 'helpLines' | 'glossary'>;

/** The names of the files that it is in. Larger ones are beside them, which need not be parsed. */
const FILES = ['sources.yaml', 'help-lines.yaml', 'glossary.yaml'];

/**
 * The sources, terms and numbers for texts, by id: later files extend earlier ones, and override their ids. Invalid
 * entries are skipped here, since `checkData` reports them.
 *
 * @param known - what the files extend
 */
export function libraryDataOf(files: readonly GivenFile[], known?: LibraryData): LibraryData {
  const sources = new Map<string, Source>(known?.sources);
  const helpLines = new Map<string, KnownHelpLine>(known?.helpLines.map((line) => [line.id, line]));
  const glossary = new Map<string, GlossaryTerm>(known?.glossary);
  for (const {path, text} of files) {
    const name = path.split('/').at(-1)!;
    const yaml = FILES.includes(name) ? readYamlFile(text) : undefined;
    if (!yaml || 'mistake' in yaml) continue;
    const {value} = yaml;
    const entries: unknown[] = Array.isArray(value) ? value : [];
    switch (name) {
      case 'sources.yaml':
        for (const [id, source] of Object.entries(isRecord(value) ? value : {}))
          if (isRecord(source)) sources.set(id, toSource({...source, id}, id));
        break;
      case 'help-lines.yaml':
        for (const line of entries.flatMap(toHelpLine)) helpLines.set(line.id, line);
        break;
      case 'glossary.yaml':
        for (const term of entries.flatMap(toTerm)) glossary.set(term.id, term);
    }
  }
  return {sources, helpLines: [...helpLines.values()], glossary};
}

function toHelpLine(entry: unknown): KnownHelpLine[] {
  if (!isRecord(entry)) return [];
  const {id, number, call, text, checkedOn} = entry;
  // Without quotes YAML reads 911 as a number.
  const digits = (value: unknown) => (typeof value === 'number' ? String(value) : value);
  const fields = {...{id, checkedOn}, number: digits(number), call: digits(call), text: digits(text)};
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => typeof value === 'string'));
  return 'id' in known && 'number' in known ? [known as unknown as KnownHelpLine] : [];
}

function toTerm(entry: unknown): GlossaryTerm[] {
  if (!isRecord(entry) || typeof entry['id'] !== 'string') return [];
  const {id, find, sources, evidence} = entry;
  const words = languages.map((language) => [language, entry[language]] as const);
  return [
    {
      id,
      ...(typeof find === 'boolean' && {find}),
      ...(isWords(sources) && {sources}),
      ...(typeof evidence === 'string' && {evidence}),
      ...Object.fromEntries(words.filter(([, each]) => isTermWords(each))),
    },
  ];
}

function isTermWords(value: unknown): value is GlossaryWords {
  if (!isRecord(value)) return false;
  const {term, meaning, abbreviation, also} = value;
  const isOptional = abbreviation === undefined || typeof abbreviation === 'string';
  return (
    typeof term === 'string' &&
    typeof meaning === 'string' &&
    isOptional &&
    (also === undefined || isWords(also))
  );
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
