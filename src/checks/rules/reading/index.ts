import type {Rule} from '../../rule.js';
import {abbreviation} from './abbreviation.js';
import {glossaryTerm} from './glossary-term.js';
import {longSentence} from './long-sentence.js';
import {numbers} from './numbers.js';
import {personFirst} from './person-first.js';
import {readingLevel} from './reading-level.js';

/** How a text reads: how easily, and with what words. */
export const readingRules: readonly Rule[] = [
  readingLevel,
  longSentence,
  personFirst,
  abbreviation,
  glossaryTerm,
  numbers,
];
