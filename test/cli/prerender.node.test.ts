/** `npx family-widgets prerender`: which files it reads and writes, and what it reports. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {runHere} from './run-here.js';

const EMPTY = '<p><!-- A page --></p><family-help-card></family-help-card>\n';
const WRONG = '<div>\n<family-faq topic="none"></family-faq></div>\n';
const PLAIN = '<p>Words</p>\n';

describe('family-widgets prerender', () => {
  let folder: TemporaryFolder;
  const prerender = (...words: string[]) => runHere(['prerender', ...words], {cwd: folder.path});
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const isFilled = (text: string) =>
    /<h2 [^>]*data-family-written="title"/.test(text) && text.startsWith('<p><!-- A page');

  beforeEach(() => {
    folder = temporaryFolder();
    folder.write('page.html', EMPTY);
  });
  afterEach(() => folder.remove());

  it('writes into the page itself, once, keeps its permissions, and leaves no other file', async () => {
    chmodSync(join(folder.path, 'page.html'), 0o640);
    expect(await prerender('page.html')).to.deep.equal({code: 0, stdout: '', stderr: ''});
    const html = read('page.html');
    expect(isFilled(html)).to.equal(true);
    expect(statSync(join(folder.path, 'page.html')).mode & 0o777).to.equal(0o640);
    utimesSync(join(folder.path, 'page.html'), 1, 1);
    await prerender('page.html');
    expect([read('page.html'), statSync(join(folder.path, 'page.html')).mtimeMs]).to.deep.equal([html, 1000]);
    expect(readdirSync(folder.path).sort()).to.deep.equal(['package.json', 'page.html']);
  });

  it('writes to another file, into a folder, to standard output, and through a link', async () => {
    mkdirSync(join(folder.path, 'there'));
    symlinkSync('target.html', join(folder.path, 'link.html'));
    folder.write('target.html', EMPTY);
    expect((await prerender('page.html', '-o', 'new/out.html')).code).to.equal(0);
    expect((await prerender('page.html', '-o', 'there')).code).to.equal(0);
    const {code, stdout} = await prerender('page.html', '-o', '-');
    expect([code, isFilled(stdout)]).to.deep.equal([0, true]);
    for (const name of ['new/out.html', 'there/page.html']) expect(read(name)).to.equal(stdout);
    expect(read('page.html')).to.equal(EMPTY);
    await prerender('link.html');
    expect(read('target.html')).to.equal(stdout);
    expect(readdirSync(folder.path)).to.include('link.html');
  });

  it('reads standard input', async () => {
    folder.write('own.md', '## When\n\nOn Sundays.\n');
    const given = (text: string) => ({cwd: folder.path, readInput: () => Promise.resolve(Buffer.from(text))});
    const piped = await runHere(['prerender', '-'], given('<family-faq src="own.md"></family-faq>'));
    expect([piped.code, piped.stderr, piped.stdout.includes('On Sundays.')]).to.deep.equal([0, '', true]);
    const wrong = await runHere(['prerender', '-', '-o', 'out.html'], given(WRONG));
    expect([wrong.code, wrong.stdout]).to.deep.equal([1, '']);
    expect(wrong.stderr).to.match(/^standard input:2:1 error: There is no topic "none"/);
    expect(existsSync(join(folder.path, 'out.html'))).to.equal(false);
  });

  it('takes all pages of a folder, with the folder as the root of their addresses', async () => {
    folder.write('site/en/page.html', '<family-faq src="/texts/own.md"></family-faq>');
    folder.write('site/INDEX.HTM', EMPTY);
    folder.write('site/plain.html', PLAIN);
    folder.write('site/texts/own.md', '## When\n\nOn Sundays.\n');
    folder.write('site/node_modules/a/page.html', EMPTY);
    folder.write('site/.hidden/page.html', EMPTY);
    symlinkSync('.', join(folder.path, 'site/round.html'));
    for (const time of ['first', 'second']) {
      expect(await prerender('site', '-o', 'site/out')).to.deep.equal({code: 0, stdout: '', stderr: ''});
      expect(readdirSync(join(folder.path, 'site/out'), {recursive: true}).sort(), time).to.deep.equal(
        ['INDEX.HTM', 'en', 'en/page.html', 'plain.html'].map((name) => join(name)),
      );
    }
    expect(read('site/out/en/page.html')).to.include('On Sundays.').and.include('"src":"../texts/own.md"');
    expect(isFilled(read('site/out/INDEX.HTM'))).to.equal(true);
    expect([read('site/INDEX.HTM'), read('site/out/plain.html')]).to.deep.equal([EMPTY, PLAIN]);
  });

  it('writes no page over another one of the same name', async () => {
    folder.write('en/index.html', EMPTY);
    folder.write('es/index.html', EMPTY.replace('<p>', '<p lang="es">'));
    for (const paths of [
      ['en/index.html', 'es/index.html'],
      ['en', 'es'],
    ]) {
      const {code, stderr} = await prerender(...paths, '-o', 'out');
      expect(code).to.equal(1);
      expect(stderr).to.match(
        /^es.index\.html:1:1 error: .*out.index\.html is already that of en.index\.html/,
      );
      expect(read('out/index.html').startsWith('<p><!-- A page')).to.equal(true);
    }
    expect((await prerender('en/index.html', 'en', '-o', 'out')).code).to.equal(0);
  });

  it('reports a src that is no address of a file, and writes the other pages', async () => {
    for (const src of ['100%-answers.md', '%URL%', 'a%2Fb.md']) {
      folder.write('site/a.html', EMPTY);
      folder.write('site/b.html', `<family-faq src="${src}"></family-faq>`);
      folder.write('site/z.html', EMPTY);
      const {code, stderr} = await prerender('site', '-o', 'out');
      expect(code).to.equal(1);
      expect(stderr)
        .to.match(/^site.b\.html:1:1 error: /)
        .and.include(`${src} is no address of a file`);
      expect([isFilled(read('out/a.html')), isFilled(read('out/z.html'))], src).to.deep.equal([true, true]);
    }
  });

  it('writes the text alone with --text-only, and links to style sheets with --style-folder', async () => {
    await prerender('page.html');
    const whole = read('page.html');
    expect(whole).to.include('<template shadowrootmode="open"').and.include('<style ');
    await prerender('page.html', '--text-only');
    expect(isFilled(read('page.html'))).to.equal(true);
    expect(read('page.html')).to.not.match(/<template|<style/);
    await prerender('page.html', '--style-folder', '/family/1.0.0');
    expect(read('page.html'))
      .to.include('href="/family/1.0.0/family-help-card.css"')
      .and.not.include('<style');
    await prerender('page.html');
    expect(read('page.html')).to.equal(whole);
    const {code, stderr} = await prerender('page.html', '--style-folder');
    expect([code, stderr]).to.deep.equal([2, stderr]);
    expect(stderr).to.match(/--style-folder/);
  });

  it('adds structured data with --json-ld, and removes them without it', async () => {
    await prerender('page.html');
    const plain = read('page.html');
    expect(await prerender('page.html', '--json-ld')).to.deep.equal({code: 0, stdout: '', stderr: ''});
    const html = read('page.html');
    expect(html).to.match(/<script type="application\/ld\+json" data-family-json-ld>.*"MedicalWebPage"/);
    await prerender('page.html', '--json-ld');
    expect(read('page.html')).to.equal(html);
    await prerender('page.html');
    expect(read('page.html')).to.equal(plain);
  });

  it('writes a page with a FAQPage of its own, with a warning', async () => {
    const own = '<script type="application/ld+json">{"@type":"FAQPage"}</script>';
    folder.write('page.html', `<div>\n${own}</div><family-faq></family-faq>\n`);
    const {code, stderr} = await prerender('page.html', '--json-ld');
    expect([code, read('page.html').includes('Questions families ask')]).to.deep.equal([0, true]);
    expect(stderr).to.match(/^page\.html:2:1 warning: This page has a FAQPage of its own/);
  });

  it('reports an error with file and line, leaves that page as it is, and writes the others', async () => {
    folder.write('site/wrong.html', WRONG);
    folder.write('site/good.html', EMPTY);
    const {code, stdout, stderr} = await prerender('site');
    expect([code, stdout]).to.deep.equal([1, '']);
    expect(stderr).to.match(/^site[\\/]wrong\.html:2:1 error: There is no topic "none"\. .*\n$/);
    expect([read('site/wrong.html'), isFilled(read('site/good.html'))]).to.deep.equal([WRONG, true]);
  });

  it('reports a file that is not UTF-8, and one that cannot be written', async () => {
    folder.write('a-file', '');
    const utf16 = folder.write('utf16.html', '');
    writeFileSync(utf16, Buffer.from(`\uFEFF${EMPTY}`, 'utf16le'));
    const wide = await prerender('utf16.html');
    expect(wide.code).to.equal(1);
    expect(wide.stderr).to.match(
      /^utf16\.html:1:1 error: This file is not UTF-8 text, so it was not prerendered\. .*UTF-16/,
    );
    const blocked = await prerender('page.html', '-o', 'a-file/page.html');
    expect(blocked.code).to.equal(1);
    expect(blocked.stderr).to.match(
      /^a-file[\\/]page\.html:1:1 error: This page could not be written: .+\n$/,
    );
    expect(read('page.html')).to.equal(EMPTY);
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
  });

  it('exits with 2 for invalid usage', async () => {
    folder.write('file', '');
    for (const [words, message] of [
      [[], /^Write which page/],
      [['none.html'], /^There is no page or folder none\.html\./],
      [['-', 'page.html'], /^Standard input \(-\) is one page\./],
      [['.', '-o', '-'], /^One page alone can go to standard output/],
      [['.', '-o', 'file'], /^file is a file\. Several pages need a folder\./],
      [['page.html', '--text-onl'], /^There is no option --text-onl\. Did you mean --text-only\?/],
    ] as const) {
      const {code, stderr} = await prerender(...words);
      expect(code, words.join(' ')).to.equal(2);
      expect(stderr).to.match(message);
    }
    expect(read('page.html')).to.equal(EMPTY);
  });
});
