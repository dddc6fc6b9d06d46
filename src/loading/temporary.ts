/** A failure for which a retry makes sense. */
export class Temporary extends Error {
  /** A `ContentError`, or the browser's error if there was no response. */
  override readonly cause: unknown;
  /** Milliseconds after which the server allows a retry. */
  readonly retryAfter: number | undefined;

  constructor(cause: unknown, retryAfter?: number) {
    super(String(cause));
    this.cause = cause;
    this.retryAfter = retryAfter;
  }
}
