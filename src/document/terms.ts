import {meaningOf, type Glossary, type GlossaryEntry, type Meaning} from './glossary.js';
import {factsFrom} from './outline.js';
import {blockText, inlineText, joinStrings} from './plain-text.js';
import {isExplained, termFinder, type FoundTerm} from './term-finder.js';
import type {Block, ContentDocument, Inline, ListItem} from './types.js';

/** A document whose terms can be opened, and what each of them means. */
export interface MarkedDocument {
  readonly document: ContentDocument;
  /** By id; only those that the text holds. */
  readonly meanings: Readonly<Record<string, Meaning>>;
}

/** The state of one walk through a document. */
interface Walk {
  readonly entries: ReadonlyMap<string, GlossaryEntry>;
  readonly find: (text: string) => readonly FoundTerm[];
  /** Terms that this section needs no more: marked, found, explained, or what the whole document is about. */
  readonly settled: Set<string>;
  readonly meanings: Record<string, Meaning>;
}

/** Nothing, or an abbreviation in brackets. Read from its start only: a title may be 256 kB of spaces. */
const AFTER_TITLE = /^\s*(?:\([^)]*\)\s*)?$/;

const nothingFound: Walk['find'] = () => [];

/**
 * Resolves the terms that the author marked, and finds each other one once a section: where its words first stand
 * below a heading. Nothing is looked for where words have a task of their own (headings, links, code, the line of
 * sources, heads of tables), where a button would be in the way (labels and values, things to tick, warnings), and
 * where the sentence itself says what they mean. A text that is about a term, by its id or its title, has no button
 * for it. A term that the glossary does not know is left as its words.
 *
 * @param glossary - in the language of the document; an empty one leaves only words
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
  const marked = sectionsOf(blocks).flatMap((section) => {
    walk.settled.clear();
    for (const id of topics) walk.settled.add(id);
    // First the author's own marks, wherever they stand: what is marked is not looked for as well.
    const authors = section.map((block) => markBlock(block, {...walk, find: nothingFound}));
    return authors.map((block) => markBlock(block, walk));
  });
  return {document: {meta, blocks: marked}, meanings: walk.meanings};
}

/** The blocks between one heading and the next, each run with its heading. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push([]);
    sections.at(-1)!.push(block);
  }
  return sections;
}

function markBlock(block: Block, walk: Walk): Block {
  const withoutFinding: Walk = {...walk, find: nothingFound};
  switch (block.type) {
    case 'heading':
      return {...block, children: withoutTerms(block.children)};
    case 'paragraph':
    case 'text':
      return {...block, children: markInlines(block.children, walk)};
    case 'list': {
      const items = block.items.map(({blocks}) => blocks.map(blockText).join(' '));
      const inList = factsFrom(items).length > 0 ? withoutFinding : walk;
      return {...block, items: block.items.map((item) => markItem(item, inList))};
    }
    case 'quote':
      return {...block, blocks: block.blocks.map((each) => markBlock(each, walk))};
    case 'alert': {
      const inAlert = /^(?:warning|caution)$/.test(block.kind) ? withoutFinding : walk;
      return {...block, blocks: block.blocks.map((each) => markBlock(each, inAlert))};
    }
    case 'table': {
      const {head, rows} = block;
      const mark = (inCell: Walk) => (cell: (typeof head)[number]) => ({
        ...cell,
        children: markInlines(cell.children, inCell),
      });
      return {...block, head: head.map(mark(withoutFinding)), rows: rows.map((row) => row.map(mark(walk)))};
    }
    case 'code':
    case 'rule':
    case 'sources':
      return block;
  }
}

function markItem(item: ListItem, walk: Walk): ListItem {
  const inItem = item.checked === undefined ? walk : {...walk, find: nothingFound};
  return {...item, blocks: item.blocks.map((block) => markBlock(block, inItem))};
}

/** What a piece of a sentence stands between. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
}

function markInlines(
  nodes: readonly Inline[],
  walk: Walk,
  {before, after}: Surroundings = {before: '', after: ''},
): Inline[] {
  const marked = nodes.flatMap((node, index): Inline[] => {
    const isLast = index + 1 === nodes.length;
    const around = {
      before: index > 0 ? inlineText(nodes.slice(index - 1, index)) : before,
      after: isLast ? after : inlineText(nodes.slice(index + 1, index + 2)),
    };
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
  });
  return joinStrings(marked);
}

function markText(text: string, walk: Walk, {before, after}: Surroundings): Inline[] {
  const nodes: Inline[] = [];
  let end = 0;
  for (const {entry, start, end: next} of walk.find(text)) {
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

/** In a heading, and in the words of a term, there is no other one: only their words are left. */
function withoutTerms(nodes: readonly Inline[]): Inline[] {
  const plain = nodes.flatMap((node): Inline[] => {
    if (typeof node === 'string' || !('children' in node)) return [node];
    const children = withoutTerms(node.children);
    return node.type === 'term' ? children : [{...node, children}];
  });
  return joinStrings(plain);
}
