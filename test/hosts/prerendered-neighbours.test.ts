/**
 * Several prerendered widgets on a page: one that takes its view over changes nothing of the others, whose views have
 * not come yet. The general styles of the text, which it adopts, come after those that are written into the page.
 */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {openLibrary, type HostPage} from './frame.js';

const isTaken = (element: Element) =>
  element.matches(':state(ready)') && !element.shadowRoot!.querySelector('[data-family-written]');

/** The box of each element of a widget, and what the styles of its text compute to. */
function drawnOf(widget: Element): string[] {
  const view = [...widget.shadowRoot!.querySelectorAll('[data-family-written=view] *')];
  const text = [...widget.querySelectorAll(':scope > [slot], :scope > [slot] *')];
  return [...text, ...view].map((element, index) => {
    const {x, y, width, height} = element.getBoundingClientRect();
    const box = [x, y, width, height].map((length) => Math.round(length * 4) / 4).join(' ');
    const pseudos = index >= text.length ? [] : element.localName === 'li' ? ['', '::before'] : [''];
    const styles = pseudos.map((pseudo) => styleOf(element, pseudo));
    return [`<${element.localName} slot="${element.slot}">`, box, ...styles].join('; ');
  });
}

/** What our sheets for the text set. */
const PROPERTIES = [
  ...['display', 'position', 'order', 'margin', 'padding', 'inset', 'inline-size', 'block-size', 'max-width'],
  ...['font-size', 'font-weight', 'line-height', 'text-align', 'text-wrap', 'white-space', 'unicode-bidi'],
  ...['color', 'background-color', 'border-width', 'border-style', 'border-radius', 'list-style-type'],
  ...['overflow-x', 'grid-template-columns', 'stroke', 'stroke-width', 'fill', 'content', 'cursor'],
];

function styleOf(element: Element, pseudo: string): string {
  const style = element.ownerDocument.defaultView!.getComputedStyle(element, pseudo);
  return PROPERTIES.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
}

async function release({window}: HostPage): Promise<void> {
  await fetch(new URL('release', window.location.href));
}

describe('prerendered widgets that wait for their views', () => {
  const pages = widgetTags.flatMap((first) => ['above', 'below'].map((where) => ({first, where})));
  // Each page tries all other widgets.
  for (const {first, where} of sampleOf(pages, 2))
    it(`stay as they are when <${first}> ${where} them takes its view over`, async () => {
      const others = widgetTags.filter((tag) => tag !== first);
      const order = where === 'above' ? [first, ...others] : [...others, first];
      const never = Object.fromEntries(others.map((tag) => [`${tag}.js`, {hang: 'headers'} as const]));
      const page = await openLibrary(
        {[`${first}.js`]: {held: true}, ...never},
        {body: order.map((tag) => `<${tag}></${tag}>`).join('\n'), prerendered: []},
      );
      const widget = (tag: string) => page.document.querySelector(tag)!;
      await until(() => order.every((tag) => widget(tag).matches(':state(loading)')));
      const before = others.map((tag) => drawnOf(widget(tag)));
      await release(page);
      await until(() => isTaken(widget(first)), 'The first widget did not take its view over');
      for (const [number, tag] of others.entries()) {
        expect(isTaken(widget(tag))).to.equal(false);
        const after = drawnOf(widget(tag));
        const changed = before[number]!.flatMap((was, place) =>
          was === after[place] ? [] : [differenceOf(was, after[place]!)],
        );
        expect(changed.slice(0, 3), tag).to.deep.equal([]);
        expect(after).to.have.lengthOf(before[number]!.length);
      }
    });
});

/** The parts of two descriptions that differ. */
function differenceOf(was: string, is: string): string {
  const after = is.split('; ');
  return was
    .split('; ')
    .flatMap((part, index) => (part === after[index] ? [] : [`${part} → ${after[index]}`]))
    .join('; ');
}
