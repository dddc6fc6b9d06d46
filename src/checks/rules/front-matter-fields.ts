import type {z} from 'zod';
import type {CheckedFile} from '../checked-file.js';
import {FIELDS, frontMatterSchema, meantField, namesMeant, NEEDED, PARTS} from '../front-matter/fields.js';
import {yearAfter} from '../data-files/day.js';
import {sourceIdsIn} from '../../document/known-sources.js';
import {nearest} from '../../document/nearest.js';
import {lexicons} from '../language/lexicon/lexicon.js';
import {readability} from '../language/readability/readability.js';
import {dataFor} from '../../localization/by-language.js';
import {languages as ownLanguages} from '../../localization/languages.js';
import {textKindOf, textKinds, type FieldName} from '../../text-kinds/index.js';
import type {Finding, Rule} from '../rule.js';
import {fieldRange} from '../front-matter/field-position.js';
import {parseYaml} from '../yaml.js';

type Report = (finding: Finding) => void;

/** Languages whose reading level can be measured. */
const MEASURED = Object.keys(readability);

export const frontMatterFields: Rule = {
  name: 'front-matter-fields',
  severity: 'error',
  about: 'The front matter has the fields that its kind of text needs, and no others.',
  check: (file, {library, settings, report}) => {
    const isReported = file.problems.some(({rule}) => rule === 'front-matter');
    if (!file.frontMatter) {
      if (!isReported)
        report({
          message:
            'This file has no front matter: lines between two `---` at its start that say what it is. Run `npx family-widgets new faq my-faq` for a file to start from.',
        });
      return;
    }
    // Fields are only checked once the front matter can be read.
    if (isReported && (file.frontMatter.faults.length > 0 || !isValidYaml(file.frontMatter.yaml))) return;
    reportFaults(file, report);
    reportMissing(file, library.today, report);
    reportKind(file, report);
    reportLanguage(file, settings.languages, report);
  },
};

/** In other YAML, one mistake may hide the fields below it. */
const isValidYaml = (yaml: string) => parseYaml(yaml).errors.length === 0;

/** The problems that the schema finds, except for fields that the parser has reported. */
function reportFaults(file: CheckedFile, report: Report): void {
  const filled = Object.entries(file.fields).filter(([, value]) => value !== null && value !== '');
  const reported = new Set(file.problems.filter(({rule}) => rule === 'front-matter').map(({line}) => line));
  for (const issue of frontMatterSchema.safeParse(Object.fromEntries(filled)).error?.issues ?? []) {
    const path = issue.path.join('.');
    if (path && reported.has(file.lineOf(String(issue.path[0])))) continue;
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        if (path || !reported.has(file.lineOf(key))) report(unknownField(file, issue.path, key));
    } else report({message: messageOf(issue), range: fieldRange(file, issue.path, String(issue.path[0]))});
  }
  for (const name of textKindOf(file)?.without ?? [])
    if (name in file.fields)
      report({
        message: `\`${name}\` says nothing in a text of kind ${file.kind}. Take the line out.`,
        range: fieldRange(file, name),
      });
}

/** Rewrites Zod's own messages, which are for programmers. */
function messageOf({message, path}: z.core.$ZodIssue): string {
  return message.startsWith('Invalid ')
    ? `\`${path.join('.')}\` is not as it should be: ${message}.`
    : message;
}

function unknownField(file: CheckedFile, above: readonly PropertyKey[], key: string): Finding {
  const range = fieldRange(file, [...above, key]);
  if (above.length > 0) {
    const field = String(above[0]);
    const owner = field === 'sources' ? 'a source' : `\`${field}\``;
    const near = nearest(key, PARTS[field] ?? []);
    const instead = near === undefined ? 'Take it out.' : `Did you mean \`${near}\`?`;
    return {message: `\`${key}\` is no field of ${owner}. ${instead}`, range, ...(near && {instead: [near]})};
  }
  const near = meantField(key);
  return near === undefined
    ? {message: `\`${key}\` is no field. Take the line out, or write its text below the front matter.`, range}
    : {message: `\`${key}\` is no field; did you mean \`${near}\`?`, range, instead: [near]};
}

