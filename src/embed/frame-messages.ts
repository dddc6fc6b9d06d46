/** What the framed page (`embed-page.ts`) and the page around it (`family-frame.ts`) tell each other. */
export interface FrameMessage {
  /** From the frame: height of its content in CSS pixels. */
  readonly height?: number;
  /** From the frame: distance of a section from the frame's upper edge, to which the reader was brought. */
  readonly top?: number;
  /** From the page around it: its fragment, without `#`. */
  readonly fragment?: string;
}

/** The only property of the data of such a message, since other scripts send messages too. */
const KEY = 'familyFrame';

export function send(view: Window, message: FrameMessage, origin: string): void {
  view.postMessage({[KEY]: message}, origin);
}

/** The message in an event's data; undefined for a message of another script. */
export function messageIn(data: unknown): FrameMessage | undefined {
  return (data as {[KEY]?: FrameMessage} | null | undefined)?.[KEY];
}
