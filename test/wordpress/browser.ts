/** Pages of a WordPress site in Chromium. One engine: what differs here is WordPress; the widgets have tests in three. */
import {chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page} from 'playwright-core';
import {chromiumArguments, PLAYWRIGHT_FEATURES} from '../runner/chromium.js';
import {findEngines} from '../runner/engines.js';
import {PASSWORD, type User} from './site.js';

export async function openBrowser(): Promise<Browser> {
  const [engine] = findEngines(['chromium']).found;
  if (!engine) throw new Error('Chromium was not found.');
  return chromium.launch({
    executablePath: engine.executable,
    args: [
      ...chromiumArguments(...PLAYWRIGHT_FEATURES),
      // The pages of administrators have pictures from wordpress.org, and would wait for them.
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}

export interface Visit {
  readonly page: Page;
  /** Errors in the console, and uncaught ones. */
  readonly problems: readonly string[];
  /** Addresses of all requests. */
  readonly requests: readonly string[];
}

/** Opens an address in a new tab. */
export async function visit(context: BrowserContext, address: string): Promise<Visit> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const problems: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !isOfWordPress(message)) problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address, {waitUntil: 'load'});
  return {page, problems, requests};
}

/** WordPress itself asks for pictures of wordpress.org, and for templates that an author may not read. */
function isOfWordPress(message: ConsoleMessage): boolean {
  const {url} = message.location();
  return (
    message.text().startsWith('Failed to load resource') &&
    !/family-(?:education-)?widgets/.test(decodeURIComponent(url))
  );
}

/** A context with a user of the site logged in. */
export async function logIn(browser: Browser, origin: string, user: User): Promise<BrowserContext> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  // Not the dashboard, whose news keep PHP waiting for an answer of wordpress.org.
  await page.goto(
    `${origin}/wp-login.php?redirect_to=${encodeURIComponent(`${origin}/wp-admin/profile.php`)}`,
  );
  await page.fill('#user_login', user);
  await page.fill('#user_pass', PASSWORD);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin\/profile/, {waitUntil: 'domcontentloaded'});
  await page.close();
  return context;
}
