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
  /** From the front matter, for ids that a message suggests; `my` without one. */
  readonly id: string;
  /** Of a section's heading. */
  readonly rangeOf: (section: Section) => TextRange | undefined;
  /** Of a list, a table, an item or a row in a section, counted from 0; otherwise of the section's heading. */
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
  /** What messages call it: `question`, `tip`, … */
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
  /** Whether the source of an item may be practice alone, with `evidence: practice` in the front matter. */
  readonly mayRestOnPractice: boolean;
  /** Whether its sections are groups, below which a family reads each section alone. */
  readonly isGrouped: boolean;
  readonly itemsOf: (text: PositionedText) => readonly Item[];
  /** Reports what its widget, and a family that reads it, needs and does not find. */
  readonly check: (text: PositionedText, report: Report) => void;
}
