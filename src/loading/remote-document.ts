import {importShape} from 'virtual:family-content';
import {primaryLanguage} from '../localization/language-tag.js';
import {sourceLanguage} from '../localization/languages.js';
import {sourceIdsIn, withKnownSources, type SourceRegistry} from '../document/known-sources.js';
import type {Glossary} from '../document/glossary.js';
import {needsFullYaml} from '../document/front-matter.js';
import {withMeantHeadings} from '../document/meant-headings.js';
import {parseDocument} from '../document/parse-document.js';
import type {Block, Problem} from '../document/types.js';
import {renderDocument} from '../rendering/render-document.js';
import {membersOf} from '../platform/page-document.js';
import {contentAddress} from './content-address.js';
import type {Loaded} from './content-controller.js';
import {loadGlossary} from './glossary.js';
import {fetchMarkdown} from './remote.js';
import {loadSources} from './sources.js';
import {loadYaml} from './yaml.js';

/**
 * Fetches, parses and renders a partner's Markdown. This module includes the parser, and is loaded only for a `src`; the
 * full reader of YAML is loaded only for a text that needs it.
 *
 * @param language - BCP 47 tag of the language that the page requests; its glossary is loaded in parallel
 * @param region - ISO 3166-1 code of the country of its phone numbers, unless the file sets its own
 * @param requestedGlossary - the glossary of that language
 * @param base - address of the folder that `src` is relative to. Default: the page's own
 */
export async function loadRemote(
  src: string,
  signal: AbortSignal,
  language: string = sourceLanguage,
  region?: string,
  requestedGlossary: Promise<Glossary> = loadGlossary(language),
  base?: string,
): Promise<Loaded> {
  const address = contentAddress(src, base, membersOf(document).baseURI);
  const [{text, url, warning}, expected] = await Promise.all([
    fetchMarkdown(address, signal),
    requestedGlossary,
  ]);
  // The terms have the same ids in every language.
  const terms = expected.length > 0 ? new Set(expected.map(({id}) => id)) : undefined;
  const lines = new Map<Block, number>();
  const foundBlock = (block: Block, line: number) => lines.set(block, line);
  const {document: parsed, problems} = parseDocument(
    text,
    {file: url, base: url, foundBlock, ...(terms && {terms}), ...(region !== undefined && {region})},
    needsFullYaml(text) ? await loadYaml() : undefined,
  );
  const ids = sourceIdsIn(parsed);
  const registry: SourceRegistry = ids.size > 0 ? await loadSources() : new Map();
  const {document: known, problems: meant} = withMeantHeadings(withKnownSources(parsed, registry), text, url);
  const unknown = [...ids].filter((id) => !registry.has(id));
  const written = known.meta.lang;
  const isExpected = primaryLanguage(written ?? language) === primaryLanguage(language);
  const glossary = isExpected ? expected : await loadGlossary(written!);
  const warnings = [warning, parsed.blocks.length === 0 ? emptinessOf(text, url) : undefined]
    .filter((message) => message !== undefined)
    .map((message): Problem => ({
      ...{message, file: url, line: 1, column: 1},
      severity: 'warning',
      rule: 'markdown',
    }));
  return {
    ...{document: renderDocument(known, glossary), language: written, address: url},
    problems: [...warnings, ...problems, ...meant, ...unknown.map((id) => unknownSource(id, url))],
    laterProblems: async (tag) =>
      (await importShape(0)).shapeProblems(tag, known, written ?? language, url, lines, text),
  };
}

function unknownSource(id: string, file: string): Problem {
  const message = `Nobody knows the source ${id}, so it is left out. Describe it in \`sources\`: {id: ${id}, title: …, publisher: …, url: https://…}.`;
  return {severity: 'warning', rule: 'source', message, file, line: 1, column: 1};
}

/** Explains why the document is empty. */
function emptinessOf(text: string, url: string): string {
  if (text === '') return `${url} is an empty file.`;
  if (text.trim() === '') return `${url} holds nothing but white space.`;
  if (text.startsWith('---')) return `${url} holds front matter, and no text below it.`;
  return `${url} holds no text that is shown.`;
}
