/** The built script on a page that does not load it as a module: tag managers, plugins, concatenations. */
import {expect} from 'chai';
import {version} from '../../src/widgets/base/define.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {origins, respondUrl} from '../support/server.js';
import {expectSearch, expectWorking} from './expectations.js';
import {failureOf, helpNumbers, isShown, numbersOf, pageOf, writtenPage, type HostPage} from './frame.js';

const SCRIPT = '/library/family-widgets.js';
const BUNDLE = '/library/family-widgets.bundle.en.js';
/** The one at the address that stays, which loads the other. */
const FORWARDER = '/family-widgets/family-widgets.js';
const VERSIONED = `/family-widgets/${version}/family-widgets.js`;
const scripts = [SCRIPT, FORWARDER];
const FAQ = '<family-faq topic="family-faq"><p>Call <a href="tel:988">988</a>.</p></family-faq>';

/** Every name of one or two letters, as a minifier generates them. */
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ$_'];
const reserved = new Set(['do', 'if', 'in']);
const names = [...letters, ...letters.flatMap((one) => letters.map((other) => one + other))].filter(
  (name) => !reserved.has(name),
);

/** A page's own inline script. */
const inline = (code: string) => `<script>${code}</script>`;
const classic = (src: string, more = '') => `<script ${more} src="${src}"></script>`;
const module = (src: string) => classic(src, 'type="module"');
const injected = (src: string, more = '') =>
  inline(`document.head.append(Object.assign(document.createElement('script'), {src: '${src}', ${more}}))`);

/** The same once this module has been preloaded. */
const afterPreload = (path: string, src: string, more = '') =>
  inline(`document.head.append(Object.assign(document.createElement('link'), {
    rel: 'modulepreload', href: '${path}',
    onload: () => document.head.append(Object.assign(document.createElement('script'), {src: '${src}', ${more}})),
  }))`);

/** Records the page's global names, before and after. */
const note = inline('window.before = []; window.before = Object.getOwnPropertyNames(window)');
/** Opens a page with this content, in order. */
const open = (...parts: string[]) =>
  pageOf(
    `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${parts.join('')}</html>`,
  );

/** Global names that were added since then, including lexical ones. */
function newNames({window}: HostPage): string[] {
  const before = new Set((window as unknown as {before: string[]}).before);
  const own = Object.getOwnPropertyNames(window).filter((name) => !before.has(name) && !/^\d+$/.test(name));
  const {eval: evaluate} = window as unknown as {eval: (code: string) => string};
  const lexical = names.filter((name) => evaluate(`typeof ${name}`) !== 'undefined' && !own.includes(name));
  return [...own, ...lexical];
}

const errorsOf = ({window}: HostPage) => [...window.heard.errors];

