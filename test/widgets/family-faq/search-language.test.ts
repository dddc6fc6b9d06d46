/** A reader who types in another language than that of the text. */
import '../../../src/widgets/family-settings/define.js';
import {expect} from 'chai';
import {accessibilityOf} from '../../support/accessibility.js';
import {settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clickOn, resizePage} from '../../support/page.js';
import {expectSame, findButton, shadow, shown, sidewaysScroll, wordsOn} from '../../support/widget.js';
import {article, mountFaq, shownQuestions, type FamilyFaq} from './faq.js';

const built = (language: string) => `<family-faq lang="${language}"></family-faq>`;
const offers = {es: '¿Busca en español?', en: 'Are you searching in English?'};

function fieldOf(faq: Element): HTMLInputElement {
  return shown(faq, '[part~=search] input') as HTMLInputElement;
}

/** The button of the offer; the widget has another one of the same name above its text. */
function offerOf(faq: Element): HTMLElement | undefined {
  return shown(faq, '.none [lang] button');
}

/** Searches, and waits for the vocabulary of every language. */
async function search(faq: FamilyFaq, query: string, isOffered: boolean): Promise<void> {
  const field = fieldOf(faq);
  field.focus();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await until(() => /^\d+ (of|de) \d+ |No |Ningun/.test(shown(faq, '.status')?.textContent ?? ''));
  if (isOffered) await until(() => offerOf(faq) !== undefined, `“${query}”: nothing is offered`);
  await settled(faq);
}

describe('a search of <family-faq> in another language than that of the text', () => {
  for (const [query, first] of [
    ['cuanto cuesta el tratamiento', 'We have no insurance. What can we do?'],
    ['quien paga', 'We have no insurance. What can we do?'],
    ['mi hijo recayo', 'They used again. What now?'],
    ['metadona', undefined],
    ['desintoxicaciones', undefined],
    ['desintoxi', undefined],
  ] as const)
    it(`finds the questions that are meant, and offers that language: ${query}`, async () => {
      const faq = await mountFaq(built('en'));
      await search(faq, query, true);
      expect(wordsOn(faq)).to.include(offers.es);
      expect(wordsOn(faq)).to.not.include(offers.en);
      expect((await accessibilityOf(offerOf(faq)!)).name).to.equal('Español');
      expect(offerOf(faq)!.closest('[lang]')!.getAttribute('lang')).to.equal('es');
      if (first !== undefined) expect(shownQuestions(faq).slice(0, 3)).to.include(first);
      expectSame(shadow(faq).activeElement, fieldOf(faq));
    });

  for (const query of ['how much does it cost', 'who pays', 'what about my kids'])
    it(`offers English on a Spanish page: ${query}`, async () => {
      const faq = await mountFaq(built('es'));
      await search(faq, query, true);
      expect(wordsOn(faq)).to.include(offers.en);
    });

  it('goes on in that language at a tap, with the typed words and the focus in the field', async () => {
    const faq = await mountFaq(built('en'));
    await search(faq, 'cuanto cuesta', true);
    await clickOn(offerOf(faq)!);
    await until(() => findButton(faq, 'English') !== undefined, 'The language stays');
    await until(() => shownQuestions(faq).some((each) => each.startsWith('¿')));
    await settled(faq);
    expect(fieldOf(faq).value).to.equal('cuanto cuesta');
    expectSame(shadow(faq).activeElement, fieldOf(faq));
    expect(shownQuestions(faq)[0]).to.include('seguro');
    expectSame(offerOf(faq), undefined);
  });

  it('changes the language of all widgets of a provider', async () => {
    const faq = await mountFaq(`<family-settings>${built('en')}</family-settings>`);
    await search(faq, 'quien paga', true);
    offerOf(faq)!.click();
    await until(() => findButton(faq, 'English') !== undefined, 'The language stays');
  });

  for (const [language, query] of [
    ['en', 'how much does it cost'],
    ['en', 'my son is on meth'],
    ['en', 'suboxone'],
    ['en', 'no'],
    ['en', 'zebra'],
    ['en', 'hospital'],
    ['en', 'medications'],
    ['en', 'recovery'],
    ['es', 'mi hijo no me escucha'],
    ['es', 'detox'],
    ['es', 'narcan'],
    ['es', 'cebra'],
  ] as const)
    it(`is not what a reader does who types in that of the text: ${query} (${language})`, async () => {
      const faq = await mountFaq(built(language));
      // With both vocabularies, as after a search in the other language.
      await search(faq, language === 'en' ? 'cuanto cuesta' : 'how much does it cost', true);
      await search(faq, query, false);
      await until(() => offerOf(faq) === undefined, `“${query}”: another language is offered`);
    });

  it('offers no language that the text does not have', async () => {
    const faq = await mountFaq(`<family-faq>${article}</family-faq>`);
    await search(faq, 'cuanto cuesta', false);
    expect(wordsOn(faq)).to.not.include(offers.es);
  });

  it('fits a narrow phone, also in large text', async () => {
    await resizePage(320);
    for (const size of ['', ' style="font-size: 200%"']) {
      const faq = await mountFaq(`<family-faq lang="en"${size}></family-faq>`);
      await search(faq, 'quien paga', true);
      expect(sidewaysScroll()).to.equal(0);
      expect(offerOf(faq)!.getBoundingClientRect().height).to.be.at.least(44);
    }
  });
});
