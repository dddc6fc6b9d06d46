/**
 * The cost of each way to embed the FAQ, in counts that are the same on every machine. The bounds are the current
 * values; comments state the goal if it is lower. Bounds may only be lowered.
 *
 * Chromium only: the counts are the same in all engines, and only Chromium reports layout shifts.
 */
import {expect} from 'chai';
import type {Browser, Page, Route} from 'playwright-core';
import {launchBrowser, openTab} from '../bench/browser.js';
import {prepare} from '../bench/measure.js';
import {mainPages} from '../bench/pages/index.js';
import {RELEASE} from '../bench/pages/page.js';
import {usePeers} from '../bench/peers.js';
import {startServer, type BenchServer} from '../bench/server.js';
import {findEngines} from '../runner/engines.js';

/** Milliseconds without a new request after which all pending requests are answered. */
const QUIET = 300;

interface Bounds {
  /** The files that the first question requires, with the number of each one's response wave; the page is in wave 1. */
  readonly waves: Readonly<Record<string, number>>;
  /** Number of renders until the first questions are shown. The goal is 1. */
  readonly renders: number;
  /** Cumulative layout shift. The goal is 0.02. */
  readonly shift: number;
  /** Elements in the shadow root per question. */
  readonly elements: number;
}

const drawn = {renders: 2, elements: 13.1} as const;
const text = 'content/en/family-faq.js';

/** Files that no question requires, so the order of their requests does not matter. */
const later = ['glossary.js', 'content/en/glossary.js', 'page.js'];

const ways: Readonly<Record<string, Bounds>> = {
  // The snippet preloads the files that the script requests.
  'faq/readme': {
    waves: {'': 1, 'family-widgets.js': 2, 'family-faq.js': 2, [text]: 2},
    ...{shift: 0.02, ...drawn},
  },
  'faq/bare': {
    waves: {'': 1, 'family-widgets.js': 2, 'family-faq.js': 3, [text]: 3},
    ...{shift: 0.12, ...drawn},
  },
  // The Markdown is requested after the parser has loaded, which the snippet preloads.
  'faq/src': {
    waves: {'': 1, 'family-widgets.js': 2, 'family-faq.js': 2, 'remote.js': 2, 'questions.md': 3},
    ...{shift: 0.02, ...drawn},
  },
  'faq/article': {
    waves: {'': 1, 'family-widgets.js': 2, 'family-faq.js': 3, 'article.js': 3},
    ...{shift: 0.02, ...drawn},
  },
  'faq/own-bundle': {waves: {'': 1, 'family-faq.bundle.en.js': 2}, shift: 0.08, ...drawn},
  'faq/bundle': {waves: {'': 1, 'family-widgets.bundle.en.js': 2}, shift: 0.08, ...drawn},
};

interface Found {
  readonly waves: Record<string, number>;
  readonly renders: number;
  readonly rendersOfRest: number;
  readonly shift: number;
  readonly elements: number;
}

declare global {
  var rendersOfTest: {all: number; untilShown?: number; untilReady?: number};
}

/** Counts the renders of the FAQ: the calls of Lit's `update`. */
function countRenders(): void {
  const renders: typeof rendersOfTest = {all: 0};
  globalThis.rendersOfTest = renders;
  const {define} = customElements;
  customElements.define = function (tag, element, options) {
    const prototype = element.prototype as {update?: (...values: unknown[]) => void};
    const {update} = prototype;
    if (tag === 'family-faq' && update)
      prototype.update = function (this: Element, ...values) {
        renders.all += 1;
        update.apply(this, values);
        if (this.shadowRoot?.querySelector('details.question')) renders.untilShown ??= renders.all;
      };
    define.call(this, tag, element, options);
  };
  addEventListener('family-content-load', () => (renders.untilReady ??= renders.all));
}

/** Removes the folders of the release and its version from a path. */
const fileOf = (pathname: string) =>
  pathname.startsWith(RELEASE)
    ? pathname.slice(RELEASE.length).replace(/^\d+\.\d+\.\d+[^/]*\//, '')
    : pathname.slice(1);

/** Delays responses so that parallel requests are answered together, in one wave. */
async function answerInWaves(page: Page): Promise<Record<string, number>> {
  const waves: Record<string, number> = {};
  let waiting: Route[] = [];
  let wave = 1;
  let timer: NodeJS.Timeout | undefined;
  const answer = () => {
    const answered = waiting;
    waiting = [];
    wave += 1;
    for (const route of answered) void route.continue();
  };
  await page.route('**/*', (route) => {
    const {pathname} = new URL(route.request().url());
    waves[fileOf(pathname)] = wave;
    waiting.push(route);
    clearTimeout(timer);
    timer = setTimeout(answer, QUIET);
  });
  return waves;
}

describe('cost of each way to embed a widget', function () {
  this.timeout(60_000);
  let server: BenchServer;
  let browser: Browser;

  before(async function () {
    if (findEngines(['chromium']).found.length === 0) return this.skip();
    server = await startServer();
    browser = await launchBrowser(server.keyHash);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function load(name: string): Promise<Found> {
    const page = mainPages().find((each) => each.name === name)!;
    server.serve(await page.content(usePeers()));
    const tab = await openTab(browser, undefined);
    try {
      await prepare(tab, page);
      await tab.page.addInitScript(countRenders);
      const waves = await answerInWaves(tab.page);
      await tab.page.goto(server.origin, {waitUntil: 'commit'});
      await tab.page.waitForFunction(() => benchTimes.last !== undefined && rendersOfTest.untilReady);
      const untilText = {...waves};
      await tab.page.waitForTimeout(3 * QUIET);
      const rest = await tab.page.evaluate(() => {
        const root = document.querySelector('family-faq')!.shadowRoot!;
        return {
          renders: rendersOfTest.untilShown!,
          rendersOfRest: rendersOfTest.untilReady! - rendersOfTest.untilShown!,
          shift: benchTimes.cls,
          elements: root.querySelectorAll('*').length / root.querySelectorAll('details.question').length,
        };
      });
      return {waves: untilText, ...rest};
    } finally {
      await tab.close();
    }
  }

  for (const [name, bounds] of Object.entries(ways))
    it(`${name}: its requests, renders, shift and elements`, async () => {
      const {waves, renders, rendersOfRest, shift, elements} = await load(name);
      for (const [file, wave] of Object.entries(waves)) {
        if (later.includes(file)) continue;
        expect(wave, `the wave of "${file}"`).to.be.at.most(bounds.waves[file] ?? 0);
      }
      expect(renders, 'renders').to.be.at.most(bounds.renders);
      // One, and another one where something else has changed meanwhile.
      expect(rendersOfRest, 'renders of the rest').to.be.at.most(2);
      expect(shift, 'shift').to.be.at.most(bounds.shift);
      expect(elements, 'elements a question').to.be.at.most(bounds.elements);
    });
});
