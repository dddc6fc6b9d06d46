/**
 * Requests a text without cookies and without a referrer. `async`, so that a page's replacement of `fetch` that throws
 * synchronously rejects the promise instead.
 */
export async function ask(url: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    signal,
    mode: 'cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {accept: 'text/markdown, text/plain;q=0.9'},
  });
}
