import type {Definition, Nodes} from 'mdast';
import {toString} from 'mdast-util-to-string';
import type {CheckedFile} from '../checked-file.js';
import type {TextRange} from '../../document/types.js';
import {diallingOf} from '../phone-numbers/dialling.js';

/** A link as a reader sees it, including one whose address is in a definition (`[words][name]`). */
export interface FoundLink {
  readonly url: string;
  readonly words: string;
  readonly range: TextRange | undefined;
}

export interface FoundImage {
  readonly url: string;
  /** Its alternative text. */
  readonly alt: string;
  /** The alternative text contains only invisible characters. */
  readonly isBlank: boolean;
  readonly range: TextRange | undefined;
}

interface Found {
  readonly links: readonly FoundLink[];
  readonly images: readonly FoundImage[];
  /** Nodes of links that call a number or send a message to it. */
  readonly dialling: ReadonlySet<Nodes>;
}

const known = new WeakMap<CheckedFile, Found>();

/** Every link and every picture of a file, in document order. */
export function addressesIn(file: CheckedFile): Found {
  const before = known.get(file);
  if (before) return before;
  const nodes: Nodes[] = [];
  // `[name]: https://…`, by name; the first definition wins.
  const definitions = new Map<string, Definition>();
  // Written out, since this traversal dominates the time of checking many files.
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

/** Types of the nodes that have an address, or a reference to one. */
const IS_LINK: Readonly<Record<string, true>> = {
  link: true,
  linkReference: true,
  image: true,
  imageReference: true,
};
