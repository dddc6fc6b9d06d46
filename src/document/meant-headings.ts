import {Identifiers, slug} from './identifiers.js';
import {normalText} from './normal-text.js';
import type {ParseResult} from './parse-document.js';
import {inlineText} from './plain-text.js';
import {shortened} from './shortened.js';
import type {Block, ContentDocument, HeadingLevel, Inline, ListItem, Problem} from './types.js';
import {positionsIn} from './written-position.js';
import {isMark, isQuestion, isTitle, labelledQuestions} from './written-titles.js';

/** No text that somebody has written has more lines: the largest has 256 kB. */
const MOST_LINES = 5000;

/** A line of a paragraph or an item of a list, which may be or begin with a title; or any other block. */
interface Piece {
  readonly block: Block;
  readonly title: readonly Inline[];
  readonly words: string;
  /** `start`: in bold at the start of its line; undefined for a block that is none of these. */
  readonly kind: 'bold' | 'start' | 'line' | 'item' | undefined;
  /** The line of the title. */
  readonly line: readonly Inline[];
  /** What follows the title in its line, or in its item. */
  readonly rest: readonly Inline[];
  /** Further blocks of an item. */
  readonly below: readonly Block[];
}

/**
 * Headings in a text in which none is a question, where its author has written them as in a word processor: a question
 * in bold, behind a `Q:`, or as an item of a list; or, in a text without headings, a title in bold. The checks do not
 * read these: they ask the author to write headings.
 *
 * @param markdown - of the document
 * @param file - path or address of the file, for messages
 */
export function withMeantHeadings(document: ContentDocument, markdown: string, file: string): ParseResult {
  const headings = document.blocks.filter((block) => block.type === 'heading');
  const isLong = markdown.split('\n', MOST_LINES + 1).length > MOST_LINES;
  if (isLong || headings.some(({children}) => isQuestion(inlineText(children))))
    return {document, problems: []};
  const pieces = document.blocks.flatMap(piecesOf);
  const asked = questionsAmong(pieces);
  const groups = groupsAmong(pieces, asked);
  const titles = asked.size === 0 && headings.length < 2 ? titlesAmong(pieces) : [];
  const chosen = new Set([...asked, ...groups, ...titles]);
  if (asked.size === 0 && titles.length < 2) return {document, problems: []};
  const first = pieces.find((piece) => chosen.has(piece))!;
  return {
    document: {...document, blocks: withHeadings(pieces, chosen, groups)},
    problems: [problemOf(first.words, markdown, file)],
  };
}

function withHeadings(
  pieces: readonly Piece[],
  chosen: ReadonlySet<Piece>,
  groups: ReadonlySet<Piece>,
): Block[] {
  const changed = new Set([...chosen].map(({block}) => block));
  const identifiers = new Identifiers();
  for (const {block} of pieces) if (block.type === 'heading') identifiers.unique(block.id);
  const blocks: Block[] = [];
  // The level of the last heading of the text, and how much lower the next question is.
  let above = 1;
  let depth = 1;
  let loose: Inline[] = [];
  const closeParagraph = () => {
    blocks.push(...paragraphOf(loose));
    loose = [];
  };
  pieces.forEach((piece, index) => {
    const {block, title, words, line, rest, below} = piece;
    if (!changed.has(block)) {
      if (pieces[index - 1]?.block !== block) blocks.push(block);
      if (block.type === 'heading') [above, depth] = [block.level, 1];
    } else if (chosen.has(piece)) {
      closeParagraph();
      const isGroup = groups.has(piece);
      const level = Math.min(above + (isGroup ? 1 : depth), 6) as HeadingLevel;
      if (isGroup) depth = 2;
      blocks.push({type: 'heading', level, id: identifiers.unique(slug(words)), children: trimmed(title)});
      loose = [...rest];
      if (below.length > 0) closeParagraph();
      blocks.push(...below);
    } else loose.push(...line, ...rest);
    if (pieces[index + 1]?.block !== block) closeParagraph();
  });
  return blocks;
}

function problemOf(words: string, markdown: string, file: string): Problem {
  const line =
    normalText(markdown)
      .split('\n')
      .findIndex((each) => each.includes(words)) + 1 || 1;
  const message = `“${shortened(words)}” is shown as a heading, and what is written like it. Write each as one, in a line of its own: ## ${shortened(words)}`;
  return positionsIn(markdown)({severity: 'warning', rule: 'heading', message, file, line, column: 1});
}

function questionsAmong(pieces: readonly Piece[]): Set<Piece> {
  const isLabelled = labelledQuestions(pieces.map(({words}) => words));
  const asked = pieces.filter(
    ({kind, words}) => kind && (kind === 'line' ? isLabelled(words) : isQuestion(words)),
  );
  if (asked.length === 0) asked.push(...openingQuestions(pieces));
  // A single one in a sentence is emphasized, a single item is a list.
  return new Set(asked.length === 1 && asked[0]!.kind !== 'bold' ? [] : asked);
}

