import {expect} from 'chai';
import {execFileSync} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, symlinkSync} from 'node:fs';
import {basename, join} from 'node:path';
import {list} from '../../src/cli/listing.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {runHere} from './run-here.js';
import {BAD, goodText, spanishText} from './texts.js';

let folder: TemporaryFolder;
const check = (...words: string[]) => runHere(['check', ...words], {cwd: folder.path});
const checkIn = (below: string, ...words: string[]) =>
  runHere(['check', ...words], {cwd: join(folder.path, below)});

/** The exit code, and the last line. */
const sumOf = async (ended: ReturnType<typeof check>) => {
  const {code, stdout} = await ended;
  return [code, stdout.trim().split('\n').at(-1)];
};

beforeEach(() => {
  folder = temporaryFolder();
  folder.write('content/en/good.md', goodText('good'));
});

afterEach(() => folder.remove());

describe('what is checked', () => {
  it('is content/ by default, or the working directory without one', async () => {
    folder.write('other.md', goodText('other', BAD));
    expect(await sumOf(check())).to.deep.equal([0, '1 file checked: no errors, no warnings.']);
    expect(await sumOf(checkIn('content'))).to.deep.equal([0, '1 file checked: no errors, no warnings.']);
  });

  it('is named relative to the working directory', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    expect((await checkIn('content/en', '..')).stdout).to.match(/^bad\.md\n/);
    expect((await checkIn('content/es/..', 'en')).stdout).to.match(/^en\/bad\.md\n/);
  });

  it('is compared with the texts around it, which are not reported', async () => {
    folder.write('content/en/one.md', goodText('one', 'See [the other page](#two-bring).'));
    folder.write('content/en/two.md', goodText('two', BAD));
    expect(await sumOf(check('content/en/one.md'))).to.deep.equal([
      0,
      '1 file checked: no errors, no warnings.',
    ]);
    expect(await sumOf(check('content/en/one.md', 'content/en/two.md'))).to.deep.equal([
      1,
      '2 files checked: 1 error, 1 warning.',
    ]);
  });

  it('excludes hidden files, other packages, and everything but texts and data', async () => {
    for (const path of ['.drafts/a.md', 'node_modules/a/README.md', 'en/a.txt', 'en/a.yaml', 'en/.a.md'])
      folder.write(`content/${path}`, 'x');
    expect(await sumOf(check())).to.deep.equal([0, '1 file checked: no errors, no warnings.']);
  });

  it("uses the library's data, and those of its own folder", async () => {
    const body = 'Call [1-800-662-4357](tel:+18006624357) or [207-555-0142](tel:+12075550142).';
    folder.write('content/en/own.md', `${goodText('own', body)}\n`.replace('[S39]', '[S39, our-site]'));
    const {stdout} = await check();
    expect(stdout).to.include('+12075550142 is no number of help-lines.yaml');
    expect(stdout).to.not.include('+18006624357 is no number');
    const line = {id: 'our-desk', number: '207-555-0142', call: '+12075550142', region: 'US'};
    const words = {en: 'Our desk'};
    const more = {languages: ['en'], hours: '24/7', checkedOn: new Date().toISOString().slice(0, 10)};
    // JSON is YAML too.
    const lines = [{...line, ...more, source: 'our-site', label: words, name: words}];
    folder.write('content/help-lines.yaml', JSON.stringify(lines));
    folder.write('content/sources.yaml', 'our-site: {title: Our site, publisher: We, short: Our site}\n');
    expect((await check()).stdout).to.not.include('is no number of help-lines.yaml');
    expect((await check('content/help-lines.yaml')).stdout).to.equal(
      '1 file checked: no errors, no warnings.\n',
    );
  });

  it('includes pictures, which must exist and be small enough', async () => {
    const pictures = '![The house](../house.png) ![The tree](../large.png) ![The gate](../gone.png)';
    folder.write('content/en/pictures.md', goodText('pictures', pictures));
    folder.write('content/house.png', 'x');
    folder.write('content/large.png', 'x'.repeat(300_000));
    const {stdout} = await check();
    expect(stdout).to.include('There is no file ../gone.png');
    expect(stdout).to.include('This picture has 300 kB');
    expect(stdout).to.not.include('house.png, seen');
  });
});

