import type {Outline} from '../document/outline.js';
import type {Block, ContentMeta, Section, TextRange} from '../document/types.js';
import type {WidgetTag} from './widgets.js';
import type {ListBlock, TableBlock} from './blocks.js';

/** The fields of a front matter: those that widgets read, and two that only authors and checks need. */
export type FieldName = keyof ContentMeta | 'kind' | 'also';

/** The outline of a parsed file, with the positions of its parts. */
export interface PositionedText extends Outline<Block> {
  /** First part of a BCP 47 tag. */
  readonly language: string;
  /** Of the front matter, for ids that a message proposes; `my` where there is none. */
  readonly id: string;
  /** Of the heading of a section. */
  readonly rangeOf: (section: Section) => TextRange | undefined;
  /** Of a list or a table in a section, or of one item or row of it, counted from 0; else of the section's heading. */
  readonly rangeInside: (
    section: Section,
    block: ListBlock | TableBlock,
    index?: number,
  ) => TextRange | undefined;
}

/** Reports what a text lacks; an error unless a severity is given. */
export type Report = (message: string, range?: TextRange, severity?: 'error' | 'warning') => void;

/** A part of a text that must name its sources. */
export interface Item {
  /** The word for it in messages: `question`, `tip`, … */
  readonly what: string;
  readonly section: Section;
}

/** A kind of text, which one widget shows. */
export interface TextKind {
  /** The value of `kind` in the front matter. */
  readonly name: string;
  /** What authors call it. */
  readonly title: string;
  /** One line for authors. */
  readonly about: string;
  /** The element that shows it. */
  readonly widget: WidgetTag;
  /** What authors call that element where it shows this kind. */
  readonly widgetTitle: string;
  /** Fields that it must have beside those of every kind. */
  readonly needs: readonly FieldName[];
  /** Fields of other kinds that have no effect here. */
  readonly without: readonly FieldName[];
  /** Whether an item may rest on practice alone, where the front matter says `evidence: practice`. */
  readonly mayRestOnPractice: boolean;
  /** Whether its sections are groups, below which a family reads each section alone. */
  readonly isGrouped: boolean;
  readonly itemsOf: (text: PositionedText) => readonly Item[];
  /** What its widget, and the family who reads it, cannot do without. */
  readonly check: (text: PositionedText, report: Report) => void;
}
