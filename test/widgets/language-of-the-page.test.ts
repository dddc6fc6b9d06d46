/** The latest request wins: the reader's choice of a language, or a later change of the page's language. */
import './family-settings/settings.js';
import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {collectWarnings} from '../support/stub.js';
import {shadow, textOf} from '../support/widget.js';
import {cardInState, type FamilyHelpCard} from './family-help-card/card.js';

const title = {en: 'Help right now', es: 'Ayuda ahora mismo'};
const titleOf = (widget: Element) => textOf(widget.querySelector('h2'));
const switchOf = (card: Element) => shadow(card).querySelector<HTMLElement>('[part~=languages] button')!;

async function expectLanguage(card: Element, language: 'en' | 'es', where: string): Promise<void> {
  await until(() => titleOf(card) === title[language], `The text is not in "${language}": ${where}`);
  await settled(card);
  expect(shadow(card).querySelector('[part~=base]')!.getAttribute('lang'), where).to.equal(language);
}

/** Finds an element in a part of a page, also in the shadow roots of its hosts. */
function find(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  for (const host of root.querySelectorAll('.host')) {
    const inside = host.shadowRoot && find(host.shadowRoot, selector);
    if (inside) return inside;
  }
  return undefined;
}

/** Mounts a part of a page; the content of a `<template>` becomes the shadow root of its parent. */
async function mount(content: string): Promise<{box: HTMLElement; cards: FamilyHelpCard[]}> {
  const box = await fixture<HTMLElement>(`<div class="box" lang="en">${content}</div>`);
  for (let template; (template = findTemplate(box));)
    template.parentElement!.attachShadow({mode: 'open'}).append(template.content);
  for (const template of box.querySelectorAll('template')) template.remove();
  const cards = allCards(box);
  for (const card of cards) await cardInState(card, 'ready');
  return {box, cards};
}

