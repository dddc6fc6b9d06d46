/** The docs for partners as they are built: valid, readable, and nothing in them that leads nowhere. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, resolve} from 'node:path';
import {expect} from 'chai';
import type {AxeResults} from 'axe-core';
import {HtmlValidate} from 'html-validate';
import type {BrowserContext} from 'playwright-core';
import {docsPageUrl, docsSections} from '../../src/build/docs/pages.js';
import {docsRenderer} from '../../src/build/docs/render-markdown.js';
import {openSite, type Site} from '../embed/chromium.js';
import {sampleOf} from '../support/nightly.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'stories/docs');
const BUILT = join(ROOT, 'dist/docs');
const MOST_PICTURES = 400_000;

const pages = docsSections(ROOT).flatMap((section) => section.pages);
const urls = pages.map(({url}) => url);
const builtPage = (url: string) => readFileSync(join(BUILT, url), 'utf8');
const source = (name: string) => readFileSync(join(SOURCES, `${name}.md`), 'utf8');
const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);

/** WCAG 2.2 A and AA, and what axe calls best practice; target size and the contrast of AAA are off by default. */
const AXE_RUN = `axe.run({
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  rules: {'target-size': {enabled: true}, 'color-contrast-enhanced': {enabled: true}},
})`;

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {'require-sri': ['error', {target: 'crossorigin'}]},
});

