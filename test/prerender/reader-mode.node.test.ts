/**
 * What Firefox's reader mode keeps of a page whose script has not run, by the library that it uses. In Chromium alone:
 * the library decides, not the engine.
 */
import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import type {Browser} from 'playwright-core';
import {prerender} from '../../src/prerender/prerender.js';
import {defaultTopics, widgetTags} from '../../src/text-kinds/widgets.js';
import {openSite, type Site} from '../embed/chromium.js';
import {sampleOf} from '../support/nightly.js';

const library = readFileSync('node_modules/@mozilla/readability/Readability.js', 'utf8');

const FALLBACK =
  '<p>Need help now? Call <a href="tel:911">911</a>, call or text <a href="tel:988">988</a>, or call <a href="tel:+18006624357">1-800-662-4357</a>.</p>';

/** A page of a clinic, with what is around a text on such pages. */
const pageWith = (content: string, lang = 'en') => `<!doctype html>
<html lang="${lang}">
  <head><meta charset="utf-8"><title>For families · Harbor Lane</title></head>
  <body>
    <header class="masthead"><nav><ul><li><a href="/">Home</a></li><li><a href="/visit">Visit us</a></li></ul></nav></header>
    <main>
      <h1>For families</h1>
      <p>You are welcome here, with every question. What we write below is for the people who care for somebody.</p>
      ${content}
    </main>
    <footer><a href="/privacy">Privacy</a> <a href="/jobs">Jobs</a></footer>
  </body>
</html>`;

interface Reading {
  readonly title: string;
  /** Its text without white space. */
  readonly words: string;
  readonly numbers: readonly string[];
}

async function read(browser: Browser, html: string): Promise<Reading> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate(library);
  const reading = await page.evaluate(() => {
    const {Readability} = globalThis as unknown as {
      Readability: new (page: Document) => {parse(): {title: string; content: string}};
    };
    const {title, content} = new Readability(document).parse();
    const {body} = new DOMParser().parseFromString(content, 'text/html');
    return {
      title,
      words: body.textContent.replace(/\s+/g, ''),
      numbers: [...body.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute('href')!),
    };
  });
  await page.close();
  return reading;
}

/** The words of each element that a run wrote, without white space. */
async function written(browser: Browser, html: string): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.setContent(html);
  const words = await page
    .locator('[data-family-written]:not(script, style, [data-family-written=view])')
    .evaluateAll((elements) => elements.map(({textContent}) => textContent.replace(/\s+/g, '')));
  await page.close();
  return words;
}

describe('reader mode', function () {
  this.timeout(60_000);
  let site: Site | undefined;

  before(async function () {
    site = await openSite();
    if (!site) this.skip();
  });
  after(() => site?.close());

  const children = [
    ['nothing', ''],
    ['a fallback', FALLBACK],
  ] as const;
  for (const [index, [tag, topic]] of Object.entries(defaultTopics).entries())
    for (const [offset, lang] of ['en', 'es'].entries())
      for (const [what, inside] of sampleOf(children, children.length, index + offset))
        it(`keeps text and numbers of a prerendered <${tag} lang="${lang}"> with ${what} inside`, async () => {
          const {html, messages} = prerender(pageWith(`<${tag} topic="${topic}">${inside}</${tag}>`, lang));
          expect(messages).to.deep.equal([]);
          const {title, words, numbers} = await read(site!.browser, html);
          expect(title).to.include('For families');
          for (const piece of await written(site!.browser, html)) expect(words).to.include(piece);
          expect(numbers).to.include.members(['tel:911', 'tel:988']);
        });

  for (const tag of widgetTags) {
    it(`keeps an article inside <${tag}>`, async () => {
      const article = `<h2>Before your first visit</h2>
        <h3>When can I visit?</h3><p>On Sundays, from 1 to 4 pm. Please call first, so that we keep a room.</p>
        <h3>What may I bring?</h3><ul><li>Clothes for a week</li><li>A book, and photos from home</li></ul>
        <p>Write to us at any time. We answer on weekdays, and we are glad that you ask.</p>${FALLBACK}`;
      const {words, numbers} = await read(site!.browser, pageWith(`<${tag}>${article}</${tag}>`));
      for (const piece of ['Beforeyourfirstvisit', 'OnSundays', 'Abook', 'gladthatyouask'])
        expect(words).to.include(piece);
      expect(numbers).to.deep.equal(['tel:911', 'tel:988', 'tel:+18006624357']);
    });

    it(`keeps the fallback inside <${tag}>`, async () => {
      const {words, numbers} = await read(
        site!.browser,
        pageWith(`<${tag} topic="${defaultTopics[tag]}">${FALLBACK}</${tag}>`),
      );
      expect(words).to.include('Needhelpnow?');
      expect(numbers).to.deep.equal(['tel:911', 'tel:988', 'tel:+18006624357']);
    });
  }
});
