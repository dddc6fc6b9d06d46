/** The settings of the hosting page: nginx is started with them, and a `_headers` file is read as its hosts do. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {request} from 'node:http';
import {createServer, type AddressInfo} from 'node:net';
import {join, resolve} from 'node:path';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {expect} from 'chai';
import {packageVersion} from '../../src/build/package-version.js';
import {examplesIn} from '../support/documented.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {headersOfAll, hostingRules} from './hosting-rules.js';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'stories/docs/hosting.md'), 'utf8');
const [locations, brotli] = examplesIn(page, 'nginx');
const [headersFile] = examplesIn(page, 'text');
const SCRIPT = `/family-widgets/${packageVersion}/family-widgets.js`;
/** The version of a preview release. */
const PREVIEW = '10.20.30-beta.1';
/** Loads the module for brotli, by a path relative to the folder of Debian's nginx. */
const MODULES = '/usr/share/nginx/modules-available/mod-http-brotli-filter.conf';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function get(port: number, path: string, encoding = 'identity'): Promise<Answer> {
  return new Promise((answered, failed) => {
    const headers = {'accept-encoding': encoding};
    request({host: '127.0.0.1', port, path, headers}, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        answered({status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks)}),
      );
    })
      .on('error', failed)
      .end();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const {port} = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

describe('the settings of the hosting page for nginx', function () {
  this.timeout(20_000);
  let folder: TemporaryFolder;
  let server: ChildProcess | undefined;
  let port: number;

  const hasNginx = spawnSync('nginx', ['-v']).error === undefined;
  const hasBrotli = existsSync(MODULES);

  before(async function () {
    if (!hasNginx || !hasBrotli) {
      const missing = hasNginx ? 'libnginx-mod-http-brotli-filter' : 'nginx';
      if (process.env['CI'] === 'true') throw new Error(`The package ${missing} is missing.`);
      console.log(`Left out: ${missing} is not installed here.`);
      return this.skip();
    }
    folder = temporaryFolder();
    const site = join(folder.path, 'family-widgets');
    mkdirSync(site);
    for (const name of [packageVersion, 'family-widgets.js', 'embed.html'])
      symlinkSync(join(ROOT, 'dist', name), join(site, name));
    symlinkSync(join(ROOT, 'dist', packageVersion), join(site, PREVIEW));
    port = await freePort();
    folder.write('nginx.conf', configuration());
    // Its error log goes to stderr until the configuration is read.
    server = spawn(
      'nginx',
      ['-c', join(folder.path, 'nginx.conf'), '-p', '/usr/share/nginx', '-e', 'stderr'],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    );
    let complaints = '';
    server.stderr!.on('data', (text) => (complaints += String(text)));
    for (let tries = 0; ; tries++) {
      const answer = await get(port, SCRIPT).catch(() => undefined);
      if (answer) break;
      if (server.exitCode !== null || tries > 100) throw new Error(`nginx did not start: ${complaints}`);
      await new Promise((later) => setTimeout(later, 50));
    }
  });

  after(async () => {
    if (server?.exitCode === null) {
      const ended = new Promise((exit) => server!.once('exit', exit));
      server.kill('SIGQUIT');
      await ended;
    }
    folder?.remove();
  });

  /** What Debian's own configuration has around the settings of a site, with temporary paths. */
  function configuration(): string {
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
    return `
      daemon off;
      worker_processes 1;
      pid ${folder.path}/nginx.pid;
      ${process.getuid?.() === 0 ? 'user root;' : ''}
      include ${MODULES};
      events {}
      http {
        include /etc/nginx/mime.types;
        default_type application/octet-stream;
        access_log off;
        error_log stderr;
        ${paths.map((name) => `${name}_temp_path ${folder.path}/${name};`).join(' ')}
        server {
          listen 127.0.0.1:${port};
          root ${folder.path};
          ${locations}
          ${brotli}
        }
      }`;
  }

  for (const {path, cacheControl, type} of hostingRules)
    it(`send what the page says: ${path.replace(packageVersion, '<version>')}`, async () => {
      const {status, headers} = await get(port, path);
      expect(status).to.equal(200);
      expect(headers).to.include({...headersOfAll, 'cache-control': cacheControl});
      expect(headers['content-type']).to.match(type);
    });

  it('compress with brotli, or with gzip for those who know no other', async () => {
    const plain = readFileSync(join(ROOT, 'dist', packageVersion, 'family-widgets.js'));
    const compressed = {br: brotliDecompressSync, gzip: gunzipSync};
    for (const [encoding, decompress] of Object.entries(compressed)) {
      const {headers, body} = await get(port, SCRIPT, encoding === 'br' ? 'gzip, deflate, br' : 'gzip');
      expect(headers['content-encoding']).to.equal(encoding);
      expect(headers['vary']).to.match(/accept-encoding/i);
      expect(decompress(body).equals(plain)).to.equal(true);
      expect(body.length).to.be.below(plain.length / 2);
    }
    expect((await get(port, SCRIPT)).body.equals(plain)).to.equal(true);
  });

  it('do not keep the answer for a file that is missing', async () => {
    const {status, headers} = await get(port, `/family-widgets/${packageVersion}/no-such-file.js`);
    expect(status).to.equal(404);
    expect(headers['cache-control']).to.equal(undefined);
  });

  it('keep a preview release as long as any other', async () => {
    const {headers} = await get(port, `/family-widgets/${PREVIEW}/family-widgets.js`);
    expect(headers['cache-control']).to.equal(hostingRules[2]!.cacheControl);
  });
});

/** By the documented rules of Netlify and Cloudflare Pages: every rule that matches counts, and values are joined. */
function headersFor(path: string, file: string): Record<string, string> {
  const headers: Record<string, string> = {};
  let isMatch = false;
  for (const line of file.split('\n')) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    if (!/^\s/.test(line)) {
      const parts = line.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
      isMatch = new RegExp(`^${parts.replace(/:\w+/g, '[^/]+').replaceAll('*', '.*')}$`).test(path);
      continue;
    }
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line)!;
    if (isMatch)
      headers[name!.toLowerCase()] = [headers[name!.toLowerCase()], value].filter(Boolean).join(', ');
  }
  return headers;
}

describe('the `_headers` file of the hosting page', () => {
  for (const {path, cacheControl} of hostingRules)
    it(`gives the headers that the page says: ${path.replace(packageVersion, '<version>')}`, () => {
      expect(headersFor(path, headersFile!)).to.deep.equal({
        ...headersOfAll,
        'cache-control': cacheControl,
      });
    });

  it('leaves other files of the site alone', () => {
    for (const path of [
      '/',
      '/index.html',
      '/0.1.0/family-widgets.js',
      '/other/family-widgets/family-widgets.js',
    ])
      expect(headersFor(path, headersFile!), path).to.deep.equal({});
  });
});
