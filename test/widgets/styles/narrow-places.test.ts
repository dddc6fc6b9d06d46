/** Boxes of a page that are as wide as their content: on a phone, a widget must not make them wider than the screen. */
import {expect} from 'chai';
import {nextFrame, settled} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {resizePage} from '../../support/page.js';
import {shadow, sidewaysScroll} from '../../support/widget.js';
import {misfitsOf} from '../fit.js';
import {everyWidget} from './every-widget.js';

/** HTML around a `<slot>`, where the widget goes, with the padding that themes have on a phone. */
const places: Readonly<Record<string, string>> = {
  'a cell of a table': '<table width="100%"><tr><td><slot></slot></td></tr></table>',
  'a table beside an image':
    '<table width="100%"><tr><td width="30"></td><td><slot></slot></td></tr></table>',
  'a box in a row': '<div style="display: flex"><div style="padding: 16px"><slot></slot></div></div>',
  'a box in a box in a row': '<div style="display: flex"><div><div><slot></slot></div></div></div>',
  'a box in a centred column':
    '<div style="display: flex; flex-direction: column; align-items: center"><div><slot></slot></div></div>',
  'a box in a grid': '<div style="display: grid"><div style="padding: 16px"><slot></slot></div></div>',
  'a box in a grid with a fraction':
    '<div style="display: grid; grid-template-columns: 1fr"><div><slot></slot></div></div>',
  'a fieldset': '<fieldset><legend>Help</legend><slot></slot></fieldset>',
  'an inline block': '<div style="display: inline-block"><slot></slot></div>',
  'a float': '<div style="float: left"><slot></slot></div>',
  'a box that fits its content': '<div style="inline-size: fit-content"><slot></slot></div>',
  'a box as narrow as its content': '<div style="inline-size: min-content"><slot></slot></div>',
  'a table of boxes':
    '<div style="display: table; padding: 8px"><div style="display: table-cell"><slot></slot></div></div>',
};

describe('a widget in a box that is as wide as its content', () => {
  for (const [name, mount] of Object.entries(everyWidget))
    it(`fits a screen of 320 px: ${name}`, async () => {
      await resizePage(320);
      const widget = await mount();
      const box = widget.parentElement!;
      const faults: string[] = [];
      for (const [where, place] of Object.entries(places)) {
        await putInto(box, place, widget);
        const {width} = widget.getBoundingClientRect();
        if (sidewaysScroll() > 0) faults.push(`${where}: ${sidewaysScroll()} px beyond the screen`);
        if (width < 220) faults.push(`${where}: ${width} px narrow`);
      }
      expect(faults).to.deep.equal([]);
      await putInto(box, places['a box as narrow as its content']!, widget);
      expect(misfitsOf(widget)).to.deep.equal([]);
    });

  it('is 22 letters wide on a wide screen', async () => {
    const widget = await everyWidget['the help card']!();
    await putInto(widget.parentElement!, places['an inline block']!, widget);
    const {fontSize} = getComputedStyle(shadow(widget).querySelector('[part~=base]')!);
    expect(widget.getBoundingClientRect().width).to.equal(22 * parseFloat(fontSize));
  });
});

/** Moves the widget into a place, which replaces the one before. */
async function putInto(box: Element, place: string, widget: Element): Promise<void> {
  box.insertAdjacentHTML('beforeend', place);
  box.querySelector('slot')!.replaceWith(widget);
  while (box.children.length > 1) box.firstElementChild!.remove();
  await settled(widget);
  // The tips measure their row, and render again.
  for (let frame = 0; frame < 2; frame += 1) await nextFrame();
}
