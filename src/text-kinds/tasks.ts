import type {Section} from '../document/types.js';
import {itemText, taskListsOf} from './blocks.js';
import type {PositionedText, Report} from './text-kind.js';

/** Reports items that are ticked already, and items without a checkbox in a list that has some. */
export function checkTasks(section: Section, text: PositionedText, report: Report): void {
  for (const {owner, list} of taskListsOf(section))
    list.items.forEach((item, index) => {
      const range = text.rangeInside(owner, list, index);
      if (item.checked === undefined)
        report(
          `“${itemText(item)}” has no box to tick, unlike the others of its list. Write \`- [ ] …\`.`,
          range,
        );
      if (item.checked) report(`“${itemText(item)}” is ticked already. Write \`- [ ] …\`.`, range);
    });
}
