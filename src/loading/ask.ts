/**
 * Asks for a text without cookies and without a referrer. Asynchronous, since a stand-in of the page for `fetch` may
 * throw.
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
