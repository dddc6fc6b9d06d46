/** Serves a partner's site, with the widgets in it as the build made them: `npm start`. */
import {existsSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {resolve} from 'node:path';
import sirv, {type Options} from 'sirv';

const HOST = '127.0.0.1';
const DEFAULT_PORT = 8000;
/** How many ports after a taken one are tried. */
const FURTHER_PORTS = 20;

const root = resolve(import.meta.dirname, '../..');
const dist = resolve(root, 'dist');
const storybook = resolve(root, 'storybook-static');

/** Files are read anew for each request, and the browser asks each time: what was just built is what is seen. */
const fresh: Options = {dev: true, etag: true};

const servePages = sirv(import.meta.dirname, {
  ...fresh,
  setHeaders: (response, path) => {
    if (path.endsWith('.md')) response.setHeader('content-type', 'text/markdown;charset=utf-8');
  },
});

/** Partners load these files from their own sites, so every origin may. */
const serveDist = sirv(dist, {
  ...fresh,
  setHeaders: (response) => response.setHeader('access-control-allow-origin', '*'),
});

const serveStorybook = sirv(storybook, fresh);

/** Folders that a reader may ask for without the closing slash, which relative addresses in them need. */
const FOLDERS = new Set(['/es', '/lanes', '/storybook']);

function answer(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sayPlainly(response, 405, 'This site is for reading.');
  const path = decode(request.url!.split(/[?#]/, 1)[0]!);
  if (FOLDERS.has(path)) {
    response.writeHead(302, {location: `${path}/`}).end();
    return;
  }
  // This server itself stands beside the pages, and is none.
  if (path.endsWith('.ts')) return sayPlainly(response, 404, 'There is nothing here.');
  // A browser asks for it on pages that name no icon. No icon is fine, and no line in the console is better.
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  // A range that makes no sense would be an exception, and no page here needs one.
  delete request.headers.range;
  if (path.startsWith('/storybook/')) {
    request.url = request.url!.slice('/storybook'.length);
    const why = existsSync(storybook)
      ? 'There is nothing here.'
      : 'Storybook is not built yet: npm run build:storybook';
    serveStorybook(request, response, () => sayPlainly(response, 404, why));
    return;
  }
  servePages(request, response, () =>
    serveDist(request, response, () => sayPlainly(response, 404, 'There is nothing here.')),
  );
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function sayPlainly(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, {'content-type': 'text/plain;charset=utf-8', 'cache-control': 'no-store'})
    .end(`${sentence}\n`);
}

function wantedPort(): number {
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
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port >= Math.min(first + FURTHER_PORTS, 65_535)) throw error;
    }
  }
}

async function main(): Promise<void> {
  if (!existsSync(resolve(dist, 'family-widgets.js'))) {
    throw new Error(
      'There is no dist/family-widgets.js yet. Run `npm run build` first, or `npm start`, which does both.',
    );
  }
  const wanted = wantedPort();
  const server = createServer(answer);
  const port = await listen(server, wanted);
  const address = `http://${HOST}:${port}`;
  const taken =
    wanted !== 0 && port !== wanted ? `Port ${wanted} is taken, so this is port ${port}.\n\n` : '';
  const storybookNote = existsSync(storybook)
    ? 'Storybook: the widgets in every state'
    : 'Storybook, once `npm run build:storybook` has run';
  console.log(`
${taken}A treatment center's pages for families, with the widgets in them:

  ${address}/

  ${address}/es/         the same in Spanish
  ${address}/?look=warm  in another look: warm, dark, or loud
  ${address}/lanes/      a plain page for each way to embed
  ${address}/storybook/  ${storybookNote}

Ctrl+C stops it.
`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
