import type {RenderedDocument} from './rendered-document.js';

/**
 * Identifies a prerendered article, as JSON in a `<script>` before it, or after it where there is a view: which text it
 * is, and the data of that text that the article's elements do not show.
 */
export interface Stamp extends Pick<RenderedDocument, 'meta' | 'terms'> {
  /** A built-in topic. */
  readonly topic?: string;
  /** Address of a Markdown file, relative to the page. */
  readonly src?: string;
  /** Language of the text: for a topic, the primary subtag of a BCP 47 tag; for a file, its `lang` field. */
  readonly language?: string | undefined;
  /** ISO 3166-1 code of the country for which the phone numbers of a `src` were parsed. */
  readonly region?: string;
  /** Level of the title. */
  readonly level: number;
  /** Hash of the text and addresses of the article, to detect that the article was edited. */
  readonly hash: string;
}

/** The id of an element whose `id` is in use elsewhere on the page. */
export const ID = 'data-family-id';

/** The level of a heading in its text, if no element has that level in the page: `h6` is the last one. */
export const LEVEL = 'data-family-level';

/** The address of a link to a part of the page that is not there; `href` would be a dead link. */
export const HREF = 'data-family-href';

/**
 * A hash of a text for detecting changes (FNV-1a over UTF-16 code units, 32 bits). Ignores white space, since HTML
 * formatters and minifiers change it.
 */
export function hashOf(text: string): string {
  const bare = text.replace(/\s+/g, '');
  let hash = 0x811c9dc5;
  // By index: an iterator takes several times as long, for 60 kB or more while a page is loading.
  for (let index = 0; index < bare.length; index++)
    hash = Math.imul(hash ^ bare.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}
