/** The text that all pages of a group share: one Markdown text, in the form that each page needs. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {CONTENT_FOLDER, glossaryIn, readSources} from '../../src/build/content-files.js';
import {parseMarkdown} from '../../src/document/parse.js';
import type {ContentDocument} from '../../src/document/types.js';
import type {MarkupElement} from '../../src/rendering/markup.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {childrenOf, htmlOf, textOf} from './html.js';

/** A question, a tip or a stage: a heading and the content below it. */
export interface WordsSection {
  readonly title: string;
  readonly titleHtml: string;
  readonly html: string;
}

export interface WordsGroup {
  /** Heading of the group; empty if the sections are not grouped. */
  readonly titleHtml: string;
  /** The content above the first section. */
  readonly introduction: string;
  readonly sections: readonly WordsSection[];
}

export interface Words {
  readonly title: string;
  readonly summary: string;
  /** The whole text below the title. */
  readonly html: string;
  readonly groups: readonly WordsGroup[];
  readonly sections: readonly WordsSection[];
  /** As a partner writes it for a `src`: with front matter and heading ids. */
  readonly markdown: string;
  /** For other parsers: without front matter and heading ids. */
  readonly commonMarkdown: string;
  /** The module that the build writes for a built-in text. */
  readonly builtIn: string;
}

interface Source {
  readonly frontMatter: string;
  readonly body: string;
}

/** The text of a built-in topic. `level` is the heading level of its sections; higher-level headings are groups. */
export function wordsOfTopic(topic: string, level: 2 | 3): Words {
  return wordsOf(sourceOf(topic), level);
}

/** Questions of the built-in FAQ, each truncated to about `wordsEach` words, repeated until there are `count`. */
export function questionsInNumber(count: number, wordsEach = 80): Words {
  const {frontMatter, body} = sourceOf('family-faq');
  const questions = questionsOf(body).map((question) => cut(question, wordsEach));
  const text = Array.from({length: count}, (_, index) => repeated(questions, index));
  return wordsOf({frontMatter, body: inGroups(text)}, 3);
}

/** Whole questions of the built-in FAQ, repeated until the Markdown has at least `bytes` bytes. */
export function questionsInBytes(bytes: number): Words {
  const {frontMatter, body} = sourceOf('family-faq');
  const questions = questionsOf(body);
  const text: string[] = [];
  for (let size = 0; size < bytes; size += text.at(-1)!.length) text.push(repeated(questions, text.length));
  return wordsOf({frontMatter, body: inGroups(text)}, 3);
}

function sourceOf(topic: string): Source {
  const text = readFileSync(join(CONTENT_FOLDER, 'en', `${topic}.md`), 'utf8');
  const [, frontMatter, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text)!;
  // Remove source ids, which are only valid in our own files.
  const lines = frontMatter!.split('\n').filter((line) => !/^(?:sources|evidence|reviewedBy):/.test(line));
  return {frontMatter: lines.join('\n'), body: withNamedSources(body!).trim()};
}

/** Replaces `Sources: S01, S02` by the names and addresses that the widgets show. */
function withNamedSources(body: string): string {
  const registry = readSources();
  return body.replace(/^Sources: (.*)$/gm, (_, ids: string) => {
    const named = ids.split(/,\s*/).map((id) => {
      const {short, title, url} = registry.get(id)!;
      return `[${short ?? title}](${url})`;
    });
    return `Sources: ${named.join(' · ')}`;
  });
}

/** The questions without group headings. */
function questionsOf(body: string): string[] {
  return body
    .split(/^(?=### )/m)
    .slice(1)
    .map((question) => question.replace(/^## .*$/gm, '').trim());
}

/** Truncates a question after the block in which it reaches the number of words. */
function cut(question: string, words: number): string {
  const blocks = question.split(/\n{2,}/);
  let count = 0;
  const end = blocks.findIndex((block, index) => index > 0 && (count += block.split(/\s+/).length) >= words);
  return blocks.slice(0, end === -1 ? undefined : end + 1).join('\n\n');
}

/** The question at an index of the repeated list, with a unique id. */
function repeated(questions: readonly string[], index: number): string {
  const round = Math.floor(index / questions.length);
  const question = questions[index % questions.length]!;
  return round === 0 ? question : question.replace(/\{#([\w-]+)\}/, `{#$1-${round}}`);
}

/** Adds a group heading before every tenth question. */
function inGroups(questions: readonly string[]): string {
  return questions
    .map((question, index) =>
      index % 10 === 0 ? `## Part ${index / 10 + 1} {#part-${index / 10 + 1}}\n\n${question}` : question,
    )
    .join('\n\n');
}

function wordsOf({frontMatter, body}: Source, level: 2 | 3): Words {
  const markdown = `---\n${frontMatter}\n---\n\n${body}\n`;
  const {document} = parseMarkdown(markdown, {file: 'bench.md', base: 'https://bench.example/'});
  const rendered = renderDocument(document);
  const groups = groupsOf(rendered.body, level);
  return {
    title: rendered.title ?? '',
    summary: rendered.summary ?? '',
    html: htmlOf(rendered.body),
    groups,
    sections: groups.flatMap(({sections}) => sections),
    markdown,
    commonMarkdown: body.replace(/ \{#[\w-]+\}$/gm, ''),
    builtIn: builtInModule(document),
  };
}

function groupsOf(body: readonly MarkupElement[], level: 2 | 3): WordsGroup[] {
  const starts = (tag: string) => body.flatMap(([name], index) => (name === tag ? [index] : []));
  const isGrouped = level === 3;
  const groupStarts = isGrouped ? starts('h2') : [0];
  return groupStarts.map((start, index) => {
    const end = groupStarts[index + 1] ?? body.length;
    const inside = starts(`h${level}`).filter((place) => place >= start && place < end);
    const first = inside[0] ?? end;
    return {
      titleHtml: isGrouped ? innerHtml(body[start]!) : '',
      introduction: htmlOf(body.slice(isGrouped ? start + 1 : start, first)),
      sections: inside.map((place, position) => ({
        title: textOf(body[place]!),
        titleHtml: innerHtml(body[place]!),
        html: htmlOf(body.slice(place + 1, inside[position + 1] ?? end)),
      })),
    };
  });
}

const innerHtml = (element: MarkupElement): string => htmlOf(childrenOf(element));

function builtInModule(document: ContentDocument): string {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const text = JSON.stringify(renderDocument(document, glossaryIn('en')));
  return `export default ${text};export const version=${JSON.stringify(version)};`;
}
