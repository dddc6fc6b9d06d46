import {define} from '../base/define.js';
import {FamilySettings} from './family-settings.js';

define('family-settings', FamilySettings);
