import {expect} from 'chai';
import {emulateMedia} from '../../support/page.js';
import {
  choose,
  dealt,
  drawn,
  elementsIn,
  expectSame,
  filtersOf,
  inView,
  itemsOf,
  listed,
  mountNarrow,
  mountTips,
  position,
  rowOf,
  shadow,
  stub,
  swipeTo,
  textOf,
  titlesOf,
  turnOf,
} from './tips.js';

/** Dispatches the events of printing. */
function printing(moment: 'before' | 'after'): void {
  dispatchEvent(new Event(`${moment}print`));
}

describe('printing <family-wellness-tips>', () => {
  it('synchronously shows a list of all tips in the order of the text, and cards again afterwards', async () => {
    const tips = await mountNarrow();
    await swipeTo(tips, 2);
    printing('before');
    expect(titlesOf(tips)).to.deep.equal(listed);
    expect([...tips.querySelectorAll('h3')].every((heading) => heading.checkVisibility())).to.equal(true);
    printing('after');
    await drawn(tips);
    expect(titlesOf(tips)).to.deep.equal(dealt);
    expect(inView(tips)).to.deep.equal([dealt[2]]);
    expect(position(tips)).to.equal('3 of 6');
  });

  it('clears the filter, and restores it', async () => {
    const tips = await mountNarrow();
    await choose(tips, 'Sleep 2');
    printing('before');
    expect(titlesOf(tips)).to.deep.equal(listed);
    printing('after');
    await drawn(tips);
    expect(titlesOf(tips)).to.have.length(2);
    expect(filtersOf(tips)).to.include('Sleep 2 *');
  });

  it('by the button in the foot prints the list as well', async () => {
    const tips = await mountNarrow();
    let printed: string[] = [];
    stub(globalThis, 'print', () => {
      printing('before');
      printed = titlesOf(tips);
      printing('after');
    });
    [...shadow(tips).querySelectorAll('button')].find((button) => textOf(button) === 'Print')!.click();
    expect(printed).to.deep.equal(listed);
    await drawn(tips);
    expect(titlesOf(tips)).to.deep.equal(dealt);
  });

  it('keeps the focus', async () => {
    const tips = await mountNarrow();
    const next = turnOf(tips, 'Next');
    next.focus();
    printing('before');
    printing('after');
    await drawn(tips);
    expectSame(shadow(tips).activeElement, next);
  });

  it('does not change a removed widget', async () => {
    const tips = await mountNarrow();
    tips.remove();
    printing('before');
    expect(rowOf(tips).querySelectorAll('li')).to.have.length(6);
    printing('after');
  });
});

describe('<family-wellness-tips> on paper', () => {
  // WebKitGTK cannot emulate print media.
  const onPaper = async (test: Mocha.Context) => {
    if (!(await emulateMedia({media: 'print'}))) test.skip();
  };

  it('shows every tip by style sheet alone, including those that a filter hides', async function () {
    const tips = await mountNarrow();
    await choose(tips, 'Sleep 2');
    await onPaper(this);
    const row = rowOf(tips);
    expect(getComputedStyle(row).display).to.equal('block');
    expect(titlesOf(tips)).to.have.length(6);
    const sheet = shadow(tips).querySelector('[part~=sheet]')!.getBoundingClientRect();
    for (const item of itemsOf(tips)) {
      const {left, right, height} = item.getBoundingClientRect();
      expect([left >= sheet.left - 1, right <= sheet.right + 1, height > 40]).to.deep.equal([
        true,
        true,
        true,
      ]);
    }
  });

  it('has no filters, no buttons and no colors', async function () {
    const tips = await mountTips('<family-wellness-tips></family-wellness-tips>');
    await onPaper(this);
    const left = [...shadow(tips).querySelectorAll('button')].filter((button) => button.checkVisibility());
    expect(left.map(textOf)).to.deep.equal([]);
    const [item] = itemsOf(tips);
    expect(getComputedStyle(item!).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(elementsIn(item!)[0]!).color).to.equal('rgb(0, 0, 0)');
    expect(getComputedStyle(item!).breakInside).to.equal('avoid');
  });

  it('shows the whole list, with the headings of its groups', async function () {
    const tips = await mountNarrow('layout="list" group="sleep"');
    await onPaper(this);
    expect(titlesOf(tips)).to.deep.equal(listed);
    expect([...tips.querySelectorAll('h3')].every((heading) => heading.checkVisibility())).to.equal(true);
  });
});
