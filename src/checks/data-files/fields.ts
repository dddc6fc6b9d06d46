/** Fields that several data files have. */
import {z} from 'zod';
import {judgePage} from '../rules/link-target.js';
import {isDay} from './day.js';
import {must} from './issues.js';

/** A non-empty string. */
export function text(what: string): z.ZodString {
  return z.string(must(what)).regex(/^\S(?:[^]*\S)?$/, must(what));
}

/** A name that other files use, and that must not change. */
export const id = text('a name of small letters, digits and hyphens, such as crisis-lifeline').regex(
  /^[a-z\d]+(?:-[a-z\d]+)*$/,
  must('a name of small letters, digits and hyphens, such as crisis-lifeline'),
);

/** One value for each language of the texts: `{ en: …, es: … }`. */
export function inEachLanguage<Shape extends z.ZodType>(
  languages: readonly string[],
  each: Shape,
): z.ZodObject {
  const example = `{ ${languages.map((language) => `${language}: …`).join(', ')} }`;
  return z
    .object(Object.fromEntries(languages.map((language) => [language, each])), must(example))
    .catchall(each);
}

export const day = z
  .string(must('a day, such as 2026-11-23'))
  .refine(isDay, must('a day, such as 2026-11-23'));

/** The address of a page for readers. */
export const address = text('an address that starts with https://').superRefine((url, context) => {
  const finding = /^https?:/i.test(url) && URL.canParse(url) ? judgePage(url) : undefined;
  if (finding) context.addIssue({code: 'custom', message: `is wrong. ${finding.message}`});
  else if (!/^https:\/\//i.test(url) || !URL.canParse(url))
    context.addIssue({code: 'custom', message: 'must be an address that starts with https://.'});
});

/** The fields of a value that is not validated yet. */
export function fieldsOf(value: unknown): [name: string, value: unknown][] {
  return Object.entries<unknown>((value ?? {}) as Readonly<Record<string, unknown>>);
}
