/**
 * The built library with faults: `/__test__/library/<faults>/<file>`, where `<faults>` is a `FaultyLibrary` as JSON,
 * URL-encoded. `index.html` in it is a page that loads it.
 */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, resolve} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';

/** What happens to one file. */
export interface Fault {
  /** Number of requests with the fault; later ones get the file itself. Default: all. */
  readonly times?: number;
  readonly status?: number;
  readonly type?: string;
  /** Sent instead of the file. */
  readonly body?: string;
  /** Number of bytes that are sent, as if the file ended there. */
  readonly cut?: number;
  /** A text, of which every occurrence is replaced, and its replacement. */
  readonly replace?: readonly [string, string];
  /** The response never starts, or stops after the headers. */
  readonly hang?: 'headers' | 'body';
  /** The connection is closed without a response. */
  readonly drop?: true;
  /** Milliseconds before the response. */
  readonly delay?: number;
  /** The response waits until the page's folder is asked for `release`. */
  readonly held?: true;
}

export interface FaultyLibrary {
  /** Unique for each page. */
  readonly key: string;
  readonly faults: Readonly<Record<string, Fault>>;
  /** The HTML of the page's body. */
  readonly body: string;
  /** The folder of the files, see `endpoints.ts`. Default: `library`. */
  readonly folder?: 'library' | 'family-widgets';
  /** Whether the page is prerendered; texts that are replaced in the result, each with its replacement. */
  readonly prerendered?: readonly (readonly [string, string])[];
  /** The page pauses before this text while it is sent, as on a slow network: before five of them if there are more. */
  readonly pauseAt?: string;
  /** How the page is prerendered. */
  readonly prerenderOptions?: {readonly textOnly?: boolean; readonly styleFolder?: string};
  /** How the page loads `family-widgets.js`. Default: as a module. */
  readonly type?: 'module' | 'text/javascript';
  /** The page's Content-Security-Policy; `{{page}}` is its origin, `{{folder}}` the address of the library. */
  readonly policy?: string;
  /** The nonce of the page's scripts. */
  readonly nonce?: string;
  /** How many times faster the page's timers run. Default: 1. */
  readonly clock?: number;
}

const requests = new Map<string, number>();

/** Responses that wait for the release of their page, by its key. */
const gates = new Map<string, PromiseWithResolvers>();

interface PromiseWithResolvers {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function gateOf(key: string): PromiseWithResolvers {
  const known = gates.get(key);
  if (known) return known;
  let resolve!: () => void;
  const promise = new Promise<void>((settle) => (resolve = settle));
  const gate = {promise, resolve};
  gates.set(key, gate);
  return gate;
}

/** @param path - after `/__test__/library/` */
export async function sendLibrary(
  path: string,
  read: (path: string) => Promise<Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [encoded = '', ...names] = path.split('/');
  const library = JSON.parse(decodeURIComponent(encoded)) as FaultyLibrary;
  const name = names.join('/');
  if (name === 'index.html') {
    const origin = `http://${request.headers.host}`;
    await sendPage(library, {page: origin, folder: `${origin}/__test__/library/${encoded}/`}, response);
    return;
  }
  if (name === 'release') {
    gateOf(library.key).resolve();
    response.writeHead(204).end();
    return;
  }
  const key = `${library.key} ${name}`;
  const count = (requests.get(key) ?? 0) + 1;
  requests.set(key, count);
  const fault = library.faults[name];
  const isFaulty = fault !== undefined && count <= (fault.times ?? Infinity);
  const file = `${library.folder ?? 'library'}/${name}`;
  if (isFaulty && fault.held) await gateOf(library.key).promise;
  await sendFile(isFaulty ? fault : {}, file, read, request, response);
}

async function sendFile(
  fault: Fault,
  file: string,
  read: (path: string) => Promise<Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await wait(fault.delay ?? 0);
  if (fault.drop) {
    request.socket.destroy();
    return;
  }
  if (fault.hang === 'headers') return;
  let body = fault.body === undefined ? await read(file) : Buffer.from(fault.body);
  if (fault.replace) body = Buffer.from(body.toString().replaceAll(...(fault.replace as [string, string])));
  const type = extname(file) === '.js' ? 'text/javascript; charset=utf-8' : 'application/octet-stream';
  response.writeHead(fault.status ?? 200, {
    'Content-Type': fault.type ?? type,
    'Cache-Control': 'no-store',
  });
  if (fault.hang === 'body') response.write(body.subarray(0, 100));
  else response.end(body.subarray(0, fault.cut));
}

async function sendPage(
  {body, policy, nonce, clock, prerendered, prerenderOptions, pauseAt, type = 'module'}: FaultyLibrary,
  places: Readonly<Record<string, string>>,
  response: ServerResponse,
): Promise<void> {
  const filled = policy?.replace(/\{\{(\w+)\}\}/g, (_, name: string) => places[name] ?? '');
  const script = nonce ? `script nonce="${nonce}"` : 'script';
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(filled && {'Content-Security-Policy': filled}),
  });
  const page = `<!doctype html>
<html lang="en"><meta charset="utf-8">
  <title>A library with faults</title>
  <${script} src="/test/hosts/watch.js"></script>
  ${clock ? `<${script} src="/test/hosts/fast-clock.js" data-times="${clock}"></script>` : ''}
  <${script} type="${type}" src="family-widgets.js"></script>
  <body>${body}</body>
</html>`;
  const sent = prerendered ? await prerenderedPage(page, prerendered, prerenderOptions) : page;
  for (const [index, piece] of piecesOf(sent, pauseAt).entries()) {
    if (index > 0) await wait(PAUSE);
    response.write(piece);
  }
  response.end();
}

/** Milliseconds: long enough for a frame in each engine, and five of them shorter than a second. */
const PAUSE = 120;

/** The page in the pieces in which it is sent. */
function piecesOf(page: string, pauseAt: string | undefined): string[] {
  if (pauseAt === undefined) return [page];
  const all = page.split(pauseAt);
  if (all.length === 1) throw new Error(`The page has no ${pauseAt}`);
  const most = Math.min(all.length, 6);
  const starts = Array.from({length: most}, (_, index) => Math.ceil((index * all.length) / most));
  return starts.map((start, index) => {
    const piece = all.slice(start, starts[index + 1]).join(pauseAt);
    return start === 0 ? piece : pauseAt + piece;
  });
}

/** By what they were made from: the engines ask for the same pages. */
const prerenderedPages = new Map<string, string>();

/** A relative `src` is that of a file in `test/hosts/`. */
async function prerenderedPage(
  page: string,
  replaced: NonNullable<FaultyLibrary['prerendered']>,
  options: FaultyLibrary['prerenderOptions'],
): Promise<string> {
  const key = JSON.stringify([page, options]);
  let made = prerenderedPages.get(key);
  if (made === undefined) {
    // Imported late: the runner does not need it to start.
    const {prerender} = await import('../../src/prerender/prerender.js');
    const {html, messages} = prerender(page, {...options, path: resolve('test/hosts/index.html')});
    if (messages.length > 0) throw new Error(messages.map(({message}) => message).join('\n'));
    made = html;
    prerenderedPages.set(key, made);
  }
  return replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`The prerendered page has no ${from}`);
    return text.replace(from, to);
  }, made);
}
