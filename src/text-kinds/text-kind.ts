import type {Outline} from '../document/outline.js';
import type {Block, ContentMeta, Section, TextRange} from '../document/types.js';
import type {WidgetTag} from './widgets.js';
import type {ListBlock, TableBlock} from './blocks.js';

/** The fields of a front matter: those for widgets, and two for authors and checks. */
export type FieldName = keyof ContentMeta | 'kind' | 'also';

/** The outline of a parsed file, with the positions of its parts. */
export interface PositionedText extends Outline<Block> {
  /** Primary subtag. */
  readonly language: string;
  /** The `id` in the front matter, as a prefix for ids that messages suggest; `my` if it is missing. */
  readonly id: string;
  /** The range of a section's heading. */
  readonly rangeOf: (section: Section) => TextRange | undefined;
  /** The range of a list or table, or of its item or row at `index` (from 0); by default of the section's heading. */
  readonly rangeInside: (
    section: Section,
    block: ListBlock | TableBlock,
    index?: number,
  ) => TextRange | undefined;
}

/** Reports a problem of a text; an error unless a severity is given. */
export type Report = (message: string, range?: TextRange, severity?: 'error' | 'warning') => void;

/** A part of a text that must name its sources. */
export interface Item {
  /** Its name in messages: `question`, `tip`, … */
  readonly what: string;
  readonly section: Section;
}

/** A kind of text, which one widget shows. */
export interface TextKind {
  /** The value of `kind` in the front matter. */
  readonly name: string;
  /** Its name for authors. */
  readonly title: string;
  /** One-line description for authors. */
  readonly about: string;
  /** The element that shows it. */
  readonly widget: WidgetTag;
  /** The element's name for authors when it shows this kind. */
  readonly widgetTitle: string;
  /** Required fields in addition to those of every kind. */
  readonly needs: readonly FieldName[];
  /** Fields of other kinds that have no effect in this one. */
  readonly without: readonly FieldName[];
  /** Whether the source of an item may be practice alone, with `evidence: practice` in the front matter. */
  readonly mayRestOnPractice: boolean;
  /** Whether its sections are groups, whose subsections are read independently of each other. */
  readonly isGrouped: boolean;
  readonly itemsOf: (text: PositionedText) => readonly Item[];
  /** Reports missing parts that its widget or its readers need. */
  readonly check: (text: PositionedText, report: Report) => void;
}
