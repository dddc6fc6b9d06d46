/** The built-in content as the checks read it, and shared checks. */
import {readFileSync} from 'node:fs';
import {contentFiles, readContent, readHelpLines, type ContentFile} from '../../src/build/content-files.js';
import {documentOutline} from '../../src/document/outline.js';
import {blockText, inlineText} from '../../src/document/plain-text.js';
import {describeProblem} from '../../src/document/source-text.js';
import type {Block, ContentDocument, Inline, Section} from '../../src/document/types.js';

export interface ReadFile extends ContentFile {
  /** `en/family-faq`. */
  readonly name: string;
  readonly markdown: string;
  readonly document: ContentDocument;
  /** As the build reports them. */
  readonly problems: readonly string[];
  /** The blocks above the first heading. */
  readonly introduction: readonly Block[];
  /** The headings of level 2, with everything below them. */
  readonly groups: readonly Section[];
}

/** Reads Markdown as the build does. */
export function readMarkdown(markdown: string, file: ContentFile): ReadFile {
  const {document, problems} = readContent(markdown, file.path);
  const {introduction, sections: groups} = documentOutline(document);
  return {
    ...file,
    name: `${file.language}/${file.topic}`,
    markdown,
    document,
    problems: problems.map(describeProblem),
    introduction,
    groups,
  };
}

const readFile = (file: ContentFile) => readMarkdown(readFileSync(file.path, 'utf8'), file);

export function readAll(): ReadFile[] {
  return contentFiles().map(readFile);
}

/** One built-in file. */
export function readOne(name: string): ReadFile {
  return readFile(contentFiles().find(({language, topic}) => name === `${language}/${topic}`)!);
}

/** A built-in file with a mistake added. */
export function withMistake(name: string, right: string | RegExp, wrong: string): ReadFile {
  const file = readOne(name);
  const markdown = file.markdown.replace(right, wrong);
  if (markdown === file.markdown) throw new Error(`${name} has no ${right} to spoil.`);
  return readMarkdown(markdown, file);
}

/** A file of a test, replacing a built-in one. */
export function readSample(...lines: readonly string[]): ReadFile {
  return readMarkdown(lines.join('\n'), {topic: 'sample', language: 'en', path: 'content/en/sample.md'});
}

/** The visible text of a document, without formatting. */
export function wordsOfDocument({meta, blocks}: ContentDocument): string {
  return [meta.title, meta.summary, ...blocks.map(blockText)].join('\n');
}

export interface Link {
  readonly url: string;
  readonly text: string;
}

export function linksOf(value: unknown): Link[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(linksOf);
  const node = value as Inline & object;
  return node.type === 'link' ? [{url: node.url, text: inlineText(node.children)}, ...below] : below;
}

export function idsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
}

/** Links to numbers that `help-lines.yaml` lacks, or whose text is another number than they dial. */
export function wrongNumbers(document: ContentDocument): string[] {
  const lines = readHelpLines();
  const digits = (text: string) => text.replaceAll(/\D/g, '');
  return linksOf(document.blocks).flatMap(({url, text}) => {
    const [scheme, number] = url.split(':') as [string, string];
    if (scheme !== 'tel' && scheme !== 'sms') return [];
    const line = lines.find(({call, text: sms}) => number === (scheme === 'tel' ? call : sms));
    if (!line) return [`${url} is no number of content/help-lines.yaml`];
    const said = digits(text);
    return said === '' || said === digits(line.number) ? [] : [`${url} says ${text}`];
  });
}

/** Phone numbers in the text that are not links, or unknown. */
export function looseNumbers(document: ContentDocument): string[] {
  const known = readHelpLines().map(({number}) => number);
  const linked = new Set(linksOf(document.blocks).map(({text}) => text));
  const written = wordsOfDocument(document).match(/\b(?:1-)?\d{3}-\d{3}-\d{4}\b/g) ?? [];
  return written.filter((number) => !known.includes(number) || !linked.has(number));
}

/** Links to headings that do not exist in these files. */
export function deadLinks({blocks}: ContentDocument, files: readonly ReadFile[]): string[] {
  const ids = new Set([blocks, ...files.map(({document}) => document.blocks)].flatMap(idsOf));
  return linksOf(blocks)
    .map(({url}) => url)
    .filter((url) => url.startsWith('#') && !ids.has(url.slice(1)));
}

/** Links to other sites without https, or with tracking parameters. */
export function unsafeLinks({blocks}: ContentDocument): string[] {
  return linksOf(blocks)
    .map(({url}) => url)
    .filter((url) => !/^(?:https:|tel:|sms:|#)/.test(url) || /[?&](?:utm_|fbclid|gclid)/.test(url));
}

/** The option that 988 ended on 17 July 2025. */
export function endedOption(text: string): string[] {
  return (
    text.match(/\b(?:press|option|oprim[ae]|presion[ae]|marque|opción)(?:\s+the)?\s*(?:number\s*)?3\b/gi) ??
    []
  );
}
