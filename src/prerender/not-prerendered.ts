import type {Element} from './page.js';

/** The reason why a page or one of its tags cannot be prerendered, as a message for the author. */
export class NotPrerendered extends Error {
  /** `warning` if the page is correct, and the text can only be loaded at run time. */
  readonly severity: 'error' | 'warning';
  /** The element to report, if it is not the widget itself. */
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
