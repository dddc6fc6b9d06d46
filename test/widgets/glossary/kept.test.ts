import '../family-settings/settings.js';
import {expect} from 'chai';
import {nextFrame, settled, until} from '../../support/fixture.js';
import {clickOn, press} from '../../support/page.js';
import {mountExplainer} from '../family-program-explainer/explainer.js';
import {collectWarnings, stub} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {faqOfMarkdown, mountFaq, questionOf, shownQuestions} from '../family-faq/faq.js';
import {faqWithTerms, isOpen, meaningOf, meanings, termsOf, text, wordsOf, type Term} from './glossary.js';

const sentence = 'Often an intensive outpatient program (IOP), and rest. Ask for it.';

/** Features of a text, with terms in it. */
describe('with terms in its text, a widget', () => {
  it('shows the same words if a browser does not support popovers', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'popover')!;
    Reflect.deleteProperty(HTMLElement.prototype, 'popover');
    try {
      const faq = await faqOfMarkdown(text);
      await nextFrame();
      await nextFrame();
      const words = faq.querySelector<HTMLElement>('[data-term]')!;
      expect(words.shadowRoot).to.equal(null);
      expect(textOf(words.closest('p'))).to.equal(sentence);
      expect(getComputedStyle(words).textDecorationLine).to.equal('none');
    } finally {
      Object.defineProperty(HTMLElement.prototype, 'popover', own);
    }
  });

  it('is copied with its words only', async () => {
    const faq = await faqWithTerms();
    const [term] = (await termsOf(faq)) as [Term];
    getSelection()!.selectAllChildren(term.words.closest('p')!);
    expect(getSelection()!.toString().trim()).to.equal(sentence);
    getSelection()!.removeAllRanges();
  });

  it('is found by text that includes a term', async () => {
    await faqWithTerms();
    const {find} = window as unknown as {find: (text: string) => boolean};
    getSelection()!.removeAllRanges();
    expect(find.call(window, 'an intensive outpatient program (IOP), and rest')).to.equal(true);
    getSelection()!.removeAllRanges();
  });

  it('is searched, with highlighted matches', async function () {
    const faq = await faqWithTerms();
    const field = shadow(faq).querySelector<HTMLInputElement>('input[type=search]')!;
    field.value = 'outpatient';
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    await until(() => shownQuestions(faq).length === 1, 'The search found nothing');
    expect(shownQuestions(faq)).to.deep.equal(['What comes after the stay?']);
    if (!('highlights' in CSS)) this.skip();
    const marked = [...(CSS.highlights.get('family-match') ?? [])] as Range[];
    expect(marked.map(String)).to.deep.equal(['outpatient']);
    const slot = (await termsOf(faq))[0]!.button.querySelector('slot')!;
    const {textDecorationLine} = getComputedStyle(slot, '::highlight(family-match)');
    // An engine without this query returns an empty string, or the slot's own style.
    if (CSS.supports('selector(::highlight(a))'))
      expect(textDecorationLine).to.be.oneOf(['underline', 'none', '']);
  });

  it('has new terms when its text is written again at another level', async () => {
    const faq = await faqWithTerms();
    const [before] = (await termsOf(faq)) as [Term];
    await clickOn(before.button);
    faq.headingLevel = 4;
    await settled(faq);
    const [after] = (await termsOf(faq)) as [Term];
    expect(after.words === before.words).to.equal(false);
    expect(before.words.isConnected).to.equal(false);
    expect(document.querySelectorAll(':popover-open')).to.have.length(0);
    faq.openAll();
    await clickOn(after.button);
    expect(meaningOf(after)).to.equal(meanings.iop);
  });

  it('has terms in both languages of a topic', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    const english = (await termsOf(faq)).map(wordsOf);
    faq.lang = 'es';
    await until(() => textOf(faq.querySelector('h2')) === 'Preguntas de las familias', 'It stayed English');
    const spanish = (await termsOf(faq)).map(wordsOf);
    expect(english).to.include('naloxone');
    expect(spanish).to.include('naloxona').and.not.include('naloxone');
  });

  it('can be removed and re-inserted, with a meaning open', async () => {
    const faq = await faqWithTerms();
    const [term] = (await termsOf(faq)) as [Term];
    const place = faq.parentElement!;
    await clickOn(term.button);
    const before = textOf(term.words.closest('p'));
    faq.remove();
    expect(textOf(term.words.closest('p')))
      .to.equal(sentence)
      .and.not.equal(before);
    expect(term.button.ariaExpanded).to.equal('false');
    dispatchEvent(new Event('scroll'));
    place.append(faq);
    await settled(faq);
    faq.openAll();
    expect(isOpen(term)).to.equal(false);
    await clickOn(term.button);
    expect(meaningOf(term)).to.equal(meanings.iop);
  });

  it('can be cloned by a page, which loads its text again', async () => {
    const faq = await faqWithTerms();
    await clickOn((await termsOf(faq))[0]!.button);
    const copy = faq.cloneNode(true) as typeof faq;
    faq.after(copy);
    await until(() => copy.matches(':state(ready)'), 'The copy is not ready');
    const [term] = (await termsOf(copy)) as [Term];
    expect(textOf(term.words.closest('p'))).to.equal(sentence);
  });

  it('opens an answer with show()', async () => {
    const faq = await faqWithTerms();
    faq.closeAll();
    expect(faq.show('what-comes-first')).to.equal(true);
    await until(() => questionOf(faq, 'What comes first?').details.open, 'It did not open');
  });

  it('recognises labels and values, in which it marks no terms', async () => {
    const explainer = await mountExplainer(
      `<family-program-explainer topic="iop"></family-program-explainer>`,
    );
    await termsOf(explainer);
    expect(explainer.querySelectorAll('[slot^=facts] [data-term]')).to.have.length(0);
    expect(explainer.querySelectorAll('[slot^=next] [data-term]')).to.have.length(0);
    expect(explainer.querySelectorAll('[slot^=facts] [data-family-label]')).to.have.length.of.at.least(4);
  });
});

