import {expect} from 'chai';
import {nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clickOn, press, typeText} from '../../support/page.js';
import {announced, buttonOf, expectSame, findButton, shadow, shown, textOf} from '../../support/widget.js';
import {article, asked, mountFaq, openQuestions, questionOf, shownQuestions, type FamilyFaq} from './faq.js';

const all = Object.values(asked);

function fieldOf(faq: Element): HTMLInputElement {
  return shown(faq, '[part~=search] input') as HTMLInputElement;
}

/** Types like a reader, and waits until these questions are left. */
async function search(faq: FamilyFaq, text: string, questions: readonly string[]): Promise<void> {
  fieldOf(faq).focus();
  await typeText(text);
  await foundNow(faq, questions);
}

/** The same in one go, as with a word that the keyboard completes: quicker than letter by letter. */
async function paste(faq: FamilyFaq, text: string, questions: readonly string[]): Promise<void> {
  const field = fieldOf(faq);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await foundNow(faq, questions);
}

async function foundNow(faq: FamilyFaq, questions: readonly string[]): Promise<void> {
  await until(
    () => JSON.stringify(shownQuestions(faq)) === JSON.stringify(questions),
    `The search did not show ${JSON.stringify(questions)}`,
  ).catch((error: Error) => {
    throw new Error(`${error.message} It shows ${JSON.stringify(shownQuestions(faq))}.`);
  });
  await settled(faq);
}

/** The highlighted words, if the browser supports highlights. */
function marked(): string[] {
  return [...(CSS.highlights.get('family-match') ?? [])].map((range) => (range as Range).toString());
}

const spanish = `
  <h3>Seguridad</h3>
  <h4>¿Qué es una crisis?</h4>
  <p>Llame al 988.</p>
  <h4>¿Cuánto cuesta la desintoxicación?</h4>
  <p>Depende del año y del plan.</p>
  <h4>ÉL no quiere ayuda</h4>
  <p>Hable con calma.</p>
`;

