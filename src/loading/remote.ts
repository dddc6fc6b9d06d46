import {pageDocument} from '../platform/page-document.js';
import {ContentError} from './content-error.js';

/** How long and how often a partner's server is asked; as ky and other fetch wrappers do it, but for a small file. */
export interface RemotePolicy {
  /** Milliseconds for one try, headers and body together. */
  readonly timeout: number;
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
 * @throws ContentError; or the signal's reason when it is aborted
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

/** http and https only, no name and password in the address, and https for a page that came over https. */
function allowedAddress(address: string): string {
  let url: URL;
  try {
    url = new ParsedURL(address, pageDocument.baseURI);
  } catch (cause) {
    throw new ContentError('address-refused', `"${address}" is not an address.`, {cause});
  }
  if (!/^https?:$/.test(url.protocol)) {
    throw new ContentError(
      'address-refused',
      `Content must come over https, not ${url.protocol} (${address}).`,
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
      if (!(error instanceof Temporary) || number >= policy.tries)
        throw error instanceof Temporary ? error.cause : error;
      const wait = error.retryAfter ?? policy.delay * 2 ** (number - 1) * (1 + Math.random() / 2);
      if (wait > policy.longestRetryAfter) throw error.cause;
      await new Promise((resolve) => setTimeout(resolve, wait));
      signal.throwIfAborted();
    }
  }
}

/** A failure that may be gone a moment later. */
class Temporary extends Error {
  override readonly cause: ContentError;
  readonly retryAfter: number | undefined;

  constructor(cause: ContentError, retryAfter?: number) {
    super(cause.message);
    this.cause = cause;
    this.retryAfter = retryAfter;
  }
}

async function tryOnce(url: string, signal: AbortSignal, policy: RemotePolicy): Promise<RemoteFile> {
  // Browsers name a time-out while the body is read differently, so this flag tells it from other failures.
  let late = false;
  const timeout = new AbortController();
  const timer = setTimeout(() => {
    late = true;
    timeout.abort();
  }, policy.timeout);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, timeout.signal]),
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: {accept: 'text/markdown, text/plain;q=0.9'},
    });
    checkStatus(response, url);
    checkType(response, url);
    const text = await readText(response, url, policy.largest);
    if (/^\s*<(?:!doctype|html|\?xml)/i.test(text)) {
      throw new ContentError('wrong-type', `${url} is a web page, not Markdown. Is the address right?`);
    }
    return {text, url: response.url || url};
  } catch (error) {
    // Nobody reads what is left of an answer that was refused.
    timeout.abort();
    if (error instanceof ContentError || error instanceof Temporary) throw error;
    if (late)
      throw new Temporary(
        new ContentError('timeout', `${url} did not answer within ${policy.timeout / 1000} seconds.`),
      );
    throw new Temporary(
      new ContentError(
        'network',
        `${url} could not be reached. If it is on another site, that site must allow it (CORS).`,
        {cause: error},
      ),
    );
  } finally {
    clearTimeout(timer);
  }
}

function checkStatus(response: Response, url: string): void {
  const {status} = response;
  if (response.ok) return;
  if (status === 408 || status === 429 || status >= 500) {
    throw new Temporary(
      new ContentError('server', `${url} answered with status ${status}.`),
      retryAfter(response),
    );
  }
  const gone = status === 404 || status === 410;
  throw new ContentError(gone ? 'not-found' : 'refused', `${url} answered with status ${status}.`);
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfter({headers}: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}

function checkType({headers}: Response, url: string): void {
  const type = headers.get('content-type')?.split(';', 1)[0]!.trim().toLowerCase();
  if (!type || ['text/markdown', 'text/x-markdown', 'text/plain', 'application/octet-stream'].includes(type))
    return;
  throw new ContentError(
    'wrong-type',
    `${url} came as ${type}; it must come as text/markdown or text/plain.`,
  );
}

async function readText(response: Response, url: string, largest: number): Promise<string> {
  const tooLarge = () => new ContentError('too-large', `${url} is larger than ${largest / 1024} kB.`);
  if (Number(response.headers.get('content-length')) > largest) throw tooLarge();
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largest) throw tooLarge();
    text += decoder.decode(value, {stream: true});
  }
}
