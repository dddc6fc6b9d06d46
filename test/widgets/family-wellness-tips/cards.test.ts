import {expect} from 'chai';
import {nextFrame, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {press as pressKey} from '../../support/page.js';
import {
  article,
  buttonOf,
  dealt,
  drawn,
  elementsIn,
  expectSame,
  inView,
  itemsOf,
  listed,
  mountNarrow,
  mountTips,
  position,
  press,
  rowOf,
  said,
  shadow,
  swipeTo,
  textOf,
  tipsOfMarkdown,
  titlesOf,
  turnOf,
} from './tips.js';

describe('the cards of <family-wellness-tips>', () => {
  it('show one tip at a time in a narrow widget, in turn from each group', async () => {
    const tips = await mountNarrow();
    expect(titlesOf(tips)).to.deep.equal(dealt);
    expect(inView(tips)).to.deep.equal([dealt[0]]);
    expect(position(tips)).to.equal('1 of 6');
  });

  for (const [width, count] of [
    [320, 1],
    [700, 1],
    [760, 2],
    [1100, 2],
    [1300, 3],
  ] as const) {
    it(`show ${count} if the widget is ${width} pixels wide`, async () => {
      const tips = await mountNarrow('', article, width);
      expect(inView(tips)).to.deep.equal(dealt.slice(0, count));
      expect(position(tips)).to.equal(count === 1 ? '1 of 6' : `1–${count} of 6`);
    });
  }

  it('contain the 38 tips of the built-in text, the first seven from seven topics', async () => {
    const tips = await mountNarrow('', '');
    expect(itemsOf(tips)).to.have.length(38);
    expect(position(tips)).to.equal('1 of 38');
    const labels = itemsOf(tips).map((item) => textOf(item.querySelector('.label')));
    expect(new Set(labels.slice(0, 7)).size).to.equal(7);
    for (const [index, label] of labels.entries()) expect(label).to.not.equal(labels[index + 1]);
  });

  it('contain the heading, the text and the sources as slotted elements of the page', async () => {
    const tips = await mountNarrow();
    const [first] = itemsOf(tips);
    expect(elementsIn(first!).map(textOf)).to.deep.equal([
      'Breathe out slowly',
      'It calms the body.',
      'Sources: A guide',
    ]);
    for (const element of elementsIn(first!)) expectSame(element.parentElement, tips);
  });

  it('have "From practice" if the tip names no source, but others do', async () => {
    const tips = await mountNarrow();
    const words = itemsOf(tips).map((item) => textOf(item.querySelector('.practice')));
    expect(words).to.deep.equal(['', ...Array<string>(5).fill('From practice')]);
    const without = await tipsOfMarkdown('## One\n\nA.\n\n## Two\n\nB.');
    expect(shadow(without).querySelectorAll('.practice')).to.have.length(0);
  });

  it('have the name of the group, and its icon if it is a built-in group', async () => {
    const tips = await mountNarrow();
    const labels = itemsOf(tips).map(
      (item) => `${textOf(item.querySelector('.label'))} ${item.querySelectorAll('.disc svg').length}`,
    );
    expect(labels).to.deep.equal(['Stress 1', 'Sleep 1', 'Our garden 0', 'Stress 1', 'Sleep 1', 'Stress 1']);
  });

  it('have the same colour as all cards of their group', async () => {
    const tips = await mountNarrow('', '');
    const colors = new Map<string, Set<string>>();
    for (const item of itemsOf(tips)) {
      const label = textOf(item.querySelector('.label'));
      const of = colors.get(label) ?? new Set();
      colors.set(label, of.add(getComputedStyle(item).backgroundColor));
    }
    expect(colors.size).to.equal(7);
    expect([...colors.values()].every(({size}) => size === 1)).to.equal(true);
    expect(new Set([...colors.values()].map((set) => [...set][0])).size).to.equal(7);
  });

  it('are all as high as the highest, so that the buttons do not move', async () => {
    const tips = await mountNarrow('', '');
    const heights = new Set(itemsOf(tips).map((item) => Math.round(item.getBoundingClientRect().height)));
    expect(heights.size).to.equal(1);
    const next = turnOf(tips, 'Next');
    const {top} = next.getBoundingClientRect();
    await press(tips, 'Next', titlesOf(tips)[1]!);
    expect(next.getBoundingClientRect().top).to.equal(top);
  });

  it('have only the edges of their neighbours in view', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 2);
    const sheet = shadow(tips).querySelector('[part~=sheet]')!.getBoundingClientRect();
    const [before, , after] = itemsOf(tips)
      .slice(1, 4)
      .map((item) => item.getBoundingClientRect());
    expect(before!.right - sheet.left).to.be.within(4, 20);
    expect(sheet.right - after!.left).to.be.within(4, 20);
    // The visible edges contain no text.
    const text = elementsIn(itemsOf(tips)[3]!)[0]!.getBoundingClientRect();
    expect(text.left).to.be.at.least(sheet.right - 1);
  });

  for (const style of ['zoom: 1.5', 'zoom: 0.8', 'scale: 0.5'])
    it(`are those that the button names where the page has ${style}`, async () => {
      const tips = await mountNarrow('', '');
      tips.parentElement!.setAttribute('style', style);
      await drawn(tips);
      for (let times = 0; times < 4; times += 1) {
        const name = turnOf(tips, 'Next').ariaLabel!.replace('Next: ', '');
        await press(tips, 'Next', name);
        await until(() => turnOf(tips, 'Next').ariaLabel !== `Next: ${name}`, 'The next one was not named');
      }
    });

  it('never move by themselves', async () => {
    const tips = await mountNarrow();
    const {scrollLeft} = rowOf(tips);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(rowOf(tips).scrollLeft).to.equal(scrollLeft);
    expect(position(tips)).to.equal('1 of 6');
  });
});

