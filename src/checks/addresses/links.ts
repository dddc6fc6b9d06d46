import type {Definition, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {CheckedFile} from '../checked-file.js';
import type {TextRange} from '../../document/types.js';
import {diallingOf} from '../phone-numbers/dialling.js';

/** A link as a reader meets it, also one whose address stands further down (`[words][name]`). */
export interface FoundLink {
  readonly url: string;
  readonly words: string;
  readonly range: TextRange | undefined;
}

export interface FoundImage {
  readonly url: string;
  /** Its description. */
  readonly alt: string;
  /** Something that nobody sees stands where the description belongs. */
  readonly isBlank: boolean;
  readonly range: TextRange | undefined;
}

interface Found {
  readonly links: readonly FoundLink[];
  readonly images: readonly FoundImage[];
  /** Nodes of links that a phone dials or sends a message to. */
  readonly dialling: ReadonlySet<Nodes>;
}

const known = new WeakMap<CheckedFile, Found>();

/** Every link and every picture of a file, in their order. */
export function addressesIn(file: CheckedFile): Found {
  const before = known.get(file);
  if (before) return before;
  const nodes: Nodes[] = [];
  // `[name]: https://…`, by name; the first one counts.
  const definitions = new Map<string, Definition>();
  // By hand: this walk is one of the things that a check of many files waits for.
  const walk = (node: Nodes): void => {
    if (node.type in IS_LINK) nodes.push(node);
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(file.tree);
  const links: FoundLink[] = [];
  const images: FoundImage[] = [];
  const dialling = new Set<Nodes>();
  for (const node of nodes) {
    const url = 'url' in node ? node.url : 'identifier' in node && definitions.get(node.identifier)?.url;
    if (typeof url !== 'string') continue;
    const range = node.position;
    if ('alt' in node) {
      const alt = (node.alt ?? '').trim();
      images.push({url, alt, isBlank: alt === '' && Boolean(node.alt), range});
    } else links.push({url, words: toString(node).trim(), range});
    if (diallingOf(url)) dialling.add(node);
  }
  const found = {links, images, dialling};
  known.set(file, found);
  return found;
}

/** Types of the nodes that have an address, or the name of one. */
const IS_LINK: Readonly<Record<string, true>> = {
  link: true,
  linkReference: true,
  image: true,
  imageReference: true,
};
