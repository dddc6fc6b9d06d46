/** The pages of the demo site a second time, prerendered, in a folder of their own. */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {prerender} from '../../src/prerender/prerender.js';

/** The folder in the site, and the first part of the addresses. */
export const PRERENDERED = 'prerendered';

/** Texts that the widgets of a prerendered page do not request. */
const TEXT_PRELOAD = /\s*<link rel="modulepreload" href="[^"]*\/content\/[^"]*" \/>/g;

/** A page as Eleventy has built it. */
export interface BuiltPage {
  /** From the root of the site. */
  readonly url: string;
  readonly outputPath: string;
  readonly content: string;
}

/** Writes the prerendered page for each page; reports on the console what cannot be prerendered. */
export async function writePrerenderedPages(site: string, pages: readonly BuiltPage[]): Promise<void> {
  for (const {url, outputPath, content} of pages) {
    // Each of these shows one other way to embed a widget, or a failure.
    if (url.startsWith('/embedding-modes/')) continue;
    const {html, messages} = prerender(content, {path: outputPath, root: site});
    for (const {message, line} of messages) console.error(`${url}:${line} ${message}`);
    const file = join(site, PRERENDERED, url.replace(/\/$/, '/index.html'));
    await mkdir(dirname(file), {recursive: true});
    await writeFile(file, html.replace(TEXT_PRELOAD, ''));
  }
}
