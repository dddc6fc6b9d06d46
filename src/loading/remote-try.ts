import {ContentError} from './content-error.js';
import {decodeMarkdown} from './markdown-bytes.js';
import {charsetOf, refuseOthers} from './markdown-likeness.js';
import type {RemoteFile, RemotePolicy} from './remote.js';
import {Temporary} from './temporary.js';
import {listenToPolicy, whatForbids} from './unreachable.js';

/**
 * Makes one attempt to fetch a file.
 *
 * @throws ContentError, or Temporary if another attempt may succeed
 */
export async function tryOnce(url: string, signal: AbortSignal, policy: RemotePolicy): Promise<RemoteFile> {
  const broken = new AbortController();
  // Not `AbortSignal.any()`, which browsers have since 2024.
  const stop = () => broken.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, {signal: broken.signal});
  const patience = new Patience(policy, url);
  listenToPolicy();
  try {
    const response = await patience.with(
      request(url, broken.signal),
      async (cause) => (await whatForbids(url, cause)) ?? new Temporary(cause),
    );
    checkResponse(response, url);
    const from = response.url || url;
    const charset = charsetOf(response.headers.get('content-type'), from);
    const bytes = await readBytes(response, from, policy.largest, patience);
    const decoded = decodeMarkdown(bytes, from, charset);
    refuseOthers(decoded.text, from);
    return {...decoded, url: from};
  } catch (error) {
    // Stop downloading the rest of a rejected response.
    stop();
    throw error;
  } finally {
    patience.end();
  }
}

/**
 * Requests a text without cookies and without a referrer. `async`, so that a page's replacement of `fetch` that throws
 * synchronously rejects the promise instead.
 */
async function request(url: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    signal,
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {accept: 'text/markdown, text/plain;q=0.9'},
  });
}

/** Limits the time of each step of an attempt. Does not rely on aborting, since the page may have replaced `fetch`. */
class Patience {
  /** Bytes received; undefined before the headers. */
  size: number | undefined;

  readonly #policy: RemotePolicy;
  readonly #url: string;
  readonly #end: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(policy: RemotePolicy, url: string) {
    this.#policy = policy;
    this.#url = url;
    this.#end = Date.now() + policy.longest;
  }

  /** @param explain - maps the error of a failed step to the error to throw */
  async with<Result>(step: Promise<Result>, explain: (cause: unknown) => unknown): Promise<Result> {
    clearTimeout(this.#timer);
    const {timeout} = this.#policy;
    const left = this.#end - Date.now();
    const late = new Promise<never>((_, reject) => {
      const giveUp = () => reject(left < timeout ? this.#tooSlow() : new Temporary(this.#stopped()));
      this.#timer = setTimeout(giveUp, Math.min(left, timeout));
    });
    const done = step.catch(async (cause: unknown) => {
      throw await explain(cause);
    });
    return Promise.race([done, late]);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  #stopped(): ContentError {
    const seconds = `${this.#policy.timeout / 1000} seconds`;
    const message =
      this.size === undefined
        ? `${this.#url} did not answer within ${seconds}.`
        : `${this.#url} stopped: nothing came for ${seconds} after its first ${this.size} bytes.`;
    return new ContentError('timeout', message);
  }

  #tooSlow(): ContentError {
    const seconds = this.#policy.longest / 1000;
    return new ContentError(
      'timeout',
      `${this.#url} is too slow: it was not there after ${seconds} seconds.`,
    );
  }
}

function checkResponse(response: Response, url: string): void {
  // A page may have replaced `fetch`, and its service worker may return an opaque response.
  if (typeof response?.status !== 'number' || response.type === 'opaque') {
    throw new ContentError(
      'network',
      `${url} was answered by a script of this page (its own fetch, or a service worker), and not with a response that can be read.`,
    );
  }
  const {status} = response;
  // A part of a file would end anywhere, as if it were the whole.
  if (response.ok && status !== 206) return;
  const message = `${url} answered with status ${status}.`;
  if (status === 408 || status === 429 || status >= 500)
    throw new Temporary(new ContentError('server', message), retryAfter(response));
  if (status === 404 || status === 410) throw new ContentError('not-found', message);
  const isPrivate = status === 401 || status === 403 || status === 407;
  const hint = isPrivate ? ' Content is asked for without a sign-in: its address must be public.' : '';
  throw new ContentError('refused', message + hint);
}

/** `Retry-After` in milliseconds: seconds, or a date. */
function retryAfter({headers}: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(milliseconds, 0);
}

async function readBytes(
  response: Response,
  url: string,
  largest: number,
  patience: Patience,
): Promise<Uint8Array> {
  const tooLarge = () => new ContentError('too-large', `${url} is larger than ${largest / 1024} kB.`);
  if (Number(response.headers.get('content-length')) > largest) throw tooLarge();
  patience.size = 0;
  const brokenOff = (cause: unknown) =>
    new Temporary(new ContentError('network', `${url} broke off after ${patience.size} bytes.`, {cause}));
  const pieces: Uint8Array[] = [];
  // Some replacements of `fetch` do not support streaming, and a response with status 204 has no body.
  if (!response.body) {
    pieces.push(new Uint8Array(await patience.with(response.arrayBuffer(), brokenOff)));
    patience.size = pieces[0]!.length;
  }
  const reader = response.body?.getReader();
  for (;;) {
    if (patience.size > largest) throw tooLarge();
    const {done, value} = reader ? await patience.with(reader.read(), brokenOff) : {done: true as const};
    if (done) return joined(pieces, patience.size);
    pieces.push(value);
    patience.size += value.length;
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
