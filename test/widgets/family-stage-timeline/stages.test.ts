import {expect} from 'chai';
import {settled} from '../../support/fixture.js';
import {expectSame, shadow, textOf} from '../../support/widget.js';
import {
  article,
  built,
  elementOf,
  mountTimeline,
  names,
  pieceNamed,
  piecesOf,
  tag,
  timelineOfMarkdown,
  unseen,
} from './timeline.js';

const namesOf = (timeline: Element, part: 'band' | 'stage' | 'branch') =>
  piecesOf(timeline, part).map(({name}) => textOf(name));

describe('the stages of <family-stage-timeline>', () => {
  for (const language of ['en', 'es']) {
    it(`are nine, with a band above and a branch below, in ${language}`, async () => {
      const timeline = await mountTimeline(
        `<family-stage-timeline lang="${language}"></family-stage-timeline>`,
      );
      expect(piecesOf(timeline).map(({name}) => name.id)).to.deep.equal(
        'before assessment detox residential php iop outpatient recovery-support living'
          .split(' ')
          .map((id) => `stage-${id}`),
      );
      expect(piecesOf(timeline, 'band').map(({name}) => name.id)).to.deep.equal(['stage-medication']);
      expect(piecesOf(timeline, 'branch').map(({name}) => name.id)).to.deep.equal(['stage-setback']);
    });
  }

  it('are items of one ordered list, with drawn numbers', async () => {
    const timeline = await mountTimeline();
    const [list, ...others] = shadow(timeline).querySelectorAll('ol');
    expect(others).to.have.length(0);
    expect(piecesOf(timeline).map(({box}) => [box.localName, box.parentElement === list])).to.deep.equal(
      names.map(() => ['li', true]),
    );
    expect(piecesOf(timeline).map(({node}) => textOf(node))).to.deep.equal(['1', '2', '3']);
  });

  it('have the band and the branch outside of the list, since neither is a step', async () => {
    const timeline = await mountTimeline();
    expect(namesOf(timeline, 'band')).to.deep.equal(['Medicine']);
    expect(namesOf(timeline, 'stage')).to.deep.equal(names);
    expect(namesOf(timeline, 'branch')).to.deep.equal(['A setback']);
    for (const part of ['band', 'branch'] as const)
      expectSame(piecesOf(timeline, part)[0]!.box.closest('ol'), null);
    const [band, branch] = [piecesOf(timeline, 'band')[0]!, piecesOf(timeline, 'branch')[0]!];
    const list = shadow(timeline).querySelector('ol')!.getBoundingClientRect();
    expect(band.box.getBoundingClientRect().bottom).to.be.at.most(list.top + 1);
    expect(branch.box.getBoundingClientRect().top).to.be.at.least(list.bottom - 1);
  });

  it('show name, length and summary, and everything else when they are opened', async () => {
    const timeline = await mountTimeline();
    for (const text of [
      'The stay',
      'Length: often 28 days',
      'If needed: yes, when home is not safe',
      'They live with us.',
    ])
      expect(elementOf(timeline, text).checkVisibility(), text).to.equal(true);
    const part = elementOf(timeline, 'Days have a plan.');
    expect(part.checkVisibility()).to.equal(false);
    pieceNamed(timeline, 'The stay').details!.open = true;
    expect(part.checkVisibility()).to.equal(true);
  });

  it('always show the text of the band and the steps of the branch', async () => {
    const timeline = await mountTimeline();
    for (const text of ['It can help at every stage.', 'Be safe.', 'Call us.', 'It is no failure.'])
      expect(elementOf(timeline, text).checkVisibility(), text).to.equal(true);
    for (const text of ['It eases cravings.', 'Shame is common.'])
      expect(elementOf(timeline, text).checkVisibility(), text).to.equal(false);
  });

  it('show all of the text when all are open', async () => {
    const timeline = await mountTimeline(tag('', article.replace('Program', 'House')));
    expect(unseen(timeline)).to.not.deep.equal([]);
    timeline.openAll();
    await settled(timeline);
    expect(unseen(timeline)).to.deep.equal([]);
  });

  it("have the family's part in a panel, with an icon beside its heading", async () => {
    const timeline = await mountTimeline();
    timeline.openAll();
    const panels = [...shadow(timeline).querySelectorAll('.sand')];
    expect(
      panels.map((panel) =>
        [...panel.querySelectorAll('slot')].flatMap((slot) => slot.assignedElements().map(textOf)),
      ),
    ).to.deep.equal([['What your family can do', 'Bring a list.']]);
    expect(panels[0]!.querySelectorAll('svg')).to.have.length(1);
    const ground = (element: Element) => getComputedStyle(element).backgroundColor;
    expect(ground(panels[0]!)).to.not.equal(ground(shadow(timeline).querySelector('.part')!));
  });

  it('have one such panel in each built-in stage', async () => {
    const timeline = await mountTimeline(built);
    for (const {box, name} of piecesOf(timeline))
      expect(box.querySelectorAll('.sand'), textOf(name)).to.have.length(1);
  });

  it('keep the text in the page in order, as plain HTML', async () => {
    const timeline = await mountTimeline(built);
    const copy = new DOMParser().parseFromString(timeline.innerHTML, 'text/html').body;
    expect([...copy.children].map(textOf)).to.deep.equal([...timeline.children].map(textOf));
    const ids = [...copy.querySelectorAll('h3')].map(({id}) => id);
    expect([ids[0], ids.at(-1)]).to.deep.equal(['stage-medication', 'stage-setback']);
    expectSame(timeline.querySelector('[style], style, script, svg, details'), null);
  });
});

