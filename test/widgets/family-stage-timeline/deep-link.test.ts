import {expect} from 'chai';
import type {FamilyNavigateEvent} from '../../../src/widgets/base/events.js';
import {nextEvent, nextFrame} from '../../support/fixture.js';
import {clearFragment} from '../../support/page.js';
import {expectSame, textOf} from '../../support/widget.js';
import {
  built,
  inState,
  elementOf,
  mountTimeline,
  openPieces,
  pieceNamed,
  piecesOf,
  tag,
  type FamilyStageTimeline,
} from './timeline.js';

const tall = '<div style="block-size: 3000px"></div>';
const between = (content: string) => `<div>${tall}${content}${tall}</div>`;

async function followLink(fragment: string): Promise<void> {
  const changed = nextEvent(window, 'hashchange');
  location.hash = fragment;
  await changed;
}

/** Calls the function, and waits for the navigation. */
async function brought(timeline: FamilyStageTimeline, act: () => unknown): Promise<string> {
  const navigated = nextEvent<FamilyNavigateEvent>(timeline, 'family-navigate');
  await act();
  return (await navigated).section;
}

/** The element is visible near the top of the window, and focused. */
function expectThere(heading: HTMLElement): void {
  expect(heading.getBoundingClientRect().top, textOf(heading)).to.be.within(-1, 100);
  expectSame(document.activeElement, heading);
}

afterEach(() => {
  clearFragment();
  scrollTo(0, 0);
});

describe('a link to a stage of <family-stage-timeline>', () => {
  it('opens the stage and goes to its name', async () => {
    const timeline = await mountTimeline(between(built));
    const section = await brought(timeline, () => followLink('stage-detox'));
    expect(section).to.equal('stage-detox');
    expect(openPieces(timeline)).to.have.length(2);
    expect(piecesOf(timeline)[2]!.details!.open).to.equal(true);
    expectThere(piecesOf(timeline)[2]!.name);
  });

  it('goes to a part of a stage, and opens the stage', async () => {
    const timeline = await mountTimeline(between(tag()));
    await brought(timeline, () => followLink('stage-talk-family'));
    expect(openPieces(timeline)).to.deep.equal(['First talk']);
    expectThere(elementOf(timeline, 'What your family can do'));
  });

  it('goes to the current stage with its flag in view', async () => {
    const timeline = await mountTimeline(between(built));
    await brought(timeline, () => followLink('stage-iop'));
    const flag = timeline.shadowRoot!.querySelector('.flag')!;
    expect(flag.getBoundingClientRect().top).to.be.at.least(-1);
    expectThere(piecesOf(timeline)[5]!.name);
  });

  it('goes to the band and to the branch', async () => {
    const timeline = await mountTimeline(between(tag()));
    for (const [id, name] of [
      ['our-medication', 'Medicine'],
      ['our-setback', 'A setback'],
    ] as const) {
      await brought(timeline, () => followLink(id));
      expect(pieceNamed(timeline, name).details!.open).to.equal(true);
      expectThere(pieceNamed(timeline, name).name);
    }
  });

  it('is followed once the text has loaded, and the current stage remains open', async () => {
    location.hash = 'stage-home';
    const timeline = await mountTimeline(tag('current="talk"'));
    await nextFrame();
    expect(openPieces(timeline)).to.deep.equal(['First talk', 'Home again']);
    expectSame(document.activeElement, pieceNamed(timeline, 'Home again').name);
  });

  it('may be in the text itself', async () => {
    const timeline = await mountTimeline(between(built));
    const link = [...timeline.querySelectorAll<HTMLAnchorElement>('a[href="#stage-outpatient"]')].find(
      (each) => each.checkVisibility(),
    )!;
    await brought(timeline, () => link.click());
    expect(piecesOf(timeline)[6]!.details!.open).to.equal(true);
  });

  it('has an equivalent in show(), which returns false for an unknown id', async () => {
    const timeline = await mountTimeline(between(tag()));
    const section = await brought(timeline, () => expect(timeline.show('stage-stay')).to.equal(true));
    expect(section).to.equal('stage-stay');
    expect(openPieces(timeline)).to.deep.equal(['The stay']);
    expectThere(pieceNamed(timeline, 'The stay').name);
    for (const id of ['', 'stay', 'stage-tuesday', '"]', '__proto__'])
      expect(timeline.show(id), id).to.equal(false);
    await nextFrame();
    expect(openPieces(timeline)).to.deep.equal(['The stay']);
  });

  it('is the same in both languages', async () => {
    const timeline = await mountTimeline('<family-stage-timeline lang="es"></family-stage-timeline>');
    await inState(timeline, 'ready');
    await brought(timeline, () => timeline.show('stage-iop-family'));
    const open = piecesOf(timeline).filter(({details}) => details!.open);
    expect(open.map(({name}) => name.id)).to.deep.equal(['stage-iop']);
    expectSame(document.activeElement, timeline.querySelector('#stage-iop-family'));
  });
});
