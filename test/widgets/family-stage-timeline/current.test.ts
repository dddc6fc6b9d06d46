import {expect} from 'chai';
import {nextFrame, settled, until} from '../../support/fixture.js';
import {clickOn} from '../../support/page.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {
  built,
  currentStages,
  mountTimeline,
  openPieces,
  pieceNamed,
  piecesOf,
  tag,
  timelineOfMarkdown,
} from './timeline.js';

const flags = (timeline: Element) => [...shadow(timeline).querySelectorAll('.flag')].map(textOf);

describe('the current stage of <family-stage-timeline>', () => {
  it('has a flag as text, is marked as the current step, and is open', async () => {
    const warnings = collectWarnings();
    const timeline = await mountTimeline(built);
    const [stage, ...others] = piecesOf(timeline).filter(({box}) => box.ariaCurrent === 'step');
    expect([stage!.name.id, others.length]).to.deep.equal(['stage-iop', 0]);
    expect(flags(timeline)).to.deep.equal(['You are here']);
    expect(stage!.box.contains(shadow(timeline).querySelector('.flag'))).to.equal(true);
    expect(openPieces(timeline)).to.deep.equal([textOf(stage!.name)]);
    expect(warnings).to.deep.equal([]);
  });

  it('has a flag in Spanish', async () => {
    const timeline = await mountTimeline(
      '<family-stage-timeline lang="es" current="iop"></family-stage-timeline>',
    );
    expect(flags(timeline)).to.deep.equal(['Usted está aquí']);
    expect(piecesOf(timeline)[5]!.box.ariaCurrent).to.equal('step');
  });

  it('has a filled node with a ring', async () => {
    const timeline = await mountTimeline(tag('current="stay"'));
    const style = (name: string) => getComputedStyle(pieceNamed(timeline, name).node!);
    expect(style('The stay').backgroundColor).to.not.equal(style('Home again').backgroundColor);
    expect([style('The stay').outlineStyle, style('Home again').outlineStyle]).to.deep.equal([
      'solid',
      'none',
    ]);
    // A filled node is not dashed.
    expect(style('The stay').borderTopStyle).to.equal('solid');
  });

  it('is absent by default', async () => {
    const warnings = collectWarnings();
    for (const attributes of ['', 'current=""']) {
      const timeline = await mountTimeline(tag(attributes));
      expect([currentStages(timeline), flags(timeline), openPieces(timeline)]).to.deep.equal([[], [], []]);
    }
    expect(warnings).to.deep.equal([]);
  });

  it('may be given by its full id, also in a document with other ids', async () => {
    expect(currentStages(await mountTimeline(tag('current="stage-home"')))).to.deep.equal(['Home again']);
    const timeline = await timelineOfMarkdown('## Week one\n\nA.\n\n## Week two\n\nB.', 'current="week-two"');
    expect(currentStages(timeline)).to.deep.equal(['Week two']);
  });

  for (const value of ['tuesday', 'medication', 'our-setback', 'constructor', 'IOP', 'x"]y']) {
    it(`is absent for an unknown stage, and the console lists those that exist: ${value}`, async () => {
      const warnings = collectWarnings();
      const timeline = await mountTimeline();
      timeline.current = value;
      await settled(timeline);
      timeline.requestUpdate();
      await settled(timeline);
      expect(currentStages(timeline)).to.deep.equal([]);
      expect(warnings).to.deep.equal([
        `<family-stage-timeline>: There is no stage current="${value}". There are: talk, stay, home.`,
      ]);
    });
  }

  it('changes with the attribute: the new one opens, and open ones remain open', async () => {
    const timeline = await mountTimeline(tag('current="talk"'));
    pieceNamed(timeline, 'Medicine').details!.open = true;
    timeline.setAttribute('current', 'home');
    await settled(timeline);
    expect(currentStages(timeline)).to.deep.equal(['Home again']);
    expect(flags(timeline)).to.deep.equal(['You are here']);
    expect(openPieces(timeline)).to.include.members(['Medicine', 'Home again']);
    timeline.removeAttribute('current');
    await settled(timeline);
    expect([currentStages(timeline), flags(timeline)]).to.deep.equal([[], []]);
  });

  it('opens again when it is requested again', async () => {
    const timeline = await mountTimeline(tag('current="home"'));
    timeline.closeAll();
    timeline.requestUpdate();
    await settled(timeline);
    expect(openPieces(timeline)).to.deep.equal([]);
    timeline.current = undefined;
    await settled(timeline);
    timeline.current = 'home';
    await settled(timeline);
    expect(openPieces(timeline)).to.deep.equal(['Home again']);
  });

  it('may have no collapsed part', async () => {
    const timeline = await timelineOfMarkdown('## One\n\nA.\n\n## Two\n\nB.', 'current="two"');
    expect(currentStages(timeline)).to.deep.equal(['Two']);
    expect(openPieces(timeline)).to.deep.equal([]);
  });

  it('remains closed after a reader closed it, in another language too', async () => {
    const timeline = await mountTimeline(built);
    await clickOn(piecesOf(timeline)[5]!.summary!);
    await until(() => openPieces(timeline).length === 0);
    await clickOn(piecesOf(timeline)[2]!.summary!);
    timeline.lang = 'es';
    await until(() => flags(timeline)[0] === 'Usted está aquí', 'It stayed English');
    await settled(timeline);
    await nextFrame();
    const open = piecesOf(timeline).filter(({details}) => details!.open);
    expect(open.map(({name}) => name.id)).to.deep.equal(['stage-detox']);
    expect(piecesOf(timeline)[5]!.box.ariaCurrent).to.equal('step');
  });
});
