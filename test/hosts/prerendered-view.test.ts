/** Prerendered pages: the view is there before the script, and nothing moves when the widget renders its own. */
import {expect} from 'chai';
import {defaultTopics} from '../../src/text-kinds/widgets.js';
import type {FamilyWidget} from '../../src/widgets/base/family-widget.js';
import type {FaultyLibrary} from '../runner/library.js';
import {until} from '../support/fixture.js';
import {expectQuiet, filesOf} from './expectations.js';
import {helpNumbers, isShown, openLibrary, openMissing, type HostPage} from './frame.js';

const widget = (page: HostPage) => page.document.querySelector<FamilyWidget>('[id=widget]')!;
const isReady = (element: Element) => element.matches(':state(ready)');
const viewsIn = (element: Element) => [...element.shadowRoot!.querySelectorAll('[part~="base"]')];
const isTaken = (element: Element) =>
  isReady(element) && !element.shadowRoot!.querySelector('[data-family-written]');

/** The view's file comes only when the test releases it, so that the page can be seen before. */
const HELD = 700;

async function opened(body: string, more: Partial<FaultyLibrary> = {}): Promise<HostPage> {
  return openLibrary(more.faults ?? {}, {body, prerendered: [], ...more});
}

/** A page whose view comes late, after the first update of the widget. */
const late = (tag: string): FaultyLibrary['faults'] => ({[`${tag}.js`]: {delay: HELD}});

async function taken(page: HostPage): Promise<FamilyWidget> {
  await until(() => isTaken(widget(page)), 'The widget did not take its view over');
  // Its files for what comes after the text.
  await new Promise((resolve) => setTimeout(resolve, 100));
  return widget(page);
}

/** Where everything of a widget stands that a reader can see. */
function places(element: Element): string[] {
  const view = viewsIn(element).at(-1)!;
  return [...element.querySelectorAll(':scope > [slot]'), ...view.querySelectorAll('*')]
    .filter((each) => each.checkVisibility({visibilityProperty: true}))
    .map((each) => {
      const {x, y, width, height} = each.getBoundingClientRect();
      return `${each.localName}.${each.getAttribute('class')} ${[x, y, width, height].map((number) => Math.round(number * 4) / 4).join(' ')}`;
    });
}

const FALLBACK = '<p>One moment.</p>';
const more: Readonly<Record<string, readonly string[]>> = {
  'family-faq': ['layout="list"', 'no-search', 'src="partner.md"'],
  'family-stage-timeline': ['current="iop"'],
  'family-wellness-tips': ['layout="list"', 'group="sleep"', 'help="top"'],
  'family-program-explainer': ['topic="first-call"', 'topic="detox"', 'heading-level="4"'],
  'family-help-card': ['region="MX"'],
};

describe('a prerendered view', () => {
  for (const [tag] of Object.entries(defaultTopics))
    for (const attributes of ['', 'lang="es"', ...(more[tag] ?? [])])
      it(`stays where it is when <${tag} ${attributes}> takes it over`, async () => {
        const body = `<${tag} id="widget" ${attributes}>${FALLBACK}</${tag}><p>After it</p>`;
        const page = await opened(body, {faults: late(tag)});
        const element = widget(page);
        await until(() => element.matches(':state(loading)'));
        await new Promise((resolve) => setTimeout(resolve, 250));
        expect(isTaken(element)).to.equal(false);
        const before = places(element);
        const height = element.getBoundingClientRect().height;
        await taken(page);
        expect(viewsIn(element)).to.have.lengthOf(1);
        const after = new Set(places(element));
        expect(before.filter((place) => !after.has(place)).slice(0, 3)).to.deep.equal([]);
        expect(element.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
        expectQuiet(page);
        expect(filesOf(page).filter((file) => /\/content\/(?:en|es)\/[\w-]+\.js$/.test(file))).to.deep.equal([]);
      });
});
void [helpNumbers, isShown, openMissing];
