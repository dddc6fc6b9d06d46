import {expect} from 'chai';
import {until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, resizePage} from '../../support/page.js';
import {pageStyle} from '../../support/stub.js';
import {shadow, sidewaysScroll, textOf} from '../../support/widget.js';
import {
  daysOf,
  explainerOf,
  mountExplainer,
  partnersProgram,
  programs,
  sectionOf,
  sectionsOf,
  unseen,
  type FamilyProgramExplainer,
} from './explainer.js';

/** Elements that overflow the sheet, except in boxes that scroll. */
function misfits(explainer: FamilyProgramExplainer): string[] {
  const sheet = shadow(explainer).querySelector('[part~=sheet]')!.getBoundingClientRect();
  const all = [
    ...explainer.querySelectorAll<HTMLElement>('*'),
    ...shadow(explainer).querySelectorAll<HTMLElement>('*'),
  ];
  return all
    .filter((each) => each.checkVisibility() && !each.closest('[data-table], svg, .facts > .rail, thead'))
    .filter((each) => !each.assignedSlot?.closest('.facts > .rail'))
    .filter((each) => {
      const {left, right, width} = each.getBoundingClientRect();
      return width > 0 && (left < sheet.left - 0.5 || right > sheet.right + 0.5);
    })
    .map((each) => `<${each.localName}> ${textOf(each).slice(0, 40)}`);
}

describe('<family-program-explainer> at 320 pixels', () => {
  for (const [what, attributes] of [
    ...programs.map((topic) => [topic, `topic="${topic}"`]),
    ['Spanish, with a comparison', 'lang="es" compare="iop php outpatient residential"'],
  ] as const) {
    it(`does not scroll sideways: ${what}`, async () => {
      await resizePage(320);
      const explainer = await mountExplainer(
        `<family-program-explainer ${attributes}></family-program-explainer>`,
      );
      if (explainer.compare)
        await until(() => shadow(explainer).querySelector('[part~=compare]'), 'There is no table');
      expect(innerWidth).to.equal(320);
      expect(sidewaysScroll()).to.be.at.most(0);
      expect(misfits(explainer)).to.deep.equal([]);
      const box = explainer.querySelector<HTMLElement>('[data-table]')!;
      expect(box.scrollWidth).to.be.at.most(box.clientWidth);
    });
  }

  it('breaks long words in every element', async () => {
    await resizePage(320);
    const word = 'x'.repeat(90);
    const explainer = await explainerOf(
      partnersProgram.replaceAll(/\b(Comes|Group|Rest|Come|When|fewer|Our)\b/g, word),
    );
    expect(misfits(explainer)).to.deep.equal([]);
    expect(sidewaysScroll()).to.be.at.most(0);
  });

  it('fits with text at 150 %, and with the spacing of WCAG', async () => {
    await resizePage(320);
    pageStyle(
      'body {font-size: 150%} * {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}',
    );
    const explainer = await mountExplainer();
    expect(misfits(explainer)).to.deep.equal([]);
  });
});

describe('<family-program-explainer> on a wide screen', () => {
  it('has headings in a rail, the text beside them, facts across', async () => {
    const explainer = await mountExplainer(
      '<div style="inline-size: 900px"><family-program-explainer></family-program-explainer></div>',
    );
    const section = sectionOf(explainer, 'What it is');
    const rail = section.querySelector('.rail')!.getBoundingClientRect();
    const body = section.querySelector('.body')!.getBoundingClientRect();
    expect(rail.right).to.be.at.most(body.left);
    const heading = explainer.querySelector('#iop-what-it-is')!.getBoundingClientRect();
    const text = explainer.querySelector('#iop-what-it-is + p')!.getBoundingClientRect();
    expect(Math.abs(heading.top - text.top)).to.be.below(5);
    const facts = explainer.querySelector('ul')!.getBoundingClientRect();
    expect(facts.width).to.be.above(body.width + rail.width);
  });

  it('has topics in two columns, and one on a phone', async () => {
    for (const [width, columns] of [
      [900, 2],
      [330, 1],
    ] as const) {
      const explainer = await mountExplainer(
        `<div style="inline-size: ${width}px"><family-program-explainer></family-program-explainer></div>`,
      );
      const topics = [...shadow(explainer).querySelectorAll('.topics > div')];
      const lefts = new Set(topics.map((topic) => Math.round(topic.getBoundingClientRect().left)));
      expect(lefts.size).to.equal(columns);
    }
  });

  it('keeps the text of the family’s section on the grid, while its background extends beyond it', async () => {
    const explainer = await mountExplainer(
      '<div style="inline-size: 900px"><family-program-explainer></family-program-explainer></div>',
    );
    const lefts = ['What it is', 'What your family can do'].map((title) => {
      const section = sectionOf(explainer, title);
      return [section, section.querySelector('.body')!].map((each) => each.getBoundingClientRect().left);
    });
    expect(lefts[1]![0]!).to.be.below(lefts[0]![0]! - 10);
    expect(Math.abs(lefts[1]![1]! - lefts[0]![1]!)).to.be.at.most(1.5);
  });
});

