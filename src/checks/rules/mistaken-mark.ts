import type {Blockquote, Emphasis, List, Nodes, Parents, Strong, Text} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {shortened} from '../../document/shortened.js';
import type {CheckedFile} from '../checked-file.js';
import type {Finding, Rule} from '../rule.js';
import {rangeOf} from '../text-range.js';

/** From this number on, a number with a full stop is a year or another number of a sentence. */
const LEAST_YEAR = 100;

/** Marks of bold that are none, because of a space behind the first or before the last: `**Note: **call`. */
const NOT_BOLD = /(?<!\\)(\*\*|__)(?!\1)([^*_\n]*?[^*_\s\\][^*_\n]*?)\1/g;

/** What an author writes as a sign, Markdown reads as a mark, and what an author means as a mark, it may show. */
export const mistakenMark: Rule = {
  name: 'mistaken-mark',
  severity: 'error',
  about:
    'No sign of a sentence is taken for a mark: 3*4*5, > 5 drinks, a line that starts with 2024. or + 10; and bold words have no space inside their stars. No words are crossed out.',
  check: (file, {report}) => {
    const walk = (node: Parents): void => {
      node.children.forEach((child, index) => {
        const finding = findingIn(child, node, index, file);
        if (finding) report({range: child.position, ...finding});
        if (child.type === 'text') for (const each of notBoldIn(child, file)) report(each);
        if ('children' in child) walk(child);
      });
    };
    walk(file.tree);
  },
};

function findingIn(node: Nodes, parent: Parents, index: number, file: CheckedFile): Finding | undefined {
  if (node.type === 'emphasis' || node.type === 'strong') return starsOf(node, file);
  if (node.type === 'delete')
    return {
      message: `Families would see “${shortened(toString(node))}” crossed out, and hear it like any other words. Take the marks ~~ out, or the words that are no longer true.`,
    };
  if (node.type === 'blockquote') return moreThan(node);
  if (node.type !== 'list') return undefined;
  return node.ordered ? numberOf(node, parent, index) : signOf(node, parent.children[index - 1], file);
}

/** `3*4*5`: families would read 345. */
function starsOf({position}: Emphasis | Strong, {plain}: CheckedFile): Finding | undefined {
  const [from, to] = [position!.start.offset!, position!.end.offset!];
  const written = plain.slice(from, to);
  if (!/\d/.test(plain[from - 1] ?? '') || !/^\*+\d/.test(written) || !/[\p{L}\d]/u.test(plain[to] ?? ''))
    return undefined;
  const [before = ''] = /\d+$/.exec(plain.slice(0, from)) ?? [];
  const [after = ''] = /^[\p{L}\d]+/u.exec(plain.slice(to)) ?? [];
  const shown = `${before}${written}${after}`;
  return {
    message: `Families would not see the stars of “${shortened(shown)}”: what stands between two is emphasized. Write × for “times”, or \\* for a star.`,
  };
}

/** `> 5 drinks a week`: the sign of “more than” makes a quotation of its line. */
function moreThan(node: Blockquote): Finding | undefined {
  const words = toString(node).trim();
  if (!/^[$€]?\d/.test(words)) return undefined;
  return {
    message: `Families would not see the > before “${shortened(words)}”: a line that starts with it is a quotation. Write “more than” in words.`,
  };
}

/** `2024. was a hard year` at the start of a line. */
function numberOf({start, children}: List, parent: Parents, index: number): Finding | undefined {
  const first = start ?? 1;
  const [item] = children;
  const goesOn = parent.children
    .slice(0, index)
    .some((other) => other.type === 'list' && other.ordered === true && (other.start ?? 1) < first);
  const isNumber = first >= LEAST_YEAR || (children.length === 1 && first > 1 && !goesOn);
  const words = item ? toString(item).trim() : '';
  // `heading-lookalike` reports a numbered question.
  if (!isNumber || /[?]/.test(words.split('\n', 1)[0]!)) return undefined;
  return {
    message: `“${first}.” at the start of a line begins a numbered list here. Write \`${first}\\. ${shortened(words)}\` if it belongs to a sentence.`,
  };
}

/** `+ 10 dollars` or `- 5 degrees`, right below a line of text. */
function signOf(
  {children, position}: List,
  above: Nodes | undefined,
  {plain}: CheckedFile,
): Finding | undefined {
  const mark = plain[position!.start.offset!];
  const words = children[0] ? toString(children[0]).trim() : '';
  const isAttached = above?.type === 'paragraph' && above.position?.end.line === position!.start.line - 1;
  if (children.length > 1 || !isAttached || !/^[$€]?\d/.test(words)) return undefined;
  return {
    message: `Families would not see the ${mark} before “${shortened(words)}”: a line that starts with it is an item of a list. Write the line above and this one as one line.`,
  };
}

function notBoldIn({position}: Text, file: CheckedFile): Finding[] {
  const from = position?.start.offset ?? 0;
  const written = file.text.slice(from, position?.end.offset ?? from);
  return [...written.matchAll(NOT_BOLD)].flatMap(({0: all, 2: words = '', index}): Finding[] => {
    const bold = `**${words.trim()}**`;
    if (words === words.trim()) return [];
    return [
      {
        message: `Families would read the stars of “${shortened(all)}”: a space stands inside them. Write \`${bold}\`, with the space outside.`,
        range: rangeOf(file.text, from + index, from + index + all.length),
        instead: [bold],
      },
    ];
  });
}
