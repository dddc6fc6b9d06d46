/** Code that is not in a file cannot run: checks of the built files. */
import {expect} from 'chai';
import {readHelpLines} from '../../src/build/content-files.js';
import {
  codeFiles,
  distFiles,
  filesWithLit,
  pageFiles,
  readDist,
  scriptFiles,
  versioned,
} from '../embed/dist.js';

/** In a message of marked for people who find a bug in it. */
const MARKED = 'https://github.com/markedjs/marked.';

/** The name of the vocabulary of JSON-LD. */
const SCHEMA = 'https://schema.org';
/** The last one stands for the site of a path: `.invalid` is nobody's (RFC 2606). */
const NAMES = [SCHEMA, 'http://www.w3.org/2000/svg', 'https://page.invalid'];

const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\//g, '').replace(MARKED, '');

/** Files that match this pattern, with the matches. */
function found(pattern: RegExp, files = pageFiles()): Record<string, string[]> {
  const places = files.map((file) => [file, withoutComments(readDist(file)).match(pattern) ?? []] as const);
  return Object.fromEntries(
    places.filter(([, matches]) => matches.length > 0).map(([file, m]) => [file, [...m]]),
  );
}

describe('the built files', () => {
  it('exist', () => {
    expect(Object.keys(found(/customElements/g))).to.include.members(filesWithLit);
  });

  for (const [what, pattern] of [
    [
      'HTML text to elements',
      /\b(?:outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|DOMParser)\b/g,
    ],
    ['write to the document', /\bdocument\.write(?:ln)?\b/g],
    ['text to code', /\beval\(|\bnew Function\b|\bFunction\(|\bsetTimeout\(["'`]/g],
    ['store', /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|caches\.|navigator\.storage)/g],
    ['read or set cookies', /\.cookie\b/g],
    [
      'write to the history, the address or the title',
      /\b(?:pushState|replaceState)\b|\blocation\.(?:hash|href)\s*=[^=]|\bdocument\.title\b/g,
    ],
    [
      'report',
      /\b(?:sendBeacon|WebSocket|EventSource|XMLHttpRequest|RTCPeerConnection)\b|\bnew Image\b|\.ping\b/g,
    ],
    [
      'tell browsers or people apart',
      /\b(?:userAgent|navigator\.(?:plugins|platform|languages?|hardwareConcurrency|connection)|getContext\(|toDataURL|document\.referrer)\b/g,
    ],
    [
      'listen to a page being left, which keeps it out of the back/forward cache',
      /["'`](?:before)?unload["'`]/g,
    ],
    ['open windows', /\bwindow\.open\b|\bwindow\.opener\b/g],
  ] as const) {
    it(`cannot ${what}`, () => {
      expect(found(pattern)).to.deep.equal({});
    });
  }

  it('talk to another window only from a framed page: heights and fragments', () => {
    expect(Object.keys(found(/\bpostMessage\b/g))).to.deep.equal(
      ['embed.js', 'family-frame.js'].map(versioned),
    );
  });

  it('set innerHTML in one place: where Lit creates a <template> from its own strings, through its Trusted Types policy', () => {
    const places = found(/[\w.]+\.innerHTML\b.{0,12}/g);
    expect(Object.keys(places)).to.deep.equal([versioned('builder.js'), ...filesWithLit]);
    for (const [file, matches] of Object.entries(places)) {
      expect(matches, file).to.have.lengthOf(1);
      expect(withoutComments(readDist(file)), file).to.match(
        /createElement\("template"\);return (\w+)\.innerHTML=\w+,\1\}/,
      );
    }
  });

  it('use fetch only for Markdown from an address, and to explain why a file could not be loaded', () => {
    const fetching = Object.keys(found(/(?<![.#\w}])fetch\(/g));
    expect(fetching).to.deep.equal([
      ...[
        // What a snippet contains of the files beside it; no page of a partner loads this one.
        'builder.js',
        'family-widgets.bundle.en.js',
        'family-widgets.bundle.es.js',
        // Markdown from an address, and why it or a file of the library could not be loaded.
        'remote.js',
        'trouble.js',
      ].map(versioned),
      'npm/loading/remote-try.js',
      'npm/loading/unreachable.js',
      'npm/loading/why-missing.js',
    ]);
  });

  it('contain no address other than those that the text links to', () => {
    const addresses = found(
      /\bhttps?:\/\/[\w.-]+\.\w+[^\s"'`)]*/g,
      codeFiles().filter((file) => !file.includes('bundle')),
    );
    // The chat of a help line, which a reader may open; XML namespaces and the vocabulary of JSON-LD are not requested.
    const known = [...readHelpLines().flatMap(({chat}) => chat ?? []), ...NAMES];
    expect(
      Object.values(addresses)
        .flat()
        .filter((address) => !known.includes(address)),
    ).to.deep.equal([]);
  });

  it('link over https only, without tracking parameters', () => {
    const files = scriptFiles().filter((file) => file.startsWith(versioned('content/')));
    const addresses = Object.values(found(/\b(?:https?|ftp|ws):\/\/[^\s"'`)]*/g, files)).flat();
    expect(addresses).to.have.length.of.at.least(40);
    for (const address of addresses) {
      expect(address).to.match(/^https:\/\//);
      expect(address).to.not.match(/[?&](?:utm_\w+|fbclid|gclid|mc_[ce]id)=|\b(?:bit\.ly|t\.co|goo\.gl)\b/);
    }
  });

  it('load and run nothing from the HTML of a topic, and link without a referrer', () => {
    const files = distFiles('.html').filter((file) => file.startsWith(versioned('html/')));
    expect(files).to.have.length.of.at.least(300);
    for (const file of files) {
      const html = readDist(file);
      expect(html, file).to.not.match(
        /<(?:link|style|iframe|img|object|embed|form|meta|base)\b|\s(?:src|srcset|style|on\w+)=/,
      );
      for (const [script] of html.matchAll(/<script\b[^>]*>/g))
        expect(script, file).to.match(/^<script type="application\/json" data-family-written="[\d.]+">$/);
      for (const [link] of html.matchAll(/<a\b[^>]*>/g))
        expect(link, file).to.match(
          /^<a href="#[\w-]+"|^<a href="(?:https:\/\/|tel:|sms:)[^"]*".* rel="noopener noreferrer" referrerpolicy="no-referrer">$/,
        );
    }
  });

  it('hold the same links in a bundle as beside the script', () => {
    const addressesIn = (file: string) =>
      withoutComments(readDist(file)).match(/https:\/\/[\w.-]+\.\w+[^\s"'`)]*/g) ?? [];
    const inOrder = (addresses: readonly string[]) => [...new Set(addresses)].sort();
    for (const language of ['en', 'es']) {
      const texts = scriptFiles().filter((file) => file.startsWith(versioned(`content/${language}/`)));
      const chats = readHelpLines().flatMap(({line, chat}) => (line && chat ? [chat] : []));
      expect(inOrder(addressesIn(versioned(`family-widgets.bundle.${language}.js`)))).to.deep.equal(
        inOrder([...[...texts, versioned('content/sources.js')].flatMap(addressesIn), ...chats, SCHEMA]),
      );
    }
  });
});
