import type {Nodes, Text} from 'mdast';
import type {CheckedFile} from '../checked-file.js';
import {rangeOf} from '../text-range.js';
import type {Finding} from '../rule.js';

/** `[words][name]`, and `[words](address` that was not parsed as a link. */
const BROKEN = /\](?:\[([^[\]]*)\]|\()/g;

/** Links without an address, whose brackets a reader would see. A single pair may be intended. */
export function brokenLinksIn({tree, text}: CheckedFile): Finding[] {
  const found: Finding[] = [];
  if (!/\][[(]/.test(text)) return found;
  const walk = (node: Nodes): void => {
    if (node.type === 'text') found.push(...brokenIn(node, text));
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

function brokenIn({position}: Text, text: string): Finding[] {
  const from = position?.start.offset ?? 0;
  // From the source: an escaped bracket is intended.
  const written = text.slice(from, position?.end.offset ?? from);
  return [...written.matchAll(BROKEN)].flatMap(({0: marks, 1: name, index}): Finding[] => {
    if (written[index - 1] === '\\') return [];
    // Numbers of a list of sources, or a footnote.
    if (name !== undefined && /^[\d\s^]/.test(name)) return [];
    const opening = Math.max(written.lastIndexOf('[', index - 1), 0);
    const isPicture = written[opening - 1] === '!';
    const range = rangeOf(text, from + opening, from + index + marks.length);
    return [{message: messageOf(name, isPicture), range}];
  });
}

function messageOf(name: string | undefined, isPicture: boolean): string {
  const what = `This is no ${isPicture ? 'picture' : 'link'}, and is shown with its brackets`;
  const instead = isPicture ? '![what it shows](address)' : '[words](address)';
  if (name === undefined) return `${what}. Write ${instead}, without a space in the address.`;
  return `${what}: nothing says which address ${name.trim() === '' ? 'it has' : `“${name}” stands for`}. Write ${instead}.`;
}
