/** Command line of the Chromium that tests and benchmarks start. */

/** Chromium's own address bar loads some 400 modules for each new window, beside the page under test. */
const OWN_SURFACE = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxAimPopup',
  'PreloadTopChromeWebUI',
];

/** @param disabledFeatures - further features to disable: a later list on the command line replaces an earlier one */
export function chromiumArguments(...disabledFeatures: readonly string[]): string[] {
  return [
    '--disable-gpu',
    '--disable-quic',
    `--disable-features=${[...OWN_SURFACE, ...disabledFeatures].join(',')}`,
    // Chromium's sandbox refuses root, which is the user in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

/** Features that Playwright disables itself, except `PaintHolding`: a list of ours replaces Playwright's. */
export const PLAYWRIGHT_FEATURES = [
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'MediaRouter',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'Translate',
];
