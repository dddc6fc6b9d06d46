import {define} from '../base/define.js';
import {FamilyHelpCard} from './family-help-card.js';

define('family-help-card', FamilyHelpCard);

/** Types the element in the page, and its events, wherever this module is imported. */
export type {FamilyHelpCard} from './family-help-card.js';
export type * from '../base/events.js';
