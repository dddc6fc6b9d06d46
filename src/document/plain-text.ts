import type {Block, Inline} from './types.js';

/** The text of some inline nodes, without formatting. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.type === 'break') return ' ';
      if (node.type === 'image') return node.alt;
      return node.type === 'code' ? node.text : inlineText(node.children);
    })
    .join('');
}

/** The same nodes, with adjacent strings joined. */
export function joinStrings(nodes: Inline[]): Inline[] {
  if (nodes.length < 2) return nodes;
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}

/** The text of a block and its descendants, one line for each block. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'text':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item) => item.blocks.map(blockText).join('\n')).join('\n');
    case 'quote':
    case 'alert':
      return block.blocks.map(blockText).join('\n');
    case 'code':
      return block.text;
    case 'table':
      return [block.head, ...block.rows]
        .map((cells) => cells.map((cell) => inlineText(cell.children)).join(' '))
        .join('\n');
    case 'rule':
    case 'sources':
      return '';
  }
}
