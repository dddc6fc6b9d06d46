import {allowedSite} from '../document/url-policy.js';
import {pageDocument} from '../platform/page-document.js';
import {ask} from './ask.js';

/**
 * The first request for a partner's file, sent while the parser and `remote.ts` are still loading, so that both load in
 * parallel. `remote.ts` handles the response and retries.
 */
export interface EarlyRequest {
  /** Absolute, without a fragment. */
  readonly url: string;
  /** Undefined once it has been used, since a response body can be read only once. */
  answer: Promise<Response> | undefined;
  readonly abort: AbortController;
  /** Violations of the page's content security policy that were reported since the request was sent. */
  readonly violations: SecurityPolicyViolationEvent[];
}

interface Shared extends EarlyRequest {
  /** Signals of the waiting elements. If all are aborted before the response is used, the request is aborted. */
  readonly waiting: AbortSignal[];
}

/** One request per address, shared by all elements of the page. */
const requests = new Map<string, Shared>();

/** @returns undefined for an address that `remote.ts` refuses with an explanation */
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
  // Prevent an unhandledrejection event: `remote.ts` may not have loaded yet to handle it.
  answer.catch(() => {});
  const request: Shared = {url, abort, answer, waiting: [], violations: []};
  addEventListener('securitypolicyviolation', (event) => request.answer && request.violations.push(event));
  requests.set(url, request);
  return request;
}
