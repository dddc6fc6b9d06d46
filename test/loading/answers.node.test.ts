/** Server responses for a partner's Markdown: accepted, or rejected with the true cause. */
import {expect} from 'chai';
import type {ContentError} from '../../src/loading/content-error.js';
import {fetchMarkdown, REMOTE_POLICY, type RemoteFile} from '../../src/loading/remote.js';

const policy = {...REMOTE_POLICY, delay: 1, timeout: 200};
const MARKDOWN = 'text/markdown; charset=utf-8';
const spanish = '# ¿Qué es la desintoxicación?\n\nPrimeros días, niños y señales.\n';
const hebrew = '# שאלות של משפחות\n\nמה עושים?\n';

type Body = string | Uint8Array | ReadableStream<Uint8Array> | null;

/** Bytes of a text in an encoding that Node cannot write, from its decoder for each byte or pair. */
function bytesIn(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), [byte]);
  const isDouble = !/^(windows|iso-8859|koi8)/.test(encoding);
  for (let lead = 0x81; isDouble && lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !table.has(character)) table.set(character, [lead, trail]);
    }
  return Uint8Array.from([...text].flatMap((character) => table.get(character)!));
}

function utf16(text: string, isBig: boolean, mark: boolean): Uint8Array {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]));

describe('a response for a partner’s file', () => {
  const before = {fetch: globalThis.fetch};

  beforeEach(() => {
    Object.assign(globalThis, {
      location: new URL('https://clinic.example/families/'),
      // A member of its interface, as in a browser.
      document: Object.create({baseURI: 'https://clinic.example/families/'}) as object,
    });
  });

  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'location');
    Reflect.deleteProperty(globalThis, 'document');
    Object.assign(globalThis, before);
  });

  let count = 0;
  let asked = 0;

  /** Each has an address of its own, since responses are cached for a while. */
  function answered(answer: () => unknown): string {
    asked = 0;
    globalThis.fetch = (() => {
      asked += 1;
      return answer();
    }) as typeof fetch;
    count += 1;
    return `https://clinic.example/${count}.md`;
  }

  const response = (body: Body, type: string | null, status = 200, headers: Record<string, string> = {}) =>
    new Response(body as BodyInit | null, {
      status,
      headers: {...headers, ...(type !== null && {'content-type': type})},
    });

  /** A string gets a default type; bytes do not. */
  const sent = (body: Body, type: string | null, status?: number, headers?: Record<string, string>) =>
    answered(() => response(typeof body === 'string' ? utf8(body) : body, type, status, headers));

  const fetched = (url: string): Promise<RemoteFile> =>
    fetchMarkdown(url, new AbortController().signal, policy);

  async function failure(url: string): Promise<ContentError> {
    const error = await fetched(url).then(
      ({text}) => new Error(`It came: ${text.slice(0, 40)}`),
      (reason: unknown) => reason as Error,
    );
    return error as ContentError;
  }

  describe('in another encoding than UTF-8', () => {
    const windows = bytesIn('windows-1252', spanish);
    const japanese = '# 家族の質問\n\nカウンセリングとは何ですか？\n';
    const russian = '# Вопросы семей\n\nЧто такое детокс?\n';
    const korean = '# 가족 질문\n\n해독이란?\n';
    const readable: readonly (readonly [string, Uint8Array, string | null, string])[] = [
      ['UTF-8', utf8(spanish), MARKDOWN, spanish],
      ['UTF-8 with a mark', joined(utf8('\uFEFF'), utf8(spanish)), MARKDOWN, spanish],
      ['UTF-8 with two marks', joined(utf8('\uFEFF\uFEFF'), utf8(spanish)), MARKDOWN, spanish],
      [
        'UTF-8 from a server that calls all files Latin 1',
        utf8(spanish),
        'text/plain; charset=ISO-8859-1',
        spanish,
      ],
      ['UTF-8 from a server that calls it UTF-16', utf8(spanish), 'text/plain; charset=utf-16', spanish],
      [
        'UTF-8 with a mark and a wrong charset',
        joined(utf8('\uFEFF'), utf8(hebrew)),
        'text/plain; charset=windows-1255',
        hebrew,
      ],
      ['UTF-8 without a type', utf8(hebrew), null, hebrew],
      ['UTF-8 with a charset in quotes', utf8(hebrew), 'text/markdown; charset="UTF-8"', hebrew],
      ['UTF-16 LE with its mark', utf16(spanish, false, true), MARKDOWN, spanish],
      ['UTF-16 BE with its mark', utf16(hebrew, true, true), 'text/plain', hebrew],
      ['UTF-16 LE with its mark, as bytes', utf16(japanese, false, true), 'binary/octet-stream', japanese],
      ['UTF-16 LE by its charset', utf16(hebrew, false, false), 'text/markdown; charset=UTF-16LE', hebrew],
      ['UTF-16 by its charset', utf16(spanish, false, false), 'text/markdown; charset=utf-16', spanish],
      ['UTF-16 BE by its charset', utf16(spanish, true, false), 'text/markdown; charset=utf-16be', spanish],
      ['UTF-16 LE by its zeros', utf16(spanish, false, false), 'text/plain', spanish],
      ['UTF-16 BE by its zeros', utf16(spanish, true, false), null, spanish],
      ['Windows-1252 by its charset', windows, 'text/markdown; charset=windows-1252', spanish],
      ['Windows-1252 called ISO-8859-1', windows, 'Text/Plain;charset=iso-8859-1', spanish],
      ['Windows-1252 called latin1', windows, 'text/plain; format=flowed; charset=latin1', spanish],
      ['Shift_JIS by its charset', bytesIn('shift_jis', japanese), 'text/plain; charset=Shift_JIS', japanese],
      ['EUC-KR by its charset', bytesIn('euc-kr', korean), 'text/plain; charset=euc-kr', korean],
      ['GBK by its charset', bytesIn('gbk', '# 家庭问题\n'), 'text/plain; charset=gb2312', '# 家庭问题\n'],
      [
        'Windows-1251 by its charset',
        bytesIn('windows-1251', russian),
        'text/plain; charset=cp1251',
        russian,
      ],
      [
        'ISO-2022-JP by its charset',
        Uint8Array.of(0x23, 0x20, 0x1b, 0x24, 0x42, 0x3b, 0x64, 0x1b, 0x28, 0x42),
        'text/plain; charset=iso-2022-jp',
        '# 私',
      ],
    ];
    for (const [name, bytes, type, text] of readable)
      it(`is decoded: ${name}`, async () => {
        const file = await fetched(sent(bytes, type));
        expect(file.text).to.equal(text);
        expect(file.warning).to.equal(undefined);
      });

    const unreadable: readonly (readonly [string, Uint8Array, string, string, RegExp])[] = [
      [
        'Windows-1251 without a charset',
        bytesIn('windows-1251', russian),
        MARKDOWN,
        'encoding',
        /is not UTF-8.*Save the file as UTF-8/,
      ],
      [
        'Shift_JIS without a charset',
        bytesIn('shift_jis', japanese),
        'text/plain',
        'encoding',
        /is not UTF-8/,
      ],
      [
        'EUC-KR without a charset',
        bytesIn('euc-kr', korean),
        'text/plain',
        'encoding',
        /Save the file as UTF-8/,
      ],
      [
        'a charset that nobody knows',
        bytesIn('windows-1251', russian),
        'text/plain; charset=klingon',
        'encoding',
        /"klingon", which no browser knows/,
      ],
      [
        'a charset that browsers refuse',
        bytesIn('euc-kr', korean),
        'text/plain; charset=iso-2022-kr',
        'encoding',
        /"iso-2022-kr", which no browser knows/,
      ],
      [
        'a text that was saved with its letters lost',
        utf8('# ��������\n\n��� ��?'),
        MARKDOWN,
        'encoding',
        /characters cannot be read/,
      ],
      [
        'UTF-32',
        new Uint8Array(Uint32Array.from([...`\uFEFF${spanish}`].map((one) => one.codePointAt(0)!)).buffer),
        'text/plain',
        'wrong-type',
        /UTF-32.*Save the file as UTF-8/,
      ],
      [
        'a picture called text',
        Uint8Array.from({length: 900}, (_, at) => (at * 7) % 31),
        'text/plain',
        'wrong-type',
        /is no text that can be read/,
      ],
    ];
    for (const [name, bytes, type, code, cause] of unreadable)
      it(`is rejected with its cause: ${name}`, async () => {
        const error = await failure(sent(bytes, type));
        expect(error).to.include({name: 'ContentError', code});
        expect(error.message).to.match(cause);
        expect(asked).to.equal(1);
      });

    it('is decoded as UTF-8 with a stray zero in it', async () => {
      const text = `${spanish}\0${spanish.repeat(3)}`;
      expect((await fetched(sent(utf8(text), MARKDOWN))).text).to.equal(text);
    });

    it('is shown, with a warning for its author, if only part of it cannot be decoded', async () => {
      const {text, warning} = await fetched(sent(joined(utf8(spanish), windows), MARKDOWN));
      expect(text).to.include('desintoxicación').and.to.include('desintoxicaci\uFFFDn');
      expect(warning).to.match(
        /6 characters of .* cannot be read and stand as \uFFFD\. Save the file as UTF-8/,
      );
    });

    it('is decoded as UTF-8 if its server names an unknown encoding', async () => {
      const {text, warning} = await fetched(sent(utf8(hebrew), 'text/plain; charset=utf8mb4'));
      expect(text).to.equal(hebrew);
      expect(warning).to.equal(undefined);
    });
  });

  describe('of any type that servers give to Markdown', () => {
    for (const type of [
      null,
      '',
      'text/plain; charset=us-ascii',
      'text/x-web-markdown',
      'text/x-markdown; charset=utf-8; variant=GFM',
      'text/vnd.daringfireball.markdown',
      'text/x-gfm',
      'text/md',
      'application/markdown',
      'application/x-markdown',
      'application/octet-stream',
      'application/x-octet-stream',
      'binary/octet-stream',
      'application/force-download',
      'application/x-download',
      'unknown/unknown',
      'application/unknown',
      'text/markdown, text/markdown',
    ])
      it(`is accepted: ${JSON.stringify(type)}`, async () => {
        expect((await fetched(sent('# Text', type))).text).to.equal('# Text');
      });

    for (const type of [
      'text/html',
      'application/xhtml+xml',
      'text/css',
      'text/csv',
      'text/xml',
      'text/x-c',
      'text/rtf',
      'application/pdf',
      'application/zip',
      'application/ld+json',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'image/svg+xml',
      'video/mp4',
      'multipart/form-data',
    ])
      it(`is rejected: ${type}`, async () => {
        const error = await failure(sent('# Text', `${type}; charset=utf-8`));
        expect(error).to.include({code: 'wrong-type'});
        expect(error.message).to.include(`came as ${type}; it must come as text/markdown`);
      });
  });

  describe('that has the type of Markdown and other content', () => {
    const shell = '<div id="root"></div><script type="module" src="/assets/index.js"></script>';
    const others: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['a page', '<!doctype html><html><head></head></html>', /is a web page/],
      ['a page in upper case', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN"><HTML>', /is a web page/],
      ['a page after a mark and white space', '\uFEFF\r\n\t<html lang="en">', /is a web page/],
      ['a page after a comment', `<!-- build 17 -->\n<!doctype html>${shell}`, /is a web page/],
      ['a page after several comments', `<!-- a --><!-- b\n -->\n\n<HTML>${shell}`, /is a web page/],
      [
        'a page after an XML prolog',
        `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>`,
        /is a web page/,
      ],
      ['a head', '<head><title>Our app</title></head>', /is a web page/],
      ['a body', '<body class="app">Welcome</body>', /is a web page/],
      ['a meta tag', '<meta charset="utf-8"><title>Our app</title>', /is a web page/],
      ['a title', '<title>404 Not Found</title><h1>Not Found</h1>', /is a web page/],
      ['a shell', shell, /is a web page/],
      ['a shell without its script', '<div id="root"></div>', /is a web page/],
      ['a shell in upper case', '<DIV ID="APP"></DIV>', /is a web page/],
      [
        'a shell that says it loads',
        `<div id="app">Loading…</div><script src="/app.js"></script>`,
        /is a web page/,
      ],
      [
        'a shell that asks for JavaScript',
        `<noscript>You need to enable JavaScript to run this app.</noscript>\n<div id="root"></div>`,
        /is a web page/,
      ],
      ['a shell with styles', `<style>body { margin: 0 }</style><div id="__next"></div>`, /is a web page/],
      ['a shell of an element', '<app-root></app-root>', /is a web page/],
      [
        'an error of an object store',
        '<Error><Code>NoSuchKey</Code><Message>No</Message></Error>',
        /is a web page/,
      ],
      ['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>', /is a web page/],
      ['a page after an invisible space', '\u200B\u2060<!doctype html><p>Hello', /is a web page/],
      [
        'a page after a warning of its program',
        '<br />\n<b>Warning</b>: Undefined key in <b>/www/a.php</b> on line <b>3</b><br />\n<!DOCTYPE html>\n<html>',
        /is a web page/,
      ],
      [
        'a page after a plain warning',
        '\nNotice: x in /a.php on line 3\n  <html lang="es">',
        /is a web page/,
      ],
      ['a page with front matter', '---\nlayout: default\n---\n\n<!doctype html>\n', /is a web page/],
      ['the program of a page', '<?php get_header(); ?>\n<main>Our families</main>', /is a web page/],
      [
        'a form to sign in',
        '<form action="/login"><label>Name <input name="n"></label> <label>Password <input name="p" type=\'password\'></label></form>',
        /is a web page/,
      ],
      [
        'an error as a piece of a page',
        '<h1>Not Found</h1>\n<p>The requested URL was not found on this server.</p>\n<hr>\n<address>Apache</address>',
        /is a message of its server, “Not Found The requested URL/,
      ],
      [
        'a gateway',
        '<center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>',
        /“502 Bad Gateway/,
      ],
      ['JSON', '{"message": "Not Found", "status": "404"}', /is JSON/],
      ['a list in JSON', ' [{"id": 1}]\n', /is JSON/],
      ['a PDF', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>', /is a PDF/],
      ['a Word file', 'PK\x03\x04 word/document.xml and more of such words', /is a Word file/],
      ['RTF', '{\\rtf1\\ansi Text}', /is a text with formats/],
      ['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n', /Git LFS/],
    ];
    for (const [name, body, cause] of others)
      it(`is rejected with what it is: ${name}`, async () => {
        const error = await failure(sent(body, MARKDOWN));
        expect(error).to.include({name: 'ContentError', code: 'wrong-type'});
        expect(error.message).to.match(cause).and.include('clinic.example');
        expect(asked).to.equal(1);
      });

    for (const body of [
      '404: Not Found',
      '# 404\n\nThis page could not be found.',
      'Oops! That page can’t be found.',
      'The page you requested does not exist.',
      'Sorry, we couldn’t find that page',
      'File not found.\n',
      'HTTP Error 403 - Forbidden',
      'Error 401: Unauthorized',
      'error code: 1020',
      '503',
      'HTTP/1.1 503 Service Unavailable',
      'Access denied',
      'Access to this resource has been denied.',
      'Just a moment...',
      'Checking your browser before accessing clinic.example.',
      'Attention Required! | Cloudflare',
      'Verify you are human by completing the action below.',
      'You need to enable JavaScript to run this app.',
      'Please log in.',
      'You must be logged in to view this page.',
      'Your session has expired.',
      'default backend - 404',
      'no healthy upstream',
      'upstream connect error or disconnect/reset before headers.',
      'The specified key does not exist.',
      '<h1>Object Moved</h1>This document may be found <a HREF="/login">here</a>',
      'Fatal error: Uncaught Error in /www/index.php:3',
      'Página no encontrada',
      '# Error 404\n\nLo sentimos, la página que busca no existe.',
      'El archivo solicitado no se ha encontrado.',
      'Acceso denegado',
      'Un momento…',
      'Por favor, inicie sesión.',
      'Inicia sesión para continuar',
      'Error 503: el servicio no está disponible temporalmente',
      'Habilite JavaScript para continuar',
    ])
      it(`is rejected as a message of its server: ${JSON.stringify(body)}`, async () => {
        for (const written of [body, `\uFEFF${body.toUpperCase()}\r\n`, `<p>${body}</p>`]) {
          const error = await failure(sent(written, 'text/plain'));
          expect(error, written).to.include({name: 'ContentError', code: 'wrong-type'});
          expect(error.message, written).to.match(/is a message of its server, “.+”.*its status says/);
        }
      });

    for (const body of [
      'Not finding the words is normal.',
      'We could not find help for our son at first. Then we called.',
      'Page one of our guide',
      'Just a moment of peace helps.',
      'Please sign in at the front desk when you visit.',
      'Sign in sheets are at the door.',
      'Forbidden: phones, cameras and tobacco.',
      '404 Main Street, Portland. Call 207-555-0142.',
      '500 steps a day are a start.',
      'Un momento de paz ayuda.',
      'Inicie sesión en la recepción.',
      'No existe una sola causa.',
      'La página de la clínica le ayuda.',
      '## Not found?\n\nCall.\n\n## Still not found?\n\nCall again.',
      '---\ntitle: Not found\n---\n\nNot found a bed? Call us.',
      `Access denied ${'to a treatment is what families fear. '.repeat(20)}`,
      '# Pages\n\n<html> is where a page starts.\n\n<html>\n',
      'Write this:\n\n```\n<!doctype html>\n<html>\n```\n',
      '<!-- markdownlint-disable MD041 -->\n# Questions\n\nText',
      '<!-- Written by our team -->\n\nText without a heading',
      '<div align="center">\n  <img src="logo.png" alt="">\n</div>\n\n# Questions',
      '<div id="top"></div>\n\n## Where?\n\nHere.',
      '<div id="top"></div>\n\nWords first, then more.',
      '<p align="center">Welcome, families</p>\n\n- One\n- Two',
      '<details><summary>More</summary>Words</details>',
      '<h1>Questions</h1>\n\nText',
      '<https://clinic.example/>',
      '<header>Welcome</header>\n\nText',
      '<bodywork> is no tag of HTML, and these are words',
      '[Our guide](https://clinic.example/)',
      '{#id} is not JSON',
      '[1] is a note',
      '# Pages\n\n```html\n<!doctype html>\n<script src="a.js"></script>\n```',
      '---\ntitle: Page\n---\n\n<div id="root"></div>\n\nText',
    ])
      it(`is accepted if it is Markdown: ${JSON.stringify(body)}`, async () => {
        expect((await fetched(sent(body, MARKDOWN))).text).to.equal(body);
      });

    it('is classified quickly, whatever its content', async () => {
      for (const piece of [
        '<',
        '<!--',
        '<script',
        '<div id="a"',
        '<a>',
        '<!-- --><',
        '{',
        '\0'.repeat(3),
        '<html',
        '\n```',
        '\u200B ',
        '<input ',
      ])
        await failure(sent(piece.repeat(REMOTE_POLICY.largest / piece.length), MARKDOWN));
    }).timeout(20_000);
  });

  describe('that is missing', () => {
    it('is requested again, and once more to see whether the server responds', async () => {
      const modes: unknown[] = [];
      count += 1;
      globalThis.fetch = ((_: string, init: RequestInit) => {
        modes.push(init.mode);
        return Promise.reject(new TypeError('Failed to fetch'));
      }) as typeof fetch;
      const error = await failure(`https://other.example/${count}.md`);
      expect(error).to.include({code: 'network'});
      expect(error.message).to.include(`https://other.example/${count}.md could not be reached`);
      expect(modes).to.deep.equal(['cors', 'cors', 'cors', 'no-cors']);
    });

    it('is explained by the missing permission if the server responds', async () => {
      count += 1;
      globalThis.fetch = ((_: string, {mode}: RequestInit) =>
        mode === 'no-cors'
          ? Promise.resolve(new Response(''))
          : Promise.reject(new TypeError('Failed to fetch'))) as typeof fetch;
      const error = await failure(`https://other.example/${count}.md`);
      expect(error.message).to.match(
        /other\.example answers, but does not allow pages of https:\/\/clinic\.example .*\(CORS\)/,
      );
    });

    for (const [name, answer, code, cause] of [
      ['undefined', () => Promise.resolve(undefined), 'network', /answered by a script of this page/],
      ['text', () => Promise.resolve('# Text'), 'network', /answered by a script of this page/],
      [
        'an answer that no script can read',
        () => Promise.resolve({type: 'opaque', status: 0, ok: false}),
        'network',
        /service worker/,
      ],
      [
        'an exception',
        () => {
          throw new Error('No fetch here');
        },
        'network',
        /could not be reached/,
      ],
      [
        'a body that breaks off',
        () =>
          Promise.resolve(
            response(
              new ReadableStream({pull: (controller) => controller.error(new TypeError('cut'))}),
              MARKDOWN,
            ),
          ),
        'network',
        /broke off after 0 bytes/,
      ],
      [
        'a promise that is never kept',
        () => new Promise(() => {}),
        'timeout',
        /did not answer within 0.2 seconds/,
      ],
      [
        'a body that never comes',
        () => Promise.resolve(response(new ReadableStream({}), MARKDOWN)),
        'timeout',
        /nothing came for 0.2 seconds after its first 0 bytes/,
      ],
    ] as const)
      it(`is reported, and retried or not, if fetch returns ${name}`, async () => {
        const error = await failure(answered(answer));
        expect(error).to.include({name: 'ContentError', code});
        expect(error.message).to.match(cause);
      });

    it('is read completely if a replacement of fetch returns no stream', async () => {
      const whole = {
        ...{ok: true, status: 200, url: '', body: null},
        headers: new Headers({'content-type': MARKDOWN}),
        arrayBuffer: () => Promise.resolve(utf8('# Whole').buffer),
      };
      expect((await fetched(answered(() => Promise.resolve(whole)))).text).to.equal('# Whole');
    });

    for (const [status, code, cause] of [
      [300, 'refused', /status 300/],
      [401, 'refused', /without a sign-in/],
      [403, 'refused', /must be public/],
      [418, 'refused', /status 418/],
      [451, 'refused', /status 451/],
      [520, 'server', /status 520/],
      [599, 'server', /status 599/],
    ] as const)
      it(`is reported by its status ${status}`, async () => {
        const error = await failure(sent('No', MARKDOWN, status));
        expect(error).to.include({code});
        expect(error.message).to.match(cause);
        expect(asked).to.equal(code === 'server' ? 3 : 1);
      });
  });

  describe('that is slow', () => {
    /** Some bytes, repeatedly. */
    const drops = (times: number, pause: number): ReadableStream<Uint8Array> => {
      let left = times;
      return new ReadableStream({
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, pause));
          if (left === 0) controller.close();
          else controller.enqueue(utf8(`Line ${(left -= 1)}\n`));
        },
      });
    };

    it('is waited for while it grows, however long that is', async () => {
      // In total it takes longer than one time-out.
      const url = answered(() => Promise.resolve(response(drops(20, 30), MARKDOWN)));
      expect(
        (await fetchMarkdown(url, new AbortController().signal, {...policy, timeout: 300, tries: 1})).text,
      ).to.match(/^Line 19\n[^]*Line 0\n$/);
    });

    it('is aborted, without a retry, after the time that a reader would wait', async () => {
      const url = answered(() => Promise.resolve(response(drops(1e6, 5), MARKDOWN)));
      const error = await fetchMarkdown(url, new AbortController().signal, {...policy, longest: 300}).then(
        () => undefined,
        (reason: ContentError) => reason,
      );
      expect(error).to.include({code: 'timeout'});
      expect(error!.message).to.match(/too slow: it was not there after 0.3 seconds/);
      expect(asked).to.equal(1);
    });
  });
});
