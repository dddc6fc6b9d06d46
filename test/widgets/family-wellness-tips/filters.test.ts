import {expect} from 'chai';
import {inTurn as it} from '../../support/in-turn.js';
import {press as pressKey, resizePage} from '../../support/page.js';
import {
  article,
  buttonOf,
  choose,
  collectWarnings,
  drawn,
  expectSame,
  filtersOf,
  inView,
  mountNarrow,
  mountTips,
  position,
  press,
  rowOf,
  said,
  shadow,
  sidewaysScroll,
  swipeTo,
  tipsOfMarkdown,
  titlesOf,
} from './tips.js';

const sleep = ['Take a nap', 'Keep it dark'];

describe('the groups of <family-wellness-tips>', () => {
  it('are filters, each with its count, after one for all of them', async () => {
    expect(filtersOf(await mountNarrow())).to.deep.equal(['All 6 *', 'Stress 3', 'Sleep 2', 'Our garden 1']);
    expect(filtersOf(await mountTips('<family-wellness-tips></family-wellness-tips>'))).to.deep.equal([
      'All 38 *',
      'Stress 6',
      'Sleep 5',
      'Movement 5',
      'Food 5',
      'Quiet mind 5',
      'Boundaries 6',
      'Connection 6',
    ]);
  });

  it('show the cards of one group; the focus remains on the button, and the result is announced', async () => {
    const tips = await mountNarrow();
    const button = buttonOf(tips, 'Sleep 2');
    button.focus();
    await choose(tips, 'Sleep 2');
    expect(titlesOf(tips)).to.deep.equal(sleep);
    expect(inView(tips)).to.deep.equal([sleep[0]]);
    expect(position(tips)).to.equal('1 of 2');
    expect(filtersOf(tips)).to.include('Sleep 2 *').and.include('All 6');
    expect(said(tips)).to.equal(`1 of 2: ${sleep[0]}`);
    expectSame(shadow(tips).activeElement, button);
  });

  it('start with the first card, unless the one in view belongs to the group', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 4);
    await choose(tips, 'Stress 3');
    expect(inView(tips)).to.deep.equal(['Breathe out slowly']);
    await choose(tips, 'All 6');
    await swipeTo(tips, 4);
    await choose(tips, 'Sleep 2');
    expect(inView(tips)).to.deep.equal(['Keep it dark']);
    expect(position(tips)).to.equal('2 of 2');
    await choose(tips, 'All 6');
    expect(inView(tips)).to.deep.equal(['Keep it dark']);
    expect(position(tips)).to.equal('5 of 6');
  });

  it('are cleared by a second click', async () => {
    const tips = await mountNarrow();
    await choose(tips, 'Sleep 2');
    await choose(tips, 'Sleep 2');
    expect(filtersOf(tips)[0]).to.equal('All 6 *');
    expect(titlesOf(tips)).to.have.length(6);
  });

  it('filter the list too, with the heading of the group', async () => {
    const tips = await mountNarrow('layout="list"');
    await choose(tips, 'Sleep 2');
    expect(titlesOf(tips)).to.deep.equal(sleep);
    expect(position(tips)).to.equal('2 tips');
    expect(said(tips)).to.equal('2 tips');
    const seen = [...tips.querySelectorAll('h3')].filter((heading) => heading.checkVisibility());
    expect(seen.map(({textContent}) => textContent)).to.deep.equal(['Sleep']);
    await choose(tips, 'Our garden 1');
    expect(said(tips)).to.equal('1 tip');
  });

  it('are kept when the layout changes to a list and back', async () => {
    const tips = await mountNarrow();
    await choose(tips, 'Sleep 2');
    await press(tips, 'Next', sleep[1]!);
    await choose(tips, 'Show as list');
    expect(titlesOf(tips)).to.deep.equal(sleep);
    await choose(tips, 'Show as cards');
    expect(inView(tips)).to.deep.equal([sleep[1]]);
  });

  it('limit previous and next to their own cards', async () => {
    const tips = await mountNarrow('group="sleep"');
    await press(tips, 'Next', sleep[1]!);
    expect(position(tips)).to.equal('2 of 2');
    expect(shadow(tips).querySelector('.fill')!.ariaDisabled).to.equal('true');
  });

  it('show a single card if a group has only one, though there is room for more', async () => {
    const tips = await mountNarrow('group="our-garden"', article, 1000);
    expect(inView(tips)).to.deep.equal(['Water the plants']);
    expect(position(tips)).to.equal('1 of 1');
  });

  it('are absent if there is one group, or none', async () => {
    for (const markdown of ['## One\n\n### A\n\nB.\n\n### C\n\nD.', '## One\n\nA.\n\n## Two\n\nB.']) {
      const tips = await tipsOfMarkdown(markdown);
      expect(filtersOf(tips)).to.deep.equal([]);
      expect(titlesOf(tips)).to.have.length(2);
    }
  });
});

