import {expect} from 'chai';
import {accessibilityOf, accessibleNodes} from '../../support/accessibility.js';
import {expectAccessible} from '../../support/axe.js';
import {fixture, nextFrame, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, press as pressKey, resizePage} from '../../support/page.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {
  article,
  choose,
  collectWarnings,
  dealt,
  elementsIn,
  expectSame,
  inState,
  inView,
  itemsOf,
  mountNarrow,
  mountTips,
  press,
  rowOf,
  shadow,
  swipeTo,
  textOf,
  tipsOfMarkdown,
  turnOf,
  type FamilyWellnessTips,
} from './tips.js';

/** The focused element, in any shadow root. */
function focused(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}

/** The stops of the Tab key in the widget, each of which must have a focus ring. */
async function tabOrder(tips: FamilyWellnessTips): Promise<string[]> {
  const [before, after] = ['Before', 'After'].map((name) => {
    const button = document.createElement('button');
    button.textContent = name;
    return button;
  });
  tips.before(before!);
  tips.after(after!);
  await nextFrame();
  before!.focus();
  const names: string[] = [];
  while (names.length < 40) {
    await pressKey('Tab');
    const element = focused();
    const {outlineStyle, outlineWidth} = getComputedStyle(element);
    const name = element.ariaLabel ?? textOf(element);
    if (name === 'After') return names;
    expect(`${name}: ${outlineStyle}`).to.equal(`${name}: solid`);
    expect(parseFloat(outlineWidth), name).to.be.at.least(2);
    names.push(name);
  }
  throw new Error(`The focus never left the widget: ${names.join(', ')}`);
}

const foot = ['Print', 'Emergency 911', 'Call or text 988', 'Find treatment 1-800-662-4357'];
const filters = ['All 6', 'Stress 3', 'Sleep 2', 'Our garden 1'];

describe('the accessibility tree of <family-wellness-tips>', () => {
  it('has a carousel named by the title, with a named list of slides', async () => {
    const tips = await mountNarrow();
    const deck = shadow(tips).querySelector('.deck')!;
    expect(await accessibilityOf(deck)).to.include({role: 'group', name: 'Small steps'});
    expect(deck.getAttribute('aria-roledescription')).to.equal('carousel');
    expect(await accessibilityOf(rowOf(tips))).to.include({role: 'list', name: 'Tips'});
    for (const item of itemsOf(tips)) {
      expect((await accessibilityOf(item)).role).to.equal('listitem');
      expect(item.getAttribute('aria-roledescription')).to.equal('slide');
    }
  });

  it('has Spanish names and role descriptions in Spanish', async () => {
    const tips = await mountNarrow('lang="es"', '');
    const deck = shadow(tips).querySelector('.deck')!;
    expect((await accessibilityOf(deck)).name).to.equal('Consejos de bienestar para la familia');
    expect(deck.getAttribute('aria-roledescription')).to.equal('carrusel');
    expect(itemsOf(tips)[0]!.getAttribute('aria-roledescription')).to.equal('diapositiva');
    expect((await accessibilityOf(rowOf(tips))).name).to.equal('Consejos');
    expect((await accessibilityOf(shadow(tips).querySelector('[part~=filters]')!)).name).to.equal('Temas');
  });

  it('has neither a carousel nor role descriptions in a list', async () => {
    const tips = await mountNarrow('layout="list"');
    expect(shadow(tips).querySelectorAll('[aria-roledescription], .deck[role]')).to.have.length(0);
    const headings = (await accessibleNodes(tips)).filter(({role}) => role === 'heading');
    expect(headings.map(({name, level}) => `${level} ${name}`).slice(0, 3)).to.deep.equal([
      '2 Small steps',
      '3 Stress',
      '4 Breathe out slowly',
    ]);
  });

  it('has all cards, with their headings one level below the title', async () => {
    const tips = await mountNarrow();
    const headings = (await accessibleNodes(tips)).filter(({role}) => role === 'heading');
    expect(headings.map(({name, level}) => `${level} ${name}`)).to.deep.equal([
      '2 Small steps',
      ...dealt.map((title) => `3 ${title}`),
    ]);
  });

  it('has buttons whose names start with their visible text', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 1);
    expect(await accessibilityOf(turnOf(tips, 'Next'))).to.include({
      role: 'button',
      name: `Next: ${dealt[2]}`,
    });
    expect(await accessibilityOf(turnOf(tips, 'Previous'))).to.include({name: `Previous: ${dealt[0]}`});
    for (const button of shadow(tips).querySelectorAll('button'))
      expect((await accessibilityOf(button)).name.startsWith(textOf(button)), textOf(button)).to.equal(true);
  });

  it('has one polite status element, which exists before its content', async () => {
    const tips = await mountNarrow();
    const status = shadow(tips).querySelector('[role=status].unseen')!;
    expect((await accessibilityOf(status)).role).to.equal('status');
    expect(textOf(status)).to.equal('');
    await press(tips, 'Next', dealt[1]!);
    expect(textOf(status)).to.equal(`2 of 6: ${dealt[1]}`);
    expect(status.isConnected).to.equal(true);
    expect(shadow(tips).querySelectorAll('[aria-live], [role=alert], [role=status]')).to.have.length(1);
  });

  it('does not contain icons', async () => {
    const tips = await mountNarrow('', '');
    const icons = [...shadow(tips).querySelectorAll('svg')];
    expect(icons.length).to.be.above(40);
    expect(icons.every((icon) => icon.ariaHidden === 'true')).to.equal(true);
  });
});

