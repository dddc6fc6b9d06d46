import type {Rule} from '../rule.js';
import {fieldRange} from '../front-matter/field-position.js';

export const reviewDate: Rule = {
  name: 'review-date',
  severity: 'error',
  about: 'A text was last reviewed on a day that has come, and its next review is not overdue.',
  check: (file, {library: {today}, report}) => {
    // A day that does not exist is not in the document: the parser has reported it.
    const {lastReviewed, nextReview} = file.document.meta;
    if (lastReviewed !== undefined && lastReviewed > today)
      report({
        message: `\`lastReviewed\` is ${lastReviewed}, which is still to come: today is ${today}. Write the day on which somebody read the text.`,
        range: fieldRange(file, 'lastReviewed'),
      });
    if (nextReview === undefined) return;
    const range = fieldRange(file, 'nextReview');
    if (lastReviewed !== undefined && nextReview <= lastReviewed)
      report({
        message: `\`nextReview\` is ${nextReview}, which is not after \`lastReviewed\`, ${lastReviewed}. Write a later day, often a year later.`,
        range,
      });
    else if (nextReview < today)
      report({
        message: `A review is due since ${nextReview}. Read the text again, correct what has changed, and write new days for \`lastReviewed\` and \`nextReview\`.`,
        range,
        severity: 'warning',
      });
  },
};
