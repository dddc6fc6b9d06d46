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
  describe('that succeeds', () => {
    it('returns the text and its address', async () => {
      const url = respondUrl({body: '# What is detox?'});
      expect(await fetchMarkdown(url, signal)).to.deep.equal({text: '# What is detox?', url});
    });

    it('accepts an empty file as an empty text', async () => {
      expect((await fetched({body: ''})).text).to.equal('');
    });

    it('removes a byte order mark', async () => {
      expect((await fetched({bom: 1, body: '# Detox'})).text).to.equal('# Detox');
    });

    it('accepts the line endings of Windows', async () => {
      const text = '# Detox\n\nThe first days.\n\n## How long?\n\n- A week\n- Or less';
      const unix = await loadRemote(respondUrl({body: text}), signal);
      const windows = await loadRemote(respondUrl({body: text.replaceAll('\n', '\r\n')}), signal);
      expect(windows.document).to.deep.equal(unix.document);
      expect(windows.document?.title).to.equal('Detox');
    });

    it('decodes a file of Windows that no server has named', async () => {
      const {text} = await fetched({file: 'test/loading/latin-1.bin'});
      expect(text).to.equal('# Café and ÿ\n');
    });

    it('decodes characters that are split over two chunks', async () => {
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

    it('accepts a file of exactly the maximum size', async () => {
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
      it(`accepts ${type ? `the type ${type}` : 'a response without a type'}`, async () => {
        expect((await fetched({type, body: 'Text'})).text).to.equal('Text');
      });
    }

    it("uses the browser's own cache", async function () {
      // WebKit has no cache in an automated session.
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
      it(`does not retry after ${status}, and reports ${code}`, async () => {
        const key = freshKey();
        const error = await failure(fetched({key, status, body: 'Nothing here'}));
        expect(error).to.include({name: 'ContentError', code});
        expect(error.message).to.include(`status ${status}`).and.include(key);
        expect(await countOf(key)).to.equal(1);
      });
    }

    for (const status of [408, 429, 500, 502, 503, 504]) {
      it(`retries after ${status}, and returns the next response`, async () => {
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

    it('waits about 0.3 and 0.6 seconds between attempts', async () => {
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

    it('does not retry a moment too early', async () => {
      const start = performance.now();
      await fetched({times: 1, status: 503, retryAfter: 1, body: 'At last'});
      // Browsers round their clocks to the millisecond.
      expect(performance.now() - start).to.be.at.least(999);
    });

    it('accepts a date in Retry-After', async () => {
      const moment = new Date(Date.now() + 3000).toUTCString();
      const {waits} = await withoutWaiting(() => fetched({times: 1, status: 429, retryAfter: moment}));
      expect(waits).to.have.lengthOf(1);
      // The header has no milliseconds.
      expect(waits[0]).to.be.within(500, 3000);
    });

    it('retries at once if that date has passed', async () => {
      const {waits} = await withoutWaiting(() =>
        fetched({times: 1, status: 429, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT'}, REMOTE_POLICY),
      );
      expect(waits).to.deep.equal([0]);
    });

    it('uses its own delays if Retry-After is invalid', async () => {
      const {waits} = await withoutWaiting(() =>
        fetched({times: 1, status: 429, retryAfter: 'soon'}, REMOTE_POLICY),
      );
      expect(waits).to.have.lengthOf(1);
      expect(waits[0]).to.be.within(300, 450);
    });

    it('gives up at once if Retry-After is an hour', async () => {
      const key = freshKey();
      const error = await failure(fetched({key, status: 429, retryAfter: 3600}));
      expect(error).to.include({code: 'server'});
      expect(await countOf(key)).to.equal(1);
    });

    it('reports that no server responds, with the error as its cause', async () => {
      // A port outside the range that systems assign.
      const error = await failure(fetchMarkdown('http://127.0.0.1:65534/faq.md', signal, patient));
      expect(error).to.include({name: 'ContentError', code: 'network'});
      expect(error.message).to.include('http://127.0.0.1:65534/faq.md').and.include('CORS');
      expect(error.cause).to.be.instanceOf(TypeError);
    });

    for (const at of ['headers', 'body'] as const) {
      it(`retries after a time-out in the ${at}`, async () => {
        const key = freshKey();
        const error = await failure(fetchMarkdown(hangUrl(at, key), signal, {...hasty, tries: 2}));
        expect(error).to.include({name: 'ContentError', code: 'timeout'});
        expect(error.message).to.include('0.1 seconds');
        await until(async () => (await requestsOf(key)).aborted === 2, 'The server saw no abort');
        expect(await countOf(key)).to.equal(2);
      });
    }
  });

  describe('of another type than Markdown', () => {
    for (const type of [
      'text/html; charset=utf-8',
      'application/json',
      'application/xml',
      'text/javascript',
      'image/png',
    ]) {
      it(`rejects ${type}, and does not retry`, async () => {
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
      it(`rejects a page with the type of Markdown: ${JSON.stringify(body)}`, async () => {
        const key = freshKey();
        const error = await failure(fetched({key, body}));
        expect(error).to.include({code: 'wrong-type'});
        expect(await countOf(key)).to.equal(1);
      });
    }

    it('accepts HTML further down as part of the text', async () => {
      const body = 'A page begins so:\n\n    <!doctype html>';
      expect((await fetched({body})).text).to.equal(body);
    });
  });

  describe('that is too long', () => {
    it('is rejected by its Content-Length, without reading it', async () => {
      const key = freshKey();
      // The server never sends that many bytes.
      const answer = {key, chunked: 1, body: 'Short', header: `Content-Length: ${REMOTE_POLICY.largest + 1}`};
      const error = await failure(fetched(answer as Answer));
      expect(error).to.include({code: 'too-large'});
      expect(error.message).to.include('256 kB');
      expect(await countOf(key)).to.equal(1);
    });

    it('is rejected one byte above the maximum size', async () => {
      const error = await failure(fetched({bytes: REMOTE_POLICY.largest + 1}));
      expect(error).to.include({code: 'too-large'});
    });

    it('is counted if it has no Content-Length', async () => {
      const key = freshKey();
      const error = await failure(fetched({key, bytes: REMOTE_POLICY.largest + 1, chunked: 1}));
      expect(error).to.include({code: 'too-large'});
      expect(await countOf(key)).to.equal(1);
    });

    it('is not read any further', async () => {
      let pieces = 0;
      const endless = new ReadableStream({
        pull(controller) {
          pieces += 1;
          controller.enqueue(new Uint8Array(64 * 1024).fill(32));
        },
      });
      const {error} = await failureOf(new Response(endless));
      expect(error).to.include({code: 'too-large'});
      // Five chunks are too long; one more may be queued.
      expect(pieces).to.be.within(5, 6);
    });
  });

  describe('that is refused', () => {
    it('differs from an accepted one, which is never aborted', async () => {
      let ours: AbortSignal | null | undefined;
      await withFetch(
        (_, init) => {
          ours = init?.signal;
          return Promise.resolve(new Response('# Text'));
        },
        () => fetched({}),
      );
      // A browser does not cache the response of a request that is aborted, even at its very end.
      expect(ours!.aborted).to.equal(false);
    });

    const answers: Record<string, () => Response> = {
      'for its status': () => new Response('x', {status: 404}),
      'for its type': () => new Response('x', {headers: {'content-type': 'text/html'}}),
      'for its Content-Length': () => new Response('x', {headers: {'content-length': '300000'}}),
      'for its length': () => new Response('x'.repeat(300_000)),
    };
    for (const [reason, answer] of Object.entries(answers)) {
      it(`is aborted without reading the rest: refused ${reason}`, async () => {
        const {isBrokenOff} = await failureOf(answer());
        expect(isBrokenOff).to.equal(true);
      });
    }
  });
});
