import type {Rule} from '../../rule.js';

export const readingRules: readonly Rule[] = [];