describe('swiping the cards of <family-wellness-tips>', () => {
  it('updates the position, without an announcement', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 3);
    expect(position(tips)).to.equal('4 of 6');
    expect(turnOf(tips, 'Next').ariaLabel).to.equal('Next: Keep it dark');
    expect(said(tips)).to.equal('');
  });

  it('snaps to a card', async () => {
    const tips = await mountNarrow();
    const step =
      itemsOf(tips)[1]!.getBoundingClientRect().left - itemsOf(tips)[0]!.getBoundingClientRect().left;
    rowOf(tips).scrollTo({left: step * 2.3, behavior: 'instant'});
    await until(() => inView(tips)[0] === dealt[2], 'It stayed between two cards');
  });

  it('clears the announcement of a button', async () => {
    const tips = await mountNarrow();
    await press(tips, 'Next', dealt[1]!);
    expect(said(tips)).to.equal('2 of 6: Take a nap');
    await swipeTo(tips, 4);
    await until(() => said(tips) === '');
  });

  it('is mirrored on a page from right to left', async () => {
    const tips = await mountTips(
      `<div dir="rtl" style="inline-size: 360px"><family-wellness-tips>${article}</family-wellness-tips></div>`,
    );
    await swipeTo(tips, 2);
    expect(rowOf(tips).scrollLeft).to.be.below(0);
    expect(position(tips)).to.equal('3 of 6');
    await press(tips, 'Next', dealt[3]!);
    expect(position(tips)).to.equal('4 of 6');
    await press(tips, 'Previous', dealt[2]!);
    const [previous, next] = [turnOf(tips, 'Previous'), turnOf(tips, 'Next')];
    expect(previous.getBoundingClientRect().left).to.be.above(next.getBoundingClientRect().left);
    expect(getComputedStyle(next.querySelector('.flip')!).scale).to.equal('-1 1');
  });

  it('works with the arrow keys if the row has the focus', async () => {
    const tips = await mountNarrow();
    rowOf(tips).focus();
    await pressKey('ArrowRight');
    await until(() => position(tips) === '2 of 6', 'The row did not move');
  });

  it('keeps the position correct when the width of the widget changes', async () => {
    const tips = await mountNarrow('', article, 360);
    await swipeTo(tips, 2);
    tips.parentElement!.style.inlineSize = '800px';
    await until(() => position(tips) === '3–4 of 6', 'It did not count two');
    expect(inView(tips)).to.deep.equal(dealt.slice(2, 4));
    tips.parentElement!.style.inlineSize = '340px';
    await until(() => position(tips) === '3 of 6', 'It did not count one');
    expect(inView(tips)).to.deep.equal([dealt[2]]);
  });

  it('changes nothing while the browser reports sizes, which would be an error of the page', async () => {
    const tips = await mountNarrow('', article, 360);
    await nextFrame();
    const reported = new Promise<string>((resolve) => {
      const observer = new ResizeObserver(() => {
        if (tips.clientWidth < 800) return;
        observer.disconnect();
        queueMicrotask(() => resolve(position(tips)));
      });
      observer.observe(tips);
    });
    tips.parentElement!.style.inlineSize = '800px';
    expect(await reported).to.equal('1 of 6');
    await until(() => position(tips) === '1–2 of 6', 'It did not count two');
  });

  it('keeps the position after the widget was hidden, or moved', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 4);
    tips.hidden = true;
    await nextFrame();
    tips.hidden = false;
    await until(() => inView(tips)[0] === dealt[4], 'It went back when it was hidden');
    const place = tips.parentElement!;
    tips.remove();
    place.append(tips);
    await until(() => inView(tips)[0] === dealt[4], 'It went back when it was moved');
    expect(position(tips)).to.equal('5 of 6');
  });
});

