import {define} from '../base/define.js';
import {FamilyStageTimeline} from './family-stage-timeline.js';

define('family-stage-timeline', FamilyStageTimeline);
