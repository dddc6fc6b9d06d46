import {expect} from 'chai';
import {allowedImage, allowedLink} from '../../src/document/url-policy.js';

const BASE = 'https://content.example/en/faq.md?v=1#top';

type Table = Readonly<Record<string, string | undefined>>;

function links(table: Table, base?: string): Table {
  return Object.fromEntries(Object.keys(table).map((address) => [address, allowedLink(address, base)]));
}

function images(table: Table, base?: string): Table {
  return Object.fromEntries(Object.keys(table).map((address) => [address, allowedImage(address, base)]));
}

function refused(...addresses: readonly string[]): Table {
  return Object.fromEntries(addresses.map((address) => [address, undefined]));
}

describe('the address of a link', () => {
  it('may have five schemes', () => {
    const table = {
      'https://a.example/b?c=d#e': 'https://a.example/b?c=d#e',
      'http://a.example': 'http://a.example/',
      'mailto:help@a.example?subject=Hi': 'mailto:help@a.example?subject=Hi',
      'tel:+18006624357': 'tel:+18006624357',
      'sms:988': 'sms:988',
    };
    expect(links(table)).to.deep.equal(table);
    expect(links(table, BASE)).to.deep.equal(table);
  });

  it('is returned as the browser would follow it', () => {
    const table = {
      'HTTPS://A.Example/B': 'https://a.example/B',
      '  https://a.example  ': 'https://a.example/',
      'ht\ntps://a.exa\tmple': 'https://a.example/',
      '\u0001https://a.example': 'https://a.example/',
      'https:\\\\a.example\\b': 'https://a.example/b',
      'https://a.example/ñ': 'https://a.example/%C3%B1',
      'https://a.example/a b"<>': 'https://a.example/a%20b%22%3C%3E',
      'https://bücher.example': 'https://xn--bcher-kva.example/',
      'TEL:911': 'tel:911',
    };
    expect(links(table)).to.deep.equal(table);
  });

  it('is resolved against its file', () => {
    const table = {
      'more.md': 'https://content.example/en/more.md',
      '../es/faq.md#a': 'https://content.example/es/faq.md#a',
      '/a': 'https://content.example/a',
      '//elsewhere.example/a': 'https://elsewhere.example/a',
      '?v=2': 'https://content.example/en/faq.md?v=2',
      '': 'https://content.example/en/faq.md?v=1',
      '#': 'https://content.example/en/faq.md?v=1#',
      'javascript%3Aalert(1)': 'https://content.example/en/javascript%3Aalert(1)',
      '&#106;avascript:alert(1)': 'https://content.example/en/&#106;avascript:alert(1)',
      'java\\script:alert(1)': 'https://content.example/en/java/script:alert(1)',
      '\u00a0javascript:alert(1)': 'https://content.example/en/%C2%A0javascript:alert(1)',
    };
    expect(links(table, BASE)).to.deep.equal(table);
  });

  it('must be absolute if the file has no address', () => {
    const table = refused('more.md', '/a', '//a.example', '?v=2', '', '#', 'a.example', 'www.a.example', ' ');
    expect(links(table)).to.deep.equal(table);
  });

  it('may be a fragment of the document itself, and is then unchanged', () => {
    const table = {
      '#detox': '#detox',
      '#¿cómo?': '#¿cómo?',
      '#"><img>': '#"><img>',
      '#javascript:x': '#javascript:x',
    };
    expect(links(table)).to.deep.equal(table);
    expect(links(table, BASE)).to.deep.equal(table);
  });

  it('is no fragment of the document with a space in it', () => {
    expect(allowedLink('# a')).to.equal(undefined);
    expect(allowedLink('#a\nb')).to.equal(undefined);
  });

  it('may have no other scheme, in any notation', () => {
    const table = refused(
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      'java\r\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      '\u0000javascript:alert(1)',
      '\u001fjavascript:alert(1)',
      'javascript://a.example/%0aalert(1)',
      'javascript:',
      'vbscript:msgbox(1)',
      'livescript:x',
      'data:text/html,<script>alert(1)</script>',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'data:,',
      'blob:https://content.example/0b1c',
      'filesystem:https://content.example/x',
      'file:///etc/passwd',
      'view-source:https://a.example',
      'about:blank',
      'about:srcdoc',
      'ftp://a.example/',
      'ws://a.example/',
      'wss://a.example/',
      'jar:https://a.example!/',
      'feed:https://a.example',
      'intent://a#Intent;end',
      'ms-settings:x',
      'chrome://settings',
      'skype:a?call',
      'facetime:988',
      'whatsapp://send?text=a',
      'xmpp:a@b',
      'urn:isbn:1',
      'magnet:?xt=x',
      'x:y',
    );
    expect(links(table)).to.deep.equal(table);
    expect(links(table, BASE)).to.deep.equal(table);
  });

  it('has no name and no password, which could disguise the site', () => {
    const table = refused(
      'https://user:pass@a.example/',
      'https://user@a.example/',
      'https://:pass@a.example/',
      'https://good.example@evil.example/',
      'http://good.example%2f@evil.example/',
      '//good.example@evil.example/',
    );
    expect(links(table, BASE)).to.deep.equal(table);
    expect(allowedLink('https://@a.example/')).to.equal('https://a.example/');
    expect(allowedLink('https://a.example/@b:c')).to.equal('https://a.example/@b:c');
  });

  it('that is invalid is rejected', () => {
    const table = refused('https://', 'https://[::1', 'https://a.example:99999', 'http://%', 'https://<>');
    expect(links(table, BASE)).to.deep.equal(table);
  });

  it('is rejected if the file’s own address is invalid', () => {
    expect(allowedLink('a.md', 'faq.md')).to.equal(undefined);
    expect(allowedLink('a.md', '')).to.equal(undefined);
    expect(allowedLink('a.md', 'data:text/plain,x')).to.equal(undefined);
    expect(allowedLink('a.md', 'file:///home/faq.md')).to.equal(undefined);
  });
});

