import {blockText, inlineText} from './plain-text.js';
import type {Block, ContentDocument, Fact, Section} from './types.js';

/** The properties of a heading that an outline needs. */
export interface HeadingInfo {
  readonly id: string;
  readonly level: number;
  readonly title: string;
}

export interface Outline<Node> {
  /** The nodes above the first heading. */
  readonly introduction: readonly Node[];
  readonly sections: readonly Section<Node>[];
}

interface OpenSection<Node> extends HeadingInfo {
  heading: Node;
  facts: readonly Fact[];
  blocks: Node[];
  sections: OpenSection<Node>[];
}

/**
 * Groups a flat list of nodes into sections by their headings. A heading that skips levels (2, then 4) belongs to the
 * nearest heading above it.
 *
 * @param headingOf - the properties of a heading; undefined for any other node
 * @param factsOf - the `Label: value` items of a node, if it is such a list
 */
export function outlineOf<Node>(
  nodes: Iterable<Node>,
  headingOf: (node: Node) => HeadingInfo | undefined,
  factsOf: (node: Node) => readonly Fact[] = () => [],
): Outline<Node> {
  const introduction: Node[] = [];
  const sections: OpenSection<Node>[] = [];
  const open: OpenSection<Node>[] = [];
  for (const node of nodes) {
    const info = headingOf(node);
    const current = open.at(-1);
    if (info) {
      const section: OpenSection<Node> = {...info, heading: node, facts: [], blocks: [], sections: []};
      while (open.length > 0 && open.at(-1)!.level >= info.level) open.pop();
      (open.at(-1)?.sections ?? sections).push(section);
      open.push(section);
    } else if (current) {
      if (current.blocks.length === 0) current.facts = factsOf(node);
      current.blocks.push(node);
    } else {
      introduction.push(node);
    }
  }
  return {introduction, sections};
}

/** The nodes of a section below its heading, including those of its subsections. */
export function contentOf<Node>({blocks, sections}: Section<Node>): Node[] {
  return [...blocks, ...sections.flatMap((section) => [section.heading, ...contentOf(section)])];
}

/**
 * Maximum number of headings that a widget arranges; what follows is plain text below the last one. Chromium sorts a
 * new slot among all others, which takes a minute for 15,000 questions.
 */
export const MOST_SECTIONS = 2500;

/** The sections of a parsed document. */
export function documentOutline({blocks}: Pick<ContentDocument, 'blocks'>): Outline<Block> {
  return outlineOf(blocks, blockHeading, blockFacts);
}

function blockHeading(block: Block): HeadingInfo | undefined {
  if (block.type !== 'heading') return undefined;
  return {id: block.id, level: block.level, title: inlineText(block.children)};
}

function blockFacts(block: Block): readonly Fact[] {
  return block.type === 'list'
    ? factsFrom(block.items.map((item) => item.blocks.map(blockText).join(' ')))
    : [];
}

/** A list contains facts if every item is `Label: value`, with a label of at most 40 characters. */
export function factsFrom(items: readonly string[]): readonly Fact[] {
  const facts = items.map((item) => /^([^:\n]{1,40}):\s+(\S[^]*)$/.exec(item));
  if (facts.length === 0 || facts.includes(null)) return [];
  return facts.map((match) => ({label: match![1]!, value: match![2]!}));
}
