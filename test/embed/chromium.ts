/** A page of its own in Chromium, for what a frame cannot do: print, go back, follow a text fragment. */
import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve} from 'node:path';
import {chromium, type Browser, type Page} from 'playwright-core';
import {chromiumArguments, PLAYWRIGHT_FEATURES} from '../runner/chromium.js';
import {startEndpoints} from '../runner/endpoints.js';
import {findEngines} from '../runner/engines.js';

const rootDir = resolve(import.meta.dirname, '../..');

export interface Site {
  /** With the pages of `test/hosts/`, `dist/`, and the test endpoints. */
  readonly origin: string;
  readonly browser: Browser;
  /** Opens a page of `test/hosts/` in a tab of its own. */
  open(name: string): Promise<Page>;
  close(): Promise<void>;
}

/** Undefined where there is no Chromium; in continuous integration the runner has failed by then. */
export async function openSite(): Promise<Site | undefined> {
  const [engine] = findEngines(['chromium']).found;
  if (!engine) return undefined;
  const endpoints = await startEndpoints(rootDir);
  const server = createServer((request, response) => {
    void endpoints.handle(request, response).then((isHandled) => {
      if (isHandled) return;
      const file = join(
        rootDir,
        decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
      );
      const isFile = statSync(file, {throwIfNoEntry: false})?.isFile();
      if (!isFile) return void response.writeHead(404, {'Content-Type': 'text/plain'}).end();
      response.writeHead(200, {'Content-Type': types[extname(file)] ?? 'application/octet-stream'});
      createReadStream(file).pipe(response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch({
    executablePath: engine.executable,
    args: chromiumArguments('PaintHolding', ...PLAYWRIGHT_FEATURES),
    // Playwright leaves it out because its own events get lost in it; these tests use none of them.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    browser,
    async open(name) {
      const page = await browser.newPage({viewport: {width: 800, height: 600}});
      page.setDefaultTimeout(25_000);
      // tsx names the functions that a test sends into the page with a helper of its own.
      await page.addInitScript('globalThis.__name = (value) => value');
      await page.goto(`${origin}/test/hosts/${name}`);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await endpoints.close();
    },
  };
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.webp': 'image/webp',
};
