import {toString} from 'mdast-util-to-string';
import type {CheckedFile} from '../checked-file.js';
import {WRITTEN_ID} from '../../document/identifiers.js';
import {named, hasContent} from '../../text-kinds/blocks.js';
import {positionedText} from '../positioned-text.js';
import {withSections} from '../../document/sections.js';
import {rangeOf} from '../text-range.js';
import type {Finding, Rule} from '../rule.js';

export const headingOrder: Rule = {
  name: 'heading-order',
  severity: 'error',
  about: 'Headings start at level 2, leave no level out, and have a text below them.',
  check: (file, {report}) => {
    for (const finding of unspacedHeadings(file)) report(finding);
    const faults = levelFaults(file);
    for (const finding of faults) report(finding);
    if (faults.length > 0) return;
    const text = positionedText(file);
    for (const section of withSections(text.sections))
      if (!hasContent(section) && section.sections.length === 0)
        report({
          message: `Nothing stands below ${named(section)}. Write its text, or take the heading out.`,
          range: text.rangeOf(section),
        });
  },
};

/** `##What it is`: without a space it is a paragraph, or a line of one. */
function unspacedHeadings({tree, text}: CheckedFile): Finding[] {
  return tree.children.flatMap((node): Finding[] => {
    if (node.type !== 'paragraph') return [];
    const start = node.position?.start.offset ?? 0;
    const written = text.slice(start, node.position?.end.offset);
    return [...written.matchAll(UNSPACED)].map(
      ({0: line, 1: hashes = '##', 2: more, 4: words = more, index}) => ({
        message: `This line is no heading yet. Write a space: \`${hashes} ${words}\`.`,
        range: rangeOf(text, start + index, start + index + line.length),
      }),
    );
  });
}

/** One # with a single word behind it is a tag, which `other-marks` reports. */
const UNSPACED = /^(#{2,6})([^#\s].*)|^(#)(\p{L}[^#\n]*\s[^#\n]*)(?![^])/gmu;

const marks = (level: number) => '#'.repeat(level);

/** Problems with the levels of the headings. While there are any, the outline is ambiguous. */
export function levelFaults({tree, document}: CheckedFile): Finding[] {
  const faults: Finding[] = [];
  let above = 1;
  const headings = tree.children.filter((node) => node.type === 'heading');
  headings.forEach((heading, index) => {
    const {depth, position: range} = heading;
    const title = toString(heading).replace(WRITTEN_ID, '').trim();
    // The parser reports a heading without text.
    if (title === '' || (depth === 1 && index === 0 && title === document.meta.title)) return;
    if (depth === 1)
      faults.push({
        message: `${named({title})} is written as the title of the whole text. Write \`## …\`.`,
        range,
      });
    else if (depth > above + 1)
      faults.push({
        message:
          above === 1
            ? `The headings start at level ${depth}. Write \`## ${title}\`.`
            : `${named({title})} is of level ${depth}, right below a heading of level ${above}. Write \`${marks(above + 1)} ${title}\`.`,
        range,
      });
    // A second heading of level 1 was probably meant to be of level 2.
    above = Math.max(depth, 2);
  });
  return faults;
}
