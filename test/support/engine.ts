/** The engine this test runs in. A test that needs what an engine lacks says so: `if (…) this.skip()`. */
export const engine = navigator.userAgent.includes('Firefox/')
  ? 'firefox'
  : /Chrom(?:e|ium)\//.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';