describe('<family-wellness-tips> by keyboard', () => {
  it('has the cards in view as stops, and none of those out of view', async () => {
    const tips = await mountNarrow();
    const start = ['All 6', 'Stress 3', 'Sleep 2', 'Our garden 1', 'Tips'];
    expect(await tabOrder(tips)).to.deep.equal([
      ...start,
      'A guide',
      'Previous',
      `Next: ${dealt[1]}`,
      'Show as list',
      ...foot,
    ]);
    await swipeTo(tips, 3);
    expect(await tabOrder(tips)).to.deep.equal([
      ...start,
      'the nap',
      `Previous: ${dealt[2]}`,
      `Next: ${dealt[4]}`,
      'Show as list',
      ...foot,
    ]);
    // Moving the focus has not scrolled the row.
    expect(inView(tips)).to.deep.equal([dealt[3]]);
  });

  it('has all links as stops in a list', async () => {
    const tips = await mountNarrow();
    await choose(tips, 'Show as list');
    expect(await tabOrder(tips)).to.deep.equal([...filters, 'Show as cards', 'A guide', 'the nap', ...foot]);
  });

  it("has a table's box as a stop again when its card is in view", async () => {
    const tips = await tipsOfMarkdown('## One\n\nA.\n\n## Two\n\n| K | L |\n| --- | --- |\n| M | N |');
    tips.style.inlineSize = '360px';
    const box = tips.querySelector<HTMLElement>('[data-table]')!;
    await until(() => box.tabIndex === -1, 'It is a stop out of view');
    tips.show('two');
    await until(() => box.getAttribute('tabindex') === '0', 'It is no stop in view');
    expect(box.hasAttribute('data-family-tabindex')).to.equal(false);
  });

  it('has the term of a card as a stop only while it is in view', async () => {
    const tips = await tipsOfMarkdown('## One\n\n[A](/a).\n\n## Two\n\nCarry naloxone.');
    tips.style.inlineSize = '360px';
    const term = await until(
      () => tips.querySelector('[data-term]')?.shadowRoot?.querySelector<HTMLElement>('[role=button]'),
      'The term did not become a button',
    );
    await until(() => term.tabIndex === -1, 'It is a stop out of view');
    expect((await tabOrder(tips)).slice(-8)).to.deep.equal([
      'A',
      'Previous',
      'Next: Two',
      'Show as list',
      ...foot,
    ]);
    expect(inView(tips)).to.deep.equal(['One']);
    tips.show('two');
    await until(() => term.tabIndex === 0, 'It is no stop in view');
    expect(term.hasAttribute('data-family-tabindex')).to.equal(false);
    await choose(tips, 'Show as list');
    expect(term.tabIndex).to.equal(0);
  });

  for (const key of ['Space', 'Enter']) {
    it(`goes to the next card and selects a group with ${key}`, async () => {
      const tips = await mountNarrow();
      const next = turnOf(tips, 'Next');
      next.focus();
      await pressKey(key);
      await until(() => inView(tips)[0] === dealt[1], 'It did not turn');
      expectSame(focused(), next);
      const group = [...shadow(tips).querySelectorAll<HTMLElement>('[part~=filters] button')][3]!;
      group.focus();
      await pressKey(key);
      await until(() => inView(tips)[0] === 'Water the plants', 'It was not chosen');
      expectSame(focused(), group);
    });
  }
});

