/** Prerendered pages: the widget takes over the text that it finds in its tag. */
import {expect} from 'chai';
import {defaultTopics} from '../../src/text-kinds/widgets.js';
import type {FamilyWidget} from '../../src/widgets/base/family-widget.js';
import {version} from '../../src/widgets/base/define.js';
import type {FaultyLibrary} from '../runner/library.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {expectQuiet} from './expectations.js';
import {helpNumbers, isShown, openLibrary, openMissing, type HostPage} from './frame.js';

/** Runs while the page is parsed, before the library's script. */
const REMEMBER = '<script>globalThis.parsed = [...document.querySelector("[id=widget]").children];</script>';

const widget = (page: HostPage) => page.document.querySelector<FamilyWidget>('[id=widget]')!;
const parsed = (page: HostPage) => (page.window as unknown as {parsed: Element[]}).parsed;
const isReady = (element: Element) => element.matches(':state(ready)');
const written = (element: Element) => [...element.querySelectorAll(':scope > [data-family-written]')];

async function opened(body: string, more: Partial<FaultyLibrary> = {}): Promise<HostPage> {
  const page = await openLibrary(more.faults ?? {}, {body: body + REMEMBER, prerendered: [], ...more});
  return page;
}

async function ready(body: string, more: Partial<FaultyLibrary> = {}): Promise<HostPage> {
  const page = await opened(body, more);
  await until(() => isReady(widget(page)), 'The widget was not ready');
  return page;
}

/** The requested text cannot be loaded, so a widget that is ready has taken what was in the page. */
const noText = (...topics: readonly string[]): FaultyLibrary['faults'] =>
  Object.fromEntries(
    topics.flatMap((topic) => ['en', 'es'].map((lang) => [`content/${lang}/${topic}.js`, {status: 500}])),
  );

/** A node as text, with attributes in alphabetical order and without the marks that say who wrote it. */
function described(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.nodeValue!.replace(/\s+/g, ' ');
  const children = [...node.childNodes].map(described).join('').trim();
  if (!('localName' in node)) return children;
  const {localName, attributes} = node as Element;
  const names = [...attributes]
    .filter(({name}) => !/^data-family-(?:written|id|level|href)$/.test(name))
    .map(({name, value}) => ` ${name}="${value}"`);
  return `\n<${localName}${names.toSorted().join('')}>${children}`;
}

/** The lines of a widget's text and of its view, except the page's own address. */
const drawn = (element: Element) =>
  [...element.children]
    .map(described)
    .concat(described(element.shadowRoot!))
    .join('')
    .split('\n')
    .filter((line) => !line.startsWith('<p class="address"'))
    .map((line) => line.trimEnd());

