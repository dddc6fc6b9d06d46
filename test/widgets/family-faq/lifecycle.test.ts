import {expect} from 'chai';
import {html} from 'lit';
import {fixture, nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {clearFragment} from '../../support/page.js';
import {freshKey, requestsOf, respondUrl} from '../../support/server.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {expectSame, headingsOf, inState, shadow} from '../../support/widget.js';
import {
  article,
  asked,
  mountFaq,
  openQuestions,
  questionOf,
  questionsOf,
  shownQuestions,
  type FamilyFaq,
} from './faq.js';

const all = Object.values(asked);

describe('the lifecycle of <family-faq>', () => {
  it('upgrades a tag that was in the page before', async () => {
    const element = document.createElement('family-faq');
    expect(element.constructor.name).to.equal('FamilyFaq');
    const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    expect(shadow(faq).querySelector('[part~=base]')).to.not.equal(null);
    expect(questionsOf(faq).length).to.be.at.least(24);
  });

  it('shows its default topic as a plain tag with no attribute', async () => {
    const plain = await mountFaq('<family-faq></family-faq>');
    const named = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    expect(plain.querySelector('h2')!.textContent).to.equal('Questions families ask');
    expect(shownQuestions(plain)).to.deep.equal(shownQuestions(named));
  });

  it('accepts properties set before it is upgraded', async () => {
    const waiting = document.createElement('template');
    waiting.innerHTML = `<family-faq>${article}</family-faq>`;
    // Elements of a template belong to a document without a registry: not upgraded before they are adopted.
    const element = waiting.content.firstElementChild as FamilyFaq;
    expect(element.shadowRoot).to.equal(null);
    element.noSearch = true;
    element.layout = 'list';
    element.help = 'foot';
    const box = await fixture('<div></div>');
    box.append(element);
    const faq = await inState(element, 'ready');
    expect(faq.noSearch).to.equal(true);
    expectSame(shadow(faq).querySelector('[part~=search]'), null);
    expectSame(shadow(faq).querySelector('[part~=group] details'), null);
    expectSame(shadow(faq).querySelector('[part~=help]')!.nextElementSibling, null);
  });

  it('accepts properties from a template of Lit', async () => {
    const faq = await mountFaq(
      html`<family-faq topic="family-faq" .headingLevel=${3} .noSearch=${true}></family-faq>`,
    );
    expect(faq.querySelector('h3')!.textContent).to.equal('Questions families ask');
    expectSame(shadow(faq).querySelector('[part~=search]'), null);
  });

  it('reflects its attributes in properties, and follows them', async () => {
    const faq = await mountFaq();
    expect([faq.topic, faq.src, faq.headingLevel, faq.layout, faq.noSearch, faq.help]).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
      false,
      undefined,
    ]);
    faq.setAttribute('no-search', '');
    faq.setAttribute('layout', 'list');
    faq.setAttribute('heading-level', '4');
    await settled(faq);
    expect([faq.noSearch, faq.layout, faq.headingLevel]).to.deep.equal([true, 'list', 4]);
  });

  it('keeps its text and its open questions when it is removed and added again', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.detox).details.open = true;
    const parent = faq.parentElement!;
    faq.remove();
    parent.append(faq);
    await settled(faq);
    expect(faq.matches(':state(ready)')).to.equal(true);
    expect(shownQuestions(faq)).to.deep.equal(all);
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
  });

  it('restarts a load that was aborted by a removal', async () => {
    const key = freshKey();
    const src = respondUrl({key, delay: 1500, body: '## What is detox?\n\nThe first days.'});
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`, 'loading');
    await until(async () => (await requestsOf(key)).count === 1);
    const parent = faq.parentElement!;
    faq.remove();
    await until(async () => (await requestsOf(key)).aborted === 1, 'The request went on');
    parent.append(faq);
    await inState(faq, 'ready');
    expect(shownQuestions(faq)).to.deep.equal(['What is detox?']);
    expect((await requestsOf(key)).count).to.equal(2);
  });

  it('applies changes that were made while it was out of the page', async () => {
    const faq = await mountFaq();
    const parent = faq.parentElement!;
    faq.remove();
    faq.topic = 'family-faq';
    await settled(faq);
    parent.append(faq);
    await until(() => questionsOf(faq).length > 20, 'The topic did not come');
  });

  it('uses the language of its new parent after a move', async () => {
    const faq = await mountFaq();
    const spanish = await fixture('<div lang="es"></div>');
    spanish.append(faq);
    await until(() => shadow(faq).textContent.includes('Abrir todas'), 'It stayed English');
  });

  it('keeps its questions, and what is open, when its language is changed', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.visit).details.open = true;
    faq.lang = 'es';
    await until(() => shadow(faq).textContent.includes('Abrir todas'), 'It stayed English');
    await settled(faq);
    expect(shownQuestions(faq)).to.deep.equal(all);
    expect(openQuestions(faq)).to.deep.equal([asked.visit]);
  });

  it('shows the last of two changes in one tick', async () => {
    const body = (name: string) => `## Is this ${name}?\n\nYes.`;
    const slow = respondUrl({delay: 200, body: body('slow')});
    const fast = respondUrl({body: body('fast')});
    const faq = await mountFaq();
    let loads = 0;
    faq.addEventListener('family-content-load', () => (loads += 1));
    faq.src = slow;
    faq.src = fast;
    await until(() => shownQuestions(faq)[0] === 'Is this fast?');
    expect(loads).to.equal(1);
  });

  it('ignores a late response', async () => {
    const key = freshKey();
    const slow = respondUrl({key, delay: 20_000, body: '## Is this slow?\n\nYes.'});
    const faq = await mountFaq(`<family-faq src="${slow}"></family-faq>`, 'loading');
    await until(async () => (await requestsOf(key)).count === 1);
    faq.src = respondUrl({body: '## Is this fast?\n\nYes.'});
    await inState(faq, 'ready');
    await until(async () => (await requestsOf(key)).aborted === 1, 'The first request went on');
    expect(shownQuestions(faq)).to.deep.equal(['Is this fast?']);
  });

  it('ignores a late translation', async () => {
    const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    faq.lang = 'es';
    await settled(faq);
    // English is loaded already, Spanish is loading.
    faq.lang = 'en';
    await nextEvent(faq, 'family-content-load');
    await import('../../../content/es/family-faq.md');
    await nextFrame();
    await settled(faq);
    expect(headingsOf(faq)[0]).to.equal('h2 Questions families ask');
  });

  it('changes all of its attributes in one tick with one text to show', async () => {
    const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    faq.layout = 'list';
    faq.noSearch = true;
    faq.headingLevel = 4;
    faq.removeAttribute('topic');
    await settled(faq);
    await inState(faq, 'ready');
    expect(faq.querySelectorAll('h4')).to.have.length(1);
    expect(headingsOf(faq).some((heading) => heading.startsWith('h3'))).to.equal(false);
    expectSame(shadow(faq).querySelector('details[part~=question], [part~=search]'), null);
  });

  for (const attribute of [
    'layout="carousel"',
    'help="nowhere"',
    'heading-level="many"',
    'no-search="false"',
    'lang="!!"',
  ]) {
    it(`is an accordion with ${attribute}, as with any unknown value`, async () => {
      const faq = await mountFaq(`<family-faq ${attribute}>${article}</family-faq>`);
      expect(questionsOf(faq).every(({box}) => box instanceof HTMLDetailsElement)).to.equal(true);
      expect(shownQuestions(faq)).to.deep.equal(all);
    });
  }
});

