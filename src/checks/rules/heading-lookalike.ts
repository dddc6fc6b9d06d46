import type {List, Paragraph, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {slug} from '../../document/identifiers.js';
import {isQuestion} from '../../document/written-titles.js';
import {dataFor} from '../../localization/by-language.js';
import type {Rule} from '../rule.js';
import {wordings} from '../language/wording/wording.js';

/** More characters are a sentence that is emphasized, not a heading. */
const LONGEST = 120;
/** The deepest level that a text has. */
const DEEPEST = 4;

/**
 * Text of a word processor, or of a page that was copied: a bold line, a question in bold before its answer, `Q: …`, or a
 * list of questions with their answers, where headings are meant. A page makes headings of most of these.
 */
export const headingLookalike: Rule = {
  name: 'heading-lookalike',
  severity: 'warning',
  about: 'A heading is written as one, `## …`, not as a bold line, as `Q: …` or as an item of a list.',
  check: (file, {report}) => {
    const label = questionLabel(file.language);
    let level = 1;
    for (const node of file.tree.children) {
      if (node.type === 'heading') level = node.depth;
      for (const {line, title, position} of lookalikesIn(node, label)) {
        const heading = `${'#'.repeat(Math.min(level + 1, DEEPEST))} ${title}${slug(title) && ` {#${slug(title)}}`}`;
        report({
          message: `“${line}” looks like a heading, but is not written as one: a page has to guess, and may show it as text that nobody can link to, open, or find in a list of headings. Write it as a line of its own: \`${heading}\`.`,
          range: position,
          instead: [heading],
        });
      }
    }
  },
};

/** What stands before a question: `Q: `, `P. `. */
export function questionLabel(language: string): RegExp | undefined {
  const words = dataFor(wordings, language);
  return words && new RegExp(`^(?:${words.questionLabel})\\s*\\d*\\s*[:.)]\\s+(?=.*\\?)`, 'i');
}

interface Lookalike {
  /** The words that look like a heading, with a label. */
  readonly line: string;
  /** What the heading would say. */
  readonly title: string;
  readonly position: Paragraph['position'];
}

function lookalikesIn(node: RootContent, label: RegExp | undefined): readonly Lookalike[] {
  if (node.type === 'list') return questionsOf(node);
  if (node.type !== 'paragraph') return [];
  const [first] = node.children;
  const [text = ''] = toString(node).trim().split('\n');
  const line = asksInBold(node) ? toString(first).trim() : text;
  const title = line.replace(label ?? /^$/, '').trim();
  if (line.length > LONGEST || (line === text && title === line && !isBoldLine(node))) return [];
  return [{line, title, position: first?.position ?? node.position}];
}

/** The questions of a list, if each item is one and has an answer, or if it is a numbered question before its answer. */
function questionsOf({children: items, ordered}: List): readonly Lookalike[] {
  const found = items.map(({children: [first, ...answer], checked}): Lookalike | undefined => {
    if (first?.type !== 'paragraph' || typeof checked === 'boolean') return undefined;
    const [text = '', ...more] = toString(first).trim().split('\n');
    const line = asksInBold(first) ? toString(first.children[0]).trim() : text;
    const isAnswered = line !== text || more.length + answer.length > 0 || (ordered && items.length === 1);
    return isQuestion(line) && isAnswered
      ? {line, title: line, position: first.children[0]?.position}
      : undefined;
  });
  return found.every((each) => each !== undefined) ? found : [];
}

/** Whether a paragraph begins with a question in bold. */
function asksInBold({children: [first]}: Paragraph): boolean {
  return isBold(first) && isQuestion(toString(first).trim());
}

/** A paragraph that is bold as a whole, or in its first line; a sentence or a label before a list may be. */
function isBoldLine({children: [first, next]}: Paragraph): boolean {
  return isBold(first) && /[^.!:\s]$/.test(toString(first).trim()) && endsLine(next);
}

/** Also `***bold italics***`. */
function isBold(node: RootContent | undefined): boolean {
  return (
    node?.type === 'strong' ||
    (node?.type === 'emphasis' && node.children.length === 1 && isBold(node.children[0]))
  );
}

function endsLine(next: RootContent | undefined): boolean {
  return !next || next.type === 'break' || (next.type === 'text' && /^\s*(?:\n|$)/.test(next.value));
}
