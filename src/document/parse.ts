import {parseDocument, type ParseOptions, type ParseResult} from './parse-document.js';
import {readYaml} from './yaml.js';

export type {ParseResult} from './parse-document.js';

/**
 * Parses Markdown with any front matter. It never throws: what cannot be read is reported with its line and column, and
 * its text stays in the document.
 */
export function parseMarkdown(markdown: string, options: ParseOptions): ParseResult {
  return parseDocument(markdown, options, readYaml);
}
