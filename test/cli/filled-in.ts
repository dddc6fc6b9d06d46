import {yearAfter} from '../../src/checks/data-files/day.js';
import {today} from '../../src/cli/today.js';

/**
 * A template as an author fills it in: with other words in each placeholder, and the two days.
 *
 * @param left - index of the one placeholder that is not replaced
 */
export function filledIn(template: string, left = -1): string {
  let index = -1;
  return template
    .replace(/\[\[([^]*?)\]\]/g, (all, words: string) => {
      index += 1;
      return index === left
        ? all
        : words.replace(' ', / (?:el|la|una|dos|su|por|de|en) /.test(words) ? ' hoy ' : ' now ');
    })
    .replace(/^lastReviewed:$/m, `lastReviewed: ${today()}`)
    .replace(/^nextReview:$/m, `nextReview: ${yearAfter(today())}`);
}
