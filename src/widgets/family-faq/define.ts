import {define} from '../base/define.js';
import {FamilyFaq} from './family-faq.js';

define('family-faq', FamilyFaq);

/** Types the element in the page, and its events, wherever this module is imported. */
export type {FamilyFaq} from './family-faq.js';
export type * from '../base/events.js';
