import {parseMarkdown} from '../document/parse.js';
import {renderDocument} from '../rendering/render-document.js';
import type {Loaded} from './content-controller.js';
import {fetchMarkdown} from './remote.js';

/** A partner's Markdown, fetched, parsed and rendered: this is loaded only for a `src`, and brings the parser along. */
export async function loadRemote(src: string, signal: AbortSignal): Promise<Loaded> {
  const {text, url} = await fetchMarkdown(src, signal);
  const {document, problems} = parseMarkdown(text, {file: url, base: url});
  return {document: renderDocument(document), language: document.meta.lang, address: url, problems};
}
