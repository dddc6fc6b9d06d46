import {z} from 'zod';
import {sourceLanguage} from '../localization/languages.js';
import {must} from './data-files/issues.js';
import {phones} from './data-files/phones.js';

const words = (what: string) => z.array(z.string(must(what)), must(what));

const languageNames = new Intl.DisplayNames(sourceLanguage, {type: 'language', fallback: 'none'});

/** Whether letters are the code of a language that has a name in English: `en`, `hmn`; not `sp`, `web`. */
export const isKnownLanguage = (code: string): boolean => languageNames.of(code) !== undefined;

/** `en`, `es-MX`. Codes of three letters are far more than those that have a name here. */
function isLanguageCode(tag: string): boolean {
  const [, code] = /^([a-z]{2,3})(?:-[a-z\d]{2,8})*$/i.exec(tag) ?? [];
  return code !== undefined && (code.length === 3 || isKnownLanguage(code));
}

const language = z
  .string(must('a list of languages, such as [en, es]'))
  .refine(isLanguageCode, must('codes of languages: write codes such as en, es'));

const level = z.enum(['off', 'warning', 'error'], must('off, warning or error'));

/** `family-widgets.yaml`, at the top of a content folder. Everything in it may be left out. */
export const settingsSchema = z.strictObject(
  {
    /** How much each rule counts: `off`, `warning`, `error`. */
    rules: z.record(z.string(), level, must('names of rules, each with off, warning or error')).default({}),
    /** Words that have no easier one: the reading level counts them as two syllables. */
    easyWords: words('a list of words, such as [medication, insurance]').default([]),
    /** Names that nobody chose for us: words in them are not judged. */
    names: words(
      'a list of names, such as [Substance Abuse and Mental Health Services Administration]',
    ).default([]),
    /** Ids of the pages around the texts, which a link `#id` may lead to. */
    ids: words('a list of ids, such as [contact]').default([]),
    /** The author's own phone numbers, such as a reception, which texts may link to. */
    phones: phones.default([]),
    /** Paths below the folder that are left out, such as `README.md`. */
    ignore: words('a list of files and folders below this one, such as [README.md, drafts]').default([]),
    /** Languages that every text is written in; the first is what the others are made from. */
    languages: z
      .array(language, must('a list of languages, such as [en, es]'))
      .min(1, must('a list of languages, such as [en, es]'))
      .default([sourceLanguage]),
  },
  must('lines of `name: value`'),
);

export type Settings = z.infer<typeof settingsSchema>;