describe('folders that are named after a language', () => {
  const NO_ERRORS = (files: number) => [0, `${files} files checked: no errors, no warnings.`];

  it('are checked with those beside them, and with everything in them', async () => {
    folder.write('content/es/good.md', spanishText('good').replace(/translationOf:\n.*\n/, ''));
    folder.write('content/es-419/topics/more.md', goodText('more'));
    folder.write('content/web/other.md', goodText('good'));
    expect((await check('content/es')).stdout).to.include('content/en/good.md is the same text in English');
    expect(await sumOf(check('content/es-419'))).to.deep.equal([
      0,
      '1 file checked: no errors, no warnings.',
    ]);
    expect(await sumOf(check('content/en'))).to.deep.equal([0, '1 file checked: no errors, no warnings.']);
  });

  it('exclude others with short names', async () => {
    for (const name of ['web', 'faq']) {
      folder.write(`${name}/en/good.md`, goodText('good'));
      folder.write(`${name}/pages/en/more.md`, goodText('more'));
      expect(await sumOf(check(name)), name).to.deep.equal(NO_ERRORS(2));
    }
  });

  it('contain no folder of a language', async () => {
    // Burmese, and a project called `my`.
    folder.write('my/en/good.md', goodText('good'));
    folder.write('my/more.md', goodText('more'));
    folder.write('en/good.md', goodText('good'));
    expect(await sumOf(check('my'))).to.deep.equal(NO_ERRORS(2));
  });
});

describe('an unreadable file', function () {
  this.timeout(20_000);

  it('is reported, and does not prevent other checks', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    for (const name of ['self.md', 'self.png']) symlinkSync(name, join(folder.path, 'content/en', name));
    mkdirSync(join(folder.path, 'content/en/folder.md'));
    execFileSync('mkfifo', [join(folder.path, 'content/en/pipe.md')]);
    const {code, stdout} = await check();
    expect(code).to.equal(1);
    expect(stdout.match(/This f.*?(?= {2,}file)/g)).to.deep.equal([
      'This file could not be read: it is no file, but a pipe or a device.',
      'This file could not be read: it is a link that leads round in a circle.',
    ]);
    expect(stdout).to.include('4 files checked: 3 errors, 1 warning.');
  });

  it('may be a folder', () => {
    folder.write('content/closed/a.md', goodText('a'));
    const error = Object.assign(new Error('EACCES: permission denied'), {code: 'EACCES'});
    const root = join(folder.path, 'content');
    const {texts, closed} = list(root, true, undefined, (path) => {
      if (basename(path) === 'closed') throw error;
      return readdirSync(path, {withFileTypes: true});
    });
    expect(texts).to.deep.equal([join(root, 'en/good.md')]);
    expect(closed).to.deep.equal([{path: join(root, 'closed'), error}]);
  });
});

describe('a text that makes the parser fail', function () {
  this.timeout(60_000);

  it('does not prevent other checks', async () => {
    folder.write('content/en/deep.md', `${'>'.repeat(20_000)} a\n`);
    folder.write('content/en/bad.md', goodText('bad', BAD));
    const {code, stdout} = await check();
    expect(code).to.equal(1);
    expect(stdout).to.include(
      'This text could not be read, so it was not checked: Maximum call stack size exceeded.',
    );
    expect(stdout).to.include('3 files checked: 2 errors, 1 warning.');
  });
});

