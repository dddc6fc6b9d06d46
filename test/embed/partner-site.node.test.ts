/** The demo site that `npm start` serves, in Chromium alone: the widgets themselves are tested in all three engines. */
import {expect} from 'chai';
import {spawn, type ChildProcess} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {BrowserContext, Page} from 'playwright-core';
import {sampleOf} from '../support/nightly.js';
import {contentFile, files, viewFile} from '../../stories/partner-site/site-data.js';
import {PRERENDERED} from '../../stories/partner-site/prerendered-pages.js';
import {openSite, type Site} from './chromium.js';
import {defaultTopics, widgetTags, type WidgetTag} from '../../src/text-kinds/widgets.js';
import {rootDir} from './dist.js';

const folder = join(rootDir, 'stories/partner-site');
const siteFolder = join(rootDir, 'demo-site');
const themes = ['plain', 'warm', 'dark', 'loud'] as const;
const widgets = widgetTags.join();
const programs = readdirSync(join(folder, 'pages/programs'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => `/programs/${name}`);
const english = ['/', '/programs.html', ...programs, '/road-ahead.html', '/questions.html', '/lists.html'];
const pages = english.flatMap((path) => [path, `/es${path}`]);

/** The page as the site generator wrote it, before any script runs. */
const sourceOf = (path: string) => readFileSync(join(siteFolder, path.replace(/\/$/, '/index.html')), 'utf8');

/** What the tests compare of a page. */
interface PageState {
  readonly language: string;
  readonly theme: string | undefined;
  /** By how many pixels the page is wider than the window. */
  readonly overflow: number;
  /** The links of the navigation with `aria-current`: where each leads, and the value of the attribute. */
  readonly current: readonly {readonly path: string; readonly value: string}[];
  /** The path of its `hreflang` link for each language. */
  readonly alternates: Readonly<Record<string, string>>;
  /** Where the navigation's link to the other language leads. */
  readonly otherLanguage: string;
  /** Links to pages of the site. */
  readonly links: readonly string[];
  readonly hasCard: boolean;
  readonly widgets: readonly {
    readonly name: string;
    readonly box: string;
    readonly boxLinks: readonly string[];
    /** Phone numbers of the help line that can be seen; undefined without a help line. */
    readonly numbers: readonly string[] | undefined;
    readonly leadsToCard: boolean;
  }[];
}

/** Runs in the page. */
function readPage(selector: string): PageState {
  const pathOf = (link: Element) => new URL(link.getAttribute('href')!, location.href).pathname;
  const current = [...document.querySelectorAll('.masthead nav [aria-current]')];
  const alternates = [...document.querySelectorAll('link[rel="alternate"][hreflang]')];
  return {
    language: document.documentElement.lang,
    theme: document.documentElement.dataset['theme'],
    overflow: document.documentElement.scrollWidth - innerWidth,
    current: current.map((link) => ({path: pathOf(link), value: link.getAttribute('aria-current')!})),
    alternates: Object.fromEntries(
      alternates.map((link) => [link.getAttribute('hreflang')!, pathOf(link)] as const),
    ),
    otherLanguage: pathOf(document.querySelector('.masthead nav [hreflang]')!),
    links: [...document.querySelectorAll('body a[href^="/"]')]
      .map((link) => link.getAttribute('href')!)
      .filter((address) => !/^\/(embedding-modes|storybook)\//.test(address)),
    hasCard: document.querySelector('family-help-card') !== null,
    widgets: [...document.querySelectorAll(selector)].map((widget) => {
      const shadow = widget.shadowRoot!;
      const box = shadow.querySelector<HTMLElement>('[part="provider"]');
      const help = shadow.querySelector('[part="help"]');
      const isShown = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0;
      return {
        name: [widget.localName, widget.getAttribute('topic')].join(' '),
        box: box && isShown(box) ? box.innerText.replace(/\s+/g, ' ').trim() : '',
        boxLinks: [...(box?.querySelectorAll('a') ?? [])].map(({href}) => href),
        numbers:
          help &&
          [...help.querySelectorAll('[href^="tel:"]')]
            .filter(isShown)
            .map((link) => link.getAttribute('href')!.slice('tel:'.length)),
        leadsToCard: help?.querySelector('a[href^="#"]') != null,
      };
    }),
  } as PageState;
}

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** Runs in the page before any other script. */
function recordShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(globalThis, {shifts});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      readonly value: number;
      readonly sources: readonly {node?: Node; previousRect: DOMRect; currentRect: DOMRect}[];
    })[])
      shifts.push({
        value: entry.value,
        moved: entry.sources.map(
          ({node, previousRect, currentRect}) =>
            `${node?.nodeName ?? 'in a shadow'} from ${previousRect.top} to ${currentRect.top}`,
        ),
      });
  }).observe({type: 'layout-shift', buffered: true});
}

