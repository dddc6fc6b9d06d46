import {expect} from 'chai';
import {fixture, nextEvent, nextFrame, settled, until} from '../../support/fixture.js';
import {clearFragment} from '../../support/page.js';
import type {FamilyNavigateEvent} from '../../../src/widgets/base/events.js';
import {expectSame, headingsOf, shadow, textOf} from '../../support/widget.js';
import {
  blocksOf,
  explainerOf,
  inState,
  mountExplainer,
  titlesOf,
  type FamilyProgramExplainer,
} from './explainer.js';

const tall = '<div style="block-size: 2000px"></div>';

afterEach(clearFragment);

/** Numbers of the elements that the widget adds to the text. */
function marksOf(explainer: Element): number[] {
  return ['[data-family-label]', '[data-family-gist]', 'svg', '[data-task]'].map(
    (mark) => explainer.querySelectorAll(mark).length,
  );
}

const article = `
  <h2>Evening program</h2><p>Three evenings.</p>
  <h3>At a glance</h3><ul><li>Hours a week: 9, or more</li></ul>
  <h3 id="evening-week">A week</h3><table><tr><td>Mon</td><td>3</td><td>Group</td></tr></table>
  <h3 id="evening-questions">Questions</h3><ul><li><label><input type="checkbox"> When?</label></li></ul>
  <h3 id="evening-next">Next</h3><ul><li>Step up: More</li></ul>`;

describe('<family-program-explainer> renders once', () => {
  for (const [what, content] of [
    ['a topic', '<family-program-explainer></family-program-explainer>'],
    ['an article', `<family-program-explainer>${article}</family-program-explainer>`],
  ] as const) {
    it(`when it is moved, with ${what}`, async () => {
      const explainer = await mountExplainer(content);
      const before = [marksOf(explainer), titlesOf(explainer), headingsOf(explainer)];
      const [one, other] = [await fixture('<div></div>'), await fixture('<div></div>')];
      for (let move = 0; move < 20; move += 1) (move % 2 ? one : other).append(explainer);
      await nextFrame();
      await settled(explainer);
      expect([marksOf(explainer), titlesOf(explainer), headingsOf(explainer)]).to.deep.equal(before);
    });

    it(`when it is cloned, with ${what}`, async () => {
      const explainer = await mountExplainer(content);
      const clone = explainer.cloneNode(true) as FamilyProgramExplainer;
      explainer.after(clone);
      await inState(clone, 'ready');
      expect(marksOf(clone)).to.deep.equal(marksOf(explainer));
      expect(titlesOf(clone)).to.deep.equal(titlesOf(explainer));
      expect(blocksOf(clone)).to.deep.equal(blocksOf(explainer));
      expect(textOf(clone)).to.equal(textOf(explainer));
    });

    it(`when its HTML is saved and restored, like by a page cache, with ${what}`, async () => {
      const explainer = await mountExplainer(content);
      const [html, marks] = [explainer.outerHTML, marksOf(explainer)];
      explainer.remove();
      expect(marksOf(await mountExplainer(html))).to.deep.equal(marks);
    });
  }

  it('when another topic is requested', async () => {
    const explainer = await mountExplainer();
    explainer.topic = 'php';
    await until(() => explainer.querySelector('#php-week'), 'The topic did not come');
    await settled(explainer);
    expect(blocksOf(explainer)).to.deep.equal([5, 5, 5, 5, 5, 0, 0]);
    expect(explainer.querySelector('#iop-week')).to.equal(null);
  });
});

describe('a link to a section of <family-program-explainer>', () => {
  it('is followed on loading, by the fragment of the address, and focuses the heading', async () => {
    location.hash = 'iop-questions';
    const box = await fixture(
      `<div>${tall}<family-program-explainer></family-program-explainer>${tall}</div>`,
    );
    const explainer = box.querySelector('family-program-explainer')!;
    const {section} = await nextEvent<FamilyNavigateEvent>(explainer, 'family-navigate');
    expect(section).to.equal('iop-questions');
    const heading = explainer.querySelector('#iop-questions')!;
    expectSame(document.activeElement, heading);
    expect(heading.getBoundingClientRect().top).to.be.within(-1, innerHeight / 2);
  });

  it('leads to the facts, whose heading is visually hidden', async () => {
    const box = await fixture(
      `<div>${tall}<family-program-explainer></family-program-explainer>${tall}</div>`,
    );
    const explainer = await inState(box.querySelector('family-program-explainer')!, 'ready');
    const navigated = nextEvent(explainer, 'family-navigate');
    expect(explainer.show('iop-at-a-glance')).to.equal(true);
    await navigated;
    expect(explainer.querySelector('ul')!.getBoundingClientRect().top).to.be.within(0, innerHeight / 2);
  });

  it('leads to a topic in a section', async () => {
    const explainer = await explainerOf();
    const navigated = nextEvent<FamilyNavigateEvent>(explainer, 'family-navigate');
    expect(explainer.show('evening-breakfast')).to.equal(true);
    expect((await navigated).section).to.equal('evening-breakfast');
  });

  it('dispatches an event that does not bubble, and is ignored for a missing id', async () => {
    const explainer = await mountExplainer();
    let heard = 0;
    explainer.parentElement!.addEventListener('family-navigate', () => (heard += 1));
    const navigated = nextEvent(explainer, 'family-navigate');
    explainer.show('iop-week');
    await navigated;
    expect(heard).to.equal(0);
    expect(explainer.show('no-such-section')).to.equal(false);
  });
});

describe('the events of <family-program-explainer>', () => {
  it('report that the text was loaded, by ids only', async () => {
    const box = await fixture('<div></div>');
    const explainer = document.createElement('family-program-explainer');
    const loaded = nextEvent(explainer, 'family-content-load');
    box.append(explainer);
    const event = await loaded;
    expect(JSON.stringify({...event})).to.not.contain('Intensive');
    expect(shadow(explainer).querySelector('[part~=week]')).to.not.equal(null);
  });

  it('report an unknown topic, while the numbers remain visible', async () => {
    const explainer = await mountExplainer(
      '<family-program-explainer topic="gardening" compare="iop"></family-program-explainer>',
      'error',
    );
    expect(textOf(shadow(explainer).querySelector('[part~=help]'))).to.contain('911');
    expect(titlesOf(explainer)).to.deep.equal([]);
  });
});
