import type {Rule} from '../../rule.js';

export const addressesRules: readonly Rule[] = [];
