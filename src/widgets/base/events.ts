import type {ContentErrorCode} from '../../loading/content-error.js';
import {PlatformEvent} from '../../platform/platform-event.js';

/** Content events bubble and are composed. They carry ids and never text, since the page may record events. */
const CONTENT_EVENT: EventInit = {bubbles: true, composed: true};

/** The content is loaded, and all of it is rendered. */
export class FamilyContentLoadEvent extends PlatformEvent {
  /** Id of the document: the built-in topic, or the `id` in the file's front matter. */
  readonly topic: string | undefined;
  /** BCP 47 tag of the content's language. */
  readonly language: string | undefined;

  constructor(topic: string | undefined, language: string | undefined) {
    super('family-content-load', CONTENT_EVENT);
    this.topic = topic;
    this.language = language;
  }
}

/** The content could not be loaded, after all retries. The console explains the reason. */
export class FamilyContentErrorEvent extends PlatformEvent {
  readonly code: ContentErrorCode;

  constructor(code: ContentErrorCode) {
    super('family-content-error', CONTENT_EVENT);
    this.code = code;
  }
}

/** A section was opened or closed. Does not bubble. */
export class FamilyToggleEvent extends PlatformEvent {
  /** Id of the section. */
  readonly section: string;
  readonly open: boolean;

  constructor(section: string, open: boolean) {
    super('family-toggle');
    this.section = section;
    this.open = open;
  }
}

/** The widget brought a reader to a section: by a link, an address, or `show()`. Does not bubble. */
export class FamilyNavigateEvent extends PlatformEvent {
  /** Id of the section. */
  readonly section: string;

  constructor(section: string) {
    super('family-navigate');
    this.section = section;
  }
}

/** The events that bubble to the page. */
interface ContentEventMap {
  'family-content-load': FamilyContentLoadEvent;
  'family-content-error': FamilyContentErrorEvent;
}

declare global {
  interface HTMLElementEventMap extends ContentEventMap {
    'family-toggle': FamilyToggleEvent;
    'family-navigate': FamilyNavigateEvent;
  }
  interface DocumentEventMap extends ContentEventMap {}
  interface WindowEventMap extends ContentEventMap {}
}
