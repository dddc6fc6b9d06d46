import type {RenderedDocument} from './rendered-document.js';

/**
 * What a prerendered article says of itself, as JSON in a `<script>` before it: which text it is, and what the article's
 * own elements do not show of that text. A widget adopts the article where this is what it was about to load.
 */
export interface Stamp extends Pick<RenderedDocument, 'meta' | 'terms'> {
  /** A built-in topic. */
  readonly topic?: string;
  /** Address of a Markdown file, relative to the page. */
  readonly src?: string;
  /** Language of the text: the first part of a BCP 47 tag for a topic; for a file, what it says. */
  readonly language?: string | undefined;
  /** ISO 3166-1 code of the country in which the phone numbers of a `src` were read. */
  readonly region?: string;
  /** Level of the title. */
  readonly level: number;
  /** Of the words and addresses of the article: another one says that somebody edited it. */
  readonly hash: string;
}

/** An id that is taken by another element of the page, so that the element cannot carry it. */
export const ID = 'data-family-id';

/** The level of a heading in its text, where its element does not say it: elements end at 6. */
export const LEVEL = 'data-family-level';

/**
 * A hash of a text for comparison with itself (FNV-1a, 32 bits). White space does not count: formatters and minifiers of
 * HTML change it.
 */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text.replace(/\s+/g, ''))
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return (hash >>> 0).toString(36);
}
