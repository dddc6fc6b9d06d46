/** Loads all pages in each round, and repeats a load during which other processes were active. */
import type {Browser} from 'playwright-core';
import {launchBrowser, type Conditions} from './browser.js';
import {foreignLoad, readTicks} from './machine.js';
import {measure, type Load, type Measures} from './measure.js';
import type {BenchPage, Content} from './pages/page.js';
import {usePeers} from './peers.js';
import {startServer, type BenchServer} from './server.js';

/** Maximum CPU usage of other processes while a page loads: 1 is one processor. */
const MOST_FOREIGN = 0.1;

export interface PageResult {
  readonly page: Pick<BenchPage, 'name' | 'group' | 'title' | 'whose'>;
  /** One entry per round. */
  readonly rounds: readonly Measures[];
  /** Distinct problems. */
  readonly problems: readonly string[];
}

export interface RoundsResult {
  readonly pages: readonly PageResult[];
  /** Version of Chromium. */
  readonly browser: string;
  /** Number of loads that are included although other processes were active in all attempts. */
  readonly disturbed: number;
}

export interface RoundsOptions {
  readonly rounds: number;
  /** Seconds after which no further round starts. */
  readonly seconds?: number;
  readonly conditions?: Conditions;
  /** Maximum number of attempts to load a page while no other processes are active. */
  readonly tries?: number;
  /** Whether to measure the first tap, in a second load. */
  readonly isTapped?: boolean;
  readonly log?: (line: string) => void;
}

export async function measureInRounds(
  pages: readonly BenchPage[],
  {rounds, seconds = Infinity, tries = 1, conditions, isTapped = false, log = () => undefined}: RoundsOptions,
): Promise<RoundsResult> {
  const start = performance.now();
  const server = await startServer();
  const contents = await makeContents(pages);
  const measured = new Map<BenchPage, Measures[]>(pages.map((page) => [page, []]));
  const problems = new Map<BenchPage, Set<string>>(pages.map((page) => [page, new Set()]));
  let [browserVersion, disturbed] = ['', 0];
  try {
    for (let round = 1; round <= rounds; round++) {
      const roundStart = performance.now();
      // A new browser for each round, so that its caches and learned heuristics do not affect the next one.
      const browser = await launchBrowser(server.keyHash);
      browserVersion = browser.version();
      try {
        // Rotate the order, since the first page is loaded with the coldest caches.
        for (const page of rotated(pages, round - 1)) {
          server.serve(contents.get(page)!);
          const turn: Turn = {browser, server, page, tries, ...(conditions && {conditions})};
          const loads = [
            await undisturbed(turn, false),
            ...(isTapped ? [await undisturbed(turn, true)] : []),
          ];
          measured.get(page)!.push(Object.assign({}, ...loads.map(({load}) => load.measures)) as Measures);
          for (const {load, isDisturbed} of loads) {
            if (load.problem) problems.get(page)!.add(load.problem);
            if (isDisturbed) disturbed += 1;
          }
          for (const path of server.missing) problems.get(page)!.add(`There is no ${path}.`);
        }
      } finally {
        await browser.close();
      }
      const now = performance.now();
      log(`Round ${round} of ${rounds}: ${Math.round((now - roundStart) / 1000)} s`);
      if ((now - start + (now - roundStart)) / 1000 > seconds) break;
    }
  } finally {
    await server.close();
  }
  return {
    pages: pages.map((page) => ({page, rounds: measured.get(page)!, problems: [...problems.get(page)!]})),
    browser: browserVersion,
    disturbed,
  };
}

async function makeContents(pages: readonly BenchPage[]): Promise<Map<BenchPage, Content>> {
  const peers = usePeers();
  const contents = new Map<BenchPage, Content>();
  for (const page of pages) contents.set(page, await page.content(peers));
  return contents;
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const start = (by * 7) % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

interface Turn {
  readonly browser: Browser;
  readonly server: BenchServer;
  readonly page: BenchPage;
  readonly tries: number;
  readonly conditions?: Conditions;
}

async function undisturbed(
  {browser, server, page, tries, conditions}: Turn,
  isTapped: boolean,
): Promise<{load: Load; isDisturbed: boolean}> {
  let best: {load: Load; foreign: number} | undefined;
  for (let count = 0; count < tries; count++) {
    const before = readTicks();
    const load = await measure(browser, page, server.origin, {isTapped, ...(conditions && {conditions})});
    const foreign = foreignLoad(before, readTicks());
    if (!best || foreign < best.foreign) best = {load, foreign};
    if (foreign <= MOST_FOREIGN) break;
  }
  return {load: best!.load, isDisturbed: best!.foreign > MOST_FOREIGN};
}
