/** Server responses in browsers, as far as engines differ. `answers.node.test.ts` tests the rest. */
import {expect} from 'chai';
import {loadRemote} from '../../src/loading/remote-document.js';
import {fetchMarkdown, REMOTE_POLICY} from '../../src/loading/remote.js';
import {openLibrary} from '../hosts/frame.js';
import {engine} from '../support/engine.js';
import {until} from '../support/fixture.js';
import {freshKey, origins, requestsOf, respondUrl} from '../support/server.js';
import {failure, fetched, patient, signal} from './fetching.js';

const hexOf = (bytes: Iterable<number>) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string) => [...text].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]);
const swapped = (bytes: number[]) => bytes.map((_, at) => bytes[at ^ 1]!);

describe('a response for a partner’s file, in a browser', () => {
  it('is decoded in its encoding', async () => {
    const text = '# ¿Qué es?\n\n家族';
    for (const [bytes, type, read] of [
      [[0xff, 0xfe, ...utf16(text)], 'text/markdown', text],
      [[0xfe, 0xff, ...swapped(utf16(text))], 'text/plain', text],
      [utf16('# Ñandú'), 'text/plain; charset=utf-16', '# Ñandú'],
      [swapped(utf16('# Ñandú')), 'text/plain', '# Ñandú'],
      [[0x23, 0x20, 0xd1, 0x61, 0x6e, 0x64, 0xfa], 'text/plain; charset=windows-1252', '# Ñandú'],
      [[0x23, 0x20, 0x93, 0xd1, 0x61, 0x94], 'text/plain; charset=iso-8859-1', '# “Ña”'],
      [[0x23, 0x20, 0x89, 0xc6, 0x91, 0xb0], 'text/plain; charset=shift_jis', '# 家族'],
      [[0x1b, 0x24, 0x42, 0x3b, 0x64, 0x1b, 0x28, 0x42], 'text/plain; charset=iso-2022-jp', '私'],
      [[...utf8('\uFEFF'), ...utf8(text)], 'binary/octet-stream', text],
      [utf8(text), 'text/x-web-markdown; charset=iso-8859-1', text],
    ] as const)
      expect((await fetched({hex: hexOf(bytes), type})).text, type).to.equal(read);
  });

  it('is rejected with its cause if most of it cannot be decoded', async () => {
    const bytes = [0x23, 0x20, 0x89, 0xc6, 0x91, 0xb0, 0x20, 0x8e, 0xbf, 0x96, 0xe2];
    for (const type of ['text/markdown', 'text/plain; charset=klingon', 'application/octet-stream']) {
      const error = await failure(fetched({hex: hexOf(bytes), type}));
      expect(error, type).to.include({code: 'encoding'});
      expect(error.message, type).to.include('Save the file as UTF-8');
    }
  });

  it('without text is reported as empty', async () => {
    for (const [body, cause] of [
      ['', /is an empty file/],
      ['\uFEFF', /is an empty file/],
      [' \r\n\t\n', /nothing but white space/],
      ['---\nlang: en\ntitle: Ours\n---\n', /front matter, and no text below it/],
      ['[note]: https://clinic.example/\n', /no text that is shown/],
    ] as const) {
      const {problems, document} = await loadRemote(respondUrl({body}), signal);
      expect(document!.body, body).to.deep.equal([]);
      expect(problems!.map(({message}) => message).join('\n'), body).to.match(cause);
    }
    expect((await loadRemote(respondUrl({body: '# Title\n\nText'}), signal)).problems).to.deep.equal([]);
    const {problems} = await loadRemote(respondUrl({status: 204}), signal);
    expect(problems!.map(({message}) => message).join('\n')).to.match(/is an empty file/);
  });

  it('is waited for while it grows, though in total it takes longer than one time-out', async () => {
    const answer = {body: '# Slow\n\nbut steady', chunked: 1, pause: 300} as const;
    const {text} = await fetched(answer, {...REMOTE_POLICY, timeout: 1000, tries: 1});
    expect(text).to.equal('# Slow\n\nbut steady');
  });

  it('that is a part of the file is refused: its text may end anywhere', async () => {
    const error = await failure(fetched({status: 206, body: '# Text\n\nDo not'}));
    expect(error).to.include({code: 'refused'});
    expect(error.message).to.include('answered with status 206');
  });

  it('that breaks off is requested again, and reported if it keeps doing so', async function () {
    // WebKitGTK treats a truncated response without a length as complete.
    if (engine === 'webkit') this.skip();
    const key = freshKey();
    const error = await failure(fetched({key, body: '# Text that is long enough', chunked: 1, drop: 1}));
    expect(error).to.include({code: 'network'});
    expect(error.message).to.match(/broke off after \d+ bytes/);
    expect((await requestsOf(key)).count).to.equal(3);
  });

  it('of another site without CORS is explained, after one more request', async () => {
    const {cross, page} = await origins();
    const key = freshKey();
    const error = await failure(fetchMarkdown(respondUrl({key, body: '# Far'}, cross), signal, patient));
    expect(error).to.include({code: 'network'});
    expect(error.message).to.include(`${new URL(cross).host} answers, but does not allow pages of ${page}`);
    expect((await requestsOf(key)).count).to.equal(4);
  });

  it('that redirects to another site without CORS is explained', async () => {
    const {cross} = await origins();
    const location = respondUrl({body: '# Far'}, cross);
    const error = await failure(fetched({status: 302, location}));
    expect(error.message).to.include('answers, but leads to another site').and.include('(CORS)');
  });

  it('that the page’s policy blocks is requested once, and reported with what to allow', async () => {
    const {cross} = await origins();
    const key = freshKey();
    const src = respondUrl({key, body: '# Far', cors: '*'}, cross);
    const body = `<family-faq src="${src.replaceAll('&', '&amp;')}"></family-faq>`;
    const host = await openLibrary({}, {body, policy: "connect-src 'self'"});
    await until(() => host.window.heard.warnings.length > 0, 'There was no warning');
    const [warning] = host.window.heard.warnings;
    expect(warning).to.include(`add ${cross} to its connect-src. (policy)`);
    expect(host.window.heard.violations).to.have.lengthOf(1);
    expect((await requestsOf(key)).count).to.equal(0);
  });
});
