/** Why a request got no answer: a browser itself says no more than “Failed to fetch”. */
import {ContentError} from './content-error.js';

/** Milliseconds for a question that only serves a message. */
const PATIENCE = 4000;

/** Captured when the module loads: a host page may replace it later. */
const {URL: ParsedURL} = globalThis;

/** What the page's policy has blocked since `listenToPolicy` was called first: `connect-src https://…`. */
const blocked = new Set<string>();

/** A page may have any number of violations of its own: only an address that was asked for counts. */
function hear({blockedURI, disposition, effectiveDirective}: SecurityPolicyViolationEvent): void {
  const [kind] = effectiveDirective.split('-');
  if (disposition !== 'report') blocked.add(`${kind} ${blockedURI}`);
}

/**
 * To be called before a request whose failure is to be explained.
 *
 * @param violations - those that were heard before
 */
export function listenToPolicy(violations: readonly SecurityPolicyViolationEvent[] = []): void {
  violations.forEach(hear);
  // The same listener is added once.
  globalThis.addEventListener?.('securitypolicyviolation', hear);
}

/**
 * Whether the page's own policy forbade a request.
 *
 * @param kind - the first word of the directive
 * @param url - without a fragment, and with or without a query
 */
export async function isForbidden(kind: 'connect' | 'script', url: string): Promise<boolean> {
  // The event comes in a task of its own, which may be after the request has failed.
  await new Promise((resolve) => setTimeout(resolve));
  const withQuery = url.includes('?') ? `${url}&` : `${url}?`;
  return [...blocked].some(
    (address) =>
      [url, new ParsedURL(url).origin].some((one) => address === `${kind} ${one}`) ||
      address.startsWith(`${kind} ${withQuery}`),
  );
}

/** The same address without asking for leave to read the answer: it says only whether somebody answers. */
async function answersAtAll(url: string): Promise<boolean> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
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

/** @returns what forbids the request for good, so that it need not be tried again; undefined for anything else */
export async function whatForbids(url: string, cause: unknown): Promise<ContentError | undefined> {
  if (!(await isForbidden('connect', url))) return undefined;
  return new ContentError(
    'policy',
    `The content security policy of this page forbids ${url}: add ${new ParsedURL(url).origin} to its connect-src.`,
    {cause},
  );
}

/**
 * Words for a request that got no answer. The address is asked once more, without cookies and without a referrer:
 * its server has been asked already, and so learns nothing new.
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
    `nothing answers there that this page may hear. Is the address right, the server up, its certificate valid? A browser extension can block it, too, and so can the site itself (CORS, Cross-Origin-Resource-Policy).`,
  );
}
