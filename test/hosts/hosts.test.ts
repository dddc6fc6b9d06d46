import {expect} from 'chai';
import {nextFrame, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {
  expectArticle,
  expectPartnersFile,
  expectQuiet,
  expectSearch,
  expectWorking,
  filesOf,
} from './expectations.js';
import {isShown, openHost, openLibrary, questionsOf} from './frame.js';

describe('the built library on a host page', () => {
  describe('that is a plain one', () => {
    it('shows the FAQ with two tags and nothing else', async () => {
      await expectWorking(await openHost('two-tags'));
    });

    it('requests nothing but the library and the text', async () => {
      const page = await openHost('two-tags');
      await questionsOf(page.faq());
      const files = filesOf(page);
      expect(files).to.include('/library/family-widgets.js').and.include('/library/content/en/family-faq.js');
      expect(files.filter((file) => !file.startsWith('/library/'))).to.deep.equal([]);
      expect(new Set(files).size).to.equal(files.length);
    });

    it('searches, with a file loaded for it on first use', async () => {
      const page = await openHost('two-tags');
      const faq = await expectWorking(page);
      expect(filesOf(page)).to.not.include('/library/search.js');
      await expectSearch(faq);
      expect(filesOf(page)).to.include('/library/search.js');
    });

    it('writes nothing to the console', async () => {
      const page = await openHost('fallback');
      await expectWorking(page);
      expectQuiet(page);
    });

    it('adopts the article in the tag', async () => {
      const page = await openHost('article');
      await expectArticle(page.faq());
      expectQuiet(page);
      expect(filesOf(page).filter((file) => file.includes('/content/'))).to.deep.equal([]);
    });

    it('works from another origin, under a policy that allows it', async () => {
      const page = await openHost('other-origin');
      const faq = await expectWorking(page);
      await expectSearch(faq);
      expectQuiet(page);
    });
  });

  describe('with a content security policy', () => {
    for (const name of ['csp', 'csp-without-trusted-types']) {
      it(`complies with it (${name}): a topic, a file, an article, the search`, async () => {
        const page = await openHost(name);
        const faq = await expectWorking(page);
        await expectPartnersFile(page.faq('remote'));
        await expectArticle(page.faq('article'));
        await expectSearch(faq);
        await nextFrame();
        expectQuiet(page);
      });
    }

    it('is enforced: the page gets an event for a violation', async () => {
      const page = await openHost('csp');
      page.document.body.append(Object.assign(page.document.createElement('img'), {src: '/nowhere.png'}));
      await until(() => page.window.heard.violations.length > 0);
    });

    it('looks the same as without one', async () => {
      const [strict, plain] = await Promise.all([openHost('csp'), openHost('fallback')]);
      const [one, other] = await Promise.all(
        [strict, plain].map(async (page) => {
          await questionsOf(page.faq());
          const sheet = page.faq().shadowRoot!.querySelector('[part~="sheet"]')!;
          const {backgroundColor, borderRadius, padding} = getComputedStyle(sheet);
          const {color, fontSize} = getComputedStyle(page.faq().querySelector('[slot="title"]')!);
          return {backgroundColor, borderRadius, padding, color, fontSize};
        }),
      );
      expect(one).to.deep.equal(other);
    });

    it('gets its chunks by the nonce of the one script', async () => {
      // At a unique address: Chromium reuses a module compiled in another frame of the same process, whose imports then
      // lack this page's nonce.
      const page = await openLibrary(
        {},
        {
          nonce: 'r4nd0m',
          policy: "default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'self'; connect-src 'self'",
          body: `<family-faq topic="family-faq"><p>Call <a href="tel:988">988</a>.</p></family-faq>
            <family-faq id="remote" src="/__test__/respond?file=test/hosts/partner.md"></family-faq>`,
        },
      );
      const faq = await expectWorking(page);
      await expectPartnersFile(page.faq('remote'));
      await expectSearch(faq);
      expectQuiet(page);
    });

    it('keeps the fallback if the page forbids every policy name', async () => {
      const page = await openHost('csp-forbidding');
      await until(() => page.window.heard.errors.length > 0, 'The script did not stop');
      const faq = page.faq();
      expect(faq.shadowRoot).to.equal(null);
      expect(isShown(faq.querySelector('a[href="tel:988"]')!)).to.equal(true);
    });

    it('works with the first copy if a second one gets no policy', async () => {
      const page = await openHost('csp-two-copies');
      await expectWorking(page);
    });
  });

  describe('without JavaScript', () => {
    it('shows the article', async () => {
      const page = await openHost('article', 'allow-same-origin');
      expect(page.faq().shadowRoot).to.equal(null);
      expect([...page.faq().children].every(isShown)).to.equal(true);
      expect(page.faq().children).to.have.length.of.at.least(3);
    });

    it('shows the fallback', async () => {
      const page = await openHost('fallback', 'allow-same-origin');
      expect(page.faq().shadowRoot).to.equal(null);
      expect(isShown(page.faq().querySelector('a[href="tel:988"]')!)).to.equal(true);
    });
  });

  describe('with a bundle', () => {
    it('shows the English text, a partner’s file and the search without further files', async () => {
      const page = await openHost('bundle-en');
      const faq = await expectWorking(page);
      await expectPartnersFile(page.faq('remote'));
      await expectSearch(faq);
      expect(filesOf(page).filter((file) => file !== '/__test__/respond')).to.deep.equal([
        '/library/family-widgets.bundle.en.js',
      ]);
      expectQuiet(page);
    });

    it('shows the Spanish text without further files', async () => {
      const page = await openHost('bundle-es');
      const questions = await questionsOf(page.faq());
      expect(questions.map(({textContent}) => textContent).join(' ')).to.include('¿');
      await expectSearch(page.faq());
      expect(filesOf(page)).to.deep.equal(['/library/family-widgets.bundle.es.js']);
      expectQuiet(page);
    });
  });

  describe('that loads the library more than once', () => {
    it('warns once, with both versions, and works', async () => {
      const page = await openHost('two-copies');
      await expectWorking(page);
      await expectSearch(page.faq());
      const {errors, warnings} = page.window.heard;
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0])
        .to.match(/<family-[a-z-]+>.*twice/)
        .and.match(/\d+\.\d+\.\d+.*\d+\.\d+\.\d+/);
    });

    it('warns once for each further copy, whichever build it is', async () => {
      const page = await openHost('three-copies');
      await expectWorking(page);
      await expectSearch(page.faq());
      await until(() => page.window.heard.warnings.length === 2);
      expect(page.window.heard.errors).to.deep.equal([]);
    });

    it('keeps the definition of an older version that was first, and names it', async () => {
      const page = await openHost('older-version');
      await until(() => page.window.heard.warnings.length > 0);
      const {errors, warnings} = page.window.heard;
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.include('version 0.0.1');
      expect(isShown(page.faq().querySelector('a[href="tel:988"]')!)).to.equal(true);
    });
  });
});
