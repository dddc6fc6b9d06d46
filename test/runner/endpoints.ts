/**
 * Endpoints of the server for tests. The responses are the same on the page's own origin and on a second one.
 *
 * `/__test__/respond` responds according to its query:
 *
 * | parameter       | effect                                                                               |
 * | --------------- | ------------------------------------------------------------------------------------ |
 * | `status`        | the status; 200                                                                      |
 * | `times`, `then` | `status` for this number of requests with the `key`, later `then` (200)              |
 * | `key`           | counts the requests, see `/__test__/count`                                           |
 * | `type`          | the Content-Type; `text/markdown; charset=utf-8`                                     |
 * | `body`, `file`  | the body, as text or as the path of a file of this repository                        |
 * | `hex`           | the body, as bytes                                                                   |
 * | `bytes`         | the body is padded to this length                                                    |
 * | `bom`           | `1`: the body starts with a byte order mark                                          |
 * | `chunked`       | `1`: no Content-Length, four chunks                                                  |
 * | `pause`         | milliseconds before each further chunk; 5                                            |
 * | `drop`          | `1`: the connection is closed after the first chunk                                  |
 * | `delay`         | milliseconds before the response                                                     |
 * | `cors`          | `*`, or `origin`: the origin of the request, with credentials                        |
 * | `retryAfter`    | Retry-After, on responses with status 400 or more                                    |
 * | `location`      | Location, on responses with status 300 to 399                                        |
 * | `header`        | `Name: value`, any number of times                                                   |
 *
 * `/__test__/hang?at=headers|body` never ends, before its headers or in its body; it accepts `key` and `cors` too.
 * `/__test__/count?key=` returns the number of requests, their headers, and how many the browser aborted.
 * `/__test__/origins` returns the origins. `/family-widgets/` is `dist/`, at the path of the docs; `/library/` is
 * the folder of the current version in it. `file` accepts both. `/__test__/library/` is the same with faults, see
 * `library.ts`. Pages under `/test/hosts/` are sent unchanged (a strict CSP allows no injected script), with the
 * headers of the `.headers.json` beside them; `{{page}}`, `{{cross}}` and `{{crossSite}}` are replaced by origins.
 */
import {createReadStream} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, relative, sep} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {packageVersion} from '../../src/build/package-version.js';
import {sendLibrary} from './library.js';

/** One request as `/__test__/count` reports it. */
export interface RecordedRequest {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  /** The browser closed the connection before the response was complete. */
  aborted: boolean;
}

export interface Origins {
  /** The test page's own. */
  page: string;
  /** Another port of the same host: another origin, the same site, and the same cookies. */
  cross: string;
  /** Another host: another origin and another site. */
  crossSite: string;
}

export interface Endpoints {
  /** Answers the request and returns true, or leaves it alone and returns false. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Errors thrown in a test page while no test was running, by session. */
  readonly pageErrors: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

interface State {
  readonly rootDir: string;
  readonly requests: Map<string, RecordedRequest[]>;
  readonly pageErrors: Map<string, string[]>;
  readonly secondPort: () => number;
}

/** Starts the second origin on a free port; the page's own server calls `handle` first. */
export async function startEndpoints(rootDir: string): Promise<Endpoints> {
  let secondPort = 0;
  const state: State = {rootDir, requests: new Map(), pageErrors: new Map(), secondPort: () => secondPort};
  const server = createServer((request, response) => void serveSecondOrigin(state, request, response));
  // Browsers that try ::1 for "localhost" first fall back to this at once.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  secondPort = (server.address() as AddressInfo).port;
  return {
    handle: (request, response) => handle(state, request, response),
    pageErrors: state.pageErrors,
    close: () => closeServer(server),
  };
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname.startsWith('/test/hosts/') && url.pathname.endsWith('.html')) {
    await sendHostPage(state, url.pathname, request, response);
    return true;
  }
  if (/^\/(?:library|family-widgets)\//.test(url.pathname)) {
    await sendFile(state, url.pathname, {}, response);
    return true;
  }
  const library = /^\/__test__\/library\/(.*)/.exec(url.pathname)?.[1];
  if (library) {
    await sendLibrary(library, (path) => readFile(within(state.rootDir, path)), request, response).catch(
      (error: unknown) => response.writeHead(404, {'Content-Type': 'text/plain'}).end(String(error)),
    );
    return true;
  }
  const endpoint = url.pathname.startsWith('/__test__/')
    ? endpoints[url.pathname.slice('/__test__/'.length)]
    : undefined;
  if (!endpoint) return false;
  try {
    await endpoint(state, url.searchParams, request, response);
  } catch (error) {
    if (!response.headersSent) response.writeHead(500, {'Content-Type': 'text/plain'});
    response.end(String(error));
  }
  return true;
}

