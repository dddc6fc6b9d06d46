import {define} from '../base/define.js';
import {FamilySettings} from './family-settings.js';

define('family-settings', FamilySettings);

/** Types the element in the page wherever this module is imported. */
export type {FamilySettings} from './family-settings.js';
