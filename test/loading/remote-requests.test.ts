import {expect} from 'chai';
import {fetchMarkdown} from '../../src/loading/remote.js';
import {until} from '../support/fixture.js';
import {freshKey, hangUrl, origins, requestsOf, respondUrl} from '../support/server.js';
import {countOf, failure, fetched, patient, signal, withFetch, withoutWaiting} from './fetching.js';

describe('asking for Markdown', () => {
  describe('from another place', () => {
    it('follows a redirect of the same site, and says where it led', async () => {
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

    it('does not get past a redirect to an origin that does not', async () => {
      const {cross} = await origins();
      const location = respondUrl({body: 'Far'}, cross);
      expect(await failure(fetched({status: 302, location}))).to.include({code: 'network'});
    });

    it('does not get past a redirect to what is no server', async () => {
      const location = 'data:text/markdown,Text';
      expect(await failure(fetched({status: 302, location}))).to.include({code: 'network'});
    });

    it('does not run in a circle', async () => {
      // Relative to the address that was asked for: there again.
      expect(await failure(fetched({status: 302, location: '#again'}))).to.include({code: 'network'});
    });

    it('reads another origin that allows it, without a question before', async () => {
      const {crossSite} = await origins();
      const key = freshKey();
      const file = await fetchMarkdown(respondUrl({key, body: 'Far', cors: '*'}, crossSite), signal);
      expect(file.text).to.equal('Far');
      expect((await requestsOf(key)).requests.map(({method}) => method)).to.deep.equal(['GET']);
    });

    it('names CORS where another origin does not allow it', async () => {
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

    it("starts from the page's base address", async () => {
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

    it('leaves the fragment out, so that two parts of a file are one request', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Text'});
      const files = await Promise.all(
        ['', '#detox', '#naloxone'].map((part) => fetchMarkdown(url + part, signal)),
      );
      expect(files.map((file) => file.url)).to.deep.equal([url, url, url]);
      expect(await countOf(key)).to.equal(1);
    });
  });

  describe('in private', () => {
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

    it('takes no cookie either', async () => {
      await fetched({header: 'Set-Cookie: visitor=1; Path=/'});
      expect(document.cookie).to.not.include('visitor');
    });
  });

  describe('for several elements', () => {
    it('asks once for five of them', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Shared', delay: 30});
      const files = await Promise.all([1, 2, 3, 4, 5].map(() => fetchMarkdown(url, signal)));
      expect(files.map(({text}) => text)).to.deep.equal(Array(5).fill('Shared'));
      expect(await countOf(key)).to.equal(1);
    });

    it('serves a later one from memory', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Shared'});
      await fetchMarkdown(url, signal);
      await fetchMarkdown(url, signal);
      expect(await countOf(key)).to.equal(1);
    });

    it('asks again when that answer has grown old', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Shared'});
      await fetchMarkdown(url, signal, {...patient, lifetime: 1});
      await until(async () => {
        await fetchMarkdown(url, signal, patient);
        return (await countOf(key)) === 2;
      });
    });

    it('forgets a failure at once', async () => {
      const key = freshKey();
      const url = respondUrl({key, times: 1, status: 404, body: 'Here now'});
      expect(await failure(fetchMarkdown(url, signal))).to.include({code: 'not-found'});
      expect((await fetchMarkdown(url, signal)).text).to.equal('Here now');
    });

    it('informs all of them of a failure', async () => {
      const key = freshKey();
      const url = respondUrl({key, status: 404, delay: 30});
      const errors = await Promise.all([1, 2, 3].map(() => failure(fetchMarkdown(url, signal))));
      expect(errors.map(({code}) => code)).to.deep.equal(Array(3).fill('not-found'));
      expect(await countOf(key)).to.equal(1);
    });
  });

  describe('that nobody waits for any more', () => {
    it('is broken off, with the reason given', async () => {
      const key = freshKey();
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(hangUrl('headers', key), leaving.signal));
      await until(async () => (await countOf(key)) === 1);
      leaving.abort(new Error('Gone'));
      expect((await left).message).to.equal('Gone');
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    });

    it('is broken off in its body too', async () => {
      const key = freshKey();
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(hangUrl('body', key), leaving.signal));
      await until(async () => (await countOf(key)) === 1);
      leaving.abort();
      expect((await left).name).to.equal('AbortError');
      await until(async () => (await requestsOf(key)).aborted === 1, 'The server saw no abort');
    });

    it('is not even begun for somebody who has left', async () => {
      const key = freshKey();
      expect((await failure(fetchMarkdown(respondUrl({key}), AbortSignal.abort()))).name).to.equal(
        'AbortError',
      );
      expect(await countOf(key)).to.equal(0);
    });

    it('goes on for the others when one of several leaves', async () => {
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

    it('is broken off when the last of several leaves', async () => {
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

    it('is asked for anew by somebody who comes after them', async () => {
      const key = freshKey();
      const url = respondUrl({key, body: 'Back again', delay: 500});
      const leaving = new AbortController();
      const left = failure(fetchMarkdown(url, leaving.signal));
      await until(async () => (await countOf(key)) === 1);
      leaving.abort();
      // In the same moment, before the one who left is heard.
      const next = fetchMarkdown(url, signal);
      await left;
      expect((await next).text).to.equal('Back again');
    });

    it('is not tried again', async () => {
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