/** Questions that are the first line of their paragraphs, above their answers, as they are copied from a PDF. */
function openingQuestions(pieces: readonly Piece[]): Piece[] {
  const opening = pieces.filter(
    ({block, kind, words}, index) =>
      kind === 'line' &&
      block !== pieces[index - 1]?.block &&
      block === pieces[index + 1]?.block &&
      isQuestion(words) &&
      // Not the last word of a sentence that an editor has wrapped.
      !/[.!?…:;].*\p{L}/u.test(words),
  );
  return opening.length > 1 ? opening : [];
}

/** Whether a piece is a title in bold. */
const isBoldTitle = ({kind, words}: Piece) => kind === 'bold' && isTitle(words);

/** The titles in bold right before a question. */
function groupsAmong(pieces: readonly Piece[], asked: ReadonlySet<Piece>): Set<Piece> {
  return new Set(pieces.filter((piece, index) => isBoldTitle(piece) && asked.has(pieces[index + 1]!)));
}

/** The titles in bold with words below. */
function titlesAmong(pieces: readonly Piece[]): Piece[] {
  return pieces.filter((piece, index) => {
    const next = pieces[index + 1];
    return isBoldTitle(piece) && next && next.kind !== 'bold' && next.block.type !== 'heading';
  });
}

function piecesOf(block: Block): Piece[] {
  if (block.type === 'paragraph')
    return linesOf(block.children).map((line) => pieceOf(block, titleIn(line), line));
  const items =
    block.type === 'list'
      ? block.items.map((item) => questionItem(block, item, block.items.length === 1))
      : [];
  const isAsked = items.length > 0 && items.every((item) => item !== undefined);
  return isAsked ? items : [pieceOf(block, {title: [], kind: undefined})];
}

interface Title extends Pick<Piece, 'title' | 'kind'> {
  readonly rest?: readonly Inline[];
}

function pieceOf(
  block: Block,
  {title, kind, rest = []}: Title,
  line: readonly Inline[] = [],
  below: readonly Block[] = [],
): Piece {
  const words = inlineText(title).replace(/\s+/g, ' ').trim();
  return {block, title, words, kind, line, rest, below};
}

/** The children of a paragraph by its lines, each with its end. */
function linesOf(children: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of children)
    for (const part of typeof node === 'string' ? (node.match(/[^\n]*\n|[^\n]+/g) ?? []) : [node]) {
      lines.at(-1)!.push(part);
      if (typeof part === 'string' ? part.endsWith('\n') : part.type === 'break') lines.push([]);
    }
  return lines.filter((line) => line.length > 0);
}

/** The title that a line is, or begins with. */
function titleIn(line: readonly Inline[]): Title {
  const nodes = line.filter((node) => !isBlank(node));
  if (nodes.length > 0 && nodes.every(isBold)) return {title: nodes.flatMap(plain), kind: 'bold'};
  const index = line.findIndex(isBold);
  const bold = line[index];
  const before = line.slice(0, index);
  if (bold !== undefined && isMark(inlineText(before)) && isQuestion(inlineText([bold]).trim()))
    return {title: [...before, ...plain(bold)], kind: 'start', rest: line.slice(index + 1)};
  return {title: line.flatMap(plain), kind: 'line'};
}

/** A question as an item of a list, with an answer in the item; the only item may have it behind the list. */
function questionItem(
  list: Block,
  {blocks: [first, ...below]}: ListItem,
  isOnly: boolean,
): Piece | undefined {
  if (first?.type !== 'text' && first?.type !== 'paragraph') return undefined;
  const [line = [], ...others] = linesOf(first.children);
  const {title, rest = []} = titleIn(line);
  const item = pieceOf(list, {title, kind: 'item', rest: [...rest, ...others.flat()]}, line, below);
  const hasAnswer = isOnly || below.length > 0 || paragraphOf(item.rest).length > 0;
  return isQuestion(item.words) && hasAnswer ? item : undefined;
}

const isBlank = (node: Inline) => (typeof node === 'string' ? !node.trim() : node.type === 'break');

function isBold(node: Inline): boolean {
  if (typeof node === 'string') return false;
  if (node.type === 'emphasis') return node.children.length > 0 && node.children.every(isBold);
  return node.type === 'strong';
}

/** What stands in bold, without that. */
const plain = (node: Inline): readonly Inline[] =>
  isBold(node)
    ? (node as Exclude<Inline, string> & {children: readonly Inline[]}).children.flatMap(plain)
    : [node];

function paragraphOf(inlines: readonly Inline[]): Block[] {
  const children = trimmed(inlines);
  return children.length > 0 ? [{type: 'paragraph', children}] : [];
}

/** Without white space and line breaks at the start and the end. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const nodes = [...inlines];
  while (nodes.length > 0 && isBlank(nodes[0]!)) nodes.shift();
  while (nodes.length > 0 && isBlank(nodes.at(-1)!)) nodes.pop();
  return nodes.map((node, index) => {
    if (typeof node !== 'string') return node;
    const text = index === 0 ? node.trimStart() : node;
    return index === nodes.length - 1 ? text.trimEnd() : text;
  });
}