describe('<family-faq> renders once', () => {
  for (const [what, markup, count] of [
    ['a topic', '<family-faq topic="family-faq"></family-faq>', undefined],
    ['an article', `<family-faq>${article}</family-faq>`, 4],
  ] as const) {
    it(`when it is moved 50 times with ${what}`, async () => {
      const faq = await mountFaq(markup);
      const before = headingsOf(faq);
      let loads = 0;
      faq.addEventListener('family-content-load', () => (loads += 1));
      const [one, other] = [await fixture('<div></div>'), await fixture('<div></div>')];
      for (let move = 0; move < 50; move += 1) {
        (move % 2 ? one : other).append(faq);
        if (move % 10 === 0) await settled(faq);
      }
      await nextFrame();
      await settled(faq);
      expect(headingsOf(faq)).to.deep.equal(before);
      expect(shownQuestions(faq)).to.have.length(
        count ?? before.filter((each) => each.startsWith('h4')).length,
      );
      expect(loads).to.equal(0);
    });

    it(`when it is cloned with ${what}`, async () => {
      const faq = await mountFaq(markup);
      const clone = faq.cloneNode(true) as FamilyFaq;
      faq.after(clone);
      await inState(clone, 'ready');
      expect(headingsOf(clone)).to.deep.equal(headingsOf(faq));
      expect(shownQuestions(clone)).to.deep.equal(shownQuestions(faq));
      expect(clone.children).to.have.length(faq.children.length);
    });

    it(`when its HTML is copied with ${what}, as a page cache does`, async () => {
      const faq = await mountFaq(markup);
      const html = faq.outerHTML;
      const before = headingsOf(faq);
      faq.remove();
      const copy = await mountFaq(html);
      expect(headingsOf(copy)).to.deep.equal(before);
      expect(shownQuestions(copy)).to.have.length(
        count ?? before.filter((each) => each.startsWith('h4')).length,
      );
    });
  }

  it('when it is moved in the middle of a load', async () => {
    const src = respondUrl({delay: 50, body: '## What is detox?\n\nThe first days.'});
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`, 'loading');
    const [one, other] = [await fixture('<div></div>'), await fixture('<div></div>')];
    for (let move = 0; move < 10; move += 1) {
      (move % 2 ? one : other).append(faq);
      await nextFrame();
    }
    await inState(faq, 'ready');
    expect(headingsOf(faq)).to.have.length(1);
  });

  it('when a parser adds the article after the tag', async () => {
    const faq = document.createElement('family-faq');
    const box = await fixture('<div></div>');
    box.append(faq);
    await settled(faq);
    faq.innerHTML = article;
    await until(() => shownQuestions(faq).length === 4, 'The article was not taken');
    await nextFrame();
    expect(headingsOf(faq)).to.have.length(7);
  });

  inEachEngine('keeps its open questions through moveBefore(), in browsers that have it', async function () {
    const faq = await mountFaq();
    const box = await fixture<HTMLElement & {moveBefore?: (node: Node, child: Node | null) => void}>(
      '<div></div>',
    );
    // WebKitGTK 2.50 lacks it.
    if (!box.moveBefore) this.skip();
    let loads = 0;
    faq.addEventListener('family-content-load', () => (loads += 1));
    questionOf(faq, asked.visit).details.open = true;
    box.moveBefore(faq, null);
    await nextFrame();
    expectSame(faq.parentElement, box);
    expect(openQuestions(faq)).to.deep.equal([asked.visit]);
    expect(loads).to.equal(0);
  });
});

describe('two of <family-faq> on one page', () => {
  it('keep their questions, searches and open answers apart', async () => {
    const first = await mountFaq();
    const second = await mountFaq();
    questionOf(first, asked.detox).details.open = true;
    expect(openQuestions(second)).to.deep.equal([]);
    second.closeAll();
    expect(openQuestions(first)).to.deep.equal([asked.detox]);
    first.remove();
    expect(shownQuestions(second)).to.deep.equal(all);
  });

  it('share one request for the same file', async () => {
    const key = freshKey();
    const src = respondUrl({key, body: '## What is detox?\n\nThe first days.'});
    const box = await fixture(
      `<div><family-faq src="${src}"></family-faq><family-faq src="${src}"></family-faq></div>`,
    );
    for (const faq of box.children) {
      await inState(faq as FamilyFaq, 'ready');
      expect(shownQuestions(faq)).to.deep.equal(['What is detox?']);
    }
    expect((await requestsOf(key)).count).to.equal(1);
  });

  it('remove their listeners from the page when they leave', async () => {
    const faq = await mountFaq();
    faq.remove();
    let shows = 0;
    stub(faq, 'show', () => (shows += 1) > 0);
    const changed = nextEvent(window, 'hashchange');
    location.hash = 'what-is-detox';
    await changed;
    clearFragment();
    dispatchEvent(new Event('beforeprint'));
    expect(shows).to.equal(0);
    expect(openQuestions(faq)).to.deep.equal([]);
  });

  it('write no warning to the console in regular use', async () => {
    const warnings = collectWarnings();
    await mountFaq();
    await mountFaq('<family-faq topic="family-faq"></family-faq>');
    expect(warnings).to.deep.equal([]);
  });
});
