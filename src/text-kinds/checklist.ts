import {contentOf} from '../document/outline.js';
import {blockText} from '../document/plain-text.js';
import type {Section} from '../document/types.js';
import {taskListsOf} from './blocks.js';
import {checkTasks} from './tasks.js';
import type {TextKind} from './text-kind.js';

/** A blank to fill in by hand on paper: three or more underscores. */
export const BLANK = /_{3,}/;

export const checklist = {
  name: 'checklist',
  title: 'Checklist to print',
  about: 'A page to print, to tick and to fill in: questions to ask, what to pack, a plan, a card.',
  widget: 'family-program-explainer',
  widgetTitle: 'checklist',
  needs: [],
  without: [],
  mayRestOnPractice: true,
  isGrouped: false,
  // The sources apply to the whole list, not to single boxes.
  itemsOf: () => [],
  check: (text, report) => {
    if (text.sections.length === 0)
      report(
        `This list has no sections yet. Write \`## What to bring {#${text.id}-bring}\`, and boxes to tick below it: \`- [ ] …\`.`,
      );
    else if (!text.sections.some((section) => taskListsOf(section).length > 0 || hasBlank(section)))
      report(
        'This list has nothing to tick and nothing to fill in. Write what is to be done or asked as `- [ ] …`, and room to write as `Doctor: ________`.',
      );
    for (const section of text.sections) checkTasks(section, text, report);
  },
} satisfies TextKind;

const hasBlank = (section: Section) => contentOf(section).some((block) => BLANK.test(blockText(block)));
