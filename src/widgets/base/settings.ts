import {createContext} from '@lit/context';

/** Contact of the organisation that runs the page. */
export interface Provider {
  readonly name: string;
  /** As it is displayed: `(503) 555-0134`. */
  readonly phone?: string | undefined;
  /** The number to dial; absent if it cannot be determined with certainty. */
  readonly call?: string | undefined;
  /** http(s) only. */
  readonly url?: string | undefined;
}

/** A reader's choice of language. Compared by identity, so each choice is a new object. */
export interface ReaderChoice {
  readonly language: string;
}

/** What a `<family-settings>` sets for all the widgets inside it. */
export interface Settings {
  /** Level of each widget's title, 2 to 5. */
  readonly headingLevel?: number | undefined;
  /** ISO 3166 code of the country whose phone numbers families need (`US`). */
  readonly region?: string | undefined;
  /** Address of the folder that a relative `src` is relative to. */
  readonly contentBase?: string | undefined;
  readonly provider?: Provider | undefined;
  /** The language that a reader chose in one of the widgets, until the page requests another one. */
  readonly choice?: ReaderChoice | undefined;
  /** Sets the reader's language for all the widgets. */
  readonly chooseLanguage: (language: string) => void;
}

/** A registered symbol, so that two builds of the library on one page share the context. */
export const settingsContext = createContext<Settings, symbol>(
  Symbol.for('family-education-widgets settings'),
);
