/** `npx family-widgets copy`: which files it copies and keeps, and what it reports. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import {join, sep} from 'node:path';
import {expect} from 'chai';
import {packageVersion} from '../../src/build/package-version.js';
import {copyFiles, type CopyOptions} from '../../src/cli/copy.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {runHere} from './run-here.js';

const FORWARDER = 'family-widgets.js';
const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Files of a made-up package, version 2.0.0. */
const BUILT = [
  ...[FORWARDER, NOTICES, 'embed.html', 'custom-elements.json', 'sbom.cdx.json', 'docs/index.html'],
  ...['npm/index.js', 'npm/index.d.ts', 'checks/command-line.js', 'checks/THIRD-PARTY-NOTICES.txt'],
  ...[FORWARDER, 'family-faq.js', 'embed.html', 'sri.json', 'builder.html', 'builder.js'].map(
    (name) => `2.0.0/${name}`,
  ),
  ...['en', 'es'].flatMap((language) => [
    ...['family-widgets', 'family-faq'].map((name) => `2.0.0/${name}.bundle.${language}.js`),
    ...['iop.js', 'search-words.js'].map((name) => `2.0.0/content/${language}/${name}`),
    ...['iop.html', 'iop.text.h3.html'].map((name) => `2.0.0/html/${language}/${name}`),
  ]),
  '2.0.0/content/sources.js',
];

/** What each page needs, in whichever language. */
const ALWAYS = [
  ...[FORWARDER, NOTICES, `2.0.0/${FORWARDER}`, '2.0.0/family-faq.js', '2.0.0/content/sources.js'],
  ...['2.0.0/content/en/search-words.js', '2.0.0/content/es/search-words.js'],
  ...['embed.html', '2.0.0/embed.html'],
];
const TEXTS = ['2.0.0/content/en/iop.js', '2.0.0/content/es/iop.js'];
const BUNDLES = BUILT.filter((name) => name.includes('.bundle.'));
const HTML = BUILT.filter((name) => name.includes('/html/'));
const DEFAULT = [...ALWAYS, ...TEXTS, ...BUNDLES];
const english = (names: readonly string[]) => names.filter((name) => /\ben\b/.test(name));

