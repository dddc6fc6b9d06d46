import type {ByLanguage} from '../../../localization/by-language.js';
import type {FieldName} from '../../../text-kinds/index.js';
import {english} from './english.js';
import {spanish} from './spanish.js';

/** The words that rules look for in one language. A `string` is the source of a case-insensitive regular expression. */
export interface Wording {
  /** The most common words, without those that are words or names in another language too. */
  readonly commonWords: readonly string[];
  /** Link texts that do not describe the target, in lower case and without punctuation. */
  readonly emptyLink: RegExp;
  /** Example of a link text that describes the target. */
  readonly linkExample: string;
  /** What site generators, content management systems and authors call a field of the front matter. */
  readonly fieldNames: Readonly<Partial<Record<FieldName, readonly string[]>>>;
  /** What stands before a question, and a colon: `Q: …`. */
  readonly questionLabel: string;
  /** What authors write above a list of sources. */
  readonly sourcesHeading: string;
  /** The words for 5 to 12, in lower case. */
  readonly numbers: readonly string[];
  /** First words of a placeholder in square brackets: `[Your name]`. */
  readonly blank: string;
  /** First words of a template's instructions to the author; case-sensitive. */
  readonly instruction: string;
  /** First words of what a chat program says to the author, above and below the text that it has written. */
  readonly chat: string;
  /** Words between an abbreviation and its meaning. */
  readonly standsFor: string;
  /** Abbreviations that are at least as well known as their long forms. */
  readonly knownAbbreviations: readonly string[];
  /** File names that cameras use, before the number. */
  readonly pictureFile: string;
  /** First words of a description that only say that it describes a picture. */
  readonly pictureOf: string;
  readonly phone: PhoneWording;
  /** The excerpt of the lexicon in the guide for authors. */
  readonly guide: {
    /** Numbers of the lexicon's rows. */
    readonly rows: readonly number[];
    /** Column headings: words to avoid, and words to write. */
    readonly avoid: string;
    readonly prefer: string;
  };
}

/** Words around phone numbers. */
export interface PhoneWording {
  /** Before a number to call. */
  readonly call: string;
  /** Before a number for text messages. */
  readonly text: string;
  /** The same, directly before the number. */
  readonly textDirectly: string;
  /** Before a word to send; case-sensitive. */
  readonly send: string;
  /** Between the word and the number: `Text HOME to 741741`. */
  readonly to: string;
  /** Words before other numbers than phone numbers: a page, an account. */
  readonly numbered: string;
  /** `number`, after one of these. */
  readonly number: string;
  /** Words that continue the sentence after a number, as opposed to a noun that it counts. */
  readonly goingOn: readonly string[];
  readonly option: string;
  /** Before a key to press. */
  readonly press: string;
  /** Optional words between `press` and the key's digit, each with the space after it. */
  readonly key: string;
  /** Before an option to choose. */
  readonly choose: string;
  /** Required words between `choose` and the option's digit. */
  readonly theOption: string;
  readonly three: string;
  /** After a digit that is not a key to press: `3 or 4`, `3 is home`. */
  readonly noKey: string;
}

export const wordings: ByLanguage<Wording> = {en: english, es: spanish};

/**
 * Words of all languages: a Spanish text may name an English service, or contain English words by mistake.
 *
 * @param pick - returns the words of one language
 */
export function inEveryLanguage<Words>(pick: (wording: Wording) => Words): Words[] {
  return Object.values(wordings).map(pick);
}

/** The same as the source of one regular expression. */
export function anyOf(pick: (wording: Wording) => string): string {
  return `(?:${inEveryLanguage(pick).join('|')})`;
}
