import {define} from '../base/define.js';
import {FamilyFaq} from './family-faq.js';

define('family-faq', FamilyFaq);
