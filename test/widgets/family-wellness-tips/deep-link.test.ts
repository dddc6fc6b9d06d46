import {expect} from 'chai';
import type {FamilyNavigateEvent} from '../../../src/widgets/base/events.js';
import {fixture, nextEvent, nextFrame} from '../../support/fixture.js';
import {clearFragment} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';
import {
  article,
  choose,
  drawn,
  expectSame,
  filtersOf,
  inState,
  mountNarrow,
  mountTips,
  position,
  said,
  shadow,
  standsAt,
  tipsOfMarkdown,
  titlesOf,
  type FamilyWellnessTips,
} from './tips.js';

const tall = '<div style="block-size: 3000px"></div>';

const inTall = (attributes = '') =>
  `<div style="inline-size: 360px">${tall}<family-wellness-tips ${attributes}>${article}</family-wellness-tips>${tall}</div>`;

async function followLink(fragment: string): Promise<void> {
  const changed = nextEvent(window, 'hashchange');
  location.hash = fragment;
  await changed;
}

/** The card of this heading is in view, its heading has the focus, and both are on the screen. */
async function expectShown(tips: FamilyWellnessTips, id: string, title: string): Promise<void> {
  await standsAt(tips, title);
  const heading = document.getElementById(id)!;
  expectSame(document.activeElement, heading);
  const {top, bottom, left, right} = heading.getBoundingClientRect();
  expect(top).to.be.at.least(0);
  expect(bottom).to.be.at.most(innerHeight);
  expect(left).to.be.at.least(0);
  expect(right).to.be.at.most(innerWidth);
}

afterEach(() => {
  clearFragment();
  scrollTo(0, 0);
});

describe('an address with the id of a tip of <family-wellness-tips>', () => {
  it('scrolls to its card and focuses its heading when the page is loaded', async () => {
    location.hash = 'dark';
    const box = await fixture(inTall());
    const tips = box.querySelector('family-wellness-tips')!;
    const navigated = nextEvent<FamilyNavigateEvent>(tips, 'family-navigate');
    await inState(tips, 'ready');
    expect((await navigated).section).to.equal('dark');
    await expectShown(tips, 'dark', 'Keep it dark');
    expect(position(tips)).to.equal('5 of 6');
    expect(said(tips)).to.equal('');
  });

  it('scrolls to it when the address changes', async () => {
    const tips = await mountTips(inTall());
    const navigated = nextEvent(tips, 'family-navigate');
    await followLink('rest');
    await navigated;
    await expectShown(tips, 'rest', 'Rest for a minute');
    expect(position(tips)).to.equal('6 of 6');
  });

  it('scrolls to it by a link on another card', async () => {
    const tips = await mountNarrow();
    const navigated = nextEvent(tips, 'family-navigate');
    tips.querySelector<HTMLElement>('a[href="#nap"]')!.click();
    await navigated;
    await expectShown(tips, 'nap', 'Take a nap');
  });

  it('scrolls to it in a list', async () => {
    const tips = await mountTips(inTall('layout="list"'));
    const navigated = nextEvent(tips, 'family-navigate');
    await followLink('water');
    await navigated;
    const heading = document.getElementById('water')!;
    expectSame(document.activeElement, heading);
    expect(heading.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('selects a group if the id is that of one: its filter, and the heading of its first card', async () => {
    const tips = await mountTips(inTall());
    const navigated = nextEvent<FamilyNavigateEvent>(tips, 'family-navigate');
    await followLink('tips-sleep');
    expect((await navigated).section).to.equal('tips-sleep');
    await expectShown(tips, 'nap', 'Take a nap');
    expect(filtersOf(tips)).to.include('Sleep 2 *');
    expect(position(tips)).to.equal('1 of 2');
  });

  it('does nothing for an unknown id', async () => {
    const tips = await mountNarrow();
    await followLink('no-such-tip');
    await nextFrame();
    await drawn(tips);
    expect(position(tips)).to.equal('1 of 6');
    expectSame(document.activeElement, document.body);
  });
});

describe('show() of <family-wellness-tips>', () => {
  it('scrolls to a card, dispatches its id, and returns true', async () => {
    const tips = await mountNarrow();
    const navigated = nextEvent<FamilyNavigateEvent>(tips, 'family-navigate');
    expect(tips.show('dark')).to.equal(true);
    const event = await navigated;
    expect([event.section, event.bubbles]).to.deep.equal(['dark', false]);
    await expectShown(tips, 'dark', 'Keep it dark');
  });

  it('does not scroll the page if the card is on the screen', async () => {
    const tips = await mountTips(
      `<div style="inline-size: 360px"><div style="block-size: 200px"></div><family-wellness-tips>${article}</family-wellness-tips>${tall}</div>`,
    );
    scrollTo(0, 250);
    await nextFrame();
    const navigated = nextEvent(tips, 'family-navigate');
    tips.show('dark');
    await navigated;
    await standsAt(tips, 'Keep it dark');
    expect(scrollY).to.equal(250);
  });

  it('clears a filter that hides the card, and no other', async () => {
    const tips = await mountNarrow('group="stress"');
    tips.show('rest');
    await standsAt(tips, 'Rest for a minute');
    expect(filtersOf(tips)).to.include('Stress 3 *');
    tips.show('nap');
    await standsAt(tips, 'Take a nap');
    expect(filtersOf(tips)[0]).to.equal('All 6 *');
    expect(position(tips)).to.equal('2 of 6');
  });

  it('clears it in a list too', async () => {
    const tips = await mountNarrow('group="stress" layout="list"');
    const navigated = nextEvent(tips, 'family-navigate');
    expect(tips.show('nap')).to.equal(true);
    await navigated;
    expect(titlesOf(tips)).to.have.length(6);
    expectSame(document.activeElement, document.getElementById('nap'));
  });

  it('scrolls to the card of a heading further down in a tip, and to the text below a group', async () => {
    const tips = await tipsOfMarkdown(
      '## A\n\n### One\n\nX.\n\n#### How {#how}\n\nY.\n\n## B\n\nText.\n\n### Two\n\nZ.\n\n## C\n\nAlone.',
    );
    tips.style.inlineSize = '360px';
    await drawn(tips);
    for (const [id, first] of [
      ['c', 'C'],
      ['how', 'One'],
      ['b', 'B'],
      ['two', 'Two'],
    ] as const) {
      const navigated = nextEvent<FamilyNavigateEvent>(tips, 'family-navigate');
      expect(tips.show(id), id).to.equal(true);
      expect((await navigated).section).to.equal(id);
      await standsAt(tips, first);
      expectSame(document.activeElement, document.getElementById(id));
    }
  });

  for (const id of ['', 'no-such-tip', '"]', '__proto__']) {
    it(`returns false for an unknown id: "${id}"`, async () => {
      const tips = await mountNarrow();
      await choose(tips, 'Sleep 2');
      expect(tips.show(id)).to.equal(false);
      await drawn(tips);
      expect(filtersOf(tips)).to.include('Sleep 2 *');
      expectSame(document.activeElement?.shadowRoot?.activeElement ?? shadow(tips).activeElement, null);
    });
  }

  it('does not change address, title and history, nor do buttons', async () => {
    const marks = (): unknown[] => [
      location.href,
      document.title,
      Math.min(history.length, 50),
      history.state,
    ];
    const before = marks();
    const tips = await mountTips(
      `<family-wellness-tips src="${respondUrl({body: '## One\n\nA.\n\n## Two\n\nB.'})}"></family-wellness-tips>`,
    );
    tips.show('two');
    await drawn(tips);
    await choose(tips, 'Show as list');
    expect(marks()).to.deep.equal(before);
  });
});
