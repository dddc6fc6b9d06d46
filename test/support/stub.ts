/** Replaces parts of the page until the end of a test. */

const undo: (() => void)[] = [];

/** Replaces a property until the end of the test. */
export function stub(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, {configurable: true, writable: true, value});
  undo.unshift(() => {
    if (own) Object.defineProperty(object, name, own);
    else Reflect.deleteProperty(object, name);
  });
}

/** Collects console warnings until the end of the test. */
export function collectWarnings(): string[] {
  const warnings: string[] = [];
  stub(console, 'warn', (...parts: unknown[]) => warnings.push(parts.map(String).join(' ')));
  return warnings;
}

/** The page's own style sheet, until the end of the test. */
export function pageStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  undo.unshift(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  });
}

afterEach(() => {
  for (const step of undo.splice(0)) step();
});
