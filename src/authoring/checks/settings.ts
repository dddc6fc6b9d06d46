import {z} from 'zod';
import {must} from './data/issues.js';

const words = (what: string) => z.array(z.string(must(what)), must(what));

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
    /** Paths below the folder that are left out, such as `README.md`. */
    ignore: words('a list of files and folders below this one, such as [README.md, drafts]').default([]),
    /** Languages that every text is written in; the first is what the others are made from. */
    languages: words('a list of languages, such as [en, es]')
      .min(1, must('a list of languages, such as [en, es]'))
      .default(['en']),
  },
  must('lines of `name: value`'),
);

export type Settings = z.infer<typeof settingsSchema>;
