import type {Section} from '../../document/types.js';
import type {Place, Severity} from '../rule.js';
import type {FieldName} from '../front-matter/fields.js';
import type {Text} from './text.js';

/** Reports what a text lacks; an error unless told otherwise. */
export type Say = (message: string, place?: Place, severity?: Severity) => void;

/** Something that has to tell what it rests on. */
export interface Item {
  /** What to call it: `question`, `tip`, … */
  readonly what: string;
  readonly section: Section;
}

/** A kind of text, which one widget shows. */
export interface Kind {
  /** As `kind` in the front matter has it. */
  readonly name: string;
  /** One line for authors. */
  readonly about: string;
  /** The element that shows it. */
  readonly widget: string;
  /** Fields that it must have beside those of every kind. */
  readonly needs: readonly FieldName[];
  /** Fields of other kinds that say nothing here. */
  readonly without: readonly FieldName[];
  /** Whether an item may rest on practice alone, where the front matter says `evidence: practice`. */
  readonly mayRestOnPractice: boolean;
  readonly itemsOf: (text: Text) => readonly Item[];
  /** What its widget, and the family who reads it, cannot do without. */
  readonly check: (text: Text, say: Say) => void;
}