describe("a partner's document in <family-stage-timeline>", () => {
  it('has only stages without ids for a band or a branch', async () => {
    const timeline = await timelineOfMarkdown('## One\n\nFirst.\n\n## Two\n\nSecond.\n\n### More\n\nThis.');
    expect(namesOf(timeline, 'stage')).to.deep.equal(['One', 'Two']);
    expect([namesOf(timeline, 'band'), namesOf(timeline, 'branch')]).to.deep.equal([[], []]);
    expectSame(pieceNamed(timeline, 'One').details, null);
    expect(pieceNamed(timeline, 'Two').details!.open).to.equal(false);
  });

  it('has the first section of such an id as its band or branch, and the next as stages', async () => {
    const timeline = await timelineOfMarkdown(
      '## A {#a-setback}\n\nA.\n\n## B {#b-medication}\n\nB.\n\n## C {#c-medication}\n\nC.\n\n## D {#d-setback}\n\nD.',
    );
    expect(namesOf(timeline, 'band')).to.deep.equal(['B']);
    expect(namesOf(timeline, 'stage')).to.deep.equal(['C', 'D']);
    expect(namesOf(timeline, 'branch')).to.deep.equal(['A']);
  });

  it('may be only a band, only a branch, or text without headings', async () => {
    const band = await timelineOfMarkdown('## Medicine {#our-medication}\n\nIt helps.');
    expectSame(shadow(band).querySelector('ol'), null);
    expect(unseen(band)).to.deep.equal([]);
    const branch = await timelineOfMarkdown('## Tired {#our-setback}\n\n1. Rest.\n2. Call.');
    expect([unseen(branch), piecesOf(branch)]).to.deep.equal([[], []]);
    const words = await timelineOfMarkdown('Only words today.');
    expect([piecesOf(words), unseen(words)]).to.deep.equal([[], []]);
  });

  it('is shown completely, whatever it contains', async () => {
    const timeline = await timelineOfMarkdown(
      [
        'Before the first heading.\n\n- a list',
        '## Nothing below',
        '## A list first\n\n- one\n- two\n\nAnd words.',
        '## A table\n\n| a | b |\n| - | - |\n| 1 | 2 |',
        '## Words\n\nFirst.\n\nSecond.\n\n> [!WARNING]\n> Careful.',
        '## Deep\n\nLine.\n\n### Part\n\nText.\n\n#### Deeper\n\nMore.\n\n##### Deepest\n\nEnd.\n\n### Empty part',
        '## Facts only\n\n- Length: a day',
        '## Skips\n\n#### A level\n\nHere.',
        '## Tired {#x-setback}\n\nNo steps.',
      ].join('\n\n'),
    );
    expect(piecesOf(timeline)).to.have.length(7);
    timeline.openAll();
    await settled(timeline);
    expect(unseen(timeline)).to.deep.equal([]);
    expect([...timeline.children].filter((each) => !each.assignedSlot)).to.have.length(0);
    expect(elementOf(timeline, 'Second.').assignedSlot!.closest('details')).to.not.equal(null);
    expectSame(elementOf(timeline, 'First.').assignedSlot!.closest('details'), null);
  });

  it('may have many stages', async () => {
    const text = Array.from({length: 60}, (_, index) => `## Stage ${index}\n\nLine.\n\n### Part\n\nText.\n`);
    const timeline = await timelineOfMarkdown(text.join('\n'));
    expect(piecesOf(timeline)).to.have.length(60);
    expect(textOf(piecesOf(timeline).at(-1)!.node)).to.equal('60');
  });
});
