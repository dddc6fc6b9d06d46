import '../family-settings/settings.js';
import {expect} from 'chai';
import {PageLinks, targetOf} from '../../../src/widgets/page/page-links.js';
import {fixture, nextEvent, settled, until} from '../../support/fixture.js';
import {clearFragment} from '../../support/page.js';
import {accessibilityOf} from '../../support/accessibility.js';
import {respondUrl} from '../../support/server.js';
import {expectSame, inState, textOf} from '../../support/widget.js';
import {faqOfMarkdown, mountFaq, questionOf, type FamilyFaq} from '../family-faq/faq.js';
import {cardInState, cardOfMarkdown, mountCard} from '../family-help-card/card.js';

const text = `## Whom do we call? {#whom}

See [the crisis line](#help-crisis), [the visit](#visit), [the office](#office), or [999](tel:999).

## When can we visit? {#visit}

On Sundays. First ask [whom to call](#whom).
`;

const linkTo = (faq: Element, words: string) =>
  [...faq.querySelectorAll('a')].find((each) => textOf(each) === words)!;
const addressOf = (faq: Element, words: string) => linkTo(faq, words).getAttribute('href');

async function expectAddress(faq: Element, words: string, address: string | null): Promise<void> {
  await until(() => addressOf(faq, words) === address, `The address of "${words}" is not ${address}`, 3000);
}

afterEach(clearFragment);

