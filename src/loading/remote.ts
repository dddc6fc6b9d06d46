import {MOST_BYTES} from '../document/most-bytes.js';
import {membersOf} from '../platform/page-document.js';
import {ContentError, isContentError} from './content-error.js';
import {tryOnce} from './remote-try.js';
import {Temporary} from './temporary.js';
import {whyUnreachable} from './unreachable.js';

/** Timeouts and retries of requests to a partner's server: those of ky and other fetch wrappers, for small files. */
export interface RemotePolicy {
  /** Milliseconds without progress after which an attempt is aborted; a slow response that makes progress is not. */
  readonly timeout: number;
  /** Maximum duration of one attempt in milliseconds, even if it makes progress. */
  readonly longest: number;
  readonly tries: number;
  /** Milliseconds before the second attempt; doubled for each further one, plus a random jitter of up to 50 %. */
  readonly delay: number;
  /** Maximum `Retry-After` that is respected, in milliseconds; a longer one is an error. */
  readonly longestRetryAfter: number;
  /** Maximum size in bytes. */
  readonly largest: number;
  /** Milliseconds for which a response is cached for all elements of the page. */
  readonly lifetime: number;
}

export const REMOTE_POLICY: RemotePolicy = {
  timeout: 8000,
  longest: 120_000,
  tries: 3,
  delay: 300,
  longestRetryAfter: 5000,
  largest: MOST_BYTES,
  lifetime: 5 * 60 * 1000,
};

/** Captured when the module loads: a host page may replace it later. */
const {URL: ParsedURL} = globalThis;

/** A Markdown file, and its address after redirects. */
export interface RemoteFile {
  readonly text: string;
  readonly url: string;
  /** A problem that the author should fix. */
  readonly warning?: string;
}

interface Request {
  readonly answer: Promise<RemoteFile>;
  readonly abort: AbortController;
  /** Number of waiting elements. The request is aborted when the last one is. */
  waiting: number;
}

/**
 * One request per address, shared by all elements of the page. Only in memory, since several people may use a family's
 * computer. Removed after `lifetime`, or immediately if it fails.
 */
const requests = new Map<string, Request>();

/**
 * Fetches Markdown without cookies and without a referrer.
 *
 * @param address - relative to the page's base address, or absolute
 * @throws ContentError, or the signal's reason if it is aborted
 */
export async function fetchMarkdown(
  address: string,
  signal: AbortSignal,
  policy = REMOTE_POLICY,
): Promise<RemoteFile> {
  const url = allowedAddress(address);
  signal.throwIfAborted();
  const request = requests.get(url) ?? start(url, policy);
  request.waiting += 1;
  try {
    return await Promise.race([request.answer, rejection(signal)]);
  } finally {
    request.waiting -= 1;
    if (request.waiting === 0 && signal.aborted) {
      requests.delete(url);
      request.abort.abort();
    }
  }
}

function start(url: string, policy: RemotePolicy): Request {
  const abort = new AbortController();
  const request: Request = {answer: tryRepeatedly(url, abort.signal, policy), abort, waiting: 0};
  const forget = () => requests.get(url) === request && requests.delete(url);
  requests.set(url, request);
  request.answer.then(() => setTimeout(forget, policy.lifetime), forget);
  return request;
}

function rejection(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {once: true});
  });
}

/** Allows only http and https, no credentials in the address, and only https on an https page. */
function allowedAddress(address: string): string {
  let url: URL;
  try {
    url = new ParsedURL(address, membersOf(document).baseURI);
  } catch (cause) {
    throw new ContentError('address-refused', `"${address}" is not an address.`, {cause});
  }
  if (!/^https?:$/.test(url.protocol)) {
    throw new ContentError(
      'address-refused',
      `Content must come over https, not ${url.protocol} (${address}).${url.protocol === 'file:' ? ' A page that was opened from a folder can load nothing: put both on a web server.' : ''}`,
    );
  }
  if (url.username || url.password) {
    throw new ContentError('address-refused', 'The address of content may not hold a user name or password.');
  }
  if (location.protocol === 'https:' && url.protocol === 'http:') {
    throw new ContentError(
      'address-refused',
      `A page that came over https cannot load content over http (${address}).`,
    );
  }
  url.hash = '';
  return url.href;
}

async function tryRepeatedly(url: string, signal: AbortSignal, policy: RemotePolicy): Promise<RemoteFile> {
  for (let number = 1; ; number += 1) {
    try {
      return await tryOnce(url, signal, policy);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof Temporary)) throw error;
      const wait = error.retryAfter ?? policy.delay * 2 ** (number - 1) * (1 + Math.random() / 2);
      if (number >= policy.tries || wait > policy.longestRetryAfter) throw await inWords(error, url);
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
    }
  }
}

function inWords({cause}: Temporary, url: string): Promise<ContentError> | ContentError {
  return isContentError(cause) ? cause : whyUnreachable(url, cause);
}
