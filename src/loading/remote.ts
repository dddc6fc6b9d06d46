import {membersOf} from '../platform/page-document.js';
import {ContentError, isContentError} from './content-error.js';
import type {EarlyRequest} from './early-request.js';
import {tryOnce} from './remote-try.js';
import {Temporary} from './temporary.js';
import {whyUnreachable} from './unreachable.js';

/** How long and how often a partner's server is asked; as ky and other fetch wrappers do it, but for a small file. */
export interface RemotePolicy {
  /** Milliseconds without any progress, after which a try is given up: a slow file that still grows is waited for. */
  readonly timeout: number;
  /** Milliseconds for one try, however it grows: a reader does not wait for ever. */
  readonly longest: number;
  readonly tries: number;
  /** Milliseconds before the second try; doubled before each further one, with up to half of it added by chance. */
  readonly delay: number;
  /** Longest `Retry-After` that is waited for, in milliseconds. */
  readonly longestRetryAfter: number;
  /** Bytes. A FAQ of 500 long questions has about 200 kB. */
  readonly largest: number;
  /** Milliseconds for which an answer serves every element of the page. */
  readonly lifetime: number;
}

export const REMOTE_POLICY: RemotePolicy = {
  timeout: 8000,
  longest: 120_000,
  tries: 3,
  delay: 300,
  longestRetryAfter: 5000,
  largest: 256 * 1024,
  lifetime: 5 * 60 * 1000,
};

/** Captured when the module loads: a host page may replace them later. */
const {URL: ParsedURL} = globalThis;

/** A Markdown file as its server sent it, and the address it came from in the end. */
export interface RemoteFile {
  readonly text: string;
  readonly url: string;
  /** What its author should fix, in words. */
  readonly warning?: string;
}

interface Request {
  readonly answer: Promise<RemoteFile>;
  readonly abort: AbortController;
  /** Elements that wait for it: when the last one leaves, it is aborted. */
  waiting: number;
}

/**
 * One request for each address, shared by all elements of the page, in memory only: several people may use a
 * family's computer. Cost: one entry an address. Forgotten after `lifetime`, and at once when it fails.
 */
const requests = new Map<string, Request>();

/**
 * Fetches Markdown without cookies and without a referrer.
 *
 * @param address - relative to the page's base address, or absolute
 * @param early - the first try, where it was made already; it is left alone where it is of another address, or taken
 * @throws ContentError; or the signal's reason when it is aborted
 */
export async function fetchMarkdown(
  address: string,
  signal: AbortSignal,
  policy = REMOTE_POLICY,
  early?: EarlyRequest,
): Promise<RemoteFile> {
  const url = allowedAddress(address);
  signal.throwIfAborted();
  const request = requests.get(url) ?? start(url, policy, early);
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

function start(url: string, policy: RemotePolicy, early: EarlyRequest | undefined): Request {
  const abort = new AbortController();
  const first = early?.url === url ? early : undefined;
  const request: Request = {answer: tryRepeatedly(url, abort.signal, policy, first), abort, waiting: 0};
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

/** http and https only, no name and password in the address, and https for a page that came over https. */
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

async function tryRepeatedly(
  url: string,
  signal: AbortSignal,
  policy: RemotePolicy,
  first: EarlyRequest | undefined,
): Promise<RemoteFile> {
  for (let number = 1; ; number += 1) {
    try {
      return await tryOnce(url, signal, policy, number === 1 ? first : undefined);
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