/** Runs in the page once all widgets are ready. */
async function shiftsUntilNow(): Promise<readonly Shift[]> {
  for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return (globalThis as unknown as {shifts: readonly Shift[]}).shifts;
}

/** Without white space, which a browser shows in another way for each kind of element. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** Runs in the page: the words of each element of each widget's text, without white space. */
function textsOf(selector: string): string[][] {
  return [...document.querySelectorAll(selector)].map((widget) =>
    [...widget.children]
      .filter((child) => child.slot !== '')
      .map((child) => child.textContent.replace(/\s+/g, '')),
  );
}

describe('the demo site of npm start', function () {
  this.timeout(60_000);
  let site: Site | undefined;
  let server: ChildProcess | undefined;
  let origin: string;
  let context: BrowserContext;

  before(async function () {
    site = await openSite();
    if (!site) return this.skip();
    server = spawn(process.execPath, ['--import', 'tsx', join(folder, 'serve.ts')], {
      cwd: rootDir,
      env: {...process.env, PORT: '0'},
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    origin = await addressOf(server);
    context = await site.browser.newContext({viewport: {width: 320, height: 640}});
    context.setDefaultTimeout(20_000);
    // tsx names the functions that a test sends into the page with a helper of its own.
    await context.addInitScript('globalThis.__name = (value) => value');
  });

  after(async () => {
    server?.kill();
    await site?.close();
  });

  const open = async (page: Page, path: string) => {
    await page.goto(origin + path);
    await page.waitForFunction(
      (selector) =>
        [...document.querySelectorAll(selector)].every(
          (widget) => widget.matches(':defined') && widget.matches(':state(ready)'),
        ),
      widgets,
    );
  };

  describe('as it is generated', () => {
    for (const path of pages) {
      it(`preloads what its widgets need, and has nothing inline: ${path}`, () => {
        const text = sourceOf(path);
        const [, language] = /<html lang="(\w\w)"/.exec(text)!;
        const tags = [...text.matchAll(/<(family-(?!settings)[a-z-]+)([^>]*)>([^]*?)<\/\1\s*>/g)];
        expect(tags).to.not.be.empty;
        const expected = tags.flatMap(([, tag, attributes]) => {
          const topic = /topic="([^"]+)"/.exec(attributes!)?.[1] ?? defaultTopics[tag as WidgetTag];
          return [viewFile(tag!), contentFile(language!, topic)];
        });
        const preloads = [...text.matchAll(/<link rel="modulepreload" href="([^"]+)" \/>/g)];
        expect(preloads.map(([, href]) => href)).to.have.members([...new Set(expected)]);
        expect(text.split(`<script type="module" src="${files.script}"></script>`)).to.have.lengthOf(2);
        expect(text).to.not.match(/<style|\sstyle=|\son\w+=/);
        for (const [, tag, , fallback] of tags) {
          for (const number of ['911', '988', '+18006624357'])
            expect(fallback, tag).to.include(`"tel:${number}"`);
        }
      });
    }

    for (const path of english) {
      it(`has the same widgets in both languages: ${path}`, () => {
        const [inEnglish, inSpanish] = [path, `/es${path}`].map((each) => {
          const tags = [...sourceOf(each).matchAll(/<(family-(?!settings)[^>]+)>/g)];
          return tags.map(([, tag]) => tag!.replace(/\s+/g, ' '));
        });
        expect(inEnglish).to.not.be.empty;
        expect(inSpanish).to.deep.equal(inEnglish);
      });
    }

    for (const language of ['', '/es']) {
      it(`has the same frame around all its pages: ${language || '/'}`, () => {
        const frames = english.map((path) => {
          const text = sourceOf(language + path);
          const head = text.slice(text.indexOf('<body>'), text.indexOf('<main'));
          // Without what differs: the current page, and its address in the other language.
          return (head + text.slice(text.indexOf('</main>')))
            .replace(/ aria-current="\w+"/, '')
            .replace(/href="[^"]+"(?=( lang="\w+")? hreflang="(en|es)"[^]*<\/header>)/, '');
        });
        expect(new Set(frames.map((frame) => frame.replace(/\s+/g, ' '))).size).to.equal(1);
      });
    }
  });

  for (const [index, path] of pages.entries()) {
    // One of the themes, and another one for the next page.
    const sampledThemes = sampleOf(themes, themes.length, index);
    it(`fits a width of 320 px in the sampled themes, without an error: ${path}`, async () => {
      expect(sampledThemes).to.not.be.empty;
      await Promise.all(
        sampledThemes.map(async (theme) => {
          const where = `${path} in ${theme}`;
          const page = await context.newPage();
          const errors: string[] = [];
          page.on('pageerror', (error) => errors.push(error.message));
          page.on('console', (message) => {
            if (message.type() === 'error') errors.push(message.text());
          });
          await open(page, `${path}?theme=${theme}`);
          const state = await page.evaluate(readPage, widgets);
          await page.close();
          expect(errors, where).to.deep.equal([]);
          expect(state.theme, where).to.equal(theme);
          expect(state.overflow, where).to.be.at.most(0);
          expectNavigation(path, state);
          expectWidgets(state, where);
          // Links to other pages of the site keep the theme.
          const otherLinks = state.links.filter((link) => !link.includes(`?theme=${theme}`));
          expect(state.links, where).to.not.be.empty;
          if (theme !== 'plain') expect(otherLinks, where).to.deep.equal([]);
        }),
      );
    });
  }

  describe('while its files arrive one after the other', () => {
    /** Files that are delayed while all others are there, by their addresses. */
    const parts = {
      script: /\/family-widgets\.js$/,
      views: /\/family-(?!widgets)[a-z-]+\.js$/,
      texts: /\/content\/.*\.js$/,
    };
    /** Of the cumulative layout shift. Up to 0.1 counts as good (web.dev/cls); the help line must not move at all. */
    const MOST_SHIFT = 0.02;
    /** Milliseconds, in which a page without the part is drawn. */
    const LATE = 300;

    const cases = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((part) =>
      [375, 1100].map((width) => ({part, width})),
    );

    for (const [index, path] of pages.entries()) {
      // One kind of file is late at one width; others for the next page.
      for (const {part, width} of sampleOf(cases, cases.length, index)) {
        it(`hardly shifts its layout at ${width} px, ${part} late: ${path}`, async () => {
          const page = await site!.browser.newPage({viewport: {width, height: 800}});
          await page.addInitScript('globalThis.__name = (value) => value');
          await page.addInitScript(recordShifts);
          await page.route(parts[part], async (route) => {
            await new Promise((resolve) => setTimeout(resolve, LATE));
            await route.continue();
          });
          await open(page, path);
          const shifts = await page.evaluate(shiftsUntilNow);
          await page.close();
          const sum = shifts.reduce((total, {value}) => total + value, 0);
          expect(sum, JSON.stringify(shifts)).to.be.below(MOST_SHIFT);
        });
      }
    }
  });

  /** The page is marked in the navigation, which links to the same page in the other language. */
  function expectNavigation(path: string, {language, current, alternates, otherLanguage}: PageState): void {
    const isSpanish = path.startsWith('/es/');
    const prefix = isSpanish ? '/es' : '';
    const bare = path.slice(prefix.length);
    expect(language).to.equal(isSpanish ? 'es' : 'en');
    expect(current).to.deep.equal([
      programs.includes(bare) ? {path: `${prefix}/programs.html`, value: 'true'} : {path, value: 'page'},
    ]);
    expect(alternates).to.deep.equal({en: bare, es: `/es${bare}`});
    expect(otherLanguage).to.equal(isSpanish ? bare : `/es${bare}`);
  }

  function expectWidgets({widgets: all, hasCard, language}: PageState, where: string): void {
    const from = language === 'es' ? 'De' : 'From';
    for (const {name, box, boxLinks, numbers, leadsToCard} of all) {
      const what = `${name}, ${where}`;
      expect(box, what).to.include(`${from} Harbor Lane Recovery Center`).and.include('207-555-0142');
      expect(boxLinks, what).to.include('tel:+12075550142');
      expect(boxLinks[1], what).to.match(/#join-in$/);
      if (name.startsWith('family-help-card')) {
        expect(numbers ?? undefined, what).to.equal(undefined);
        continue;
      }
      expect(numbers, what).to.deep.equal(hasCard ? [] : ['911', '988', '+18006624357']);
      expect(leadsToCard, what).to.equal(hasCard);
    }
  }

  describe('prerendered', () => {
    // The languages alternate, so that each third page has both.
    for (const path of sampleOf(pages, 3)) {
      it(`shows the same widgets, and requests no text: ${path}`, async () => {
        const page = await context.newPage();
        const problems: string[] = [];
        page.on('console', (message) => problems.push(message.text()));
        page.on('pageerror', ({message}) => problems.push(message));
        await open(page, path);
        const requested = await page.evaluate(textsOf, widgets);
        // A comparison of programs loads their texts.
        const compared = /\scompare="([^"]*)"/.exec(sourceOf(path))?.[1]?.split(/[\s,]+/) ?? [];
        await page.route('**/content/**', (route) => {
          const url = route.request().url();
          if (compared.some((topic) => url.endsWith(`/${topic}.js`))) return route.continue();
          problems.push(url);
          return route.abort();
        });
        await open(page, `/${PRERENDERED}${path}`);
        expect(await page.evaluate(textsOf, widgets)).to.deep.equal(requested);
        await page.close();
        expect(problems).to.deep.equal([]);
      });
    }

    for (const path of ['/', '/es/', '/questions.html', '/programs/detox.html']) {
      it(`shows every text and the numbers to call without any script: ${path}`, async () => {
        const page = await context.newPage();
        await open(page, path);
        const texts = await page.evaluate(textsOf, widgets);
        await page.close();
        const withoutScript = await site!.browser.newContext({javaScriptEnabled: false});
        const bare = await withoutScript.newPage();
        await bare.goto(`${origin}/${PRERENDERED}${path}`);
        const all = await bare.locator(widgets).all();
        for (const [index, widget] of all.entries()) {
          // Also what is in closed questions.
          for (const words of texts[index]!)
            expect(squeezed((await widget.textContent())!), path).to.include(words);
          for (const number of ['911', '988'])
            expect(await widget.getByText(number).filter({visible: true}).count(), number).to.be.at.least(1);
        }
        await withoutScript.close();
      });
    }
  });

  it('links to every page, and has no broken link', async () => {
    const found = new Set<string>();
    const waiting = ['/'];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      found.add(path);
      const response = await fetch(origin + path);
      expect(response.status, path).to.equal(200);
      // The docs and the page on which snippets are made are files of the library.
      if (path.startsWith('/family-widgets/')) continue;
      const links = [...(await response.text()).matchAll(/<a\b[^>]*? href="(\/[^"#]*)/g)];
      waiting.push(
        ...links.map(([, link]) => link!).filter((link) => !/^\/(embedding-modes|storybook)\//.test(link)),
      );
    }
    expect([...found].sort()).to.deep.equal([files.builder, files.docs, ...pages].sort());
  });

  it('changes its theme by a link, marks that link as current, and does not store the theme', async () => {
    const page = await context.newPage();
    await open(page, '/road-ahead.html');
    const current = () => page.locator('.themes [aria-current]').innerText();
    expect(await current()).to.equal('Plain');
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const plain = await background();
    await page.getByRole('link', {name: 'Dark', exact: true}).click();
    await page.waitForURL('**/road-ahead.html?theme=dark');
    expect(await current()).to.equal('Dark');
    expect(await background()).to.not.equal(plain);
    await open(page, '/road-ahead.html');
    expect(await current()).to.equal('Plain');
    await open(page, '/road-ahead.html?theme=unknown');
    expect(await current()).to.equal('Plain');
    await page.close();
  });

  for (const path of ['/', '/es/']) {
    it(`shows whom to call without any script: ${path}`, async () => {
      const withoutScript = await site!.browser.newContext({javaScriptEnabled: false});
      const page = await withoutScript.newPage();
      await page.goto(origin + path);
      for (const widget of await page.locator(widgets).all()) {
        for (const number of ['911', '988', '1-800-662-4357'])
          expect(await widget.getByText(number, {exact: true}).isVisible(), number).to.equal(true);
        // Room is reserved for a text only where scripts can load one.
        expect((await widget.boundingBox())!.height).to.be.below(400);
      }
      await withoutScript.close();
    });
  }

  it('keeps room for a widget whose script does not come for ten seconds, and no longer', async () => {
    const page = await context.newPage();
    await page.route(/family-widgets\.js$/, (route) => route.abort());
    await page.goto(`${origin}/questions.html`);
    const height = () => page.locator('family-faq').evaluate((faq) => faq.getBoundingClientRect().height);
    const viewport = page.viewportSize()!.height;
    expect(await height()).to.be.at.least(viewport);
    const durations = await page.evaluate(() =>
      document.getAnimations().map((animation) => {
        const duration = animation.effect!.getComputedTiming().endTime;
        animation.finish();
        return duration;
      }),
    );
    expect(durations).to.deep.equal([10_000]);
    await page.waitForFunction(
      (room) => document.querySelector('family-faq')!.getBoundingClientRect().height < room,
      viewport,
    );
    await page.close();
  });

  /**
   * The loud theme styles bare elements. None of these styles may reach the text of a widget: not by inheritance, not by
   * a reset, not by `!important`.
   */
  it('keeps the styles of its loud theme out of the widgets', async () => {
    const page = await context.newPage();
    for (const path of ['/', '/programs.html', '/road-ahead.html', '/questions.html']) {
      await open(page, `${path}?theme=loud`);
      const {host, ours} = await page.evaluate((selector) => {
        const loudStyles = (element: Element) => {
          const {textTransform, letterSpacing, textIndent, textShadow, textAlign, transform} =
            getComputedStyle(element);
          const before = getComputedStyle(element, '::before').content;
          // Pieces of the text, which start at the side that they are read from; a number in a circle may be centred.
          const align = element.slot && textAlign === 'center' ? textAlign : '';
          return (
            Object.entries({textTransform, letterSpacing, textIndent, textShadow, transform, before, align})
              // Empty where an element has no place to be shown in; what we draw ourselves has no words, or a step’s number.
              .filter(([, value]) => !/^(none|normal|0px|counter\(.*|""|)$/.test(value))
              .map(([property, value]) => `${element.localName} ${property}: ${value}`)
          );
        };
        const all = [...document.querySelectorAll(selector)];
        const inside = all.flatMap((widget) => [
          ...widget.querySelectorAll('[slot], [slot] *'),
          ...widget.shadowRoot!.querySelectorAll('*'),
        ]);
        const bare = [...document.querySelectorAll('main h2')].filter((heading) => !heading.slot);
        return {host: bare.flatMap(loudStyles), ours: [...new Set(inside.flatMap(loudStyles))]};
      }, widgets);
      if (path === '/') expect(host.join()).to.include('uppercase').and.include('★');
      expect(ours, path).to.deep.equal([]);
    }
    await page.close();
  });
});

/** The address that the server prints once it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    server.stdout!.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? [];
      if (address) found(address);
    });
    server.once('exit', (code) => failed(new Error(`The server ended with ${code}.\n${said}`)));
  });
}
