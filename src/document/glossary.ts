/** A word that families meet in treatment, with its plain meaning, in one language. */
export interface GlossaryEntry {
  /** What a link names: `[IOP](glossary:iop)`. */
  readonly id: string;
  /** False where its words are too common to be looked for in a text; links to it still work. */
  readonly find?: boolean;
  /** Its usual name, in small letters unless it is a proper name. */
  readonly term: string;
  /** Letters that stand for it, looked for in exactly this case. */
  readonly abbreviation?: string;
  /** Other words for it. */
  readonly also?: readonly string[];
  /** One or two sentences of plain text that make sense alone. */
  readonly meaning: string;
}

export type Glossary = readonly GlossaryEntry[];

/** What a reader is shown of a term. */
export interface Meaning {
  /** Its name in full: `Intensive outpatient program (IOP)`. */
  readonly term: string;
  readonly meaning: string;
}

/** A term and its meaning, as they stand in the box that opens. */
export function meaningOf({term, abbreviation, meaning}: GlossaryEntry): Meaning {
  const name = term.charAt(0).toUpperCase() + term.slice(1);
  return {term: abbreviation === undefined ? name : `${name} (${abbreviation})`, meaning};
}
