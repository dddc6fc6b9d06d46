import {expect} from 'chai';
import {fetchMarkdown} from '../../src/loading/remote.js';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {freshKey, hangUrl, origins, requestsOf, respondUrl} from '../support/server.js';
import {countOf, failure, fetched, patient, signal, withFetch, withoutWaiting} from './fetching.js';

describe('requesting Markdown', () => {
  describe('from another address', () => {
    it('follows a redirect of the same site, and returns the final address', async () => {
      const target = respondUrl({body: 'Moved here'});
      const file = await fetched({status: 302, location: target});
      expect(file).to.deep.equal({text: 'Moved here', url: target});
    });

    it('follows a redirect to another origin that allows it', async () => {
      const {cross} = await origins();
      const target = respondUrl({body: 'Far', cors: '*'}, cross);
      const file = await fetched({status: 301, location: target});
      expect(file).to.deep.equal({text: 'Far', url: target});
    });

    it('rejects a redirect to an origin that does not', async () => {
      const {cross} = await origins();
      const location = respondUrl({body: 'Far'}, cross);
      expect(await failure(fetched({status: 302, location}))).to.include({code: 'network'});
    });

    it('rejects a redirect to something that is not a server', async () => {
      const location = 'data:text/markdown,Text';
      expect(await failure(fetched({status: 302, location}))).to.include({code: 'network'});
    });

    it('rejects a redirect loop', async () => {
      // Relative to the requested address: the same address again.
      expect(await failure(fetched({status: 302, location: '#again'}))).to.include({code: 'network'});
    });

    it('reads another origin that allows it, without a preflight', async () => {
      const {crossSite} = await origins();
      const key = freshKey();
      const file = await fetchMarkdown(respondUrl({key, body: 'Far', cors: '*'}, crossSite), signal);
      expect(file.text).to.equal('Far');
      expect((await requestsOf(key)).requests.map(({method}) => method)).to.deep.equal(['GET']);
    });

    it('names CORS if another origin does not allow it', async () => {
      const {cross} = await origins();
      const error = await failure(fetchMarkdown(respondUrl({body: 'Far'}, cross), signal, patient));
      expect(error).to.include({code: 'network'});
      expect(error.message).to.include('CORS');
    });
  });

  describe('by its address', () => {
    for (const address of [
      'data:text/markdown,# Text',
      'blob:http://localhost/00000000-0000-0000-0000-000000000000',
      'file:///etc/hostname',
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'ftp://example.org/faq.md',
      'about:blank',
      'http://family:secret@localhost/faq.md',
      'http://family@localhost/faq.md',
      'http://[',
    ]) {
      it(`refuses ${JSON.stringify(address)} without a request`, async () => {
        const asked: unknown[] = [];
        const error = await withFetch(
          (url) => {
            asked.push(url);
            return Promise.resolve(new Response('# Text'));
          },
          () => failure(fetchMarkdown(address, signal)),
        );
        expect(error).to.include({name: 'ContentError', code: 'address-refused'});
        expect(asked).to.deep.equal([]);
      });
    }

    it('keeps a password out of the console', async () => {
      const error = await failure(fetchMarkdown('https://family:secret@example.org/', signal));
      expect(error.message).to.not.include('secret');
    });

    it("is resolved against the page's base address", async () => {
      const base = document.createElement('base');
      base.href = '/__test__/nowhere/';
      document.head.append(base);
      try {
        const {text} = await fetchMarkdown('../respond?body=Relative', signal);
        expect(text).to.equal('Relative');
      } finally {
        base.remove();
      }
    });

    it('is requested without its fragment, so that two parts of a file are one request', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Text'});
      const files = await Promise.all(
        ['', '#detox', '#naloxone'].map((part) => fetchMarkdown(url + part, signal)),
      );
      expect(files.map((file) => file.url)).to.deep.equal([url, url, url]);
      expect(await countOf(key)).to.equal(1);
    });
  });

  describe('without credentials', () => {
    it('sends neither a cookie nor a referrer', async () => {
      document.cookie = 'family=1; path=/';
      try {
        const {page, cross} = await origins();
        for (const origin of [page, cross]) {
          const key = freshKey();
          await fetchMarkdown(respondUrl({key, cors: 'origin'}, origin), signal);
          // Proof that there is a cookie to send.
          await fetch(respondUrl({key, cors: 'origin'}, origin), {credentials: 'include'});
          const {requests} = await requestsOf(key);
          expect(requests).to.have.lengthOf(2);
          expect(requests[0]!.headers.cookie ?? '').to.not.include('family=1');
          expect(requests[1]!.headers.cookie).to.include('family=1');
          expect(requests[0]!.headers).to.not.have.property('referer');
          expect(requests[0]!.headers.accept).to.match(/^text\/markdown/);
        }
      } finally {
        document.cookie = 'family=; path=/; max-age=0';
      }
    });

    it('accepts no cookie either', async () => {
      await fetched({header: 'Set-Cookie: visitor=1; Path=/'});
      expect(document.cookie).to.not.include('visitor');
    });
  });

  describe('for several elements', () => {
    it('sends one request for five of them', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Shared', delay: 30});
      const files = await Promise.all([1, 2, 3, 4, 5].map(() => fetchMarkdown(url, signal)));
      expect(files.map(({text}) => text)).to.deep.equal(Array(5).fill('Shared'));
      expect(await countOf(key)).to.equal(1);
    });

    it('uses the cached response for a later one', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Shared'});
      await fetchMarkdown(url, signal);
      await fetchMarkdown(url, signal);
      expect(await countOf(key)).to.equal(1);
    });

    it('requests it again when that response has expired', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Shared'});
      await fetchMarkdown(url, signal, {...patient, lifetime: 1});
      await until(async () => {
        await fetchMarkdown(url, signal, patient);
        return (await countOf(key)) === 2;
      });
    });

    it('does not cache a failure', async () => {
      const key = freshKey();
      const url = respondUrl({key, times: 1, status: 404, body: 'Here now'});
      expect(await failure(fetchMarkdown(url, signal))).to.include({code: 'not-found'});
      expect((await fetchMarkdown(url, signal)).text).to.equal('Here now');
    });

    it('reports a failure to all of them', async () => {
      const key = freshKey();
      const url = respondUrl({key, status: 404, delay: 30});
      const errors = await Promise.all([1, 2, 3].map(() => failure(fetchMarkdown(url, signal))));
      expect(errors.map(({code}) => code)).to.deep.equal(Array(3).fill('not-found'));
      expect(await countOf(key)).to.equal(1);
    });
  });

  describe('that no element waits for any more', () => {
    it('is aborted, with the given reason', async () => {
      const key = freshKey();
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(hangUrl('headers', key), leaving.signal));
      await until(async () => (await countOf(key)) === 1);
      leaving.abort(new Error('Gone'));
      expect((await left).message).to.equal('Gone');
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    });

    it('is aborted in its body too', async () => {
      const key = freshKey();
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(hangUrl('body', key), leaving.signal));
      await until(async () => (await countOf(key)) === 1);
      leaving.abort();
      expect((await left).name).to.equal('AbortError');
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    });

    it('is not requested if its signal has already been aborted', async () => {
      const key = freshKey();
      expect((await failure(fetchMarkdown(respondUrl({key}), AbortSignal.abort()))).name).to.equal(
        'AbortError',
      );
      expect(await countOf(key)).to.equal(0);
    });

    it('continues for the others when one of several is aborted', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Still wanted', delay: 1500});
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(url, leaving.signal));
      const staying = fetchMarkdown(url, signal);
      await until(async () => (await countOf(key)) === 1);
      leaving.abort();
      expect((await left).name).to.equal('AbortError');
      expect((await staying).text).to.equal('Still wanted');
      expect(await requestsOf(key)).to.include({count: 1, aborted: 0});
    });

    it('is aborted when the last of several is aborted', async () => {
      const key = freshKey();
      const url = hangUrl('headers', key);
      const leaving = [new AbortController(), new AbortController()];
      const left = leaving.map((one) => failure(fetchMarkdown(url, one.signal)));
      await until(async () => (await countOf(key)) === 1);
      leaving[0]!.abort();
      await left[0];
      expect(await requestsOf(key)).to.include({aborted: 0});
      leaving[1]!.abort();
      await left[1];
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    });

    it('is requested again for a later caller', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Back again', delay: 500});
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(url, leaving.signal));
      await until(async () => (await countOf(key)) === 1);
      leaving.abort();
      // In the same task, before the abort has been processed.
      const next = fetchMarkdown(url, signal);
      await left;
      expect((await next).text).to.equal('Back again');
    });

    it('is not retried', async () => {
      const key = freshKey();
      const leaving = new AbortController();
      const {waits, left} = await withoutWaiting(
        async () => ({left: await failure(fetchMarkdown(respondUrl({key, status: 500}), leaving.signal))}),
        () => leaving.abort(),
      );
      expect(waits).to.have.lengthOf(1);
      expect(left.name).to.equal('AbortError');
      expect(await countOf(key)).to.equal(1);
    });
  });
});
