/** The sentences of parsed content, as the checks split them. */
import {splitSentences, wordsOf} from '../../src/checks/language/readability/sentences.js';
import {blockText, inlineText} from '../../src/document/plain-text.js';
import type {Block} from '../../src/document/types.js';

export {wordsOf};

/** The sentences of some blocks. Items and cells are sentences; code, rules and lines of sources are excluded. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap(passagesOf)
    .flatMap((text) => splitSentences(text).map(({start, end}) => text.slice(start, end)));
}

function passagesOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'text':
      return [inlineText(block.children)];
    case 'list':
      return block.items.flatMap(({blocks}) => blocks.flatMap(passagesOf));
    case 'quote':
    case 'alert':
      return block.blocks.flatMap(passagesOf);
    case 'table':
      return [block.head, ...block.rows]
        .flat()
        .map((cell) => blockText({type: 'text', children: cell.children}));
    default:
      return [];
  }
}
