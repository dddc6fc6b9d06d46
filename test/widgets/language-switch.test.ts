import './family-settings/settings.js';
import {catalogue} from 'virtual:family-content';
import {expect} from 'chai';
import {accessibilityOf} from '../support/accessibility.js';
import {nextEvent, settled, until} from '../support/fixture.js';
import {inEachEngine, inTurn as it} from '../support/in-turn.js';
import {emulateMedia, press} from '../support/page.js';
import {respondUrl} from '../support/server.js';
import {collectWarnings, stub} from '../support/stub.js';
import {expectSame, shadow, textOf} from '../support/widget.js';
import {article, mountFaq} from './family-faq/faq.js';
import {cardInState, mountCard, plainCard, type FamilyHelpCard} from './family-help-card/card.js';
import {allSettled, faqOf, mountPage, settingsOf} from './family-settings/settings.js';

const title = {en: 'Help right now', es: 'Ayuda ahora mismo'};
const titleOf = (widget: Element) => textOf(widget.querySelector('h2'));

function switchesOf(widget: Element): HTMLButtonElement[] {
  return [...shadow(widget).querySelectorAll<HTMLButtonElement>('[part~=languages] button')];
}

/** The languages that the switch of a widget offers. */
const offers = (widget: Element) => switchesOf(widget).map(textOf);

async function expectLanguage(card: Element, language: 'en' | 'es'): Promise<void> {
  await until(() => titleOf(card) === title[language], `The text is not in "${language}"`);
  await settled(card);
  expect(offers(card)).to.deep.equal([language === 'en' ? 'Español' : 'English']);
  expect(shadow(card).querySelector('[part~=base]')!.getAttribute('lang')).to.equal(language);
}

const cardsOf = (box: Element) => [...box.querySelectorAll<FamilyHelpCard>('family-help-card')];

