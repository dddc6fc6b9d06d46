import {define} from '../base/define.js';
import {FamilyStageTimeline} from './family-stage-timeline.js';

define('family-stage-timeline', FamilyStageTimeline);

/** Types the element in the page, and its events, wherever this module is imported. */
export type {FamilyStageTimeline} from './family-stage-timeline.js';
export type * from '../base/events.js';
