/** Prerendered pages: the view is there before the script, and nothing moves when the widget renders its own. */
import {expect} from 'chai';
import {defaultTopics} from '../../src/text-kinds/widgets.js';
import {version} from '../../src/widgets/base/define.js';
import type {FamilyWidget} from '../../src/widgets/base/family-widget.js';
import type {FaultyLibrary} from '../runner/library.js';
import {until} from '../support/fixture.js';
import {inEachEngine, inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {expectQuiet, filesOf} from './expectations.js';
import {helpNumbers, isShown, openLibrary, openMissing, type HostPage} from './frame.js';

const widget = (page: HostPage) => page.document.querySelector<FamilyWidget>('[id=widget]')!;
const isReady = (element: Element) => element.matches(':state(ready)');
const viewsIn = (element: Element) => [...element.shadowRoot!.querySelectorAll('[part~="base"]')];
const isTaken = (element: Element) =>
  isReady(element) && !element.shadowRoot!.querySelector('[data-family-written]');

async function opened(body: string, more: Partial<FaultyLibrary> = {}): Promise<HostPage> {
  return openLibrary(more.faults ?? {}, {body, prerendered: [], ...more});
}

/** The views of these widgets come when the page is released: time to look at it before, or to use it. */
const held = (...tags: readonly string[]): FaultyLibrary['faults'] =>
  Object.fromEntries(tags.map((tag) => [`${tag}.js`, {held: true}]));

async function release({window}: HostPage): Promise<void> {
  await fetch(new URL('release', window.location.href));
}

async function taken(page: HostPage): Promise<FamilyWidget> {
  await release(page);
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
      return `${each.localName}.${each.getAttribute('class') ?? ''} ${[x, y, width, height].map((number) => Math.round(number * 4) / 4).join(' ')}`;
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
  for (const [index, tag] of Object.keys(defaultTopics).entries())
    for (const attributes of sampleOf(['', 'lang="es"', ...(more[tag] ?? [])], 2, index))
      it(`stays where it is when <${tag} ${attributes}> takes it over`, async () => {
        const body = `<${tag} id="widget" ${attributes}>${FALLBACK}</${tag}><p>After it</p>`;
        const page = await opened(body, {faults: held(tag)});
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
        expect(filesOf(page).filter((file) => /\/content\/(?:en|es)\/[\w-]+\.js$/.test(file))).to.deep.equal(
          [],
        );
      });

  inEachEngine('shifts nothing, as the browser counts it', async function () {
    // Other engines do not report shifts.
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) this.skip();
    const body = [
      '<script>',
      'globalThis.shifts = [];',
      'const moved = ({node, previousRect: {top: from}, currentRect: {top: to}}) => `${node?.nodeName} ${node?.className} ${from} ${to}`;',
      'new PerformanceObserver((list) => list.getEntries().forEach(({sources}) => shifts.push(...sources.map(moved))))',
      ".observe({type: 'layout-shift', buffered: true});",
      '</script>',
      '<family-faq id="widget"></family-faq><family-help-card></family-help-card>',
    ].join('\n');
    const page = await opened(body, {faults: held('family-faq', 'family-help-card')});
    await taken(page);
    await until(() => isTaken(page.document.querySelector('family-help-card')!));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([...(page.window as unknown as {shifts: string[]}).shifts]).to.deep.equal([]);
  });

  it('keeps open answers, the focus, and a position to which a reader scrolled', async () => {
    const body = '<family-faq id="widget"></family-faq>';
    const page = await opened(body, {faults: held('family-faq')});
    const [element] = [widget(page)];
    const details = () => [...element.shadowRoot!.querySelectorAll<HTMLDetailsElement>('details.question')];
    details()[1]!.open = true;
    details()[4]!.open = true;
    element.shadowRoot!.querySelector<HTMLDetailsElement>('[part~=foot] details')!.open = true;
    details()[4]!.querySelector('summary')!.focus();
    const id = details()[4]!.dataset['id'];
    // A button that copies a link comes below each answer, where its room was.
    const heights = () => [1, 4].map((index) => Math.round(details()[index]!.getBoundingClientRect().height));
    const before = heights();
    await taken(page);
    expect(heights()).to.deep.equal(before);
    const open = details().flatMap((each, index) => (each.open ? index : []));
    expect(open).to.deep.equal([1, 4]);
    expect(element.shadowRoot!.querySelector<HTMLDetailsElement>('[part~=foot] details')!.open).to.equal(
      true,
    );
    const focused = element.shadowRoot!.activeElement!;
    expect([focused.localName, focused.closest<HTMLElement>('details')!.dataset['id']]).to.deep.equal([
      'summary',
      id,
    ]);
  });

  it('keeps the card that a reader has scrolled to', async () => {
    const body = '<family-wellness-tips id="widget"></family-wellness-tips>';
    const page = await opened(body, {faults: held('family-wellness-tips')});
    const element = widget(page);
    const row = () => element.shadowRoot!.querySelector<HTMLElement>('.cards')!;
    const cards = [...row().querySelectorAll('li')];
    const step = cards[1]!.getBoundingClientRect().left - cards[0]!.getBoundingClientRect().left;
    const isThere = () => Math.abs(row().scrollLeft - 2 * step) < 2;
    row().scrollTo({left: 2 * step, behavior: 'instant'});
    expect(isThere()).to.equal(true);
    await taken(page);
    await until(isThere, 'The row was scrolled elsewhere');
    expect(element.shadowRoot!.querySelector('.bar b')!.textContent).to.match(/^3/);
  });

  it('is not taken for the text, which is read later', async () => {
    const body = '<family-stage-timeline id="widget" current="iop"></family-stage-timeline>';
    const page = await opened(body, {faults: held('prerendered')});
    await until(() => filesOf(page).some((file) => file.endsWith('/family-stage-timeline.js')));
    await new Promise((resolve) => setTimeout(resolve, 250));
    widget(page).requestUpdate();
    await taken(page);
    expect([...page.window.heard.warnings]).to.deep.equal([]);
  });

  it('is replaced by the view in another language, when a reader chooses one', async () => {
    const page = await opened('<family-faq id="widget"></family-faq>');
    const element = await taken(page);
    const before = element.querySelector('[slot=title]')!.textContent;
    element.shadowRoot!.querySelector<HTMLElement>('[part~="languages"] [lang="es"]')!.click();
    await until(() => element.querySelector('[slot=title]')!.textContent !== before);
    expect(viewsIn(element)).to.have.lengthOf(1);
    expect(element.querySelectorAll('[slot=title]')).to.have.lengthOf(1);
  });

  describe('is there once, with the text,', () => {
    const faq = '<family-faq id="widget" topic="family-faq"></family-faq>';
    for (const [when, prerendered, faults] of [
      [
        'if the words were edited',
        [
          ['Find treatment', 'Find Treatment'],
          ['</h2>', ' </h2>'],
          ['addiction', 'ADDICTION'],
        ],
        {},
      ],
      [
        'if another version wrote it',
        [[`data-family-written="${version}"`, 'data-family-written="0.0.9"']],
        {},
      ],
      ['if the file that reads it does not come', [], {'prerendered.js': {status: 404}}],
      ['if a sanitiser removed the stamp', [['<script type="application/json"', '<template']], {}],
      ['if the tag has another language now', [['id="widget"', 'id="widget" lang="es"']], {}],
    ] as const satisfies readonly (readonly [
      string,
      readonly (readonly [string, string])[],
      FaultyLibrary['faults'],
    ])[])
      it(when, async () => {
        const page = await opened(faq, {prerendered, faults});
        const element = await taken(page);
        expect(viewsIn(element)).to.have.lengthOf(1);
        expect(element.querySelectorAll('[slot=title]')).to.have.lengthOf(1);
        expect(isShown(element.querySelector('[slot=title]')!)).to.equal(true);
        expect(element.querySelectorAll(':scope > :is(style, template)')).to.have.lengthOf(0);
      });
  });

  it('is rendered by the script alone, if that ran before the tag was parsed', async () => {
    const page = await opened('<family-faq id="widget"></family-faq>', {type: 'text/javascript'});
    const element = await taken(page);
    expect(viewsIn(element)).to.have.lengthOf(1);
    expect(element.querySelectorAll(':scope > :is(style, template)')).to.have.lengthOf(0);
  });

  it('stays, with numbers to call, if the view does not come', async () => {
    const page = await opened('<family-faq id="widget"></family-faq>', {
      faults: {'family-faq.js': {status: 500}},
      clock: 20,
    });
    const element = widget(page);
    await until(() => element.matches(':state(error)'));
    expect(element.shadowRoot!.querySelectorAll('[part~="error"], [part~="loading"]')).to.have.lengthOf(0);
    const numbers = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part~="help"] a')];
    expect(numbers.filter(isShown).map(({href}) => href)).to.deep.equal(helpNumbers);
    const [first] = element.shadowRoot!.querySelectorAll('summary');
    first!.click();
    expect(isShown(element.querySelector('[slot="short-0-0"]')!)).to.equal(true);
  });

  it('has its styles from files under a policy that forbids them in the page', async () => {
    const page = await opened('<family-faq id="widget"></family-faq>', {
      prerenderOptions: {styleFolder: '/library'},
      policy: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
      faults: held('family-faq'),
    });
    const element = widget(page);
    const answer = element.querySelector('[slot="short-0-0"]')!;
    const roots = [element, element.shadowRoot!];
    await until(
      () => roots.every((root) => root.querySelector('link')!.sheet),
      'The style sheets did not come',
    );
    await until(() => !isShown(answer));
    expect(isShown(answer)).to.equal(false);
    const before = places(element);
    await taken(page);
    const after = new Set(places(element));
    expect(before.filter((place) => !after.has(place)).slice(0, 3)).to.deep.equal([]);
    expectQuiet(page);
  });

  describe('without script', () => {
    const withoutScript = (body: string) =>
      openMissing({body, prerendered: [], faults: {}, sandbox: 'allow-same-origin'});

    for (const [tag, attributes] of Object.keys(defaultTopics).flatMap((name) => [
      [name, ''],
      [name, 'lang="es"'],
    ]))
      it(`shows <${tag} ${attributes}> with its numbers, and no control that does nothing`, async () => {
        const page = await withoutScript(`<${tag} id="widget" ${attributes}>${FALLBACK}</${tag}>`);
        const element = widget(page);
        const root = element.shadowRoot!;
        expect(isShown(element.querySelector('[slot=title]')!)).to.equal(true);
        const controls = [...root.querySelectorAll('button, input, [role=search]')];
        expect(controls.filter((each) => each.checkVisibility({visibilityProperty: true}))).to.deep.equal([]);
        const links = [root, element].flatMap((each) => [
          ...each.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]'),
        ]);
        const numbers = links.filter(isShown).map((link) => link.getAttribute('href'));
        expect(numbers).to.include.members(['tel:911', 'tel:988']);
        for (const details of root.querySelectorAll('details')) {
          details.querySelector('summary')!.click();
          expect(details.open).to.equal(true);
        }
        const hidden = [...element.querySelectorAll(':scope > [slot]')].filter(
          (each) =>
            // Some have no box of their own, and the headings of groups are labels on the cards.
            ![each, ...each.children].some((part) => part.checkVisibility()) &&
            !root.textContent.includes(each.textContent.trim()),
        );
        expect(hidden.map(({slot, textContent}) => `${slot}: ${textContent}`)).to.deep.equal([]);
      });

    it('reaches a question and a stage by the fragment of an address', async () => {
      const space = '<p style="height: 3000px"></p>';
      const page = await withoutScript(
        `${space}<family-faq id="widget"></family-faq>${space}<family-stage-timeline></family-stage-timeline>`,
      );
      for (const tag of ['family-faq', 'family-stage-timeline']) {
        const headings = [...page.document.querySelectorAll(`${tag} > [id]`)].filter(isShown);
        const last = headings.at(-1)!;
        page.window.location.hash = last.id;
        await until(() => last.matches(':target') && last.getBoundingClientRect().top < 560);
        expect(last.getBoundingClientRect().top).to.be.at.least(-1);
      }
    });

    it('opens what a fragment names inside of it', async () => {
      const page = await withoutScript('<family-stage-timeline id="widget"></family-stage-timeline>');
      const part = page.document.querySelector('[id=stage-iop-happens]')!;
      expect(isShown(part)).to.equal(false);
      page.window.location.hash = part.id;
      await until(() => isShown(part), 'The stage did not open');
    });

    it('scrolls from tip to tip', async () => {
      const page = await withoutScript('<family-wellness-tips id="widget"></family-wellness-tips>');
      const row = widget(page).shadowRoot!.querySelector('.cards')!;
      expect(row.scrollWidth).to.be.greaterThan(2 * row.clientWidth);
      row.scrollLeft = 400;
      await until(() => row.scrollLeft > 0);
    });
  });
});
