import {careLevels, carePlaces} from '../../../content/levels-of-care.yaml';
import {expect} from 'chai';
import {accessibleNodes} from '../../support/accessibility.js';
import {until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {
  blocksOf,
  daysOf,
  explainerOf,
  levelsOf,
  mountExplainer,
  piecesOf,
  programs,
  sectionOf,
  titlesOf,
} from './explainer.js';

const weekOf = (rows: string) => `## A week\n\n| Day | Hours | What |\n| --- | --- | --- |\n${rows}`;

function legendOf(explainer: Element): string {
  return textOf(shadow(explainer).querySelector('[part~=week] .legend'));
}

describe('the week of <family-program-explainer>', () => {
  it('is drawn from the table: a column per day, a block per hour', async () => {
    const explainer = await mountExplainer();
    expect(blocksOf(explainer)).to.deep.equal([3, 0, 3, 0, 3, 0, 0]);
    expect(daysOf(explainer).map(textOf)).to.deep.equal(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']);
    const blocks = [...shadow(explainer).querySelectorAll('[part~=week] b')];
    const heights = blocks.map((block) => block.getBoundingClientRect().height);
    expect(new Set(heights.map(Math.round)).size).to.equal(1);
    expect(legendOf(explainer)).to.equal('Each block is one hour. Family time');
  });

  it('has its table as text, and is itself hidden from screen readers', async () => {
    const explainer = await mountExplainer();
    const section = sectionOf(explainer, 'A week at a glance');
    const table = explainer.querySelector('table')!;
    expect(table.checkVisibility()).to.equal(true);
    expect(piecesOf(section).some((piece) => piece.contains(table))).to.equal(true);
    const picture = shadow(explainer).querySelector('[part~=week]')!;
    expect(await accessibleNodes(picture)).to.deep.equal([]);
    expect((await accessibleNodes(table)).filter(({role}) => role === 'columnheader')).to.have.lengthOf(3);
  });

  it('draws halves, days and nights, and long days within its columns', async () => {
    const explainer = await explainerOf();
    expect(blocksOf(explainer)).to.deep.equal([3, 2, 1, 0, 12]);
    const [first, second, whole, , long] = daysOf(explainer).map((day) => day.querySelector('div')!);
    const blocks = (day: Element) => [...day.children].map((block) => block.getBoundingClientRect().height);
    expect(blocks(second!)[0]!).to.be.below(blocks(second!)[1]! * 0.7);
    expect(blocks(whole!)[0]!).to.be.above(blocks(first!)[0]! * 4);
    expect(blocks(long!).every((height) => height >= 2)).to.equal(true);
    expect(long!.scrollHeight).to.equal(long!.clientHeight);
    expect(legendOf(explainer)).to.equal(
      'Each block is one hour. A full column is day and night. Family time',
    );
  });

  it('has a legend for full columns only if it consists of these', async () => {
    const explainer = await mountExplainer(
      '<family-program-explainer topic="residential"></family-program-explainer>',
    );
    expect(blocksOf(explainer)).to.deep.equal([1, 1, 1, 1, 1, 1, 1]);
    expect(legendOf(explainer)).to.equal('A full column is day and night. Family time');
  });

  it('has another colour for days that start with something for the family', async () => {
    const explainer = await explainerOf();
    const grounds = daysOf(explainer).map(
      (day) => getComputedStyle(day.querySelector('div')!).backgroundColor,
    );
    expect(grounds.map((ground) => ground !== grounds[0])).to.deep.equal([false, true, false, false, false]);
    const plain = await explainerOf(weekOf('| Mon | 1 | A talk with family |\n'));
    expect(legendOf(plain)).to.equal('Each block is one hour.');
    for (const topic of programs) {
      const built = await mountExplainer(
        `<family-program-explainer topic="${topic}"></family-program-explainer>`,
      );
      expect(
        daysOf(built).filter(({className}) => className.includes('with-family')),
        topic,
      ).to.have.lengthOf(1);
    }
  });

  it('reads hours with a comma, and has no names for days that abbreviations do not distinguish', async () => {
    const explainer = await explainerOf(weekOf('| Day 1 | 1,5 | A |\n| Day 2 | 2 | B |\n'));
    expect(blocksOf(explainer)).to.deep.equal([2, 2]);
    expect(daysOf(explainer).map(textOf)).to.deep.equal(['', '']);
  });

  for (const [what, rows] of Object.entries({
    'words for hours': '| Mon | all day | A |\n',
    'no hours': '| Mon | | A |\n',
    'more hours than a day has': '| Mon | 25 | A |\n',
    'more than seven days': '| A day | 1 | B |\n'.repeat(8),
    'two columns': '',
  })) {
    it(`is a plain table with ${what}`, async () => {
      collectWarnings();
      const explainer = await explainerOf(
        rows ? weekOf(rows) : '## A week\n\n| Day | Hours |\n| --- | --- |\n| Mon | 1 |\n',
      );
      expect(shadow(explainer).querySelector('[part~=week]')).to.equal(null);
      expect(explainer.querySelector('table')!.checkVisibility()).to.equal(true);
    });
  }
});

describe('where a program fits', () => {
  it('has the hours of each level as text, with this program marked', async () => {
    const explainer = await mountExplainer();
    expect(levelsOf(explainer)).to.deep.equal([
      'Outpatient under 9 hours',
      'IOP this program 9 hours or more (6 or more for teens)',
      'Day treatment (PHP) 20 hours or more',
      'Residential support day and night They live there, 24 hours a day',
    ]);
    const grounds = [...shadow(explainer).querySelectorAll('[part~=levels] li')].map(
      (row) => getComputedStyle(row).backgroundColor,
    );
    expect(grounds.map((ground) => ground !== grounds[0])).to.deep.equal([false, true, false, false]);
  });

  it('draws the same data: blocks for the minimum, pale ones up to the next level, a plus if there is no limit', async () => {
    const explainer = await mountExplainer();
    const pictures = [...shadow(explainer).querySelectorAll('[part~=levels] li')].map((row) =>
      [...row.querySelectorAll('.hours path')].map((path) => path.getAttribute('d')!.split('M').length - 1),
    );
    expect(pictures).to.deep.equal([[1, 7, 0], [9, 10, 0], [20, 0, 1], []]);
    for (const [index, {least, below}] of careLevels.entries()) {
      if (least === undefined) continue;
      expect(pictures[index]![0]).to.equal(least);
      if (below !== undefined) expect(pictures[index]![0]! + pictures[index]![1]!).to.equal(below - 1);
    }
  });

  it('has a drawing hidden from screen readers, and text for everybody', async () => {
    const explainer = await mountExplainer();
    const nodes = await accessibleNodes(shadow(explainer).querySelector('[part~=levels]')!);
    expect(nodes.filter(({role}) => role === 'listitem')).to.have.lengthOf(4);
    expect(nodes.filter(({role}) => /image|graphic/.test(role))).to.deep.equal([]);
  });

  for (const topic of programs) {
    it(`follows the week: ${topic}`, async () => {
      const explainer = await mountExplainer(
        `<family-program-explainer topic="${topic}"></family-program-explainer>`,
      );
      const titles = titlesOf(explainer);
      expect(titles[titles.indexOf('Where this fits') - 1]).to.equal('A week at a glance');
      const marked = levelsOf(explainer).filter((row) => row.includes('this program'));
      const isLevel = careLevels.some(({id}) => id === topic);
      expect(marked).to.have.lengthOf(isLevel ? 1 : 0);
      const sentence = textOf(sectionOf(explainer, 'Where this fits').querySelector('.body > p'));
      const words = {before: 'first step', alongside: 'go along with', after: 'comes after'};
      expect(sentence).to.contain(isLevel ? '' : words[carePlaces[topic]!]);
      if (isLevel) expect(sentence).to.equal('');
    });
  }

  it('is not shown for an unknown program', async () => {
    for (const id of ['evening', 'constructor', '__proto__']) {
      const explainer = await explainerOf(`---\nid: ${id}\n---\n\n${weekOf('| Mon | 1 | A |\n')}`);
      expect(titlesOf(explainer)).to.deep.equal(['A week']);
    }
  });

  it('is at the end of a text without a week', async () => {
    const explainer = await explainerOf('---\nid: iop\n---\n\n## One\n\nA.\n\n## Two\n\nB.\n');
    expect(titlesOf(explainer)).to.deep.equal(['One', 'Two', 'Where this fits']);
  });

  it('is removed when another text loads that it does not apply to', async () => {
    const explainer = await mountExplainer();
    explainer.src = (await explainerOf()).src;
    await until(() => titlesOf(explainer).includes('A week'), 'The text did not come');
    expect(titlesOf(explainer)).to.not.contain('Where this fits');
  });
});
