import type {Nodes, PhrasingContent, RootContent} from 'mdast';
import {toString} from 'mdast-util-to-string';
import {ALERT} from '../../../document/alerts.js';
import {WRITTEN_ID} from '../../../document/identifiers.js';
import {namesInSourcesLine} from '../../../document/sources-line.js';
import {passageFrom, type Mark, type Passage, type Piece} from './passage.js';

/** The file that the passages belong to. */
export interface PassageContext {
  /** The text of the file. */
  readonly source: string;
  /** Ids for lines of sources, which are not sentences. */
  readonly sourceIds: ReadonlySet<string>;
}

/** The passages of some nodes of the tree, in order. Excludes code, rules, HTML and lines of sources. */
export function passagesOf(
  nodes: readonly RootContent[],
  context: PassageContext,
  isQuoted = false,
): Passage[] {
  return nodes.flatMap((node) => passagesOfNode(node, context, isQuoted));
}

function passagesOfNode(node: RootContent, context: PassageContext, isQuoted: boolean): Passage[] {
  switch (node.type) {
    case 'heading':
      return withWords(withoutId(wordsOf(node.children, context, isQuoted)));
    case 'paragraph': {
      const words = wordsOf(node.children, context, isQuoted);
      return isSourcesLine(words.text, context) ? [] : withWords(words);
    }
    case 'tableCell':
      return withWords(wordsOf(node.children, context, isQuoted));
    case 'blockquote': {
      const [first, ...rest] = node.children;
      if (!first || !ALERT.test(toString(first))) return passagesOf(node.children, context, true);
      const opening = passagesOfNode(first, context, isQuoted).flatMap((words) =>
        withWords(withoutMarker(words)),
      );
      return [...opening, ...passagesOf(rest, context, isQuoted)];
    }
    case 'list':
    case 'listItem':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      return passagesOf(node.children, context, isQuoted);
    default:
      return [];
  }
}

type Words = Omit<Passage, 'sentences'>;

function withWords(words: Words): Passage[] {
  return /[\p{L}\p{N}]/u.test(words.text) ? [passageFrom(words)] : [];
}

/** `Sources: S01, S06`, if every name is that of a source, or has the form of an id. */
function isSourcesLine(text: string, {sourceIds}: PassageContext): boolean {
  const names = namesInSourcesLine(text);
  return names?.every((name) => sourceIds.has(name) || /^[A-Z]\d+\w?$/.test(name)) ?? false;
}

/** A heading without its `{#id}`. */
function withoutId(words: Words): Words {
  const id = words.text.search(WRITTEN_ID);
  if (id < 0) return words;
  const at = words.text.slice(0, id).trimEnd().length;
  const pieces = words.pieces
    .filter(({start}) => start < at)
    .map((piece) => ({...piece, end: Math.min(piece.end, at)}));
  return {...words, text: words.text.slice(0, at), pieces};
}

/** The first paragraph of an alert without its `[!NOTE]`. */
function withoutMarker(words: Words): Words {
  const length = ALERT.exec(words.text)?.[0].length ?? 0;
  const pieces = words.pieces
    .filter(({end}) => end > length)
    .map(({start, end, from, ...rest}) => ({
      ...rest,
      start: Math.max(start - length, 0),
      end: end - length,
      // The marker is the same in the file and in the text.
      from: start < length ? from + length - start : from,
    }));
  return {...words, text: words.text.slice(length), pieces};
}

function wordsOf(nodes: readonly PhrasingContent[], {source}: PassageContext, isQuoted: boolean): Words {
  const pieces: Piece[] = [];
  let text = '';
  const add = (words: string, {position}: Nodes, marks: readonly Mark[]) => {
    const start = text.length;
    text += words;
    const from = position?.start.offset ?? 0;
    const to = position?.end.offset ?? from;
    if (words !== '') pieces.push({start, end: text.length, from, to, marks});
  };
  const walk = (children: readonly PhrasingContent[], marks: readonly Mark[]) => {
    children.forEach((node, index) => {
      if (node.type === 'text') add(node.value, node, marks);
      else if (node.type === 'inlineCode') add(node.value, node, [...marks, 'code']);
      else if (node.type === 'image') add(node.alt ?? '', node, [...marks, 'image']);
      else if (node.type === 'break') text += ' ';
      else if ('children' in node) walk(node.children, [...marks, ...marksOf(node, children, index)]);
    });
  };
  walk(nodes, []);
  return {text, pieces, source, isQuoted};
}

function marksOf(node: PhrasingContent, siblings: readonly PhrasingContent[], index: number): Mark[] {
  if (node.type === 'link') return node.url.startsWith('glossary:') ? ['term'] : [];
  if (node.type !== 'emphasis' && node.type !== 'strong') return [];
  const before = siblings[index - 1];
  const after = siblings[index + 1];
  const around = `${lastOf(before)}${toString(node)}${firstOf(after)}`;
  return isInQuotationMarks(around) || isInQuotationMarks(toString(node)) ? ['marked'] : [];
}

const lastOf = (node: PhrasingContent | undefined) => (node?.type === 'text' ? node.value.slice(-1) : '');
const firstOf = (node: PhrasingContent | undefined) => (node?.type === 'text' ? node.value.slice(0, 1) : '');

/** `“addict”`, `"addict."`, `«adicto»`. */
function isInQuotationMarks(words: string): boolean {
  return /^["“”„«‘'][^"“”„«»]+["”“»’'][.,;:!?]?$/.test(words);
}
