/** Parses Markdown in tests, and returns the result or the problems. */
import {parseMarkdown, type ParseResult} from '../../src/document/parse.js';
import {describeProblem} from '../../src/document/source-text.js';
import type {Block, Inline} from '../../src/document/types.js';

export const BASE = 'https://content.example/en/faq.md';

/** @param base - null for a file without an address */
export function read(markdown: string, base: string | null = BASE): ParseResult {
  return parseMarkdown(markdown, base === null ? {file: 'faq.md'} : {file: 'faq.md', base});
}

/** The blocks of valid Markdown. */
export function blocksOf(markdown: string): readonly Block[] {
  const {document, problems} = read(markdown);
  if (problems.length > 0) throw new Error(problems.map(describeProblem).join('\n'));
  return document.blocks;
}

/** The only block, or the inline nodes of the only paragraph, of valid Markdown. */
export function inlinesOf(markdown: string): readonly Inline[] {
  const [block, ...others] = blocksOf(markdown);
  if (block?.type !== 'paragraph' || others.length > 0) throw new Error('This is not one paragraph.');
  return block.children;
}

/** `faq.md:2:1 error: …`, one line each. */
export function problemsOf(markdown: string, base: string | null = BASE): string[] {
  return read(markdown, base).problems.map(describeProblem);
}

/** The positions of the problems: `2:1`. */
export function positionsOf(markdown: string): string[] {
  return read(markdown).problems.map(({line, column}) => `${line}:${column}`);
}

export function lines(...text: readonly string[]): string {
  return text.join('\n');
}
