import {expect} from 'chai';
import type {FamilyNavigateEvent} from '../../../src/widgets/base/events.js';
import {fixture, nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {clearFragment, typeText} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';
import {expectSame, headingsOf, inState, shadow, shown} from '../../support/widget.js';
import {
  article,
  asked,
  faqOfMarkdown,
  mountFaq,
  openQuestions,
  questionOf,
  questionsOf,
  shownQuestions,
  type FamilyFaq,
} from './faq.js';

const tall = '<div style="block-size: 3000px"></div>';

/** Follows a link of the page to this fragment, like the browser. */
async function followLink(fragment: string): Promise<void> {
  const changed = nextEvent(window, 'hashchange');
  location.hash = fragment;
  await changed;
}

/** The address, title and history of the page, which a widget must not change. */
function publicMarks(): unknown[] {
  // Firefox keeps 50 entries, and drops the oldest shortly after a new one was added.
  return [location.href, document.title, Math.min(history.length, 50), history.state];
}

/** A link had no effect: everything is closed, and nothing is focused. */
async function expectNothing(faq: FamilyFaq): Promise<void> {
  await nextFrame();
  await settled(faq);
  expect(openQuestions(faq)).to.deep.equal([]);
  expectSame(shadow(faq).activeElement, null);
}

afterEach(clearFragment);

describe('an address that names a question of <family-faq>', () => {
  it('opens it, scrolls to it and focuses it when the page is loaded', async () => {
    location.hash = 'can-children-visit';
    const faq = (await fixture(`<div>${tall}<family-faq>${article}</family-faq>${tall}</div>`)).querySelector(
      'family-faq',
    )!;
    const navigated = nextEvent(faq, 'family-navigate');
    await inState(faq, 'ready');
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([asked.visit]);
    expectSame(shadow(faq).activeElement, questionOf(faq, asked.visit).summary);
    expect(questionOf(faq, asked.visit).box.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('opens it when the text is loaded after the page', async () => {
    location.hash = 'later';
    const src = respondUrl({delay: 50, body: '## First?\n\nA.\n\n## And later? {#later}\n\nB.'});
    const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`, 'loading');
    await nextEvent(faq, 'family-navigate');
    expect(openQuestions(faq)).to.deep.equal(['And later?']);
  });

  it('opens it when the address changes', async () => {
    const faq = await mountFaq(`<div>${tall}<family-faq>${article}</family-faq>${tall}</div>`);
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('what-is-detox');
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
    expectSame(shadow(faq).activeElement, questionOf(faq, asked.detox).summary);
    expect(questionOf(faq, asked.detox).box.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('opens it by a link in another answer', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>One?</h3><p>See <a href="#two">two</a>.</p><h3 id="two">Two?</h3><p>B.</p></family-faq>',
    );
    questionOf(faq, 'One?').details.open = true;
    const navigated = nextEvent(faq, 'family-navigate');
    faq.querySelector('a')!.click();
    await navigated;
    expect(openQuestions(faq)).to.deep.equal(['One?', 'Two?']);
  });

  it('opens it in a list too: scrolls there and focuses it', async () => {
    const faq = await mountFaq(`<div>${tall}<family-faq layout="list">${article}</family-faq>${tall}</div>`);
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('what-is-detox');
    await navigated;
    expectSame(shadow(faq).activeElement, questionOf(faq, asked.detox).box);
    expect(questionOf(faq, asked.detox).box.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('opens it inside a shadow root of the page', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    host.attachShadow({mode: 'open'}).innerHTML = `<family-faq>${article}</family-faq>`;
    const faq = await inState(host.shadowRoot!.querySelector('family-faq')!, 'ready');
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('what-is-detox');
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
  });

  it('may be percent-encoded', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>¿Qué es?</h3><p>A.</p><h3 id="año nuevo">¿Año?</h3><p>B.</p></family-faq>',
    );
    const navigated = nextEvent<FamilyNavigateEvent>(faq, 'family-navigate');
    await followLink(encodeURIComponent('año nuevo'));
    expect((await navigated).section).to.equal('año nuevo');
    expect(openQuestions(faq)).to.deep.equal(['¿Año?']);
  });

  it('may be in another script', async () => {
    const faq = await mountFaq('<family-faq><h3>什么是戒断?</h3><p>A.</p><h3>Two?</h3></family-faq>');
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('什么是戒断');
    await navigated;
    expect(openQuestions(faq)).to.deep.equal(['什么是戒断?']);
  });

  it('keeps open what the reader opened', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.naloxone).details.open = true;
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('what-is-detox');
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([asked.naloxone, asked.detox]);
  });

  it('clears a search that hides it', async () => {
    const faq = await mountFaq();
    shown(faq, 'input')!.focus();
    await typeText('visit');
    await until(() => shownQuestions(faq).length === 1);
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('what-is-detox');
    await navigated;
    expect(shownQuestions(faq)).to.have.length(4);
    expect((shown(faq, 'input') as HTMLInputElement).value).to.equal('');
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
  });

  it('is followed by the widget that has the id, and by no other', async () => {
    const other = await mountFaq('<family-faq><h3>One?</h3><p>A.</p></family-faq>');
    const faq = await mountFaq();
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('what-is-detox');
    await navigated;
    await expectNothing(other);
  });

  it('is followed by the first of two widgets that have the id, and by the other one after that has left', async () => {
    const [first, second] = [await faqOfMarkdown('## One?\n\nA.'), await faqOfMarkdown('## One?\n\nA.')];
    const opened = nextEvent(first, 'family-navigate');
    await followLink('one');
    await opened;
    await expectNothing(second);
    first.remove();
    await followLink('');
    const navigated = nextEvent(second, 'family-navigate');
    await followLink('one');
    await navigated;
    expect(openQuestions(second)).to.deep.equal(['One?']);
  });

  it('is not changed by anything that a reader does', async () => {
    const before = publicMarks();
    const faq = await mountFaq();
    faq.openAll();
    faq.closeAll();
    faq.show('what-is-detox');
    await nextEvent(faq, 'family-navigate');
    questionOf(faq, asked.visit).summary.click();
    shown(faq, 'input')!.focus();
    await typeText('visit');
    await until(() => shownQuestions(faq).length === 1);
    faq.layout = 'list';
    faq.topic = 'family-faq';
    await nextEvent(faq, 'family-content-load');
    expect(publicMarks()).to.deep.equal(before);
  });

  it('is only read when it is followed', async () => {
    const faq = await mountFaq();
    await followLink('what-is-detox');
    const before = publicMarks();
    await until(() => openQuestions(faq).length === 1);
    await nextFrame();
    expect(publicMarks()).to.deep.equal(before);
    expect(location.hash).to.equal('#what-is-detox');
  });
});

describe('an address that names a group of <family-faq>', () => {
  it('scrolls to it and focuses its first question, closed', async () => {
    const faq = await mountFaq(`<div>${tall}<family-faq>${article}</family-faq>${tall}</div>`);
    const navigated = nextEvent(faq, 'family-navigate');
    await followLink('treatment');
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([]);
    expectSame(shadow(faq).activeElement, questionOf(faq, asked.detox).summary);
    expect(faq.querySelectorAll('h3')[1]!.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });
});

describe('an address that does nothing in <family-faq>', () => {
  it('names an id that is missing', async () => {
    const faq = await mountFaq();
    await followLink('what-is-tuesday');
    await expectNothing(faq);
  });

  it('names an id that exists twice in the page', async () => {
    const faq = await mountFaq('<family-faq><h3 id="twice">One?</h3><p>A.</p></family-faq>');
    await fixture('<p id="twice">Again</p>');
    await followLink('twice');
    await expectNothing(faq);
  });

  it('names an element outside', async () => {
    const faq = await mountFaq();
    await fixture('<h2 id="outside">Outside</h2>');
    await followLink('outside');
    await expectNothing(faq);
  });

  it('names the title', async () => {
    const faq = await mountFaq(
      `<family-faq><h2 id="all-of-it">Ours</h2>${article.replace(/<h2>.*<\/p>/, '')}</family-faq>`,
    );
    expect(headingsOf(faq)[0]).to.equal('h2 Ours');
    await followLink('all-of-it');
    await expectNothing(faq);
  });

  for (const fragment of ['%', '%E0%A4%A', '%zz', '"]', '\\', ':~:text=detox', '/a/b?c']) {
    it(`is malformed, or of other code: #${fragment}`, async () => {
      const faq = await mountFaq();
      await followLink(fragment);
      await expectNothing(faq);
    });
  }

  it('is empty again', async () => {
    const faq = await mountFaq();
    await followLink('what-is-tuesday');
    await followLink('');
    await expectNothing(faq);
  });
});

describe('show() of <family-faq>', () => {
  it('opens, scrolls to and focuses a question, and returns true', async () => {
    const faq = await mountFaq(`<div>${tall}<family-faq>${article}</family-faq>${tall}</div>`);
    const navigated = nextEvent(faq, 'family-navigate');
    expect(faq.show('can-children-visit')).to.equal(true);
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([asked.visit]);
    expectSame(shadow(faq).activeElement, questionOf(faq, asked.visit).summary);
    expect(questionOf(faq, asked.visit).box.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('scrolls to a group, and returns true', async () => {
    const faq = await mountFaq(`<div>${tall}<family-faq>${article}</family-faq>${tall}</div>`);
    const navigated = nextEvent(faq, 'family-navigate');
    expect(faq.show('safety')).to.equal(true);
    await navigated;
    expect(openQuestions(faq)).to.deep.equal([]);
    expect(faq.querySelectorAll('h3')[0]!.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('scrolls to a group that is text only', async () => {
    const faq = await mountFaq(
      `<div>${tall}<family-faq><h3>One</h3><h4>What?</h4><p>A.</p><h3>To you</h3><p>Be well.</p></family-faq>${tall}</div>`,
    );
    const navigated = nextEvent(faq, 'family-navigate');
    expect(faq.show('to-you')).to.equal(true);
    await navigated;
    expect(faq.querySelectorAll('h3')[1]!.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  for (const id of ['', 'what-is-tuesday', 'safety ', '"]', '__proto__']) {
    it(`returns false for an unknown id: "${id}"`, async () => {
      const faq = await mountFaq();
      expect(faq.show(id)).to.equal(false);
      await expectNothing(faq);
    });
  }

  it('finds an id of any letters', async () => {
    const faq = await mountFaq('<family-faq><h3 id="a&quot;] b\\.c">One?</h3><p>A.</p></family-faq>');
    const navigated = nextEvent(faq, 'family-navigate');
    expect(faq.show('a"] b\\.c')).to.equal(true);
    await navigated;
    expect(questionsOf(faq)[0]!.details.open).to.equal(true);
  });
});

describe('find in page and text fragments', () => {
  it('find closed answers: the text is in the page, in a native disclosure, and not display: none', async () => {
    const faq = await mountFaq();
    const {answer, details} = questionOf(faq, asked.detox);
    expectSame(answer[0]!.closest('family-faq'), faq);
    expect(answer[0]!.assignedSlot!.closest('details')).to.equal(details);
    for (let box: Element = answer[0]!; box !== details; box = box.assignedSlot ?? box.parentElement!) {
      expect(getComputedStyle(box).display, box.localName).to.not.equal('none');
    }
  });

  it('open the answer that they lead to: so does the browser by itself for a paragraph with an id', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>One?</h3><p>A.</p><p id="deep-in">B.</p><h3>Two?</h3></family-faq>',
    );
    await followLink('deep-in');
    await until(() => openQuestions(faq)[0] === 'One?', 'The browser opened nothing');
    expect(faq.querySelector('#deep-in')!.checkVisibility()).to.equal(true);
  });
});