describe('<family-wellness-tips> has no violations in axe', () => {
  const views: Readonly<Record<string, () => Promise<FamilyWellnessTips>>> = {
    'on cards': () => mountTips('<family-wellness-tips></family-wellness-tips>'),
    'on one card': () => mountNarrow('', ''),
    'on a card further on': async () => {
      const tips = await mountNarrow('', '');
      await swipeTo(tips, 20);
      return tips;
    },
    'as a list': () => mountTips('<family-wellness-tips layout="list"></family-wellness-tips>'),
    'with one group': () => mountTips('<family-wellness-tips group="boundaries"></family-wellness-tips>'),
    'with one group as a list': () => mountNarrow('group="boundaries" layout="list"', ''),
    'after a button was pressed': async () => {
      const tips = await mountNarrow();
      await press(tips, 'Next', dealt[1]!);
      return tips;
    },
    'at the end': async () => {
      const tips = await mountNarrow();
      await swipeTo(tips, 5);
      return tips;
    },
    'in Spanish': () => mountTips('<family-wellness-tips lang="es"></family-wellness-tips>'),
    "with a partner's text": () =>
      tipsOfMarkdown('Hello.\n\n## A\n\nB.\n\n### C\n\n| D |\n| --- |\n| E |\n\n#### F\n\nG.\n\n## H\n\nI.'),
    'without groups': () => tipsOfMarkdown('---\ntitle: Ours\n---\n\n## One\n\nA.\n\n## Two\n\nB.'),
    'on a dark page': () =>
      mountTips(
        '<div style="color-scheme: dark; background: #000"><family-wellness-tips></family-wellness-tips></div>',
      ),
    'from right to left': () =>
      mountTips('<div dir="rtl"><family-wellness-tips></family-wellness-tips></div>'),
    'while it loads': () =>
      mountTips(`<family-wellness-tips src="${hangUrl('headers')}"></family-wellness-tips>`, 'loading'),
    'when the text did not come': () => {
      collectWarnings();
      return mountTips(
        `<family-wellness-tips src="${respondUrl({status: 404})}"></family-wellness-tips>`,
        'error',
      );
    },
  };
  for (const [view, mount] of Object.entries(views)) {
    it(view, async () => {
      await expectAccessible(await mount());
    });
  }

  it('on a narrow phone', async () => {
    await resizePage(320);
    await expectAccessible(await mountTips('<family-wellness-tips></family-wellness-tips>'));
  });

  it('with two of them on one page', async () => {
    const box = await fixture(
      `<div><family-wellness-tips>${article}</family-wellness-tips><family-wellness-tips></family-wellness-tips></div>`,
    );
    for (const tips of box.children) await inState(tips as FamilyWellnessTips, 'ready');
    await expectAccessible(box);
    const [first, second] = [...box.children] as [FamilyWellnessTips, FamilyWellnessTips];
    turnOf(first, 'Next').click();
    await until(() => shadow(first).querySelector('.bar p')!.textContent.startsWith('3'));
    expect(shadow(second).querySelector('.bar p')!.textContent).to.match(/^1/);
  });

  inEachEngine('in forced colors', async function () {
    // WebKitGTK cannot emulate forced colours.
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    // The contrast of the system's colours is not tested.
    await expectAccessible(await mountTips('<family-wellness-tips></family-wellness-tips>'), {
      without: ['color-contrast', 'color-contrast-enhanced'],
    });
  });
});

describe('find in page', () => {
  it('finds every card: none is hidden while it is out of view', async () => {
    const tips = await mountNarrow();
    const last = itemsOf(tips).at(-1)!;
    expect(elementsIn(last).every((each) => each.checkVisibility({visibilityProperty: true}))).to.equal(true);
    expect(shadow(tips).querySelectorAll('[inert], li[aria-hidden]')).to.have.length(0);
    elementsIn(last)[0]!.scrollIntoView({inline: 'nearest', block: 'nearest'});
    await until(() => shadow(tips).querySelector('.bar p')!.textContent === '6 of 6', 'It was not counted');
  });
});
