import {expect} from 'chai';
import {fixture, settled} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {clickOn, emulateMedia, press} from '../../support/page.js';
import {pageStyle, stub} from '../../support/stub.js';
import {buttonOf, textOf} from '../../support/widget.js';
import {explainerOf, mountExplainer, piecesOf, sectionOf, sectionsOf, titleOf} from './explainer.js';

function boxesOf(explainer: Element): HTMLInputElement[] {
  return [...explainer.querySelectorAll('input')];
}

/** Everything that a page can store. */
function kept(): string {
  return JSON.stringify([
    {...localStorage},
    {...sessionStorage},
    document.cookie,
    location.href,
    history.length,
  ]);
}

describe('the questions of <family-program-explainer>', () => {
  it('can be ticked by pointer, on the whole line, and by keyboard', async () => {
    const explainer = await explainerOf();
    const [first, second] = boxesOf(explainer);
    expect([first!.checked, second!.checked]).to.deep.equal([false, true]);
    await clickOn(first!.closest('label')!);
    expect(first!.checked).to.equal(true);
    first!.focus();
    await press('Space');
    expect(first!.checked).to.equal(false);
  });

  it('are at least 44 pixels high, each checkbox 24', async () => {
    const explainer = await mountExplainer();
    for (const box of boxesOf(explainer)) {
      expect(box.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
      expect(Math.min(box.offsetWidth, box.offsetHeight)).to.be.at.least(24);
      expect(box.labels![0]!.textContent.trim()).to.not.equal('');
    }
  });

  it('have a visible tick in both colour schemes', async () => {
    for (const scheme of ['light', 'dark']) {
      const explainer = await mountExplainer(
        `<div style="color-scheme: ${scheme}"><family-program-explainer></family-program-explainer></div>`,
      );
      const [ticked, empty] = boxesOf(explainer);
      ticked!.checked = true;
      expect(getComputedStyle(ticked!).backgroundColor).to.not.equal(
        getComputedStyle(empty!).backgroundColor,
      );
      expect(getComputedStyle(ticked!, '::after').content).to.equal('""');
      expect(getComputedStyle(empty!, '::after').content).to.equal('none');
    }
  });

  it('store nothing, send nothing, and dispatch nothing to the page', async () => {
    const explainer = await mountExplainer();
    const before = kept();
    const entries = performance.getEntriesByType('resource').length;
    const reported: string[] = [];
    for (const type of ['family-toggle', 'family-navigate', 'family-content-load'])
      explainer.addEventListener(type, () => reported.push(type));
    for (const box of boxesOf(explainer)) box.click();
    await settled(explainer);
    expect(kept()).to.equal(before);
    expect(performance.getEntriesByType('resource').length).to.equal(entries);
    expect(reported).to.deep.equal([]);
    for (const box of boxesOf(explainer))
      expect([box.getAttribute('autocomplete'), box.name]).to.deep.equal([null, '']);
    expect(textOf(sectionOf(explainer, 'Questions to ask').querySelector('.row'))).to.contain(
      'Nothing is saved or sent.',
    );
  });

  it('keep their ticks when the widget renders again', async () => {
    const explainer = await mountExplainer();
    boxesOf(explainer)[2]!.click();
    explainer.help = 'foot';
    explainer.compare = 'php';
    await settled(explainer);
    expect(
      boxesOf(explainer)
        .map(({checked}) => checked)
        .indexOf(true),
    ).to.equal(2);
  });

  for (const width of [900, 400])
    inEachEngine(`are printed alone, in an element ${width} pixels wide`, async function () {
      const explainer = await mountExplainer(
        `<div style="inline-size: ${width}px"><family-program-explainer></family-program-explainer></div>`,
      );
      const beside = await fixture<HTMLElement>('<p>The page</p>');
      let prints = 0;
      stub(window, 'print', () => (prints += 1));
      buttonOf(explainer, 'Print these questions').click();
      expect(prints).to.equal(1);
      const shownOf = () => sectionsOf(explainer).filter((section) => section.checkVisibility());
      // On the screen everything remains visible.
      expect(shownOf()).to.have.lengthOf(sectionsOf(explainer).length);
      const canPrint = await emulateMedia({media: 'print'});
      if (canPrint) {
        expect(shownOf().map(titleOf)).to.deep.equal(['Questions to ask']);
        expect(beside.checkVisibility()).to.equal(false);
        expect(explainer.querySelector('#iop-questions')!.checkVisibility()).to.equal(true);
      }
      dispatchEvent(new Event('afterprint'));
      expect(shownOf()).to.have.lengthOf(sectionsOf(explainer).length);
      expect(document.querySelectorAll('[data-family-not-printed]')).to.have.lengthOf(0);
      // WebKitGTK cannot emulate print media.
      if (!canPrint) this.skip();
    });

  inEachEngine('have room to write on paper, and no button', async function () {
    const explainer = await mountExplainer();
    const line = explainer.querySelector<HTMLElement>('[data-task]')!;
    if (!(await emulateMedia({media: 'print'}))) this.skip();
    expect(line.offsetHeight).to.be.above(line.querySelector('label')!.offsetHeight + 15);
    const section = sectionOf(explainer, 'Questions to ask');
    expect(section.querySelector<HTMLElement>('.row')!.checkVisibility()).to.equal(false);
    expect(piecesOf(section).every((piece) => piece.checkVisibility())).to.equal(true);
  });
});

describe('the questions of <family-program-explainer> cannot be hidden', () => {
  const rules = [
    'display: none',
    'visibility: hidden',
    'opacity: 0',
    'block-size: 0; overflow: hidden',
    'max-block-size: 0; overflow: hidden',
    'position: absolute; inset-inline-start: -9999px',
    'clip-path: inset(50%)',
    'content-visibility: hidden',
    'transform: scale(0)',
  ];
  for (const rule of rules) {
    it(`by a rule of a page for parts: ${rule}`, async () => {
      const important = rule.replaceAll(/;|$/g, ' !important;');
      pageStyle(`::part(questions), ::part(section) {${important}}`);
      const explainer = await mountExplainer();
      const section = sectionOf(explainer, 'Questions to ask');
      expect(section.checkVisibility({opacityProperty: true, visibilityProperty: true})).to.equal(true);
      const {left, right, height, width} = section.getBoundingClientRect();
      expect([left >= 0, right <= innerWidth, height > 300, width > 300]).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      expect(getComputedStyle(section).clipPath).to.equal('none');
      const [line] = boxesOf(explainer);
      expect(line!.checkVisibility({contentVisibilityAuto: true})).to.equal(true);
    });
  }

  it('by a rule of a page for text', async () => {
    pageStyle(
      'ul, li, label, input, [slot], [data-task] {display: none !important; visibility: hidden !important; opacity: 0 !important}',
    );
    const explainer = await mountExplainer();
    const lines = [...explainer.querySelectorAll<HTMLElement>('[data-task] label')];
    expect(lines).to.have.lengthOf.at.least(7);
    expect(
      lines.every((line) => line.checkVisibility({opacityProperty: true, visibilityProperty: true})),
    ).to.equal(true);
  });

  for (const attribute of [
    'help="foot"',
    'compare="php"',
    'hide="questions"',
    'layout="list"',
    'no-questions',
  ]) {
    it(`by an attribute: ${attribute}`, async () => {
      const explainer = await mountExplainer(
        `<family-program-explainer ${attribute}></family-program-explainer>`,
      );
      expect(sectionOf(explainer, 'Questions to ask').checkVisibility()).to.equal(true);
    });
  }
});
