import {createContext} from '@lit/context';

/** The organisation whose page it is, as it wants to be reached. */
export interface Provider {
  readonly name: string;
  /** As it shall be read: `(503) 555-0134`. */
  readonly phone?: string | undefined;
  /** What a phone dials for it; absent where that cannot be read for certain. */
  readonly call?: string | undefined;
  /** http(s) only. */
  readonly url?: string | undefined;
}

/** A reader's choice of language; each choice is an object of its own. */
export interface ReaderChoice {
  readonly language: string;
}

/** What a `<family-settings>` says once for all the widgets inside it. */
export interface Settings {
  /** Level of each widget's title, 2 to 5. */
  readonly headingLevel?: number | undefined;
  /** ISO 3166 code of the country whose phone numbers families need (`US`). */
  readonly region?: string | undefined;
  /** Address of the folder that a relative `src` is relative to. */
  readonly contentBase?: string | undefined;
  readonly provider?: Provider | undefined;
  /** What the reader chose in one of the widgets, until the page asks for another language. */
  readonly choice?: ReaderChoice | undefined;
  /** The reader chooses a language for all the widgets. */
  readonly chooseLanguage: (language: string) => void;
}

/** Under a symbol of its own name, so that it is one context for two builds of the library on one page. */
export const settingsContext = createContext<Settings, symbol>(
  Symbol.for('family-education-widgets settings'),
);
