import {z} from 'zod';
import {dialable} from '../../document/phone-number.js';
import type {KnownHelpLine} from '../rule.js';
import {judgeDay} from './checked-on.js';
import {day, text} from './fields.js';
import {must, type DataFinding} from './issues.js';

const written = 'the number as people read it, in quotes: "207-555-0142"';
const hours = 'when somebody answers, such as Monday to Friday, 9 to 5';
const country = 'the two letters of the country, such as US';

/** A number of the author's own, such as a reception. */
const phone = z.strictObject(
  {
    name: text('whose number it is, such as Front desk'),
    // Without quotes YAML reads 2075550142 as a number.
    number: z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text(written)),
    hours: text(hours),
    checkedOn: day,
    texts: z.boolean(must('true where the number answers text messages')).optional(),
    region: text(country)
      .regex(/^[A-Z]{2}$/, must(country))
      .optional(),
  },
  must('a number with its name, number, hours and checkedOn'),
);

/** `phones` of the settings. */
export const phones = z.array(phone, must('a list of numbers, each with `- name: …`'));

export type OwnPhone = z.infer<typeof phone>;

/** The number to dial, without an extension; undefined if it is ambiguous. */
function callOf({number, region}: OwnPhone): string | undefined {
  return dialable(number, region)?.split(';', 1)[0];
}

/**
 * Checks beyond the schema.
 *
 * @param given - the unvalidated value
 */
export function judgePhones(given: unknown, today?: string): DataFinding[] {
  const seen = new Set<string>();
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  return list.flatMap((each, index): DataFinding[] => {
    const own = phone.safeParse(each).data;
    if (!own) return [];
    const call = callOf(own);
    const say = (message: string): DataFinding => ({message, path: ['phones', index, 'number']});
    const isRepeated = call !== undefined && seen.has(call);
    if (call !== undefined) seen.add(call);
    return [
      ...(call === undefined
        ? [
            say(
              `“${own.number}” is not for certain one phone number. Write one, with its country, such as "+1 207-555-0142".`,
            ),
          ]
        : []),
      ...(isRepeated ? [say(`The number ${own.number} stands twice in this list. Take one out.`)] : []),
      ...(today === undefined ? [] : judgeDay(own.checkedOn, ['phones', index, 'checkedOn'], today)),
    ];
  });
}

/** The author's own numbers, in the form of help lines. */
export function ownLines(given: readonly OwnPhone[]): KnownHelpLine[] {
  return given.flatMap((own) => {
    const {name, number, texts, checkedOn} = own;
    const call = callOf(own);
    return call === undefined ? [] : [{id: name, number, call, ...(texts && {text: call}), checkedOn}];
  });
}
