import {contentOf, type Outline} from '../document/outline.js';
import {withSections} from '../document/sections.js';
import type {Section} from '../document/types.js';
import {faqOf} from './faq.js';
import {timelineOf} from './stages.js';

/** What its author must change so that a widget can arrange a text. */
export interface ShapeFault<Node> {
  readonly message: string;
  /** Undefined for the text as a whole. */
  readonly section?: Section<Node>;
}

/** Most messages about sections without a text: a template may have hundreds. */
const MOST_EMPTY = 20;

/** By the element: what it has nothing of, if a text has no headings, and how to write it. */
const PARTS: Readonly<Record<string, readonly [missing: string, example: string]>> = {
  'family-faq': ['questions to open', '### May we visit?'],
  'family-stage-timeline': ['stages', '## First weeks'],
  'family-wellness-tips': ['cards', '### One small step'],
  'family-program-explainer': ['sections', '## At a glance'],
};

/**
 * What a text lacks to be more than words in its widget. It is shown all the same. Reads the elements of a page, or the blocks of
 * a file.
 *
 * @param tag - of the widget
 * @param hasWords - whether a node is more than space
 */
export function shapeFaults<Node>(
  tag: string,
  outline: Outline<Node>,
  hasWords: (node: Node) => boolean,
): ShapeFault<Node>[] {
  // A card is whole without headings, and a heading of it may be all that is to be said: the number.
  if (tag === 'family-help-card') return [];
  const {introduction, sections} = outline;
  const [missing, example] = PARTS[tag] ?? ['sections', '## Title'];
  if (sections.length === 0)
    return introduction.some(hasWords)
      ? [
          {
            message: `This text has no headings, so it is shown as it is, without ${missing}. Write each as a heading in a line of its own, as \`${example}\`.`,
          },
        ]
      : [];
  const faults: ShapeFault<Node>[] = [];
  if (tag === 'family-stage-timeline' && timelineOf(outline, () => false).stages.length === 0)
    faults.push({message: `This timeline has no stages. Write each as \`${example}\`.`});
  const groups = tag === 'family-faq' ? faqOf(outline).groups : [];
  for (const {section, questions} of groups)
    if (section && questions.length === 0 && section.blocks.some(hasWords))
      faults.push({
        message: `“${section.title}” stands among groups of questions and has none, so its text is shown with nothing to open. Write its questions one level below it, or itself at the level of the questions.`,
        section,
      });
  const empty = withSections(sections)
    .filter((section) => section.sections.length === 0 && !contentOf(section).some(hasWords))
    .slice(0, MOST_EMPTY);
  for (const section of empty)
    faults.push({
      message: `Nothing stands below “${section.title}”. Write its text, or take the heading out.`,
      section,
    });
  return faults;
}
