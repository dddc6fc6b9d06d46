import {define} from '../base/define.js';
import {FamilyProgramExplainer} from './family-program-explainer.js';

define('family-program-explainer', FamilyProgramExplainer);

/** Types the element in the page, and its events, wherever this module is imported. */
export type {FamilyProgramExplainer} from './family-program-explainer.js';
export type * from '../base/events.js';