describe('previous and next of <family-wellness-tips>', () => {
  it('have their target in their name, after the visible word', async () => {
    const tips = await mountNarrow();
    await press(tips, 'Next', dealt[1]!);
    expect(turnOf(tips, 'Next').ariaLabel).to.equal('Next: Water the plants');
    expect(turnOf(tips, 'Previous').ariaLabel).to.equal('Previous: Breathe out slowly');
    expect([textOf(turnOf(tips, 'Next')), textOf(turnOf(tips, 'Previous'))]).to.deep.equal([
      'Next',
      'Previous',
    ]);
  });

  it('go there, keep the focus, and announce the position politely', async () => {
    const tips = await mountNarrow();
    const next = turnOf(tips, 'Next');
    next.focus();
    for (const [index, title] of dealt.entries()) {
      if (index === 0) continue;
      await press(tips, 'Next', title);
      expect(inView(tips)).to.deep.equal([title]);
      expect(said(tips)).to.equal(`${index + 1} of 6: ${title}`);
      expectSame(shadow(tips).activeElement, next);
    }
    for (const title of dealt.toReversed().slice(1)) await press(tips, 'Previous', title);
    expect(position(tips)).to.equal('1 of 6');
  });

  it('have no effect at the ends, stay in place, and keep the focus', async () => {
    const tips = await mountNarrow();
    const previous = turnOf(tips, 'Previous');
    expect([previous.ariaDisabled, previous.ariaLabel, previous.disabled]).to.deep.equal([
      'true',
      'Previous',
      false,
    ]);
    previous.focus();
    previous.click();
    await drawn(tips);
    expect(position(tips)).to.equal('1 of 6');
    expect(said(tips)).to.equal('');
    expectSame(shadow(tips).activeElement, previous);
    await swipeTo(tips, 5);
    const next = turnOf(tips, 'Next');
    expect([next.ariaDisabled, next.ariaLabel]).to.deep.equal(['true', 'Next']);
    expect(previous.ariaDisabled).to.equal('false');
  });

  it('count every click, however fast', async () => {
    const tips = await mountNarrow();
    for (let press = 0; press < 4; press += 1) {
      turnOf(tips, 'Next').click();
      await tips.updateComplete;
    }
    expect(position(tips)).to.equal('5 of 6');
    await until(() => inView(tips)[0] === dealt[4], 'The row did not get there');
    await drawn(tips);
    expect(position(tips)).to.equal('5 of 6');
  });

  it('move by a whole view if it has several cards', async () => {
    const tips = await mountNarrow('', article, 800);
    expect(turnOf(tips, 'Next').ariaLabel).to.equal(`Next: ${dealt[2]}`);
    await press(tips, 'Next', dealt[2]!);
    expect(position(tips)).to.equal('3–4 of 6');
    expect(said(tips)).to.equal(`3–4 of 6: ${dealt[2]}`);
    await press(tips, 'Next', dealt[4]!);
    expect(turnOf(tips, 'Next').ariaDisabled).to.equal('true');
    await press(tips, 'Previous', dealt[2]!);
    expect(turnOf(tips, 'Previous').ariaLabel).to.equal(`Previous: ${dealt[0]}`);
  });

  it('do not scroll the page', async () => {
    const tips = await mountTips(
      `<div style="inline-size: 360px"><div style="block-size: 900px"></div><family-wellness-tips>${article}</family-wellness-tips><div style="block-size: 900px"></div></div>`,
    );
    turnOf(tips, 'Next').scrollIntoView({block: 'center'});
    const before = scrollY;
    expect(before).to.be.above(100);
    await press(tips, 'Next', dealt[1]!);
    expect(scrollY).to.equal(before);
    scrollTo(0, 0);
  });

  it('are absent for a single tip', async () => {
    const tips = await tipsOfMarkdown('## Only this\n\nRest.');
    expect(titlesOf(tips)).to.deep.equal(['Only this']);
    expect(shadow(tips).querySelectorAll('.bar, [part~=filters]')).to.have.length(0);
  });
});

