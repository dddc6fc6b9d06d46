/** Chromium only: the others have no way here to go back from one top-level page to another, or no such feature. */
import {expect} from 'chai';
import type {Page} from 'playwright-core';
import {openSite, type Site} from './chromium.js';

describe('a page of its own', function () {
  this.timeout(30_000);
  let site: Site | undefined;
  let page: Page | undefined;

  before(async function () {
    site = await openSite();
    if (!site) this.skip();
  });

  after(() => site?.close());

  afterEach(() => page?.close());

  const openIds = (on: Page) =>
    on.evaluate(() =>
      [...document.querySelector('family-faq')!.shadowRoot!.querySelectorAll('details')]
        .filter(({open, dataset}) => open && dataset['id'])
        .map(({dataset}) => dataset['id']),
    );

  /** Goes to another page and back; the page must have waited in the back/forward cache. */
  async function leaveAndComeBack(on: Page): Promise<void> {
    await on.evaluate(() => {
      addEventListener('pageshow', ({persisted}) => Object.assign(window, {persisted}));
    });
    await on.goto(`${site!.origin}/test/hosts/two-tags.html`);
    // A page from the cache has no load event to wait for.
    await on.goBack({waitUntil: 'commit'});
    await on.waitForFunction(() => 'persisted' in window);
    expect(await on.evaluate(() => (window as unknown as {persisted: boolean}).persisted)).to.equal(true);
  }

  it('comes back from the back/forward cache as it was, with its answer open', async () => {
    page = await site!.open('fallback.html');
    const questions = page.locator('family-faq [slot^="question-"]');
    await questions.first().waitFor();
    const count = await questions.count();
    await page.evaluate(() => document.querySelector('family-faq')!.show('what-is-naloxone'));
    await page.waitForFunction(() =>
      document.querySelector('family-faq')!.shadowRoot!.querySelector('[open]'),
    );
    await leaveAndComeBack(page);
    expect(await questions.count()).to.equal(count);
    expect(await openIds(page)).to.deep.equal(['what-is-naloxone']);
  });

  it('tries again, when it comes back from there, what had failed before', async () => {
    page = await site!.open('inserted.html');
    // A page that was given a `no-store` answer is not kept.
    const answer = 'times=1&status=404&file=test/hosts/partner.md&header=Cache-Control:no-cache';
    const src = `/__test__/respond?key=${Math.random()}&${answer}`;
    await page.evaluate((address) => {
      const faq = document.createElement('family-faq');
      faq.src = address;
      document.body.append(faq);
    }, src);
    await page.locator('[part~="error"]').waitFor();
    await leaveAndComeBack(page);
    await page.locator('family-faq [slot^="question-"]').first().waitFor();
  });

  it('opens the answer that a text fragment names', async () => {
    page = await site!.open('fallback.html#:~:text=Lay%20them%20on%20their%20side');
    await page.waitForFunction(() =>
      document.querySelector('family-faq')?.shadowRoot?.querySelector('details[data-id][open]'),
    );
    expect(await openIds(page)).to.deep.equal(['overdose-what-to-do']);
  });
});
