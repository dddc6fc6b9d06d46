import {z} from 'zod';
import {fold} from '../../widgets/family-faq/search/text-words.js';
import type {DataContext, DataRule} from './data-rule.js';
import {fieldsOf, id, inEachLanguage, text} from './fields.js';
import {findingsOf, must, type DataFinding} from './issues.js';

const words = 'words with spaces between them';
const phrases = 'a list of what people type, such as [he wont wake, not breath*]';
const figures = 'a list of words in order, such as [phone|battery died]';
const ids = (of: string) => `a list of ids of ${of}`;

function schemaFor(languages: readonly string[]) {
  const someIds = (of: string) => z.array(id, must(ids(of))).min(1, must(ids(of)));
  return z.strictObject(
    {
      mixed: z.record(z.string(), text('a word'), must('pairs of words, each `english: spanish`')),
      words: z.record(z.string(), text(words), must('lists of words, each with `name: …`')),
      calm: inEachLanguage(languages, z.array(text(phrases), must(phrases)).min(1, must(phrases))),
      figures: inEachLanguage(languages, z.array(text(figures), must(figures)).min(1, must(figures))),
      dangers: z.array(
        z.strictObject(
          {
            id,
            answers: someIds('questions'),
            find: z.array(text('a word'), must('a list of words')).min(1, must('a list of words')),
            lines: someIds('help-lines.yaml'),
            say: inEachLanguage(languages, text('one or two sentences')),
            phrases: inEachLanguage(languages, z.array(text(phrases), must(phrases)).min(1, must(phrases))),
          },
          must('a danger with its fields, such as id, say and phrases'),
        ),
        must('a list of dangers, each with `- id: …`'),
      ),
    },
    must('the five parts `mixed`, `words`, `calm`, `figures` and `dangers`'),
  );
}

/** The unvalidated data. */
interface Given {
  readonly words?: unknown;
  readonly calm?: unknown;
  readonly figures?: unknown;
  readonly dangers?: unknown;
}

/** A word or a stem, a list's name, an excluded word or list, or the sign between two parts. */
const PART = /^(?:&|!(?:[\p{L}\p{N}]+|<\w+>)|(?:[\p{L}\p{N}]+\*?|<\w+>)(?:\|(?:[\p{L}\p{N}]+\*?|<\w+>))*)$/u;
/** A shorter stem matches too many other words. */
const LEAST_STEM = 3;

/** `danger.yaml`: the queries that mean danger, and the answer to each. */
export const dangerData: DataRule = {
  name: 'danger-data',
  severity: 'error',
  about:
    'Each danger has numbers, an answer, a sentence, and phrases that the search can read, in every language.',
  file: 'danger.yaml',
  check: (value, context) => {
    const {words: lists, calm, figures: spoken, dangers} = (value ?? {}) as Given;
    const names = new Set(Object.keys(lists ?? {}));
    const entries = (Array.isArray(dangers) ? dangers : []).map((each) => (each ?? {}) as Entry);
    return [
      ...findingsOf(schemaFor(context.settings.languages), value),
      ...entries.flatMap((entry, index) => judgeLines(entry, index, context)),
      ...judgePhrases(calm, ['calm'], names),
      ...judgePhrases(spoken, ['figures'], names),
      ...judgeFigures(spoken),
      ...entries.flatMap(({phrases: given}, index) =>
        judgePhrases(given, ['dangers', index, 'phrases'], names),
      ),
    ];
  },
};

/** A figure of speech is words in order, and nothing else. */
function judgeFigures(given: unknown): DataFinding[] {
  return fieldsOf(given).flatMap(([language, list]) =>
    (Array.isArray(list) ? list : []).flatMap((figure: unknown, position) =>
      typeof figure === 'string' && /^[=?]|[!&]/.test(figure)
        ? [{message: 'A figure of speech takes no =, ?, ! or &.', path: ['figures', language, position]}]
        : [],
    ),
  );
}

type Entry = Readonly<Record<string, unknown>>;

function judgeLines({lines}: Entry, index: number, {library}: DataContext): DataFinding[] {
  const known = library.helpLines.map((line) => line.id);
  return (Array.isArray(lines) ? lines : []).flatMap((line: unknown, position) =>
    typeof line !== 'string' || known.includes(line)
      ? []
      : [{message: `help-lines.yaml has no line ${line}.`, path: ['dangers', index, 'lines', position]}],
  );
}

function judgePhrases(given: unknown, at: DataFinding['path'], lists: ReadonlySet<string>): DataFinding[] {
  return fieldsOf(given).flatMap(([language, list]) =>
    (Array.isArray(list) ? list : []).flatMap((phrase: unknown, position) => {
      const message = typeof phrase === 'string' ? judgePhrase(phrase, lists) : undefined;
      return message ? [{message, path: [...at, language, position]}] : [];
    }),
  );
}

function judgePhrase(phrase: string, lists: ReadonlySet<string>): string | undefined {
  const parts = phrase.replace(/^[=?]/, '').split(' ');
  const wrong = parts.find((part) => !PART.test(part));
  if (wrong !== undefined)
    return `${JSON.stringify(wrong)} cannot be read. Write words with one space between them: word, word*, one|other, <list>, !word, & between two parts, or = or ? before all.`;
  if (fold(phrase) !== phrase.replaceAll(/<\w+>/g, fold))
    return 'Write small letters without accents and apostrophes: so are the words that it is compared with.';
  const [unknown] = [...phrase.matchAll(/<(\w+)>/g)].flatMap(([, name]) => (lists.has(name!) ? [] : [name!]));
  if (unknown !== undefined) return `\`words\` has no list \`${unknown}\`.`;
  const stem = [...phrase.matchAll(/([\p{L}\p{N}]+)\*/gu)].find(
    ([, letters]) => letters!.length < LEAST_STEM,
  );
  if (stem) return `\`${stem[0]}\` begins too many words: write at least ${LEAST_STEM} letters before the *.`;
  if (parts.every((part) => part.startsWith('!') || part === '&'))
    return 'This phrase has no word to look for.';
  return undefined;
}
