import type {RootContent} from 'mdast';
import {documentOutline} from '../document/outline.js';
import {withSections} from '../document/sections.js';
import type {PositionedText} from '../text-kinds/index.js';
import type {CheckedFile} from './checked-file.js';

/** Whether the parser could read a text. If not, it has reported that, and rules need not. */
export function isParsed({problems}: Pick<CheckedFile, 'problems'>): boolean {
  return problems.every(({rule}) => rule !== 'markdown');
}

const texts = new WeakMap<CheckedFile, PositionedText>();

/** The outline of a file as widgets read it, with the positions of its Markdown tree. */
export function positionedText(file: CheckedFile): PositionedText {
  const known = texts.get(file);
  if (known) return known;
  const {document, language, sections} = file;
  const inTree = new Map(withSections(sections).map((section) => [section.id, section]));
  const rangeOf: PositionedText['rangeOf'] = ({id}) => inTree.get(id)?.heading.position;
  const text: PositionedText = {
    ...documentOutline(document),
    language,
    id: document.meta.id ?? 'my',
    rangeOf,
    rangeInside: (section, block, index) => {
      const nth = section.blocks.filter(({type}) => type === block.type).indexOf(block);
      const node = inTree.get(section.id)?.blocks.filter(({type}) => type === block.type)[nth];
      return (index === undefined ? node : partOf(node, index))?.position ?? rangeOf(section);
    },
  };
  texts.set(file, text);
  return text;
}

/** An item of a list, or a row of a table: its first row is the head. */
function partOf(node: RootContent | undefined, index: number): RootContent | undefined {
  return node?.type === 'list' || node?.type === 'table' ? node.children[index] : undefined;
}
