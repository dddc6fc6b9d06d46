import type {ContentErrorCode} from '../../loading/content-error.js';

/** Content events bubble out of a shadow root; what they carry is ids, never text: the page may be recording. */
const CONTENT_EVENT: EventInit = {bubbles: true, composed: true};

/** The content is there and on its way to the screen. */
export class FamilyContentLoadEvent extends Event {
  /** Id of the document: the built-in topic, or what a file's front matter says. */
  readonly topic: string | undefined;
  /** BCP 47 tag of the language that it came in. */
  readonly language: string | undefined;

  constructor(topic: string | undefined, language: string | undefined) {
    super('family-content-load', CONTENT_EVENT);
    this.topic = topic;
    this.language = language;
  }
}

/** The content did not come, after all tries. The reason in words stands in the console. */
export class FamilyContentErrorEvent extends Event {
  readonly code: ContentErrorCode;

  constructor(code: ContentErrorCode) {
    super('family-content-error', CONTENT_EVENT);
    this.code = code;
  }
}

/** A part was opened or closed. Does not bubble. */
export class FamilyToggleEvent extends Event {
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
export class FamilyNavigateEvent extends Event {
  /** Id of the section. */
  readonly section: string;

  constructor(section: string) {
    super('family-navigate');
    this.section = section;
  }
}

declare global {
  interface HTMLElementEventMap {
    'family-content-load': FamilyContentLoadEvent;
    'family-content-error': FamilyContentErrorEvent;
    'family-toggle': FamilyToggleEvent;
    'family-navigate': FamilyNavigateEvent;
  }
}