describe('family-widgets copy', () => {
  let folder: TemporaryFolder;
  let source: string;
  let project: string;

  beforeEach(() => {
    folder = temporaryFolder();
    folder.write('project/node_modules/widgets/package.json', '{"version": "2.0.0"}');
    for (const name of BUILT)
      folder.write(`project/node_modules/widgets/dist/${name}`, `This is ${name}, for a café.`);
    project = join(realpathSync(folder.path), 'project');
    source = join(project, 'node_modules/widgets');
  });
  afterEach(() => folder.remove());

  const at = (name: string) => join(project, name);

  function copy(target: string, options: CopyOptions = {}, from = source) {
    let stdout = '';
    let stderr = '';
    const isComplete = copyFiles(
      [target],
      options,
      {
        cwd: project,
        print: (text) => (stdout += text),
        complain: (text) => (stderr += text),
      },
      from,
    );
    return {isComplete, stdout, stderr};
  }

  const filesIn = (target: string) =>
    readdirSync(at(target), {recursive: true, encoding: 'utf8'})
      .filter((name) => statSync(at(join(target, name))).isFile())
      .map((name) => name.replaceAll(sep, '/'))
      .sort();

  const choices: Record<string, readonly [CopyOptions, readonly string[]]> = {
    'by default': [{}, DEFAULT],
    'with the HTML of the topics': [{isWithHtml: true}, [...DEFAULT, ...HTML]],
    'without bundles': [{isWithoutBundles: true}, [...ALWAYS, ...TEXTS]],
    'in one language': [{languages: ['en']}, [...ALWAYS, ...english([...TEXTS, ...BUNDLES])]],
    'in each of two languages': [{languages: ['en', 'es']}, DEFAULT],
    'with all options': [
      {languages: ['en'], isWithoutBundles: true, isWithHtml: true},
      [...ALWAYS, ...english([...TEXTS, ...HTML])],
    ],
  };
  for (const [what, [options, names]] of Object.entries(choices))
    it(`copies what a page loads, the same bytes: ${what}`, () => {
      expect(copy('public/family', options)).to.include({isComplete: true, stderr: ''});
      expect(filesIn('public/family')).to.deep.equal([...names].sort());
      for (const name of names)
        expect(readFileSync(at(`public/family/${name}`))).to.deep.equal(
          readFileSync(join(source, 'dist', name)),
        );
    });

  it('reports how many files and bytes there are, and the tag for a page', () => {
    const bytes = DEFAULT.reduce((sum, name) => sum + statSync(join(source, 'dist', name)).size, 0);
    expect(copy('./public/family').stdout).to
      .equal(`public/family has version 2.0.0: 15 files, ${bytes} bytes. 15 were written, 0 were there already.

Paste this into a page, with another address if the folder has another one on your site:

<script type="module" src="/family/2.0.0/family-widgets.js"></script>
<family-faq></family-faq>
`);
  });

  const addresses: Record<string, string> = {
    'public/family': '/family/',
    'htdocs/a/widgets': '/a/widgets/',
    'public/old/public_html/help/': '/help/',
    wwwroot: '/',
    'public/for "families" & friends': '/for%20%22families%22%20%26%20friends/',
    'site/assets': '/family/',
  };
  for (const [target, address] of Object.entries(addresses))
    it(`takes the address from the path only below the root of a site: ${target}`, () => {
      expect(copy(target).stdout).to.include(`src="${address}2.0.0/family-widgets.js"`);
    });

  it('rewrites no unchanged file', () => {
    copy('public/family');
    for (const name of DEFAULT) utimesSync(at(`public/family/${name}`), 1, 1);
    folder.write('project/public/family/2.0.0/family-faq.js', 'half of i');
    expect(copy('public/family').stdout).to.include('1 were written, 14 were there already.');
    const {stdout} = copy('public/family');
    expect(stdout).to.include('0 were written, 15 were there already.');
    for (const name of DEFAULT.filter((each) => each !== '2.0.0/family-faq.js'))
      expect(statSync(at(`public/family/${name}`)).mtimeMs, name).to.equal(1000);
    expect(readFileSync(at('public/family/2.0.0/family-faq.js'), 'utf8')).to.include('This is');
    expect(filesIn('public/family')).to.deep.equal([...DEFAULT].sort());
  });

  it('replaces a file instead of writing into it, so that nobody receives half of one', () => {
    copy('public/family');
    folder.write('project/public/family/2.0.0/family-faq.js', 'old');
    const {ino} = statSync(at('public/family/2.0.0/family-faq.js'));
    copy('public/family');
    expect(statSync(at('public/family/2.0.0/family-faq.js')).ino).to.not.equal(ino);
  });

  it('keeps other versions and all other files, and names the versions in order', () => {
    const others = ['0.9.0', '0.10.0', '3.0.0-beta.1'].map((name) => `${name}/family-widgets.js`);
    const own = ['index.html', '1.0.0/notes.txt', 'docs/family-widgets.js'];
    for (const name of [...others, ...own, FORWARDER])
      folder.write(`project/public/family/${name}`, 'before');
    const {stdout} = copy('public/family');
    expect(stdout).to.include(
      '\nOther versions there were kept, since open pages may still load them: 0.9.0, 0.10.0, 3.0.0-beta.1.\n',
    );
    for (const name of [...others, ...own])
      expect(readFileSync(at(`public/family/${name}`), 'utf8'), name).to.equal('before');
    expect(readFileSync(at(`public/family/${FORWARDER}`), 'utf8')).to.include('This is');
  });

  it('names the languages whose texts are missing', () => {
    expect(copy('public', {languages: ['en']}).stdout).to.include('\nTexts in es were not copied. ');
    expect(copy('public', {languages: ['es', 'en']}).stdout).to.not.include('not copied');
  });

  it('names the languages whose texts an earlier copy has brought, as kept', () => {
    copy('public');
    const {stdout} = copy('public', {languages: ['en'], isWithoutBundles: true});
    expect(stdout).to.include(
      '\nTexts in es are there from an earlier copy of this version, and were kept.\n',
    );
    expect(stdout).to.not.include('not copied');
    expect(filesIn('public')).to.deep.equal([...DEFAULT].sort());
    copy('second', {languages: ['en']});
    expect(copy('second', {languages: ['en']}).stdout).to.include('\nTexts in es were not copied. ');
  });

  it('copies through a link to a folder', () => {
    mkdirSync(at('elsewhere'));
    symlinkSync('elsewhere', at('public'));
    expect(copy('public/family').isComplete).to.equal(true);
    expect(filesIn('elsewhere/family')).to.deep.equal([...DEFAULT].sort());
  });

  const A_FILE = 'a file, or a link that leads nowhere, has its name or that of a folder above it';
  const obstacles: Record<string, readonly [() => unknown, string]> = {
    'a file with the name of the folder': [
      () => folder.write('project/public/family', ''),
      `There can be no folder public/family: ${A_FILE}. Name another one.`,
    ],
    'a file with the name of a folder above it': [
      () => folder.write('project/public', ''),
      `There can be no folder public/family: ${A_FILE}. Name another one.`,
    ],
    'a link that leads nowhere': [
      () => symlinkSync('nowhere', at('public')),
      `There can be no folder public/family: ${A_FILE}. Name another one.`,
    ],
    'a circular link': [
      () => symlinkSync('public', at('public')),
      'There can be no folder public/family: a link in it leads round in a circle. Name another one.',
    ],
    'a file with the name of the version': [
      () => folder.write('project/public/family/2.0.0', ''),
      `public/family/2.0.0/content/en/iop.js could not be written: ${A_FILE}.`,
    ],
    'a folder with the name of a file': [
      () => mkdirSync(at('public/family/2.0.0/family-faq.js'), {recursive: true}),
      'public/family/2.0.0/family-faq.js could not be written: a folder has its name.',
    ],
  };
  for (const [what, [make, message]] of Object.entries(obstacles))
    it(`reports ${what}, and keeps the script at the stable address as it is`, () => {
      make();
      expect(copy('public/family')).to.deep.equal({isComplete: false, stdout: '', stderr: `${message}\n`});
      expect(existsSync(at(`public/family/${FORWARDER}`))).to.equal(false);
      const left = readdirSync(project, {recursive: true, encoding: 'utf8'});
      expect(left.filter((name) => name.endsWith('.tmp'))).to.deep.equal([]);
    });

  it('reports a folder that may not be written', function () {
    if (process.platform === 'win32') return this.skip();
    mkdirSync(at('public'));
    chmodSync(at('public'), 0o555);
    chmodSync(folder.path, 0o755);
    // Root may write anywhere.
    const isRoot = process.geteuid!() === 0;
    if (isRoot) process.seteuid!(65_534);
    try {
      expect([copy('public/family').stderr, copy('public').stderr]).to.deep.equal([
        'There can be no folder public/family: you may not write there. Name another one.\n',
        'public/2.0.0/content/en/iop.js could not be written: you may not write there.\n',
      ]);
    } finally {
      if (isRoot) process.seteuid!(0);
    }
  });

  for (const target of ['', 'dist', 'dist/2.0.0', 'public/family'])
    it(`reports a folder in the package: ${target || 'the package itself'}`, () => {
      const inPackage = join('node_modules/widgets', target);
      expect(copy(inPackage)).to.deep.equal({
        ...{isComplete: false, stdout: ''},
        stderr: `${inPackage} is in the package itself. Name a folder of your site.\n`,
      });
      expect(existsSync(join(source, 'public'))).to.equal(false);
    });

  it('reports a folder that leads into the package through a link', () => {
    symlinkSync('node_modules/widgets/dist', at('public'));
    for (const target of ['public', 'public/family'])
      expect(copy(target).stderr).to.equal(
        `${target} is in the package itself. Name a folder of your site.\n`,
      );
    symlinkSync('node_modules/widgets', at('linked'));
    expect(copy('node_modules/widgets/dist', {}, at('linked')).stderr).to.include('in the package itself');
    expect(readdirSync(join(source, 'dist'))).to.not.include('family');
    // Only the beginning of the name is that of the package.
    expect(copy('node_modules/widgets-copy').isComplete).to.equal(true);
  });

  for (const missing of [FORWARDER, NOTICES, '2.0.0/family-widgets.js'])
    it(`reports a package without built files: ${missing}`, () => {
      const bare = join(project, 'bare');
      folder.write('project/bare/package.json', '{"version": "2.0.0"}');
      for (const name of BUILT) if (name !== missing) folder.write(`project/bare/dist/${name}`, '');
      const path = join(bare, 'dist', missing);
      expect(copy('public', {}, bare)).to.deep.equal({
        ...{isComplete: false, stdout: ''},
        stderr: `The package has no built files: ${path} is missing. Install the package from npm, or run “npm run build” in its repository.\n`,
      });
      expect(existsSync(at('public'))).to.equal(false);
    });

  it('is called with its options, on the package itself', async () => {
    const words = ['copy', 'public/w', '--language', 'es', '--no-bundles', '--html'];
    const {code, stdout, stderr} = await runHere(words, {cwd: project});
    expect([code, stderr]).to.deep.equal([0, '']);
    expect(stdout).to.include(`src="/w/${packageVersion}/family-widgets.js"`);
    const names = filesIn(`public/w/${packageVersion}`);
    expect(names).to.include.members(['family-faq.js', 'content/es/iop.js', 'html/es/iop.h3.html']);
    expect(names.filter((name) => /\ben\b|bundle/.test(name))).to.deep.equal(['content/en/search-words.js']);
    folder.write('project/file', '');
    expect(await runHere(['copy', 'file'], {cwd: project})).to.include({code: 1});
  });

  it('exits with 2 for invalid usage', async () => {
    for (const [words, message] of [
      [[], /^Write which folder of your site: family-widgets copy /],
      [[''], /^Write which folder/],
      [['public', 'family'], /^Write which folder/],
      [['public', '--language', 'fr'], /^There is no language fr\. Choose one of/],
      [
        ['public', '--language', 'en', '--language', 'english'],
        /^There is no language english\. Choose one of/,
      ],
      [['public', '--no-bundle'], /^There is no option --no-bundle\. Did you mean --no-bundles\?/],
    ] as const) {
      const {code, stdout, stderr} = await runHere(['copy', ...words], {cwd: project});
      expect([code, stdout], words.join(' ')).to.deep.equal([2, '']);
      expect(stderr).to.match(message);
    }
    expect(existsSync(at('public'))).to.equal(false);
  });
});
