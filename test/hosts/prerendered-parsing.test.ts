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

const viewOf = (page: HostPage, tag: string) =>
  page.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('[part~=base]')!;

describe('the view of a prerendered page', () => {
  for (const tag of widgetTags) {
    it(`is shown with all of its text, and then at once: ${tag}`, async () => {
      const page = await openMissing({
        body: `${watchShifts}<h1>Our clinic</h1><${tag}></${tag}><p id="after">Below</p>`,
        prerendered: [],
        faults: withoutScript,
        pauseAt: '<h3 slot',
      });
      expect(isShown(viewOf(page, tag))).to.equal(true);
      expect(getComputedStyle(viewOf(page, tag)).visibility).to.equal('visible');
      // Where the browser counts shifts: the page was drawn while it paused.
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect([...(page.window as unknown as {shifts: number[]}).shifts]).to.deep.equal([]);
    });

    it(`is shown after a second if the end does not come: ${tag}`, async () => {
      const page = await openMissing({
        body: `<${tag}></${tag}>`,
        prerendered: [[END, '']],
        faults: withoutScript,
      });
      const visibility = () => getComputedStyle(viewOf(page, tag)).visibility;
      await until(() => visibility() === 'visible', 'It stays hidden');
      const title = page.document.querySelector<HTMLElement>('[slot=title]')!;
      expect(getComputedStyle(title).visibility).to.equal('visible');
    });
  }
});
