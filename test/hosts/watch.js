/** A page's first script: what the page hears of its own troubles, for the test that frames it. */
window.heard = {errors: [], violations: [], warnings: []};

addEventListener(
  'error',
  (event) => heard.errors.push(event.message || `${event.target.localName} ${event.target.src} did not load`),
  true,
);
addEventListener('unhandledrejection', (event) => heard.errors.push(String(event.reason)));
addEventListener('securitypolicyviolation', (event) =>
  heard.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
);
for (const level of ['warn', 'error']) {
  const real = console[level];
  console[level] = (...parts) => {
    heard.warnings.push(parts.join(' '));
    real.apply(console, parts);
  };
}
