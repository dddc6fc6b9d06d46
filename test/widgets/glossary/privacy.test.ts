import {expect} from 'chai';
import {nextFrame} from '../../support/fixture.js';
import {clickOn, press} from '../../support/page.js';
import {faqWithTerms, isOpen, termsOf, type Term} from './glossary.js';

const TYPES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'focusin', 'focusout', 'keydown'];

describe('what a page can observe when a term is opened', () => {
  let over: AbortController;

  beforeEach(() => {
    over = new AbortController();
  });

  afterEach(() => over.abort());

  const hear = (type: string, listener: (event: Event) => void, capture = false) =>
    document.addEventListener(type, listener, {capture, signal: over.signal});

  it('is an element of the text, without a name, a role or a state', async () => {
    const [{words, button}] = (await termsOf(await faqWithTerms())) as [Term];
    const heard = new Set<EventTarget | null>();
    for (const type of TYPES)
      hear(type, ({target}) => type.startsWith('key') || type.startsWith('focus') || heard.add(target), true);
    await clickOn(button);
    await press('Enter');
    await press('Enter');
    expect(heard.size).to.equal(1);
    expect(heard.has(words)).to.equal(true);
    expect(words.localName).to.equal('span');
    expect(words.getAttributeNames().map((name) => `${name}=${words.getAttribute(name)}`)).to.deep.equal([
      'data-term=',
    ]);
    expect(getComputedStyle(words).cursor).to.equal('auto');
  });

  it('is not the term, in the composed path of an event', async () => {
    const [{button}] = (await termsOf(await faqWithTerms())) as [Term];
    const reported: string[] = [];
    for (const type of TYPES)
      hear(
        type,
        (event) => {
          const [innermost] = event.composedPath();
          if (!(innermost instanceof Element) || !button.contains(innermost)) return;
          for (const element of [innermost, button])
            reported.push(element.textContent, ...[...element.attributes].map(({value}) => value));
        },
        true,
      );
    await clickOn(button);
    expect(isOpen((await termsOf(document.body))[0]!)).to.equal(true);
    expect(reported).to.include('meaning');
    expect(reported.join(' ')).to.not.match(/iop|outpatient|intensive/i);
  });

  it('is no click event for a listener in the bubbling phase', async () => {
    const [{button}] = (await termsOf(await faqWithTerms())) as [Term];
    let clicks = 0;
    hear('click', () => (clicks += 1));
    await clickOn(button);
    button.click();
    expect(clicks).to.equal(0);
  });

  it('is no event of the widget', async () => {
    const faq = await faqWithTerms();
    const [{button}] = (await termsOf(faq)) as [Term];
    await nextFrame();
    const heard: string[] = [];
    for (const type of ['family-toggle', 'family-navigate', 'family-content-load', 'toggle', 'beforetoggle'])
      for (const target of [faq, window])
        target.addEventListener(type, () => heard.push(type), {capture: true, signal: over.signal});
    await clickOn(button);
    await nextFrame();
    expect(heard).to.deep.equal([]);
  });

  it('is no meaning in the page once it is closed', async () => {
    const faq = await faqWithTerms();
    const [{button}] = (await termsOf(faq)) as [Term];
    const before = faq.innerHTML;
    await clickOn(button);
    expect(faq.innerHTML).to.not.equal(before);
    await press('Escape');
    expect(faq.innerHTML).to.equal(before);
  });
});