describe('the language switch of a widget', () => {
  it('offers Español in English, and English in Spanish, each in its own language', async () => {
    const card = await mountCard();
    const [button] = switchesOf(card);
    expect(button!.lang).to.equal('es');
    expect(await accessibilityOf(button!)).to.include({role: 'button', name: 'Español'});
    button!.click();
    await expectLanguage(card, 'es');
    expect(switchesOf(card)[0]!.lang).to.equal('en');
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'en');
  });

  it('is in the FAQ too, for text and interface', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    expect(offers(faq)).to.deep.equal(['Español']);
    switchesOf(faq)[0]!.click();
    await until(() => titleOf(faq) === 'Preguntas de las familias', 'It stayed English');
    await settled(faq);
    expect(textOf(shadow(faq).querySelector('[part~=base]'))).to.include('Abrir todas');
  });

  it('dispatches an event when the other text has loaded', async () => {
    const card = await mountCard();
    const loaded = nextEvent<Event & {language?: string}>(card, 'family-content-load');
    switchesOf(card)[0]!.click();
    expect((await loaded).language).to.equal('es');
  });

  it('marks the text as Spanish on an English page, and not on its own', async () => {
    const card = await mountCard();
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'es');
    expect([...card.children].map((each) => each.getAttribute('lang'))).to.include('es');
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'en');
    expect(card.querySelectorAll('[lang]')).to.have.length(0);
  });

  for (const [what, markup] of [
    ["a partner's file", `<family-faq src="${respondUrl({body: '## One?\n\nYes.'})}"></family-faq>`],
    ['an article in the tag', `<family-faq>${article}</family-faq>`],
    ['a topic in one language', '<family-faq topic="english-only"></family-faq>'],
    [
      'a topic in one language, on a Spanish page',
      '<family-faq topic="english-only" lang="es"></family-faq>',
    ],
  ] as const) {
    it(`is absent for ${what}`, async () => {
      collectWarnings();
      stub(catalogue, 'english-only', {en: catalogue['detox']!['en']!});
      expect(offers(await mountFaq(markup))).to.deep.equal([]);
    });
  }

  it('offers Español if the page is in a language that the topic does not have', async () => {
    collectWarnings();
    const card = await mountCard('<family-help-card lang="fr"></family-help-card>');
    await expectLanguage(card, 'en');
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'es');
  });

  it('does not say that there is no translation while it loads', async () => {
    const warnings = collectWarnings();
    const {en, es} = catalogue['help-card']!;
    let load!: () => void;
    const pause = new Promise<void>((resolve) => (load = resolve));
    stub(catalogue, 'help-card', {en, es: (attempt: number) => pause.then(() => es!(attempt))});
    const card = await mountCard();
    card.lang = 'es';
    await until(() => offers(card).includes('English'), 'The interface is not in Spanish');
    expect(shadow(card).querySelector('.notice')).to.equal(null);
    expect(titleOf(card)).to.equal(title.en);
    load();
    await expectLanguage(card, 'es');
    expect(warnings).to.deep.equal([]);
  });

  it('switches one widget alone if there is no provider', async () => {
    const box = await mountPage(plainCard + plainCard);
    const [first, second] = cardsOf(box);
    switchesOf(first!)[0]!.click();
    await expectLanguage(first!, 'es');
    await expectLanguage(second!, 'en');
  });

  it('keeps the focus, by keyboard', async () => {
    for (const key of ['Enter', 'Space']) {
      const card = await mountCard();
      const [button] = switchesOf(card);
      button!.focus();
      await press(key);
      await expectLanguage(card, 'es');
      expectSame(shadow(card).activeElement, button);
      expect(textOf(shadow(card).activeElement)).to.equal('English');
      expectSame(document.activeElement, card);
      await press(key);
      await expectLanguage(card, 'en');
      expectSame(shadow(card).activeElement, button);
      card.remove();
    }
  });

  it('shows the old text until the new one has loaded, and is never empty', async () => {
    const card = await mountCard();
    const seen = new Set<string>();
    const look = () =>
      seen.add(
        `${titleOf(card)} ${card.matches(':state(ready)')} ${shadow(card).querySelectorAll('section').length}`,
      );
    const observer = new MutationObserver(look);
    observer.observe(card, {childList: true});
    observer.observe(shadow(card), {childList: true, subtree: true});
    switchesOf(card)[0]!.click();
    await until(() => {
      look();
      return titleOf(card) === title.es;
    });
    await settled(card);
    look();
    observer.disconnect();
    expect([...seen]).to.deep.equal([`${title.en} true 4`, `${title.es} true 4`]);
  });

  it('keeps the scroll position approximately', async () => {
    const box = await mountPage(
      `<div style="block-size: 2000px"></div>${plainCard}<div style="block-size: 3000px"></div>`,
    );
    const [card] = cardsOf(box);
    const [button] = switchesOf(card!);
    button!.scrollIntoView({block: 'center'});
    const {top} = button!.getBoundingClientRect();
    button!.click();
    await expectLanguage(card!, 'es');
    expect(Math.abs(button!.getBoundingClientRect().top - top)).to.be.below(40);
  });

  it('follows the last of two quick choices', async () => {
    const card = await mountCard();
    switchesOf(card)[0]!.click();
    await settled(card);
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'en');
    await import('../../content/es/help-card.md');
    await settled(card);
    await expectLanguage(card, 'en');
  });

  it('stores nothing, and does not change the address', async () => {
    const marks = () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      location.href,
      document.title,
      history.length,
      document.documentElement.lang,
    ];
    const before = marks();
    const card = await mountCard();
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'es');
    expect(marks()).to.deep.equal(before);
    expect(card.hasAttribute('lang')).to.equal(false);
    await expectLanguage(await mountCard(), 'en');
  });

  it('keeps the choice of the reader when the widget is moved, and when other attributes change', async () => {
    const card = await mountCard();
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'es');
    const box = await mountPage('');
    box.append(card);
    card.headingLevel = 2;
    card.region = 'us';
    await settled(card);
    await expectLanguage(card, 'es');
  });

  inEachEngine('is not printed', async function () {
    const card = await mountCard();
    // WebKitGTK cannot emulate print media.
    if (!(await emulateMedia({media: 'print'}))) this.skip();
    expect(switchesOf(card)[0]!.getClientRects()).to.have.length(0);
  });

  it('is 44 px high and wide', async () => {
    const {width, height} = switchesOf(await mountCard())[0]!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
  });
});

describe('the language that the reader chose', () => {
  it('is discarded once the page changes the language of the widget', async () => {
    const card = await mountCard('<family-help-card lang="en"></family-help-card>');
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'es');
    card.lang = 'es';
    await expectLanguage(card, 'es');
    card.lang = 'en';
    await expectLanguage(card, 'en');
  });

  it('is discarded once the page changes the language of an ancestor', async () => {
    const box = await mountPage(`<section lang="en">${plainCard}</section>`);
    const [card] = cardsOf(box);
    switchesOf(card!)[0]!.click();
    await expectLanguage(card!, 'es');
    const section = box.querySelector('section')!;
    section.lang = 'es-MX';
    await expectLanguage(card!, 'es');
    section.lang = 'en-US';
    await expectLanguage(card!, 'en');
  });

  it('is discarded when the widget is moved into an element with another language', async () => {
    const card = await mountCard('<family-help-card></family-help-card>');
    switchesOf(card)[0]!.click();
    await expectLanguage(card, 'es');
    const box = await mountPage('<section lang="en-GB"></section>');
    box.firstElementChild!.append(card);
    await expectLanguage(card, 'en');
  });
});

