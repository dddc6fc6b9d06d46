import type {Nodes} from 'mdast';
import type {CheckedFile} from '../checked-file.js';
import {withSections} from '../../document/sections.js';

/** The key for the title, the summary and the text above the first heading. */
export const INTRODUCTION = 'introduction';

const known = new WeakMap<CheckedFile, ReadonlyMap<string, string>>();

/**
 * A hash of each section's title and text, without its subsections, by the id of its heading. It changes only with
 * content that a translator has to follow: words, addresses, sources, checkboxes; not with line ends, spaces, or
 * equivalent Markdown.
 */
export function sectionHashes(file: CheckedFile): ReadonlyMap<string, string> {
  const before = known.get(file);
  if (before) return before;
  const {document, introduction, sections} = file;
  const texts = new Map([
    [INTRODUCTION, wordsOf([document.meta.title ?? '', document.meta.summary ?? '', ...introduction])],
  ]);
  for (const {id, title, blocks} of withSections(sections))
    // A heading may have the id `introduction` too.
    texts.set(id, (texts.get(id) ?? '') + wordsOf([title, ...blocks]));
  const hashes = new Map([...texts].map(([id, text]) => [id, hashOf(text)]));
  known.set(file, hashes);
  return hashes;
}

function wordsOf(parts: readonly (string | Nodes)[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? part : written(part)))
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nodes whose children are inline. */
const INLINE = new Set(['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'delete', 'link']);

function written(node: Nodes): string {
  if ('value' in node) return node.value;
  const below = 'children' in node ? node.children.map(written).join(INLINE.has(node.type) ? '' : '\n') : '';
  const box = node.type === 'listItem' && typeof node.checked === 'boolean' ? '[ ] ' : '';
  const alt = 'alt' in node ? (node.alt ?? '') : '';
  const url = 'url' in node ? ` (${node.url})` : '';
  return node.type === 'break' ? ' ' : box + below + alt + url;
}

/**
 * FNV-1a of 32 bits over UTF-8, as 8 hexadecimal digits. The first one is always a letter: YAML would read
 * `12345678` and `1234e567` as numbers.
 */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  const digits = (hash >>> 0).toString(16).padStart(8, '0');
  return 'abcdef'[parseInt(digits[0]!, 16) % 6]! + digits.slice(1);
}
