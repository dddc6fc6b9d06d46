import {pageDocument} from './page-document.js';

/** The platform's `Event`: MooTools replaces the global name, and a page of events may declare a class of that name. */
export const PlatformEvent: typeof Event = globalThis.document
  ? (pageDocument.createEvent('Event').constructor as typeof Event)
  : Event;
