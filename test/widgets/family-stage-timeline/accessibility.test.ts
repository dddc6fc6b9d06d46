import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, press} from '../../support/page.js';
import {expectSame, shadow, textOf} from '../../support/widget.js';
import {
  built,
  inState,
  mountTimeline,
  names,
  pieceNamed,
  piecesOf,
  tag,
  timelineOfMarkdown,
  type FamilyStageTimeline,
} from './timeline.js';

async function allOpen(content: string): Promise<FamilyStageTimeline> {
  const timeline = await mountTimeline(content);
  timeline.openAll();
  await settled(timeline);
  await nextFrame();
  return timeline;
}

describe('the accessibility tree of <family-stage-timeline>', () => {
  it('has a list of its stages, and one of them as the current', async () => {
    const timeline = await mountTimeline(tag('current="stay"'));
    const list = shadow(timeline).querySelector('ol')!;
    expect((await accessibilityOf(list)).role).to.equal('list');
    for (const {box} of piecesOf(timeline)) expect((await accessibilityOf(box)).role).to.equal('listitem');
    expect(piecesOf(timeline).map(({box}) => box.ariaCurrent)).to.deep.equal([null, 'step', null]);
  });

  it('has the names of the stages as headings, and their parts one level below', async () => {
    const nodes = await accessibleNodes(await allOpen(tag()));
    const headings = nodes.filter(({role}) => role === 'heading');
    expect(headings.map(({name, level}) => `${level} ${name}`)).to.deep.equal([
      '2 Our stages',
      '3 Medicine',
      '4 What it does',
      '3 First talk',
      '4 What happens',
      '4 What your family can do',
      '3 The stay',
      '4 What happens',
      '3 Home again',
      '4 What comes next',
      '3 A setback',
      '4 What they may feel',
    ]);
  });

  it('has a distinct name and an expanded state for each button', async () => {
    const timeline = await mountTimeline(tag('current="stay"'));
    const reported = await Promise.all(piecesOf(timeline).map(({summary}) => accessibilityOf(summary!)));
    expect(reported).to.deep.equal(
      names.map((name) => ({
        role: 'button',
        name: `What to expect, and what you can do (${name})`,
        expanded: name === 'The stay',
      })),
    );
  });

  it('has the length with its label', async () => {
    const timeline = await mountTimeline();
    const item = timeline.querySelector('[data-fact=length]')!;
    expect((await accessibilityOf(item)).role).to.equal('listitem');
    const label = item.querySelector<HTMLElement>('[data-label]')!;
    expect(textOf(label)).to.equal('Length:');
    // Visually clipped, but in the accessibility tree.
    expect(label.checkVisibility({visibilityProperty: true})).to.equal(true);
    expectSame(label.closest('[aria-hidden], [hidden]'), null);
  });

  it('has flag, name, facts and summary of a stage in this order, then its collapsed part', async () => {
    const timeline = await mountTimeline(tag('current="talk"'));
    const {box} = pieceNamed(timeline, 'First talk');
    const order = [...box.querySelectorAll('.flag, slot, summary')].flatMap((each) =>
      each instanceof HTMLSlotElement ? each.assignedElements().map(textOf) : [textOf(each)],
    );
    expect(order.slice(0, 5)).to.deep.equal([
      'You are here',
      'First talk',
      'Length: often 1 visit Some people start here: yes, most of them',
      'We listen to you.',
      'What to expect, and what you can do (First talk)',
    ]);
  });

  it('does not contain icons and drawn numbers', async () => {
    const timeline = await allOpen(tag('current="talk"'));
    const drawn = [...shadow(timeline).querySelectorAll('svg, .node')];
    expect(drawn.length).to.be.above(8);
    const reported = (await Promise.all(drawn.map(accessibilityOf))).filter(
      ({role, name}) => name !== '' || !['none', 'generic'].includes(role),
    );
    expect(reported).to.deep.equal([]);
  });

  it('has no landmarks', async () => {
    const roles = (await accessibleNodes(await mountTimeline())).map(({role}) => role);
    expect(roles).to.include('heading');
    for (const role of ['banner', 'contentinfo', 'main', 'navigation', 'region'])
      expect(roles).to.not.include(role);
  });
});

describe('<family-stage-timeline> by keyboard', () => {
  it('has a visible focus ring', async () => {
    const timeline = await mountTimeline(tag('current="home"'));
    pieceNamed(timeline, 'First talk').summary!.focus();
    await press('Tab');
    await until(
      () =>
        shadow(timeline).activeElement?.localName === 'summary' || document.activeElement?.localName === 'a',
    );
    const focused = shadow(timeline).activeElement ?? document.activeElement!;
    const {outlineStyle, outlineWidth} = getComputedStyle(focused);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });

  it('has no stop in a closed stage', async () => {
    const timeline = await mountTimeline('<family-stage-timeline></family-stage-timeline>');
    const first = piecesOf(timeline)[0]!.summary!;
    first.focus();
    await press('Tab');
    expectSame(shadow(timeline).activeElement, piecesOf(timeline)[1]!.summary);
  });
});

describe('<family-stage-timeline> has no violations in axe', () => {
  it('initially', async () => {
    await expectAccessible(await mountTimeline(built));
  });

  for (const language of ['en', 'es']) {
    it(`with all open, in ${language}`, async () => {
      await expectAccessible(
        await allOpen(`<family-stage-timeline lang="${language}" current="detox"></family-stage-timeline>`),
      );
    });
  }

  it('with an article of the page', async () => {
    await expectAccessible(await allOpen(tag('current="stay"')));
  });

  it("with a partner's odd document", async () => {
    await expectAccessible(
      await allOpen2(
        '## One\n\n- Length: a day\n- Program: [Us](https://example.org/)\n\n## Two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n## Three\n\nWords.',
      ),
    );
  });

  it('in a narrow element', async () => {
    const timeline = await allOpen(`<div style="inline-size: 304px">${built}</div>`);
    await expectAccessible(timeline);
  });

  it('with links to programs of the page', async () => {
    const box = await fixture(`<div>${built}<h2 id="iop-at-a-glance">IOP</h2></div>`);
    const timeline = await inState(box.querySelector('family-stage-timeline')!, 'ready');
    dispatchEvent(new Event('family-content-load'));
    expect(timeline.querySelector('[data-fact=program] a[href]')!.checkVisibility()).to.equal(true);
    await expectAccessible(box);
  });

  it('with two of them on one page', async () => {
    const box = await fixture(`<div>${tag()}${built}</div>`);
    for (const each of box.children) await inState(each as FamilyStageTimeline, 'ready');
    await expectAccessible(box);
  });

  it('on a dark page', async () => {
    const timeline = await allOpen(`<div style="color-scheme: dark; background: #000">${built}</div>`);
    await expectAccessible(timeline.parentElement!);
  });

  inEachEngine('in forced colours', async function () {
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    await expectAccessible(await allOpen(built), {without: ['color-contrast', 'color-contrast-enhanced']});
  });

  async function allOpen2(markdown: string): Promise<FamilyStageTimeline> {
    const timeline = await timelineOfMarkdown(markdown);
    timeline.openAll();
    await nextFrame();
    return timeline;
  }
});
