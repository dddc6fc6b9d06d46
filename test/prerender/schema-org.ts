/** The shapes that schema.org and search engines require of our structured data. */
import {isCalendarDay} from '../../src/document/calendar-day.js';

type Check = (value: unknown) => boolean;

interface Shape {
  readonly required: Readonly<Record<string, Check>>;
  readonly optional?: Readonly<Record<string, Check>>;
}

const isText: Check = (value) => typeof value === 'string' && value.trim() !== '' && value === value.trim();
const isDay: Check = (value) => typeof value === 'string' && isCalendarDay(value);
const isYear: Check = (value) => typeof value === 'string' && /^\d{4}$/.test(value);
const isLanguage: Check = (value) =>
  typeof value === 'string' && Intl.getCanonicalLocales(value)[0]!.toLowerCase() === value.toLowerCase();
const isAddress: Check = (value) => typeof value === 'string' && /^https?:$/.test(new URL(value).protocol);
const isA =
  (type: string): Check =>
  (value) =>
    (value as {'@type'?: unknown})['@type'] === type && faultsOf(value).length === 0;
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(check);

/** The tags that search engines show in an answer; only links have an attribute. */
const ANSWER_TAG =
  /<(?:\/?(?:p|ul|ol|li|strong|em|h[2-6]|a)|br|a href="(?:https?|tel|sms|mailto):[^"<>]*")>/g;
const isAnswer: Check = (value) => isText(value) && !/[<>]/.test((value as string).replace(ANSWER_TAG, ''));

const shapes: Readonly<Record<string, Shape>> = {
  FAQPage: {required: {mainEntity: isListOf(isA('Question'))}, optional: {inLanguage: isLanguage}},
  Question: {required: {name: isText, acceptedAnswer: isA('Answer')}},
  Answer: {required: {text: isAnswer}},
  MedicalWebPage: {
    required: {name: isText},
    optional: {
      ...{inLanguage: isLanguage, lastReviewed: isDay, reviewedBy: isA('Person')},
      citation: isListOf(isA('CreativeWork')),
    },
  },
  Person: {required: {name: isText}, optional: {jobTitle: isText}},
  Organization: {required: {name: isText}},
  CreativeWork: {
    required: {name: isText},
    optional: {url: isAddress, inLanguage: isLanguage, datePublished: isYear, publisher: isA('Organization')},
  },
};

/** What is wrong with an entry of the graph; nothing, for a valid one. */
export function faultsOf(entry: unknown): string[] {
  const {'@type': type, ...fields} = entry as Readonly<Record<string, unknown>>;
  const shape = shapes[String(type)];
  if (!shape) return [`unknown type ${String(type)}`];
  const {required, optional = {}} = shape;
  const missing = Object.keys(required).filter((name) => !(name in fields));
  const wrong = Object.entries(fields).filter(([name, value]) => {
    const check = {...required, ...optional}[name];
    return !check?.(value);
  });
  return [
    ...missing.map((name) => `${String(type)} without ${name}`),
    ...wrong.map(([name, value]) => `${String(type)}.${name}: ${JSON.stringify(value)}`),
  ];
}
