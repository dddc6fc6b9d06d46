/** The npm package: classes, events and types, without side effects. `define.js` beside a class registers its tag. */
export type {ContentMeta, Reviewer, Source} from './document/types.js';
export type {ContentErrorCode} from './loading/content-error.js';
export {
  FamilyContentErrorEvent,
  FamilyContentLoadEvent,
  FamilyNavigateEvent,
  FamilyToggleEvent,
} from './widgets/base/events.js';
export {FamilyProgramExplainer} from './widgets/family-program-explainer/family-program-explainer.js';
export {FamilyStageTimeline} from './widgets/family-stage-timeline/family-stage-timeline.js';
export {FamilyFaq} from './widgets/family-faq/family-faq.js';
export {FamilyWellnessTips} from './widgets/family-wellness-tips/family-wellness-tips.js';
export {FamilyHelpCard} from './widgets/family-help-card/family-help-card.js';
export {FamilySettings} from './widgets/family-settings/family-settings.js';
