import './family-settings/settings.js';
import {expect} from 'chai';
import type {FamilyHelpCard} from '../../src/widgets/family-help-card/family-help-card.js';
import {accessibilityOf} from '../support/accessibility.js';
import {expectAccessible} from '../support/axe.js';
import {fixture, nextEvent, nextFrame, settled, until} from '../support/fixture.js';
import {inEachEngine, inTurn as it} from '../support/in-turn.js';
import {clearFragment, clickOn, emulateMedia, press} from '../support/page.js';
import {hangUrl, respondUrl} from '../support/server.js';
import {collectWarnings} from '../support/stub.js';
import {expectSame, shadow, textOf} from '../support/widget.js';
import {article, mountFaq, type FamilyFaq} from './family-faq/faq.js';
import {cardInState, mountCard, plainCard} from './family-help-card/card.js';

const tall = '<div style="block-size: 3000px"></div>';
const faqMarkup = `<family-faq>${article}</family-faq>`;
const all = ['911', '988', '1-800-662-4357'];
const helpOf = (faq: Element) => shadow(faq).querySelector<HTMLElement>('[part~=help]')!;

/** The numbers that a reader can call in the help line. */
function numbersIn(faq: Element): string[] {
  return [...helpOf(faq).querySelectorAll('li a')]
    .filter((each) => each.checkVisibility())
    .map((each) => textOf(each.querySelector('b')));
}

/** The visible link to the card, if any. */
function linkIn(faq: Element): HTMLAnchorElement | undefined {
  return [...helpOf(faq).querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].find((each) =>
    each.checkVisibility(),
  );
}

async function expectWhole(faq: FamilyFaq): Promise<void> {
  await settled(faq);
  expect(numbersIn(faq)).to.deep.equal(all);
  expectSame(linkIn(faq), undefined);
}

async function expectShort(faq: FamilyFaq): Promise<void> {
  await settled(faq);
  expect(numbersIn(faq)).to.deep.equal([]);
  expect(textOf(linkIn(faq))).to.equal('See the numbers to call');
}

/** A FAQ and a card on one page. */
async function mountBoth(card = plainCard, content = ''): Promise<[FamilyFaq, FamilyHelpCard]> {
  const faq = await mountFaq(`<div>${faqMarkup}${tall}${card}${content}</div>`);
  return [faq, await cardInState(faq.parentElement!.querySelector('family-help-card')!, 'ready')];
}

afterEach(clearFragment);

