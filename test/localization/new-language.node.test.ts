/** The steps to add a language, tested with a made-up one in a copy of the repository. */
import {execFile} from 'node:child_process';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expect} from 'chai';
import {languages} from '../../src/localization/languages.js';
import {pathsOfRecipe, repositoryCopy, ROOT, type RepositoryCopy} from '../support/repository-copy.js';

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
  const kept = plugins.flat().filter((plugin) => plugin && !/license|notices|minif/.test(plugin.name));
  const build = await rollup({input: Object.fromEntries(wanted), plugins: kept, onwarn() {}});
  for (const {name, code} of (await build.generate(output)).output) files[name] = code;
}
console.log(JSON.stringify({names, files}));
`;

/** What the parser, the widgets and the checks recognise in a text of the language. */
const PROBE = `
import {parseMarkdown} from './src/document/parse.js';
import {dialable} from './src/document/phone-number.js';
import {isExplained, termFinder} from './src/document/term-finder.js';
import {inEveryLanguage} from './src/localization/words.js';
import {readCheckedFile} from './src/checks/checked-file.js';
import {textKindOf} from './src/text-kinds/index.js';
const sources = '---\\nsources: [{id: leaflet, title: Ours}]\\n---\\n\\nxxsources: leaflet';
const messages = [];
const question = {id: 'a', title: 'A statement', blocks: [], sections: []};
const text = {language: 'xx', id: 'a', sections: [question], introduction: [], rangeOf() {}, rangeInside() {}};
textKindOf({kind: 'faq'}).check(text, (message) => messages.push(message));
const find = termFinder([{id: 'copay', term: 'copay', meaning: []}]);
console.log(JSON.stringify({
  blocks: parseMarkdown(sources, {file: 'a.md'}).document.blocks.map(({type}) => type),
  explained: [isExplained('pills xxcalled ', '.'), isExplained('', ' xxmeans this'), isExplained('', ' xx')],
  plural: find('copayxxplural').length,
  call: dialable('207-555-0142 xxextension 12'),
  labels: inEveryLanguage('stageLabels', 'need'),
  messages,
  language: readCheckedFile({path: 'content/xx/a.md', text: 'Text'}).language,
}));
`;

/** The English table with every word replaced, and patterns that recognise `xx` and their own name. */
function madeUpWords(): string {
  const patterns =
    /(?<=^export const (?:writing|phoneNumber|stageLabels|programLabels) = \{\n)(?:.*\n)*?(?=\};)/gm;
  return readFileSync(join(ROOT, 'src/localization/en.ts'), 'utf8')
    .replaceAll(patterns, (part) => part.replaceAll(/^ {2}(\w+): .*$/gm, "  $1: 'xx$1',"))
    .replaceAll(/^ {2}(\w+): \/.*$/gm, '  $1: /xx$1/i,')
    .replaceAll(/(^ {2}\w+: |=>\s+|^ {4})(['`])(?=\S)(?!xx)/gm, '$1$2xx ');
}