function reportMissing(file: CheckedFile, today: string, report: Report): void {
  const {fields, document} = file;
  const reported = file.problems.filter(({rule}) => rule === 'front-matter').map(({line}) => line);
  const unread = file.text.split('\n').filter((_, index) => reported.includes(index + 1));
  const otherwiseNamed = namesMeant(file);
  const isMissing = (name: FieldName): boolean => {
    // It is reported under the name that it has.
    if (otherwiseNamed.has(name)) return false;
    // The first heading can be the title.
    if (name === 'title' && document.meta.title?.trim()) return false;
    const value = fields[name];
    // The parser has reported that it cannot be parsed.
    if (
      value === undefined &&
      unread.some((line) => line.trim().toLowerCase().startsWith(name.toLowerCase()))
    )
      return false;
    // A text with `evidence: practice` may have no sources.
    if (name === 'sources' && Array.isArray(value) && value.length === 0)
      return !(textKindOf(file)?.mayRestOnPractice && fields.evidence === 'practice');
    return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  };
  for (const name of [...NEEDED, ...(textKindOf(file)?.needs ?? [])].filter(isMissing))
    report({
      message:
        name === 'kind'
          ? `The front matter has no \`kind\`. Write \`${FIELDS.kind.example}\`, or one of ${otherKinds()}.`
          : `The front matter has no \`${name}\`. Write a line like \`${exampleOf(name, file)}\`.${WHEN[name]?.(today) ?? ''}`,
      range: name in fields ? fieldRange(file, name) : {start: {line: 1, column: 1}},
    });
}

/** With the ids that the text names already. */
function exampleOf(name: FieldName, {document}: CheckedFile): string {
  const ids = name === 'sources' ? [...sourceIdsIn(document)].sort() : [];
  return ids.length > 0 ? `sources: [${ids.join(', ')}]` : FIELDS[name].example;
}

/** Days that only the author knows, so no default is suggested. */
const WHEN: Partial<Record<FieldName, (today: string) => string>> = {
  lastReviewed: (today) =>
    ` It is the day on which somebody compared every sentence with its source: after that, and not before, \`lastReviewed: ${today}\` if that was today.`,
  nextReview: (today) =>
    ` It is the day by which somebody is to do so again, often a year later: \`nextReview: ${yearAfter(today)}\`.`,
};

const otherKinds = () =>
  textKinds
    .map(({name}) => name)
    .slice(1)
    .join(', ');

function reportKind(file: CheckedFile, report: Report): void {
  const {kind} = file.fields;
  if (kind === undefined || kind === null || kind === '' || textKindOf(file)) return;
  const written = typeof kind === 'string' ? kind : JSON.stringify(kind);
  const names = textKinds.map(({name}) => name);
  const near = nearest(written.toLowerCase(), names);
  report({
    message: `\`${written}\` is no kind of text; ${near ? `did you mean \`${near}\`?` : `write one of ${names.join(', ')}.`}`,
    range: fieldRange(file, 'kind'),
    instead: near ? [near] : names,
  });
}

function reportLanguage(file: CheckedFile, languages: readonly string[], report: Report): void {
  const {lang} = file.document.meta;
  if (lang === undefined) return;
  const range = fieldRange(file, 'lang');
  const rows = dataFor(lexicons, file.language);
  if (!MEASURED.includes(file.language))
    report({
      message: `The reading level of this text cannot be checked: we can measure ${MEASURED.join(' and ')}, not ${lang}.`,
      range,
      severity: 'warning',
    });
  else if (!rows)
    report({
      message: `Words to avoid cannot be looked for in this text: we know those of ${Object.keys(lexicons).join(' and ')}, not of ${lang}.`,
      range,
      severity: 'warning',
    });
  const folder = /(?:^|\/)([^/]+)\/[^/]*$/.exec(file.path)?.[1];
  if (folder !== undefined && folder !== file.language && [...ownLanguages, ...languages].includes(folder))
    report({
      message: `This text says that its language is \`${lang}\`, but stands in the folder \`${folder}\`. Fix \`lang\`, or move the file.`,
      range,
      severity: 'warning',
    });
}
