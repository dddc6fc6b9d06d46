import type {ByLanguage} from '../../../localization/by-language.js';
import {english} from './english.js';
import {spanish} from './spanish.js';

/** What the rules look for in the texts of a language. A `string` is the inside of a regular expression, in any case. */
export interface Wording {
  /** Words of a link that do not say where it leads, in small letters and without punctuation. */
  readonly emptyLink: RegExp;
  /** Words of a link that say where it leads. */
  readonly linkExample: string;
  /** From five to twelve, in small letters. */
  readonly numbers: readonly string[];
  /** How words in square brackets begin that are left to be filled in: `[Your name]`. */
  readonly blank: string;
  /** How a template begins that tells its author what to write; capitals matter. */
  readonly instruction: string;
  /** Between an abbreviation and what it stands for. */
  readonly standsFor: string;
  /** Abbreviations that are as well known as their words, or better. */
  readonly knownAbbreviations: readonly string[];
  /** How a camera names its pictures, before their number. */
  readonly pictureFile: string;
  /** How a description begins that says it is one. */
  readonly pictureOf: string;
  readonly phone: PhoneWording;
  /** What the guide for authors shows of the lexicon. */
  readonly guide: {
    /** The numbers of its rows. */
    readonly rows: readonly number[];
    /** Heads of the table: words to avoid, and words to write. */
    readonly avoid: string;
    readonly prefer: string;
  };
}

/** The words around phone numbers. */
export interface PhoneWording {
  /** In front of a number that somebody is to call. */
  readonly call: string;
  /** Asks for a text message. */
  readonly text: string;
  /** The same, directly in front of the number. */
  readonly textDirectly: string;
  /** Asks for a word to be sent; capitals matter. */
  readonly send: string;
  /** Between the word and the number: `Text HOME to 741741`. */
  readonly to: string;
  /** What is numbered besides phones: a page, an account. */
  readonly numbered: string;
  /** `number`, behind these. */
  readonly number: string;
  /** Words that go on behind a number, and are nothing that it counts. */
  readonly goingOn: readonly string[];
  readonly option: string;
  /** Asks for a key. */
  readonly press: string;
  /** May stand between this and the key's digit, each word with the space behind it. */
  readonly key: string;
  /** Asks for an option. */
  readonly choose: string;
  /** Must stand between this and the option's digit. */
  readonly theOption: string;
  readonly three: string;
  /** Behind an option's digit, where it is no key: `3 or 4`, `3 is home`. */
  readonly noKey: string;
}

export const wordings: ByLanguage<Wording> = {en: english, es: spanish};

/**
 * Words of all languages: a Spanish text names an English service, and a slip is the same in any language.
 *
 * @param pick - takes the words from one language
 */
export function inEveryLanguage<Words>(pick: (wording: Wording) => Words): Words[] {
  return Object.values(wordings).map(pick);
}

/** The same as the inside of one regular expression. */
export function anyOf(pick: (wording: Wording) => string): string {
  return `(?:${inEveryLanguage(pick).join('|')})`;
}
