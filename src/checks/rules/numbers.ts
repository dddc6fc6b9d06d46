import {dataFor} from '../../localization/by-language.js';
import {rangeIn, textWithout} from '../language/readability/passage.js';
import {allPassages, readingOf} from '../language/readability/reading.js';
import {wordings} from '../language/wording/wording.js';
import type {Rule} from '../rule.js';

/** Smaller numbers are easy to read as words, and numbers above those in the list are rarely written as words. */
const FIRST = 5;

export const numbers: Rule = {
  name: 'numbers',
  severity: 'warning',
  about: 'Numbers from 5 to 12 are digits, which are found and read faster than words.',
  check: (file, {report}) => {
    const words = dataFor(wordings, file.language)?.numbers;
    if (!words) return;
    // In lower case only: with a capital it may be a name (the Twelve Steps).
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
    for (const passage of allPassages(readingOf(file))) {
      if (passage.isQuoted) continue;
      for (const {0: word, index} of textWithout(passage, 'code').matchAll(pattern)) {
        const digits = String(words.indexOf(word) + FIRST);
        report({
          message: `Write “${digits}” instead of “${word}”: digits are easier to find and to read.`,
          range: rangeIn(passage, index, index + word.length),
          instead: [digits],
        });
      }
    }
  },
};
