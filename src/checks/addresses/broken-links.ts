import type {Nodes, Text} from 'mdast';
import type {CheckedFile} from '../checked-file.js';
import {rangeOf} from '../text-range.js';
import type {Finding} from '../rule.js';

/** `[words][name]`, `[words](address` that was not parsed as a link, and `[words] (https://…)`. */
const BROKEN = /\](?:\[([^[\]]*)\]|\(|\s{1,9}\()/g;

const ADDRESS = /^(?:https?:|www\.|tel:|sms:|mailto:|#\w)/i;

/** Links without an address, whose brackets a reader would see. A single pair may be intended. */
export function brokenLinksIn({tree, text}: CheckedFile): Finding[] {
  const found: Finding[] = [];
  if (!/\]\s*[[(]/.test(text)) return found;
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
    const to = from + index + marks.length;
    // Brackets and parentheses apart may be part of a sentence. The address may be a link by itself.
    if (/\s/.test(marks[1]!) && !ADDRESS.test(text.slice(to))) return [];
    // Numbers of a list of sources, or a footnote.
    if (name !== undefined && /^[\d\s^]/.test(name)) return [];
    const opening = Math.max(written.lastIndexOf('[', index - 1), 0);
    const isPicture = written[opening - 1] === '!';
    const range = rangeOf(text, from + opening, to);
    return [{message: messageOf(name, isPicture), range}];
  });
}

function messageOf(name: string | undefined, isPicture: boolean): string {
  const what = `This is no ${isPicture ? 'picture' : 'link'}, and is shown with its brackets`;
  const instead = isPicture ? '![what it shows](address)' : '[words](address)';
  if (name === undefined) return `${what}. Write ${instead}, with no space in the address, nor before it.`;
  return `${what}: nothing says which address ${name.trim() === '' ? 'it has' : `“${name}” stands for`}. Write ${instead}.`;
}