describe('the help line of a widget', () => {
  it('is complete without a card', async () => {
    await expectWhole(await mountFaq());
  });

  it('is a link if there is a card, wherever on the page', async () => {
    const [faq] = await mountBoth();
    await expectShort(faq);
    expect(helpOf(faq).getAttribute('aria-label')).to.equal('Urgent help');
    expect(textOf(helpOf(faq).querySelector('b'))).to.equal('Need help now?');
  });

  it('has no line above it where nothing stands above: in a text without a title', async () => {
    const untitled = await mountFaq(faqMarkup.replace(/<h2.*?<\/h2>/s, ''));
    expect(untitled.querySelector('[slot=title]')).to.equal(null);
    expect(getComputedStyle(helpOf(untitled)).borderTopWidth).to.equal('0px');
    expect(getComputedStyle(helpOf(await mountFaq())).borderTopWidth).to.equal('1px');
  });

  it('is a link in Spanish', async () => {
    const [faq] = await mountBoth();
    faq.lang = 'es';
    await settled(faq);
    await until(() => textOf(linkIn(faq)) === 'Ver los números para llamar', 'It stayed English');
  });

  it('becomes a link when a card is added, and complete again when it is removed', async () => {
    const faq = await mountFaq();
    await expectWhole(faq);
    const card = await mountCard();
    await expectShort(faq);
    card.remove();
    await expectWhole(faq);
    faq.after(card);
    await expectShort(faq);
  });

  it('remains a link while one of two cards is left', async () => {
    const faq = await mountFaq();
    const [first, second] = [await mountCard(), await mountCard()];
    first.remove();
    await expectShort(faq);
    const navigated = nextEvent(second, 'family-navigate');
    linkIn(faq)!.click();
    await navigated;
    second.remove();
    await expectWhole(faq);
  });

  it('is a link in every widget, also in one that is added later, and one in a shadow root', async () => {
    await mountCard();
    const host = await fixture('<div></div>');
    host.attachShadow({mode: 'closed'}).innerHTML = faqMarkup;
    await expectShort(await mountFaq());
  });

  for (const [what, markup] of [
    ['hidden', '<family-help-card hidden></family-help-card>'],
    ['in a hidden part', `<div hidden>${plainCard}</div>`],
    ['in a part that is not displayed', `<div style="display: none">${plainCard}</div>`],
    ['in a closed <details>', `<details><summary>Help</summary>${plainCard}</details>`],
    ['invisible', `<div style="visibility: hidden">${plainCard}</div>`],
  ] as const) {
    it(`remains complete if the card is ${what}`, async () => {
      const [faq] = await mountBoth(markup);
      await expectWhole(faq);
    });
  }

  it('is complete again after a reader follows it to a card that has been hidden since', async () => {
    const [faq, card] = await mountBoth();
    card.hidden = true;
    const link = linkIn(faq)!;
    link.focus();
    link.click();
    await expectWhole(faq);
  });

  it('is complete in states without a text too, and a link if there is a card', async () => {
    collectWarnings();
    for (const [state, src] of [
      ['loading', hangUrl('headers')],
      ['error', respondUrl({status: 404})],
    ] as const) {
      const faq = await mountFaq(`<family-faq src="${src}"></family-faq>`, state);
      await expectWhole(faq);
      const card = await mountCard();
      await expectShort(faq);
      card.remove();
    }
  });

  it('remains complete in a card, whether or not there is another one', async () => {
    collectWarnings();
    await mountCard();
    const card = await mountCard('<family-help-card topic="gardening"></family-help-card>', 'error');
    expect(numbersIn(card)).to.deep.equal(all);
  });

  inEachEngine('is complete on paper, without a link, if there is a card', async function () {
    const [faq] = await mountBoth();
    await expectShort(faq);
    // WebKitGTK cannot emulate print media.
    if (!(await emulateMedia({media: 'print'}))) this.skip();
    await nextFrame();
    expect(numbersIn(faq)).to.deep.equal(all);
    expectSame(linkIn(faq), undefined);
  });

  inEachEngine('has a notice on paper for a region without numbers, if there is a card', async function () {
    const faq = await mountFaq(
      `<family-settings region="MX">${faqMarkup}<family-help-card></family-help-card></family-settings>`,
    );
    if (!(await emulateMedia({media: 'print'}))) this.skip();
    await settled(faq);
    await nextFrame();
    const printed = [...helpOf(faq).querySelectorAll('p')].filter((each) => each.getClientRects().length > 0);
    expect(printed.map(textOf).join(' ')).to.include('We do not have the numbers of your country.');
  });

  it('is an accessible link, with a target of 44 px', async () => {
    const [faq] = await mountBoth();
    const {width, height} = linkIn(faq)!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(43.9);
    await expectAccessible(faq.parentElement!);
    expect(await accessibilityOf(linkIn(faq)!)).to.include({role: 'link', name: 'See the numbers to call'});
  });
});

describe('the help line of a widget beside a card that nobody can see', () => {
  for (const [what, style] of Object.entries({
    'in a collapsed accordion': 'max-block-size: 0; overflow: hidden',
    'in a collapsed row of a grid': 'display: grid; grid-template-rows: 0fr; overflow: hidden; block-size: 0',
    'in a drawer beside the window':
      'position: fixed; inset-block-start: 0; inset-inline-start: -400px; inline-size: 320px',
    'in a drawer that is moved away':
      'position: fixed; inset: 0 auto 0 0; inline-size: 320px; transform: translateX(-101%)',
    'in a drawer at the other side':
      'position: fixed; inset: 0 0 0 auto; inline-size: 320px; transform: translateX(101%)',
    'before the start of the page': 'position: absolute; inset-inline-start: -9999px',
    'in a box of one pixel':
      'position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%)',
    'in a box that is not revealed yet': 'opacity: 0',
    'in a box that is scaled to nothing': 'transform: scale(0)',
    'in a slide out of view':
      'inline-size: 300px; overflow: hidden; padding-inline-start: 400px; box-sizing: border-box',
  }))
    it(`is complete: ${what}`, async () => {
      const faq = await mountFaq(
        `<div>${faqMarkup}<div style="${style}"><div style="min-block-size: 0; overflow: hidden">${plainCard}</div></div></div>`,
      );
      await cardInState(faq.parentElement!.querySelector('family-help-card')!, 'ready');
      await expectWhole(faq);
    });

  it('is complete: in a box that is inert', async () => {
    const faq = await mountFaq(`<div>${faqMarkup}<div inert>${plainCard}</div></div>`);
    await cardInState(faq.parentElement!.querySelector('family-help-card')!, 'ready');
    await expectWhole(faq);
  });

  it('is complete where the widget is in a dialog of a shadow root, and the card is outside', async () => {
    const host = await fixture(`<div></div>`);
    host.attachShadow({mode: 'open'}).innerHTML = `<dialog>${faqMarkup}</dialog>`;
    host.after(...(await fixture(`<div>${plainCard}</div>`)).children);
    const card = document.querySelector('family-help-card')!;
    try {
      host.shadowRoot!.querySelector('dialog')!.showModal();
      const faq = host.shadowRoot!.querySelector('family-faq')!;
      await cardInState(card, 'ready');
      await until(() => faq.matches(':state(ready)'));
      await expectWhole(faq);
    } finally {
      card.remove();
    }
  });

  it('is the link where the card can be scrolled to, in the page or in a box', async () => {
    for (const style of ['', 'block-size: 200px; overflow: auto', 'inline-size: 300px; overflow-x: scroll']) {
      const faq = await mountFaq(
        `<div>${faqMarkup}${tall}<div style="${style}"><div style="padding: 400px 0 0 400px">${plainCard}</div></div></div>`,
      );
      await cardInState(faq.parentElement!.querySelector('family-help-card')!, 'ready');
      await expectShort(faq);
      faq.parentElement!.remove();
    }
  });

  it('shows the numbers when its card is hidden between, at the click', async () => {
    const [faq, card] = await mountBoth();
    await expectShort(faq);
    card.style.opacity = '0';
    linkIn(faq)!.click();
    await expectWhole(faq);
  });
});

