/** `npm run docs:pictures`: takes the pictures of the docs anew, of the widgets in `dist/`, in Chromium. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser, Locator, Page} from 'playwright-core';
import type {Place} from '../../src/builder/places.js';
import {packageVersion} from '../../src/build/package-version.js';
import {openSite} from '../../test/embed/chromium.js';

const FOLDER = join(import.meta.dirname, 'pictures');
/** Of windows, which the pages show at about half their size. All pictures together stay below 400 kB. */
const SCALE = 0.8;
const QUALITY = 45;

const sizes = {wide: {width: 900, height: 620}, phone: {width: 360, height: 600}} as const;
type SizeName = keyof typeof sizes;

interface Picture {
  /** Of the file, before the name of the size. */
  readonly name: string;
  /** HTML of the widget, by size. */
  readonly html: Readonly<Record<SizeName, string>>;
  /** Colour scheme of the phone; the wide picture is light. */
  readonly phoneScheme?: 'dark';
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Places whose code, as the builder writes it, is taken; and the folder of the files there. */
const codePictures = {
  wordpress: '/family-widgets/',
  squarespace: 'https://files.your-site.example/family-widgets/',
  wix: 'https://files.your-site.example/family-widgets/',
  'google-sites': 'https://files.your-site.example/family-widgets/',
  drupal: '/family-widgets/',
} as const satisfies Partial<Record<Place, string>>;

const same = (html: string) => ({wide: html, phone: html});

const pictures: readonly Picture[] = [
  {name: 'family-help-card', html: same('<family-help-card></family-help-card>')},
  {
    name: 'family-faq',
    html: same('<family-faq></family-faq>'),
    prepare: (page) => page.locator('family-faq summary').first().click(),
  },
  {
    name: 'family-program-explainer',
    html: same('<family-program-explainer topic="iop"></family-program-explainer>'),
    phoneScheme: 'dark',
  },
  {
    name: 'family-stage-timeline',
    html: same('<family-stage-timeline current="iop"></family-stage-timeline>'),
    prepare: async (page) => {
      await page.locator('family-stage-timeline [aria-current="step"]').evaluate((step) => {
        step.scrollIntoView({block: 'start'});
        scrollBy(0, -150);
      });
    },
  },
  {
    name: 'family-wellness-tips',
    html: {
      wide: '<family-wellness-tips></family-wellness-tips>',
      phone: '<family-wellness-tips lang="es"></family-wellness-tips>',
    },
  },
];

const pageWith = (html: string) => `<!doctype html>
<html lang="en">
  <head>
    <title>Picture</title>
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <script type="module" src="/family-widgets/${packageVersion}/family-widgets.js"></script>
    <style>
      :root { color-scheme: light dark; scrollbar-width: none }
      body { margin: 12px; background: light-dark(#fff, #0e1414); font: 16px/1.55 system-ui, 'Liberation Sans', sans-serif }
    </style>
  </head>
  <body>${html}</body>
</html>`;

async function open(browser: Browser, size: SizeName, scheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({
    ...{viewport: sizes[size], colorScheme: scheme, reducedMotion: 'reduce'},
  });
  // tsx names the functions that are sent into the page with a helper of its own.
  await page.addInitScript('globalThis.__name = (value) => value');
  return page;
}

/** @param element - in the page, to take alone; by default what is in the window */
async function save(page: Page, file: string, element?: Locator): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  const box = (await element?.boundingBox()) ?? {x: 0, y: 0, ...page.viewportSize()!};
  // The coordinates are those of the document.
  const clip = {...box, y: box.y + (await page.evaluate(() => scrollY)), scale: element ? 1 : SCALE};
  const {data} = await devTools.send('Page.captureScreenshot', {format: 'webp', quality: QUALITY, clip});
  const bytes = Buffer.from(data, 'base64');
  writeFileSync(join(FOLDER, `${file}.webp`), bytes);
  console.log(`${file}.webp ${bytes.length}`);
  return bytes.length;
}

const site = await openSite();
if (!site) throw new Error('The pictures are taken in Chromium, and there is none.');
try {
  mkdirSync(FOLDER, {recursive: true});
  let sum = 0;
  for (const {name, html, phoneScheme = 'light', prepare} of pictures)
    for (const size of ['wide', 'phone'] as const) {
      const page = await open(site.browser, size, size === 'phone' ? phoneScheme : 'light');
      await page.route('**/picture.html', (route) =>
        route.fulfill({contentType: 'text/html', body: pageWith(html[size])}),
      );
      await page.goto(`${site.origin}/picture.html`);
      await page.locator(`${name}:state(ready)`).waitFor();
      await prepare?.(page);
      sum += await save(page, `${name}-${size}`);
      await page.close();
    }
  const builder = await open(site.browser, 'wide', 'light');
  const address = `${site.origin}/family-widgets/${packageVersion}/builder.html`;
  const inPreview = builder.frameLocator('iframe >> nth=1').locator('family-faq:state(ready)');
  await builder.setViewportSize({width: 1100, height: 760});
  await builder.goto(address);
  await inPreview.waitFor({state: 'attached'});
  sum += await save(builder, 'builder-wide');
  const code = builder.locator('section[aria-labelledby="code"]');
  await builder.setViewportSize({width: 720, height: 760});
  for (const [place, folder] of Object.entries(codePictures)) {
    await builder.goto(`${address}#place=${place}`);
    await builder.getByLabel('Address of the folder').fill(folder);
    await code.scrollIntoViewIfNeeded();
    sum += await save(builder, `builder-${place}`, code);
  }
  console.log(`${sum} bytes in all`);
} finally {
  await site.close();
}
