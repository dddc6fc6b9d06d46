/** Pages that make a widget fail while it is drawn, or were saved with what it has drawn. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectWorking} from './expectations.js';
import {helpNumbers, isShown, numbersOf, pageOf, writtenPage} from './frame.js';

const FAQ = '<family-faq topic="family-faq"><p>Call <a href="tel:988">988</a>.</p></family-faq>';
const SCRIPT = '<script type="module" src="/library/family-widgets.js"></script>';
const opened = (...parts: string[]) =>
  pageOf(
    `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${parts.join('')}${SCRIPT}</html>`,
  );

describe('a page that makes a widget fail while it is drawn', () => {
  const faults: Record<string, string> = {
    'by its dates': 'Date.parse = () => { throw new Error("not here"); }',
    'by the search for a help card':
      'const {querySelector} = Document.prototype; Document.prototype.querySelector = function (selector) { if (selector.includes(":modal")) throw new Error("not here"); return querySelector.call(this, selector); }',
  };
  for (const [how, fault] of Object.entries(faults))
    it(`${how}, has numbers and fallback, and gets no exception`, async () => {
      const page = await opened(`<script>${fault}</script>`, FAQ);
      await until(() => page.faq().matches(':state(error)'), 'No error was shown');
      expect(numbersOf(page.faq())).to.deep.equal(helpNumbers);
      expect(isShown(page.faq().querySelector('a[href="tel:988"]')!)).to.equal(true);
      await until(() => page.window.heard.warnings.join().includes('not here'));
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });
});

describe('a page that was saved with the shadow roots of its widgets', () => {
  it('has each widget once when the script runs again', async () => {
    const first = await opened(FAQ);
    await expectWorking(first);
    const {innerHTML} = first.faq();
    const root = first.faq().shadowRoot!.innerHTML.replaceAll(' open=""', '');
    const page = await writtenPage(
      `<!doctype html><html lang="en"><family-faq topic="family-faq"><template shadowrootmode="open">${root}</template>${innerHTML}</family-faq>${SCRIPT}</html>`,
    );
    await until(() => page.faq().matches(':state(ready)'), 'It was not ready');
    expect(page.faq().shadowRoot!.querySelectorAll('[part~="sheet"]')).to.have.lengthOf(1);
    await expectWorking(page);
  });
});
