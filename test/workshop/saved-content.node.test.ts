/**
 * A content file is saved while its story is open. Storybook runs the same plugins in the same Vite; here they run on
 * a copy of the folders, so that the content does not change.
 */
import {cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect} from 'chai';
import {chromium, type Browser, type Page} from 'playwright-core';
import {createServer, type Plugin, type ViteDevServer} from 'vite';
import {chromiumArguments, PLAYWRIGHT_FEATURES} from '../runner/chromium.js';
import {findEngines} from '../runner/engines.js';

const rootDir = resolve(import.meta.dirname, '../..');
const [engine] = findEngines(['chromium']).found;

// In continuous integration the runner has failed before.
(engine ? describe : describe.skip)('a content file that is saved', () => {
  let folder: string;
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;

  before(async function () {
    this.timeout(120_000);
    folder = mkdtempSync(join(tmpdir(), 'family-widgets-'));
    for (const name of ['src', 'content', 'stories', '.storybook', 'package.json', 'tsconfig.json'])
      cpSync(join(rootDir, name), join(folder, name), {recursive: true, filter: isNeeded});
    symlinkSync(join(rootDir, 'node_modules'), join(folder, 'node_modules'), 'junction');
    writeFileSync(join(folder, 'page.ts'), script);
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><script type="module" src="/page.ts"></script>',
    );
    server = await createServer({
      root: folder,
      configFile: false,
      logLevel: 'error',
      cacheDir: join(folder, '.vite'),
      server: {port: 0, host: '127.0.0.1', fs: {strict: false}},
      plugins: await pluginsOf(folder),
      define: {FAMILY_WIDGETS_VERSION: '"0.0.0"'},
    });
    await server.listen();
    browser = await chromium.launch({
      executablePath: engine!.executable,
      args: chromiumArguments('PaintHolding', ...PLAYWRIGHT_FEATURES),
    });
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(server.resolvedUrls!.local[0]!);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  const path = (name: string) => join(folder, 'content', name);
  const save = (name: string, change: (text: string) => string) =>
    writeFileSync(path(name), change(readFileSync(path(name), 'utf8')));
  const shows = (words: string) => page.locator(`text=${words}`).first().waitFor();

  it('updates its story, without a reload and without closing an answer', async function () {
    this.timeout(90_000);
    const question = page.locator('family-faq details').first();
    await question.locator('summary').click();
    await page.evaluate('globalThis.isStillHere = true');
    save('en/family-faq.md', (text) => text.replace(/^summary: .*$/m, 'summary: These words are new.'));
    await shows('These words are new.');
    expect(await page.evaluate('globalThis.isStillHere')).to.equal(true);
    await page.locator('family-faq details[open]').first().waitFor();
  });

  it('updates its row in the table of all files', async function () {
    this.timeout(90_000);
    const row = page.locator('all-files tr[data-path="content/en/family-faq.md"]');
    await row.waitFor();
    save('en/family-faq.md', (text) => text.replace(/^title: .*$/m, 'title: Questions with a new title'));
    await row.getByText('Questions with a new title').waitFor();
  });

  it('is shown in another widget when its kind changes', async function () {
    this.timeout(90_000);
    save('en/family-faq.md', (text) => text.replace('kind: faq', 'kind: tips'));
    await page.locator('content-page family-wellness-tips').waitFor();
  });

  it('appears when it is new', async function () {
    this.timeout(90_000);
    writeFileSync(path('en/visiting-us.md'), visitingUs);
    await page.locator('all-files tr[data-path="content/en/visiting-us.md"]').waitFor();
    await page.goto(`${server.resolvedUrls!.local[0]}?path=content/en/visiting-us.md`);
    await shows('When can I visit?');
  });
});

/** A few texts are enough, and are parsed quickly. */
function isNeeded(source: string): boolean {
  return !/content[\\/][a-z]{2}[\\/](?!family-faq|help-card)/.test(source);
}

/** The plugins of the copy, which find `content/` relative to their own location. */
async function pluginsOf(folder: string): Promise<Plugin[]> {
  const load = async (name: string) =>
    (await import(pathToFileURL(join(folder, name)).href)) as Record<string, unknown>;
  const {contentPlugin} = await load('src/build/content-plugin.ts');
  const {contentLibrary} = await load('.storybook/content-library.ts');
  const {contentStories} = await load('.storybook/content-stories.ts');
  return [(contentPlugin as () => Plugin)(), (contentLibrary as () => Plugin)(), contentStories as Plugin];
}

const script = `
import {followSavedContent} from './.storybook/content-saved.ts';
import {defineAllFiles} from './stories/workshop/all-files.ts';
import {defineContentPage} from './stories/workshop/content-page.ts';

followSavedContent();
defineContentPage();
defineAllFiles();
const page = document.createElement('content-page');
page.path = new URLSearchParams(location.search).get('path') ?? 'content/en/family-faq.md';
document.body.append(page, document.createElement('all-files'));
`;

const visitingUs = `---
kind: faq
id: visiting-us
lang: en
title: Visiting us
summary: When you can come.
sources: [S01]
lastReviewed: 2026-11-23
nextReview: 2027-11-23
reviewedBy:
---

## Your visit {#your-visit}

### When can I visit? {#when-can-i-visit}

On Sundays.

Sources: S01
`;
