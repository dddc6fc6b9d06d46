import {expect} from 'chai';
import {fixture, nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {clearFragment} from '../../support/page.js';
import {collectWarnings} from '../../support/stub.js';
import {expectSame, headingsOf, shadow} from '../../support/widget.js';
import type {FamilyNavigateEvent} from '../../../src/widgets/base/events.js';
import {cardInState, cardOfMarkdown, mountCard, plainCard, type FamilyHelpCard} from './card.js';

const tall = '<div style="block-size: 3000px"></div>';
const onTallPage = () => mountCard(`<div>${tall}${plainCard}${tall}</div>`);

function isInSight(element: Element): boolean {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight;
}

afterEach(clearFragment);

describe('navigation to a section of <family-help-card>', () => {
  it('works with show(), which scrolls there, focuses the heading, dispatches an event, and returns true', async () => {
    const card = await onTallPage();
    const navigated = nextEvent<FamilyNavigateEvent>(card, 'family-navigate');
    expect(card.show('help-crisis')).to.equal(true);
    expect((await navigated).section).to.equal('help-crisis');
    const heading = card.querySelector('#help-crisis')!;
    expectSame(document.activeElement, heading);
    expect(isInSight(heading)).to.equal(true);
  });

  it('works with show() for a heading further down in a section', async () => {
    const card = await cardOfMarkdown('## Crisis\n\nCall.\n\n### At night {#at-night}\n\nCall too.');
    const navigated = nextEvent(card, 'family-navigate');
    expect(card.show('at-night')).to.equal(true);
    await navigated;
    expectSame(document.activeElement, card.querySelector('#at-night'));
  });

  for (const id of ['', 'help', 'help-crisis ', '"]', '__proto__']) {
    it(`is ignored for "${id}"`, async () => {
      const card = await mountCard();
      expect(card.show(id)).to.equal(false);
      await nextFrame();
      expectSame(document.activeElement, document.body);
    });
  }

  it('is ignored before the text has loaded', () => {
    expect(document.createElement('family-help-card').show('help-crisis')).to.equal(false);
  });

  it('works by the fragment of the address when the page is loaded', async () => {
    location.hash = 'help-overdose';
    const card = await onTallPage();
    await until(() => document.activeElement?.id === 'help-overdose', 'It was not focused');
    expect(isInSight(card.querySelector('#help-overdose')!)).to.equal(true);
  });

  it('works by the fragment of the address when it changes', async () => {
    const card = await onTallPage();
    const navigated = nextEvent<FamilyNavigateEvent>(card, 'family-navigate');
    location.hash = 'help-treatment';
    expect((await navigated).section).to.equal('help-treatment');
    expectSame(document.activeElement, card.querySelector('#help-treatment'));
  });

  it('is reported only to listeners on the card', async () => {
    const card = await mountCard();
    let heard = 0;
    document.addEventListener('family-navigate', () => (heard += 1), {once: true});
    const navigated = nextEvent(card, 'family-navigate');
    card.show('help-crisis');
    await navigated;
    expect(heard).to.equal(0);
  });
});

describe('the events of <family-help-card>', () => {
  it('report that its text was loaded, and its language', async () => {
    const box = await fixture('<div></div>');
    const loaded = nextEvent<Event & {topic?: string; language?: string}>(box, 'family-content-load');
    box.innerHTML = '<family-help-card lang="es"></family-help-card>';
    const {topic, language} = await loaded;
    expect([topic, language]).to.deep.equal(['help-card', 'es']);
  });

  it('report that its text could not be loaded', async () => {
    const warnings = collectWarnings();
    const box = await fixture('<div></div>');
    const failed = nextEvent<Event & {code?: string}>(box, 'family-content-error');
    box.innerHTML = '<family-help-card topic="gardening"></family-help-card>';
    expect((await failed).code).to.equal('unknown-topic');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.match(/^<family-help-card topic="gardening">: /);
  });
});

describe('<family-help-card> renders once', () => {
  it('when it is moved', async () => {
    const card = await mountCard();
    const before = headingsOf(card);
    let loads = 0;
    card.addEventListener('family-content-load', () => (loads += 1));
    const [one, other] = [await fixture('<div></div>'), await fixture('<div></div>')];
    for (let move = 0; move < 20; move += 1) (move % 2 ? one : other).append(card);
    await nextFrame();
    await settled(card);
    expect(headingsOf(card)).to.deep.equal(before);
    expect(loads).to.equal(0);
  });

  it('when it is cloned, or its HTML is copied', async () => {
    const card = await mountCard();
    const before = headingsOf(card);
    const clone = card.cloneNode(true) as FamilyHelpCard;
    card.after(clone);
    await cardInState(clone, 'ready');
    expect(headingsOf(clone)).to.deep.equal(before);
    expect(shadow(clone).querySelectorAll('.ways')).to.have.length(3);
    const html = card.outerHTML;
    card.remove();
    expect(headingsOf(await mountCard(html))).to.deep.equal(before);
  });

  it('keeps its text through moveBefore(), in browsers that have it', async function () {
    const card = await mountCard();
    const box = await fixture<HTMLElement & {moveBefore?: (node: Node, child: Node | null) => void}>(
      '<div></div>',
    );
    // WebKitGTK 2.50 lacks it.
    if (!box.moveBefore) this.skip();
    const heading = card.querySelector('h3');
    box.moveBefore(card, null);
    await settled(card);
    expectSame(card.querySelector('h3'), heading);
    expectSame(card.parentElement, box);
  });
});
