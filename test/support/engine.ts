/**
 * The engine that runs this test; `node` in Node. A test that needs a missing feature skips itself: `if (…) this.skip()`.
 */
export const engine = !('document' in globalThis)
  ? 'node'
  : navigator.userAgent.includes('Firefox/')
    ? 'firefox'
    : /Chrom(?:e|ium)\//.test(navigator.userAgent)
      ? 'chromium'
      : 'webkit';
