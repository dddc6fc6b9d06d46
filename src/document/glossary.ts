/** A word that families meet in treatment, with its plain meaning, in one language. */
export interface GlossaryEntry {
  /** The id that a link uses: `[IOP](glossary:iop)`. */
  readonly id: string;
  /** False if its words are too common to be searched for in a text; links to it still work. */
  readonly find?: boolean;
  /** Its usual name, in lower case unless it is a proper name. */
  readonly term: string;
  /** Its abbreviation, searched for in exactly this case. */
  readonly abbreviation?: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** One or two sentences of plain text that make sense alone. */
  readonly meaning: string;
}

export type Glossary = readonly GlossaryEntry[];

/** The part of a term that a reader sees. */
export interface Meaning {
  /** Its full name: `Intensive outpatient program (IOP)`. */
  readonly term: string;
  readonly meaning: string;
}

/** A term and its meaning, as the box shows them. */
export function meaningOf({term, abbreviation, meaning}: GlossaryEntry): Meaning {
  const name = term.charAt(0).toUpperCase() + term.slice(1);
  return {term: abbreviation === undefined ? name : `${name} (${abbreviation})`, meaning};
}
