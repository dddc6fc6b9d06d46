import {contentOf} from '../../document/outline.js';
import {blockText} from '../../document/plain-text.js';
import type {Section} from '../../document/types.js';
import type {Kind} from './kind.js';
import {checkTasks} from './tasks.js';
import {taskListsOf} from './text.js';

export const checklist: Kind = {
  name: 'checklist',
  about: 'A page to print, to tick and to fill in: questions to ask, what to pack, a plan, a card.',
  widget: 'family-program-explainer',
  needs: [],
  without: [],
  mayRestOnPractice: true,
  // A list as a whole rests on something: each of its boxes has no source of its own.
  itemsOf: () => [],
  check: (text, say) => {
    if (text.sections.length === 0)
      say(
        `This list has no sections yet. Write \`## What to bring {#${text.id}-bring}\`, and boxes to tick below it: \`- [ ] …\`.`,
      );
    else if (!text.sections.some((section) => taskListsOf(section).length > 0 || hasBlank(section)))
      say(
        'This list has nothing to tick and nothing to fill in. Write what is to be done or asked as `- [ ] …`, and room to write as `Doctor: ________`.',
      );
    for (const section of text.sections) checkTasks(section, text, say);
  },
};

/** Room to write by hand. */
const hasBlank = (section: Section) => contentOf(section).some((block) => /_{3,}/.test(blockText(block)));
