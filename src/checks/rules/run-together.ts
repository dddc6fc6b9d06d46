import type {Code, Heading, Nodes, Paragraph, Table} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {CheckedFile} from '../checked-file.js';
import {questionLabel} from './heading-lookalike.js';
import {shortened} from '../../document/shortened.js';
import type {Finding, Rule} from '../rule.js';

/** What begins the lines of a list that Markdown does not know, with what to write. */
const ITEMS: readonly (readonly [line: RegExp, write: string])[] = [
  [/^(?:[\u2610-\u2612]|\[[ xX/>-]?\s?\])\s*\S/u, '- [ ] '],
  [/^(?:\(?[a-z]\)|[a-z]\.)[ \t]+\S/i, '- '],
  [/^\(?(?:i{1,3}|iv|vi{0,3}|ix|x)[.)][ \t]+\S/i, '1. '],
  [/^(?:\(\d{1,2}\)[ \t]*|\d{1,2}[.)])\p{L}/u, '1. '],
  [/^[\u2012-\u2015\u2192\u2713\u2714\u27A2\u27A4\u25BA\u25B6\u2605][ \t]*\S/u, '- '],
  [/^[-+\u2022\u25E6\u25AA\u25CF\u00B7]\p{L}/u, '- '],
  [/^\*\p{L}[^*]*$/u, '- '],
  [/^\p{Extended_Pictographic}/u, '- '],
  // Fields of Notion, or opening hours.
  [/^\p{L}[^:.?!\n]{0,30}:[ \t]+\S/u, '- '],
];

/** A box that is not one yet, at the start of an item. */
const BOX = /^\[(?:[/>-]|\s?[xX]?\s?)\]/;

/** Lines of a paragraph are one line on a page, so that lists and tables of other programs become one sentence. */
export const runTogether: Rule = {
  name: 'run-together',
  severity: 'error',
  about:
    'Lists, boxes to tick, tables and headings are written so that they are none of them one running line.',
  check: (file, {report}) => {
    const walk = (node: Nodes): void => {
      const finding =
        node.type === 'paragraph'
          ? judgeParagraph(node, file)
          : node.type === 'heading'
            ? judgeHeading(node, file)
            : node.type === 'code'
              ? judgeCode(node, file)
              : undefined;
      if (finding) report({range: node.position, ...finding});
      if (node.type === 'table') for (const each of judgeTable(node)) report(each);
      if (node.type === 'listItem') for (const each of judgeItem(node.children[0])) report(each);
      if ('children' in node && node.type !== 'paragraph') for (const child of node.children) walk(child);
    };
    walk(file.tree);
  },
};

/** The lines of a paragraph as they are read; a line after a break stands alone. */
function linesOf(node: Paragraph): string[] {
  return toString({...node, children: node.children.filter(({type}) => type !== 'html')})
    .split('\n')
    .map((line) => line.trim());
}

function judgeParagraph(node: Paragraph, {plain, language}: CheckedFile): Finding | undefined {
  const asks = questionLabel(language);
  const hasBreaks = node.children.some(({type}) => type === 'break');
  const lines = linesOf(node);
  if (lines.length < 2 || hasBreaks) return undefined;
  const written = plain.slice(node.position?.start.offset, node.position?.end.offset).split('\n');
  if (written.filter((line) => /\S[ \t]*\|[ \t]*\S/.test(line)).length > 1)
    return {
      message:
        'This is no table yet: its lines run together into one. Write `| --- | --- |` below its first line, with one `---` for each column.',
    };
  if (lines.filter((line) => /\S\t+\S/.test(line)).length > 1)
    return {
      message:
        'These columns run together into one line. Write a table with | between its cells, and `| --- | --- |` below its first line.',
    };
  for (const [pattern, write] of ITEMS) {
    const items = lines.filter((line) => pattern.test(line));
    const isLabel = write === '- ' && pattern.source.includes('{0,30}:');
    // `heading-lookalike` reports `Q: …?` and `A: …`, or `Q. …?` and `A. …`.
    const isOther =
      (isLabel && (items.length < lines.length || lines.some((line) => line.endsWith('?')))) ||
      items.some((line) => asks?.test(line));
    if (items.length < 2 || isOther) continue;
    return {
      message: `These lines run together into one: “${shortened(items[0]!)} ${shortened(items[1]!)}”. Write \`${write}\` in front of each, and an empty line above the first.`,
    };
  }
  return undefined;
}

/** A line of `---` or `===` right below a sentence makes a heading of it. */
function judgeHeading(node: Heading, {plain}: CheckedFile): Finding | undefined {
  const written = plain.slice(node.position?.start.offset, node.position?.end.offset);
  const words = toString(node).trim();
  const isSentence = words.includes('\n') || /[.,;]$/.test(words) || /^\p{L}+: /u.test(words);
  const [, line] = /^(?!#)[^]*\n\s*(=+|-+)\s*$/.exec(written) ?? [];
  if (line === undefined || !isSentence) return undefined;
  return {
    message: `The line ${line.slice(0, 5)} right below makes a heading of “${shortened(words.replaceAll('\n', ' '))}”. Write an empty line between them.`,
  };
}

/** Whether everything from a line of ``` on is code: what else is missing there is missing because of it. */
export function endsInCode({tree, plain}: CheckedFile): boolean {
  const last = tree.children.at(-1);
  return last?.type === 'code' && isOpen(last, plain);
}

function isOpen({position}: Code, plain: string): boolean {
  const written = plain.slice(position?.start.offset, position?.end.offset);
  return !/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(written);
}

function judgeCode(node: Code, {plain}: CheckedFile): Finding | undefined {
  const {value, lang} = node;
  if (isOpen(node, plain))
    return {
      message:
        'From here on everything is code, in which nothing can be tapped: no second ``` ends it. Take the ``` out.',
    };
  if (/^(?:markdown|md)$/i.test(lang ?? '') || /^#{1,6}[ \t]|\]\((?:tel|https?):/m.test(value))
    return {
      message:
        'Families would read this Markdown as code, in which nothing can be tapped. Take the line with ``` above it out, and the one below it.',
    };
  return undefined;
}

function judgeTable({children: [head, ...rows]}: Table): Finding[] {
  const count = head?.children.length ?? 0;
  return rows.flatMap((row): Finding[] => {
    const lost = row.children.slice(count);
    if (lost.length === 0) return [];
    return [
      {
        message: `Families would not see “${shortened(lost.map((cell) => toString(cell)).join(' | '))}”: this row has ${row.children.length} cells, and the first row of the table ${count}. Add a column to that, or write \\| for a | that is text.`,
        range: row.position,
      },
    ];
  });
}

function judgeItem(node: Nodes | undefined): Finding[] {
  const words = node?.type === 'paragraph' ? toString(node) : '';
  const [box] = BOX.exec(words) ?? [];
  if (box === undefined) return [];
  const rest = words.slice(box.length).trim().split('\n', 1)[0]!;
  const isDone = /x/i.test(box);
  return [
    {
      message:
        rest === ''
          ? 'This box has no words. Write `- [ ] What is to be done`.'
          : `This is no box to tick yet. Write \`- [${isDone ? 'x' : ' '}] ${shortened(rest)}\`.`,
      range: node?.position,
    },
  ];
}
