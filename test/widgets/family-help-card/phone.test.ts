import {expect} from 'chai';
import {nextFrame} from '../../support/fixture.js';
import {clickOn, resizePage} from '../../support/page.js';
import {shadow, textOf} from '../../support/widget.js';
import {cardOfMarkdown, mountCard, plainCard, sectionsOf, type FamilyHelpCard} from './card.js';

const spanishCard = '<family-help-card lang="es"></family-help-card>';
const SCREEN = 812;
/** The height that is visible after scrolling half a screen. */
const SCREEN_AND_HALF = 1.5 * SCREEN;

const boxOf = (element: Element) => element.getBoundingClientRect();
const detailsOf = (card: Element) => [
  ...shadow(card).querySelectorAll<HTMLDetailsElement>('[part~=details]'),
];

/** Mounts the card alone at the top of a page on a phone. */
async function onPhone(mount: () => Promise<FamilyHelpCard>): Promise<FamilyHelpCard> {
  await resizePage(375, SCREEN);
  const card = await mount();
  scrollTo(0, 0);
  await nextFrame();
  return card;
}

function expectInSight(card: FamilyHelpCard, label: string, steps: number): void {
  const top = boxOf(card).top;
  const {call, heading, box} = sectionsOf(card)[0]!;
  expect(textOf(call)).to.equal(label);
  expect(boxOf(call!).bottom - top, 'the call').to.be.below(SCREEN / 4);
  expect(boxOf(call!).height).to.be.at.least(52);
  expect(boxOf(heading).top, 'the heading of the signs').to.be.at.least(boxOf(call!).bottom);
  const signs = [...card.querySelectorAll('ul > li')].filter((each) =>
    box.contains(each.closest('[slot]')!.assignedSlot),
  );
  expect(signs.length).to.be.at.least(4);
  for (const sign of signs) expect(boxOf(sign).bottom - top, textOf(sign)).to.be.below(SCREEN);
  const todo = [...card.querySelectorAll('ol:not([slot=sources]) > li')];
  for (const step of todo.slice(0, steps))
    expect(boxOf(step).bottom - top, textOf(step)).to.be.below(SCREEN_AND_HALF);
}

describe('<family-help-card> on a phone of 375 by 812', () => {
  it('has the call, the signs and what to do within a screen and a half', async () => {
    expectInSight(await onPhone(() => mountCard()), 'Call 911', 5);
  });

  it('has them within a screen and a half in Spanish', async () => {
    expectInSight(await onPhone(() => mountCard(spanishCard)), 'Llamar al 911', 5);
  });

  it('has the call, seven long signs and the first steps within a screen and a half', async () => {
    const words = (count: number) =>
      Array.from(
        {length: count},
        (_, index) => ['they', 'breathe', 'slowly', 'or', 'not', 'at', 'all'][index % 7],
      ).join(' ');
    const items = (mark: string, ...counts: number[]) =>
      counts.map((count) => `${mark} ${words(count)}.`).join('\n');
    const text = `## Call now if {#our-emergency}\n\nCall [911](tel:911) for any one of these:\n\n${items('-', 8, 4, 14, 8, 5, 15, 18)}\n\n## If it may be an overdose\n\n${items('1.', 14, 18, 16, 10, 5, 15, 14)}`;
    expectInSight(await onPhone(() => cardOfMarkdown(text)), 'Call 911', 3);
  });

  it('has one red bar, the call', async () => {
    const card = await onPhone(() => mountCard());
    const {call, heading} = sectionsOf(card)[0]!;
    const red = getComputedStyle(call!).backgroundColor;
    const painted = [...shadow(card).querySelectorAll('*')].filter(
      (each) => getComputedStyle(each).backgroundColor === red,
    );
    expect(painted.map(textOf)).to.deep.equal(['Call 911']);
    expect(heading.assignedSlot!.parentElement!.querySelector('svg')).to.equal(null);
  });

  it('has the call on the screen after navigation to the first section', async () => {
    await resizePage(375, SCREEN);
    const tall = '<div style="block-size: 3000px"></div>';
    const card = await mountCard(`<div>${tall}${plainCard}${tall}</div>`);
    card.show('help-emergency');
    await nextFrame();
    await nextFrame();
    const {top, bottom} = boxOf(sectionsOf(card)[0]!.call!);
    expect(top).to.be.at.least(0);
    expect(bottom).to.be.below(SCREEN / 2);
  });
});

describe('the details of the numbers on <family-help-card>', () => {
  for (const [content, numbered, other] of [
    [plainCard, 'Hours, languages, sources', 'Sources'],
    [spanishCard, 'Horario, idiomas y fuentes', 'Fuentes'],
  ] as const) {
    it(`are collapsed at the end of each section: ${content}`, async () => {
      const card = await mountCard(content);
      const folds = detailsOf(card);
      expect(folds.map((each) => textOf(each.querySelector('summary')))).to.deep.equal([
        numbered,
        other,
        numbered,
        numbered,
      ]);
      expect(folds.filter(({open}) => open)).to.have.length(0);
      const sources = [...card.querySelectorAll('[data-sources]')];
      expect(sources).to.have.length(4);
      for (const each of [...sources, ...shadow(card).querySelectorAll('.known')])
        expect(each.checkVisibility(), textOf(each)).to.equal(false);
    });
  }

  it('open with a tap on a target of 44 px, and close with another', async () => {
    await resizePage(375, SCREEN);
    const card = await mountCard();
    const [fold] = detailsOf(card);
    const summary = fold!.querySelector('summary')!;
    expect(boxOf(summary).height).to.be.at.least(43.9);
    await clickOn(summary);
    expect(fold!.open).to.equal(true);
    const {known, sources} = sectionsOf(card)[0]!;
    expect(known).to.match(/^Day and night · English, Spanish · Checked /);
    expect(sources).to.match(/^Sources: /);
    expect(card.querySelector('[data-sources]')!.checkVisibility()).to.equal(true);
    await clickOn(summary);
    expect(fold!.open).to.equal(false);
  });

  it('are open while printing, for browsers that do not print closed details', async () => {
    const card = await mountCard();
    dispatchEvent(new Event('beforeprint'));
    expect(detailsOf(card).every(({open}) => open)).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    expect(detailsOf(card).some(({open}) => open)).to.equal(false);
  });

  it('are absent in a section without numbers and sources', async () => {
    const card = await cardOfMarkdown(
      '---\ntitle: Ours\nsources: [A leaflet]\n---\n\n## One\n\nText.\n\n## Two\n\nText.\n\nSources: A leaflet',
    );
    expect(sectionsOf(card).map(({box}) => box.querySelectorAll('details').length)).to.deep.equal([0, 1]);
  });
});
