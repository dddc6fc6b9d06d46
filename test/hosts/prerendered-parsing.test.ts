/** A prerendered page that comes little by little: a view is before its text in the page. */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {isShown, openMissing, type HostPage} from './frame.js';

const END = '<template data-family-written="end"></template>';
/** No script takes the view over. */
const withoutScript = {'family-widgets.js': {status: 404, body: 'No'}};

const watchShifts = `<script>
  globalThis.shifts = [];
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map(({value}) => value)))
      .observe({type: 'layout-shift', buffered: true});
</script>`;

const inView = (page: HostPage, tag: string, selector: string) =>
  page.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector)!;
const aroundText = (page: HostPage, tag: string) => inView(page, tag, '[part=unparsed]');
const visibilityOf = (element: Element) => getComputedStyle(element).visibility;
/** The first piece of text that is assigned: the tips show names of groups as labels. */
const pieceOf = (page: HostPage, tag: string) =>
  [...page.document.querySelectorAll(`${tag} > [slot]:not([slot=title], [slot=summary])`)].find(
    ({assignedSlot}) => assignedSlot,
  )!;

/** Without scripts, and with the total of layout shifts where the browser counts them. */
const openParsed = (tag: string, more: Partial<Parameters<typeof openMissing>[0]>) =>
  openMissing({
    body: `${watchShifts}<h1>Our clinic</h1><${tag}></${tag}><p id="after">Below</p>`,
    prerendered: [],
    faults: withoutScript,
    ...more,
  });

describe('the view of a prerendered page', () => {
  for (const tag of widgetTags) {
    it(`does not move while the page is parsed, and is shown with all of its text: ${tag}`, async () => {
      const page = await openParsed(tag, {pauseAt: '\n<'});
      expect(isShown(inView(page, tag, '[part~=base]'))).to.equal(true);
      expect(visibilityOf(aroundText(page, tag))).to.equal('visible');
      // The page was drawn while it paused.
      await new Promise((resolve) => setTimeout(resolve, 100));
      const {shifts} = page.window as unknown as {shifts: readonly number[]};
      // The facts of a stage are above its text, which is before them in the page.
      const most = tag === 'family-stage-timeline' ? 0.01 : 0;
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).to.be.at.most(most);
    });

    it(`shows title, numbers and text before the end is parsed, and all after a second: ${tag}`, async () => {
      const page = await openParsed(tag, {prerendered: [[END, '']]});
      const around = aroundText(page, tag);
      if (visibilityOf(around) === 'hidden') {
        const title = page.document.querySelector('[slot=title]')!;
        const help = page.document.querySelector(tag)!.shadowRoot!.querySelector('[part=help]');
        for (const each of [
          title,
          pieceOf(page, tag),
          ...(help && !help.closest('[part=unparsed]') ? [help] : []),
        ])
          expect(visibilityOf(each)).to.equal('visible');
      }
      await until(() => visibilityOf(around) === 'visible', 'It stays hidden');
    });

    it(`stays hidden in a box that the page hides: ${tag}`, async () => {
      const page = await openParsed(tag, {
        body: `<div style="visibility: hidden"><${tag}></${tag}></div>`,
      });
      const all = [inView(page, tag, '[part~=base]'), aroundText(page, tag), pieceOf(page, tag)];
      expect(all.map(visibilityOf)).to.deep.equal(all.map(() => 'hidden'));
    });
  }
});