describe('the search of <family-faq>', () => {
  it('finds as the reader types, letter by letter', async () => {
    const faq = await mountFaq();
    await clickOn(fieldOf(faq));
    await search(faq, 'f', [asked.crisis, asked.detox, asked.visit]);
    await search(faq, 'r', [asked.crisis]);
    expect(fieldOf(faq).value).to.equal('fr');
  });

  it('prepares itself in idle time, in small steps, when the field gets the focus', async () => {
    const faq = await mountFaq();
    const waiting: (() => void)[] = [];
    const {requestIdleCallback: before} = globalThis;
    globalThis.requestIdleCallback = (step) => waiting.push(step as () => void);
    try {
      fieldOf(faq).focus();
      await until(() => waiting.length > 0, 'Nothing was prepared');
      let steps = 0;
      for (; waiting.length > 0; steps++) waiting.shift()!();
      // One for each question, and one for each hundred phrases and words.
      expect(steps).to.be.above(20);
    } finally {
      globalThis.requestIdleCallback = before;
    }
  });

  it('finds words of questions', async () => {
    await search(await mountFaq(), 'crisis line', [asked.crisis]);
  });

  it('finds and marks words that a script of the page has hyphenated', async () => {
    const faq = await mountFaq(
      `<family-faq>${article.replace('naloxone', 'nal\u00ADox\u00ADone').replace('pharmacy', 'phar\u00ADma\u00ADcy')}</family-faq>`,
    );
    await search(faq, 'pharmacy', [asked.naloxone.replace('naloxone', 'nal\u00ADox\u00ADone')]);
    if (CSS.highlights) expect(marked()).to.deep.equal(['phar\u00ADma\u00ADcy']);
  });

  it('finds words of answers', async () => {
    await search(await mountFaq(), 'pharmacy', [asked.naloxone]);
  });

  it('finds the beginning of a word', async () => {
    await search(await mountFaq(), 'counsel', [asked.visit]);
  });

  it('finds all words in any order', async () => {
    await search(await mountFaq(), 'visit children', [asked.visit]);
  });

  for (const [typed, question] of [
    ['naloxne', asked.naloxone],
    ['nalaxone', asked.naloxone],
    ['chidlren', asked.visit],
    ['overdoze', asked.naloxone],
    ['DETIX', asked.detox],
  ] as const) {
    it(`tolerates a typo: ${typed}`, async () => {
      await paste(await mountFaq(), typed, [question]);
    });
  }

  for (const [typed, question] of [
    ['crísis', '¿Qué es una crisis?'],
    ['CRISIS', '¿Qué es una crisis?'],
    ['que es', '¿Qué es una crisis?'],
    ['cuanto', '¿Cuánto cuesta la desintoxicación?'],
    ['desintoxicacion', '¿Cuánto cuesta la desintoxicación?'],
    ['DESINTOXICACIÓN', '¿Cuánto cuesta la desintoxicación?'],
    ['ano', '¿Cuánto cuesta la desintoxicación?'],
    ['el quiere', 'ÉL no quiere ayuda'],
    ['él quiere', 'ÉL no quiere ayuda'],
  ] as const) {
    it(`ignores accents and case: ${typed}`, async () => {
      const faq = await mountFaq(`<family-faq lang="es">${spanish}</family-faq>`);
      await paste(faq, typed, [question]);
    });
  }

  it('finds both normalisation forms of a letter', async () => {
    // e with a combining accent, as macOS writes file names.
    const faq = await mountFaq(
      '<family-faq><h3>Cafe\u0301?</h3><p>Yes.</p><h3>Tea?</h3><p>No.</p></family-faq>',
    );
    await paste(faq, 'caf\u00e9', ['Cafe\u0301?']);
  });

  it('hides a group without results', async () => {
    const faq = await mountFaq();
    await search(faq, 'pharmacy', [asked.naloxone]);
    const groups = [...faq.querySelectorAll('h3')].filter((each) => each.checkVisibility());
    expect(groups.map(textOf)).to.deep.equal(['Safety']);
  });

  it('announces the number of results politely', async () => {
    const faq = await mountFaq();
    expect(announced(faq)).to.deep.equal(['4 questions in 2 groups']);
    await search(faq, 'pharmacy', [asked.naloxone]);
    expect(announced(faq)).to.deep.equal(['1 of 4 questions']);
  });

  it('announces it in Spanish', async () => {
    const faq = await mountFaq(`<family-faq lang="es">${spanish}</family-faq>`);
    await search(faq, '988', ['¿Qué es una crisis?']);
    expect(announced(faq)).to.deep.equal(['1 de 3 preguntas']);
  });

  it('shows the closest questions if none has all the words, and states so', async () => {
    const faq = await mountFaq();
    await paste(faq, 'detox in paris', [asked.detox]);
    expect(announced(faq)).to.deep.equal(['No question has all of these words. 1 comes close.']);
    await paste(faq, 'counselor pharmacy elephants', [asked.naloxone, asked.visit]);
    expect(announced(faq)).to.deep.equal(['No question has all of these words. 2 come close.']);
  });

  it('ignores spaces', async () => {
    const faq = await mountFaq();
    await search(faq, '   ', all);
    expect(announced(faq)).to.deep.equal(['4 questions in 2 groups']);
  });

  for (const typed of ['*', '(', '\\', '"detox', '<b>', '.*']) {
    it(`treats special characters literally: ${typed}`, async () => {
      const faq = await mountFaq();
      await clickOn(fieldOf(faq));
      await typeText(typed);
      await until(() => announced(faq)[0] !== '4 questions in 2 groups');
      expect(fieldOf(faq).value).to.equal(typed);
    });
  }

  it('keeps the focus in the field, and open questions open', async () => {
    const faq = await mountFaq();
    questionOf(faq, asked.detox).details.open = true;
    await search(faq, 'detox', [asked.detox]);
    expectSame(shadow(faq).activeElement, fieldOf(faq));
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
  });

  it('opens, with Open all, the questions that it shows', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    await clickOn(buttonOf(faq, 'Open all'));
    expect(openQuestions(faq)).to.deep.equal([asked.detox]);
  });

  it('searches again when the author adds a question', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    faq.insertAdjacentHTML('beforeend', '<h4>Is detox safe?</h4><p>Under care, yes.</p>');
    await foundNow(faq, [asked.detox, 'Is detox safe?']);
    expect(announced(faq)).to.deep.equal(['2 of 5 questions']);
  });

  it('does not send a form around it', async () => {
    const faq = await mountFaq(`<form><family-faq>${article}</family-faq></form>`);
    let sent = 0;
    faq.parentElement!.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    await search(faq, 'detox', [asked.detox]);
    await press('Enter');
    await clickOn(buttonOf(faq, 'Clear search'));
    await foundNow(faq, all);
    await clickOn(buttonOf(faq, 'Open all'));
    expect(sent).to.equal(0);
  });
});

