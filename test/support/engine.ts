/** The engine that runs this test. A test that needs a missing feature skips itself: `if (…) this.skip()`. */
export const engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : /Chrom(?:e|ium)\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';
