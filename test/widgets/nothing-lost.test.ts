import './family-settings/settings.js';
import {catalogue} from 'virtual:family-content';
import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {clearFragment} from '../support/page.js';
import {collectWarnings} from '../support/stub.js';
import {shadow, textOf} from '../support/widget.js';
import {mountFaq} from './family-faq/faq.js';
import {cardInState, mountCard, type FamilyHelpCard} from './family-help-card/card.js';

const numbersOf = (widget: Element) =>
  [...shadow(widget).querySelectorAll<HTMLAnchorElement>('[part~=help] li a')].filter((each) =>
    each.checkVisibility(),
  ).length;

const switchOf = (widget: Element) =>
  shadow(widget).querySelector<HTMLButtonElement>('[part~=languages] button')!;

describe('what a family has on the screen', () => {
  describe('when the other language cannot be loaded', () => {
    const card = catalogue['help-card'] as Record<string, (attempt: number) => Promise<unknown>>;
    const load = card['es']!;
    afterEach(() => Object.assign(card, {es: load}));

    it('stays, with a notice and a way to retry', async () => {
      const warnings = collectWarnings();
      Object.assign(card, {es: () => Promise.reject(new TypeError('The network is away.'))});
      const widget = await mountCard();
      switchOf(widget).click();
      const notice = await until(
        () => shadow(widget).querySelector('.notice[role=alert]'),
        'There was no notice',
      );
      expect(textOf(notice)).to.equal('No se pudo cargar esta parte. Intentar de nuevo');
      expect(textOf(widget.querySelector('h2'))).to.equal('Help right now');
      expect(widget.matches(':state(ready)')).to.equal(true);
      expect(warnings.join()).to.include('The network is away.');
      Object.assign(card, {es: load});
      notice.querySelector('button')!.click();
      await until(() => textOf(widget.querySelector('h2')) === 'Ayuda ahora mismo', 'It did not try again');
      await settled(widget);
      expect(shadow(widget).querySelector('.notice')).to.equal(null);
    });

    it('is loaded automatically once the device is online again', async () => {
      Object.assign(card, {es: () => Promise.reject(new TypeError('The network is away.'))});
      collectWarnings();
      const widget = await mountCard();
      switchOf(widget).click();
      await until(() => shadow(widget).querySelector('.notice[role=alert]'), 'There was no notice');
      Object.assign(card, {es: load});
      dispatchEvent(new Event('online'));
      await until(() => textOf(widget.querySelector('h2')) === 'Ayuda ahora mismo', 'It did not try again');
    });
  });

  it('has phone numbers if the only help card has none', async () => {
    const faq = await mountFaq('<family-faq></family-faq>');
    const box = await fixture('<div></div>');
    box.append(
      Object.assign(document.createElement('family-help-card'), {
        innerHTML: '<h2>Our team</h2><h3>Anna</h3><p>Ask at the desk.</p>',
      }),
    );
    const card = box.firstElementChild as FamilyHelpCard;
    await cardInState(card, 'ready');
    await settled(card);
    expect(numbersOf(card)).to.equal(3);
    await settled(faq);
    expect(numbersOf(faq) === 3 || shadow(faq).querySelector('[part~=help] a') !== null).to.equal(true);
  });

  it('has phone numbers in a modal dialog, since the card on the page behind is inert', async () => {
    await mountCard();
    const dialog = await fixture<HTMLDialogElement>('<dialog></dialog>');
    dialog.append(document.createElement('family-faq'));
    dialog.showModal();
    const faq = dialog.firstElementChild!;
    await until(() => faq.matches(':state(ready)'), 'It is not ready');
    await until(() => numbersOf(faq) === 3, 'The numbers are missing');
    dialog.close();
  });

  it('has a width in a parent that is sized by its content', async () => {
    for (const style of ['display: flex', 'display: grid; justify-items: center', 'float: left']) {
      const box = await fixture(`<div style="${style}"><family-help-card></family-help-card></div>`);
      await cardInState(box.firstElementChild as FamilyHelpCard, 'ready');
      const {width} = box.firstElementChild!.getBoundingClientRect();
      expect(width, style).to.be.above(200);
      expect(document.documentElement.scrollWidth, style).to.equal(document.documentElement.clientWidth);
    }
  });

  it('is not scrolled for a reader who has moved on from a deep link', async () => {
    location.hash = '#help-crisis';
    try {
      const widget = await mountCard();
      await until(() => document.activeElement?.id === 'help-crisis', 'The link was not followed');
      // A reader acts after the section was painted.
      await nextFrame();
      await nextFrame();
      switchOf(widget).focus();
      switchOf(widget).click();
      await until(() => textOf(widget.querySelector('h2')) === 'Ayuda ahora mismo', 'It stayed English');
      await settled(widget);
      expect(document.activeElement?.localName).to.equal('family-help-card');
    } finally {
      clearFragment();
    }
  });

  it('moves to a section whose link is followed again, though the address does not change', async () => {
    location.hash = '#help-treatment';
    try {
      const widget = await mountCard();
      await until(() => document.activeElement?.id === 'help-treatment', 'The link was not followed');
      switchOf(widget).focus();
      const link = Object.assign(document.createElement('a'), {href: '#help-treatment'});
      widget.querySelector('p')!.append(link);
      link.click();
      await until(() => document.activeElement?.id === 'help-treatment', 'Nothing happened');
    } finally {
      clearFragment();
    }
  });

  it('follows the page into another language', async () => {
    const widget = await mountCard();
    const before = document.documentElement.lang;
    document.documentElement.lang = 'es';
    try {
      await until(() => textOf(widget.querySelector('h2')) === 'Ayuda ahora mismo', 'It stayed English');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it('takes an article in a wrapper, without a warning', async () => {
    const warnings = collectWarnings();
    const box = await fixture(
      '<div><family-help-card><div><h2>Ours</h2><p>Text</p></div></family-help-card></div>',
    );
    const card = box.firstElementChild as FamilyHelpCard;
    await cardInState(card, 'ready');
    expect([...card.querySelectorAll(':scope > [slot]')].map(textOf)).to.deep.equal(['Ours', 'Text']);
    expect(warnings).to.deep.equal([]);
  });
});
