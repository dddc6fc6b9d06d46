import type {Meaning} from '../document/glossary.js';
import type {ContentMeta} from '../document/types.js';
import type {Markup, MarkupElement} from './markup.js';

/** What a widget receives of a document: its text as markup, and the data for the foot. */
export interface RenderedDocument {
  readonly meta: Pick<ContentMeta, 'id' | 'lang' | 'lastReviewed' | 'nextReview' | 'reviewedBy'> & {
    /** Set for a text in Arabic, Hebrew and other scripts that run to the left: a page may have another direction. */
    readonly dir?: 'rtl' | undefined;
  };
  readonly title?: string;
  readonly summary?: string;
  /** The text: headings of level 2 and below, with their ids, and blocks; each is one element. */
  readonly body: readonly MarkupElement[];
  /** The sources, in order, one list item each. */
  readonly sources: readonly Markup[];
  /** The meanings of the terms in the text, by id; absent if there are none. */
  readonly terms?: Readonly<Record<string, Meaning>>;
}