describe('the docs for partners', function () {
  this.timeout(60_000);

  it('have a page for each file, and no file besides pages, pictures and style sheets', () => {
    expect(readdirSync(BUILT).sort()).to.deep.equal([...urls, 'docs.css', 'frame.css', 'pictures'].sort());
  });

  for (const {name, url, title} of pages) {
    it(`are valid HTML, with a title and the page marked in the navigation: ${url}`, () => {
      const html = builtPage(url);
      const {results} = validator.validateStringSync(html);
      const problems = results.flatMap(({messages}) =>
        messages.map(({ruleId, message, line}) => `${line} ${ruleId}: ${message}`),
      );
      expect(problems).to.deep.equal([]);
      expect(html).to.include(`<title>${title} · Family education widgets</title>`);
      const current = [...html.matchAll(/<a href="([^"]+)" aria-current="page">/g)];
      expect(current.map(([, href]) => href)).to.deep.equal([url]);
      const linked = [...html.split(/<\/?nav\b/)[1]!.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href);
      expect(linked).to.deep.equal(urls);
    });

    it(`load nothing from elsewhere and run no script: ${url}`, () => {
      const html = builtPage(url);
      expect(html).to.not.match(/<(?:script|iframe|object|embed|video|form)\b|\s(?:style|on\w+)="/);
      const loaded = [...html.matchAll(/<(?:img|link|source)\b[^>]*\s(?:src|href)="([^"]+)"/g)];
      for (const [, address] of loaded)
        expect(address).to.match(/^(?:(?:docs|frame)\.css$|pictures\/[\w-]+\.webp$|data:,$)/);
      for (const [link] of html.matchAll(/<a\b[^>]*href="https?:[^>]*>/g))
        expect(link)
          .to.include('rel="noopener noreferrer"')
          .and.match(/href="https:/);
    });

    it(`link to pages and headings that are there: ${url}`, () => {
      const links = [...builtPage(url).matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map(([, href]) => href!);
      for (const link of links) {
        if (/^(?:https|tel):/.test(link)) continue;
        const [, page = url, fragment] = /^([^#]+)?(?:#(.+))?$/.exec(link)!;
        expect(urls).to.include(page);
        if (fragment) expect(idsIn(builtPage(page)), link).to.include(fragment);
      }
    });

    it(`show pictures that are there, with a description: ${name}.md`, () => {
      for (const [, alt, path] of source(name).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
        expect(alt, path).to.have.length.of.at.least(20);
        expect(existsSync(join(SOURCES, path!)), path).to.equal(true);
        expect(existsSync(join(BUILT, path!)), path).to.equal(true);
      }
    });
  }

  it('use each picture, and all of them together are small', () => {
    const files = readdirSync(join(SOURCES, 'pictures'));
    const text = [...pages.map(({name}) => source(name)), readFileSync(join(ROOT, 'README.md'), 'utf8')].join(
      '',
    );
    for (const file of files) expect(text).to.include(`pictures/${file}`);
    const sizes = files.map((file) => statSync(join(SOURCES, 'pictures', file)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).to.be.below(MOST_PICTURES);
  });

  it('are all linked from the README, which links to nothing that is missing', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    const links = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, href]) => href!);
    expect(links).to.include.members(pages.map(({name}) => `stories/docs/${name}.md`));
    for (const link of links.filter((each) => !/^(?:https:|#)/.test(each)))
      expect(existsSync(join(ROOT, link)), link).to.equal(true);
  });

  it('name 16 promises about privacy, each with tests that are there', () => {
    const promises = source('privacy')
      .split(/^(?=\d+\. )/m)
      .slice(1);
    expect(promises.map((text) => Number.parseInt(text, 10))).to.deep.equal(
      [...Array(16).keys()].map((each) => each + 1),
    );
    for (const text of promises) {
      const tests = [...text.split('\n\n', 1)[0]!.matchAll(/`(test\/[^`]+)`/g)].map(([, path]) => path!);
      expect(tests, text).to.not.deep.equal([]);
      for (const path of tests) expect(existsSync(join(ROOT, path)), path).to.equal(true);
    }
  });

  it('name only files of the repository that are there', () => {
    for (const {name} of pages)
      for (const [, path] of source(name).matchAll(
        /`((?:src|test|content|stories|\.config)\/[\w./-]+\.\w+)`/g,
      ))
        if (!path!.startsWith('content/en/')) expect(existsSync(join(ROOT, path!)), path).to.equal(true);
  });

  describe('in Chromium', () => {
    let site: Site | undefined;
    let context: BrowserContext;
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

    before(async function () {
      site = await openSite();
      if (!site) return this.skip();
      // The policy of the pages would keep axe out.
      context = await site.browser.newContext({bypassCSP: true});
    });
    after(() => site?.close());

    it('fit 320 px, and request nothing but their own files', async () => {
      const page = await context.newPage();
      await page.setViewportSize({width: 320, height: 800});
      const requested: string[] = [];
      page.on('request', (request) => requested.push(new URL(request.url()).pathname));
      for (const url of urls) {
        await page.goto(`${site!.origin}/dist/docs/${url}`);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), url).to.be.at.most(
          0,
        );
      }
      for (const path of requested) expect(path).to.match(/^\/dist\/docs\//);
      await page.close();
    });

    const views = [
      [320, 'light'],
      [1100, 'dark'],
      [320, 'dark'],
      [768, 'light'],
    ] as const;
    // All pages have the same layout: a part of them, each at another width and in another colour scheme.
    for (const [index, {url}] of sampleOf(pages, 5).entries())
      for (const [width, colorScheme] of sampleOf(views, 4, index))
        it(`have no fault that axe finds, at ${width} px in ${colorScheme}: ${url}`, async () => {
          const page = await context.newPage();
          await page.setViewportSize({width, height: 800});
          await page.emulateMedia({colorScheme});
          await page.goto(`${site!.origin}/dist/docs/${url}`);
          await page.evaluate(axe);
          const {violations} = await page.evaluate<AxeResults>(AXE_RUN);
          expect(violations.map(({id, nodes}) => `${id}: ${nodes[0]!.html}`)).to.deep.equal([]);
          await page.close();
        });
  });
});

describe('the Markdown of the docs', () => {
  const render = docsRenderer(ROOT, ['start', 'other']);

  it('leads to the built pages, and to headings by the ids of a repository page', () => {
    expect(render('[a](other.md#b-c) [b](start.md) [c](#d)\n')).to.equal(
      '<p><a href="other.html#b-c">a</a> <a href="index.html">b</a> <a href="#d">c</a></p>\n',
    );
    expect(docsPageUrl('start')).to.equal('index.html');
    expect(render('# T\n\n## `<a>` & b: “c”, d-e\n')).to.include('<h2 id="a--b-c-d-e">');
  });

  it('shows examples as they are: tags, braces, quotes', () => {
    expect(render('```html\n<p class="a">{{ b }} {% c %}</p>\n```\n')).to.include(
      '&lt;p class=&quot;a&quot;&gt;{{ b }} {% c %}&lt;/p&gt;',
    );
  });

  it('has notes with their kind in words', () => {
    expect(render('> [!WARNING]\n> Call *911*.\n')).to.equal(
      '<div class="note warning">\n<p><strong>Warning</strong></p>\n<p>Call <em>911</em>.</p>\n</div>\n',
    );
  });

  const refused: Readonly<Record<string, readonly [string, RegExp]>> = {
    'a link to a page that is missing': ['[a](no.md)', /not to no\.md\.$/],
    'a link out of the docs': ['[a](../../LICENSE)', /not to \.\.\/\.\.\/LICENSE\.$/],
    'a link without encryption': ['[a](http://a.example)', /not to http:\/\/a\.example\.$/],
    'raw HTML': ['<div>a</div>', /contain no HTML outside of code: <div>a<\/div>$/],
    'a note whose kind has no line of its own': [
      '> [!NOTE] a',
      /The kind of a note stands alone in its first line: \[!NOTE\] a$/,
    ],
    'two headings with one id': ['## A\n\n## a', /Two headings of a page have the id "a"/],
    'a picture that the script has not taken': [
      '![a](../../LICENSE)',
      /was not made by `npm run docs:pictures`\.$/,
    ],
  };
  for (const [what, [markdown, message]] of Object.entries(refused))
    it(`refuses ${what}`, () => {
      expect(() => render(`${markdown}\n`)).to.throw(message);
    });
});