describe('the settings of a folder', () => {
  it('are those of the folder, or of one above it', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    folder.write(
      'family-widgets.yaml',
      'rules: {link-target: off, link-words: error}\nignore: [content/en/g*.md]\n',
    );
    for (const path of ['content', 'content/en', 'content/en/bad.md']) {
      const {code, stdout} = await check(path);
      expect(code).to.equal(1);
      expect(stdout).to.match(/^content\/en\/bad\.md\n14:45-14:72 error .* link-words /);
      expect(stdout).to.include('2 files checked: 1 error, no warnings.');
    }
  });

  it('are the explicitly given ones', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    folder.write('content/family-widgets.yaml', 'rules: {link-words: off}\n');
    folder.write('strict.yaml', 'rules: {link-words: error}\n');
    expect((await check('--config', 'strict.yaml')).stdout).to.include('2 errors, no warnings');
    expect((await check()).stdout).to.include('1 error, no warnings');
    expect((await check('--config', 'none.yaml')).code).to.equal(2);
  });

  it('report misspelt fields, and apply the rest', async () => {
    folder.write('content/family-widgets.yaml', 'rules:\n  link-wrods: off\n');
    const {code, stdout} = await check();
    expect(code).to.equal(1);
    expect(stdout).to.match(
      /^content\/family-widgets\.yaml\n2:3-2:18 error There is no rule `link-wrods`\. Did you mean `link-words`\?/,
    );
  });

  it('exclude files, unless one is named explicitly', async () => {
    folder.write('content/family-widgets.yaml', 'ignore: [en/bad.md, drafts]\n');
    folder.write('content/en/bad.md', goodText('bad', BAD));
    folder.write('content/drafts/en/bad.md', goodText('bad', BAD));
    expect((await check()).code).to.equal(0);
    expect((await check('content/en/bad.md')).code).to.equal(1);
  });

  it('report an empty result if they exclude everything', async () => {
    folder.write('content/family-widgets.yaml', 'ignore: ["*"]\n');
    expect(await check()).to.deep.equal({
      code: 2,
      stdout: '',
      stderr:
        'There is no text in content. Names of texts end in .md, and the settings leave out *.\nSee family-widgets --help\n',
    });
    expect((await check('content/family-widgets.yaml')).code).to.equal(0);
    folder.write('content/family-widgets.yaml', 'ignore: ["*"]\nignroe: [a]\n');
    expect((await check()).stdout).to.include('Did you mean `ignore`?');
  });

  it('are separate if several folders are checked', async () => {
    for (const each of ['one', 'two']) folder.write(`${each}/en/bad.md`, goodText('bad', BAD));
    folder.write('one/family-widgets.yaml', 'rules: {link-words: off, link-target: off}\n');
    folder.write('two/family-widgets.yaml', 'rules: {link-words: error}\n');
    const {stdout} = await check('one', 'two');
    expect(stdout).to.match(/^two\/en\/bad\.md\n/);
    expect(stdout).to.include('4 files checked: 2 errors, no warnings.');
  });
});

describe('names', () => {
  it('of texts may be in capitals', async () => {
    folder.write('content/en/BAD.MD', goodText('bad', BAD));
    expect(await sumOf(check())).to.deep.equal([1, '2 files checked: 1 error, 1 warning.']);
  });

  it('that end in .yml are of files that are not read, and are reported once', async () => {
    folder.write('family-widgets.yml', 'ignore: ["*"]\n');
    for (const name of ['sources.yml', 'glossary.yml', 'other.yml']) folder.write(`content/${name}`, 'x');
    const {code, stdout} = await check('content', 'content/en');
    expect(code).to.equal(0);
    expect(stdout.match(/\S+\.yml|This .*yaml/g)).to.deep.equal([
      'content/glossary.yml',
      'This file is not read. Name it glossary.yaml',
      'content/sources.yml',
      'This file is not read. Name it sources.yaml',
      'family-widgets.yml',
      'This file is not read. Name it family-widgets.yaml',
    ]);
    expect(stdout.match(/warning +This file/g)).to.have.length(3);
    folder.write('empty/help-lines.yml', '');
    expect((await check('empty')).stderr).to.match(/^There is no text in empty\./);
  });
});