describe('the link to the help card', () => {
  const inSight = (element: Element) => {
    const {top} = element.getBoundingClientRect();
    return top >= -1 && top < innerHeight;
  };

  async function expectLeads(card: Element): Promise<void> {
    const heading = card.querySelector('h3')!;
    await until(() => document.activeElement === heading, 'The first heading of the card has no focus', 3000);
    expect(inSight(heading)).to.equal(true);
  }

  it('leads to the first heading of the card, with the focus', async () => {
    const [faq, card] = await mountBoth();
    await clickOn(linkIn(faq)!);
    await expectLeads(card);
  });

  it('is followed by keyboard', async () => {
    const [faq, card] = await mountBoth();
    linkIn(faq)!.focus();
    await press('Enter');
    await expectLeads(card);
  });

  it('does not change the address, the title or the history', async () => {
    const [faq, card] = await mountBoth();
    const before = [location.href, document.title, history.length];
    linkIn(faq)!.click();
    await expectLeads(card);
    expect([location.href, document.title, history.length]).to.deep.equal(before);
  });

  it('names the address of the heading', async () => {
    const [faq] = await mountBoth();
    await until(() => linkIn(faq)!.hash === '#help-emergency', 'It names another address', 3000);
  });

  it('leads there too when the text of the card is loaded after that of the widget', async () => {
    const src = respondUrl({delay: 1500, body: '## Emergency {#our-emergency}\n\nCall [112](tel:112).'});
    const faq = await mountFaq(
      `<div>${faqMarkup}${tall}<family-help-card src="${src}"></family-help-card></div>`,
    );
    const card = faq.parentElement!.querySelector('family-help-card')!;
    // The card's numbers come with its first render, a frame or more after it was mounted.
    await until(() => linkIn(faq), 'No link to the card came');
    await expectShort(faq);
    expect(card.matches(':state(loading)')).to.equal(true);
    await cardInState(card, 'ready');
    const navigated = nextEvent(card, 'family-navigate', 3000);
    linkIn(faq)!.click();
    await navigated;
    expectSame(document.activeElement, card.querySelector('#our-emergency'));
  });

  it('leads to the numbers of a card whose text could not be loaded', async () => {
    collectWarnings();
    const faq = await mountFaq(
      `<div>${faqMarkup}${tall}<family-help-card topic="gardening"></family-help-card></div>`,
    );
    const card = faq.parentElement!.querySelector('family-help-card')!;
    await cardInState(card, 'error');
    await settled(faq);
    linkIn(faq)!.click();
    await until(() => inSight(card), 'The card is out of sight');
    expect(numbersIn(card)).to.deep.equal(all);
  });

  it('leads there in the other language too', async () => {
    const [faq, card] = await mountBoth();
    card.lang = 'es';
    await until(() => textOf(card.querySelector('h2')) === 'Ayuda ahora mismo');
    await settled(card);
    linkIn(faq)!.click();
    await expectLeads(card);
  });

  it('leads into a shadow root', async () => {
    const faq = await mountFaq();
    const host = await fixture('<div></div>');
    host.attachShadow({mode: 'open'}).innerHTML = tall + plainCard;
    const card = host.shadowRoot!.querySelector('family-help-card')!;
    await cardInState(card, 'ready');
    await settled(faq);
    const navigated = nextEvent(card, 'family-navigate');
    linkIn(faq)!.click();
    await navigated;
    expect(inSight(card.querySelector('h3')!)).to.equal(true);
  });

  it('leads there on a page with a <base>', async () => {
    const [faq, card] = await mountBoth();
    const base = document.createElement('base');
    base.href = 'https://elsewhere.example/';
    document.head.append(base);
    try {
      linkIn(faq)!.click();
      await expectLeads(card);
    } finally {
      base.remove();
    }
  });
});
