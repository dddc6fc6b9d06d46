import {rangeIn, textWithout} from '../language/readability/passage.js';
import {allPassages, readingOf} from '../language/readability/reading.js';
import {wordsOf} from '../language/readability/sentences.js';
import type {Rule} from '../rule.js';

const MOST_WORDS = 25;

export const longSentence: Rule = {
  name: 'long-sentence',
  severity: 'error',
  about: 'A sentence, an item of a list and a cell of a table have 25 words at most.',
  check: (file, {report}) => {
    for (const passage of allPassages(readingOf(file)))
      for (const {start, end} of passage.sentences) {
        const {length} = wordsOf(textWithout(passage, 'image').slice(start, end));
        if (length > MOST_WORDS)
          report({
            message: `This sentence has ${length} words; ${MOST_WORDS} is the most. Make two sentences of it, or a list.`,
            range: rangeIn(passage, start, end),
          });
      }
  },
};
