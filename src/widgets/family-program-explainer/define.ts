import {define} from '../base/define.js';
import {FamilyProgramExplainer} from './family-program-explainer.js';

define('family-program-explainer', FamilyProgramExplainer);
