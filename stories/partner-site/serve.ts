/** Builds the pages of the demo site and serves them, with the widgets as `npm run build` made them: `npm start`. */
import {existsSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import sirv, {type Options} from 'sirv';
import {buildAndWatchPages, siteFolder} from './build-pages.js';
import {PRERENDERED} from './prerendered-pages.js';
import {files, LIBRARY_FOLDER} from './site-data.js';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 8000;
/** How many ports are tried after one that is in use. */
const FURTHER_PORTS = 20;

const root = resolve(import.meta.dirname, '../..');
const dist = resolve(root, 'dist');
const storybook = resolve(root, 'storybook-static');

/** Read each file again for each request, and have the browser revalidate it: the last build is what is shown. */
const fresh: Options = {dev: true, etag: true};

const servePages = sirv(siteFolder, {
  ...fresh,
  setHeaders: (response, path) => {
    if (path.endsWith('.md')) response.setHeader('content-type', 'text/markdown;charset=utf-8');
  },
});

/** Other sites may load these files too, as partners' sites do from a CDN. */
const serveDist = sirv(dist, {
  ...fresh,
  setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
});

const serveStorybook = sirv(storybook, fresh);

/** Redirected to the same address with a slash at the end, which relative addresses in their pages need. */
const FOLDERS = new Set([
  ...['/es', '/embedding-modes', '/storybook'],
  ...[`/${PRERENDERED}`, `/${PRERENDERED}/es`, `${LIBRARY_FOLDER}/docs`],
]);

function handle(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(response, 405, 'Only GET and HEAD are allowed.');
  const path = decode(request.url!.split(/[?#]/, 1)[0]!);
  if (FOLDERS.has(path)) {
    response.writeHead(302, {location: `${path}/`}).end();
    return;
  }
  // Browsers ask for it on pages without an icon link. An empty answer keeps an error out of the console.
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  // sirv throws on an invalid range, and no page here needs ranges.
  delete request.headers.range;
  if (path.startsWith('/storybook/')) {
    request.url = request.url!.slice('/storybook'.length);
    const reason = existsSync(storybook)
      ? 'Not found.'
      : 'Storybook is not built yet: npm run build:storybook';
    serveStorybook(request, response, () => sendText(response, 404, reason));
    return;
  }
  if (path.startsWith(`${LIBRARY_FOLDER}/`)) {
    request.url = request.url!.slice(LIBRARY_FOLDER.length);
    serveDist(request, response, () => sendText(response, 404, 'Not found.'));
    return;
  }
  servePages(request, response, () => sendText(response, 404, 'Not found.'));
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function sendText(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, {'content-type': 'text/plain;charset=utf-8', 'cache-control': 'no-store'})
    .end(`${sentence}\n`);
}

function requestedPort(): number {
  const {PORT} = process.env;
  if (!PORT) return DEFAULT_PORT;
  if (/^\d+$/.test(PORT) && Number(PORT) < 65_536) return Number(PORT);
  throw new Error(`PORT must be a number from 0 to 65535, not "${PORT}".`);
}

/** Listens on the port, or on the next free one after it. */
async function listen(server: ReturnType<typeof createServer>, first: number): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((done, failed) => {
        server.once('error', failed).listen(port, HOST, () => {
          server.off('error', failed);
          done();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      const isInUse = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isInUse || port >= Math.min(first + FURTHER_PORTS, 65_535)) throw error;
    }
  }
}

async function main(): Promise<void> {
  const script = files.script.replace(LIBRARY_FOLDER, 'dist');
  if (!existsSync(resolve(root, script))) {
    throw new Error(
      `There is no ${script} yet. Run \`npm run build\` first, or \`npm start\`, which does both.`,
    );
  }
  const requested = requestedPort();
  const pages = await buildAndWatchPages();
  const server = createServer(handle);
  const port = await listen(server, requested);
  const address = `http://${HOST}:${port}`;
  const portNote =
    requested !== 0 && port !== requested ? `Port ${requested} is in use, so this is port ${port}.\n\n` : '';
  const storybookNote = existsSync(storybook)
    ? 'Storybook: the widgets in every state'
    : 'Storybook, once `npm run build:storybook` has run';
  console.log(`
${portNote}A treatment center's pages for families, with the widgets in them:

  ${address}/

  ${address}/es/                   the same in Spanish
  ${address}/?theme=warm           in another theme: warm, dark, or loud
  ${address}/prerendered/          the same pages with the texts in them before any script
  ${address}/embedding-modes/      a plain page for each way to embed
  ${address}${files.docs}  the docs for partners
  ${address}/storybook/            ${storybookNote}

Ctrl+C stops it.
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
      void pages.stop();
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Setting process.exitCode is not enough: the watcher of the pages keeps the process alive.
  process.exit(1);
}
