/** The content of the package, in a project that has installed it. */
import {execFile} from 'node:child_process';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {expect} from 'chai';
import {temporaryFolder} from '../support/temporary-folder.js';
import {builtPackage, run, type BuiltPackage} from './built-package.js';
import {BAD, goodText} from './texts.js';

interface Tree {
  readonly dependencies?: Readonly<Record<string, Tree>>;
}

describe('the package in a project', function () {
  this.timeout(60_000);
  let built: BuiltPackage;

  before(async () => {
    built = await builtPackage();
  });

  it('contains the command, its templates, and the data for texts', () => {
    for (const path of [
      'dist/checks/command-line.js',
      'dist/checks/shard-worker.js',
      'content/sources.yaml',
      'content/help-lines.yaml',
      'content/glossary.yaml',
      'src/text-kinds/templates/es/faq.md',
    ])
      expect(existsSync(join(built.folder, path)), path).to.equal(true);
    expect(existsSync(join(built.folder, 'src/cli/run.ts'))).to.equal(false);
  });

  it('has an executable command', function () {
    if (process.platform === 'win32') this.skip();
    expect(readFileSync(built.command, 'utf8')).to.match(/^#!\/usr\/bin\/env node\n/);
    expect(statSync(built.command).mode & 0o111).to.equal(0o111);
  });

  it('runs by its short name, on the texts of that project', async () => {
    const {path, write, remove} = temporaryFolder();
    write('content/en/bad.md', goodText('bad', BAD));
    const words = ['--offline', '--no', 'family-widgets', 'check', join(path, 'content')];
    const {code, stdout} = await promisify(execFile)('npx', words, {cwd: built.project}).then(
      (ended) => ({...ended, code: 0}),
      (error: unknown) => error as {stdout: string; code: number},
    );
    expect(code).to.equal(1);
    expect(stdout).to.include('1 file checked: 1 error, 1 warning.');
    remove();
  });

  it('has a function for programs', async () => {
    const {path, write, remove} = temporaryFolder();
    write('content/en/bad.md', goodText('bad', BAD));
    const code = `import {check, WrongUsage} from 'family-education-widgets/checks';
const {files, errors, warnings} = await check([${JSON.stringify(path)}]);
const wrong = await check(['nowhere']).catch((error) => error instanceof WrongUsage);
console.log(JSON.stringify([files.length, errors, warnings, files[0].messages[0].ruleId, wrong]));
`;
    const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: built.project,
    });
    expect(JSON.parse(stdout)).to.deep.equal([1, 1, 1, 'link-target', true]);
    remove();
  });

  it('has a function and a command that prerender pages', async () => {
    const code = `import {familyPrerender, prerender} from 'family-education-widgets/prerender';
const {html, messages, count} = prerender('<family-help-card></family-help-card>');
const page = {filename: 'index.html'};
const built = familyPrerender().transformIndexHtml.handler('<family-help-card></family-help-card>', page);
const {html: withData} = prerender(html, {jsonLd: true});
console.log(JSON.stringify([html.includes('tel:911'), messages, count, built === html, withData.includes('ld+json')]));
`;
    const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code], {
      cwd: built.project,
    });
    expect(JSON.parse(stdout)).to.deep.equal([true, [], 1, true, true]);
    const {path, write, remove} = temporaryFolder();
    write('page.html', '<family-help-card></family-help-card>');
    const words = ['prerender', 'page.html', '-o', '-'];
    const ended = await promisify(execFile)(process.execPath, [built.command, ...words], {cwd: path});
    expect(ended.stdout).to.include('tel:911');
    remove();
  });

  it('can be required by CommonJS, in releases of Node that take modules there', async () => {
    const code = `const {prerender} = require('family-education-widgets/prerender');
console.log(prerender('<family-help-card></family-help-card>').count, typeof require('family-education-widgets/checks').check);`;
    const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=commonjs', '--eval', code], {
      cwd: built.project,
    });
    expect(stdout).to.equal('1 function\n');
  });

  it('has a command that copies the built files, which are missing in this package', async () => {
    const {path, remove} = temporaryFolder();
    const {code, stdout, stderr} = await run(['copy', 'public/family'], {cwd: path});
    expect([code, stdout]).to.deep.equal([1, '']);
    expect(stderr).to.match(/^The package has no built files: .*family-widgets\.js is missing\. /);
    remove();
  });

  it('installs five packages at most, with the licences of those that the checks bundle', async () => {
    const {dependencies} = JSON.parse(readFileSync(join(built.folder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(Object.keys(dependencies)).to.deep.equal([
      '@lit/context',
      'js-yaml',
      'lit',
      'marked',
      'minisearch',
    ]);
    const notices = readFileSync(join(built.folder, 'dist/checks/THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['zod', 'yaml', 'remark-parse', 'vfile', 'syllable', 'parse5'])
      expect(notices).to.include(`Name: ${name}\n`);
    // The tree of the repository, from the lock file, which is that of the package.
    const {stdout} = await promisify(execFile)('npm', ['ls', '--all', '--omit=dev', '--json'], {
      cwd: resolve(import.meta.dirname, '../..'),
    });
    const namesIn = (tree: Tree): string[] =>
      Object.entries(tree.dependencies ?? {}).flatMap(([name, below]) => [name, ...namesIn(below)]);
    const others = new Set(namesIn(JSON.parse(stdout) as Tree));
    for (const name of Object.keys(dependencies)) others.delete(name);
    expect([...others].sort()).to.deep.equal([
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'argparse',
      'lit-element',
      'lit-html',
    ]);
  });

  it('imports nothing that npm does not install with it', () => {
    const {dependencies, bin, exports} = JSON.parse(
      readFileSync(join(built.folder, 'package.json'), 'utf8'),
    ) as {
      dependencies: Record<string, string>;
      bin: Record<string, string>;
      exports: Record<string, {types: string}>;
    };
    expect(bin).to.deep.equal({'family-widgets': 'dist/checks/command-line.js'});
    expect(exports['./checks']!.types).to.equal('./dist/npm/cli/index.d.ts');
    for (const name of ['check.js', 'command-line.js', 'index.js', 'shard.js', 'shard-worker.js']) {
      const code = readFileSync(join(built.folder, 'dist/checks', name), 'utf8');
      const imported = [...code.matchAll(/^(?:import|export)\b[^'"]*['"]([^'"]+)['"]/gm)].map(
        ([, from]) => from!,
      );
      const others = imported.filter((from) => !from.startsWith('.') && !isBuiltin(from));
      expect(
        others.filter(
          (from) => !Object.keys(dependencies).includes(from.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1')),
        ),
      ).to.deep.equal([]);
    }
  });
});
