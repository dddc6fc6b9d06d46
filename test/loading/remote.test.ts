import {expect} from 'chai';
import {loadRemote} from '../../src/loading/remote-document.js';
import {fetchMarkdown, REMOTE_POLICY} from '../../src/loading/remote.js';
import {engine} from '../support/engine.js';
import {until} from '../support/fixture.js';
import {freshKey, hangUrl, requestsOf, respondUrl, type Answer} from '../support/server.js';
import {
  countOf,
  failure,
  failureOf,
  fetched,
  hasty,
  patient,
  signal,
  withFetch,
  withoutWaiting,
} from './fetching.js';

describe('fetching Markdown', () => {
  describe('that comes', () => {
    it('gives the text, and the address it came from', async () => {
      const url = respondUrl({body: '# What is detox?'});
      expect(await fetchMarkdown(url, signal)).to.deep.equal({text: '# What is detox?', url});
    });

    it('takes an empty file for a text without words', async () => {
      expect((await fetched({body: ''})).text).to.equal('');
    });

    it('takes a byte order mark away', async () => {
      expect((await fetched({bom: 1, body: '# Detox'})).text).to.equal('# Detox');
    });

    it('reads the line ends of Windows as any others', async () => {
      const text = '# Detox\n\nThe first days.\n\n## How long?\n\n- A week\n- Or less';
      const unix = await loadRemote(respondUrl({body: text}), signal);
      const windows = await loadRemote(respondUrl({body: text.replaceAll('\n', '\r\n')}), signal);
      expect(windows.document).to.deep.equal(unix.document);
      expect(windows.document?.title).to.equal('Detox');
    });

    it('shows what is not UTF-8 as replaced characters, and the rest as it is', async () => {
      const {text} = await fetched({file: 'test/loading/latin-1.bin'});
      expect(text).to.equal('# Caf\uFFFD and \uFFFD\n');
    });

    it('keeps characters whole that arrive in two pieces', async () => {
      const bytes = new TextEncoder().encode('# Ñandú');
      const pieces = new ReadableStream({
        start(controller) {
          for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
          controller.close();
        },
      });
      const {text} = await withFetch(
        () => Promise.resolve(new Response(pieces)),
        () => fetched({}),
      );
      expect(text).to.equal('# Ñandú');
    });

    it('takes a file of exactly the largest size', async () => {
      const {text} = await fetched({bytes: REMOTE_POLICY.largest});
      expect(text).to.have.lengthOf(REMOTE_POLICY.largest);
    });

    for (const type of [
      'text/markdown',
      'Text/Markdown; Charset=UTF-8',
      'text/x-markdown',
      'text/plain',
      'application/octet-stream',
      '',
    ]) {
      it(`accepts ${type ? `the type ${type}` : 'an answer without a type'}`, async () => {
        expect((await fetched({type, body: 'Text'})).text).to.equal('Text');
      });
    }

    it("lets the browser's own cache answer", async function () {
      // WebKit keeps no cache in a session under automation.
      if (engine === 'webkit') this.skip();
      const key = freshKey();
      const url = respondUrl({key, body: 'Kept', header: 'Cache-Control: max-age=60'});
      const {fetch} = globalThis;
      let fetches = 0;
      const counting: typeof fetch = (...asked) => {
        fetches += 1;
        return fetch(...asked);
      };
      await withFetch(counting, () =>
        until(async () => {
          expect((await fetchMarkdown(url, signal, {...patient, lifetime: 0})).text).to.equal('Kept');
          return fetches === 2;
        }),
      );
      expect(await countOf(key)).to.equal(1);
    });
  });

  describe('that fails', () => {
    for (const [status, code] of [
      [404, 'not-found'],
      [410, 'not-found'],
      [403, 'refused'],
      [401, 'refused'],
      [400, 'refused'],
    ] as const) {
      it(`takes ${status} for the last word: ${code}, asked once`, async () => {
        const key = freshKey();
        const error = await failure(fetched({key, status, body: 'Nothing here'}));
        expect(error).to.include({name: 'ContentError', code});
        expect(error.message).to.include(`status ${status}`).and.include(key);
        expect(await countOf(key)).to.equal(1);
      });
    }

    for (const status of [408, 429, 500, 502, 503, 504]) {
      it(`asks again after ${status}, and takes what comes then`, async () => {
        const key = freshKey();
        const {text} = await fetched({key, times: 1, status, then: 200, body: 'At last'});
        expect(text).to.equal('At last');
        expect(await countOf(key)).to.equal(2);
      });
    }

    it('gives up after three times 500', async () => {
      const key = freshKey();
      const error = await failure(fetched({key, status: 500}));
      expect(error).to.include({name: 'ContentError', code: 'server'});
      expect(await countOf(key)).to.equal(3);
    });

    it('waits about 0.3 and 0.6 seconds between its tries', async () => {
      const {waits} = await withoutWaiting(() => failure(fetched({status: 500}, REMOTE_POLICY)));
      expect(waits).to.have.lengthOf(2);
      expect(waits[0]).to.be.within(300, 450);
      expect(waits[1]).to.be.within(600, 900);
    });

    it('waits as long as Retry-After says', async () => {
      const {waits} = await withoutWaiting(() =>
        fetched({times: 1, status: 429, retryAfter: 4, body: 'At last'}),
      );
      expect(waits).to.deep.equal([4000]);
    });

    it('does not come back a moment too early', async () => {
      const start = performance.now();
      await fetched({times: 1, status: 503, retryAfter: 1, body: 'At last'});
      // Browsers round their clocks to the millisecond.
      expect(performance.now() - start).to.be.at.least(999);
    });

    it('understands a day and an hour in Retry-After', async () => {
      const moment = new Date(Date.now() + 3000).toUTCString();
      const {waits} = await withoutWaiting(() => fetched({times: 1, status: 429, retryAfter: moment}));
      expect(waits).to.have.lengthOf(1);
      // The header knows no milliseconds.
      expect(waits[0]).to.be.within(500, 3000);
    });

    it('asks again at once where that moment is over', async () => {
      const {waits} = await withoutWaiting(() =>
        fetched({times: 1, status: 429, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT'}, REMOTE_POLICY),
      );
      expect(waits).to.deep.equal([0]);
    });

    it('keeps to its own waits where Retry-After makes no sense', async () => {
      const {waits} = await withoutWaiting(() =>
        fetched({times: 1, status: 429, retryAfter: 'soon'}, REMOTE_POLICY),
      );
      expect(waits).to.have.lengthOf(1);
      expect(waits[0]).to.be.within(300, 450);
    });

    it('gives up at once where it shall wait for an hour', async () => {
      const key = freshKey();
      const error = await failure(fetched({key, status: 429, retryAfter: 3600}));
      expect(error).to.include({code: 'server'});
      expect(await countOf(key)).to.equal(1);
    });

    it('says so where no server answers, and keeps the reason', async () => {
      // A port that is not in the range of those given out.
      const error = await failure(fetchMarkdown('http://127.0.0.1:65534/faq.md', signal, patient));
      expect(error).to.include({name: 'ContentError', code: 'network'});
      expect(error.message).to.include('http://127.0.0.1:65534/faq.md').and.include('CORS');
      expect(error.cause).to.be.instanceOf(TypeError);
    });

    for (const at of ['headers', 'body'] as const) {
      it(`gives a try up when its time is over, in the ${at} too, and asks again`, async () => {
        const key = freshKey();
        const error = await failure(fetchMarkdown(hangUrl(at, key), signal, {...hasty, tries: 2}));
        expect(error).to.include({name: 'ContentError', code: 'timeout'});
        expect(error.message).to.include('0.1 seconds');
        await until(async () => (await requestsOf(key)).aborted === 2, 'The server saw no abort');
        expect(await countOf(key)).to.equal(2);
      });
    }
  });

  describe('that is no Markdown', () => {
    for (const type of [
      'text/html; charset=utf-8',
      'application/json',
      'application/xml',
      'text/javascript',
      'image/png',
    ]) {
      it(`refuses ${type}, and asks once`, async () => {
        const key = freshKey();
        const error = await failure(fetched({key, type, body: '# Looks like Markdown'}));
        expect(error).to.include({code: 'wrong-type'});
        expect(error.message).to.include(type.split(';')[0]);
        expect(await countOf(key)).to.equal(1);
      });
    }

    for (const body of [
      '<!doctype html><title>Not found</title>',
      '\uFEFF\r\n  <!DOCTYPE HTML>',
      '<html><p>Not found',
      '<?xml version="1.0"?><error/>',
    ]) {
      it(`refuses a page that says it is Markdown: ${JSON.stringify(body)}`, async () => {
        const key = freshKey();
        const error = await failure(fetched({key, body}));
        expect(error).to.include({code: 'wrong-type'});
        expect(await countOf(key)).to.equal(1);
      });
    }

    it('takes HTML further down for part of the text', async () => {
      const body = 'A page begins so:\n\n    <!doctype html>';
      expect((await fetched({body})).text).to.equal(body);
    });
  });

  describe('that is too long', () => {
    it('refuses it by its Content-Length, without waiting for it', async () => {
      const key = freshKey();
      // The server never sends what it promises.
      const answer = {key, chunked: 1, body: 'Short', header: `Content-Length: ${REMOTE_POLICY.largest + 1}`};
      const error = await failure(fetched(answer as Answer));
      expect(error).to.include({code: 'too-large'});
      expect(error.message).to.include('256 kB');
      expect(await countOf(key)).to.equal(1);
    });

    it('refuses it one byte above the largest size', async () => {
      const error = await failure(fetched({bytes: REMOTE_POLICY.largest + 1}));
      expect(error).to.include({code: 'too-large'});
    });

    it('counts what comes where the length is not reported', async () => {
      const key = freshKey();
      const error = await failure(fetched({key, bytes: REMOTE_POLICY.largest + 1, chunked: 1}));
      expect(error).to.include({code: 'too-large'});
      expect(await countOf(key)).to.equal(1);
    });

    it('stops reading there', async () => {
      let pieces = 0;
      const endless = new ReadableStream({
        pull(controller) {
          pieces += 1;
          controller.enqueue(new Uint8Array(64 * 1024).fill(32));
        },
      });
      const {error} = await failureOf(new Response(endless));
      expect(error).to.include({code: 'too-large'});
      // Five make it too long; one more may lie ready.
      expect(pieces).to.be.within(5, 6);
    });
  });

  describe('that is refused', () => {
    it('is not what happens to a good one: that is never broken off', async () => {
      let ours: AbortSignal | null | undefined;
      await withFetch(
        (_, init) => {
          ours = init?.signal;
          return Promise.resolve(new Response('# Text'));
        },
        () => fetched({}),
      );
      // A browser takes a request that is broken off at its very end for a failed one, and does not cache it.
      expect(ours!.aborted).to.equal(false);
    });

    const answers: Record<string, () => Response> = {
      'for its status': () => new Response('x', {status: 404}),
      'for its type': () => new Response('x', {headers: {'content-type': 'text/html'}}),
      'for its Content-Length': () => new Response('x', {headers: {'content-length': '300000'}}),
      'for its length': () => new Response('x'.repeat(300_000)),
    };
    for (const [reason, answer] of Object.entries(answers)) {
      it(`is broken off when it is refused ${reason}: nobody reads the rest`, async () => {
        const {isBrokenOff} = await failureOf(answer());
        expect(isBrokenOff).to.equal(true);
      });
    }
  });
});
