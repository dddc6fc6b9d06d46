/** Why content did not come. Public: `family-content-error` carries it. */
export type ContentErrorCode =
  | 'unknown-topic'
  | 'address-refused'
  | 'not-found'
  | 'refused'
  | 'server'
  | 'network'
  | 'timeout'
  | 'too-large'
  | 'wrong-type'
  | 'removed';

/** A load that failed, in words for the console; a reader sees a plain sentence instead. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  readonly code: ContentErrorCode;

  constructor(code: ContentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Not `instanceof`: the part that reads a partner's file comes in a file of its own, with a class of its own. */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}
