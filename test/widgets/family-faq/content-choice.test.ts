import {expect} from 'chai';
import {nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {freshKey, hangUrl, origins, requestsOf, respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {expectSame, headingsOf, inState, shown, textOf} from '../../support/widget.js';
import {
  article,
  asked,
  faqOfMarkdown,
  mountFaq,
  questionOf,
  questionsOf,
  shownQuestions,
  type FamilyFaq,
} from './faq.js';

const fallback = '<p id="ours">Call <a href="tel:988">988</a>.</p>';
const partners = respondUrl({body: '## Where do we park?\n\nBehind the house.'});

function fallbackOf(faq: Element): HTMLElement {
  return faq.querySelector<HTMLElement>('#ours')!;
}

describe('what <family-faq> shows', () => {
  it('is the built-in topic that is named', async () => {
    const faq = await mountFaq('<family-faq topic="family-faq"></family-faq>');
    expect(textOf(faq.querySelector('h2'))).to.equal('Questions families ask');
    expect(shownQuestions(faq)).to.include('What is naloxone, and where do I get it?');
  });

  it("is a partner's Markdown file", async () => {
    const faq = await mountFaq(`<family-faq src="${partners}"></family-faq>`);
    expect(shownQuestions(faq)).to.deep.equal(['Where do we park?']);
    expect(textOf(questionsOf(faq)[0]!.answer[0])).to.equal('Behind the house.');
  });

  it('is the topic, whether in capitals, with blanks, or with the slash of the tag', async () => {
    for (const topic of ['"Family-FAQ"', '"family faq"', 'FAMILY_FAQ', 'family-faq/']) {
      const faq = await mountFaq(`<family-faq topic=${topic}></family-faq>`);
      expect(faq.topic, topic).to.equal('family-faq');
    }
  });

  it('does not depend on an empty topic or address, as templates write them', async () => {
    const warnings = collectWarnings();
    const faq = await mountFaq('<family-faq topic="" src=" "></family-faq>');
    expect(textOf(faq.querySelector('h2'))).to.equal('Questions families ask');
    await until(() => warnings.length > 1, 'The author got no advice');
    expect(warnings.join()).to.include('topic= is empty').and.include('src=  is empty');
    const own = await mountFaq(`<family-faq topic="">${article}</family-faq>`);
    expect(shownQuestions(own)).to.deep.equal(Object.values(asked));
    const set = await mountFaq('<family-faq topic="stages"></family-faq>');
    set.topic = '';
    await until(() => shownQuestions(set).includes('What is naloxone, and where do I get it?'));
  });

  it("is a partner's file from the target of a redirect, and that site is named", async () => {
    const {crossSite} = await origins();
    const location = respondUrl({body: '## Where do we park?\n\nBehind the house.', cors: '*'}, crossSite);
    const faq = await mountFaq(`<family-faq src="${respondUrl({status: 302, location})}"></family-faq>`);
    expect(shownQuestions(faq)).to.deep.equal(['Where do we park?']);
    expect(textOf(shown(faq, '[part~=foot]'))).to.include(`Text from ${new URL(crossSite).host}`);
  });

  it('is the article inside the tag', async () => {
    const faq = await mountFaq();
    expect(headingsOf(faq)[0]).to.equal('h2 Questions we hear');
    expect(shownQuestions(faq)).to.deep.equal(Object.values(asked));
  });

  it('is the file if there is also a topic', async () => {
    const faq = await mountFaq(`<family-faq topic="family-faq" src="${partners}"></family-faq>`);
    expect(shownQuestions(faq)).to.deep.equal(['Where do we park?']);
  });

  it('is the topic if there is also an article', async () => {
    const faq = await mountFaq(`<family-faq topic="family-faq">${article}</family-faq>`);
    expect(shownQuestions(faq)).to.not.include(asked.visit);
    expect(shownQuestions(faq)).to.include('Should children visit?');
  });

  it('is the file if there is also an article', async () => {
    const faq = await mountFaq(`<family-faq src="${partners}">${article}</family-faq>`);
    expect(shownQuestions(faq)).to.deep.equal(['Where do we park?']);
  });

  it('follows a topic set later, and keeps nothing of the article among its answers', async () => {
    const faq = await mountFaq();
    faq.topic = 'family-faq';
    await nextEvent(faq, 'family-content-load');
    expect(shownQuestions(faq)).to.not.include(asked.naloxone);
    expect(
      [...faq.querySelectorAll('h3, h4')].filter((each) => each.checkVisibility()).map(textOf),
    ).to.not.include(asked.naloxone);
  });

  it('returns to the article when the topic is removed', async () => {
    const faq = await mountFaq(`<family-faq topic="family-faq">${article}</family-faq>`);
    faq.removeAttribute('topic');
    await nextEvent(faq, 'family-content-load');
    expect(shownQuestions(faq)).to.deep.equal(Object.values(asked));
    expect(headingsOf(faq)).to.have.length(7);
  });

  it('returns to the default topic when a file is removed', async () => {
    const faq = await mountFaq(`<family-faq src="${partners}"></family-faq>`);
    faq.removeAttribute('src');
    await nextEvent(faq, 'family-content-load');
    expect(textOf(faq.querySelector('h2'))).to.equal('Questions families ask');
    expect(faq.textContent).to.not.include('Where do we park?');
  });

  it('leaves no old elements of ours in the tag when the text changes', async () => {
    const faq = await mountFaq(`<family-faq topic="family-faq">${fallback}</family-faq>`);
    faq.src = partners;
    await nextEvent(faq, 'family-content-load');
    expect([...faq.children].map(textOf)).to.deep.equal([
      'Call 988.',
      'Where do we park?',
      'Behind the house.',
    ]);
  });
});

describe("an author's children", () => {
  it('are a fallback while the text is loading', async () => {
    const faq = await mountFaq(`<family-faq src="${hangUrl('headers')}">${fallback}</family-faq>`, 'loading');
    expect(fallbackOf(faq).checkVisibility()).to.equal(true);
    expect(shown(faq, '[part~=loading]')).to.not.equal(undefined);
  });

  it('are hidden once the text is shown, and stay in the page', async () => {
    const faq = await mountFaq(`<family-faq src="${partners}">${fallback}</family-faq>`);
    expect(fallbackOf(faq).checkVisibility()).to.equal(false);
    expect(fallbackOf(faq).isConnected).to.equal(true);
  });

  it('are shown again when the text cannot be loaded', async () => {
    collectWarnings();
    const faq = await mountFaq(`<family-faq src="${partners}">${fallback}</family-faq>`);
    faq.src = respondUrl({status: 404});
    await inState(faq, 'error');
    expect(fallbackOf(faq).checkVisibility()).to.equal(true);
    expect(faq.textContent).to.not.include('Where do we park?');
  });

  it('are a fallback even with headings if there is a topic or a file', async () => {
    collectWarnings();
    const faq = await mountFaq(
      `<family-faq src="${respondUrl({status: 404})}">${article}</family-faq>`,
      'error',
    );
    expect([...faq.children].every((child) => child.checkVisibility())).to.equal(true);
  });

  it('are a fallback again when they were the article, and the file set later cannot be loaded', async () => {
    collectWarnings();
    const faq = await mountFaq();
    faq.src = respondUrl({status: 404});
    await inState(faq, 'error');
    expect([...faq.children].every((child) => child.checkVisibility())).to.equal(true);
  });

  it('are not an article without a heading: the default topic is loaded', async () => {
    const faq = await mountFaq(`<family-faq>${fallback}</family-faq>`);
    expect(textOf(faq.querySelector('h2'))).to.equal('Questions families ask');
    expect(fallbackOf(faq).checkVisibility()).to.equal(false);
  });

  it('are named to their author if they may be a text without headings, and no fallback', async () => {
    const warnings = collectWarnings();
    const words =
      'We are a small house with eight beds. Visits are on Sundays from one to four, and you may call at any hour.';
    for (const isNamed of ['topic="family-faq"', 'topic=""'])
      await mountFaq(
        `<family-faq ${isNamed}><p>Please wait, or <a href="tel:911">call</a>. ${words}</p></family-faq>`,
      );
    await mountFaq(`<family-faq topic="family-faq"><p>${words}</p></family-faq>`);
    await mountFaq('<family-faq><p>Our questions are on their way. Please wait.</p></family-faq>');
    await mountFaq(`<family-faq><p>${words}</p></family-faq>`);
    await until(() => warnings.join().includes('none of them is a heading'), 'The author got no advice');
    expect(warnings.filter((each) => each.includes('is a heading'))).to.have.length(1);
  });

  it('are an article with only a nested heading', async () => {
    const faq = await mountFaq('<family-faq><div><h3>Help?</h3><p>Call 988.</p></div></family-faq>');
    expect(shownQuestions(faq)).to.deep.equal(['Help?']);
  });

  it('are an article with one heading', async () => {
    const faq = await mountFaq('<family-faq><h3>What is detox?</h3><p>The first days.</p></family-faq>');
    expect(shownQuestions(faq)).to.deep.equal(['What is detox?']);
  });
});

describe('a file of an author who makes no headings', () => {
  it('shows questions in bold and behind a letter as questions, with advice in the console', async () => {
    const warnings = collectWarnings();
    const body = 'Q: Where do we park?\nA: Behind the house.\n\n**Who pays?** We do.';
    const faq = await mountFaq(`<family-faq src="${respondUrl({body})}"></family-faq>`);
    expect(shownQuestions(faq)).to.deep.equal(['Q: Where do we park?', 'Who pays?']);
    expect(warnings.join()).to.include('is shown as a heading');
  });
});

describe('an article inside the tag', () => {
  it("stays made of the author's own elements", async () => {
    const template = document.createElement('template');
    template.innerHTML = `<family-faq>${article}</family-faq>`;
    const faq = document.importNode(template.content, true).firstElementChild as FamilyFaq;
    const before = [...faq.children];
    let clicks = 0;
    faq.querySelector('p')!.addEventListener('click', () => (clicks += 1));
    const markup = before.map((child) => child.innerHTML);
    document.body.append(faq);
    try {
      await inState(faq, 'ready');
      expect([...faq.children].map((child) => before.indexOf(child))).to.deep.equal([...before.keys()]);
      expect(before.map((child) => child.innerHTML)).to.deep.equal(markup);
      faq.querySelector('p')!.click();
      expect(clicks).to.equal(1);
    } finally {
      faq.remove();
    }
  });

  it("keeps the author's levels of headings, whatever heading-level says", async () => {
    const faq = await mountFaq(`<family-faq heading-level="5">${article}</family-faq>`);
    expect(headingsOf(faq)[0]).to.equal('h2 Questions we hear');
  });

  it('has a first heading above all others as its title, and the paragraph below as its summary', async () => {
    const faq = await mountFaq();
    const [title, lead] = faq.children as unknown as HTMLElement[];
    expect(title!.assignedSlot!.parentElement).to.equal(lead!.assignedSlot!.parentElement);
    expect(title!.getBoundingClientRect().bottom).to.be.at.most(lead!.getBoundingClientRect().top);
    expect(shownQuestions(faq)).to.not.include('Questions we hear');
  });

  it('gets a paragraph around loose text in the tag', async () => {
    const faq = await mountFaq(
      '<family-faq>Good to know.<h3>What is detox?</h3>The first days.<h3>Is it safe?</h3><p>Yes.</p></family-faq>',
    );
    expect([...faq.children].map((child) => `${child.localName} ${textOf(child)}`)).to.deep.equal([
      'p Good to know.',
      'h3 What is detox?',
      'p The first days.',
      'h3 Is it safe?',
      'p Yes.',
    ]);
    expect(faq.firstElementChild!.checkVisibility()).to.equal(true);
    expect(questionOf(faq, 'What is detox?').answer.map(textOf)).to.deep.equal(['The first days.']);
  });

  it('is adopted again when the author adds a question', async () => {
    const faq = await mountFaq();
    const first = faq.querySelector('h4');
    faq.insertAdjacentHTML('beforeend', '<h4>Who pays?</h4><p>Often an insurance.</p>');
    await until(() => shownQuestions(faq).length === 5, 'The question did not come');
    expect(questionOf(faq, 'Who pays?').answer.map(textOf)).to.deep.equal(['Often an insurance.']);
    expectSame(faq.querySelector('h4'), first);
  });

  it('keeps what is open when the author adds a question', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.detox).details.open = true;
    faq
      .querySelector('h4')!
      .insertAdjacentHTML('beforebegin', '<h4>Who pays?</h4><p>Often an insurance.</p>');
    await until(() => shownQuestions(faq).length === 5);
    await settled(faq);
    expect(questionOf(faq, asked.detox).details.open).to.equal(true);
    expect(questionsOf(faq).filter(({details}) => details.open)).to.have.length(1);
  });

  it('is adopted again when the author removes a question', async () => {
    const faq = await mountFaq();
    const {heading, answer} = questionOf(faq, asked.crisis);
    for (const element of [heading, ...answer]) element.remove();
    await until(() => shownQuestions(faq).length === 3, 'The question stayed');
    expect(shownQuestions(faq)).to.not.include(asked.crisis);
  });

  it('is replaced by the default topic when the author removes all of it', async () => {
    const faq = await mountFaq();
    faq.replaceChildren();
    await until(() => faq.querySelector('h2')?.textContent === 'Questions families ask');
  });

  it('does not replace a loaded text when the author changes the fallback', async () => {
    const key = freshKey();
    const src = respondUrl({key, body: '## Where do we park?\n\nBehind the house.'});
    const faq = await mountFaq(`<family-faq src="${src}">${fallback}</family-faq>`);
    let loads = 0;
    faq.addEventListener('family-content-load', () => (loads += 1));
    faq.insertAdjacentHTML('beforeend', '<h2>Another fallback</h2>');
    await nextFrame();
    await settled(faq);
    expect(shownQuestions(faq)).to.deep.equal(['Where do we park?']);
    expect([loads, (await requestsOf(key)).count]).to.deep.equal([0, 1]);
  });

  it("is not what we wrote ourselves: a page's saved copy loads its topic again", async () => {
    const faq = await faqOfMarkdown('## Where do we park?\n\nBehind the house.');
    const saved = `<family-faq>${faq.innerHTML}</family-faq>`;
    const copy = await mountFaq(saved);
    expect(textOf(copy.querySelector('h2'))).to.equal('Questions families ask');
    expect(copy.textContent).to.not.include('Where do we park?');
  });
});
