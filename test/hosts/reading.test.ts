import {expect} from 'chai';
import type {FamilyContentErrorEvent} from '../../src/index.js';
import {nextEvent, nextFrame, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey, respondUrl} from '../support/server.js';
import {expectPartnersFile, expectQuiet, expectWorking, filesOf} from './expectations.js';
import {
  addFaq,
  detailsOf,
  failureOf,
  helpNumbers,
  isShown,
  numbersOf,
  openHost,
  questionsOf,
} from './frame.js';

describe('the built library while a page is read', () => {
  describe('whose script moves and copies it', () => {
    it('renders once after 50 moves', async () => {
      const page = await openHost('fallback');
      const faq = page.faq();
      const questions = await questionsOf(faq);
      const {document} = page;
      const places = [document.body, document.createElement('main')];
      document.body.append(places[1]!);
      for (let move = 0; move < 50; move += 1) places[move % 2]!.append(faq);
      expect(await questionsOf(faq)).to.deep.equal(questions);
      expect(faq.querySelectorAll('[slot="title"]')).to.have.lengthOf(1);
      await expectWorking(page);
      expectQuiet(page);
    });

    it('renders once after 50 moves before its text is loaded', async () => {
      const page = await openHost('inserted');
      const {document} = page;
      const faq = document.createElement('family-faq');
      for (let move = 0; move < 50; move += 1) {
        document.querySelector(move % 2 ? '#place' : 'body')!.append(faq);
      }
      await expectWorking(page);
      expect(faq.querySelectorAll('[slot="title"]')).to.have.lengthOf(1);
      expectQuiet(page);
    });

    it('renders a copy once, beside the first', async () => {
      const page = await openHost('fallback');
      const faq = page.faq();
      const questions = await questionsOf(faq);
      const copy = faq.cloneNode(true) as typeof faq;
      copy.id = 'copy';
      page.document.body.append(copy);
      const copied = await questionsOf(copy);
      expect(copied).to.have.lengthOf(questions.length);
      expect(copy.querySelectorAll('[slot="title"]')).to.have.lengthOf(1);
      expect(copy.querySelectorAll('a[href="/guide"]')).to.have.lengthOf(1);
      expectQuiet(page);
    });
  });

  describe('with a fragment in its address', () => {
    it('opens the answer, scrolls to it and focuses it', async () => {
      const page = await openHost('fallback#what-is-naloxone');
      const faq = page.faq();
      const details = await until(() => detailsOf(faq).find(({open}) => open), 'No answer opened');
      expect(details.dataset.id).to.equal('what-is-naloxone');
      expect(detailsOf(faq).filter(({open}) => open)).to.have.lengthOf(1);
      const summary = details.querySelector('summary')!;
      await until(() => faq.shadowRoot!.activeElement === summary, 'It has no focus');
      expect(page.document.activeElement).to.equal(faq);
      await until(() => {
        const {top, bottom} = summary.getBoundingClientRect();
        return page.window.scrollY > 0 && top >= 0 && bottom <= page.window.innerHeight;
      }, 'It is not in sight');
    });

    it('follows it again when it changes, and writes nothing to the address', async () => {
      const page = await openHost('fallback#what-is-naloxone');
      const faq = page.faq();
      await until(() => detailsOf(faq).some(({open}) => open));
      const {length} = page.window.history;
      page.window.location.replace(`${page.window.location.pathname}#overdose-what-to-do`);
      await until(
        () => faq.shadowRoot!.activeElement?.closest('details')?.dataset.id === 'overdose-what-to-do',
      );
      expect(page.window.location.hash).to.equal('#overdose-what-to-do');
      expect(page.window.history).to.have.lengthOf(length);
    });

    it('does nothing for a missing answer', async () => {
      const page = await openHost('fallback#no-such-answer');
      await questionsOf(page.faq());
      await nextFrame();
      expect(detailsOf(page.faq()).filter(({open}) => open)).to.deep.equal([]);
      expect(page.window.scrollY).to.equal(0);
      expectQuiet(page);
    });

    it('does nothing if the page has an element with that id', async () => {
      const page = await openHost('clobbered#what-is-naloxone');
      await questionsOf(page.faq());
      await nextFrame();
      expect(detailsOf(page.faq()).filter(({open}) => open)).to.deep.equal([]);
    });
  });

  describe('if files of the library are missing', () => {
    it('keeps fallback, article and numbers visible, and reports what is missing', async () => {
      const page = await openHost('missing-pieces');
      for (const faq of [page.faq(), page.faq('remote')]) {
        await failureOf(faq);
        expect(numbersOf(faq)).to.deep.equal(helpNumbers);
      }
      expect(isShown(page.faq().querySelector('a[href="/guide"]')!)).to.equal(true);
      expect(page.faq('article').querySelector('p')!.textContent).to.include('Sundays');
      const {errors, warnings} = page.window.heard;
      expect(errors).to.deep.equal([]);
      expect(warnings.filter((line) => line.startsWith('<family-faq topic="family-faq">'))).to.have.lengthOf(
        1,
      );
      expect(warnings.filter((line) => line.startsWith('<family-faq src='))).to.have.lengthOf(1);
    });

    it('loads them with its own next attempt', async () => {
      const page = await openHost('failing-pieces');
      await expectWorking(page);
      await expectPartnersFile(page.faq('remote'));
      expect(page.window.heard.errors).to.deep.equal([]);
    });

    it('does not reload those that it has', async () => {
      const page = await openHost('inserted');
      const body = '# Here\n\n## Question\n\nAnswer';
      const faq = addFaq(page, {src: respondUrl({key: freshKey(), times: 1, status: 404, body})});
      const failure = await failureOf(faq);
      failure.querySelector('button')!.click();
      await questionsOf(faq);
      const library = filesOf(page).filter((file) => file.startsWith('/library/'));
      expect(new Set(library).size).to.equal(library.length);
    });
  });

  describe('if a partner’s file is missing', () => {
    it('reports why, with the code that the separately loaded part of the library found', async () => {
      const page = await openHost('inserted');
      const failed = nextEvent<FamilyContentErrorEvent>(page.document, 'family-content-error');
      const src = respondUrl({key: freshKey(), status: 404});
      addFaq(page, {src});
      expect((await failed).code).to.equal('not-found');
      const {errors, warnings} = page.window.heard;
      expect([...errors]).to.deep.equal([]);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.include('<family-faq').and.include(src).and.include('404');
    });
  });
});
