import type {Rule} from './rule.js';
import {addressesRules} from './rules/addresses/index.js';
import {parserRules} from './rules/parser-rules.js';
import {readingRules} from './rules/reading/index.js';
import {structureRules} from './rules/structure/index.js';

/** Every rule, in the order in which an author would want to hear of them. */
export const rules: readonly Rule[] = [...parserRules, ...structureRules, ...readingRules, ...addressesRules];
