import {expect} from 'chai';
import {fixture, nextFrame} from '../../support/fixture.js';
import {press} from '../../support/page.js';
import {shadow} from '../../support/widget.js';
import {article, drawn, mountNarrow, rowOf} from './tips.js';

/** Whether the key's default action was not prevented, and the position of the cards. */
async function pressed(row: HTMLElement, target: Element, key: string, more: KeyboardEventInit = {}) {
  const event = new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more});
  target.dispatchEvent(event);
  await nextFrame();
  const root = row.getRootNode() as ShadowRoot;
  return {isTaken: event.defaultPrevented, at: root.querySelector('.bar b')!.textContent};
}

describe('the keys on the cards of <family-wellness-tips>', () => {
  for (const [direction, next, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`go to the first, the last and the next card, ${direction}`, async () => {
      const tips = await mountNarrow(`dir="${direction}"`);
      await drawn(tips);
      const row = rowOf(tips);
      const steps: unknown[] = [];
      for (const key of [next, back, back, 'End', next, 'Home']) {
        const {isTaken, at} = await pressed(row, row, key);
        steps.push([key, isTaken, at]);
      }
      const last = steps[3] as [string, boolean, string];
      expect(Number(last[2])).to.be.above(2);
      expect(steps).to.deep.equal([
        [next, true, '2'],
        [back, true, '1'],
        [back, true, '1'],
        ['End', true, last[2]],
        [next, true, last[2]],
        ['Home', true, '1'],
      ]);
    });

  it('do not scroll the page', async () => {
    await fixture('<div style="height: 3000px"></div>');
    const tips = await mountNarrow();
    await drawn(tips);
    await fixture('<div style="height: 3000px"></div>');
    rowOf(tips).scrollIntoView({block: 'center'});
    rowOf(tips).focus({preventScroll: true});
    const before = scrollY;
    await press('End');
    await nextFrame();
    await press('Home');
    await nextFrame();
    expect(Math.abs(scrollY - before)).to.be.at.most(1);
  });

  it('belong to the page if the widget does not use them', async () => {
    const tips = await mountNarrow('', article.replace('</p>', ' <input><b contenteditable>x</b></p>'));
    await drawn(tips);
    const row = rowOf(tips);
    for (const key of ['PageDown', 'PageUp', ' ', 'ArrowUp', 'ArrowDown', 'Tab', 'a', 'Escape'])
      expect((await pressed(row, row, key)).isTaken, key).to.equal(false);
    for (const held of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'])
      for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight'])
        expect((await pressed(row, row, key, {[held]: true})).isTaken, `${held} ${key}`).to.equal(false);
    for (const field of tips.querySelectorAll('input, [contenteditable]'))
      for (const key of ['Home', 'End', 'ArrowRight'])
        expect((await pressed(row, field, key)).isTaken, `${field.localName} ${key}`).to.equal(false);
    expect(tips.querySelectorAll('input, [contenteditable]').length).to.equal(2);
    const [chip] = shadow(tips).querySelectorAll('.filters button');
    if (chip) expect((await pressed(row, chip, 'End')).isTaken).to.equal(false);
  });

  it('belong to the page if another listener has handled them', async () => {
    const tips = await mountNarrow();
    await drawn(tips);
    const row = rowOf(tips);
    row.addEventListener('keydown', (event) => event.preventDefault(), {capture: true, once: true});
    const {at} = await pressed(row, row, 'End');
    expect(at).to.equal('1');
  });
});