type Endpoint = (
  state: State,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void> | void;

const endpoints: Readonly<Record<string, Endpoint>> = {
  respond,
  hang,
  count(state, query, _request, response) {
    const requests = state.requests.get(query.get('key') ?? '') ?? [];
    const aborted = requests.filter((request) => request.aborted).length;
    sendJson(response, {count: requests.length, aborted, requests});
  },
  origins(state, _query, request, response) {
    sendJson(response, originsFor(state, request));
  },
  async 'page-error'(state, query, request, response) {
    const session = query.get('session') ?? '';
    const text = await readBody(request);
    state.pageErrors.set(session, [...(state.pageErrors.get(session) ?? []), text]);
    response.writeHead(204).end();
  },
};

async function respond(
  state: State,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const count = record(state, query, request, response);
  for (const [name, value] of corsHeaders(query, request)) response.setHeader(name, value);
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const failing = query.has('times') && count <= Number(query.get('times'));
  const status = Number((query.has('times') && !failing ? query.get('then') : query.get('status')) ?? 200);
  await wait(Number(query.get('delay') ?? 0));

  response.statusCode = status;
  response.setHeader('Content-Type', query.get('type') ?? 'text/markdown; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (status >= 400 && query.has('retryAfter')) {
    response.setHeader('Retry-After', query.get('retryAfter') ?? '');
  }
  if (status >= 300 && status < 400) response.setHeader('Location', query.get('location') ?? '/');
  for (const header of query.getAll('header')) {
    const [name = '', ...value] = header.split(':');
    response.setHeader(name.trim(), value.join(':').trim());
  }
  await sendBody(response, failing ? Buffer.from('') : await bodyOf(state, query), query);
}

function hang(
  state: State,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  record(state, query, request, response);
  const cors = Object.fromEntries(corsHeaders(query, request));
  if (request.method === 'OPTIONS') response.writeHead(204, cors).end();
  if (request.method === 'OPTIONS' || query.get('at') !== 'body') return;
  response.writeHead(200, {'Content-Type': 'text/markdown; charset=utf-8', ...cors});
  response.write('# The beginning\n\nof a text that ');
}

async function bodyOf({rootDir}: State, query: URLSearchParams): Promise<Buffer> {
  const file = query.get('file');
  const hex = query.get('hex');
  const written = hex === null ? Buffer.from(query.get('body') ?? '') : Buffer.from(hex, 'hex');
  const text = file === null ? written : await readFile(within(rootDir, file));
  const filler = Math.max(0, Number(query.get('bytes') ?? 0) - text.length);
  const mark = query.get('bom') === '1' ? Buffer.from('\uFEFF') : Buffer.alloc(0);
  return Buffer.concat([mark, text, Buffer.alloc(filler, 'word ')]);
}

async function sendBody(response: ServerResponse, body: Buffer, query: URLSearchParams): Promise<void> {
  if (!query.has('chunked')) {
    response.setHeader('Content-Length', body.length);
    response.end(body);
    return;
  }
  const size = Math.max(1, Math.ceil(body.length / 4));
  for (let start = 0; start < body.length && !response.destroyed; start += size) {
    response.write(body.subarray(start, start + size));
    await wait(Number(query.get('pause') ?? 5));
    if (query.has('drop')) response.destroy();
  }
  response.end();
}

/** Records the request under its key; returns the number of requests so far, including this one. */
function record(
  state: State,
  query: URLSearchParams,
  request: IncomingMessage,
  response: ServerResponse,
): number {
  const key = query.get('key');
  if (key === null) return 1;
  const {method = 'GET', url = '', headers} = request;
  const entry: RecordedRequest = {method, url, headers, aborted: false};
  const all = [...(state.requests.get(key) ?? []), entry];
  state.requests.set(key, all);
  response.once('close', () => {
    entry.aborted = !response.writableFinished;
  });
  // A preflight is reported, but not counted for `times`.
  return all.filter((one) => one.method !== 'OPTIONS').length;
}

function corsHeaders(query: URLSearchParams, request: IncomingMessage): [string, string][] {
  const cors = query.get('cors');
  if (cors === null) return [];
  const methods: [string, string][] = [
    ['Access-Control-Allow-Methods', '*'],
    ['Access-Control-Allow-Headers', '*'],
  ];
  if (cors === '*') return [['Access-Control-Allow-Origin', '*'], ...methods];
  return [
    ['Access-Control-Allow-Origin', request.headers.origin ?? 'null'],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Vary', 'Origin'],
    ...methods,
  ];
}

function originsFor(state: State, request: IncomingMessage): Origins {
  const port = state.secondPort();
  return {
    page: `http://${request.headers.host}`,
    cross: `http://localhost:${port}`,
    crossSite: `http://127.0.0.1:${port}`,
  };
}

async function sendHostPage(
  state: State,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const origins = originsFor(state, request);
  const fill = (text: string) =>
    text.replace(/\{\{(page|cross|crossSite)\}\}/g, (_, name: keyof Origins) => origins[name]);
  const file = within(state.rootDir, decodeURIComponent(path));
  try {
    const page = await readFile(file, 'utf8');
    const headers = await readFile(file.replace(/\.html$/, '.headers.json'), 'utf8').catch(() => '{}');
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      ...(JSON.parse(fill(headers)) as Record<string, string>),
    });
    response.end(fill(page));
  } catch (error) {
    response.writeHead(404, {'Content-Type': 'text/plain'}).end(String(error));
  }
}

const staticTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
};

/** Beside the endpoints, the second origin is a CDN for the built files, readable by everyone. */
async function serveSecondOrigin(
  state: State,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  const cors = {'Access-Control-Allow-Origin': '*'};
  if (/^\/(?:library|family-widgets|test\/hosts)\/(?!.*\.html$)/.test(pathname))
    await sendFile(state, pathname, cors, response);
  else if (!(await handle(state, request, response)))
    response.writeHead(404, {'Content-Type': 'text/plain'}).end('Not found');
}

async function sendFile(
  {rootDir}: State,
  path: string,
  headers: Readonly<Record<string, string>>,
  response: ServerResponse,
): Promise<void> {
  const file = within(rootDir, decodeURIComponent(path));
  const isFile = await stat(file).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isFile) {
    response.writeHead(404, {'Content-Type': 'text/plain'}).end('Not found');
    return;
  }
  response.writeHead(200, {
    'Content-Type': staticTypes[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    ...headers,
  });
  createReadStream(file).pipe(response);
}

/** Folders of built files, by the first segment of their address. */
const builtFolders: Readonly<Record<string, string>> = {
  'family-widgets': 'dist',
  library: join('dist', packageVersion),
};

/** The path of a file of the repository, or of the built library; throws for a path outside. */
function within(rootDir: string, path: string): string {
  const [, folder, rest] = /^\/?([^/]*)(.*)/.exec(path)!;
  const file = join(rootDir, builtFolders[folder!] ?? folder!, rest!);
  const inside = relative(rootDir, file);
  if (inside.split(sep)[0] === '..') throw new Error(`${path} is outside the repository.`);
  return file;
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'Access-Control-Allow-Origin': '*',
  });
  response.end(JSON.stringify(value));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function closeServer(server: Server): Promise<void> {
  // Responses that hang on purpose would keep it open for ever.
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
