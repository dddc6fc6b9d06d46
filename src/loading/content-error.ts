/**
 * Why content could not be loaded. Public: a property of `family-content-error`.
 *
 * - `unknown-topic`: there is no built-in text of that name
 * - `address-refused`: the `src` is not a valid address, or not an allowed one: not https, or with a password
 * - `not-found`: status 404 or 410
 * - `refused`: any other status from 400 to 499
 * - `server`: status 408, 429, or from 500 on, after all retries
 * - `network`: no response: offline, no such server, connection lost, or not allowed by the other site (CORS)
 * - `policy`: the page's own content security policy forbids the request
 * - `timeout`: no data for 8 seconds, three times; or a file took longer than two minutes
 * - `too-large`: more than 256 kB
 * - `wrong-type`: not Markdown: a web page, a picture, a truncated file
 * - `encoding`: most of a text is neither valid UTF-8 nor in the charset that its server names
 * - `version`: the script and another file of the library are of different releases
 * - `removed`: a script of the page keeps removing the text
 * - `internal`: a fault of the library itself
 */
export type ContentErrorCode =
  | 'unknown-topic'
  | 'address-refused'
  | 'not-found'
  | 'refused'
  | 'server'
  | 'network'
  | 'policy'
  | 'timeout'
  | 'too-large'
  | 'wrong-type'
  | 'encoding'
  | 'version'
  | 'removed'
  | 'internal';

/** A failed load. The message is for the console; a reader sees a plain sentence instead. */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  readonly code: ContentErrorCode;

  constructor(code: ContentErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Not `instanceof`: the code that reads a partner's file is a separate bundle, with its own copy of the class. */
export function isContentError(error: unknown): error is ContentError {
  return error instanceof Error && error.name === 'ContentError';
}
