import {parserRules} from '../parser-rules.js';
import type {Rule} from '../rule.js';
import {abbreviation} from './abbreviation.js';
import {duplicateId} from './duplicate-id.js';
import {frontMatterFields} from './front-matter-fields.js';
import {garbledLetters} from './garbled-letters.js';
import {glossaryTerm} from './glossary-term.js';
import {headingLookalike} from './heading-lookalike.js';
import {headingNamed} from './heading-named.js';
import {headingOrder} from './heading-order.js';
import {imageTarget} from './image-target.js';
import {itemSources} from './item-sources.js';
import {linkTarget} from './link-target.js';
import {linkWords} from './link-words.js';
import {longSentence} from './long-sentence.js';
import {mistakenMark} from './mistaken-mark.js';
import {numbers} from './numbers.js';
import {otherMarks} from './other-marks.js';
import {personFirst} from './person-first.js';
import {phoneNumber} from './phone-number.js';
import {placeholder} from './placeholder.js';
import {plainFields} from './plain-fields.js';
import {readingLevel} from './reading-level.js';
import {reviewDate} from './review-date.js';
import {runTogether} from './run-together.js';
import {structure} from './structure.js';
import {textLanguage} from './text-language.js';
import {translation} from './translation.js';

/** Every rule. Messages about one line, and the output of `check --rules`, are in this order. */
export const rules: readonly Rule[] = [
  ...parserRules,
  // Structure.
  frontMatterFields,
  placeholder,
  plainFields,
  otherMarks,
  mistakenMark,
  garbledLetters,
  runTogether,
  structure,
  headingOrder,
  headingNamed,
  headingLookalike,
  itemSources,
  reviewDate,
  translation,
  duplicateId,
  // Language.
  textLanguage,
  readingLevel,
  longSentence,
  personFirst,
  abbreviation,
  glossaryTerm,
  numbers,
  // Links and references.
  linkTarget,
  linkWords,
  imageTarget,
  phoneNumber,
];
