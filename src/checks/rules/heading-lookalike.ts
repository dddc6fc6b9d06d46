import type {Paragraph, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {slug} from '../../document/identifiers.js';
import {dataFor} from '../../localization/by-language.js';
import type {Rule} from '../rule.js';
import {wordings} from '../language/wording/wording.js';

/** More characters are a sentence that is emphasized, not a heading. */
const LONGEST = 120;
/** The deepest level that a text has. */
const DEEPEST = 4;

/** Text of a word processor, or of a page that was copied: a bold line, or `Q: …`, where a heading is meant. */
export const headingLookalike: Rule = {
  name: 'heading-lookalike',
  severity: 'warning',
  about: 'A heading is written as one, `## …`, not as a bold line or as `Q: …`.',
  check: (file, {report}) => {
    const words = dataFor(wordings, file.language);
    const label = words && new RegExp(`^(?:${words.questionLabel})\\s*\\d*\\s*[:.)]\\s+(?=.*\\?)`, 'i');
    let level = 1;
    for (const node of file.tree.children) {
      if (node.type === 'heading') level = node.depth;
      if (node.type !== 'paragraph') continue;
      const [line = ''] = toString(node).trim().split('\n');
      const title = line.replace(label ?? /^$/, '').trim();
      if (line.length > LONGEST || (title === line && !isBoldLine(node))) continue;
      const heading = `${'#'.repeat(Math.min(level + 1, DEEPEST))} ${title}${slug(title) && ` {#${slug(title)}}`}`;
      report({
        message: `“${line}” looks like a heading, but is text: nobody can link to it, open it, or find it in a list of headings. Write it as a line of its own: \`${heading}\`.`,
        range: node.children[0]?.position ?? node.position,
        instead: [heading],
      });
    }
  },
};

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