describe('a prerendered page', () => {
  it('stays readable where a script has replaced remove() by one that needs a parent element', async () => {
    const script =
      '<script>Element.prototype.remove = function () { this.parentElement.removeChild(this); };</script>';
    const page = await ready(`${script}<family-faq topic="family-faq" id="widget"></family-faq>`);
    const faq = widget(page);
    expect(faq.shadowRoot!.querySelectorAll('.root')).to.have.lengthOf(1);
    expect(faq.getBoundingClientRect().height).to.be.above(1000);
    expect(faq.shadowRoot!.querySelector('a[href="tel:911"]')).to.not.equal(null);
  });

  for (const [index, [tag, topic]] of Object.entries(defaultTopics).entries())
    for (const lang of sampleOf(['en', 'es'], 2, index))
      it(`keeps the elements of <${tag} lang="${lang}"> and requests no text`, async () => {
        const body = `<${tag} id="widget" lang="${lang}"></${tag}>`;
        const page = await ready(body, {faults: noText(topic)});
        const element = widget(page);
        const kept = parsed(page).filter((child) =>
          child.matches('[data-family-written]:not(script, style, template, [data-family-written=help])'),
        );
        expect(written(element)).to.deep.equal(kept);
        expect(kept.every(({slot}) => slot !== '')).to.equal(true);
        await until(() => element.querySelector(':scope > :not([slot])') === null);
        expectQuiet(page);

        const other = await openLibrary({}, {body});
        await until(() => isReady(widget(other)));
        await until(() => {
          const [taken, requested] = [drawn(element), drawn(widget(other))];
          expect(taken.filter((line, index) => line !== requested[index]).join('\n')).to.equal('');
          expect(taken).to.have.lengthOf(requested.length);
          return true;
        });
      });

  it('shows the foot: review state, day, sources', async () => {
    const page = await ready(
      '<family-program-explainer id="widget" topic="detox"></family-program-explainer>',
      {
        faults: noText('detox'),
      },
    );
    const foot = widget(page).shadowRoot!.querySelector('[part~="foot"]')!;
    expect(foot.textContent).to.match(/not yet clinically reviewed/i);
    expect(foot.querySelector('summary')!.textContent).to.match(/\d/);
  });

  for (const src of ['partner.md', 'partner.md?v=3', 'partner.md#visits', 'partner.md?v=3&amp;a=b#visits'])
    it(`takes a text from a Markdown file without a request for it: ${src}`, async () => {
      const body = `<family-faq id="widget" src="${src}"></family-faq>`;
      const page = await ready(body, {faults: {'partner.md': {status: 500}, 'remote.js': {status: 500}}});
      expect(widget(page).querySelectorAll('[slot^="question-"]')).to.have.lengthOf(2);
      expect(widget(page).shadowRoot!.querySelector('[part~="foot"]')!.textContent).to.not.include(
        'undefined',
      );
      expectQuiet(page);
    });

  it('takes all texts of a page with several widgets, also two of one topic', async () => {
    const more = '<family-help-card></family-help-card><family-faq></family-faq>';
    const page = await ready(`<family-faq id="widget"></family-faq>${more}`, {
      faults: noText('family-faq', 'help-card'),
    });
    const all = [...page.document.querySelectorAll('family-faq, family-help-card')];
    await until(() => all.every(isReady));
    const ids = [...page.document.querySelectorAll('[id]')].map(({id}) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
    expect(
      (all[2] as FamilyWidget).show(
        written(all[2]!)
          .find(({tagName}) => tagName === 'H4')!
          .getAttribute('data-family-id')!,
      ),
    ).to.equal(true);
    expectQuiet(page);
  });

  it('takes a text that is parsed after the script has run', async () => {
    const body = '<family-faq id="widget"></family-faq><family-help-card></family-help-card>';
    const page = await ready(body, {type: 'text/javascript'});
    await until(() => isReady(page.document.querySelector('family-help-card')!));
    const element = widget(page);
    expect(element.querySelectorAll('[data-family-written=title]')).to.have.lengthOf(1);
    await until(
      () => element.querySelector(':scope > :not([slot])') === null,
      'Elements without a slot remain',
    );
    const ids = [...page.document.querySelectorAll('[id]')].map(({id}) => id);
    expect(ids).to.deep.equal([...new Set(ids)]);
  });

  it("keeps an author's fallback, hidden", async () => {
    const page = await ready(
      '<family-faq id="widget" topic="family-faq"><p id="own">Call us.</p></family-faq>',
      {
        faults: noText('family-faq'),
      },
    );
    const own = page.document.querySelector('[id=own]')!;
    expect(own.parentElement).to.equal(widget(page));
    expect(isShown(own)).to.equal(false);
  });

  describe('loads the text, and shows it once,', () => {
    const faq = '<family-faq id="widget" topic="family-faq"></family-faq>';
    const edits: readonly [string, string, readonly (readonly [string, string])[]][] = [
      ['if its words were edited', faq, [['addiction', 'ADDICTION']]],
      ['if an address was edited', faq, [['href="https://', 'href="http://']]],
      [
        'if another version wrote it',
        faq,
        [[`data-family-written="${version}"`, 'data-family-written="0.0.9"']],
      ],
      ['if the stamp is not JSON', faq, [[`written="${version}">{`, `written="${version}">{{`]]],
      ['if the tag has another topic now', faq, [['topic="family-faq"', 'topic="medication"']]],
      ['if the tag has another language now', faq, [['id="widget"', 'id="widget" lang="es"']]],
      ['if the tag has another level now', faq, [['id="widget"', 'id="widget" heading-level="4"']]],
      [
        'if an editor put an element around the text',
        faq,
        [
          ['</script>', '</script><div>'],
          ['</family-faq>', '</div></family-faq>'],
        ],
      ],
      ['if a sanitiser removed the stamp', faq, [['<script type="application/json"', '<template']]],
    ];
    for (const [when, body, prerendered] of edits)
      it(when, async () => {
        const page = await ready(body, {prerendered});
        const element = widget(page);
        const topic = element.topic!;
        const language = element.lang || 'en';
        const other = await openLibrary(
          {},
          {body: `<family-faq id="widget" topic="${topic}" lang="${language}"></family-faq>`},
        );
        await until(() => isReady(widget(other)));
        const textOf = (page: HostPage) =>
          [...widget(page).querySelectorAll('[slot]')].map(({textContent}) =>
            textContent.replace(/\s+/g, ' '),
          );
        await until(() => {
          expect(textOf(page)).to.deep.equal(textOf(other));
          return true;
        });
        const title = element.querySelector('[slot=title]')!;
        expect(title.localName).to.equal(`h${element.headingLevel ?? 2}`);
      });

    it('if the file that reads a prerendered text does not come', async () => {
      const page = await ready(faq, {faults: {'prerendered.js': {status: 404}}});
      expect(widget(page).querySelectorAll('[slot=title]')).to.have.lengthOf(1);
    });

    it('if a script of the page removes some of it afterwards', async () => {
      const page = await ready(faq);
      const count = written(widget(page)).length;
      widget(page).querySelector('[slot^="question-"]')!.remove();
      await until(() => written(widget(page)).length === count, 'The text was not written again');
      expect(isReady(widget(page))).to.equal(true);
    });

    it('for a reader who chooses another language', async () => {
      const page = await ready(faq);
      const english = widget(page).querySelector('[slot=title]')!.textContent;
      widget(page).shadowRoot!.querySelector<HTMLElement>('[part~="languages"] [lang="es"]')!.click();
      await until(() => widget(page).querySelector('[slot=title]')!.textContent !== english);
      expect(widget(page).querySelectorAll('[slot=title]')).to.have.lengthOf(1);
    });

    it('for a copy of the element', async () => {
      const page = await ready(faq);
      const copy = widget(page).cloneNode(true) as FamilyWidget;
      page.document.body.append(copy);
      await until(() => isReady(copy));
      expect(copy.querySelectorAll('[slot=title]')).to.have.lengthOf(1);
      expect(written(copy)).to.have.lengthOf(written(widget(page)).length);
    });
  });

  describe('with its text only, stays readable, with numbers to call,', () => {
    const prerenderOptions = {textOnly: true};
    const body = '<family-faq id="widget" topic="family-faq"></family-faq>';
    const expectReadable = (page: HostPage) => {
      const element = widget(page);
      const text = written(element).filter(({localName}) => localName !== 'script');
      expect(text.every(isShown)).to.equal(true);
      const numbers = [
        ...element.querySelectorAll<HTMLAnchorElement>(':scope > [data-family-written=help] a'),
      ];
      expect(numbers.filter(isShown).map(({href}) => href)).to.deep.equal(helpNumbers);
      expect(element.shadowRoot!.querySelector('[part~="error"], [part~="loading"]')).to.equal(null);
    };

    it('while its view is loading', async () => {
      const page = await opened(body, {prerenderOptions, faults: {'family-faq.js': {hang: 'headers'}}});
      await until(() => widget(page).matches(':state(loading)'));
      await new Promise((resolve) => setTimeout(resolve, 400));
      expectReadable(page);
    });

    it('if its view does not come, and gets the view when the connection is back', async () => {
      const page = await opened(body, {
        prerenderOptions,
        faults: {'family-faq.js': {status: 500, times: 3}},
        // Not more: what comes has 2 seconds then, which a busy machine may need.
        clock: 4,
      });
      await until(() => widget(page).matches(':state(error)'));
      expectReadable(page);
      page.window.dispatchEvent(new Event('online'));
      await until(() => isReady(widget(page)));
      expect(written(widget(page)).filter(isShown)).to.not.be.empty;
    });

    it('if neither view nor text come', async () => {
      const faults = {
        'family-faq.js': {status: 500},
        'prerendered.js': {status: 500},
        ...noText('family-faq'),
      };
      const page = await opened(body, {prerenderOptions, faults, clock: 20});
      await until(() => widget(page).matches(':state(error)'));
      expectReadable(page);
    });
  });

  describe('with its text only, without script', () => {
    const withoutScript = (body: string) =>
      openMissing({
        ...{body, prerendered: [], prerenderOptions: {textOnly: true}},
        ...{faults: {}, sandbox: 'allow-same-origin'},
      });

    for (const [index, [tag, topic]] of Object.entries(defaultTopics).entries())
      for (const lang of sampleOf(['en', 'es'], 2, index))
        it(`shows all of <${tag} lang="${lang}">, and its numbers as links`, async () => {
          const body = `<${tag} id="widget" lang="${lang}"><p>One moment.</p></${tag}>`;
          const page = await withoutScript(body);
          const element = widget(page);
          expect(element.shadowRoot === null).to.equal(true);
          const text = written(element).filter(({localName}) => localName !== 'script');
          expect(text).to.have.length.of.at.least(3);
          expect(text.every(isShown)).to.equal(true);
          const numbers = [...element.querySelectorAll<HTMLAnchorElement>('a[href^="tel:"]')].filter(isShown);
          expect(numbers.map(({href}) => href)).to.include.members(['tel:911', 'tel:988']);
          expect(element.querySelectorAll('button, [hidden], input:not([type=checkbox])')).to.have.lengthOf(
            0,
          );

          const library = await ready(`<${tag} id="widget" topic="${topic}" lang="${lang}"></${tag}>`);
          const words = (elements: readonly Element[]) =>
            elements
              .filter((each) => each.getAttribute('data-family-written') !== 'help')
              .map(({textContent}) => textContent.replace(/\s+/g, ' '));
          expect(words(text)).to.deep.equal(words(written(widget(library))));
        });

    it('reaches a section by the fragment of an address', async () => {
      const body = '<p style="height: 3000px"></p><family-faq id="widget"></family-faq>';
      const page = await withoutScript(body);
      const headings = [...widget(page).querySelectorAll('h4[id]')];
      const last = headings.at(-1)!;
      page.window.location.hash = last.id;
      await until(() => last.matches(':target') && last.getBoundingClientRect().top < 560);
      expect(last.getBoundingClientRect().top).to.be.at.least(-1);
    });
  });
});
