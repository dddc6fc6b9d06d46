/** Explains a request without a response: the browser's own error is only “Failed to fetch”. */
import {ContentError} from './content-error.js';

/** Milliseconds for a request that only serves the error message. */
const TIMEOUT = 4000;

/** Captured when the module loads: the page may replace it later. */
const {URL: ParsedURL} = globalThis;

/** What the page's policy has blocked since the first call of `listenToPolicy`: `connect-src https://…`. */
const blocked = new Set<string>();

/** A page may have any number of violations of its own: only requested addresses matter. */
function recordViolation({blockedURI, disposition, effectiveDirective}: SecurityPolicyViolationEvent): void {
  const [kind] = effectiveDirective.split('-');
  if (disposition !== 'report') blocked.add(`${kind} ${blockedURI}`);
}

/** Call this before a request whose failure is to be explained. */
export function listenToPolicy(): void {
  // Adding the same listener again has no effect.
  globalThis.addEventListener?.('securitypolicyviolation', recordViolation);
}

/**
 * Whether the page's own policy blocked a request.
 *
 * @param kind - the prefix of the directive
 * @param url - without a fragment, and with or without a query
 */
export async function isForbidden(kind: 'connect' | 'script', url: string): Promise<boolean> {
  // The event is dispatched in a separate task, which may run after the request has failed.
  await new Promise((resolve) => setTimeout(resolve));
  const withQuery = url.includes('?') ? `${url}&` : `${url}?`;
  return [...blocked].some(
    (address) =>
      [url, new ParsedURL(url).origin].some((one) => address === `${kind} ${one}`) ||
      address.startsWith(`${kind} ${withQuery}`),
  );
}

/** Requests the same address without CORS, which only reveals whether the server responds. */
async function answersAtAll(url: string): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT);
  try {
    const {signal} = abort;
    await fetch(url, {mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer', signal});
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

/** @returns the reason if the request is blocked for good, so that it is not retried; undefined otherwise */
export async function whatForbids(url: string, cause: unknown): Promise<ContentError | undefined> {
  if (!(await isForbidden('connect', url))) return undefined;
  return new ContentError(
    'policy',
    `The content security policy of this page forbids ${url}: add ${new ParsedURL(url).origin} to its connect-src.`,
    {cause},
  );
}

/**
 * The error for a request without a response. The address is requested once more, without cookies or a referrer: the
 * server has seen the first request, and so learns nothing new.
 */
export async function whyUnreachable(url: string, cause: unknown): Promise<ContentError> {
  const failed = (message: string) =>
    new ContentError('network', `${url} could not be reached: ${message}`, {cause});
  if (globalThis.navigator?.onLine === false) return failed('this device is offline.');
  const {host, origin} = new ParsedURL(url);
  if (await answersAtAll(url)) {
    const isOwn = origin === location.origin;
    const where = isOwn ? `${host} answers, but leads to another site, which` : `${host} answers, but`;
    return failed(
      `${where} does not allow pages of ${location.origin} to read it (CORS). It must send Access-Control-Allow-Origin, or the file must lie on the page's own site.`,
    );
  }
  return failed(
    `there is no response that this page may read. Is the address right, the server up, its certificate valid? A browser extension can block it, too, and so can the site itself (CORS, Cross-Origin-Resource-Policy).`,
  );
}
