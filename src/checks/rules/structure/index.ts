import type {Rule} from '../../rule.js';
import {duplicateId} from './duplicate-id.js';
import {frontMatterFields} from './front-matter-fields.js';
import {headingNamed} from './heading-named.js';
import {headingOrder} from './heading-order.js';
import {itemSources} from './item-sources.js';
import {placeholder} from './placeholder.js';
import {reviewDate} from './review-date.js';
import {structure} from './structure.js';
import {translation} from './translation.js';

export const structureRules: readonly Rule[] = [
  frontMatterFields,
  placeholder,
  structure,
  headingOrder,
  headingNamed,
  itemSources,
  reviewDate,
  translation,
  duplicateId,
];
