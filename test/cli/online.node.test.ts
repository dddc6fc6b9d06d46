import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {pathToFileURL} from 'node:url';
import {expect} from 'chai';
import {check} from '../../src/cli/check.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {builtPackage, run} from './built-package.js';
import {goodText} from './texts.js';

/** The status of each page of the test, by path. */
const ANSWERS: Readonly<Record<string, number>> = {
  '/there': 200,
  '/gone': 404,
  '/for-ever': 410,
  '/guarded': 403,
  '/broken': 500,
};

let folder: TemporaryFolder;
let server: Server;
let port: number;
let asked: string[];
let atOnce: number;
let mostAtOnce: number;

/** Pages of `https://….test` are served by the test's server; some sites do not exist, or do not respond. */
const ask: typeof fetch = (address, options) => {
  const url = new URL(address as string);
  if (url.host === 'nowhere.test')
    return Promise.reject(new TypeError('fetch failed', {cause: {code: 'ENOTFOUND', message: 'not found'}}));
  if (url.host === 'cut.test')
    return Promise.reject(new TypeError('fetch failed', {cause: {code: 'ECONNRESET', message: 'cut off'}}));
  if (url.host === 'slow.test')
    return Promise.reject(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
  return fetch(`http://127.0.0.1:${port}${url.pathname}?${url.host}`, options);
};

before(async () => {
  server = createServer((request, response) => {
    const {pathname, search} = new URL(request.url!, 'http://a.test');
    asked.push(`${request.method} ${search.slice(1)}${pathname}`);
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    setTimeout(() => {
      atOnce--;
      if (pathname === '/moved') response.writeHead(302, {location: '/'});
      else if (pathname === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200);
      else response.writeHead(ANSWERS[pathname] ?? 200);
      response.end(request.method === 'HEAD' ? undefined : 'A page.');
    }, 20);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  ({port} = server.address() as AddressInfo);
});

after(() => server.close());

beforeEach(() => {
  folder = temporaryFolder();
  asked = [];
  atOnce = mostAtOnce = 0;
});

afterEach(() => folder.remove());

async function checkOnline(...addresses: string[]): Promise<string[]> {
  const links = addresses.map((address, index) => `[page ${index} of many](${address})`).join('\n');
  folder.write('en/links.md', goodText('links', links));
  const {files} = await check(['.'], {cwd: folder.path, online: true, fetch: ask});
  return files.flatMap(({messages}) =>
    messages
      .filter(({ruleId}) => ruleId === 'link-online')
      .map(({line, fatal, reason}) => `${line} ${fatal ? 'error' : 'warning'} ${reason}`),
  );
}

describe('pages that texts link to', () => {
  it('are requested only with the option', async () => {
    folder.write('en/links.md', goodText('links', '[A page](https://a.test/gone)'));
    await check(['.'], {cwd: folder.path, fetch: ask});
    expect(asked).to.deep.equal([]);
  });

  it('that exist are not reported', async () => {
    expect(await checkOnline('https://a.test/there')).to.deep.equal([]);
    expect(asked).to.deep.equal(['HEAD a.test/there']);
  });

  it('are an error if they are gone, or their site is', async () => {
    expect(
      await checkOnline('https://a.test/gone', 'https://b.test/for-ever', 'https://nowhere.test/a'),
    ).to.deep.equal([
      '14 error There is no page at https://a.test/gone any more (404). Find where it went, or take the link out.',
      '15 error There is no page at https://b.test/for-ever any more (410). Find where it went, or take the link out.',
      '16 error There is no site nowhere.test. Fix the address, or take the link out.',
    ]);
  });

  it('are a warning if access is denied, or they do not respond', async () => {
    const urls = ['a.test/guarded', 'b.test/broken', 'slow.test/a', 'cut.test/a'].map(
      (url) => `https://${url}`,
    );
    expect(await checkOnline(...urls)).to.deep.equal([
      '14 warning https://a.test/guarded answered with 403. Open it in a browser to see whether a reader gets through.',
      '15 warning https://b.test/broken answered with 500. Open it in a browser to see whether a reader gets through.',
      '16 warning https://slow.test/a could not be reached: no answer in 15 seconds. Try again, or open it in a browser.',
      '17 warning https://cut.test/a could not be reached: cut off. Try again, or open it in a browser.',
    ]);
  });

  it('are a warning if they redirect to the home page of a site', async () => {
    const [reported] = await checkOnline('https://a.test/moved');
    expect(reported).to.match(/^14 warning https:\/\/a\.test\/moved leads to the first page of .* only\./);
  });

  it('are requested again with GET if HEAD fails', async () => {
    expect(await checkOnline('https://a.test/no-head')).to.deep.equal([]);
    expect(asked).to.deep.equal(['HEAD a.test/no-head', 'GET a.test/no-head']);
  });

  it('are requested once each, and one at a time from one site', async () => {
    const urls = ['https://a.test/one', 'https://a.test/two', 'https://a.test/one', 'https://a.test/gone'];
    expect(await checkOnline(...urls, 'https://a.test/gone')).to.have.length(2);
    expect(asked).to.deep.equal([
      'HEAD a.test/one',
      'HEAD a.test/two',
      'HEAD a.test/gone',
      'GET a.test/gone',
    ]);
    expect(mostAtOnce).to.equal(1);
  });

  it('are requested in parallel from several sites', async () => {
    await checkOnline('https://a.test/there', 'https://b.test/there', 'https://c.test/there');
    expect(mostAtOnce).to.be.greaterThan(1);
  });

  it('include those of data, but neither numbers nor headings', async () => {
    folder.write(
      'sources.yaml',
      'own: {title: A page, publisher: We, short: A page, url: https://a.test/gone}\n',
    );
    expect(
      await checkOnline('#links-bring', 'tel:988', 'mailto:a@b.test', 'http://a.test/gone'),
    ).to.deep.equal([
      '1 error There is no page at https://a.test/gone any more (404). Find where it went, or take the link out.',
    ]);
  });

  it('have the severity of the settings', async () => {
    folder.write('family-widgets.yaml', 'rules: {link-online: warning}\n');
    expect((await checkOnline('https://a.test/gone'))[0]).to.match(/^14 warning /);
    folder.write('family-widgets.yaml', 'rules: {link-online: off}\n');
    asked = [];
    expect(await checkOnline('https://a.test/gone')).to.deep.equal([]);
    expect(asked).to.deep.equal([]);
  });
});

describe('the option --online of the command', function () {
  this.timeout(60_000);

  it('uses the network, which nothing else does', async () => {
    await builtPackage();
    folder.write('en/links.md', goodText('links', '[A page](https://a.test/gone)'));
    const patch = folder.write(
      'patch.mjs',
      `const ask = globalThis.fetch;
globalThis.fetch = (url, options) => ask(String(url).replace('https://a.test', 'http://127.0.0.1:${port}'), options);
`,
    );
    const flags = ['--import', pathToFileURL(patch).href];
    const offline = await run(['check', '.'], {cwd: folder.path, flags});
    expect([offline.code, asked]).to.deep.equal([0, []]);
    const online = await run(['check', '.', '--online'], {cwd: folder.path, flags});
    expect(online.code).to.equal(1);
    expect(online.stdout).to.include('There is no page at https://a.test/gone any more (404).');
  });
});
