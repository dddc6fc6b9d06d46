import {z} from 'zod';
import {languages as ownLanguages} from '../../localization/languages.js';
import {countWords} from '../../text-kinds/blocks.js';
import {numbersIn} from '../phone-numbers/phone-numbers.js';
import type {DataContext, DataRule} from './data-rule.js';
import {id, text} from './fields.js';
import {findingsOf, must, type DataFinding} from './issues.js';
import {unkindWords} from './unkind-words.js';

/** It opens below a line of the text, and is read in one go. */
const MOST_WORDS = 40;

const meaning = `one or two sentences, ${MOST_WORDS} words at most`;
const others = 'a list of other words for it, such as [levels of care]';
const evidence = 'practice, where there is no source';
const sourceIds = 'a list of ids of sources.yaml, such as [S07, S11]';

const words = z.strictObject(
  {
    term: text('the term'),
    abbreviation: text('the letters that stand for it, such as IOP').optional(),
    also: z.array(text('some words'), must(others)).optional(),
    meaning: text(meaning).refine((value) => countWords(value) <= MOST_WORDS, {
      error: ({input}) => `has ${countWords(String(input))} words. Write ${MOST_WORDS} or fewer.`,
    }),
  },
  must('the fields term and meaning'),
);

function schemaFor(languages: readonly string[]) {
  const optional = Object.fromEntries(ownLanguages.map((language) => [language, words.optional()]));
  const required = Object.fromEntries(languages.map((language) => [language, words]));
  return z.array(
    z.strictObject(
      {
        id,
        find: z
          .boolean(must('false where the words are too common to be looked for, or left out'))
          .optional(),
        sources: z.array(text(sourceIds), must(sourceIds)).optional(),
        evidence: z.literal('practice', must(evidence)).optional(),
        ...optional,
        ...required,
      },
      must('a term with its fields, such as id and en'),
    ),
    must('a list of terms, each with `- id: …`'),
  );
}

interface Words {
  readonly term?: unknown;
  readonly abbreviation?: unknown;
  readonly also?: unknown;
  readonly meaning?: unknown;
}

/** An unvalidated entry. */
type Entry = Readonly<Record<string, unknown>>;

/** `glossary.yaml`: terms with a plain meaning, which a text links to as `[words](glossary:id)`. */
export const glossaryData: DataRule = {
  name: 'glossary-data',
  severity: 'error',
  about: 'Each term is there once, in every language, with a short and kind meaning and what it rests on.',
  file: 'glossary.yaml',
  check: (value, context) => {
    const entries = (Array.isArray(value) ? value : []).map((entry) => (entry ?? {}) as Entry);
    return [
      ...findingsOf(schemaFor(context.settings.languages), value ?? []),
      ...entries.flatMap((entry, index) => judgeGrounds(entry, index, context)),
      ...entries.flatMap((entry, index) => judgeMeanings(entry, index, context)),
      ...repeatedIds(entries),
      ...repeatedTerms(entries),
    ];
  },
};

function judgeGrounds(
  {sources, evidence: stated}: Entry,
  index: number,
  {library}: DataContext,
): DataFinding[] {
  if (sources === undefined && stated === undefined)
    return [
      {
        message:
          '`sources` is missing: write the ids that the meaning rests on, such as [S07], or `evidence: practice`.',
        path: [index, 'id'],
      },
    ];
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((source: unknown, at) =>
    typeof source !== 'string' || library.sources.has(source)
      ? []
      : [{message: `sources.yaml has no source ${source}.`, path: [index, 'sources', at]}],
  );
}

/** A number in a meaning is not a link, and would be overlooked when numbers are checked. */
function judgeMeanings(entry: Entry, index: number, {settings: {names}}: DataContext): DataFinding[] {
  return wordsOf(entry).flatMap(([language, {meaning: said}]): DataFinding[] => {
    if (typeof said !== 'string') return [];
    const path = [index, language, 'meaning'];
    const numbers = numbersIn(said).map(({words: number}) => ({
      message: `A meaning holds no phone number, such as ${number}. Texts link to it.`,
      path,
    }));
    return [...numbers, ...unkindWords(said, language, path, names)];
  });
}

function repeatedIds(entries: readonly Entry[]): DataFinding[] {
  const ids = entries.map((entry) => entry['id']);
  return ids.flatMap((own, index) =>
    typeof own === 'string' && ids.indexOf(own) < index
      ? [{message: `Another term has the id ${own} already.`, path: [index, 'id']}]
      : [],
  );
}

/** Names that two terms share: a reader would see the meaning of only one of them. */
function repeatedTerms(entries: readonly Entry[]): DataFinding[] {
  const seen = new Map<string, string>();
  return entries.flatMap((entry, index) =>
    wordsOf(entry).flatMap(([language, {term, abbreviation, also}]) => {
      const others: unknown[] = Array.isArray(also) ? also : [];
      const own: [field: string, words: unknown][] = [
        ['term', term],
        ['abbreviation', abbreviation],
        ...others.map((each): [string, unknown] => ['also', each]),
      ];
      return own.flatMap(([field, each]): DataFinding[] => {
        if (typeof each !== 'string') return [];
        const key = `${language} ${each.toLowerCase()}`;
        const before = seen.get(key);
        seen.set(key, String(entry['id']));
        const message = `“${each}” stands for the term ${before} already. Keep it in one place.`;
        return before === undefined ? [] : [{message, path: [index, language, field]}];
      });
    }),
  );
}

/** The records of an entry by language. */
function wordsOf(entry: Entry): [language: string, Words][] {
  return Object.entries(entry).filter(
    (pair): pair is [string, Words] =>
      /^[a-z]{2}$/.test(pair[0]) && typeof pair[1] === 'object' && pair[1] !== null,
  );
}
