import type {Nodes, Parents} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {ALERT} from '../../document/alerts.js';
import {WRITTEN_ID} from '../../document/identifiers.js';
import {shortened} from '../../document/shortened.js';
import type {CheckedFile} from '../checked-file.js';
import {rangeOf} from '../text-range.js';
import type {Finding, Rule} from '../rule.js';

const BOX = 'Write `> [!NOTE]` above the text of the box, and `> ` in front of each of its lines';
const FOOTNOTE =
  'Footnotes are not read. Name what the text rests on in a line `Sources: S01`, and write the rest into the text';

/** Marks that are shown as they are written, with what to write instead. */
const MARKS: readonly (readonly [marks: RegExp, instead: string])[] = [
  [
    /:contentReference\b|\[oaicite:[^\]]*\](?:\{index=\d+\})?|【[^】\n]*】|\bcite(?:turn\d+\w+)+|\bturn\d+(?:search|view|news|fetch)\d+/g,
    'A chat program has left it here, and it names no source. Take it out, and check the sentence',
  ],
  [/^:{3,}.*$/gm, BOX],
  [/^(?:!{3}|\?{3}\+?)[ \t]*[a-z].*$/gim, BOX],
  [/^\[TOC\][ \t]*$/gim, 'Take it out: a widget makes its own list'],
  [/(?<![=\w])==(?=[^\s=])[^=\n]*==(?![=\w])/g, 'Write `**words**` for bold words'],
  [/^\[!\p{L}+\]/gmu, 'Write `> ` in front of this line and of the lines of its box'],
  [/^===[!+]?[ \t]+".*"$/gm, 'There are no tabs: write a heading, `### …`'],
  [
    /^\{\s*"[\w-]+"\s*:/g,
    'Write what this says of the text between two lines `---` at its start, as `title: Visits`',
  ],
  [/\{%[^{}]*%\}/g, 'It is an instruction to another program: write what families are to read'],
  [/\{\/\*[^]*?\*\/\}|%%/g, 'It hides nothing here. Take it out, with what it was to hide'],
  [
    /^(?:import\s.*\bfrom\s+["'].*|export\s+(?:const|default)\s.*)$/gm,
    'It is code of another program: take it out',
  ],
  [/(?<=\]|`)\{[^{}\n]*\}/g, 'Take it out, and the square brackets before it'],
  [/\{(?:[.:#][^{}\n]*|[\w-]+=[^{}\n]*)\}/g, 'It is an instruction to another program: take it out'],
  [
    /\[\/[a-z][\w-]*\]|\[[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"\]]*"|'[^'\]]*'|[\w-]+))+\s*\/?\]/gi,
    'It is an instruction to WordPress: take it out',
  ],
  [/\^\[[^\]\n]+\]|\[\^[^\]\s]+\]/g, FOOTNOTE],
  [/\[-?@[\w:.-]+[^[\]\n]*\]/g, 'Name the source in a line `Sources: S01`'],
  [/^\*\[[^\]\n]+\]:.*$/gm, 'Write the meaning behind the abbreviation, in brackets'],
  [/^:[ \t]+\S.*$/gm, 'Write the term and its meaning as an item of a list: `- **Term**: meaning`'],
  [
    /^\+(?:[-=:]+\+)+[ \t]*$|^ *-{3,}(?: +-{3,})+[ \t]*$/gm,
    'Write a table with | between its cells, and `| --- | --- |` below its first line',
  ],
  [
    /^\\(?:newpage|pagebreak|tableofcontents|toc)\b.*$/gm,
    'It is an instruction to another program: take it out',
  ],
  [
    /^(?:[ \t]*#\p{L}[\p{L}\p{N}/_-]*)+[ \t]*$/gmu,
    'Tags sort nothing here: take them out. For a heading, write a space behind the #',
  ],
  [
    /(?<![\p{L}\p{N}:]):[a-z][a-z_+-]+:(?![\p{L}\p{N}:])/gu,
    'Take it out, or write the picture itself, such as 🙂',
  ],
  [/(?<=\s)\^[a-z][a-z0-9-]*[ \t]*$/gim, 'It is an address for another program: take it out'],
  [
    /\([^()[\]\n]+\)\[(?:https?:|www\.|tel:|mailto:)[^\]\n]*\]/gi,
    'Brackets and parentheses have changed places. Write `[words](address)`',
  ],
];

export const otherMarks: Rule = {
  name: 'other-marks',
  severity: 'error',
  about:
    'Nothing is written in the marks of another program, which families would see: :::, {% %}, [^1], %%.',
  check: (file, {report}) => {
    const walk = (node: Nodes, above?: Nodes): void => {
      if (node.type === 'footnoteDefinition')
        report({message: messageOf(`[^${node.label ?? node.identifier}]`, FOOTNOTE), range: node.position});
      else if (isBlock(node)) for (const finding of marksIn(node, file, above)) report(finding);
      else if ('children' in node) for (const child of node.children) walk(child, node);
    };
    walk(file.tree);
  },
};

/** One finding for each kind of mark in a block. */
function marksIn(block: Nodes, file: CheckedFile, above: Nodes | undefined): Finding[] {
  const start = block.position?.start.offset ?? 0;
  const text = shownText(block, file);
  const isAlert = above?.type === 'blockquote' && above.children[0] === block && ALERT.test(toString(block));
  const found: {from: number; to: number; instead: string}[] = [];
  for (const [marks, instead] of MARKS)
    for (const {0: all, index: from} of text.matchAll(marks)) {
      const to = from + all.length;
      const isKnown = found.some(
        (other) => other.instead === instead || (from < other.to && other.from < to),
      );
      if (!isKnown && !(isAlert && all.startsWith('[!'))) found.push({from, to, instead});
    }
  return found.map(({from, to, instead}) => ({
    message: messageOf(text.slice(from, to).trim(), instead),
    range: rangeOf(file.text, start + from, start + to),
  }));
}

const isBlock = ({type}: Nodes) =>
  type === 'paragraph' || type === 'heading' || type === 'tableCell' || type === 'thematicBreak';

/** As it is written, with spaces in the place of what is not shown, or is meant to be shown as it is: code, addresses. */
function shownText(block: Nodes, {plain}: CheckedFile): string {
  const start = block.position?.start.offset ?? 0;
  let text = plain.slice(start, block.position?.end.offset ?? start);
  const hide = ({position}: Nodes): void => {
    const [from, to] = [position!.start.offset! - start, position!.end.offset! - start];
    text = text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
  };
  const walk = (node: Parents): void => {
    for (const child of node.children)
      if (child.type === 'inlineCode' || child.type === 'html') hide(child);
      else if ('children' in child) walk(child);
  };
  if ('children' in block) walk(block);
  return text
    .replace(/\]\([^()\s]*\)/g, (address) => `]${' '.repeat(address.length - 1)}`)
    .replace(block.type === 'heading' ? WRITTEN_ID : /^$/, '')
    .replace(/\\[!-/:-@[-`{-~]/g, '  ');
}

function messageOf(marks: string, instead: string): string {
  const [line = ''] = marks.split('\n', 1);
  // The ellipsis of marks that go on in the next line.
  const shown = shortened(line === marks ? line : `${line}…`);
  return `Families would read “${shown}” as it is written. ${instead}.`;
}