describe('<family-program-explainer> from right to left', () => {
  it('has days, blocks and rail mirrored', async () => {
    const explainer = await mountExplainer(
      '<div dir="rtl" style="inline-size: 900px"><family-program-explainer></family-program-explainer></div>',
    );
    const [monday, tuesday] = daysOf(explainer).map((day) => day.getBoundingClientRect());
    expect(monday!.left).to.be.above(tuesday!.left);
    expect(getComputedStyle(shadow(explainer).querySelector('.hours')!).scale).to.equal('-1 1');
    const section = sectionOf(explainer, 'What it is');
    expect(section.querySelector('.rail')!.getBoundingClientRect().left).to.be.above(
      section.querySelector('.body')!.getBoundingClientRect().left,
    );
    expect(misfits(explainer)).to.deep.equal([]);
  });

  it('keeps the direction of each English text', async () => {
    const explainer = await mountExplainer(
      '<div dir="rtl"><family-program-explainer></family-program-explainer></div>',
    );
    const texts = explainer.querySelectorAll('li, td, th, [data-family-label], [data-family-gist]');
    expect([...texts].filter((each) => getComputedStyle(each).unicodeBidi !== 'plaintext')).to.have.lengthOf(
      0,
    );
  });
});

describe('<family-program-explainer> in Spanish', () => {
  it('has interface and text in Spanish', async () => {
    const explainer = await mountExplainer('<family-program-explainer lang="es"></family-program-explainer>');
    expect(sectionsOf(explainer)).to.have.lengthOf.at.least(9);
    const words = textOf(shadow(explainer).querySelector('[part~=base]'));
    for (const each of ['Dónde encaja', 'este programa', 'menos de 9 horas', 'Imprimir estas preguntas'])
      expect(words).to.contain(each);
    expect(words).to.not.match(/\b(hours|program|Print|block)\b/);
    expect(daysOf(explainer).map(textOf)).to.deep.equal(['Lun', 'Mar', 'Mié', 'Jue', 'Vie', 'Sáb', 'Dom']);
    expect(explainer.querySelectorAll('ul')[0]!.querySelectorAll('svg')).to.have.lengthOf(5);
    const steps = explainer.querySelector('[slot^="next-"]')!;
    expect(steps.querySelectorAll('svg')).to.have.lengthOf(steps.children.length);
  });
});

describe('<family-program-explainer> on paper', () => {
  inEachEngine(
    'shows all of the text, including the heading of the facts, black on white',
    async function () {
      const explainer = await mountExplainer(
        '<div style="color-scheme: dark"><family-program-explainer></family-program-explainer></div>',
      );
      if (!(await emulateMedia({media: 'print'}))) this.skip();
      expect(unseen(explainer)).to.deep.equal([]);
      const heading = explainer.querySelector<HTMLElement>('#iop-at-a-glance')!;
      expect(heading.getBoundingClientRect().width).to.be.above(50);
      expect(heading.assignedSlot!.closest<HTMLElement>('.rail')!.offsetHeight).to.be.above(10);
      const family = getComputedStyle(shadow(explainer).querySelector('[part~=family]')!);
      expect([family.backgroundColor, family.borderTopColor]).to.deep.equal([
        'rgba(0, 0, 0, 0)',
        'rgb(0, 0, 0)',
      ]);
      expect(getComputedStyle(explainer.querySelector('p')!).color).to.match(/rgb\((0, 0, 0|34, 34, 34)\)/);
      const buttons = [...shadow(explainer).querySelectorAll<HTMLElement>('button')];
      expect(buttons.filter((button) => button.checkVisibility())).to.have.lengthOf(0);
      const {printColorAdjust} = getComputedStyle(shadow(explainer).querySelector('[part~=week]')!);
      expect(printColorAdjust).to.equal('exact');
    },
  );
});

describe('a page’s style sheet', () => {
  it('does not affect the facts, the steps, the table or the checkboxes', async () => {
    const explainer = await mountExplainer();
    const looks = () =>
      [...explainer.querySelectorAll('li, span, td, th, table, input, label, svg, path')].map((each) => {
        const {color, display, fontSize, padding, borderTopWidth, stroke, inlineSize} =
          getComputedStyle(each);
        return [each.localName, color, display, fontSize, padding, borderTopWidth, stroke, inlineSize].join(
          ' ',
        );
      });
    const before = looks();
    pageStyle(`
      li, span, td, th, table, input, label {color: red !important; display: inline-flex !important; font-size: 9px !important; padding: 9px !important; border: 9px solid red !important}
      svg, path {stroke: red !important; inline-size: 99px !important; display: block !important; fill: red !important}
      #x, [data-family-label], [data-task], [slot] {color: red !important; font-size: 9px !important}
    `);
    expect(looks()).to.deep.equal(before);
  });
});
