import type {Section} from '../../document/types.js';
import type {Say} from './kind.js';
import {itemText, taskListsOf, type Text} from './text.js';

/** What keeps a list with boxes to tick from being one that every family starts anew. */
export function checkTasks(section: Section, text: Text, say: Say): void {
  for (const {owner, list} of taskListsOf(section))
    list.items.forEach((item, index) => {
      const place = text.inside(owner, list, index);
      if (item.checked === undefined)
        say(
          `“${itemText(item)}” has no box to tick, unlike the others of its list. Write \`- [ ] …\`.`,
          place,
        );
      if (item.checked) say(`“${itemText(item)}” is ticked already. Write \`- [ ] …\`.`, place);
    });
}
