/** Pages of a WordPress site in Chromium. One engine: what differs here is WordPress; the widgets have tests in three. */
import {chromium, type Browser, type BrowserContext, type Page} from 'playwright-core';
import {chromiumArguments, PLAYWRIGHT_FEATURES} from '../runner/chromium.js';
import {findEngines} from '../runner/engines.js';
import {PASSWORD, type Role} from './site.js';

export async function openBrowser(): Promise<Browser> {
  const [engine] = findEngines(['chromium']).found;
  if (!engine) throw new Error('Chromium was not found.');
  return chromium.launch({
    executablePath: engine.executable,
    args: chromiumArguments(...PLAYWRIGHT_FEATURES),
  });
}

export interface Visit {
  readonly page: Page;
  /** Errors in the console, uncaught ones, and responses with an error. */
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
    const {url} = message.location();
    // PHP's server answers in place of WordPress, which would redirect to its logo.
    if (message.type() === 'error' && !url.endsWith('/favicon.ico'))
      problems.push(`${message.text()} ${url}`);
  });
  page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address, {waitUntil: 'load'});
  return {page, problems, requests};
}

/** A context with a user of the site logged in. */
export async function logIn(browser: Browser, origin: string, role: Role): Promise<BrowserContext> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await page.goto(`${origin}/wp-login.php`);
  await page.fill('#user_login', role);
  await page.fill('#user_pass', PASSWORD);
  await page.click('#wp-submit');
  await page.waitForURL(/wp-admin/);
  await page.close();
  return context;
}