describe('the built script as a classic one', () => {
  const waysOf = (script: string): Record<string, string[]> => ({
    'as a module': [FAQ, module(script)],
    'as a classic script': [FAQ, classic(script)],
    'before the element': [classic(script), FAQ],
    'with defer': [classic(script, 'defer'), FAQ],
    'with async': [classic(script, 'async'), FAQ],
    'injected by a script': [injected(script), FAQ],
    'injected as a module': [injected(script, "type: 'module'"), FAQ],
    'with a query': [classic(`${script}?ver=1/2`), FAQ],
    twice: [classic(script), FAQ, classic(script)],
    'as both, the module last to run': [classic(script), module(script), FAQ],
    'as both, the module first': [module(script), FAQ, classic(`${script}?late`, 'defer')],
    'with its bundle beside it': [classic(BUNDLE), classic(script), FAQ],
    'as a bundle after itself': [classic(script), classic(BUNDLE), FAQ],
  });
  const ways = {
    ...waysOf(SCRIPT),
    'as a bundle': [FAQ, classic(BUNDLE)],
    ...Object.fromEntries(
      Object.entries(waysOf(FORWARDER)).map(([way, parts]) => [`${way}, loaded by its forwarder`, parts]),
    ),
    // By the standard, it then runs before the classic script that imports it has ended.
    'after it was preloaded, loaded by its forwarder': [FAQ, afterPreload(VERSIONED, FORWARDER)],
    'after it was preloaded, loaded by its forwarder as a module': [
      FAQ,
      afterPreload(VERSIONED, FORWARDER, "type: 'module'"),
    ],
  };
  for (const [way, parts] of Object.entries(ways)) {
    it(`works ${way}, and adds no global name`, async () => {
      const page = await open(note, ...parts);
      await expectSearch(await expectWorking(page));
      expect(newNames(page)).to.deep.equal([]);
      expect(errorsOf(page)).to.deep.equal([]);
    });
  }

  const kinds = {
    var: (name: string) => `var ${name} = 7;`,
    let: (name: string) => `let ${name} = 7;`,
    const: (name: string) => `const ${name} = 7;`,
    function: (name: string) => `function ${name}() { return 7; }`,
    class: (name: string) => `class ${name} {}`,
  };
  for (const [index, [kind, declare]] of Object.entries(kinds).entries()) {
    it(`does not conflict with a page's own names, before or after it: ${kind}`, async () => {
      const own = inline(`${names.map(declare).join('')}\nwindow.read = () => [${names.join()}];`);
      for (const [before, after] of [
        [own, ''],
        ['', own],
      ])
        for (const src of sampleOf(kind === 'let' ? [...scripts, BUNDLE] : [SCRIPT, BUNDLE], 2, index)) {
          const page = await written(before!, classic(src), after!, FAQ);
          await expectWorking(page);
          expect(errorsOf(page)).to.deep.equal([]);
          const {read} = page.window as unknown as {read: () => unknown[]};
          expect(read().every((value) => value === 7 || typeof value === 'function')).to.equal(true);
        }
    });
  }

  it('does not change a page’s jQuery', async () => {
    const jquery = inline('var $ = window.jQuery = function () { return "jQuery"; }; var t = 1, e = "own";');
    const page = await open(jquery, classic(SCRIPT), FAQ, inline('window.still = [$(), t, e].join()'));
    await expectWorking(page);
    expect((page.window as unknown as {still: string}).still).to.equal('jQuery,1,own');
  });

  it('works from another origin without CORS headers, as a bundle', async () => {
    const {cross, crossSite} = await origins();
    for (const origin of [cross, crossSite]) {
      const src = respondUrl({file: BUNDLE.slice(1), type: 'text/javascript'}, origin);
      const page = await open(classic(src.replaceAll('&', '&amp;')), FAQ);
      await expectSearch(await expectWorking(page));
      expect(errorsOf(page)).to.deep.equal([]);
    }
  });

  it('finds its other files on another origin, requested without CORS', async () => {
    const {cross, crossSite} = await origins();
    for (const script of scripts)
      for (const origin of [cross, crossSite]) {
        const page = await open(classic(`${origin}${script}`), FAQ);
        await expectSearch(await expectWorking(page));
        expect(errorsOf(page)).to.deep.equal([]);
      }
  });

  describe('run from text', () => {
    const fetched = (script: string, run: string) =>
      inline(`fetch('${script}').then((answer) => answer.text()).then((code) => { ${run} })`);
    const runs = {
      eval: 'eval(code)',
      'indirect eval': '(0, eval)(code)',
      'new Function': 'new Function(code)()',
      'an inline script':
        "document.head.append(Object.assign(document.createElement('script'), {textContent: code}))",
      'a blob':
        "document.head.append(Object.assign(document.createElement('script'), {src: URL.createObjectURL(new Blob([code]))}))",
    };
    for (const [name, run] of Object.entries(runs)) {
      it(`finds its files by the page's script element, by ${name}`, async () => {
        for (const script of scripts) {
          // Kept by a tag manager or a consent banner until it may run.
          const page = await open(note, classic(script, 'type="text/plain"'), FAQ, fetched(script, run));
          await expectSearch(await expectWorking(page));
          expect(newNames(page)).to.deep.equal([]);
          expect(errorsOf(page)).to.deep.equal([]);
        }
      });
    }

    it('keeps the numbers and the fallback without a known address, and does not read one from an image', async () => {
      const {cross} = await origins();
      const lure = `<img alt="" src="${cross}/nowhere/family-widgets.js"><a href="${cross}/nowhere/family-widgets.js">x</a>`;
      const page = await open(lure, FAQ, fetched(SCRIPT, 'eval(code)'));
      const faq = page.faq();
      await failureOf(faq);
      expect(numbersOf(faq)).to.deep.equal(helpNumbers);
      expect(isShown(faq.querySelector('a[href="tel:988"]')!)).to.equal(true);
      expect(page.window.heard.warnings.join()).to.include('<family-faq');
      const asked = page.window.performance.getEntriesByType('resource').map((entry) => entry.name);
      expect(
        asked.filter((name) => name.startsWith(`${cross}/nowhere/`) && !name.endsWith('family-widgets.js')),
      ).to.deep.equal([]);
    });
  });

  describe('in one file with others', () => {
    const before = [
      '',
      'var a = function () {}',
      '(function () {})()',
      '"use strict";var t = 1',
      'window.a = [1]',
      'let $ = 1 // words',
    ];
    const after = [
      '(function () { window.after = 1 })()',
      '"use strict";window.after = 1',
      '[1].forEach(() => (window.after = 1))',
      'var t;window.after = 1',
      '`${(window.after = 1)}`',
      '/x/.test("x") && (window.after = 1)',
    ];
    it('is not affected by code before and after it, with or without a semicolon', async () => {
      for (const [shift, script] of [BUNDLE, FORWARDER].entries()) {
        const code = await (await fetch(script)).text();
        for (const [index, one] of sampleOf([...before.entries()], 2, shift)) {
          const other = after[index]!;
          const concatenated = inline(one + code.replaceAll('</script', '<\\/script') + other);
          const page = await written(classic(script, 'type="text/plain"'), concatenated, FAQ);
          await until(() => (page.window as unknown as {after?: number}).after === 1, `${one} … ${other}`);
          await expectWorking(page);
          expect(errorsOf(page)).to.deep.equal([]);
        }
      }
    });
  });
});

/** Like `open`, for content that is too long for an address. */
const written = (...parts: string[]) =>
  writtenPage(
    `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script>${parts.join('')}</html>`,
  );
