/** A `src` is requested at once, before the parser has loaded. Tested by order and counts of requests, not by time. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {freshKey, hangUrl, origins, requestsOf, respondUrl, type Answer} from '../support/server.js';
import {
  failureOf,
  helpNumbers,
  isShown,
  numbersOf,
  openLibrary,
  questionsOf,
  type HostPage,
} from './frame.js';

const file = 'test/hosts/partner.md';
const withParserAway = {'remote.js': {hang: 'headers'}} as const;

const faq = (src: string, id = 'one') =>
  `<family-faq id="${id}" src="${src.replaceAll('&', '&amp;')}"></family-faq>`;

/** The files whose requests have finished. */
function answered({window}: HostPage): string[] {
  const entries = window.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  return entries.map(({name}) => name.replace(/^.*\/index\.html\/|^.*%7D\/|\?.*$/g, ''));
}

const arrived = (key: string) => until(async () => (await requestsOf(key)).count > 0, 'It was not requested');

describe('a partner’s file', () => {
  it('is requested in parallel with the parser, as are the view and the glossary, but nothing that may not be needed', async () => {
    const key = freshKey();
    const page = await openLibrary(withParserAway, {body: faq(respondUrl({key, file}))});
    await arrived(key);
    await until(
      () => answered(page).includes('content/en/glossary.js') && answered(page).includes('family-faq.js'),
    );
    for (const later of [
      'remote.js',
      'page.js',
      'glossary.js',
      'content/sources.js',
      'content/en/family-faq.js',
    ])
      expect(answered(page), later).to.not.include(later);
    const [request] = (await requestsOf(key)).requests;
    expect(request!.headers).to.not.have.any.keys('referer', 'cookie');
    expect(request!.headers.accept).to.match(/^text\/markdown/);
  });

  it('is requested once, for all elements that show it and for those added later', async () => {
    const key = freshKey();
    const src = respondUrl({key, file, delay: 50});
    const body = faq(src) + faq(`${src}#visits`, 'two');
    const page = await openLibrary({'remote.js': {delay: 200}}, {body});
    for (const id of ['one', 'two']) await questionsOf(page.faq(id));
    page.document.body.append(Object.assign(page.document.createElement('family-faq'), {id: 'three', src}));
    await questionsOf(page.faq('three'));
    expect((await requestsOf(key)).count).to.equal(1);
    expect([...page.window.heard.warnings, ...page.window.heard.errors]).to.deep.equal([]);
  });

  it('is aborted when the last element that waits for it is removed, and requested again when one is re-inserted', async () => {
    const key = freshKey();
    const src = hangUrl('body', key);
    const page = await openLibrary(withParserAway, {body: faq(src) + faq(src, 'two')});
    await arrived(key);
    const one = page.faq('one');
    one.remove();
    // An abort would reach the server before this request for the counts.
    expect(await requestsOf(key)).to.include({count: 1, aborted: 0});
    page.faq('two').remove();
    await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    page.document.body.append(one);
    await until(async () => (await requestsOf(key)).count === 2, 'It was not requested again');
    expect([...page.window.heard.errors]).to.deep.equal([]);
  });

  it('is still requested only once after one of its elements is removed, for the elements that remain', async () => {
    const key = freshKey();
    const src = respondUrl({key, file, chunked: 1, pause: 300});
    const page = await openLibrary({}, {body: faq(src) + faq(src, 'two')});
    await until(() => answered(page).includes('remote.js'));
    page.faq('one').remove();
    await questionsOf(page.faq('two'));
    expect(await requestsOf(key)).to.include({count: 1, aborted: 0});
  });

  it('is aborted if the parser does not load, and requested again by the reader’s button', async () => {
    const key = freshKey();
    const page = await openLibrary(
      {'remote.js': {status: 404, body: 'No', times: 3}},
      {body: faq(hangUrl('body', key)), clock: 20},
    );
    const failure = await failureOf(page.faq());
    await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    expect(page.window.heard.warnings[0]).to.include('remote.js');
    failure.querySelector('button')!.click();
    await until(async () => (await requestsOf(key)).count > 1, 'It was not requested again');
  });

  describe('that fails to load', () => {
    const rows: readonly {
      name: string;
      answer: Answer;
      origin?: 'cross';
      policy?: string;
      code: string;
      cause: RegExp;
      /** Number of requests with this key that reach the server. */
      asked: number;
    }[] = [
      {name: 'is missing', answer: {status: 404}, code: 'not-found', cause: /status 404/, asked: 1},
      {name: 'needs a sign-in', answer: {status: 401}, code: 'refused', cause: /without a sign-in/, asked: 1},
      {name: 'breaks its server', answer: {status: 500}, code: 'server', cause: /status 500/, asked: 3},
      {
        name: 'is a web page',
        answer: {body: '<!doctype html>'},
        code: 'wrong-type',
        cause: /web page/,
        asked: 1,
      },
      {name: 'is too large', answer: {bytes: 300_000}, code: 'too-large', cause: /256 kB/, asked: 1},
      {
        name: 'breaks off',
        answer: {body: 'Words', chunked: 1, drop: 1},
        code: 'network',
        cause: /broke off/,
        asked: 3,
      },
      {
        name: 'is not allowed by its site',
        answer: {file},
        origin: 'cross',
        code: 'network',
        cause: /CORS/,
        asked: 4,
      },
      {
        name: 'is forbidden by the page',
        answer: {file},
        origin: 'cross',
        policy: "connect-src 'self'",
        code: 'policy',
        cause: /connect-src/,
        asked: 0,
      },
    ];

    it('reports the reason, with as many requests as without the early one, and throws nothing', async () => {
      const {cross} = await origins();
      const run = async ({name, answer, origin, policy, code, cause, asked}: (typeof rows)[number]) => {
        const key = freshKey();
        const src = respondUrl({key, ...answer}, origin && cross);
        const page = await openLibrary(
          {'remote.js': {delay: 100}},
          {body: faq(src), clock: 20, ...(policy && {policy})},
        );
        await failureOf(page.faq());
        const {warnings, errors} = page.window.heard;
        expect([...errors], name).to.deep.equal([]);
        expect(warnings, name).to.have.lengthOf(1);
        expect(warnings[0], name).to.match(cause).and.include(`(${code})`);
        expect((await requestsOf(key)).count, name).to.equal(asked);
        expect(numbersOf(page.faq()), name).to.deep.equal(helpNumbers);
        page.frame.remove();
      };
      // A few at a time, since a browser opens six connections per host.
      for (let from = 0; from < rows.length; from += 3)
        await Promise.all(rows.slice(from, from + 3).map(run));
    });

    it('causes no unhandled rejection before the parser has loaded', async () => {
      const key = freshKey();
      const {cross} = await origins();
      const page = await openLibrary(withParserAway, {body: faq(respondUrl({key}, cross))});
      await arrived(key);
      await until(() => answered(page).includes('content/en/glossary.js'));
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });

    it('is requested again if the page’s own fetch throws', async () => {
      const key = freshKey();
      const body = `<script>
        const real = fetch;
        let count = 0;
        globalThis.fetch = (...asked) => { if (!count++) throw new TypeError('Not now'); return real(...asked); };
      </script>${faq(respondUrl({key, file}))}`;
      const page = await openLibrary({}, {body});
      await questionsOf(page.faq());
      expect((await requestsOf(key)).count).to.equal(1);
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });
  });

  it('is not requested if its address is refused', async () => {
    const key = freshKey();
    const {host} = new URL(location.href);
    const path = `__test__/respond?key=${key}`;
    const refused = [
      `http://family:secret@${host}/${path}`,
      `http://family@${host}/${path}`,
      'data:text/markdown,Text',
      '',
      'ftp://a.example/',
    ];
    const body = refused.map((src, index) => faq(src, `e${index}`)).join('') + '<p>Loaded</p>';
    const page = await openLibrary(withParserAway, {
      body: `<script>globalThis.asked = []; const real = fetch; globalThis.fetch = (url, ...more) => { asked.push(url); return real(url, ...more); };</script>${body}`,
    });
    await until(() => answered(page).includes('family-faq.js'));
    const {asked} = page.window as unknown as {asked: string[]};
    // An empty `src` is the page itself, whose response is refused.
    expect([...asked].filter((url) => url !== page.window.location.href)).to.deep.equal([]);
    expect(isShown(page.faq('e0'))).to.equal(true);
  });
});
