import {expect} from 'chai';
import {fixture, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {expectSame, textOf} from '../../support/widget.js';
import {
  built,
  elementOf,
  inState,
  mountTimeline,
  pieceNamed,
  piecesOf,
  tag,
  timelineOfMarkdown,
  type FamilyStageTimeline,
} from './timeline.js';

const inBox = (width: number, content: string) =>
  mountTimeline(`<div style="inline-size: ${width}px">${content}</div>`);
const boxOf = (element: Element) => element.getBoundingClientRect();

/** Items of facts, by the kind that was recognised. */
const factsOf = (timeline: Element, kind: string) => [
  ...timeline.querySelectorAll<HTMLElement>(`[data-fact="${kind}"]`),
];

describe('the length of a stage in <family-stage-timeline>', () => {
  it('is in a rail beside the stage if there is room', async () => {
    const timeline = await inBox(1000, tag());
    const length = elementOf(timeline, 'Length: often 28 days');
    const {box, name} = pieceNamed(timeline, 'The stay');
    expect(boxOf(length).right).to.be.at.most(boxOf(box.querySelector('.node')!).left);
    expect(Math.abs(boxOf(length).top - boxOf(box).top)).to.be.below(20);
    expect(boxOf(length).left).to.be.at.least(boxOf(box).left - 0.5);
    expect(boxOf(name).left).to.be.greaterThan(boxOf(length).right);
  });

  it('is below the name if there is no room', async () => {
    const timeline = await inBox(320, tag());
    const length = elementOf(timeline, 'Length: often 28 days');
    const {name} = pieceNamed(timeline, 'The stay');
    expect(boxOf(length).top).to.be.at.least(boxOf(name).bottom - 0.5);
    expect(boxOf(length).left).to.equal(boxOf(name).left);
    expect(boxOf(elementOf(timeline, 'They live with us.')).top).to.be.at.least(boxOf(length).bottom - 0.5);
  });

  it('is below the name in the band, which has no rail', async () => {
    const timeline = await inBox(1000, tag());
    const {name} = pieceNamed(timeline, 'Medicine');
    const length = elementOf(timeline, 'Length: as long as it helps');
    expect(boxOf(length).top).to.be.at.least(boxOf(name).bottom - 0.5);
  });

  it('is aligned to the lane from right to left too, in a text of either direction', async () => {
    for (const words of ['often 28 days', 'يومان']) {
      const timeline = await inBox(
        1000,
        `<div dir="rtl">${tag('', `<h3>A</h3><ul><li>Length: ${words}</li></ul><p>B.</p><h3>C</h3><p>D.</p>`)}</div>`,
      );
      const value = timeline.querySelector('[data-value]')!;
      const range = document.createRange();
      range.selectNodeContents(value);
      const text = range.getBoundingClientRect();
      const node = boxOf(piecesOf(timeline)[0]!.node!);
      expect(text.left - node.right, words).to.be.within(5, 40);
    }
  });

  it('is displayed without its label, which screen readers get', async () => {
    const timeline = await mountTimeline();
    const label = elementOf(timeline, 'Length: often 28 days').querySelector<HTMLElement>('[data-label]')!;
    expect(textOf(label)).to.equal('Length:');
    expect(boxOf(label).width).to.be.at.most(1);
    // Not removed from the accessibility tree.
    expect([getComputedStyle(label).display, getComputedStyle(label).visibility]).to.not.include.members([
      'none',
      'hidden',
    ]);
  });

  it('is recognised in Spanish, and by other labels', async () => {
    const timeline = await timelineOfMarkdown(
      '## A\n\n- Duración: 1 día\n\n## B\n\n- Typical length: 2 days\n\n## C\n\n- Duración usual: 3 días',
    );
    expect(factsOf(timeline, 'length').map(textOf)).to.deep.equal([
      'Duración: 1 día',
      'Typical length: 2 days',
      'Duración usual: 3 días',
    ]);
  });
});

describe('a stage "if needed" in <family-stage-timeline>', () => {
  const bordersOf = (timeline: Element) =>
    piecesOf(timeline).map(({node}) => getComputedStyle(node!).borderTopStyle);

  it('has a dashed node, and the fact below its name', async () => {
    const timeline = await mountTimeline();
    expect(bordersOf(timeline)).to.deep.equal(['solid', 'dashed', 'solid']);
    const need = elementOf(timeline, 'If needed: yes, when home is not safe');
    expect(boxOf(need).top).to.be.at.least(boxOf(pieceNamed(timeline, 'The stay').name).bottom - 0.5);
    expect(boxOf(need).bottom).to.be.at.most(boxOf(elementOf(timeline, 'They live with us.')).top + 0.5);
  });

  for (const language of ['en', 'es']) {
    it(`is three of the nine stages in ${language}`, async () => {
      const timeline = await mountTimeline(
        `<family-stage-timeline lang="${language}"></family-stage-timeline>`,
      );
      const dashed = piecesOf(timeline).filter(
        ({node}) => getComputedStyle(node!).borderTopStyle === 'dashed',
      );
      expect(dashed.map(({name}) => name.id)).to.deep.equal([
        'stage-detox',
        'stage-residential',
        'stage-php',
      ]);
      expect(factsOf(timeline, 'length').length).to.be.at.least(9);
    });
  }
});

describe('other facts in <family-stage-timeline>', () => {
  it('are below the summary, whatever their label', async () => {
    const timeline = await timelineOfMarkdown(
      '## A\n\n- Length: a day\n- Some people start here: yes\n- Who pays: we do\n\nThe line.',
    );
    const line = boxOf(elementOf(timeline, 'The line.'));
    for (const text of ['Some people start here: yes', 'Who pays: we do']) {
      const fact = elementOf(timeline, text);
      expect(fact.checkVisibility(), text).to.equal(true);
      expect(boxOf(fact).top, text).to.be.at.least(line.bottom - 0.5);
    }
  });

  it('link to a program that is on the page, and are hidden for one that is not', async () => {
    const markdown = '## A\n\n- Length: a day\n- Program: [Our house](#our-house-here)\n\nThe line.';
    const timeline = await timelineOfMarkdown(markdown);
    const fact = elementOf(timeline, 'Program: Our house');
    expect(fact.checkVisibility()).to.equal(false);
    await fixture('<h2 id="our-house-here">Our house</h2>');
    dispatchEvent(new Event('family-content-load'));
    expect(fact.checkVisibility()).to.equal(true);
    expect(fact.querySelector('a')!.getAttribute('href')).to.equal('#our-house-here');
  });

  it('show a program that has no link', async () => {
    const timeline = await timelineOfMarkdown('## A\n\n- Program: the house on the hill\n\nThe line.');
    expect(elementOf(timeline, 'Program: the house on the hill').checkVisibility()).to.equal(true);
  });

  it('are a plain list if not all items are facts', async () => {
    const timeline = await timelineOfMarkdown('## A\n\n- Length: a day\n- and more\n\nThe line.');
    timeline.openAll();
    expect(timeline.querySelectorAll('[data-fact]')).to.have.length(0);
    expect(elementOf(timeline, 'Length: a day').checkVisibility()).to.equal(true);
  });
});

describe('the marks on facts in <family-stage-timeline>', () => {
  const texts = (timeline: Element) => [...timeline.querySelectorAll('li')].map(({innerHTML}) => innerHTML);

  it('do not change the text, and are set once', async () => {
    const timeline = await mountTimeline();
    const item = factsOf(timeline, 'program')[0]!;
    expect(item.textContent).to.equal('Program: Our house');
    expect([...item.children].map((mark) => [mark.localName, mark.textContent])).to.deep.equal([
      ['span', 'Program:'],
      ['span', ' Our house'],
    ]);
    const before = texts(timeline);
    const {parentElement} = timeline;
    timeline.remove();
    timeline.headingLevel = 3;
    parentElement!.append(timeline);
    await settled(timeline);
    expect(texts(timeline)).to.deep.equal(before);
    const copy = timeline.cloneNode(true) as FamilyStageTimeline;
    parentElement!.append(copy);
    await inState(copy, 'ready');
    expect(texts(copy)).to.deep.equal(before);
  });

  it("do not split an author's elements", async () => {
    const timeline = await mountTimeline(
      tag(
        '',
        `<h3>A</h3><ul><li><b>Length:</b> a day</li><li><i>If needed</i>: yes</li><li><b>Length: all in one</b></li></ul><p>B.</p>`,
      ),
    );
    const items = [...timeline.querySelectorAll('li')];
    expect(items.map(({textContent}) => textContent)).to.deep.equal([
      'Length: a day',
      'If needed: yes',
      'Length: all in one',
    ]);
    expect(items.map((item) => textOf(item.querySelector('[data-label]')))).to.deep.equal([
      'Length:',
      'If needed:',
      '',
    ]);
    expect(timeline.querySelector('[data-label] b')!.textContent).to.equal('Length:');
    // Nothing is hidden without a mark.
    expect(items[2]!.querySelector('b')!.checkVisibility()).to.equal(true);
    expect(boxOf(items[2]!.querySelector('b')!).width).to.be.greaterThan(20);
  });

  it('keep links to another stage working', async () => {
    const timeline = await mountTimeline(
      tag(
        '',
        '<h3>A</h3><ul><li>Length: until <a href="#stage-b">B</a></li></ul><p>X.</p><h3 id="stage-b">B</h3><p>Y.</p><h4>Z</h4><p>Z.</p>',
      ),
    );
    timeline.querySelector('a')!.click();
    await until(() => pieceNamed(timeline, 'B').details!.open, 'It did not open');
    location.hash = '';
  });

  it('are only in a list of facts', async () => {
    const timeline = await mountTimeline(built);
    expect(factsOf(timeline, 'length').length).to.be.at.least(10);
    for (const list of timeline.querySelectorAll(':scope > ul, :scope > ol')) {
      const marked = list.querySelectorAll('[data-fact]').length;
      expect(marked === 0 || marked === list.children.length, textOf(list)).to.equal(true);
    }
    expectSame(timeline.querySelector('ol [data-fact]'), null);
  });
});
