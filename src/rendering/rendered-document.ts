import type {Meaning} from '../document/glossary.js';
import type {ContentMeta} from '../document/types.js';
import type {Markup, MarkupElement} from './markup.js';

/** What a widget is given of a document: its text as markup, and what the foot says of it. */
export interface RenderedDocument {
  readonly meta: Pick<ContentMeta, 'id' | 'lang' | 'lastReviewed' | 'nextReview' | 'reviewedBy'>;
  readonly title?: string;
  readonly summary?: string;
  /** The text: headings of level 2 and below, with their ids, and blocks; each is one element. */
  readonly body: readonly MarkupElement[];
  /** What the text rests on, in order, one list item each. */
  readonly sources: readonly Markup[];
  /** What the terms in the text mean, by their ids; absent where there are none. */
  readonly terms?: Readonly<Record<string, Meaning>>;
}
