import {sourceIdsIn, withKnownSources} from '../document/known-sources.js';
import {primaryLanguage} from '../localization/language-tag.js';
import {withMeantHeadings} from '../document/meant-headings.js';
import {parseMarkdown} from '../document/parse.js';
import type {Problem} from '../document/types.js';
import {isContentError} from '../loading/content-error.js';
import {decodeMarkdown} from '../loading/markdown-bytes.js';
import {isAttributes, type Attributes, type Markup, type MarkupElement} from '../rendering/markup.js';
import {renderDocument} from '../rendering/render-document.js';
import type {RenderedDocument} from '../rendering/rendered-document.js';
import {glossaryOf, sourceRegistry} from './library.js';
import {NotPrerendered} from './not-prerendered.js';
import {readMarkdownBytes, type LocalFile, type PageFolder} from './page-folder.js';

export interface LocalText {
  readonly document: RenderedDocument;
  /** Problems that the author should fix; they do not prevent the text from being shown. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a partner's Markdown file as at run time, with addresses relative to the page.
 *
 * @param language - BCP 47 tag of the language that the page requests
 * @param region - ISO 3166-1 code of the country of its phone numbers, unless the file sets its own
 * @throws NotPrerendered if it cannot be read
 */
export function readLocalText(
  file: LocalFile,
  folder: PageFolder,
  language: string,
  region: string,
): LocalText {
  const bytes = readMarkdownBytes(file);
  const text = decode(bytes, file.src);
  const glossary = glossaryOf(primaryLanguage(language));
  const terms = new Set(glossary.map(({id}) => id));
  const {document: parsed, problems} = parseMarkdown(text, {
    ...{file: file.path, base: file.base, region},
    ...(terms.size > 0 && {terms}),
  });
  if (parsed.blocks.length === 0) throw new NotPrerendered(`${file.src} holds no text that is shown.`);
  const registry = sourceRegistry();
  const written = parsed.meta.lang;
  const ownGlossary = written === undefined ? glossary : glossaryOf(primaryLanguage(written));
  const meant = withMeantHeadings(withKnownSources(parsed, registry), text, file.path);
  const rendered = renderDocument(meant.document, ownGlossary);
  const unknown = [...sourceIdsIn(parsed)].filter((id) => !registry.has(id));
  const toPage = (markup: Markup) => withAddresses(markup, (address) => folder.toPage(address));
  return {
    document: {
      ...rendered,
      body: rendered.body.map((markup) => toPage(markup) as MarkupElement),
      sources: rendered.sources.map(toPage),
    },
    problems: [
      ...problems,
      ...meant.problems,
      ...unknown.map((id): Problem => ({
        ...{severity: 'warning', rule: 'source', file: file.path, line: 1, column: 1},
        message: `Nobody knows the source ${id}, so it is left out.`,
      })),
    ],
  };
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return decodeMarkdown(bytes, name).text;
  } catch (error) {
    if (isContentError(error)) throw new NotPrerendered(error.message);
    throw error;
  }
}

function withAddresses(markup: Markup, change: (address: string) => string): Markup {
  if (typeof markup === 'string') return markup;
  const [tag, ...parts] = markup;
  return [
    tag,
    ...parts.map((part) => {
      if (!isAttributes(part)) return withAddresses(part, change);
      const entries = Object.entries(part).map(([name, value]) => [
        name,
        name === 'href' || name === 'src' ? change(value) : value,
      ]);
      return Object.fromEntries(entries) as Attributes;
    }),
  ];
}
