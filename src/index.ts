/** The npm package: classes, events and types, without a side effect. `define.js` beside a class registers its tag. */
export type {ContentMeta, Reviewer, Source} from './document/types.js';
export type {ContentErrorCode} from './loading/content-error.js';
export {
  FamilyContentErrorEvent,
  FamilyContentLoadEvent,
  FamilyNavigateEvent,
  FamilyToggleEvent,
} from './widgets/events.js';
export {FamilyFaq} from './widgets/family-faq/family-faq.js';
