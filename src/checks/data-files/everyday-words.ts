import {z} from 'zod';
import {wordsOf} from '../../widgets/family-faq/search/text-words.js';
import type {DataRule} from './data-rule.js';
import {fieldsOf, text} from './fields.js';
import {findingsOf, must, type DataFinding} from './issues.js';

const words = 'words with spaces between them';
const typed = 'entries, each with words that families type';

const language = z.strictObject(
  {
    small: text(words),
    endings: text(words),
    words: z.record(z.string(), text(words), must(typed)),
    questions: z.record(z.string(), text(words), must(typed)),
  },
  must('the fields small, endings, words and questions'),
);

/** `everyday-words.yaml`: how families ask. */
export const everydayWordsData: DataRule = {
  name: 'everyday-words-data',
  severity: 'error',
  about: 'Everyday words are there in every language, once each, written as they are compared.',
  file: 'everyday-words.yaml',
  check: (value, {settings}) => {
    const schema = z.strictObject(
      Object.fromEntries(settings.languages.map((each) => [each, language])),
      must('a part for each language'),
    );
    return [...findingsOf(schema, value), ...fieldsOf(value).flatMap(judgeWords)];
  },
};

/** Words that are listed twice, or that no word of a query can match. */
function judgeWords([code, part]: [string, unknown]): DataFinding[] {
  const {words: byWord, questions, ...lists} = (part ?? {}) as Readonly<Record<string, unknown>>;
  const given = [
    ...entriesOf(lists, code),
    ...entriesOf(byWord, code, 'words'),
    ...entriesOf(questions, code, 'questions'),
  ];
  return given.flatMap(({path, each}): DataFinding[] => {
    if (typeof each !== 'string') return [];
    const all = each.split(/\s+/);
    const twice = all.find((word, index) => all.indexOf(word) !== index);
    if (twice !== undefined) return [{message: `“${twice}” stands here twice.`, path}];
    const odd = all.find((word) => wordsOf(word).join('-') !== word);
    if (odd === undefined) return [];
    return [
      {
        message: `“${odd}” is never compared so: write small letters without accents and signs, such as “${wordsOf(odd).join('')}”.`,
        path,
      },
    ];
  });
}

function entriesOf(value: unknown, ...path: string[]): {readonly path: string[]; readonly each: unknown}[] {
  return fieldsOf(value).map(([name, each]) => ({
    path: [...path, name],
    each,
  }));
}
