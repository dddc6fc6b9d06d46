/** Chromium with the conditions of a slow phone on a slow network. */
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import {chromiumArguments, PLAYWRIGHT_FEATURES} from '../runner/chromium.js';
import {findEngines, howToInstall} from '../runner/engines.js';

export interface Conditions {
  /** Round trip in milliseconds. */
  readonly latency: number;
  /** Bits per second. */
  readonly download: number;
  readonly upload: number;
  /** Factor by which the processor is slower than this machine. */
  readonly slowdown: number;
}

export const slowPhone: Conditions = {latency: 150, download: 1_600_000, upload: 750_000, slowdown: 4};

export async function launchBrowser(keyHash: string): Promise<Browser> {
  const [engine] = findEngines(['chromium']).found;
  if (!engine) throw new Error(howToInstall('chromium'));
  return chromium.launch({
    executablePath: engine.executable,
    // Paint holding is part of what people see.
    args: [...chromiumArguments(...PLAYWRIGHT_FEATURES), `--ignore-certificate-errors-spki-list=${keyHash}`],
  });
}

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** Opens a tab with an empty cache. `conditions`: undefined for this machine and network without throttling. */
export async function openTab(browser: Browser, conditions: Conditions | undefined): Promise<Tab> {
  const context = await browser.newContext({viewport: {width: 412, height: 823}, deviceScaleFactor: 1});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // Count the CPU time of the main thread, without time in which it waited for a processor.
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  if (conditions) {
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.latency,
      downloadThroughput: conditions.download / 8,
      uploadThroughput: conditions.upload / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', {rate: conditions.slowdown});
  }
  return {page, session, close: () => context.close()};
}
