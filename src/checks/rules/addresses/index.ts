import type {Rule} from '../../rule.js';
import {imageTarget} from './image-target.js';
import {linkTarget} from './link-target.js';
import {linkWords} from './link-words.js';
import {phoneNumber} from './phone-number.js';

export const addressesRules: readonly Rule[] = [linkTarget, linkWords, imageTarget, phoneNumber];
