/**
 * Shows a text that is not a file in a widget. For the widget it is one of the library's own topics: it is loaded
 * through the same catalogue, parser and renderer as the texts for families.
 */
import {catalogue} from 'virtual:family-content';
import {library} from 'virtual:content-library';
import {dataFor} from '../../src/localization/by-language.js';
import type {Glossary} from '../../src/document/glossary.js';
import {withKnownSources} from '../../src/document/known-sources.js';
import {parseMarkdown} from '../../src/document/parse.js';
import {isAttributes, type MarkupElement} from '../../src/rendering/markup.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import type {RenderedDocument} from '../../src/rendering/rendered-document.js';
import type {Draft} from './draft.js';

/** The topic of the text that is being written. */
export const DRAFT_TOPIC = 'text-in-the-workshop';

/** Base address of relative links in a text without an address. */
const NOWHERE = 'https://text-without-address.invalid/';

export interface Beside {
  /** Base address of relative links and pictures. */
  readonly address?: string | undefined;
  /** Addresses of picture files that the author has dropped too, by name. */
  readonly pictures?: ReadonlyMap<string, string>;
}

/** Adds a text to the catalogue, with the library's translations of the same id. */
export function offerDraft(draft: Draft, beside: Beside = {}): void {
  const {id, language} = draft;
  const document = renderDraft(draft, beside);
  const others = id !== undefined && Object.hasOwn(catalogue, id) ? catalogue[id] : {};
  Object.assign(catalogue, {
    [DRAFT_TOPIC]: {...others, [language]: () => Promise.resolve({default: document})},
  });
}

function renderDraft({text, path, language}: Draft, {address = NOWHERE, pictures}: Beside): RenderedDocument {
  const terms = new Set(library.glossary.map(({id}) => id));
  const {document} = parseMarkdown(text, {file: path, base: address, terms});
  const registry = new Map(library.sources.map((source) => [source.id, source]));
  const rendered = renderDocument(withKnownSources(document, registry), glossaryIn(language));
  return {...rendered, body: rendered.body.map((part) => withPictures(part, pictures))};
}

function glossaryIn(language: string): Glossary {
  return library.glossary.flatMap((term) => {
    const {id, find} = term;
    const words = dataFor(term, language);
    return words ? [{id, ...(find === false && {find}), ...words}] : [];
  });
}

/** A picture without its file is replaced by its alternative text. */
function withPictures([tag, ...parts]: MarkupElement, pictures: Beside['pictures']): MarkupElement {
  const attributes = parts.find((part) => typeof part === 'object' && isAttributes(part));
  const source = attributes?.['src'];
  if (tag === 'img' && source?.startsWith(NOWHERE)) {
    const address = pictures?.get(decodeURIComponent(source.slice(source.lastIndexOf('/') + 1)));
    return address ? [tag, {...attributes, src: address}] : ['em', `[Picture: ${attributes?.['alt']}]`];
  }
  return [
    tag,
    ...parts.map((part) =>
      typeof part === 'string' || isAttributes(part) ? part : withPictures(part, pictures),
    ),
  ];
}
