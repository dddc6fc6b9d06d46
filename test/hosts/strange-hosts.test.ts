import {expect} from 'chai';
import {nextEvent, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {origins} from '../support/server.js';
import {
  expectArticle,
  expectPartnersFile,
  expectQuiet,
  expectSearch,
  expectWorking,
  FEWEST_QUESTIONS,
} from './expectations.js';
import {failureOf, frameOf, helpNumbers, isShown, numbersOf, openHost, questionsOf} from './frame.js';

/** The message of `tell-parent.js`. */
interface Told {
  readonly headings: number;
}

describe('the built library on a strange page', () => {
  describe('that is strange', () => {
    it('works in quirks mode, in the page’s own size of text', async () => {
      const page = await openHost('two-tags');
      expect(page.document.compatMode).to.equal('BackCompat');
      const faq = await expectWorking(page);
      expect(getComputedStyle(faq.querySelector('p[slot^="answer-"]')!).fontSize).to.equal('16px');
    });

    it('works with additions to Object, Array and String', async () => {
      const page = await openHost('additions');
      await expectWorking(page);
      await expectPartnersFile(page.faq('remote'));
      await expectArticle(page.faq('article'));
      await expectSearch(page.faq());
      expectQuiet(page);
      const strange = page.faq().querySelector('[forall], [each], [lang="xx"], [tojson]');
      expect(strange).to.equal(null);
    });

    it('works with replaced promises, fetch, timers and listeners', async () => {
      const page = await openHost('replaced');
      await expectWorking(page);
      await expectPartnersFile(page.faq('remote'));
      await expectSearch(page.faq());
      expectQuiet(page);
    });

    it('shows its text on a page whose `URL` is a string', async () => {
      const page = await openHost('var-url');
      await expectWorking(page);
      expect(page.window.heard.errors).to.deep.equal([]);
      expect(numbersOf(page.faq('remote'))).to.deep.equal(helpNumbers);
    });

    it('works if names clobber the document, and clobbers none', async () => {
      const page = await openHost('clobbered');
      await expectWorking(page);
      await expectPartnersFile(page.faq('remote'));
      expectQuiet(page);
      const {document} = page;
      expect(document.querySelectorAll('#what-is-naloxone')).to.have.lengthOf(1);
      expect(document.querySelector('#what-is-naloxone')!.textContent).to.equal('Anchor');
    });

    it('works in a sandbox that allows nothing but scripts', async () => {
      const reported = nextEvent<MessageEvent<Told>>(window, 'message');
      await frameOf('/test/hosts/sandboxed.html', 'allow-scripts');
      const {data} = await reported;
      expect(data).to.include({localName: 'family-faq', topic: 'family-faq', language: 'en'});
      expect(data.headings).to.be.at.least(FEWEST_QUESTIONS);
      expect(data).to.deep.include({numbers: helpNumbers, errors: []});
    });

    it('works if document.write inserts it', async () => {
      const page = await openHost('written');
      await expectWorking(page);
      expectQuiet(page);
    });

    it('works if innerHTML inserts it, each time anew', async () => {
      const page = await openHost('inserted');
      const place = page.document.querySelector('#place')!;
      for (let time = 0; time < 3; time += 1) {
        place.innerHTML = '<family-faq topic="family-faq"><p>Fallback</p></family-faq>';
        await expectWorking(page);
      }
      place.innerHTML += '<p>More</p>';
      await expectWorking(page);
      expect(page.document.querySelectorAll('h2')).to.have.lengthOf(1);
      expectQuiet(page);
    });

    it('works in a paragraph, among the tags that WordPress adds', async () => {
      const page = await openHost('wpautop');
      await expectWorking(page);
      expect(await questionsOf(page.faq('second'))).to.have.length.of.at.least(FEWEST_QUESTIONS);
      // The parser closes both at the second paragraph, so that this one is not a child of the element.
      const fallback = page.document.querySelector('#fallback')!;
      expect(fallback.parentElement!.localName).to.equal('body');
      expect(isShown(fallback)).to.equal(true);
      expectQuiet(page);
    });
  });

  describe('with a base address elsewhere', () => {
    it('shows its text, and resolves a src as the page does', async () => {
      const page = await openHost('base-href');
      await expectWorking(page);
      const questions = await questionsOf(page.faq('remote'));
      expect(questions.map(({textContent}) => textContent)).to.deep.equal(['Question']);
      const {cross} = await origins();
      expect(page.faq('remote').shadowRoot!.textContent).to.include(new URL(cross).host);
    });

    it('stays on the page when a link leads to another answer', async () => {
      const page = await openHost('base-href');
      const faq = page.faq();
      await questionsOf(faq);
      const link = faq.querySelector<HTMLAnchorElement>('a[href="#what-is-naloxone"]')!;
      const left: string[] = [];
      // Prevented only here: otherwise the browser would leave for another site.
      page.window.addEventListener('click', (event) => {
        if (!event.defaultPrevented && link.href.split('#')[0] !== page.window.location.href.split('#')[0]) {
          left.push(link.href);
        }
        event.preventDefault();
      });
      // The code that follows links is loaded after the text.
      const staysOnPage = () => {
        left.length = 0;
        link.click();
        return left.length === 0;
      };
      await until(staysOnPage, 'A link left the page');
    });
  });

  describe('with a tag that is never closed', () => {
    it('keeps the page’s text visible while it loads', async () => {
      const page = await openHost('self-closing');
      const faq = page.faq();
      const following = page.document.querySelector('#following')!;
      // HTML has no self-closing tags: everything that follows is inside the element, as its fallback.
      expect(following.parentElement).to.equal(faq);
      await until(() => faq.shadowRoot);
      expect(isShown(following)).to.equal(true);
      await expectPartnersFile(faq);
      expect(faq.contains(following)).to.equal(true);
    });

    it('keeps it visible if the text cannot be loaded', async () => {
      const page = await openHost('self-closing-failing');
      await failureOf(page.faq());
      expect(isShown(page.document.querySelector('#following')!)).to.equal(true);
      expect(isShown(page.document.querySelector('#footer')!)).to.equal(true);
    });

    it('adopts the rest as its article if it has a heading, and loses none of it', async () => {
      const page = await openHost('self-closing-headings');
      const faq = page.faq();
      await questionsOf(faq);
      faq.openAll();
      expect([...faq.children].map(({id}) => id)).to.deep.equal(['following', 'heading', 'way', 'footer']);
      expect([...faq.children].filter((child) => !isShown(child))).to.deep.equal([]);
    });
  });
});