describe('the address of a picture', () => {
  it('must have the origin of the text', () => {
    const table = {
      'room.jpg': 'https://content.example/en/room.jpg',
      '/room.jpg?w=2': 'https://content.example/room.jpg?w=2',
      'https://content.example/room.jpg': 'https://content.example/room.jpg',
      '//CONTENT.example:443/room.jpg': 'https://content.example/room.jpg',
    };
    expect(images(table, BASE)).to.deep.equal(table);
  });

  it('may have no other', () => {
    const table = refused(
      'https://evil.example/pixel.gif',
      '//evil.example/pixel.gif',
      '/\\evil.example/pixel.gif',
      'https://www.content.example/room.jpg',
      'https://content.example.evil.example/room.jpg',
      'https://content.example:8443/room.jpg',
      'http://content.example/room.jpg',
      'data:image/png;base64,iVBORw0KGgo=',
      'data:image/svg+xml,<svg onload=alert(1)>',
      'blob:https://content.example/0b1c',
      'filesystem:https://content.example/x',
      'javascript:alert(1)',
      'file:///room.jpg',
      'ftp://content.example/room.jpg',
      'mailto:a@content.example',
    );
    expect(images(table, BASE)).to.deep.equal(table);
  });

  it('has no name and no password', () => {
    const table = refused('https://user:pass@content.example/room.jpg', '//user@content.example/room.jpg');
    expect(images(table, BASE)).to.deep.equal(table);
  });

  it('is rejected without the address of the text', () => {
    const table = refused('room.jpg', '/room.jpg', 'https://content.example/room.jpg', '');
    expect(images(table)).to.deep.equal(table);
    expect(images(table, 'faq.md')).to.deep.equal(table);
  });

  it('may use http if the text itself did', () => {
    expect(allowedImage('room.jpg', 'http://127.0.0.1:8000/faq.md')).to.equal(
      'http://127.0.0.1:8000/room.jpg',
    );
    expect(allowedImage('https://127.0.0.1:8000/room.jpg', 'http://127.0.0.1:8000/faq.md')).to.equal(
      undefined,
    );
  });

  it('is rejected for a text without an origin', () => {
    for (const base of ['file:///faq.md', 'data:text/plain,x', 'about:blank'])
      for (const address of [
        'room.jpg',
        'data:image/png,x',
        'file:///room.jpg',
        'https://a.example/room.jpg',
      ])
        expect(allowedImage(address, base), `${address} from ${base}`).to.equal(undefined);
  });
});
