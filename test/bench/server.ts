/** The web server: HTTP/2 with TLS. Each file is compressed once, with brotli. */
import {existsSync, readFileSync, statSync} from 'node:fs';
import {createSecureServer, type Http2SecureServer, type Http2Session} from 'node:http2';
import type {AddressInfo} from 'node:net';
import {extname, join, resolve} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {makeCertificate} from './certificate.js';
import {RELEASE, type Content} from './pages/page.js';
import {peerFile} from './peers.js';

const dist = resolve(import.meta.dirname, '../../dist');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface BenchServer {
  readonly origin: string;
  readonly keyHash: string;
  /** Requested addresses without a file, for the current page. */
  readonly missing: ReadonlySet<string>;
  /** Sets the page at the address `/`. */
  serve(content: Content): void;
  close(): Promise<void>;
}

export async function startServer(): Promise<BenchServer> {
  const {key, cert, keyHash} = makeCertificate();
  const bodies = new Map<string, Buffer>();
  const missing = new Set<string>();
  const sessions = new Set<Http2Session>();
  let content: Content = {html: ''};
  let own = new Map<string, Buffer>();

  const bodyOf = (path: string): Buffer | undefined => {
    const text = path === '/' ? content.html : content.files?.[path];
    const known = own.get(path) ?? (text === undefined ? bodies.get(path) : undefined);
    if (known) return known;
    const body = text === undefined ? readShared(path) : compressed(Buffer.from(text), text.length);
    if (body) (text === undefined ? bodies : own).set(path, body);
    return body;
  };

  const server: Http2SecureServer = createSecureServer({key, cert}, (request, response) => {
    const {pathname} = new URL(request.url, 'https://localhost');
    const path = decodeURIComponent(pathname);
    const body = bodyOf(path);
    if (!body) {
      missing.add(path);
      response.writeHead(404).end();
      return;
    }
    const type =
      types[path === '/' ? '.html' : extname(path)] ??
      (path.endsWith('/+esm') ? types['.js']! : 'application/octet-stream');
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Encoding': 'br',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
    });
    response.end(body);
  });
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    ...{keyHash, missing},
    serve(next) {
      if (next !== content) own = new Map();
      content = next;
      missing.clear();
    },
    async close() {
      for (const session of sessions) session.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** A file of the release or of a peer. For a CDN's `package@version`, the installed version is used. */
function readShared(path: string): Buffer | undefined {
  const file = path.startsWith(RELEASE)
    ? join(dist, path.slice(RELEASE.length))
    : peerFile(path.replace(/^\/npm\//, '').replace(/^((?:@[^/]+\/)?[^/@]+)@[^/]+/, '$1'));
  if (!existsSync(file) || !statSync(file).isFile()) return undefined;
  const body = readFileSync(file);
  return compressed(body, body.length);
}

/** With maximum quality, as a CDN compresses static files; lower for long texts, which would take seconds. */
function compressed(body: Buffer, size: number): Buffer {
  const quality = size > 500_000 ? 9 : 11;
  return brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: quality}});
}
