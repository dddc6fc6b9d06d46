/**
 * Why content did not come. Public: `family-content-error` carries it.
 *
 * - `unknown-topic`: no built-in text has that name
 * - `address-refused`: the `src` is no address, or one that is never asked: not https, or with a password in it
 * - `not-found`: status 404 or 410
 * - `refused`: any other status from 400 to 499
 * - `server`: status 408, 429, or from 500 on, after all tries
 * - `network`: no answer: offline, no such server, broken off, or another site that does not allow it (CORS)
 * - `policy`: the page's own content security policy forbids the request
 * - `timeout`: nothing came for 8 seconds, three times; or a file took longer than two minutes
 * - `too-large`: more than 256 kB
 * - `wrong-type`: something else came: a web page, a picture, a file that is cut off
 * - `encoding`: most of a text cannot be read as UTF-8, or as what its server calls it
 * - `version`: the script and a file of it are of different releases
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
