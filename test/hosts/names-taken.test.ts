/** Pages with elements and scripts that use the names of globals and DOM members. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {respondUrl} from '../support/server.js';
import {expectPartnersFile, expectSearch, expectWorking} from './expectations.js';
import {helpNumbers, isShown, numbersOf, writtenPage, type HostPage} from './frame.js';

const FALLBACK = '<p>Call <a href="tel:988">988</a>.</p>';
const FAQ = `<family-faq topic="family-faq">${FALLBACK}</family-faq>`;
const REMOTE = `<family-faq id="remote" src="/__test__/respond?file=test/hosts/partner.md"></family-faq>`;
const script = (kind = 'module') => `<script type="${kind}" src="/library/family-widgets.js"></script>`;
const open = (...parts: string[]) =>
  writtenPage(
    `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${parts.join('')}</html>`,
  );

/** Every member name of a document or an element. */
const namesOf = (...owners: object[]) => [
  ...new Set(owners.flatMap((owner) => Object.getOwnPropertyNames(owner))),
];
const documentNames = [
  ...namesOf(HTMLDocument.prototype, Document.prototype, Node.prototype, EventTarget.prototype),
  ...namesOf(Object.prototype).filter((name) => !name.startsWith('__')),
];
const formNames = namesOf(
  HTMLFormElement.prototype,
  HTMLElement.prototype,
  Element.prototype,
  Node.prototype,
);

describe('the built library on a page with conflicting names', () => {
  const elements: Record<string, (name: string) => string> = {
    img: (name) => `<img name="${name}" id="${name}" alt="" hidden>`,
    form: (name) => `<form name="${name}" hidden></form>`,
    iframe: (name) => `<iframe name="${name}" hidden title="x"></iframe>`,
    object: (name) => `<object name="${name}" id="${name}" hidden></object>`,
  };
  for (const [index, [tag, element]] of Object.entries(elements).entries())
    it(`works where a <${tag}> has the name of each member of the document`, async () => {
      const taken = tag === 'iframe' ? sampleOf(documentNames, 10) : documentNames;
      for (const kind of sampleOf(['module', 'text/javascript'], 2, index)) {
        const page = await open(...taken.map(element), FAQ, REMOTE, script(kind));
        await expectSearch(await expectWorking(page));
        await expectPartnersFile(page.faq('remote'));
        // Firefox reports this for each <object> without an address.
        const errors = page.window.heard.errors.filter((error) => error !== 'object undefined did not load');
        expect(errors).to.deep.equal([]);
      }
    });

  it('works inside a form whose fields have the name of each member of an element', async () => {
    const fields = formNames.map((name) => `<input name="${name}" hidden>`).join('');
    const page = await open(`<form lang="en">${fields}<div>${FAQ}${REMOTE}</div></form>`, script());
    await expectSearch(await expectWorking(page));
    await expectPartnersFile(page.faq('remote'));
    page.window.print = () => {};
    page.faq().shadowRoot!.querySelector<HTMLElement>('.foot > button')!.click();
    expect([...page.window.heard.errors]).to.deep.equal([]);
  });

  it('works if elements have the names of globals that Lit and we check', async () => {
    const globals = [
      ...['litHtmlPolyfillSupport', 'litElementPolyfillSupport', 'reactiveElementPolyfillSupport'],
      ...['litElementHydrateSupport', 'litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'],
      ...['litPropertyMetadata', 'ShadyCSS', 'ShadyDOM', 'litNonce', 'isClassicScript', 'family'],
      ...['customElements', 'location', 'navigator', 'CSS', 'URL', 'document', 'scriptFolder', 'event'],
    ];
    for (const kind of ['module', 'text/javascript']) {
      const page = await open(
        ...globals.map((name) => `<a id="${name}" name="${name}"></a>`),
        FAQ,
        script(kind),
      );
      await expectSearch(await expectWorking(page));
      expect([...page.window.heard.errors]).to.deep.equal([]);
    }
  });

  it('does not load a file from an element named like the running script', async () => {
    const lure = respondUrl({body: 'window.isCaught = true', type: 'text/javascript'}).replaceAll(
      '&',
      '&amp;',
    );
    const page = await open(
      `<img name="currentScript" alt="" src="${lure}&amp;/x.js">`,
      FAQ,
      script('text/javascript'),
    );
    await expectSearch(await expectWorking(page));
    expect('isCaught' in page.window).to.equal(false);
  });
});

