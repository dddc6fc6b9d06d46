import {expect} from 'chai';
import type {FamilyToggleEvent} from '../../../src/widgets/base/events.js';
import {fixture, nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {clickOn, press} from '../../support/page.js';
import {respondUrl} from '../../support/server.js';
import {expectSame, shadow} from '../../support/widget.js';
import {
  article,
  built,
  inState,
  mountTimeline,
  names,
  openPieces,
  pieceNamed,
  piecesOf,
  tag,
  type FamilyStageTimeline,
} from './timeline.js';

const all = ['Medicine', ...names, 'A setback'];

/** Collects the events of the timeline from now on. */
function toggles(timeline: FamilyStageTimeline): [string, boolean][] {
  const heard: [string, boolean][] = [];
  timeline.addEventListener('family-toggle', ({section, open}) => heard.push([section, open]));
  return heard;
}

/** `toggle` events are queued: that of an element opened later is dispatched last. */
async function queuedToggles(): Promise<void> {
  const last = document.createElement('details');
  document.body.append(last);
  const reported = nextEvent(last, 'toggle');
  last.open = true;
  await reported;
  last.remove();
}

describe('opening a stage of <family-stage-timeline>', () => {
  it('works with a click, and closing with another', async () => {
    const timeline = await mountTimeline();
    const {summary, details} = pieceNamed(timeline, 'The stay');
    expect(details!.open).to.equal(false);
    await clickOn(summary!);
    expect(openPieces(timeline)).to.deep.equal(['The stay']);
    await clickOn(summary!);
    expect(openPieces(timeline)).to.deep.equal([]);
  });

  it('does not close others, for comparing', async () => {
    const timeline = await mountTimeline(tag('current="talk"'));
    await clickOn(pieceNamed(timeline, 'Home again').summary!);
    expect(openPieces(timeline)).to.deep.equal(['First talk', 'Home again']);
    expect(piecesOf(timeline).map(({details}) => details!.name)).to.deep.equal(['', '', '']);
  });

  it('does not move the summary', async () => {
    const timeline = await mountTimeline();
    const {summary, details} = pieceNamed(timeline, 'The stay');
    const {top} = summary!.getBoundingClientRect();
    details!.open = true;
    expect(summary!.getBoundingClientRect().top).to.equal(top);
  });

  for (const key of ['Space', 'Enter']) {
    it(`works with ${key} on the stop of the Tab key`, async () => {
      const timeline = await mountTimeline();
      pieceNamed(timeline, 'First talk').summary!.focus();
      await press('Tab');
      // The program's link is before the collapsed part.
      if (document.activeElement?.localName === 'a') await press('Tab');
      const {summary, details} = pieceNamed(timeline, 'The stay');
      expectSame(shadow(timeline).activeElement, summary);
      await press(key);
      await until(() => details!.open, 'It did not open');
      expectSame(shadow(timeline).activeElement, summary);
      await press(key);
      await until(() => !details!.open, 'It did not close');
    });
  }

  it('makes the links of the stage focusable, after its summary and before the next stage', async () => {
    const linked = article.replace('Days have a plan.', '<a href="#there">A plan</a>');
    const timeline = await mountTimeline(tag('', linked));
    const {summary, details} = pieceNamed(timeline, 'The stay');
    summary!.focus();
    await press('Tab');
    expectSame(shadow(timeline).activeElement, pieceNamed(timeline, 'Home again').summary);
    details!.open = true;
    summary!.focus();
    await press('Tab');
    expectSame(document.activeElement, timeline.querySelector('[href="#there"]'));
    await press('Tab');
    expectSame(shadow(timeline).activeElement, pieceNamed(timeline, 'Home again').summary);
  });

  it('works for all at once by methods, including the band and the branch', async () => {
    const timeline = await mountTimeline();
    timeline.openAll();
    expect(openPieces(timeline).sort()).to.deep.equal([...all].sort());
    timeline.closeAll();
    expect(openPieces(timeline)).to.deep.equal([]);
  });

  it('does nothing, and throws nothing, before the text has loaded', () => {
    const timeline = document.createElement('family-stage-timeline');
    timeline.openAll();
    timeline.closeAll();
    expect(timeline.show('stage-iop')).to.equal(false);
  });

  it('does not reveal to listeners of the page which stage was clicked', async () => {
    const timeline = await mountTimeline();
    const seen: (EventTarget | null)[] = [];
    const listening = new AbortController();
    document.addEventListener('click', ({target}) => seen.push(target), {signal: listening.signal});
    await clickOn(pieceNamed(timeline, 'The stay').summary!);
    listening.abort();
    expect(seen).to.have.length(1);
    expectSame(seen[0] as Element, timeline);
  });
});

describe('family-toggle of <family-stage-timeline>', () => {
  it('reports the opened or closed stage, by its id and without its text', async () => {
    const timeline = await mountTimeline();
    for (const open of [true, false]) {
      const toggled = nextEvent<FamilyToggleEvent>(timeline, 'family-toggle');
      await clickOn(pieceNamed(timeline, 'The stay').summary!);
      const event = await toggled;
      const own = Object.entries(event).filter(([name]) => name !== 'isTrusted');
      expect(Object.fromEntries(own)).to.deep.equal({section: 'stage-stay', open});
      expect([event.bubbles, event.composed]).to.deep.equal([false, false]);
    }
  });

  it('reports when a reader closes the current stage, but not when the widget opens it', async () => {
    const box = await fixture('<div></div>');
    const timeline = document.createElement('family-stage-timeline');
    const heard = toggles(timeline);
    timeline.current = 'talk';
    timeline.innerHTML = article;
    box.append(timeline);
    await inState(timeline, 'ready');
    expect(openPieces(timeline)).to.deep.equal(['First talk']);
    timeline.current = 'stay';
    await settled(timeline);
    await queuedToggles();
    expect(heard).to.deep.equal([]);
    await clickOn(pieceNamed(timeline, 'The stay').summary!);
    await queuedToggles();
    expect(heard).to.deep.equal([['stage-stay', false]]);
  });

  it('does not report what opens again in another language', async () => {
    const timeline = await mountTimeline(built);
    await clickOn(piecesOf(timeline)[0]!.summary!);
    await queuedToggles();
    const heard = toggles(timeline);
    timeline.lang = 'es';
    await until(() => timeline.querySelector('h2')?.textContent.includes('etapas'), 'It stayed English');
    await settled(timeline);
    await queuedToggles();
    const open = piecesOf(timeline).filter(({details}) => details!.open);
    expect(open.map(({name}) => name.id)).to.deep.equal(['stage-before', 'stage-iop']);
    expect(heard).to.deep.equal([]);
  });

  it('reports each stage that openAll() and closeAll() change', async () => {
    const timeline = await mountTimeline(tag('current="talk"'));
    const heard = toggles(timeline);
    timeline.openAll();
    await queuedToggles();
    expect(heard.map(([section]) => section).sort()).to.deep.equal([
      'our-medication',
      'our-setback',
      'stage-home',
      'stage-stay',
    ]);
    heard.length = 0;
    timeline.closeAll();
    await queuedToggles();
    expect(heard.filter(([, open]) => !open)).to.have.length(5);
  });

  it('does not report what opens for printing', async () => {
    const timeline = await mountTimeline(tag('current="talk"'));
    await queuedToggles();
    const heard = toggles(timeline);
    dispatchEvent(new Event('beforeprint'));
    expect(openPieces(timeline).sort()).to.deep.equal([...all].sort());
    dispatchEvent(new Event('afterprint'));
    expect(openPieces(timeline)).to.deep.equal(['First talk']);
    await queuedToggles();
    expect(heard).to.deep.equal([]);
    // The listener works.
    pieceNamed(timeline, 'The stay').details!.open = true;
    await until(() => heard.length === 1, 'A stage opened by hand was not told');
  });
});

describe('the lifecycle of <family-stage-timeline>', () => {
  it('keeps its text and its open stages when it is removed and re-inserted', async () => {
    const timeline = await mountTimeline(tag('current="talk"'));
    pieceNamed(timeline, 'The stay').details!.open = true;
    pieceNamed(timeline, 'First talk').details!.open = false;
    const {parentElement} = timeline;
    timeline.remove();
    parentElement!.append(timeline);
    await settled(timeline);
    expect(openPieces(timeline)).to.deep.equal(['The stay']);
  });

  it('renders once when it is cloned', async () => {
    const timeline = await mountTimeline(built);
    const copy = timeline.cloneNode(true) as FamilyStageTimeline;
    timeline.parentElement!.append(copy);
    await inState(copy, 'ready');
    expect(piecesOf(copy)).to.have.length(9);
    expect(copy.children).to.have.length(timeline.children.length);
    expect(openPieces(copy)).to.have.length(1);
  });

  it('keeps open stages with other heading levels', async () => {
    const timeline = await mountTimeline(built);
    piecesOf(timeline)[1]!.details!.open = true;
    timeline.headingLevel = 4;
    await settled(timeline);
    await nextFrame();
    expect(piecesOf(timeline)[0]!.name.localName).to.equal('h5');
    const open = piecesOf(timeline).filter(({details}) => details!.open);
    expect(open.map(({name}) => name.id)).to.deep.equal(['stage-assessment', 'stage-iop']);
  });

  it('shows another text closed, with the same current stage open if it exists', async () => {
    const timeline = await mountTimeline(built);
    timeline.openAll();
    const part = (id: string) => `## The ${id} {#stage-${id}}\n\nLine.\n\n### Part\n\nText.\n\n`;
    timeline.current = 'b';
    timeline.src = respondUrl({body: part('a') + part('b') + part('c')});
    await until(() => piecesOf(timeline).length === 3, 'The other text did not come');
    await settled(timeline);
    expect(openPieces(timeline)).to.deep.equal(['The b']);
  });
});
