/** Texts in Vite's public folder, whose files the built site has beside its pages. */
import {expect} from 'chai';
import {join} from 'node:path';
import {build} from 'vite';
import {prerender} from '../../src/prerender/prerender.js';
import {familyPrerender} from '../../src/prerender/vite-plugin.js';
import {temporaryFolder} from '../support/temporary-folder.js';
import {articlesIn} from './articles.js';

const TEXT =
  '## When\n\nOn [Sundays](days.html#a), [home](../index.html), [us](/contact) and ![a door](pictures/door.png).\n';

describe('a text in the public folder of Vite', () => {
  const folder = temporaryFolder();
  after(() => folder.remove());

  const root = folder.path;
  const publicDir = join(root, 'public');
  const written = (src: string) =>
    `<html lang="en"><meta charset="utf-8"><body><family-faq src="${src}"></family-faq></body></html>`;

  before(() => {
    folder.write('public/texts/own.md', TEXT);
    folder.write('public/both.md', TEXT);
    folder.write('both.md', '## Not this one\n\nText.\n');
    folder.write('beside.md', TEXT);
  });

  /** The address of the text and those in it, in a page of the site. */
  function addressesIn(filename: string, src: string, base = '/', options = {}) {
    const plugin = familyPrerender({textOnly: true, ...options});
    plugin.configResolved({root, publicDir, base});
    const html = plugin.transformIndexHtml.handler(written(src), {filename: join(root, filename)});
    const [article] = articlesIn(html);
    return [(article!.stamp as {src: string}).src, ...article!.addresses];
  }

  it('has the addresses of the built site, however it is named', () => {
    const expected = [
      'texts/own.md',
      'texts/days.html#a',
      'index.html',
      '/contact',
      'texts/pictures/door.png',
    ];
    for (const [src, base] of [
      ['/texts/own.md', '/'],
      ['texts/own.md', '/'],
      ['./texts/own.md', './'],
      ['texts/own.md', ''],
      ['/clinic/texts/own.md', '/clinic/'],
      ['texts/own.md', '/clinic/'],
      ['/texts/own.md', 'https://cdn.example/clinic/'],
    ] as const)
      expect(addressesIn('index.html', src, base), `${src} ${base}`).to.deep.equal(expected);
    for (const src of ['/texts/own.md', '../texts/own.md'])
      expect(addressesIn('visits/index.html', src), src).to.deep.equal([
        ...[
          '../texts/own.md',
          '../texts/days.html#a',
          '../index.html',
          '/contact',
          '../texts/pictures/door.png',
        ],
      ]);
  });

  it('is taken before one of the same name beside the page, which is found too', () => {
    expect(addressesIn('index.html', 'both.md')).to.have.length(5);
    expect(addressesIn('index.html', 'beside.md').slice(0, 2)).to.deep.equal(['beside.md', 'days.html#a']);
  });

  it('may be in a folder that the options name', () => {
    expect(addressesIn('index.html', '/own.md', '/', {root: join(publicDir, 'texts')})[0]).to.equal('own.md');
    // The page lies in it.
    expect(addressesIn('index.html', '/public/texts/own.md', '/', {root})[0]).to.equal('public/texts/own.md');
  });

  it('is reported if it is missing', () => {
    expect(() => addressesIn('index.html', '/texts/none.md')).to.throw('There is no file texts/none.md');
    expect(() => addressesIn('index.html', 'texts/none.md')).to.throw('There is no file texts/none.md');
  });

  it('needs no Vite', () => {
    const {html} = prerender(written('/clinic/texts/own.md'), {
      ...{path: join(root, 'index.html'), root: publicDir, pages: root, base: '/clinic', textOnly: true},
    });
    expect(articlesIn(html)[0]!.addresses[0]).to.equal('texts/days.html#a');
  });

  it('is written into the page by a build of Vite itself', async () => {
    folder.write('index.html', written('/clinic/texts/own.md'));
    const result = await build({
      ...{root, base: '/clinic/', logLevel: 'silent', configFile: false},
      build: {write: false},
      plugins: [familyPrerender({textOnly: true})],
    });
    const {output} = result as {output: readonly {fileName: string; source?: string | Uint8Array}[]};
    const page = output.find(({fileName}) => fileName === 'index.html');
    expect(articlesIn(String(page!.source))[0]!.addresses).to.include('texts/pictures/door.png');
  }).timeout(60_000);
});
