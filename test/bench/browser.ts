/** Chromium as a slow phone on a thin line. */
import {chromium, type Browser, type CDPSession, type Page} from 'playwright-core';
import {findEngines, howToInstall} from '../runner/engines.js';

export interface Conditions {
  /** Round trip in milliseconds. */
  readonly latency: number;
  /** Bits a second. */
  readonly download: number;
  readonly upload: number;
  /** How many times slower than this machine the processor is. */
  readonly slowdown: number;
}

export const slowPhone: Conditions = {latency: 150, download: 1_600_000, upload: 750_000, slowdown: 4};

/**
 * The first four are of Chromium's own surface, whose address bar loads some 400 modules of its own for each new window, beside the
 * page. The others are what Playwright switches off too, which has no say in it where a list is given, less `PaintHolding`:
 * that is part of what people see.
 */
const DISABLED_FEATURES = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'Translate',
];

export async function launchBrowser(keyHash: string): Promise<Browser> {
  const [engine] = findEngines(['chromium']).found;
  if (!engine) throw new Error(howToInstall('chromium'));
  return chromium.launch({
    executablePath: engine.executable,
    args: [
      // Chromium's sandbox refuses root, which is who measures in a container.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      `--disable-features=${DISABLED_FEATURES.join(',')}`,
      `--ignore-certificate-errors-spki-list=${keyHash}`,
    ],
  });
}

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

/** A tab with nothing in its cache. `conditions`: undefined for a fast machine on a fast line. */
export async function openTab(browser: Browser, conditions: Conditions | undefined): Promise<Tab> {
  const context = await browser.newContext({viewport: {width: 412, height: 823}, deviceScaleFactor: 1});
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  // Counts the time that the main thread worked, and none in which it waited for a processor.
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
