/** What every example shows: our questions, an answer that opens, its event, and an article of the partner. */
import {expect} from 'chai';
import type {Browser, Page} from 'playwright-core';

const NUMBERS = ['tel:911', 'tel:988', 'tel:+18006624357'];

/** Messages about other things: Lit's own for developers, and those of servers for development. */
const OTHERS = /Lit is in dev mode|React DevTools|^\[vite\]|^\[HMR\]|^\[Fast Refresh\]|vite.*optimiz/;

/** Uses the example at this address, from the first answer to other pages and back by links and by history. */
export async function expectExample(browser: Browser, origin: string): Promise<void> {
  const {page, messages} = await openPage(browser);
  await page.goto(origin);

  const before = await textsOf(page);
  expect(before.questions).to.have.length.of.at.least(24);
  expect(before.numbers).to.include.members(NUMBERS);
  expect(before.article).to.equal('When may we visit?');

  // A summary is covered by the text in its slot.
  const question = page.locator('family-faq').first().locator('summary').first();
  await question.click();
  await page
    .locator('output')
    .filter({hasText: /^[a-z-]+$/})
    .waitFor();
  expect(before.ids).to.include(await page.locator('output').innerText());
  const answer = page.locator('family-faq').first().locator('[slot="short-0-0"]').first();
  expect(await answer.isVisible()).to.equal(true);

  const add = page.getByRole('button', {name: 'Add the weekend'});
  if ((await add.count()) > 0) {
    await add.click();
    await page.getByText('And on the weekend?').waitFor();
    const {article} = await textsOf(page);
    expect(article).to.equal('When may we visit? And on the weekend?');
  }

  const about = page.getByRole('navigation').getByText('About us');
  if ((await about.count()) > 0) {
    await about.click();
    await page.getByRole('heading', {name: 'About us'}).waitFor();
    // A router changes the address, a mere state of the app does not.
    const hasAddress = page.url() !== new URL('/', origin).href;
    await page.getByRole('navigation').getByText('Questions').click();
    expect(await textsOf(page)).to.deep.equal(before);
    if (hasAddress) {
      // A page from the browser's cache of whole pages has no further load event.
      const committed = {waitUntil: 'commit'} as const;
      await page.goBack(committed);
      await page.getByRole('heading', {name: 'About us'}).waitFor();
      await page.goBack(committed);
      expect(await textsOf(page)).to.deep.equal(before);
      await page.goForward(committed);
      await page.getByRole('heading', {name: 'About us'}).waitFor();
      await page.goForward(committed);
      expect(await textsOf(page)).to.deep.equal(before);
    }
  }
  await page.close();
  expect(messages).to.deep.equal([]);
}

/** A page with a single FAQ. */
export async function expectWidget(browser: Browser, address: string): Promise<void> {
  const {page, messages} = await openPage(browser);
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector('family-faq')?.matches(':state(ready)'));
  // What a framework would do later.
  await page.waitForLoadState('networkidle');
  await page.close();
  expect(messages).to.deep.equal([]);
}

/** A page whose messages in the console are collected, unless they are about something else. */
async function openPage(browser: Browser): Promise<{page: Page; messages: readonly string[]}> {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  // tsx names the functions that a test sends into the page with a helper of its own.
  await page.addInitScript('globalThis.__name = (value) => value');
  const messages: string[] = [];
  page.on('console', (message) => {
    if (!OTHERS.test(message.text())) messages.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', ({message}) => messages.push(message));
  return {page, messages};
}

/** The page that the server sends has every question once. */
export async function withoutScripts(browser: Browser, origin: string): Promise<void> {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(origin);
  const questions = await page.locator('family-faq').first().locator('h5').allInnerTexts();
  expect(questions).to.have.length.of.at.least(24);
  expect(new Set(questions).size).to.equal(questions.length);
  await context.close();
}

interface Texts {
  readonly questions: readonly string[];
  readonly ids: readonly string[];
  readonly numbers: readonly string[];
  readonly article: string;
}

/** What both widgets show, once they are ready. */
async function textsOf(page: Page): Promise<Texts> {
  await page.waitForFunction(() => {
    const widgets = [...document.querySelectorAll('family-faq')];
    return widgets.length === 2 && widgets.every((widget) => widget.matches(':state(ready)'));
  });
  return page.evaluate(() => {
    const [faq, visits] = document.querySelectorAll('family-faq');
    const wordsOf = (widget: Element) =>
      [...widget.shadowRoot!.querySelectorAll('[part~="question"] > summary')].map((summary) =>
        [...summary.querySelectorAll('slot')]
          .flatMap((slot) => slot.assignedElements())
          .map(({textContent}) => textContent.trim())
          .join(' '),
      );
    const questions = wordsOf(faq!);
    // A text that stands there twice has more headings than the view has questions.
    const headings = [...faq!.querySelectorAll('h5')].map(({textContent}) => textContent.trim());
    if (headings.join() !== questions.join())
      throw new Error(`Headings: ${headings.join()}\nQuestions: ${questions.join()}`);
    return {
      questions,
      ids: [...faq!.querySelectorAll('[id]')].map(({id}) => id),
      numbers: [...faq!.shadowRoot!.querySelectorAll('a[href^="tel:"]')].map((link) =>
        link.getAttribute('href')!,
      ),
      article: wordsOf(visits!).join(' '),
    };
  });
}
