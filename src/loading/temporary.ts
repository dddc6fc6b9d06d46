/** A failure that may be gone a moment later. */
export class Temporary extends Error {
  /** A `ContentError`, or what the browser said where there was no answer. */
  override readonly cause: unknown;
  /** Milliseconds after which the server wants to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(cause: unknown, retryAfter?: number) {
    super(String(cause));
    this.cause = cause;
    this.retryAfter = retryAfter;
  }
}
