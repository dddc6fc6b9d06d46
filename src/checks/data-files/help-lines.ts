import {z} from 'zod';
import {endedOption, isSameNumber} from '../phone-numbers/phone-numbers.js';
import {judgeDay} from './checked-on.js';
import type {DataContext, DataRule} from './data-rule.js';
import {address, day, id, inEachLanguage, text} from './fields.js';
import {findingsOf, must, type DataFinding} from './issues.js';
import {unkindWords} from './unkind-words.js';

/** For a line with two other labels, in every widget. */
const LONGEST_LABEL = 20;

const written = 'the number as people read it, in quotes: "988" or "1-800-662-4357"';
const dialledNumber =
  'the number as a phone dials it, in quotes, with its country: "+18006624357"; a short one as it is: "988"';
/** A short number, or one with its country code. */
const DIALLED = /^(?:\d{3,6}|\+\d{7,15})$/;

const language = 'a list of languages by their two letters, such as [en, es]';

function schemaFor(languages: readonly string[]) {
  const words = inEachLanguage(languages, text('a few words'));
  return z.array(
    z.strictObject(
      {
        id,
        line: z.boolean(must('true where the number stands in every widget')).optional(),
        number: text(written).regex(/\d/, must(written)),
        call: number().optional(),
        text: number().optional(),
        tty: text(written).regex(/\d/, must(written)).optional(),
        chat: address.optional(),
        region: text('the two letters of the country, such as US').regex(
          /^[A-Z]{2}$/,
          must('the two letters of the country, such as US'),
        ),
        languages: z
          .array(z.string(must(language)).regex(/^[a-z]{2,3}$/, must(language)), must(language))
          .min(1, must(language)),
        hours: z.union([z.null(), text('x')], {
          error: ({input}) =>
            `${input === undefined ? 'is missing: write' : 'must be'} the hours, such as 24/7, or null where they differ by place.`,
        }),
        checkedOn: day,
        source: text('an id of sources.yaml, or operator'),
        verified: z
          .literal(false, must('false, or left out: who checked a number names a source'))
          .optional(),
        label: words,
        name: words,
        note: words.optional(),
      },
      must('a number with its fields, such as id, number and call'),
    ),
    must('a list of numbers, each with `- id: …`'),
  );
}

const number = () => text(dialledNumber).regex(DIALLED, must(dialledNumber));

type HelpLineData = z.infer<ReturnType<typeof schemaFor>>[number];

/** `help-lines.yaml`: every phone number that a text may link to. */
export const helpLinesData: DataRule = {
  name: 'help-lines',
  severity: 'error',
  about: 'Each phone number dials what it says, has a source, and was checked in the last 180 days.',
  file: 'help-lines.yaml',
  check: (value, context) => {
    const lines: unknown[] = Array.isArray(value) ? value : [];
    return [
      ...findingsOf(schemaFor(context.settings.languages), value ?? []),
      ...lines.flatMap((line, index) => judge((line ?? {}) as Partial<HelpLineData>, index, context)),
      ...(['id', 'number', 'call'] as const).flatMap((field) =>
        repeated(lines as Partial<HelpLineData>[], field),
      ),
    ];
  },
};

/** Checks beyond the schema: whether the fields of a number are consistent with each other, and with other data. */
function judge(line: Partial<HelpLineData>, index: number, context: DataContext): DataFinding[] {
  const say = (field: string, message: string): DataFinding => ({message, path: [index, field]});
  return [
    ...judgeNumber(line, say),
    ...judgeDay(line.checkedOn, [index, 'checkedOn'], context.library.today),
    ...judgeSource(line, say, context),
    ...judgeWords(line, index, context),
  ];
}

type SayOfField = (field: string, message: string) => DataFinding;

function judgeNumber(
  {id = 'This', number: written, call, text: sms}: Partial<HelpLineData>,
  say: SayOfField,
): DataFinding[] {
  if (typeof written !== 'string') return [];
  if (call === undefined && sms === undefined)
    return [say('id', `\`call\` is missing: write ${dialledNumber}.`)];
  return Object.entries({call, text: sms}).flatMap(([field, dials]) =>
    typeof dials === 'string' && DIALLED.test(dials) && !isSameNumber(written, dials)
      ? [say(field, `${id} says ${written}, but \`${field}\` is ${dials}. Both must be one number.`)]
      : [],
  );
}

function judgeSource(
  {source, verified}: Partial<HelpLineData>,
  say: SayOfField,
  {library}: DataContext,
): DataFinding[] {
  if (typeof source !== 'string') return [];
  if (source === 'operator')
    return verified === false
      ? []
      : [
          say(
            'source',
            'A number without a source must say `verified: false`, so that nobody takes it for a checked one.',
          ),
        ];
  return library.sources.has(source)
    ? []
    : [say('source', `sources.yaml has no source ${source}. Add it there, or write operator.`)];
}

function judgeWords(
  line: Partial<HelpLineData>,
  index: number,
  {settings: {names}}: DataContext,
): DataFinding[] {
  return (['label', 'name', 'note'] as const).flatMap((field) =>
    Object.entries(line[field] ?? {}).flatMap(([language, words]): DataFinding[] => {
      if (typeof words !== 'string') return [];
      const path = [index, field, language];
      const option = endedOption(words);
      const isLong = field === 'label' && line.line === true && words.length > LONGEST_LABEL;
      const messages = [
        ...(option ? [`“${option.words}”: this option of 988 ended on 17 July 2025. Leave it out.`] : []),
        ...(isLong ? [`“${words}” stands in every widget: write ${LONGEST_LABEL} letters or fewer.`] : []),
      ];
      return [...messages.map((message) => ({message, path})), ...unkindWords(words, language, path, names)];
    }),
  );
}

/** Entries with a field value that an earlier one has already. */
function repeated(lines: readonly Partial<HelpLineData>[], field: 'id' | 'number' | 'call'): DataFinding[] {
  const seen = new Set<unknown>();
  return lines.flatMap((line, index) => {
    const value = line?.[field];
    const isRepeated = value !== undefined && seen.has(value);
    seen.add(value);
    return isRepeated
      ? [{message: `Another entry has the ${field} ${value} already.`, path: [index, field]}]
      : [];
  });
}