describe('the language switch inside <family-settings>', () => {
  const inside = `${plainCard}<section>${plainCard}</section>`;

  it('switches all widgets of the provider, also those added later, and none outside', async () => {
    const box = await mountPage(`<family-settings>${inside}</family-settings>${plainCard}`);
    const [first, second, outside] = cardsOf(box);
    switchesOf(second!)[0]!.click();
    await expectLanguage(first!, 'es');
    await expectLanguage(second!, 'es');
    await expectLanguage(outside!, 'en');
    const later = document.createElement('family-help-card');
    settingsOf(box).append(later);
    await cardInState(later, 'ready');
    await expectLanguage(later, 'es');
    switchesOf(first!)[0]!.click();
    for (const card of [first!, second!, later]) await expectLanguage(card, 'en');
    expect(settingsOf(box).hasAttribute('lang')).to.equal(false);
  });

  it('switches only the inner provider of two', async () => {
    const box = await mountPage(
      `<family-settings>${plainCard}<family-settings>${plainCard}</family-settings></family-settings>`,
    );
    const [outer, inner] = cardsOf(box);
    switchesOf(inner!)[0]!.click();
    await expectLanguage(inner!, 'es');
    await expectLanguage(outer!, 'en');
    switchesOf(outer!)[0]!.click();
    await expectLanguage(outer!, 'es');
    await expectLanguage(inner!, 'es');
  });

  it('switches a widget with its own `lang` too', async () => {
    const box = await mountPage(
      `<family-settings lang="es">${plainCard}<family-help-card lang="en"></family-help-card></family-settings>`,
    );
    const [first, second] = cardsOf(box);
    await expectLanguage(second!, 'en');
    switchesOf(first!)[0]!.click();
    for (const card of [first!, second!]) await expectLanguage(card, 'en');
  });

  it("leaves a partner's file in its language, with the interface in the reader's", async () => {
    const src = respondUrl({body: '## Is it open?\n\nYes.'});
    const box = await mountPage(
      `<family-settings>${plainCard}<family-faq src="${src}"></family-faq></family-settings>`,
    );
    switchesOf(cardsOf(box)[0]!)[0]!.click();
    await expectLanguage(cardsOf(box)[0]!, 'es');
    await allSettled(faqOf(box));
    expect(titleOf(faqOf(box))).to.equal('Is it open?');
    expect(shadow(faqOf(box)).querySelector('[part~=base]')!.getAttribute('lang')).to.equal('es');
  });

  it('keeps the focus', async () => {
    const box = await mountPage(`<family-settings>${inside}</family-settings>`);
    const [first] = cardsOf(box);
    const [button] = switchesOf(first!);
    button!.focus();
    await press('Enter');
    await expectLanguage(first!, 'es');
    expectSame(shadow(first!).activeElement, button);
  });

  it('is permanently discarded once the page changes the language of the provider', async () => {
    const box = await mountPage(`<family-settings lang="en">${inside}</family-settings>`);
    const [first, second] = cardsOf(box);
    switchesOf(first!)[0]!.click();
    await expectLanguage(second!, 'es');
    const settings = settingsOf(box);
    settings.lang = 'es';
    await allSettled(settings, first!);
    await expectLanguage(first!, 'es');
    settings.lang = 'en';
    await expectLanguage(first!, 'en');
    await expectLanguage(second!, 'en');
  });

  it('is discarded once the language around the provider changes', async () => {
    const box = await mountPage(
      `<section lang="en"><family-settings>${plainCard}</family-settings></section>`,
    );
    const [card] = cardsOf(box);
    switchesOf(card!)[0]!.click();
    await expectLanguage(card!, 'es');
    box.querySelector('section')!.lang = 'en-US';
    await expectLanguage(card!, 'en');
  });

  it('no longer applies to a widget that is moved out, and applies to one that is moved in', async () => {
    const box = await mountPage(`<family-settings>${plainCard}</family-settings>${plainCard}`);
    const [inner, outer] = cardsOf(box);
    switchesOf(inner!)[0]!.click();
    await expectLanguage(inner!, 'es');
    settingsOf(box).append(outer!);
    await expectLanguage(outer!, 'es');
    box.append(inner!);
    await expectLanguage(inner!, 'en');
  });
});