/** The code of the library without comments and without the tables of languages. */
function codeOutsideTables(): Map<string, string> {
  const files = readdirSync(join(ROOT, 'src'), {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter(
      (name) => name.endsWith('.ts') && !/^(?:localization|checks\/language|builder\/words)\//.test(name),
    );
  return new Map(
    files.map((name) => {
      const code = readFileSync(join(ROOT, 'src', name), 'utf8');
      return [name, code.replaceAll(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')];
    }),
  );
}

/** The folded words of a file, including those in patterns. */
function wordsIn(code: string): Set<string> {
  return new Set(code.toLowerCase().match(/\p{L}{5,}/gu));
}

/** A copy of the repository with the language `xx`: its words, its entries in the registry, two texts. */
function withLanguage(): RepositoryCopy {
  const copy = repositoryCopy('content', 'rollup.config.mjs');
  const [english, registry, content] = pathsOfRecipe('Add a language') as [string, string, string];
  copy.write(english.replace('en.ts', 'xx.ts'), madeUpWords());
  copy.edit(
    registry,
    ["from './es.js';", "from './es.js';\nimport * as xx from './xx.js';"],
    ["'es'] as const", "'es', 'xx'] as const"],
    ['{en, es}', '{en, es, xx}'],
  );
  const folder = (language: string) => content.replace('<language>', language);
  for (const topic of ['help-card', 'stages']) {
    const text = readFileSync(join(copy.path, folder('en'), `${topic}.md`), 'utf8');
    const translated = text.replace(/^lang: en$/m, 'lang: xx').replace(/^title: (.+)$/m, 'title: xx title');
    copy.write(`${folder('xx')}${topic}.md`, translated);
  }
  return copy;
}

/** Runs a module in the copy, and parses its output. */
async function run(code: string, cwd: string): Promise<unknown> {
  writeFileSync(join(cwd, 'run.mts'), code);
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const {stdout} = await promisify(execFile)(process.execPath, [tsx, 'run.mts'], {cwd, maxBuffer: 2 ** 26});
  return JSON.parse(stdout);
}

describe('a new language', function () {
  // About 10 s on an idle machine: a compiler and a build.
  this.timeout(120_000);

  let copy: RepositoryCopy;
  before(() => {
    copy = withLanguage();
  });
  after(() => copy.remove());

  it('compiles once its table is complete, and the compiler names each missing string and part', () => {
    const path = join(copy.path, 'src/localization/xx.ts');
    expect(copy.compile('src/localization/words.ts')).to.deep.equal([]);
    writeFileSync(path, madeUpWords().replace(/^ {2}retry: .*\n/m, ''));
    expect(copy.compile('src/localization/words.ts').join('\n')).to.match(/Property 'retry' is missing/);
    writeFileSync(path, madeUpWords().replace('export const tips = ', 'export const others = '));
    expect(copy.compile('src/localization/words.ts').join('\n')).to.match(/Property 'tips' is missing/);
    writeFileSync(path, madeUpWords());
  });

  it('is recognised in texts by its table', async () => {
    expect(await run(PROBE, copy.path)).to.deep.equal({
      blocks: ['sources'],
      explained: [true, true, false],
      plural: 1,
      call: '+12075550142;ext=12',
      labels: '^if needed|^si hace falta|xxneed',
      messages: [
        '“A statement” stands in the place of a question. Write it as families would ask it, with xx a question mark.',
      ],
      language: 'xx',
    });
  });

  it('is in the script, in the views and in texts of its own, and has a bundle', async () => {
    const {names, files} = (await run(BUILD, copy.path)) as {
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

describe('the languages of the library', () => {
  const code = codeOutsideTables();

  it('are not named in code outside their tables', () => {
    const codes = languages.join('|');
    const named = new RegExp(`(['"\`])(?:${codes})\\1|\\b(?:${codes}):|[^.]\\.(?:${codes})\\b`);
    expect([...code].filter(([, text]) => named.test(text)).map(([name]) => name)).to.deep.equal([]);
  });

  it('have no words outside their tables', () => {
    const tables = ['src/localization/es.ts', 'src/checks/language/wording/spanish.ts'];
    const english = ['src/localization/en.ts', 'src/checks/language/wording/english.ts', 'README.md'];
    const textOf = (names: readonly string[]) =>
      names.map((name) => readFileSync(join(ROOT, name), 'utf8')).join('\n');
    const ours = wordsIn(textOf(english));
    const spanish = new Set([...wordsIn(textOf(tables))].filter((word) => !ours.has(word)));
    const found = [...code].flatMap(([name, text]) =>
      [...wordsIn(text)].filter((word) => spanish.has(word)).map((word) => `${name}: ${word}`),
    );
    expect(found).to.deep.equal([]);
  });
});