describe('the group that a page requests', () => {
  for (const group of ['sleep', 'tips-sleep']) {
    it(`is shown first: ${group}`, async () => {
      const tips = await mountNarrow(`group="${group}"`);
      expect(titlesOf(tips)).to.deep.equal(sleep);
      expect(filtersOf(tips)).to.include('Sleep 2 *');
      expect(said(tips)).to.equal('');
    });
  }

  it("may be a partner's own", async () => {
    const tips = await mountNarrow('group="our-garden"');
    expect(titlesOf(tips)).to.deep.equal(['Water the plants']);
  });

  it('is reported in the console, once, if it does not exist, and all are shown', async () => {
    const warnings = collectWarnings();
    const tips = await mountNarrow('group="slep"');
    await choose(tips, 'Stress 3');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<family-wellness-tips').and.include('"slep"');
    expect(filtersOf(tips)).to.include('All 6').and.include('Stress 3 *');
  });

  it("is overridden by the reader's choice, until the page requests another", async () => {
    const tips = await mountNarrow('group="sleep"');
    await choose(tips, 'All 6');
    tips.requestUpdate();
    await drawn(tips);
    expect(titlesOf(tips)).to.have.length(6);
    tips.group = 'stress';
    await drawn(tips);
    expect(titlesOf(tips)).to.have.length(3);
    tips.removeAttribute('group');
    tips.group = undefined;
    await drawn(tips);
    expect(titlesOf(tips)).to.have.length(6);
  });

  it('is applied once its text has loaded', async () => {
    const warnings = collectWarnings();
    const tips = await mountTips('<family-wellness-tips group="sleep"></family-wellness-tips>');
    expect(filtersOf(tips)).to.include('Sleep 5 *');
    expect(titlesOf(tips)).to.have.length(5);
    expect(warnings).to.deep.equal([]);
  });
});

describe('the filters on a phone', () => {
  for (const language of ['en', 'es']) {
    it(`take two rows at most at 320 pixels in ${language}, and each is scrolled into view on focus`, async () => {
      await resizePage(320);
      const tips = await mountTips(`<family-wellness-tips lang="${language}"></family-wellness-tips>`);
      const buttons = [...shadow(tips).querySelectorAll<HTMLElement>('[part~=filters] button')];
      expect(buttons).to.have.length(8);
      const rows = new Set(buttons.map((button) => Math.round(button.getBoundingClientRect().top)));
      expect(rows.size).to.equal(2);
      // A filter is clipped by the edge, which shows that there are more.
      expect(buttons.some((each) => isCut(each))).to.equal(true);
      buttons[0]!.focus();
      for (const button of buttons) {
        if (button !== buttons[0]) await pressKey('Tab');
        expectSame(shadow(tips).activeElement, button);
        const {left, right} = button.getBoundingClientRect();
        expect(left, button.textContent).to.be.at.least(-0.5);
        expect(right, button.textContent).to.be.at.most(320.5);
      }
      expect(sidewaysScroll()).to.equal(0);
    });
  }

  it('take two rows at 800 pixels as well', async () => {
    const tips = await mountTips('<family-wellness-tips></family-wellness-tips>');
    const buttons = [...shadow(tips).querySelectorAll<HTMLElement>('[part~=filters] button')];
    expect(new Set(buttons.map((button) => button.getBoundingClientRect().top)).size).to.equal(2);
    expect(buttons.some(isCut)).to.equal(false);
    expect(rowOf(tips).checkVisibility()).to.equal(true);
  });

  function isCut(button: Element): boolean {
    const {left, right} = button.getBoundingClientRect();
    const edge = button.parentElement!.getBoundingClientRect().right;
    return left < edge && right > edge;
  }
});