describe('the list of <family-wellness-tips>', () => {
  it('has the order of the text, with the headings of the groups', async () => {
    const tips = await mountNarrow('layout="list"');
    expect(titlesOf(tips)).to.deep.equal(listed);
    const groups = [...tips.querySelectorAll('h3')];
    expect(groups.filter((heading) => !heading.checkVisibility())).to.deep.equal([]);
    expect(position(tips)).to.equal('6 tips');
    expect(rowOf(tips)).to.equal(null);
  });

  it('can be switched on and off by the reader; the focus remains on the button', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 2);
    const toList = buttonOf(tips, 'Show as list');
    toList.focus();
    toList.click();
    await until(() => shadow(tips).activeElement !== toList);
    expectSame(shadow(tips).activeElement, buttonOf(tips, 'Show as cards'));
    expect(titlesOf(tips)).to.deep.equal(listed);
    expect(said(tips)).to.equal('');
    buttonOf(tips, 'Show as cards').click();
    await drawn(tips);
    expectSame(shadow(tips).activeElement, buttonOf(tips, 'Show as list'));
    expect(inView(tips)).to.deep.equal([dealt[2]]);
  });

  it("is the reader's choice until the page requests another layout", async () => {
    const tips = await mountNarrow('layout="cards"');
    buttonOf(tips, 'Show as list').click();
    await drawn(tips);
    tips.requestUpdate();
    await drawn(tips);
    expect(rowOf(tips)).to.equal(null);
    tips.layout = 'list';
    await drawn(tips);
    buttonOf(tips, 'Show as cards').click();
    await drawn(tips);
    expect(inView(tips)).to.have.length(1);
    tips.layout = 'cards';
    await drawn(tips);
    expect(inView(tips)).to.have.length(1);
    tips.layout = 'list';
    await drawn(tips);
    expect(titlesOf(tips)).to.deep.equal(listed);
  });

  for (const layout of ['carousel', '', 'LIST']) {
    it(`is not the layout for the unknown value "${layout}"`, async () => {
      const tips = await mountNarrow(`layout="${layout}"`);
      expect(inView(tips)).to.deep.equal([dealt[0]]);
    });
  }
});