describe('a link from one text into another', () => {
  it('is plain text, without losing a word, while the other one is not on the page', async () => {
    const faq = await faqOfMarkdown(text);
    expect(addressOf(faq, 'the crisis line')).to.equal(null);
    expect(addressOf(faq, 'the office')).to.equal(null);
    expect(textOf(faq)).to.include('See the crisis line, the visit, the office, or 999.');
  });

  it('looks like text, and is not focusable', async () => {
    const faq = await faqOfMarkdown(text);
    faq.openAll();
    const link = linkTo(faq, 'the crisis line');
    const {color, textDecorationLine} = getComputedStyle(link);
    expect(color).to.equal(getComputedStyle(link.parentElement!).color);
    expect(textDecorationLine).to.equal('none');
    expect(link.matches(':any-link')).to.equal(false);
    expect((await accessibilityOf(link)).role).to.not.equal('link');
  });

  it('is always a link within its own text, or to a phone number', async () => {
    const faq = await faqOfMarkdown(text);
    expect(addressOf(faq, 'the visit')).to.equal('#visit');
    expect(addressOf(faq, 'whom to call')).to.equal('#whom');
    expect(addressOf(faq, '999')).to.equal('tel:999');
  });

  it('becomes a link when the other one is added', async () => {
    const faq = await faqOfMarkdown(text);
    await mountCard();
    await expectAddress(faq, 'the crisis line', '#help-crisis');
    expect(addressOf(faq, 'the office')).to.equal(null);
    faq.openAll();
    expect(getComputedStyle(linkTo(faq, 'the crisis line')).textDecorationLine).to.equal('underline');
  });

  it('is a link if the other one was added first', async () => {
    await mountCard();
    const faq = await faqOfMarkdown(text);
    expect(addressOf(faq, 'the crisis line')).to.equal('#help-crisis');
  });

  it('is a link to a part of the page itself', async () => {
    await fixture('<h2 id="office">Our office</h2>');
    const faq = await faqOfMarkdown(text);
    expect(addressOf(faq, 'the office')).to.equal('#office');
  });

  it('leads there, with the focus and an event of the other widget', async () => {
    const card = await mountCard();
    const faq = await faqOfMarkdown(text);
    questionOf(faq, 'Whom do we call?').details.open = true;
    const navigated = nextEvent<Event & {section?: string}>(card, 'family-navigate');
    linkTo(faq, 'the crisis line').click();
    expect((await navigated).section).to.equal('help-crisis');
    expectSame(document.activeElement, card.querySelector('#help-crisis'));
  });

  it('leads there on a page with a <base>, without leaving it', async () => {
    const card = await mountCard();
    const faq = await faqOfMarkdown(text);
    questionOf(faq, 'Whom do we call?').details.open = true;
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    // If the link were followed, the test page would be unloaded.
    const stay = (event: Event) => event.preventDefault();
    addEventListener('click', stay);
    try {
      const navigated = nextEvent(card, 'family-navigate');
      linkTo(faq, 'the crisis line').click();
      await navigated;
      expectSame(document.activeElement, card.querySelector('#help-crisis'));
    } finally {
      removeEventListener('click', stay);
      base.remove();
    }
  });

  it('leads from a card into a question, which opens', async () => {
    const faq = await faqOfMarkdown(text);
    const card = await cardOfMarkdown('## Emergency\n\nCall us. See [when to visit](#visit).');
    const navigated = nextEvent(faq, 'family-navigate');
    linkTo(card, 'when to visit').click();
    await navigated;
    expect(questionOf(faq, 'When can we visit?').details.open).to.equal(true);
  });

  it('is text again after the other one was removed and another text has loaded', async () => {
    const card = await mountCard();
    const faq = await faqOfMarkdown(text);
    card.remove();
    await faqOfMarkdown('## Something else?\n\nYes.');
    await expectAddress(faq, 'the crisis line', null);
    document.body.append(card);
    try {
      await faqOfMarkdown('## And else?\n\nYes.');
      await expectAddress(faq, 'the crisis line', '#help-crisis');
    } finally {
      card.remove();
    }
  });

  it('does nothing if the other one was just removed', async () => {
    const card = await mountCard();
    const faq = await faqOfMarkdown(text);
    card.remove();
    const before = document.activeElement;
    linkTo(faq, 'the crisis line').click();
    await settled(faq);
    expectSame(document.activeElement, before);
  });

  it('is updated when the text is written again at another level', async () => {
    const card = await mountCard();
    const faq = await faqOfMarkdown(text);
    faq.headingLevel = 4;
    await settled(faq);
    await expectAddress(faq, 'the crisis line', '#help-crisis');
    card.remove();
    faq.headingLevel = 3;
    await settled(faq);
    await expectAddress(faq, 'the crisis line', null);
    expect(addressOf(faq, 'the visit')).to.equal('#visit');
  });

  it('only leads to elements in its own shadow root', async () => {
    const outside = await mountCard();
    const host = await fixture('<div></div>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = `<family-faq src="${respondUrl({body: text})}"></family-faq>`;
    const faq = root.querySelector<FamilyFaq>('family-faq')!;
    await inState(faq, 'ready');
    expect(addressOf(faq, 'the crisis line')).to.equal(null);
    expect(addressOf(faq, 'the visit')).to.equal('#visit');
    // The card outside must not have the ids.
    outside.remove();
    const card = document.createElement('family-help-card');
    root.append(card);
    await cardInState(card, 'ready');
    await expectAddress(faq, 'the crisis line', '#help-crisis');
  });

  it('is not changed in an article inside the tag', async () => {
    const faq = await mountFaq(
      '<family-faq><h3>Whom?</h3><p><a href="#help-crisis">Crisis</a></p><h3>When?</h3><p>Now.</p></family-faq>',
    );
    expect(addressOf(faq, 'Crisis')).to.equal('#help-crisis');
  });

  it('is plain text in the built-in texts if it has no target', async () => {
    for (const markup of ['<family-faq></family-faq>', '<family-faq topic="medication"></family-faq>']) {
      const faq = await mountFaq(markup);
      const links = [...faq.querySelectorAll('a[href^="#"]')];
      expect(links.filter((link) => !targetOf(link, link.getAttribute('href')!.slice(1)))).to.have.length(0);
      faq.remove();
    }
  });
});

describe('PageLinks', () => {
  it('updates only the links of the last text', async () => {
    const box = await fixture('<div><p><a href="#one">One</a></p><p><a href="#two">Two</a></p></div>');
    const links = new PageLinks();
    links.replace([box.firstElementChild!]);
    links.replace([box.lastElementChild!]);
    links.refresh();
    expect([...box.querySelectorAll('a')].map((link) => link.getAttribute('href'))).to.deep.equal([
      '#one',
      null,
    ]);
  });

  it('finds ids with any characters', async () => {
    const box = await fixture('<div><p><a href="#a&quot;] b\\.c">One</a></p></div>');
    const target = document.createElement('p');
    target.id = 'a"] b\\.c';
    box.append(target);
    expectSame(targetOf(box.firstElementChild!, target.id), target);
    expectSame(targetOf(box, ''), null);
  });
});
