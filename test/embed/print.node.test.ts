/** Chromium only: no other engine here can be told to print. */
import {expect} from 'chai';
import type {Page} from 'playwright-core';
import {openSite, type Site} from './chromium.js';

describe('the printed FAQ', function () {
  this.timeout(60_000);
  let site: Site | undefined;
  let page: Page;

  before(async function () {
    site = await openSite();
    if (!site) this.skip();
    page = await site.open('fallback.html');
    await page.locator('family-faq [slot^="question-"]').first().waitFor();
  });

  after(() => site?.close());

  /** All pieces of the text, and whether each has a box to be seen in. */
  const look = () =>
    page.evaluate(() => {
      const faq = document.querySelector('family-faq')!;
      const isShown = (element: Element) => {
        const {width, height} = element.getBoundingClientRect();
        return element.checkVisibility() && width > 0 && height > 0;
      };
      // A place without a name is the fallback's.
      const pieces = [...faq.querySelectorAll(':scope > [slot]')];
      return {
        pieces: pieces.length,
        hidden: pieces.filter((piece) => !isShown(piece)).map(({slot}) => slot),
        numbers: [...faq.shadowRoot!.querySelectorAll('a[href^="tel:"]')]
          .filter(isShown)
          .map(({textContent}) => textContent.replace(/\s+/g, ' ').trim()),
        buttons: [...faq.shadowRoot!.querySelectorAll('button, input')].filter(isShown).length,
        open: [...faq.shadowRoot!.querySelectorAll('details')].filter(({open}) => open).length,
      };
    });

  it('hides the answers on the screen, so that this test can fail', async () => {
    const {pieces, hidden, buttons} = await look();
    expect(pieces).to.be.at.least(100);
    expect(hidden.filter((slot) => slot.startsWith('answer-'))).to.have.length.of.at.least(24);
    expect(buttons).to.be.at.least(1);
  });

  it('shows every answer and every phone number by style alone', async () => {
    await page.emulateMedia({media: 'print'});
    const {hidden, numbers} = await look();
    expect(hidden.filter((slot) => slot !== 'sources')).to.deep.equal([]);
    expect(numbers).to.have.lengthOf(3);
    expect(numbers.join()).to.include('911').and.include('988').and.include('1-800-662-4357');
  });

  it('shows the sources too, and closes all again afterwards', async () => {
    await page.emulateMedia({media: 'print'});
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await look()).hidden).to.deep.equal([]);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect((await look()).open).to.equal(0);
  });

  it('leaves out what only a hand can use', async () => {
    await page.emulateMedia({media: 'print'});
    expect((await look()).buttons).to.equal(0);
  });

  it('fills more than one page, and no line is wider than the paper', async () => {
    const pdf = (await page.pdf({format: 'A4'})).toString('latin1');
    const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    // The steps of an overdose and of naloxone, told whole, made the text longer by a tenth.
    expect(count).to.be.within(4, 34);
    await page.setViewportSize({width: 794, height: 1123});
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).to.equal(0);
  });

  it('is the same FAQ on the screen afterwards: no answer stays open', async () => {
    await page.emulateMedia({media: 'screen'});
    const {open, hidden} = await look();
    expect(open).to.equal(0);
    expect(hidden.length).to.be.at.least(24);
  });
});
