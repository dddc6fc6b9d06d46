import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {clickOn, press} from '../../support/page.js';
import {shadow, textOf} from '../../support/widget.js';
import {faqOfMarkdown} from '../family-faq/faq.js';
import {faqWithTerms, isOpen, meaningOf, meanings, termsOf, text, wordsOf, type Term} from './glossary.js';

/** The element that has the focus, in whichever shadow. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const hasFocus = ({button}: Term) => focused() === button;

describe('a term in a text', () => {
  it('does not change the words of the text', async () => {
    const faq = await faqWithTerms();
    const terms = await termsOf(faq);
    expect(terms.map(wordsOf)).to.deep.equal(['intensive outpatient program', 'detox']);
    expect(textOf(terms[0]!.words.closest('p'))).to.equal(
      'Often an intensive outpatient program (IOP), and rest. Ask for it.',
    );
  });

  it('opens its meaning on a click, and closes it on a second one', async () => {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    expect(meaningOf(term)).to.equal(undefined);
    for (let times = 0; times < 2; times += 1) {
      await clickOn(term.button);
      expect(meaningOf(term)).to.equal(meanings.iop);
      expect(term.button.ariaExpanded).to.equal('true');
      await clickOn(term.button);
      expect(meaningOf(term)).to.equal(undefined);
      expect(term.button.ariaExpanded).to.equal('false');
    }
  });

  it('opens and closes with Enter and Space, which does not scroll', async () => {
    const faq = await faqWithTerms();
    const [term] = (await termsOf(faq)) as [Term];
    term.button.focus();
    const before = scrollY;
    for (const key of ['Enter', 'Space']) {
      await press(key);
      expect(meaningOf(term), key).to.equal(meanings.iop);
      await press(key);
      expect(meaningOf(term), key).to.equal(undefined);
    }
    expect(scrollY).to.equal(before);
  });

  it('opens on a click without a pointer, like one of assistive technology', async () => {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    await clickOn(term.button);
    await clickOn(term.button);
    term.button.click();
    expect(isOpen(term)).to.equal(true);
    term.button.click();
    expect(isOpen(term)).to.equal(false);
  });

  it('is closed by Escape, with the focus on the button', async () => {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    await clickOn(term.button);
    await press('Escape');
    expect(isOpen(term)).to.equal(false);
    expect(hasFocus(term)).to.equal(true);
    await press('Enter');
    await clickOn(term.box);
    expect(isOpen(term)).to.equal(true);
    await press('Escape');
    expect(isOpen(term)).to.equal(false);
    expect(hasFocus(term)).to.equal(true);
  });

  it('is closed by a click elsewhere, in the text and outside', async () => {
    const outside = await fixture('<p>Outside</p>');
    const faq = await faqWithTerms();
    const [term] = (await termsOf(faq)) as [Term];
    for (const place of [outside, faq.querySelector('h3')!]) {
      await clickOn(term.button);
      expect(isOpen(term)).to.equal(true);
      await clickOn(place);
      expect(isOpen(term), place.localName).to.equal(false);
      expect(term.button.ariaExpanded).to.equal('false');
    }
  });

  it('is closed when another one opens, in another widget too', async () => {
    const [one, other] = (await termsOf(await faqWithTerms())) as [Term, Term];
    const [elsewhere] = (await termsOf(await faqWithTerms())) as [Term];
    await clickOn(one.button);
    for (const [next, last] of [
      [other, one],
      [elsewhere, other],
    ] as const) {
      next.button.focus();
      await press('Enter');
      expect(isOpen(next)).to.equal(true);
      expect(isOpen(last)).to.equal(false);
    }
  });

  it('is closed when the focus moves to the next element', async () => {
    const faq = await faqWithTerms('### What first?\n\nOften detox. Call [us](tel:988).');
    const [term] = (await termsOf(faq)) as [Term];
    term.button.focus();
    await press('Enter');
    expect(isOpen(term)).to.equal(true);
    await press('Tab');
    expect(focused()).to.have.property('localName', 'a');
    expect(isOpen(term)).to.equal(false);
    await press('Shift+Tab');
    expect(hasFocus(term)).to.equal(true);
  });

  it('remains open while its meaning is selected, and while the page is scrolled', async () => {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    await clickOn(term.button);
    await clickOn(term.box);
    scrollBy(0, 1);
    await nextFrame();
    expect(isOpen(term)).to.equal(true);
  });

  it('does not tick the checkbox beside it', async () => {
    const faq = await faqWithTerms('### Ask\n\n- [ ] Is there [detox](glossary:detox) here?');
    const [term] = (await termsOf(faq)) as [Term];
    const box = faq.querySelector('input')!;
    await clickOn(term.button);
    expect(isOpen(term)).to.equal(true);
    expect(box.checked).to.equal(false);
    await press('Escape');
    await clickOn(box);
    expect(box.checked).to.equal(true);
  });

  it('does not close its question, and can be opened again in it', async () => {
    const faq = await faqWithTerms();
    const [term] = (await termsOf(faq)) as [Term];
    const details = shadow(faq).querySelector('details')!;
    await clickOn(term.button);
    expect(details.open).to.equal(true);
    faq.closeAll();
    await nextFrame();
    faq.openAll();
    await nextFrame();
    await press('Escape');
    await clickOn(term.button);
    expect(meaningOf(term)).to.equal(meanings.iop);
  });
});

describe('the meanings of a text', () => {
  it('are in its own language, whatever language the page requests', async () => {
    const faq = await faqWithTerms('---\nlang: es\n---\n\n### ¿Qué es?\n\nA menudo, desintoxicación.');
    const [term] = (await termsOf(faq)) as [Term];
    term.button.click();
    expect(meaningOf(term)).to.equal(meanings.spanish);
    const meaning = term.words.querySelector('[slot]')!;
    expect(meaning.closest('[lang]')!.getAttribute('lang')).to.equal('es');
  });

  it('are in the language that the page requests if the text has none', async () => {
    const faq = await faqWithTerms('### ¿Qué es?\n\nA menudo, desintoxicación.', 'lang="es"');
    const [term] = (await termsOf(faq)) as [Term];
    term.button.click();
    expect(meaningOf(term)).to.equal(meanings.spanish);
  });

  it('are available in built-in texts', async () => {
    const faq = await faqWithTerms(text);
    const {mountFaq} = await import('../family-faq/faq.js');
    const ours = await mountFaq('<family-faq></family-faq>');
    const [first] = (await termsOf(ours)) as [Term];
    first.button.click();
    expect(meaningOf(first)).to.match(/^Naloxone A medicine/);
    expect(faq.isConnected).to.equal(true);
  });

  it('are absent in a language without a glossary', async () => {
    const faq = await faqOfMarkdown('---\nlang: fr\n---\n\n### Quoi?\n\nSouvent detox, [IOP](glossary:iop).');
    await settled(faq);
    await until(() => faq.querySelector('p'), 'There is no text');
    expect(faq.querySelectorAll('[data-term]')).to.have.length(0);
    expect(textOf(faq.querySelector('p'))).to.equal('Souvent detox, IOP.');
  });
});