describe('accepting translations', () => {
  it('is limited to the given files, and to what has changed', async () => {
    folder.write('content/family-widgets.yaml', 'languages: [en, es]\n');
    for (const id of ['good', 'other']) folder.write(`content/es/${id}.md`, spanishText(id));
    folder.write('content/en/other.md', goodText('other'));
    const text = () => readFileSync(join(folder.path, 'content/es/good.md'), 'utf8');
    expect((await check()).stdout).to.include('2 errors');
    const {code, stderr} = await check('content/es/good.md', '--accept-translation');
    expect([code, stderr]).to.deep.equal([0, 'content/es/good.md follows its original now.\n']);
    expect((await check()).stdout).to.include('1 error');
    expect((await check('--accept-translation')).stderr).to.equal(
      'content/es/other.md follows its original now.\n',
    );
    expect((await check()).code).to.equal(0);
    const before = text();
    expect((await check('--accept-translation')).stderr).to.equal('');
    expect(text()).to.equal(before);
    folder.write('content/en/good.md', goodText('good', 'Take this other page with you.'));
    expect((await check()).code).to.equal(1);
  });

  it('reports a missing original, and updates the others', async () => {
    for (const id of ['good', 'alone']) folder.write(`content/es/${id}.md`, spanishText(id));
    const {code, stderr} = await check('--accept-translation');
    expect(code).to.equal(1);
    expect(stderr.split('\n').toSorted()).to.deep.equal([
      '',
      'content/es/alone.md is a translation of alone, which is not among the texts of the folder.',
      'content/es/good.md follows its original now.',
    ]);
  });
});

describe('the report', () => {
  it('has colours on a terminal, unless NO_COLOR is set', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    const print = async (isTerminal: boolean, environment: Record<string, string>) =>
      (await runHere(['check'], {cwd: folder.path, isTerminal, environment})).stdout.includes('\u001B[31m');
    expect(await print(true, {})).to.equal(true);
    expect(await print(true, {NO_COLOR: ''})).to.equal(true);
    expect(await print(true, {NO_COLOR: '1'})).to.equal(false);
    expect(await print(false, {})).to.equal(false);
  });
});

describe('calling the command', () => {
  const usage: Record<string, readonly [string[], string]> = {
    'no command': [[], 'Write what to do: check, new, prerender, or copy.'],
    'a misspelt command': [['chekc'], 'There is no command chekc. Did you mean check?'],
    'another command': [
      ['publish'],
      'There is no command publish. Choose one of check, new, prerender, copy.',
    ],
    'a misspelt option': [['check', '--qiet'], 'There is no option --qiet. Did you mean --quiet?'],
    'a misspelt reporter': [['check', '--reporter', 'jsno'], 'There is no reporter jsno. Did you mean json?'],
    'a folder that is not there': [['check', 'contents'], 'There is no file or folder contents.'],
    'data of another name': [
      ['check', 'content/sources.yml'],
      'content/sources.yml is not read. Name it sources.yaml.',
    ],
    'a file that is no text': [['check', 'package.json'], 'package.json is no text: their names end in .md.'],
  };
  for (const [mistake, [words, message]] of Object.entries(usage))
    it(`reports ${mistake}`, async () => {
      folder.write('content/sources.yml', '');
      expect(await runHere(words, {cwd: folder.path})).to.deep.equal({
        code: 2,
        stdout: '',
        stderr: `${message}\nSee family-widgets --help\n`,
      });
    });

  it('reports a folder without a text', async () => {
    folder.write('empty/a.txt', '');
    expect(await check('empty')).to.deep.include({code: 2});
  });

  it('prints its help, its version, and every rule', async () => {
    const call = async (...words: string[]) => (await runHere(words, {cwd: folder.path})).stdout;
    for (const words of ['--accept-translation', '--online', 'faq, help-card', '--lang', '--no-bundles'])
      expect(await call('--help')).to.include(words);
    expect(await call('-v')).to.match(/^\d+\.\d+\.\d+\n$/);
    expect(await call('--rules')).to.match(/^link-target +error +A link leads to/m);
    expect(await call('--rules')).to.match(/^help-lines +error +Each phone number/m);
  });
});
