import {expect} from 'chai';
import {accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {nextFrame} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, press} from '../../support/page.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, textOf} from '../../support/widget.js';
import {explainerOf, mountExplainer, programs, type FamilyProgramExplainer} from './explainer.js';

const cases: Readonly<Record<string, () => Promise<FamilyProgramExplainer>>> = {
  ...Object.fromEntries(
    programs.map((topic) => [
      `with ${topic}`,
      () => mountExplainer(`<family-program-explainer topic="${topic}"></family-program-explainer>`),
    ]),
  ),
  'in Spanish': () => mountExplainer('<family-program-explainer lang="es"></family-program-explainer>'),
  "with a partner's text": () => explainerOf(),
  'one heading down': () =>
    mountExplainer('<family-program-explainer heading-level="3"></family-program-explainer>'),
  'on a dark page': () =>
    mountExplainer(
      '<div style="color-scheme: dark; background: #111"><family-program-explainer></family-program-explainer></div>',
    ),
  'right to left': () =>
    mountExplainer('<div dir="rtl"><family-program-explainer></family-program-explainer></div>'),
  'on a phone': () =>
    mountExplainer(
      '<div style="inline-size: 304px"><family-program-explainer></family-program-explainer></div>',
    ),
  'in a place of another colour': () =>
    mountExplainer(
      '<div style="--family-accent: #ff0"><family-program-explainer></family-program-explainer></div>',
    ),
};

describe('<family-program-explainer> has no violations in axe', () => {
  for (const [when, mount] of Object.entries(cases)) {
    it(when, async () => {
      collectWarnings();
      const explainer = await mount();
      explainer.querySelector('input')!.checked = true;
      await expectAccessible(explainer.parentElement!);
    });
  }
});

describe('the accessibility tree of <family-program-explainer>', () => {
  it('has all headings, including those of the view, at their levels in order', async () => {
    const explainer = await mountExplainer();
    const headings = (await accessibleNodes(explainer)).filter(({role}) => role === 'heading');
    const lines = headings.map(({name, level}) => `${level} ${name}`);
    expect(lines.slice(0, 6)).to.deep.equal([
      '2 Intensive outpatient program (IOP)',
      '3 At a glance',
      '3 What it is',
      '3 A week at a glance',
      '3 Where this fits',
      '3 What it works on',
    ]);
    expect(lines[6]!.startsWith('4 ')).to.equal(true);
    expect(lines.at(-1)).to.equal('3 What comes next');
  });

  it('has headings of the view at the level of the text around them', async () => {
    const explainer = await mountExplainer(
      '<family-program-explainer heading-level="4"></family-program-explainer>',
    );
    const headings = (await accessibleNodes(explainer)).filter(({role}) => role === 'heading');
    expect(headings.find(({name}) => name === 'Where this fits')!.level).to.equal(5);
    expect(headings.find(({name}) => name === 'What it is')!.level).to.equal(5);
  });

  it('has checkboxes, each with its question as its name', async () => {
    const explainer = await explainerOf();
    const boxes = (await accessibleNodes(explainer)).filter(({role}) => role === 'checkbox');
    // Firefox adds a space after a link.
    const names = boxes.map(({name}) => name.replace(' ?', '?'));
    expect(names).to.deep.equal(['When do you meet?', 'Is there parking?']);
  });

  it('contains no drawings', async () => {
    const explainer = await mountExplainer();
    const nodes = await accessibleNodes(explainer);
    expect(nodes.filter(({role}) => /image|img|graphic|svg/i.test(role))).to.deep.equal([]);
  });
});

describe('<family-program-explainer> by keyboard', () => {
  it('moves through the questions and the button in order, with a focus ring on each', async () => {
    const explainer = await explainerOf();
    const [first] = explainer.querySelectorAll('input');
    first!.focus();
    const names: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await press('Tab');
      const focused = shadow(explainer).activeElement ?? document.activeElement!;
      expect(getComputedStyle(focused).outlineStyle).to.equal('solid');
      names.push(focused instanceof HTMLInputElement ? textOf(focused.labels![0]) : textOf(focused));
    }
    expect(names).to.deep.equal(['Is there parking?', 'parking', 'Print these questions', 'Outpatient']);
  });

  it('can scroll the table of a week that does not fit', async () => {
    const explainer = await mountExplainer(
      '<div style="inline-size: 200px"><family-program-explainer></family-program-explainer></div>',
    );
    const box = explainer.querySelector<HTMLElement>('[data-table]')!;
    expect(box.tabIndex).to.equal(0);
    box.focus();
    expect(getComputedStyle(box).outlineStyle).to.equal('solid');
  });
});

describe('<family-program-explainer> in forced colours', () => {
  inEachEngine('keeps its checkboxes, its blocks, and the border of the family’s section', async function () {
    // WebKitGTK cannot emulate forced colours.
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    const explainer = await mountExplainer();
    await nextFrame();
    const [box] = explainer.querySelectorAll('input');
    expect(getComputedStyle(box!).appearance).to.equal('auto');
    const block = shadow(explainer).querySelector('[part~=week] b')!;
    const ground = getComputedStyle(shadow(explainer).querySelector('[part~=sheet]')!).backgroundColor;
    expect(getComputedStyle(block).backgroundColor).to.not.equal(ground);
    expect(getComputedStyle(shadow(explainer).querySelector('.data')!).fill).to.not.equal(ground);
    const family = getComputedStyle(shadow(explainer).querySelector('[part~=family]')!);
    expect([family.borderTopStyle, family.borderTopColor === ground]).to.deep.equal(['solid', false]);
  });
});
