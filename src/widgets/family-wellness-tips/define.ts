import {define} from '../base/define.js';
import {FamilyWellnessTips} from './family-wellness-tips.js';

define('family-wellness-tips', FamilyWellnessTips);

/** Types the element in the page, and its events, wherever this module is imported. */
export type {FamilyWellnessTips} from './family-wellness-tips.js';
export type * from '../base/events.js';
