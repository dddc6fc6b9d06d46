import {meaningOf, type Glossary, type GlossaryEntry, type Meaning} from './glossary.js';
import {factsFrom} from './outline.js';
import {blockText, inlineText, joinStrings} from './plain-text.js';
import {isExplained, termFinder, type FoundTerm} from './term-finder.js';
import type {Block, ContentDocument, Inline, ListItem, TableCell} from './types.js';

/** A document with its terms marked, and their meanings. */
export interface MarkedDocument {
  readonly document: ContentDocument;
  /** By id; only those of terms in the text. */
  readonly meanings: Readonly<Record<string, Meaning>>;
}

/** The state of one walk through a document. */
interface Walk {
  readonly entries: ReadonlyMap<string, GlossaryEntry>;
  readonly find: (text: string) => readonly FoundTerm[];
  /** Terms not to look for in this section: already marked, found or explained, or the topic of the document. */
  readonly settled: Set<string>;
  readonly meanings: Record<string, Meaning>;
}

/** Nothing, or an abbreviation in brackets. Anchored at the start, since a title may be 256 kB of spaces. */
const AFTER_TITLE = /^\s*(?:\([^)]*\)\s*)?$/;

const nothingFound: Walk['find'] = () => [];

/**
 * Resolves the terms that the author marked, and marks the first occurrence of each other term in each section. Skips
 * headings, links, code, lines of sources and table headers, where words have another function; labels and values,
 * tasks and warnings, where a button would disturb; and sentences that explain the term. The topic of the document, by
 * its id or title, is not marked. Terms that are not in the glossary become plain text.
 *
 * @param glossary - in the language of the document; with an empty one, all terms become plain text
 */
export function markTerms(document: ContentDocument, glossary: Glossary): MarkedDocument {
  const {meta, blocks} = document;
  const find = termFinder(glossary);
  const title = meta.title ?? '';
  const [about] = find(title);
  const isTitle = about?.start === 0 && AFTER_TITLE.test(title.slice(about.end));
  const topics = [meta.id ?? '', ...(isTitle ? [about.entry.id] : [])];
  const walk: Walk = {
    entries: new Map(glossary.map((entry) => [entry.id, entry])),
    find: meta.findTerms === false ? nothingFound : find,
    settled: new Set(),
    meanings: {},
  };
  const authorsOnly: Walk = {...walk, find: nothingFound};
  const marked: Block[] = [];
  for (const section of sectionsOf(blocks)) {
    walk.settled.clear();
    for (const id of topics) walk.settled.add(id);
    // First the author's own marks in the whole section, so that these terms are not marked a second time.
    const authors = section.map((block) => markBlock(block, authorsOnly));
    for (const block of authors) marked.push(walk.find === nothingFound ? block : markBlock(block, walk));
  }
  return {document: {meta, blocks: marked}, meanings: walk.meanings};
}

/** Splits blocks before each heading. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push([]);
    sections.at(-1)!.push(block);
  }
  return sections;
}

/** Returns the same object if a block has no term: a file may have tens of thousands of blocks, most without terms. */
function markBlock(block: Block, walk: Walk): Block {
  switch (block.type) {
    case 'heading':
      return hasTerm(block.children) ? {...block, children: withoutTerms(block.children)} : block;
    case 'paragraph':
    case 'text': {
      const children = markInlines(block.children, walk);
      return children === block.children ? block : {...block, children};
    }
    case 'list': {
      const inList = walk.find === nothingFound || isFacts(block) ? withoutFinding(walk) : walk;
      return {...block, items: block.items.map((item) => markItem(item, inList))};
    }
    case 'quote':
      return {...block, blocks: block.blocks.map((each) => markBlock(each, walk))};
    case 'alert': {
      const inAlert = /^(?:warning|caution)$/.test(block.kind) ? withoutFinding(walk) : walk;
      return {...block, blocks: block.blocks.map((each) => markBlock(each, inAlert))};
    }
    case 'table': {
      const {head, rows} = block;
      const inHead = withoutFinding(walk);
      return {
        ...block,
        head: head.map((cell) => markCell(cell, inHead)),
        rows: rows.map((row) => row.map((cell) => markCell(cell, walk))),
      };
    }
    case 'code':
    case 'rule':
    case 'sources':
      return block;
  }
}

function withoutFinding(walk: Walk): Walk {
  return walk.find === nothingFound ? walk : {...walk, find: nothingFound};
}

function isFacts({items}: Block & {type: 'list'}): boolean {
  return factsFrom(items.map(({blocks}) => blocks.map(blockText).join(' '))).length > 0;
}

function markItem(item: ListItem, walk: Walk): ListItem {
  const inItem = item.checked === undefined ? walk : withoutFinding(walk);
  return {...item, blocks: item.blocks.map((block) => markBlock(block, inItem))};
}

function markCell(cell: TableCell, walk: Walk): TableCell {
  const children = markInlines(cell.children, walk);
  return children === cell.children ? cell : {...cell, children};
}

function hasTerm(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) =>
      typeof node === 'object' && 'children' in node && (node.type === 'term' || hasTerm(node.children)),
  );
}

/** The text before and after a part of a sentence. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}

function markInlines(
  nodes: readonly Inline[],
  walk: Walk,
  {before, after}: Surroundings = {before: '', after: ''},
): readonly Inline[] {
  if (walk.find === nothingFound && !hasTerm(nodes)) return nodes;
  const marked = nodes.flatMap((node, index) =>
    markInline(node, walk, {
      before: index > 0 ? inlineText([nodes[index - 1]!]) : before,
      after: index + 1 < nodes.length ? inlineText([nodes[index + 1]!]) : after,
    }),
  );
  return joinStrings(marked);
}

function markInline(node: Inline, walk: Walk, around: Surroundings): readonly Inline[] {
  if (typeof node === 'string') return markText(node, walk, around);
  switch (node.type) {
    case 'term': {
      const entry = walk.entries.get(node.id);
      const children = withoutTerms(node.children);
      return entry ? [toTerm(entry, children, walk)] : children;
    }
    case 'strong':
    case 'emphasis':
    case 'deleted':
      return [{...node, children: markInlines(node.children, walk, around)}];
    default:
      return [node];
  }
}

function markText(text: string, walk: Walk, {before, after}: Surroundings): readonly Inline[] {
  const terms = walk.find(text);
  if (terms.length === 0) return [text];
  const nodes: Inline[] = [];
  let end = 0;
  for (const {entry, start, end: next} of terms) {
    if (entry.find === false || walk.settled.has(entry.id)) continue;
    if (isExplained(before + text.slice(0, start), text.slice(next) + after)) {
      walk.settled.add(entry.id);
      continue;
    }
    if (start > end) nodes.push(text.slice(end, start));
    nodes.push(toTerm(entry, [text.slice(start, next)], walk));
    end = next;
  }
  return end < text.length ? [...nodes, text.slice(end)] : nodes;
}

function toTerm(entry: GlossaryEntry, children: readonly Inline[], {settled, meanings}: Walk): Inline {
  settled.add(entry.id);
  meanings[entry.id] ??= meaningOf(entry);
  return {type: 'term', id: entry.id, children};
}

/** Replaces terms by their text, in headings and in the text of another term. */
function withoutTerms(nodes: readonly Inline[]): Inline[] {
  const plain = nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string' || !('children' in node)) return [node];
    const children = withoutTerms(node.children);
    return node.type === 'term' ? children : [{...node, children}];
  });
  return joinStrings(plain);
}