describe('an article inside the tag', () => {
  it('gets no terms', async () => {
    const warnings = collectWarnings();
    const faq = await mountFaq(
      '<family-faq><h3>What is detox?</h3><p>Detox, <a href="glossary:iop">IOP</a>.</p></family-faq>',
    );
    await nextFrame();
    expect(faq.querySelectorAll('[data-term]')).to.have.length(0);
    expect(textOf(faq.querySelector('p'))).to.equal('Detox, IOP.');
    expect(warnings).to.deep.equal([]);
  });

  it('keeps its own data-term attributes', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>What is detox?</h3><p>A <span data-term="detox">detox</span>.</p></family-faq>',
    );
    await nextFrame();
    expect(faq.querySelector('[data-term="detox"]')!.shadowRoot).to.equal(null);
  });
});

describe('a link to an unknown term of the glossary', () => {
  it('is reported in the console, and is plain text', async () => {
    const warnings = collectWarnings();
    const faq = await faqOfMarkdown('### What first?\n\nAsk for [it](glossary:nothing).');
    expect(textOf(faq.querySelector('p'))).to.equal('Ask for it.');
    expect(warnings.join()).to.include('The glossary has no term "nothing".');
  });
});

describe('the glossary', () => {
  it('is not required to show a text, if it cannot be loaded', async () => {
    const {glossaries} = await import('virtual:family-content');
    stub(glossaries, 'en', () => Promise.reject(new TypeError('The network is away.')));
    const warnings = collectWarnings();
    const faq = await faqOfMarkdown(text.replace('Ask for it', 'Ask for [it](glossary:nothing)'));
    expect(textOf(faq.querySelector('p'))).to.equal(sentence);
    expect(faq.querySelectorAll('[data-term]')).to.have.length(0);
    expect(warnings).to.deep.equal([]);
    await press('Escape');
  });
});