describe('the built library on a page that adds to the prototypes', () => {
  /** Names of attributes, options, descriptors and documents: properties that our objects may lack. */
  const options = [
    ...['src', 'topic', 'language', 'lang', 'region', 'attribute', 'type', 'converter', 'reflect', 'state'],
    ...['noAccessor', 'hasChanged', 'useDefault', 'wrapped', 'get', 'set', 'value', 'writable', 'enumerable'],
    ...['configurable', 'mode', 'slotAssignment', 'delegatesFocus', 'clonable', 'serializable', 'registry'],
    ...['once', 'capture', 'passive', 'signal', 'bubbles', 'composed', 'cancelable', 'method', 'body'],
    ...[
      'headers',
      'credentials',
      'integrity',
      'referrer',
      'cache',
      'redirect',
      'window',
      'priority',
      'block',
    ],
    ...['inline', 'behavior', 'preventScroll', 'focusVisible', 'attributeFilter', 'attributeOldValue'],
    ...[
      'characterDataOldValue',
      'subtree',
      'childList',
      'title',
      'summary',
      'sources',
      'terms',
      'reviewedBy',
    ],
    ...[
      'lastReviewed',
      'nextReview',
      'provider',
      'phone',
      'call',
      'url',
      'help',
      'card',
      'address',
      'problems',
    ],
    ...[
      'document',
      'error',
      'status',
      'adoptArticle',
      'helpLines',
      'contentBase',
      'headingLevel',
      'isHelpCard',
    ],
    ...['documentStyles', 'host', 'renderBefore', 'creationScope', 'isConnected', 'nodeType', 'timeZone'],
    ...['dateStyle', 'calendar', 'hour12', 'styles', 'readerLanguage', 'view', 'cause', 'text', 'slot'],
  ];
  const values = ['"/__test__/respond?stranger=1"', 'function () {}', '{}', '7', 'true'];
  const pollute = (names: readonly string[], value: string) =>
    `<script>for (const name of ${JSON.stringify(names)}) Object.prototype[name] = ${value};</script>`;

  for (const value of values)
    it(`works where Object.prototype has each name of an option: ${value}`, async () => {
      // A frame's own list of frames, for example, is the platform's, and fails with all of them.
      const page = await open(pollute(options, `(${value})`), FAQ, script());
      await expectSearch(await expectWorking(page));
      const asked = page.window.performance.getEntriesByType('resource').map(({name}) => name);
      expect(asked.filter((name) => name.includes('stranger'))).to.deep.equal([]);
    });

  /** The minimum: the numbers, or the author's fallback, which stays visible where Lit itself cannot render. */
  function isHelpThere(page: HostPage): boolean {
    const faq = page.faq();
    if (faq.shadowRoot && JSON.stringify(numbersOf(faq)) === JSON.stringify(helpNumbers)) return true;
    const number = faq.querySelector('a[href="tel:988"]');
    return number !== null && isShown(number);
  }

  const PARTS = 61;
  for (const part of sampleOf([...Array(PARTS).keys()], PARTS))
    it(`keeps the numbers or the fallback, whatever name of the built code Object.prototype has: part ${part + 1} of ${PARTS}`, async () => {
      const code = await (
        await fetch(respondUrl({file: 'library/family-widgets.js', type: 'text/plain'}))
      ).text();
      const known = new Set(Object.getOwnPropertyNames(Object.prototype));
      const names = [...new Set(code.match(/(?<=[.{,])[a-zA-Z_$][\w$]*(?=[:(.,;=)\]}?])/g))].filter(
        (name) => !known.has(name),
      );
      expect(names).to.have.length.above(300);
      const tried = names.map(async (name, index) => {
        if (index % PARTS !== part) return;
        const page = await open(pollute([name], `(${values[index % values.length]})`), FAQ, script());
        // Before the script runs, the fallback is there in any case.
        await until(() => page.faq().shadowRoot !== null || page.window.heard.errors.length > 0, name).catch(
          () => {},
        );
        await new Promise((resolve) => setTimeout(resolve, 500));
        expect(isHelpThere(page), name).to.equal(true);
      });
      await Promise.all(tried);
    });

  it('works with what MooTools and prototype.js did to arrays and elements', async () => {
    const own = `Array.from = function (list) { return [list]; };
      for (const name of ['each', 'reduce', 'include', 'flatten', 'entries', 'toJSON', 'x', 'clean', 'pick', 'get', 'src'])
        Array.prototype[name] = function () { return this; };
      for (const name of ['get', 'set', 'show', 'hide', 'update', 'replace', 'select', 'up', 'down', 'getElement', 'src'])
        HTMLElement.prototype[name] = function () { return this; };`;
    const page = await open(`<script>${own}</script>`, FAQ, script());
    await expectWorking(page);
    expect([...page.window.heard.errors]).to.deep.equal([]);
  });
});
