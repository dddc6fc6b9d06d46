import type {Element} from './page.js';

/** Why a page or one of its tags cannot be prerendered, in words for its author. */
export class NotPrerendered extends Error {
  /** A warning where the page is right, and the text comes when a browser loads it. */
  readonly severity: 'error' | 'warning';
  /** The element that says so, where it is not the widget itself. */
  readonly element: Element | undefined;

  constructor(
    message: string,
    {severity = 'error', element}: Partial<Pick<NotPrerendered, 'severity' | 'element'>> = {},
  ) {
    super(message);
    this.severity = severity;
    this.element = element;
  }
}
