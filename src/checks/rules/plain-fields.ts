import type {Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {shortened} from '../../document/shortened.js';
import type {CheckedFile} from '../checked-file.js';
import type {Rule} from '../rule.js';

const processor = unified().use(remarkParse).use(remarkGfm);

/** What an author wanted, by the type of the node that Markdown would make of it. */
const INSTEAD: Readonly<Record<string, string>> = {
  strong: 'Take the stars out',
  emphasis: 'Take the marks out',
  delete: 'Take the marks out, or the words that are no longer true',
  inlineCode: 'Take the marks out',
  heading: 'Take the # out',
  link: 'Keep the words, and write the link into the text below the front matter',
  linkReference: 'Keep the words, and write the link into the text below the front matter',
  image: 'Write the picture into the text below the front matter',
  html: 'Take the tags out, and keep the words',
};

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/i;

export const plainFields: Rule = {
  name: 'plain-fields',
  severity: 'error',
  about: 'A title and a summary are plain words: families would see the marks of Markdown and HTML in them.',
  check: (file, {report}) => {
    for (const field of ['title', 'summary'] as const) {
      const found = marksIn(valueOf(field, file));
      if (!found) continue;
      report({
        message: `Families would read “${shortened(found.marks)}” in \`${field}\` as it is written. ${found.instead}.`,
        range: {start: {line: file.lineOf(field), column: 1}},
      });
    }
  },
};

/** Tags that an editor may have put around a line are not read; the front matter is reported with them. */
function valueOf(field: string, {fields, frontMatter}: CheckedFile): string {
  const value = frontMatter?.disfigured ? undefined : fields[field];
  return typeof value === 'string' ? value : '';
}

/** The first mark: without it, the author reads the value again. */
function marksIn(value: string): {marks: string; instead: string} | undefined {
  const walk = (node: Nodes): {marks: string; instead: string} | undefined => {
    const marks = value.slice(node.position?.start.offset, node.position?.end.offset);
    const instead = INSTEAD[node.type];
    // An address without marks is what it looks like.
    const isBare = node.type === 'link' && toString(node) === marks;
    if (instead !== undefined && !isBare) return {marks, instead};
    const entity = node.type === 'text' ? ENTITY.exec(marks)?.[0] : undefined;
    // An unknown name, as in `R&D;`, remains what it is.
    if (entity !== undefined && node.type === 'text' && node.value !== marks)
      return {marks: entity, instead: 'Write the letter itself'};
    if (!('children' in node)) return undefined;
    for (const child of node.children) {
      const found = walk(child);
      if (found) return found;
    }
    return undefined;
  };
  return walk(processor.parse(value));
}
