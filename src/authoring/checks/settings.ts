import {z} from 'zod';

const level = z.enum(['off', 'warning', 'error']);

/** `family-widgets.yaml`, at the top of a content folder. Everything in it may be left out. */
export const settingsSchema = z.strictObject({
  /** How much each rule counts: `off`, `warning`, `error`. */
  rules: z.record(z.string(), level).default({}),
  /** Words that have no easier one: the reading level counts them as two syllables. */
  easyWords: z.array(z.string()).default([]),
  /** Names that nobody chose for us: words in them are not judged. */
  names: z.array(z.string()).default([]),
  /** Paths below the folder that are left out, such as `README.md`. */
  ignore: z.array(z.string()).default([]),
  /** Languages that every text is written in; the first is what the others are made from. */
  languages: z.array(z.string()).min(1).default(['en']),
});

export type Settings = z.infer<typeof settingsSchema>;
