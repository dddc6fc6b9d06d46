/**
 * The document model: plain data, no classes, no DOM. A Markdown file becomes one `ContentDocument`, which every
 * widget reads. Node types are a closed list, without raw HTML.
 */

/** A string, with its entities decoded, or a node. */
export type Inline =
  | string
  | {readonly type: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly Inline[]}
  | {readonly type: 'code'; readonly text: string}
  | {readonly type: 'break'}
  | {readonly type: 'link'; readonly url: string; readonly children: readonly Inline[]}
  /** A term whose meaning can be opened: `[IOP](glossary:iop)`, or found by `markTerms`. */
  | {readonly type: 'term'; readonly id: string; readonly children: readonly Inline[]}
  | {readonly type: 'image'; readonly url: string; readonly alt: string};

/** GitHub's five kinds of alert: `> [!NOTE]` and so on. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  /** Written by the author (`## Detox {#detox}`) or made from the heading's text; unique in the document. */
  readonly id: string;
  readonly children: readonly Inline[];
}

export interface ListItem {
  /** Set for a task list item (`- [ ]`, `- [x]`). */
  readonly checked?: boolean;
  readonly blocks: readonly Block[];
}

export type Block =
  | HeadingBlock
  | {readonly type: 'paragraph'; readonly children: readonly Inline[]}
  /** The text of an item in a tight list. */
  | {readonly type: 'text'; readonly children: readonly Inline[]}
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** The first number of an ordered list, if it is not 1. */
      readonly start?: number;
      readonly items: readonly ListItem[];
    }
  | {readonly type: 'quote'; readonly blocks: readonly Block[]}
  | {readonly type: 'alert'; readonly kind: AlertKind; readonly blocks: readonly Block[]}
  | {readonly type: 'code'; readonly text: string}
  | {
      readonly type: 'table';
      readonly head: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | {readonly type: 'rule'}
  /** The line `Sources: S01, S06` at the end of a section. */
  | {readonly type: 'sources'; readonly ids: readonly string[]};

export interface TableCell {
  readonly align?: 'left' | 'center' | 'right';
  readonly children: readonly Inline[];
}

/** A source of a text. */
export interface Source {
  /** The name that `Sources:` lines use. */
  readonly id: string;
  readonly title: string;
  /** A short name, for the line under an answer. */
  readonly short?: string;
  /** BCP 47 tag of the title and the short name; only in the shared list. */
  readonly lang?: string;
  readonly publisher?: string;
  readonly year?: number;
  readonly url?: string;
}

export interface Reviewer {
  readonly name: string;
  readonly role?: string;
}

/** The fields of the front matter. Dates are ISO 8601 calendar days (`2026-11-23`). */
export interface ContentMeta {
  readonly id?: string;
  /** A BCP 47 language tag. */
  readonly lang?: string;
  readonly title?: string;
  /** One or two sentences: the main message. */
  readonly summary?: string;
  readonly sources: readonly Source[];
  readonly evidence?: string;
  readonly lastReviewed?: string;
  readonly nextReview?: string;
  /** Absent before a clinical review. */
  readonly reviewedBy?: Reviewer;
  readonly region?: string;
  readonly translationOf?: {readonly id: string};
  /** False if only the terms that the author marked open a meaning. */
  readonly findTerms?: false;
}

/** `Label: value`, from the list at the start of a section. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * A heading and everything below it. `Node` is `Block` for a parsed document, and `Element` for an article in the
 * page.
 */
export interface Section<Node = Block> {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly heading: Node;
  readonly facts: readonly Fact[];
  /** The nodes between this heading and the next one. */
  readonly blocks: readonly Node[];
  readonly sections: readonly Section<Node>[];
}

export interface ContentDocument {
  readonly meta: ContentMeta;
  readonly blocks: readonly Block[];
}

/** A range of a file, in lines and columns from 1; a position if it has no end. */
export interface TextRange {
  readonly start: {readonly line: number; readonly column: number};
  readonly end?: {readonly line: number; readonly column: number};
}

/** The name of the violated rule. */
export type ProblemRule =
  | 'encoding'
  | 'front-matter'
  | 'heading'
  | 'heading-id'
  | 'image'
  | 'link'
  | 'markdown'
  | 'raw-html'
  | 'source';

/** Something in a file that its author should fix. */
export interface Problem {
  /** An error stops the build; a warning is for something that a reader hardly notices. */
  readonly severity: 'error' | 'warning';
  readonly rule: ProblemRule;
  readonly message: string;
  /** Path or address of the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
}
