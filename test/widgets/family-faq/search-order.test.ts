import {expect} from 'chai';
import {nextEvent, settled, until} from '../../support/fixture.js';
import {clickOn, press} from '../../support/page.js';
import {announced, buttonOf, expectSame, shadow, shown, textOf} from '../../support/widget.js';
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

/** A partner's questions: one word is in a question, in an answer, and in the name of a group. */
const ranked = `
  <h2>Our questions</h2>
  <h3>Days and hours</h3>
  <h4>When are you open?</h4>
  <p>Every day. Bring your insurance card.</p>
  <h4>Where do we park?</h4>
  <p>Behind the house.</p>
  <h3>Insurance</h3>
  <h4>What does a week cost?</h4>
  <p>Ask us for the price.</p>
  <h4>Do you take our insurance?</h4>
  <p>Often yes.</p>
`;

const inPageOrder = [
  'When are you open?',
  'Where do we park?',
  'What does a week cost?',
  'Do you take our insurance?',
];
/** What is found for "insurance". */
const byRelevance = ['Do you take our insurance?', 'When are you open?', 'What does a week cost?'];

async function find(faq: FamilyFaq, text: string, questions: readonly string[]): Promise<void> {
  const field = shown(faq, '[part~=search] input') as HTMLInputElement;
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await until(
    () => JSON.stringify(shownQuestions(faq)) === JSON.stringify(questions),
    `The search did not show ${JSON.stringify(questions)}`,
  ).catch((error: Error) => {
    throw new Error(`${error.message} It shows ${JSON.stringify(shownQuestions(faq))}.`);
  });
  await settled(faq);
}

/** What a reader sees of questions and names of groups, from top to bottom. */
function fromTop(faq: FamilyFaq): string[] {
  const names = [...faq.querySelectorAll('h3'), ...shadow(faq).querySelectorAll('[part~=results] > p')];
  return [...names, ...questionsOf(faq).map(({heading}) => heading)]
    .filter((each) => each.checkVisibility())
    .map((each) => ({text: textOf(each), top: each.getBoundingClientRect().top}))
    .sort((one, other) => one.top - other.top)
    .map(({text}) => text);
}

describe('the order of what <family-faq> finds', () => {
  it('is by relevance: a question first, then an answer and the name of a group', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    await find(faq, 'insurance', byRelevance);
  });

  it('shows each under the name of its group, once for those that follow each other', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    await find(faq, 'insurance', byRelevance);
    expect(fromTop(faq)).to.deep.equal([
      'Insurance',
      'Do you take our insurance?',
      'Days and hours',
      'When are you open?',
      // The heading is one element of the page; the second occurrence is its text.
      'Insurance',
      'What does a week cost?',
    ]);
  });

  it('is the order of the tab key too', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    await find(faq, 'insurance', byRelevance);
    const summaries = [...shadow(faq).querySelectorAll('summary')].filter((each) => each.checkVisibility());
    expect(summaries.map((each) => textOf(each.querySelector('slot')!.assignedElements()[0]))).to.deep.equal(
      shownQuestions(faq),
    );
  });

  it('is the original one again when the field is emptied, and keeps the focus', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    const before = fromTop(faq);
    await find(faq, 'insurance', byRelevance);
    await press('Escape');
    await until(() => shownQuestions(faq).length === 4);
    await settled(faq);
    expect(fromTop(faq)).to.deep.equal(before);
    expectSame(shadow(faq).activeElement, shown(faq, '[part~=search] input'));
    expect(announced(faq)).to.deep.equal(['4 questions in 2 groups']);
  });

  it('keeps the questions open that a reader opened, wherever they move', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    await clickOn(questionOf(faq, 'When are you open?').summary);
    await until(() => openQuestions(faq).length === 1);
    await find(faq, 'insurance', byRelevance);
    expect(openQuestions(faq)).to.deep.equal(['When are you open?']);
    await find(faq, 'price', ['What does a week cost?']);
    expect(openQuestions(faq)).to.deep.equal(['When are you open?']);
    await find(faq, '', inPageOrder);
    expect(openQuestions(faq)).to.deep.equal(['When are you open?']);
  });

  it('dispatches no event for a question that was only moved', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    const toggled = nextEvent(faq, 'family-toggle');
    await clickOn(questionOf(faq, 'When are you open?').summary);
    await toggled;
    const reported: string[] = [];
    faq.addEventListener('family-toggle', ({section, open}) => reported.push(`${section} ${String(open)}`));
    await find(faq, 'insurance', byRelevance);
    await find(faq, '', inPageOrder);
    // Toggle events are dispatched in a later task.
    await new Promise((done) => setTimeout(done, 50));
    expect(reported).to.deep.equal([]);
    const closed = nextEvent<HTMLElementEventMap['family-toggle']>(faq, 'family-toggle');
    await clickOn(questionOf(faq, 'When are you open?').summary);
    expect((await closed).open).to.equal(false);
  });

  it('is kept by a list that is all open', async () => {
    const faq = await mountFaq(`<family-faq layout="list">${ranked}</family-faq>`);
    await find(faq, 'insurance', byRelevance);
    await find(faq, '', inPageOrder);
  });

  it('ignores short common words, and does not require every word', async () => {
    const faq = await mountFaq(`<family-faq>${ranked}</family-faq>`);
    await find(faq, 'so where can we park the car', ['Where do we park?']);
    expect(announced(faq)).to.deep.equal(['No question has all of these words. 1 comes close.']);
    await find(faq, 'what is the price of it', ['What does a week cost?']);
    expect(announced(faq)).to.deep.equal(['1 of 4 questions']);
  });

  it('finds a question of a partner by an everyday word that is not in it', async () => {
    const faq = await mountFaq();
    await find(faq, 'narcan', [asked.naloxone]);
    await find(faq, 'kids', [asked.visit]);
    await find(faq, '', all);
  });

  it('finds it in Spanish, without accents and with a slip', async () => {
    const faq = await mountFaq(
      '<family-faq lang="es"><h3>¿Qué es la naloxona?</h3><p>Una medicina.</p><h3>¿Pueden venir los niños?</h3><p>Sí.</p></family-faq>',
    );
    await find(faq, 'narcan', ['¿Qué es la naloxona?']);
    await find(faq, 'mis hijos', ['¿Pueden venir los niños?']);
    await find(faq, 'naloxoma', ['¿Qué es la naloxona?']);
  });

  it('is the original one again when a reader follows a link to a question', async () => {
    const faq = await mountFaq(`<family-faq>${article}</family-faq>`);
    await find(faq, 'naloxone', [asked.naloxone]);
    const arrived = nextEvent(faq, 'family-navigate');
    expect(faq.show('what-is-detox')).to.equal(true);
    await arrived;
    await settled(faq);
    expect(shownQuestions(faq)).to.deep.equal(all);
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
    expectSame(shadow(faq).activeElement, questionOf(faq, asked.detox).summary);
    expectSame(buttonOf(faq, 'Open all').closest('[hidden]'), null);
  });
});
