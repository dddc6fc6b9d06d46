/**
 * Runs scripts in Firefox's privileged context, over WebDriver BiDi.
 *
 * BiDi can find elements by role and name, but cannot return role and name of an element, and it cannot emulate media.
 * Firefox's own window can do both; `--remote-allow-system-access` allows scripts in it.
 */
import type {ChromeLauncher} from '@web/test-runner-chrome';

export type PuppeteerPage = ReturnType<ChromeLauncher['getPage']>;

/** The argument that `moz:scope: chrome` requires. */
export const systemAccessArgument = '--remote-allow-system-access';

/** The connection of puppeteer's BiDi browser, which is missing in its types. */
interface BidiBrowser {
  readonly connection: {send(method: string, params: object): Promise<{result: unknown}>};
}

/**
 * Runs the body of an async function in Firefox's window and returns its result, which must be JSON. The body can use
 * `args`, and as `browser` the tab (a XUL browser) whose address contains `sessionId`.
 */
export async function runInFirefox<Result>(
  page: PuppeteerPage,
  sessionId: string,
  body: string,
  args: unknown = null,
): Promise<Result> {
  const {connection} = page.browser() as unknown as BidiBrowser;
  const tree = (await connection.send('browsingContext.getTree', {'moz:scope': 'chrome'})).result as {
    contexts: {context: string; url: string}[];
  };
  const window = tree.contexts.find(({url}) => url.includes('browser.xhtml'));
  if (!window) throw new Error('Firefox shows no window to scripts.');

  const answer = (
    await connection.send('script.evaluate', {
      target: {context: window.context},
      awaitPromise: true,
      expression: `(async () => {
        const args = ${JSON.stringify(args)};
        const browser = gBrowser.browsers.find(one => one.currentURI.spec.includes(${JSON.stringify(sessionId)}));
        if (!browser) throw new Error('No tab shows this test session.');
        const result = await (async () => {${body}})();
        return JSON.stringify(result ?? null);
      })()`,
    })
  ).result as {type: string; result?: {value: string}; exceptionDetails?: {text: string}};
  if (answer.type === 'exception') throw new Error(`In Firefox: ${answer.exceptionDetails?.text}`);
  return JSON.parse(answer.result?.value ?? 'null') as Result;
}
