/** Maximum size of a Markdown file in bytes, for pages and in Node. A FAQ of 500 long questions has about 200 kB. */
export const MOST_BYTES = 256 * 1024;