describe('clearing the search of <family-faq>', () => {
  it('is a button that appears with the first letter', async () => {
    const faq = await mountFaq();
    expectSame(findButton(faq, 'Clear search'), undefined);
    await search(faq, 'detox', [asked.detox]);
    await clickOn(buttonOf(faq, 'Clear search'));
    await foundNow(faq, all);
    expect(fieldOf(faq).value).to.equal('');
    expectSame(shadow(faq).activeElement, fieldOf(faq));
    expectSame(findButton(faq, 'Clear search'), undefined);
    expect(announced(faq)).to.deep.equal(['4 questions in 2 groups']);
  });

  it('is the Escape key', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    await press('Escape');
    await foundNow(faq, all);
    expect(fieldOf(faq).value).to.equal('');
    expectSame(shadow(faq).activeElement, fieldOf(faq));
  });

  it('is emptying the field', async () => {
    const faq = await mountFaq();
    await search(faq, 'det', [asked.detox]);
    for (let letters = 0; letters < 3; letters += 1) await press('Backspace');
    await foundNow(faq, all);
  });

  it('can be followed by another search', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    await press('Escape');
    await foundNow(faq, all);
    await typeText('visit');
    await foundNow(faq, [asked.visit]);
    expect(fieldOf(faq).value).to.equal('visit');
  });
});

describe('the highlights of the search, in browsers that have CSS.highlights', () => {
  beforeEach(function () {
    if (!('highlights' in CSS)) this.skip();
  });

  it('are on the words found, and do not change the text', async () => {
    const faq = await mountFaq();
    const before = faq.innerHTML;
    await search(faq, 'counsel first', [asked.visit]);
    expect(marked()).to.deep.equal(['counselor', 'first']);
    expect(faq.innerHTML).to.equal(before);
  });

  it('are on a word found by a typo, and on one with an accent', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>¿Qué crisis?</h3><p>La crísis.</p><h3>Otra</h3></family-faq>',
    );
    await search(faq, 'crizis', ['¿Qué crisis?']);
    expect(marked()).to.deep.equal(['crisis', 'crísis']);
  });

  it('are removed when the search is cleared', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    expect(marked()).to.deep.equal(['detox']);
    await press('Escape');
    await foundNow(faq, all);
    expect(marked()).to.deep.equal([]);
  });

  it('are removed with the widget, and those of another one stay', async () => {
    const [first, second] = [await mountFaq(), await mountFaq()];
    await search(first, 'detox', [asked.detox]);
    await search(second, 'visit', [asked.visit]);
    expect(marked()).to.deep.equal(['detox', 'visit']);
    first.remove();
    expect(marked()).to.deep.equal(['visit']);
  });

  it('do not come after the widget has left while its search was being prepared', async () => {
    const faq = await mountFaq();
    const field = fieldOf(faq);
    field.value = 'crisis';
    field.dispatchEvent(new Event('input', {bubbles: true}));
    faq.remove();
    await nextFrame();
    await nextFrame();
    expect(marked()).to.deep.equal([]);
  });

  it('are restored with the widget', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    const parent = faq.parentElement!;
    faq.remove();
    expect(marked()).to.deep.equal([]);
    parent.append(faq);
    await settled(faq);
    expect(shownQuestions(faq)).to.deep.equal([asked.detox]);
    expect(marked()).to.deep.equal(['detox']);
  });
});

describe('no-search', () => {
  it('leaves the search out, and keeps the count and the buttons', async () => {
    const faq = await mountFaq(`<family-faq no-search>${article}</family-faq>`);
    expectSame(shown(faq, '[part~=search], input'), undefined);
    expect(announced(faq)).to.deep.equal(['4 questions in 2 groups']);
    expect(findButton(faq, 'Open all')).to.not.equal(undefined);
  });

  it('shows all questions again when it is set during a search', async () => {
    const faq = await mountFaq();
    await search(faq, 'detox', [asked.detox]);
    faq.noSearch = true;
    await foundNow(faq, all);
  });
});
