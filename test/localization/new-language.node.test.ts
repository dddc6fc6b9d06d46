/** The steps to add a language: tested with a made-up one, in a copy of the repository. */
import {execFile} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {expect} from 'chai';
import ts from 'typescript';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';

const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = ['src', 'content', 'rollup.config.mjs', 'package.json', 'tsconfig.json'];

/** Builds only the files that a page in the language loads, without minifying them. */
const BUILD = `
import {rollup} from 'rollup';
import configurations from './rollup.config.mjs';
const files = {};
const names = configurations.flatMap(({input}) => Object.keys(input));
for (const {input, plugins, output} of configurations) {
  const wanted = Object.entries(input).filter(([name]) =>
    /(?:^|\\/)(?:family-widgets|family-help-card|content\\/xx\\/[^/]+)$/.test(name));
  if (wanted.length === 0) continue;
  const kept = plugins.flat().filter((plugin) => plugin && !/terser|license|notices|minif/.test(plugin.name));
  const build = await rollup({input: Object.fromEntries(wanted), plugins: kept, onwarn() {}});
  for (const {name, code} of (await build.generate(output)).output) files[name] = code;
}
console.log(JSON.stringify({names, files}));
`;

/** The English table with another string for every string. */
function madeUpWords(): string {
  return readFileSync(join(ROOT, 'src/localization/en.ts'), 'utf8').replaceAll(
    /(^ {2}\w+: |=>\s+|^ {4})(['`])(?=\S)/gm,
    '$1$2xx ',
  );
}

/** A copy of the repository with the language `xx`: its strings, its entries in the registry, two texts. */
function withLanguage(folder: string): void {
  for (const name of COPIED) cpSync(join(ROOT, name), join(folder, name), {recursive: true});
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'src/localization/xx.ts'), madeUpWords());
  const registry = join(folder, 'src/localization/languages.ts');
  const entries = readFileSync(registry, 'utf8')
    .replace(/^import \* as es .*$/m, "$&\nimport * as xx from './xx.js';")
    .replace("'es'] as const", "'es', 'xx'] as const")
    .replace('{en, es}', '{en, es, xx}');
  writeFileSync(registry, entries);
  mkdirSync(join(folder, 'content/xx'));
  for (const topic of ['help-card', 'stages']) {
    const text = readFileSync(join(folder, `content/en/${topic}.md`), 'utf8');
    const translated = text.replace(/^lang: en$/m, 'lang: xx').replace(/^title: (.+)$/m, 'title: xx title');
    writeFileSync(join(folder, `content/xx/${topic}.md`), translated);
  }
}

/** The compiler's messages about the tables of strings. */
function compile(folder: string): string[] {
  const {config} = ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile) as {
    config: {compilerOptions: object};
  };
  const {options} = ts.convertCompilerOptionsFromJson({...config.compilerOptions, types: []}, folder);
  const program = ts.createProgram([join(folder, 'src/localization/words.ts')], options);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('a new language', function () {
  // About 10 s on an idle machine: a compiler and a build.
  this.timeout(120_000);

  let copy: TemporaryFolder;
  before(() => {
    copy = temporaryFolder();
    withLanguage(copy.path);
  });
  after(() => copy.remove());

  it('compiles once its table is complete, and the compiler names each missing string and part', () => {
    const path = join(copy.path, 'src/localization/xx.ts');
    expect(compile(copy.path)).to.deep.equal([]);
    writeFileSync(path, madeUpWords().replace(/^ {2}retry: .*\n/m, ''));
    expect(compile(copy.path).join('\n')).to.match(/Property 'retry' is missing/);
    writeFileSync(path, madeUpWords().replace('export const tips = ', 'export const others = '));
    expect(compile(copy.path).join('\n')).to.match(/Property 'tips' is missing/);
    writeFileSync(path, madeUpWords());
  });

  it('is built into the script, the views and texts of its own, and has a bundle', async () => {
    writeFileSync(join(copy.path, 'build.mts'), BUILD);
    const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const {stdout} = await promisify(execFile)(process.execPath, [tsx, 'build.mts'], {
      cwd: copy.path,
      maxBuffer: 2 ** 26,
    });
    const {names, files} = JSON.parse(stdout) as {
      names: string[];
      files: Readonly<Record<string, string>>;
    };
    const codeOf = (name: string) => Object.entries(files).find(([each]) => each.endsWith(`/${name}`))?.[1];
    expect(codeOf('family-widgets')).to.include('xx Try again').and.not.include('xx Day and night');
    expect(codeOf('family-widgets')).to.include('en es xx').and.include('help-card stages');
    expect(codeOf('family-help-card')).to.include('xx Day and night').and.not.include('xx Try again');
    for (const topic of ['help-card', 'stages'])
      expect(codeOf(`content/xx/${topic}`))
        .to.include('"title":"xx title"')
        .and.include('"lang":"xx"');
    expect(names.filter((name) => name.endsWith('family-widgets.bundle.xx'))).to.have.length(1);
  });
});
