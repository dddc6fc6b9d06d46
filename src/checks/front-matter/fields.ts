import {z} from 'zod';
import {nearest} from '../../document/nearest.js';
import {wordings} from '../language/wording/wording.js';
import type {FieldName} from '../../text-kinds/index.js';

/** A field of the front matter, as authors know it. */
interface Field {
  readonly schema: z.ZodType;
  /** A line to copy, for the message about a missing field. */
  readonly example: string;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const EVIDENCE = ['strong', 'moderate', 'practice', 'legal'] as const;

const BY_COMMAND = {
  error:
    '`translationOf.sections` is written by `npx family-widgets check --accept-translation`, not by hand.',
};

const isRecord = (value: unknown) => typeof value === 'object' && value !== null;

/** An entry is an id of the shared list, a name, or a description of a source. */
const sourceFields = z.strictObject({
  id: z.coerce.string().optional(),
  title: z.unknown().optional(),
  short: z.string().optional(),
  publisher: z.string().optional(),
  year: z.number({error: 'The `year` of a source must be a number, like `year: 2026`.'}).optional(),
  url: z
    .url({
      protocol: /^https$/,
      error: 'The `url` of a source must be an address that starts with https://.',
    })
    .optional(),
});
const source = z.preprocess((entry) => (isRecord(entry) ? entry : {title: entry}), sourceFields);

/** Ids of the shared list without commas between them, which are read as one. */
export const SEVERAL_IDS = /^[A-Z]\d+\w?(?:[\s;/]+[A-Z]\d+\w?)+$/;

/** A name, or a name and a role; both may be empty before a review. */
const reviewerFields = z.strictObject({name: z.unknown().optional(), role: z.unknown().optional()});
const reviewer = z.preprocess((value) => (isRecord(value) ? value : {name: value}), reviewerFields);

/** Validated by the library's own parser, so nothing is reported here. */
const parsed = z.unknown();

/** All fields. */
export const FIELDS = {
  kind: {schema: parsed, example: 'kind: faq'},
  id: {
    schema: z.coerce.string().regex(ID, {
      error: '`id` may hold small letters, digits and hyphens only, like `id: my-faq`.',
    }),
    example: 'id: my-faq',
  },
  lang: {schema: parsed, example: 'lang: en'},
  title: {schema: parsed, example: 'title: Questions about visits'},
  also: {
    schema: z.array(z.coerce.string(), {
      error: '`also` must be a list of other names, like `also: [day care, day program]`.',
    }),
    example: 'also: [day care, day program]',
  },
  summary: {schema: parsed, example: 'summary: The main message, in one or two sentences.'},
  sources: {schema: z.array(source), example: 'sources: [S01, S02]'},
  evidence: {
    schema: z.enum(EVIDENCE, {error: `\`evidence\` must be one of ${EVIDENCE.join(', ')}.`}),
    example: 'evidence: practice',
  },
  lastReviewed: {schema: parsed, example: 'lastReviewed: 2026-11-23'},
  nextReview: {schema: parsed, example: 'nextReview: 2027-11-23'},
  reviewedBy: {schema: reviewer, example: 'reviewedBy: {name: Ana Gil, role: Nurse}'},
  region: {
    schema: z.string().regex(/^[A-Z]{2}$/, {
      error: '`region` must be the two capital letters of a country, like `region: US`.',
    }),
    example: 'region: US',
  },
  translationOf: {
    schema: z.strictObject({
      id: z.coerce.string(),
      sections: z.record(z.string(), z.string(BY_COMMAND), BY_COMMAND).nullish(),
    }),
    example: 'translationOf: {id: my-faq}',
  },
  findTerms: {schema: parsed, example: 'findTerms: false'},
} satisfies Record<FieldName, Field>;

/** Fields of nested objects. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  sources: Object.keys(sourceFields.shape),
  reviewedBy: Object.keys(reviewerFields.shape),
};

export const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

/** Without accents, so that `titulo` is `título`; nor the tags of an editor: `<b>title</b>`. */
const plain = (name: string) =>
  name
    .replace(/<[^<>]*>/g, '')
    .normalize('NFD')
    .replace(/[-_\s\p{M}]/gu, '')
    .toLowerCase();

/** Each name that a field may have, in any language, with the field. The names of the library come last, and count. */
const NAMES: ReadonlyMap<string, FieldName> = new Map([
  ...FIELD_NAMES.flatMap((field) =>
    Object.values(wordings).flatMap(({fieldNames}) =>
      (fieldNames[field] ?? []).map((other) => [plain(other), field] as const),
    ),
  ),
  ...FIELD_NAMES.map((field) => [plain(field), field] as const),
]);

/** The field that an author means by a name that is no field; undefined if unknown. */
export function meantField(written: string): FieldName | undefined {
  const name = plain(written);
  if (NAMES.has(name)) return NAMES.get(name);
  const near = nearest(name, FIELD_NAMES.map(plain)) ?? nearest(name, NAMES.keys(), 1);
  return near === undefined ? undefined : NAMES.get(near);
}

/** The fields that a file has under other names: in another style, language or spelling. */
export function namesMeant({fields}: {readonly fields: Readonly<Record<string, unknown>>}): Set<string> {
  const others = Object.keys(fields).filter((name) => !FIELD_NAMES.includes(name as FieldName));
  return new Set(others.flatMap((name) => meantField(name) ?? []));
}

/** Required fields of every text, whatever its kind. */
export const NEEDED: readonly FieldName[] = [
  ...(['kind', 'id', 'lang', 'title', 'summary', 'sources', 'lastReviewed', 'nextReview'] as const),
];

/** The whole front matter. Missing or empty fields are reported elsewhere. */
export const frontMatterSchema = z.strictObject(
  Object.fromEntries(FIELD_NAMES.map((name) => [name, FIELDS[name].schema.optional()])),
);