function findTemplate(root: ParentNode): HTMLTemplateElement | undefined {
  for (const host of root.querySelectorAll('.host')) {
    if (!host.shadowRoot) return host.querySelector<HTMLTemplateElement>(':scope > template') ?? undefined;
    const inside = findTemplate(host.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
}

function allCards(root: ParentNode): FamilyHelpCard[] {
  const inside = [...root.querySelectorAll('.host')].flatMap((host) =>
    host.shadowRoot ? allCards(host.shadowRoot) : [],
  );
  return [...inside, ...root.querySelectorAll<FamilyHelpCard>('family-help-card')];
}

const card = '<family-help-card></family-help-card>';

/** A part of a page, and the element whose `lang` changes. */
const places: Readonly<Record<string, readonly [content: string, changed: string]>> = {
  'the element itself': [card, 'family-help-card'],
  'an element around it': [`<section><div>${card}</div></section>`, 'section'],
  'far around it': [card, '.box'],
  'the host of its shadow root': [`<div class="host"><template>${card}</template></div>`, '.host'],
  'inside the shadow root': [
    `<div class="host"><template><section><p>${card}</p></section></template></div>`,
    'section',
  ],
  'around two shadow roots': [
    `<section><div class="host"><template><div class="host"><template>${card}</template></div></template></div></section>`,
    'section',
  ],
  'in the outer one of two shadow roots': [
    `<div class="host"><template><section><div class="host"><template>${card}</template></div></section></template></div>`,
    'section',
  ],
  'around a slot that it stands in': [
    `<section><div class="host"><template><div><slot></slot></div></template>${card}</div></section>`,
    'section',
  ],
};

const providers: Readonly<Record<string, (content: string) => string>> = {
  'outside a provider': (content) => content,
  'inside <family-settings>': (content) => `<family-settings>${content}</family-settings>`,
  'with <family-settings> next to it': (content) =>
    content.replaceAll(card, `<family-settings>${card}</family-settings>`),
  'inside two <family-settings>': (content) =>
    `<family-settings><div><family-settings>${content}</family-settings></div></family-settings>`,
};

describe('the language of the page, after a reader’s own choice', () => {
  for (const [provider, around] of Object.entries(providers)) {
    it(`is followed again when it changes, on whatever element: ${provider}`, async () => {
      for (const [where, [content, changed]] of Object.entries(places)) {
        const {box, cards} = await mount(around(content));
        const [widget] = cards;
        switchOf(widget!).click();
        await expectLanguage(widget!, 'es', where);
        (find(box.parentElement!, changed) ?? box).lang = 'en-GB';
        await expectLanguage(widget!, 'en', where);
        // The choice is discarded: it does not return with the earlier language of the page.
        (find(box.parentElement!, changed) ?? box).lang = 'en';
        await nextFrame();
        await expectLanguage(widget!, 'en', where);
        // The next choice is followed again.
        switchOf(widget!).click();
        await expectLanguage(widget!, 'es', where);
        box.remove();
      }
    });
  }

  it('is followed when it changes on the document element', async () => {
    const {lang} = document.documentElement;
    try {
      for (const [provider, around] of Object.entries(providers)) {
        document.documentElement.lang = 'en';
        const {box, cards} = await mount(around(card));
        box.removeAttribute('lang');
        for (const widget of cards) await expectLanguage(widget, 'en', provider);
        switchOf(cards[0]!).click();
        await expectLanguage(cards[0]!, 'es', provider);
        document.documentElement.lang = 'en-US';
        await expectLanguage(cards[0]!, 'en', provider);
        document.documentElement.lang = 'es';
        await expectLanguage(cards[0]!, 'es', provider);
        switchOf(cards[0]!).click();
        await expectLanguage(cards[0]!, 'en', provider);
        box.remove();
      }
    } finally {
      document.documentElement.lang = lang;
    }
  });

  it('is followed when it changes on <family-settings>, by each widget inside', async () => {
    const {box, cards} = await mount(
      `<family-settings lang="en">${card}<section>${card}</section></family-settings>`,
    );
    switchOf(cards[1]!).click();
    for (const each of cards) await expectLanguage(each, 'es', 'chosen');
    box.querySelector('family-settings')!.lang = 'en-GB';
    for (const each of cards) await expectLanguage(each, 'en', 'changed');
  });

  it('is followed only by the widget that it applies to', async () => {
    const {box, cards} = await mount(
      `<family-settings>${card}<section lang="en">${card}</section></family-settings>`,
    );
    const [first, second] = cards;
    switchOf(first!).click();
    for (const each of cards) await expectLanguage(each, 'es', 'chosen');
    box.querySelector('section')!.lang = 'en-GB';
    await expectLanguage(second!, 'en', 'the one in the section');
    await expectLanguage(first!, 'es', 'the other one');
  });

  it('overrides an earlier choice for widgets that are added after it changed', async () => {
    const {box, cards} = await mount(`<family-settings>${card}</family-settings>`);
    switchOf(cards[0]!).click();
    await expectLanguage(cards[0]!, 'es', 'chosen');
    cards[0]!.remove();
    box.lang = 'en-GB';
    const later = document.createElement('family-help-card');
    box.querySelector('family-settings')!.append(later);
    await cardInState(later, 'ready');
    await expectLanguage(later, 'en', 'added later');
  });

  it('is followed at the position that <family-settings> is moved to', async () => {
    const {box, cards} = await mount(
      `<family-settings>${card}</family-settings><section lang="en-GB"></section>`,
    );
    switchOf(cards[0]!).click();
    await expectLanguage(cards[0]!, 'es', 'chosen');
    const section = box.querySelector('section')!;
    section.append(box.querySelector('family-settings')!);
    await expectLanguage(cards[0]!, 'en', 'moved');
    section.lang = 'es';
    await expectLanguage(cards[0]!, 'es', 'changed there');
  });

  it('does not override the reader’s choice unless it changes', async () => {
    const {box, cards} = await mount(
      `<section><p>Other words</p><family-settings lang="en">${card}</family-settings></section>`,
    );
    const settings = box.querySelector('family-settings')!;
    switchOf(cards[0]!).click();
    await expectLanguage(cards[0]!, 'es', 'chosen');
    settings.lang = 'en';
    settings.providerName = 'Harbor Lane';
    settings.region = 'US';
    // Farther away than the provider's own `lang`, and on an unrelated element.
    box.querySelector('section')!.lang = 'fr';
    box.querySelector('p')!.lang = 'fr';
    await nextFrame();
    await settled(settings);
    await expectLanguage(cards[0]!, 'es', 'the page said nothing new');
  });

  it('is ignored by a widget that was removed, and followed again when it is re-inserted', async () => {
    collectWarnings();
    const {box, cards} = await mount(card);
    cards[0]!.remove();
    box.lang = 'es';
    await nextFrame();
    expect(titleOf(cards[0]!)).to.equal(title.en);
    box.append(cards[0]!);
    await expectLanguage(cards[0]!, 'es', 'back');
    box.lang = 'en';
    await expectLanguage(cards[0]!, 'en', 'changed again');
  });
});
