import {allowedSite} from '../document/url-policy.js';
import {pageDocument} from '../platform/page-document.js';
import {ask} from './ask.js';

/**
 * The first request for a partner's file, made while the parser (`remote.ts`) is still on its way: the two come side by
 * side. What is done with the answer, and whether the file is asked for again, is decided there.
 */
export interface EarlyRequest {
  /** Absolute, without a fragment. */
  readonly url: string;
  /** Undefined once it is taken: an answer is read once. */
  answer: Promise<Response> | undefined;
  readonly abort: AbortController;
  /** What the page's policy has blocked meanwhile. */
  readonly violations: SecurityPolicyViolationEvent[];
}

interface Shared extends EarlyRequest {
  /** Of the elements that wait for it. When the last one leaves before the answer is taken, it is aborted. */
  readonly waiting: AbortSignal[];
}

/** One for each address, shared by all elements of the page. */
const requests = new Map<string, Shared>();

/** @returns undefined for an address that `remote.ts` refuses; it says in words why */
export function askEarly(address: string, signal: AbortSignal): EarlyRequest | undefined {
  const url = allowedSite(address, pageDocument.baseURI)?.split('#')[0];
  if (!url || (url.startsWith('http:') && location.protocol === 'https:')) return undefined;
  const request = requests.get(url) ?? start(url);
  request.waiting.push(signal);
  signal.addEventListener('abort', () => {
    if (!request.answer || request.waiting.some(({aborted}) => !aborted)) return;
    requests.delete(url);
    request.abort.abort();
  });
  return request;
}

function start(url: string): Shared {
  const abort = new AbortController();
  const answer = ask(url, abort.signal);
  // Nobody listens yet.
  answer.catch(() => {});
  const request: Shared = {url, abort, answer, waiting: [], violations: []};
  addEventListener('securitypolicyviolation', (event) => request.answer && request.violations.push(event));
  requests.set(url, request);
  return request;
}
