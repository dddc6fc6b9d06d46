import {expect} from 'chai';
import {nextEvent, settled, until} from '../../support/fixture.js';
import {accessibilityOf} from '../../support/accessibility.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clickOn, press, typeText} from '../../support/page.js';
import {announced, buttonOf, expectSame, findButton, shadow, shown, wordsOn} from '../../support/widget.js';
import {article, asked, mountFaq, questionOf, shownQuestions, type FamilyFaq} from './faq.js';

const all = Object.values(asked);

/** An FAQ whose reader searched for something that it does not have. */
async function withoutResult(content?: string, typed = 'zebra'): Promise<FamilyFaq> {
  const faq = await mountFaq(content);
  await clickOn(shown(faq, '[part~=search] input')!);
  await typeText(typed);
  await until(() => shownQuestions(faq).length === 0, 'The search found something');
  await settled(faq);
  return faq;
}

describe('a search of <family-faq> that finds nothing', () => {
  it('is reported with the typed words, and the count is announced', async () => {
    const faq = await withoutResult();
    expect(wordsOn(faq)).to.include('No question matches “zebra”.');
    expect(announced(faq)).to.deep.equal(['0 of 4 questions']);
  });

  it('shows the typed words as text, whatever they are', async () => {
    const faq = await withoutResult(undefined, '<img>zzz');
    expect(wordsOn(faq)).to.include('“<img>zzz”');
    expectSame(shadow(faq).querySelector('img'), null);
  });

  it('updates with the typed words', async () => {
    const faq = await withoutResult();
    await typeText('s');
    await until(() => wordsOn(faq).includes('“zebras”'));
    expect(wordsOn(faq)).to.not.include('“zebra”');
  });

  it('offers the topics, all questions, and a person to call', async () => {
    const faq = await withoutResult();
    for (const name of ['Safety', 'Treatment', 'All questions']) {
      expect((await accessibilityOf(buttonOf(faq, name))).name).to.equal(name);
    }
    const phone = [...shadow(faq).querySelectorAll('a')].filter((each) => !each.closest('[part~=help]'));
    expect(phone.map(({href}) => href)).to.deep.equal(['tel:+18006624357']);
    expect(phone[0]!.textContent).to.equal('1-800-662-4357');
    expect(phone[0]!.checkVisibility()).to.equal(true);
  });

  it('keeps the focus in the field', async () => {
    const faq = await withoutResult();
    expectSame(shadow(faq).activeElement, shown(faq, '[part~=search] input'));
  });

  for (const [topic, question] of [
    ['Safety', asked.naloxone],
    ['Treatment', asked.detox],
  ] as const) {
    it(`brings the reader to the topic chosen: ${topic}`, async () => {
      const faq = await withoutResult();
      const navigated = nextEvent(faq, 'family-navigate');
      await clickOn(buttonOf(faq, topic));
      await navigated;
      await settled(faq);
      expect(shownQuestions(faq)).to.deep.equal(all);
      expectSame(shadow(faq).activeElement, questionOf(faq, question).summary);
      expectSame(findButton(faq, topic), undefined);
    });
  }

  it('gives all questions back, with the focus in the field', async () => {
    const faq = await withoutResult();
    buttonOf(faq, 'All questions').focus();
    await press('Enter');
    await until(() => shownQuestions(faq).length === 4);
    expect(wordsOn(faq)).to.not.include('zebra');
    expectSame(shadow(faq).activeElement, shown(faq, '[part~=search] input'));
  });

  it('is over with the first letter that finds something', async () => {
    const faq = await withoutResult();
    for (const stroke of 'zebra') if (stroke) await press('Backspace');
    await typeText('detox');
    await until(() => shownQuestions(faq).length === 1);
    await settled(faq);
    expectSame(findButton(faq, 'All questions'), undefined);
  });

  it('offers four topics at most, and only those with questions', async () => {
    const groups = ['One', 'Words only', 'Two', 'Three', 'Four', 'Five'].map((name) =>
      name === 'Words only'
        ? `<h3>${name}</h3><p>Hello.</p>`
        : `<h3>${name}</h3><h4>What of ${name}?</h4><p>This.</p>`,
    );
    const faq = await withoutResult(`<family-faq>${groups.join('')}</family-faq>`);
    const names = [...shadow(faq).querySelectorAll('button')]
      .filter((each) => each.checkVisibility())
      .map((each) => each.textContent.trim());
    expect(
      names.filter((name) => ['One', 'Two', 'Three', 'Four', 'Five', 'Words only'].includes(name)),
    ).to.deep.equal(['One', 'Two', 'Three', 'Four']);
  });

  it('offers all questions if there are no topics', async () => {
    const faq = await withoutResult('<family-faq><h3>One?</h3><p>A.</p><h3>Two?</h3><p>B.</p></family-faq>');
    await clickOn(buttonOf(faq, 'All questions'));
    await until(() => shownQuestions(faq).length === 2);
  });

  it('speaks Spanish', async () => {
    const faq = await withoutResult(`<family-faq lang="es">${article}</family-faq>`, 'cebra');
    expect(wordsOn(faq)).to.include('Ninguna pregunta coincide con «cebra».');
    await clickOn(buttonOf(faq, 'Todas las preguntas'));
    await until(() => shownQuestions(faq).length === 4);
  });

  it('does not stay when the element is given another text', async () => {
    const faq = await withoutResult();
    faq.topic = 'family-faq';
    await nextEvent(faq, 'family-content-load');
    await settled(faq);
    // The query is still in the field, so the new text is searched for it.
    expect(announced(faq)[0]).to.match(/^0 of \d\d questions$/);
    expectSame(findButton(faq, 'Treatment'), undefined);
  });
});
