/** Loads page after page, round after round, and once more where the machine did something else meanwhile. */
import type {Browser} from 'playwright-core';
import {launchBrowser, type Conditions} from './browser.js';
import {foreignLoad, readTicks} from './machine.js';
import {measure, type Load, type Measures} from './measure.js';
import type {BenchPage, Content} from './pages/page.js';
import {usePeers} from './peers.js';
import {startServer, type BenchServer} from './server.js';

/** How much of one processor others may use while a page loads. */
const MOST_FOREIGN = 0.1;

export interface PageResult {
  readonly page: Pick<BenchPage, 'name' | 'group' | 'title' | 'whose'>;
  /** One of each round. */
  readonly rounds: readonly Measures[];
  /** What went wrong, each once. */
  readonly problems: readonly string[];
}

export interface RoundsResult {
  readonly pages: readonly PageResult[];
  /** Version of Chromium. */
  readonly browser: string;
  /** Loads that count although something else ran, in all tries. */
  readonly disturbed: number;
}

export interface RoundsOptions {
  readonly rounds: number;
  /** After so many seconds no further round begins. */
  readonly seconds?: number;
  readonly conditions?: Conditions;
  /** How often a page is loaded at the most until nothing else ran meanwhile. */
  readonly tries?: number;
  /** A second load for the first tap. */
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
      // A browser of its own: what one has learnt does not help the next round.
      const browser = await launchBrowser(server.keyHash);
      browserVersion = browser.version();
      try {
        // What loads first has it coldest; each has its turn.
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
