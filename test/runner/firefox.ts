/**
 * Firefox behind the page: its privileged side, reached over WebDriver BiDi.
 *
 * BiDi can look elements up by role and name, but cannot say which role and name an element has, and it cannot
 * emulate a medium. Firefox's own window can do both; `--remote-allow-system-access` opens it to scripts.
 */
import type {ChromeLauncher} from '@web/test-runner-chrome';

export type PuppeteerPage = ReturnType<ChromeLauncher['getPage']>;

/** What `moz:scope: chrome` needs on Firefox's command line. */
export const systemAccessArgument = '--remote-allow-system-access';

/** The one connection of puppeteer's BiDi browser, which its types keep to themselves. */
interface BidiBrowser {
  readonly connection: {send(method: string, params: object): Promise<{result: unknown}>};
}

/**
 * Runs the body of an async function in Firefox's window and returns its result, which must be JSON. The body
 * sees `args`, and as `browser` the tab (a XUL browser) whose address contains `sessionId`.
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
