import {define} from '../base/define.js';
import {FamilyHelpCard} from './family-help-card.js';

define('family-help-card', FamilyHelpCard);
