/** The command as it is installed: in a separate process, from the package that npm has packed. */
import {expect} from 'chai';
import {mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {builtPackage, run} from './built-package.js';
import {BAD, goodText, spanishText} from './texts.js';

const NOWHERE =
  'No heading has the id #nowhere-at-all-here. Link to the {#id} of a heading in one of the texts.';
const EMPTY =
  '“here” does not say where this link leads. Write what the reader finds there, such as “what naloxone is”.';

describe('the command', function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  const check = (...words: string[]) => run(['check', ...words], {cwd: folder.path});

  before(async () => void (await builtPackage()));
  beforeEach(() => {
    folder = temporaryFolder();
    folder.write('content/en/good.md', goodText('good'));
  });
  afterEach(() => folder.remove());

  it('exits with 0 without messages', async () => {
    expect(await check('content')).to.deep.equal({
      code: 0,
      stdout: '1 file checked: no errors, no warnings.\n',
      stderr: '',
    });
  });

  it('exits with 1 for an error, which it reports with line, column and rule, without colours', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    const {code, stdout} = await check('content');
    expect(code).to.equal(1);
    const lines = stdout.split('\n').map((line) => line.replaceAll(/ {2,}/g, ' '));
    expect(lines).to.deep.equal([
      'content/en/bad.md',
      `14:6-14:39 error ${NOWHERE} link-target family-widgets`,
      `14:45-14:72 warning ${EMPTY} link-words family-widgets`,
      '',
      '2 messages (✖ 1 error, ⚠ 1 warning)',
      '2 files checked: 1 error, 1 warning.',
      '',
    ]);
  });

  it('exits with 0 for warnings alone, and omits them with --quiet', async () => {
    folder.write('content/en/bad.md', goodText('bad', 'Look [here](https://a.example/b).'));
    const {code, stdout} = await check('content');
    expect([code, stdout.includes(EMPTY)]).to.deep.equal([0, true]);
    const quiet = await check('content', '--quiet');
    expect(quiet).to.deep.include({code: 0, stdout: '2 files checked: no errors, 1 warning.\n'});
  });

  it('exits with 2 for invalid usage', async () => {
    expect(await check('--onlin')).to.deep.equal({
      code: 2,
      stdout: '',
      stderr: 'There is no option --onlin. Did you mean --online?\nSee family-widgets --help\n',
    });
  });

  it('continues after unreadable files', async () => {
    const latin = Buffer.from('---\ntitle: ni\xf1o\n---\n', 'latin1');
    writeFileSync(join(folder.path, 'content/en/latin.md'), latin);
    writeFileSync(join(folder.path, 'content/en/picture.md'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    symlinkSync('nowhere.md', join(folder.path, 'content/en/linked.md'));
    mkdirSync(join(folder.path, 'content/en/folder.md'));
    folder.write('content/en/yaml.md', '---\ntitle: a: b\n---\n\nText.\n');
    folder.write('content/sources.yaml', 'a: b: c');
    folder.write('content/en/bad.md', goodText('bad', BAD));
    const {code, stdout} = await check('content', '--reporter', 'json');
    expect(code).to.equal(1);
    const files = JSON.parse(stdout) as {path: string; messages: {reason: string; ruleId: string}[]}[];
    const reported = new Map(
      files.map(({path, messages}) => [path, messages.map(({ruleId, reason}) => `${ruleId}: ${reason}`)]),
    );
    const noText =
      'file: This file is not UTF-8 text, so it was not checked. Save it as plain text with the encoding UTF-8.';
    expect(reported.get('content/en/latin.md')).to.deep.equal([noText]);
    expect(reported.get('content/en/picture.md')).to.deep.equal([noText]);
    expect(reported.get('content/en/linked.md')).to.deep.equal([
      'file: This file could not be read: it is not there, or a link that leads nowhere.',
    ]);
    expect(reported.get('content/en/yaml.md')![0]).to.match(
      /^front-matter: The front matter is not valid YAML/,
    );
    expect(reported.get('content/sources.yaml')![0]).to.match(/^sources-data: This file is not valid YAML/);
    expect(reported.get('content/en/bad.md')![0]).to.equal(`link-target: ${NOWHERE}`);
    expect(reported.get('content/en/good.md')).to.deep.equal([]);
    expect(reported.size).to.equal(7);
  });

  it('writes valid JSON, and nothing else', async () => {
    folder.write('content/en/bad.md', goodText('bad', BAD));
    const {stdout} = await check('content', '--reporter', 'json', '--quiet');
    const files = JSON.parse(stdout) as {path: string; messages: Record<string, unknown>[]}[];
    expect(files.map(({path, messages}) => [path, messages.length])).to.deep.equal([
      ['content/en/bad.md', 1],
    ]);
    expect(files[0]!.messages[0]).to.deep.include({
      ...{fatal: true, line: 14, column: 6, ruleId: 'link-target', source: 'family-widgets'},
      reason: NOWHERE,
    });
  });

  it('writes annotations for GitHub relative to the checkout, with special characters escaped', async () => {
    const body = '[a](100%25,x:y.pdf) and [**here**\n](https://a.example)';
    folder.write('content/en/a,b:c%.md', goodText('bad', body));
    const {code, stdout} = await run(['check', '.', '--reporter', 'github'], {
      cwd: join(folder.path, 'content'),
      environment: {GITHUB_WORKSPACE: folder.path},
    });
    expect(code).to.equal(1);
    expect(stdout.split('\n')).to.deep.equal([
      '::error file=content/en/a%2Cb%3Ac%25.md,line=14,endLine=14,col=1,endColumn=20,title=link-target::There is no file 100%2525,x:y.pdf, seen from this text. Write an address that starts with https:// for a page elsewhere.',
      `::warning file=content/en/a%2Cb%3Ac%25.md,line=14,endLine=15,title=link-words::${EMPTY}`,
      '2 files checked: 1 error, 1 warning.',
      '',
    ]);
  });

  it('records that a translation is up to date, with --accept-translation', async () => {
    folder.write('content/es/good.md', spanishText('good'));
    expect((await check('content')).code).to.equal(1);
    expect(await check('content/es/good.md', '--accept-translation')).to.deep.equal({
      code: 0,
      stdout: '1 file checked: no errors, no warnings.\n',
      stderr: 'content/es/good.md follows its original now.\n',
    });
    expect(readFileSync(join(folder.path, 'content/es/good.md'), 'utf8')).to.include('sections: {');
    expect((await check('content')).code).to.equal(0);
  });

  it('starts a new text, in which only the placeholders are reported', async () => {
    const {code, stdout} = await run(['new', 'faq', 'my-faq', '--lang', 'es'], {cwd: folder.path});
    expect(code).to.equal(0);
    expect(stdout).to.match(/^content\/es\/my-faq\.md is there\./);
    const found = (await check('content')).stdout.split('\n').filter((line) => /^\d+:/.test(line));
    expect(found).to.not.be.empty;
    for (const line of found) expect(line).to.match(/\bplaceholder\b|front matter/);
  });
});
