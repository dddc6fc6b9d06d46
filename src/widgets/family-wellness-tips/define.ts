import {define} from '../base/define.js';
import {FamilyWellnessTips} from './family-wellness-tips.js';

define('family-wellness-tips', FamilyWellnessTips);
