import {expect} from 'chai';
import {accessibleNodes} from '../../support/accessibility.js';
import {nextEvent, nextFrame, settled} from '../../support/fixture.js';
import {clickOn, press} from '../../support/page.js';
import {buttonOf, expectSame, findButton, shadow, textOf} from '../../support/widget.js';
import {article, asked, mountFaq, openQuestions, questionOf, questionsOf} from './faq.js';

const all = Object.values(asked);

describe('the accordion of <family-faq>', () => {
  it('starts closed, with all questions visible and no answer', async () => {
    const faq = await mountFaq();
    expect(openQuestions(faq)).to.deep.equal([]);
    for (const {heading, answer} of questionsOf(faq)) {
      expect(heading.checkVisibility(), textOf(heading)).to.equal(true);
      expect(
        answer.some((each) => each.checkVisibility()),
        textOf(heading),
      ).to.equal(false);
    }
  });

  it('opens an answer with a click, and closes it with another', async () => {
    const faq = await mountFaq();
    const {summary, details, answer} = questionOf(faq, asked.naloxone);
    await clickOn(summary);
    expect(details.open).to.equal(true);
    expect(answer.map((each) => each.checkVisibility())).to.deep.equal([true, true]);
    await clickOn(summary);
    expect(details.open).to.equal(false);
    expect(answer[0]!.checkVisibility()).to.equal(false);
  });

  it('opens an answer with a click on the text of the question', async () => {
    const faq = await mountFaq();
    const {heading, details} = questionOf(faq, asked.visit);
    await clickOn(heading);
    expect(details.open).to.equal(true);
  });

  it('leaves the other answers open, for comparing', async () => {
    const faq = await mountFaq();
    await clickOn(questionOf(faq, asked.detox).summary);
    await clickOn(questionOf(faq, asked.naloxone).summary);
    expect(openQuestions(faq)).to.deep.equal([asked.naloxone, asked.detox]);
  });

  it('consists of native disclosures without a common name', async () => {
    const faq = await mountFaq();
    for (const {details, summary} of questionsOf(faq)) {
      expect([details.localName, details.name, summary.parentElement]).to.deep.equal([
        'details',
        '',
        details,
      ]);
    }
  });

  it('does not reveal to listeners of the page which question was clicked', async () => {
    const faq = await mountFaq();
    const seen: EventTarget[] = [];
    const listening = new AbortController();
    document.addEventListener('click', ({target}) => seen.push(target!), {signal: listening.signal});
    await clickOn(questionOf(faq, asked.crisis).heading);
    listening.abort();
    expect(seen).to.deep.equal([faq]);
  });
});

describe('the accordion of <family-faq> by keyboard', () => {
  it('reaches a link in an open answer before the copy link of that answer, and nothing of a closed one', async () => {
    const link = '<a href="#there">there</a>';
    const faq = await mountFaq(
      `<family-faq no-search><h3>One?</h3><p>${link}</p><h3>Two?</h3><p>${link}</p><h3>Three?</h3><p>No.</p></family-faq>`,
    );
    const [one, two, three] = questionsOf(faq);
    two!.details.open = true;
    one!.summary.focus();
    await press('Tab');
    expectSame(shadow(faq).activeElement, two!.summary);
    await press('Tab');
    expectSame(document.activeElement, two!.answer[0]!.querySelector('a'));
    await press('Tab');
    expectSame(shadow(faq).activeElement, buttonOf(faq, 'Copy link'));
    await press('Tab');
    expectSame(shadow(faq).activeElement, three!.summary);
    await press('Shift+Tab');
    expectSame(shadow(faq).activeElement, buttonOf(faq, 'Copy link'));
  });

  it('leaves the focus on the question that it opened', async () => {
    const faq = await mountFaq();
    const {summary, details} = questionOf(faq, asked.crisis);
    summary.focus();
    const toggled = nextEvent(details, 'toggle');
    await press('Enter');
    await toggled;
    expect(details.open).to.equal(true);
    expectSame(shadow(faq).activeElement, summary);
  });
});

describe('the landmarks of <family-faq>', () => {
  it('do not include those of a page, which has its own header and footer', async () => {
    const roles = (await accessibleNodes(await mountFaq())).map(({role}) => role);
    expect(roles).to.include('search');
    for (const role of ['banner', 'contentinfo', 'main', 'navigation', 'region']) {
      expect(roles).to.not.include(role);
    }
  });
});

describe('open all and close all', () => {
  it('are buttons', async () => {
    const faq = await mountFaq();
    await clickOn(buttonOf(faq, 'Open all'));
    expect(openQuestions(faq)).to.deep.equal(all);
    await clickOn(buttonOf(faq, 'Close all'));
    expect(openQuestions(faq)).to.deep.equal([]);
  });

  it('are methods', async () => {
    const faq = await mountFaq();
    faq.openAll();
    expect(openQuestions(faq)).to.deep.equal(all);
    faq.closeAll();
    expect(openQuestions(faq)).to.deep.equal([]);
  });

  it('keep the focus on their button', async () => {
    const faq = await mountFaq();
    const button = buttonOf(faq, 'Open all');
    button.focus();
    await press('Enter');
    expect(openQuestions(faq)).to.deep.equal(all);
    expectSame(shadow(faq).activeElement, button);
  });

  it('do nothing, and throw nothing, before there is a text', () => {
    const faq = document.createElement('family-faq');
    faq.openAll();
    faq.closeAll();
    expect(faq.show('safety')).to.equal(false);
  });
});

describe('the list of <family-faq>', () => {
  const list = `<family-faq layout="list">${article}</family-faq>`;

  it('shows every question and every answer, with nothing to open', async () => {
    const faq = await mountFaq(list);
    expectSame(shadow(faq).querySelector('[part~=group] details, [part~=group] summary'), null);
    for (const child of faq.children) expect(child.checkVisibility(), textOf(child)).to.equal(true);
    expect([findButton(faq, 'Open all'), findButton(faq, 'Close all')]).to.deep.equal([undefined, undefined]);
  });

  it('has no buttons among its questions but those for their links', async () => {
    const faq = await mountFaq(list);
    const nodes = await accessibleNodes(faq);
    const buttons = nodes.filter(({role}) => role === 'button').map(({name}) => name);
    expect(buttons).to.deep.equal([...all.map((question) => `Copy link ${question}`), 'Print']);
  });

  it('ignores openAll() and closeAll()', async () => {
    const faq = await mountFaq(list);
    faq.closeAll();
    faq.openAll();
    await settled(faq);
    expect(questionOf(faq, asked.visit).answer[0]!.checkVisibility()).to.equal(true);
  });

  it('becomes an accordion, and a list again, with the same text', async () => {
    const faq = await mountFaq(list);
    faq.layout = 'accordion';
    await settled(faq);
    expect(questionsOf(faq).map(({box}) => box.localName)).to.deep.equal(all.map(() => 'details'));
    faq.layout = undefined;
    await settled(faq);
    expect(questionsOf(faq).map(({box}) => box.localName)).to.deep.equal(all.map(() => 'details'));
    faq.layout = 'list';
    await settled(faq);
    await nextFrame();
    expect(questionsOf(faq).map(({heading, answer}) => [textOf(heading), answer.length])).to.deep.equal([
      [asked.naloxone, 2],
      [asked.crisis, 1],
      [asked.detox, 1],
      [asked.visit, 1],
    ]);
  });
});
