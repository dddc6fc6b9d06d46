/**
 * The document model: plain data, no class, no DOM. A Markdown file becomes one `ContentDocument`; every widget
 * reads that. Node types are a closed list, and raw HTML is not on it.
 */

/** A piece of text, or text with a meaning. A plain string is text with its entities already decoded. */
export type Inline =
  | string
  | {readonly type: 'strong' | 'emphasis' | 'deleted'; readonly children: readonly Inline[]}
  | {readonly type: 'code'; readonly text: string}
  | {readonly type: 'break'}
  | {readonly type: 'link'; readonly url: string; readonly children: readonly Inline[]}
  /** Words whose meaning can be opened: `[IOP](glossary:iop)`, or found by `markTerms`. */
  | {readonly type: 'term'; readonly id: string; readonly children: readonly Inline[]}
  | {readonly type: 'image'; readonly url: string; readonly alt: string};

/** GitHub's five kinds of alert: `> [!NOTE]` and so on. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface HeadingBlock {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  /** Written by the author (`## Detox {#detox}`) or made from the heading's words; unique in the document. */
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
  /** The text of a list item that is not a paragraph of its own. */
  | {readonly type: 'text'; readonly children: readonly Inline[]}
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      /** The first number of an ordered list, where it is not 1. */
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
  /** The line `Sources: S01, S06` that closes a section. */
  | {readonly type: 'sources'; readonly ids: readonly string[]};

export interface TableCell {
  readonly align?: 'left' | 'center' | 'right';
  readonly children: readonly Inline[];
}

/** Something that a text rests on. */
export interface Source {
  /** The name that `Sources:` lines in the text use. */
  readonly id: string;
  readonly title: string;
  /** A name of a few words, for the line under an answer. */
  readonly short?: string;
  /** BCP 47 tag of the title and the short name; of the shared list only. */
  readonly lang?: string;
  readonly publisher?: string;
  readonly year?: number;
  readonly url?: string;
}

export interface Reviewer {
  readonly name: string;
  readonly role?: string;
}

/** What the front matter says. Dates are ISO 8601 calendar days (`2026-11-23`). */
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
  /** Absent while nobody has reviewed the text clinically. */
  readonly reviewedBy?: Reviewer;
  readonly region?: string;
  readonly translationOf?: {readonly id: string};
  /** False where only the terms that the author marks open a meaning, and none are looked for. */
  readonly findTerms?: false;
}

/** `Label: value`, from the list that opens a section. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/**
 * A heading and all that stands below it. `Node` is `Block` for a parsed document, and `Element` for an article
 * that already stands in the page.
 */
export interface Section<Node = Block> {
  readonly id: string;
  readonly level: number;
  readonly title: string;
  readonly heading: Node;
  readonly facts: readonly Fact[];
  /** What stands between this heading and the next one. */
  readonly blocks: readonly Node[];
  readonly sections: readonly Section<Node>[];
}

export interface ContentDocument {
  readonly meta: ContentMeta;
  readonly blocks: readonly Block[];
}

/** A range of a file, in lines and columns from 1; a position where it has no end. */
export interface TextRange {
  readonly start: {readonly line: number; readonly column: number};
  readonly end?: {readonly line: number; readonly column: number};
}

/** The name of what a file has not kept to. */
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
  /** An error stops the build; a warning is for something a reader will hardly notice. */
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
