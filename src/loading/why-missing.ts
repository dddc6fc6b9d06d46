/** Explains why a file of the library could not be loaded: `import()` reports no status or type. */
import {ContentError} from './content-error.js';
import {isForbidden, listenToPolicy, whyUnreachable} from './unreachable.js';

/** Milliseconds for a request that only serves the error message. */
const TIMEOUT = 4000;

/** How the error of a file of another release ends, and how each file of a release begins. */
const RELEASE_IN_ERROR = /(?:version|family-education-widgets) (\d\S*)$/;
const RELEASE_IN_FILE = /^[^]{0,200}family-education-widgets (\d[\w.+-]*)/;

const TOGETHER =
  'Keep all files of one release together in one folder, and clear the caches on the way: browser, plugin, CDN.';

listenToPolicy();

/**
 * The error for a file that could not be loaded, after all retries. It is requested once more, bypassing the cache.
 *
 * @param version - the script's; undefined if a bundler has packed the files, whose addresses are its own
 * @param cause - the error of the last import; undefined if it timed out
 */
export async function whyMissing(
  file: string,
  version: string | undefined,
  cause: unknown,
): Promise<ContentError> {
  const options = cause === undefined ? {} : {cause};
  const reason = cause instanceof Error || typeof cause === 'string' ? String(cause) : 'no reason given';
  const name = `${file}.js`;
  if (globalThis.navigator?.onLine === false)
    return new ContentError('network', `${name} did not load: this device is offline.`, options);
  if (cause === undefined)
    return new ContentError('timeout', `${name} did not come within 8 seconds, three times.`);
  if (version === undefined) return new ContentError('network', `${name} did not load: ${reason}`, options);
  const url = new URL(`./${name}`, import.meta.url).href;
  if (await isForbidden('script', url)) {
    return new ContentError(
      'policy',
      `The content security policy of this page forbids ${url}: its script-src must allow the folder of family-widgets.js.`,
      options,
    );
  }
  const release = RELEASE_IN_ERROR.exec(reason)?.[1];
  if (release) return mixed(name, version, release);
  try {
    const response = await request(url);
    const text = await response.text();
    const found = response.ok ? RELEASE_IN_FILE.exec(text)?.[1] : undefined;
    if (found && found !== version) return mixed(name, version, found);
    return wrong(response, text, url, cause, reason);
  } catch (error) {
    // The policy allows scripts, but no requests by scripts.
    if (await isForbidden('connect', url)) {
      return cause instanceof SyntaxError
        ? new ContentError(
            'wrong-type',
            `${url} is no whole script: it is cut off, or a web page. ${TOGETHER}`,
            options,
          )
        : new ContentError('network', `${url} did not load: ${reason}`, options);
    }
    return whyUnreachable(url, error);
  }
}

/** Requests a file past the browser's cache, and so replaces the cached response. */
function request(url: string): Promise<Response> {
  return fetch(url, {
    cache: 'reload',
    referrerPolicy: 'no-referrer',
    // Safari has it since 16.0.
    signal: (AbortSignal as Partial<typeof AbortSignal>).timeout?.(TIMEOUT) ?? null,
  });
}

const asked = new Set<string>();

/** Two releases in one page. Refreshes the cached files, so that the next page gets matching ones. */
function mixed(name: string, version: string, other: string): ContentError {
  // Otherwise Vite would look for this file when it builds Storybook, but it exists only beside the built script.
  const script = new URL(/* @vite-ignore */ './family-widgets.js', import.meta.url).href;
  const loaded = performance.getEntriesByType('resource').map((entry) => entry.name);
  const scripts = loaded.filter((address) => address.startsWith(script));
  for (const address of [
    ...(scripts.length > 0 ? scripts : [script]),
    new URL(`./${name}`, import.meta.url).href,
  ]) {
    if (asked.has(address)) continue;
    asked.add(address);
    // A policy may block it; the cache is then unchanged.
    request(address)
      .then(
        (response) => response.arrayBuffer(),
        () => {},
      )
      .catch(() => {});
  }
  return new ContentError(
    'version',
    `family-widgets.js is of version ${version}, ${name} of version ${other}: two releases are mixed. ${TOGETHER} They were asked for past the cache now, so reload the page.`,
  );
}

/** The error for a response that cannot be imported. */
function wrong(response: Response, text: string, url: string, cause: unknown, reason: string): ContentError {
  const {status, headers} = response;
  const because = (code: ContentError['code'], message: string) =>
    new ContentError(code, `${url} ${message}`, {cause});
  if (status === 404 || status === 410)
    return because(
      'not-found',
      `answered with status ${status}. The whole folder belongs beside family-widgets.js.`,
    );
  if (!response.ok) return because(status < 500 ? 'refused' : 'server', `answered with status ${status}.`);
  const type = headers.get('content-type')?.split(';', 1)[0]!.trim();
  if (/^\s*(?:<!--[^]*?-->\s*)*</.test(text)) {
    return because(
      'wrong-type',
      'is a web page, not a script. Many sites answer so where a file is missing: the whole folder belongs beside family-widgets.js.',
    );
  }
  if (!/\b(?:java|ecma)script$/i.test(type ?? ''))
    return because(
      'wrong-type',
      `came as ${type ?? 'a file without a type'}; it must come as text/javascript.`,
    );
  if (text.trim() === '') return because('wrong-type', 'is an empty file.');
  if (!/\bexport\s*\{[^{}]*\};?\s*$/.test(text) || cause instanceof SyntaxError)
    return because(
      'wrong-type',
      `is cut off, or something on the way has changed it (an optimiser?). ${TOGETHER}`,
    );
  const isImport = /import|module/i.test(reason);
  return because(isImport ? 'network' : 'internal', `fails on this page: ${reason}`);
}
