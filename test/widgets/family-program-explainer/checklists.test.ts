import {expect} from 'chai';
import {expectAccessible} from '../../support/axe.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia} from '../../support/page.js';
import {findButton, shadow, textOf} from '../../support/widget.js';
import {explainerOf, mountExplainer} from './explainer.js';

const checklists = [
  'questions-to-ask',
  'first-call',
  'coming-home-plan',
  'warning-signs-plan',
  'wallet-card',
];

const mounted = (topic: string, language: string) =>
  mountExplainer(`<family-program-explainer topic="${topic}" lang="${language}"></family-program-explainer>`);

const blanksOf = (explainer: Element) => [...explainer.querySelectorAll<HTMLElement>('[data-family-blank]')];

describe('a checklist in <family-program-explainer>', () => {
  for (const topic of checklists)
    for (const language of ['en', 'es'])
      it(`has something to tick or to fill in, and no violations in axe: ${topic}, ${language}`, async () => {
        const explainer = await mounted(topic, language);
        expect(explainer.querySelector('[data-task], [data-family-blank]')).to.not.equal(null);
        expect(explainer.querySelector('[slot^=facts-]') === null, 'facts').to.equal(true);
        await expectAccessible(explainer);
      });

  it('has one note that nothing is saved, and is printed as a whole', async () => {
    const explainer = await mounted('first-call', 'en');
    expect(textOf(shadow(explainer).querySelector('.note'))).to.contain('Nothing is saved or sent.');
    expect(findButton(explainer, 'Print these questions')).to.equal(undefined);
    expect(findButton(explainer, 'Print')).to.not.equal(undefined);
  });

  it('has lines to write on, which are hidden from screen readers, and not fields that a page could read', async () => {
    const explainer = await mounted('wallet-card', 'en');
    const blanks = blanksOf(explainer);
    expect(blanks).to.have.lengthOf(4);
    for (const blank of blanks) {
      expect(blank.ariaHidden).to.equal('true');
      expect(blank.textContent).to.match(/^_+$/);
      expect(blank.isContentEditable).to.equal(false);
      expect(getComputedStyle(blank).borderBlockEndStyle).to.equal('solid');
      expect(blank.offsetWidth).to.be.at.least(100);
    }
    expect(textOf(blanks[0]!.parentElement)).to.match(/^Counselor: _+$/);
  });

  it('keeps the text around a blank, and marks no blank twice', async () => {
    const explainer = await explainerOf('## Plan\n\n- Call ____ at ____, or not.\n- snake__case stays.\n');
    expect(blanksOf(explainer)).to.have.lengthOf(2);
    expect(textOf(explainer.querySelector('li'))).to.equal('Call ____ at ____, or not.');
    const copy = explainer.cloneNode(true) as typeof explainer;
    explainer.replaceWith(copy);
    await copy.updateComplete;
    expect(copy.querySelectorAll('[data-family-blank] [data-family-blank]')).to.have.lengthOf(0);
  });

  inEachEngine('is printed as a card as wide as a bank card if it is a wallet card', async function () {
    const explainer = await mounted('wallet-card', 'en');
    const card = shadow(explainer).querySelector<HTMLElement>('.cut')!;
    if (!(await emulateMedia({media: 'print'}))) return this.skip();
    try {
      // 85.6 mm, at 96 pixels per inch.
      expect(card.getBoundingClientRect().width).to.be.closeTo((85.6 / 25.4) * 96, 1);
      expect(
        [...card.querySelectorAll<HTMLElement>('[name^=end-]')].every((slot) => !slot.checkVisibility()),
      ).to.equal(true);
    } finally {
      await emulateMedia({media: 'screen'});
    }
  });

  it('is not printed as a card otherwise', async () => {
    expect(shadow(await mounted('first-call', 'en')).querySelector('.cut') === null).to.equal(true);
  });
});
