/** Pages that remove our style sheets, make a widget fail, or were saved with what it has drawn. */
import {expect} from 'chai';
import {nextFrame, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectWorking} from './expectations.js';
import {helpNumbers, isShown, numbersOf, pageOf, writtenPage, type HostPage} from './frame.js';

const STYLES = '<style>h3, p, a { font: italic 40px cursive; color: red; margin: 3em }</style>';
const FAQ = '<family-faq topic="family-faq"><p>Call <a href="tel:988">988</a>.</p></family-faq>';
const SCRIPT = '<script type="module" src="/library/family-widgets.js"></script>';
const opened = (...parts: string[]) =>
  pageOf(
    `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${parts.join('')}${SCRIPT}</html>`,
  );

/** What a page's styles would change: of a question, an answer, and what is drawn around them. */
function looks(page: HostPage): string {
  const faq = page.faq();
  const sheet = faq.shadowRoot!.querySelector('[part~="sheet"]')!;
  return [...faq.querySelectorAll('[slot="question-0-0"], [slot^="answer-"] a, [slot="short-0-0"]'), sheet]
    .map((element) => page.window.getComputedStyle(element))
    .map(({fontStyle, fontSize, color, marginTop, paddingTop}) =>
      [fontStyle, fontSize, color, marginTop, paddingTop].join(' '),
    )
    .join('; ');
}

describe('a page that assigns its own list of style sheets', () => {
  const changes: Record<string, string> = {
    'to its document': 'document.adoptedStyleSheets = [own]',
    'to its document, after the last one of ours was taken away':
      'document.adoptedStyleSheets.pop(); document.adoptedStyleSheets = [own]',
    'to the shadow root of a widget':
      'document.querySelector("family-faq").shadowRoot.adoptedStyleSheets = [own]',
    'with layers of its own':
      'own.replaceSync("@layer theirs { p { color: red !important } }"); document.adoptedStyleSheets = [own]',
  };
  for (const [where, change] of Object.entries(changes))
    it(`${where}, leaves the text as it was`, async () => {
      const page = await opened(STYLES, FAQ);
      await expectWorking(page);
      const loaded = () => page.window.performance.getEntriesByType('resource').map(({name}) => name);
      await until(() => loaded().some((name) => name.endsWith('/page.js')), 'No connection came');
      await nextFrame();
      await nextFrame();
      const before = looks(page);
      page.window.eval(`const own = new CSSStyleSheet(); own.replaceSync('body { --theirs: 1 }'); ${change}`);
      await until(() => looks(page) === before, 'The styles did not come back');
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });
});

describe('a page that makes a widget fail while it is drawn', () => {
  const faults: Record<string, string> = {
    'by its dates': 'Date.parse = () => { throw new Error("not here"); }',
    'by the search for a help card':
      'const {querySelector} = Document.prototype; Document.prototype.querySelector = function (selector) { if (selector === ":modal") throw new Error("not here"); return querySelector.call(this, selector); }',
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
