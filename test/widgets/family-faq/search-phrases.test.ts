import {expect} from 'chai';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {shadow, shown} from '../../support/widget.js';
import {mountFaq, questionsOf, type FamilyFaq} from './faq.js';
import {english, spanish, type Phrases} from './search-phrases.js';

/** The share of calm questions whose answer must be among the first three; for dangers it is all. */
const LEAST_RIGHT = 0.95;
const FIRST = 3;

/** Sets the whole phrase in the field, and waits for the results. */
async function ask(faq: FamilyFaq, phrase: string): Promise<void> {
  const field = shown(faq, '[part~=search] input') as HTMLInputElement;
  const status = () => shadow(faq).querySelector('.status')!.textContent;
  field.focus();
  field.value = phrase;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  // The first one loads the search.
  await until(
    () => !/\d+ (?:questions|preguntas) (?:in|en)/.test(status()),
    `Nothing was found for ${phrase}`,
  );
  await settled(faq);
}

/** Ids of the visible questions, in visual order. */
function shownIds(faq: FamilyFaq): string[] {
  return questionsOf(faq)
    .filter(({box}) => box.checkVisibility())
    .sort((one, other) => one.box.getBoundingClientRect().top - other.box.getBoundingClientRect().top)
    .map(({box}) => box.dataset['id']!);
}

/** The text between the field and the first question. */
function numbersAbove(faq: FamilyFaq): string[] {
  const [first] = questionsOf(faq).filter(({box}) => box.checkVisibility());
  const top = first!.box.getBoundingClientRect().top;
  return [...shadow(faq).querySelectorAll<HTMLAnchorElement>('[part~=danger] a')]
    .filter((link) => link.checkVisibility() && link.getBoundingClientRect().bottom <= top)
    .map(({href}) => href);
}

for (const [language, phrases] of Object.entries<Phrases>({en: english, es: spanish})) {
  describe(`what families type into the search (${language})`, function () {
    let faq: FamilyFaq;

    beforeEach(async () => {
      faq = await mountFaq(`<family-faq lang="${language}"></family-faq>`);
    });

    it('has the emergency numbers and the right answer above everything for every danger', async () => {
      const wrong: string[] = [];
      for (const [phrase, answers] of phrases.danger) {
        await ask(faq, phrase);
        const numbers = numbersAbove(faq);
        const [answer = 'nothing'] = shownIds(faq);
        const isRight = shownIds(faq)
          .slice(0, 2)
          .some((id) => answers.split(',').includes(id));
        if (!isRight || !numbers.includes('tel:911') || !numbers.includes('tel:988'))
          wrong.push(`${phrase}: ${answer} with ${numbers.join(', ') || 'no number'}`);
      }
      expect(wrong).to.deep.equal([]);
    });

    it(`has the right answer among the first ${FIRST} for the others`, async () => {
      const wrong: string[] = [];
      for (const [phrase, answers] of phrases.questions) {
        await ask(faq, phrase);
        const first = shownIds(faq).slice(0, FIRST);
        if (!first.some((id) => answers.split(',').includes(id)))
          wrong.push(`${phrase}: ${first.join(', ')}`);
      }
      const right = 1 - wrong.length / phrases.questions.length;
      expect(right, `Wrong answers: ${wrong.join('; ')}`).to.be.at.least(LEAST_RIGHT);
    });
  });
}
