import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect} from 'chai';
import {rollup, type OutputChunk} from 'rollup';
import {
  CONTENT_FOLDER,
  contentFiles,
  glossaryFiles,
  glossaryIn,
  type HelpLineEntry,
  readContent,
  readHelpLines,
  readSources,
  vocabularyFiles,
  vocabularyIn,
} from '../../src/build/content-files.js';
import {contentPlugin, type ContentPluginOptions} from '../../src/build/content-plugin.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';

const ENGLISH = join(CONTENT_FOLDER, 'en/family-faq.md');
const NEW_FILE = join(CONTENT_FOLDER, 'en/detox.md');
const VIRTUAL = 'virtual:family-content';
const PIECES = [
  'importArticle',
  'importBlocks',
  'importJsonLd',
  'importPrerendered',
  'importPage',
  'importSources',
  'importCompare',
  'importExplainer',
  'importFaq',
  'importGlossary',
  'importHelpCard',
  'importRemote',
  'importSearch',
  'importTimeline',
  'importTips',
  'importYaml',
  'importShape',
];

type Loader = (attempt?: number) => Promise<Record<string, unknown>>;

/** The generated module for the built-in content. */
interface Catalogue {
  readonly catalogue: Readonly<Record<string, Readonly<Record<string, Loader>>>>;
  readonly glossaries: Readonly<Record<string, Loader>>;
  readonly vocabularies: Readonly<Record<string, Loader>>;
  readonly importSearch: Loader;
}

/** The parts of Rollup's plugin context that the hooks use. */
class FakeContext {
  readonly watched: string[] = [];
  readonly warnings: string[] = [];

  addWatchFile(file: string): void {
    this.watched.push(file);
  }

  warn(message: string): void {
    this.warnings.push(message);
  }

  error(message: string): never {
    throw new Error(message);
  }
}

/** The plugin's hooks as plain functions. */
function hooksOf(options?: ContentPluginOptions) {
  const context = new FakeContext();
  const plugin = contentPlugin(options) as unknown as {
    configResolved(config: {command: string}): void;
    resolveId(id: string): string | null;
    load(id: string): string | null;
    transform(this: FakeContext, code: string, id: string): {code: string} | null;
  };
  return {
    context,
    serve: () => plugin.configResolved({command: 'serve'}),
    resolveId: (id: string) => plugin.resolveId(id),
    transform: (code: string, id: string) => plugin.transform.call(context, code, id)?.code ?? null,
    catalogue: () => plugin.load(plugin.resolveId(VIRTUAL)!)!,
  };
}

function rendered(path: string): unknown {
  const {document} = readContent(readFileSync(path, 'utf8'), path);
  return renderDocument(document, glossaryIn(document.meta.lang!));
}

const text = (...front: string[]) =>
  ['---', 'id: detox', 'lang: en', 'title: Detox', 'summary: Days.', ...front, '---', '', 'Text.'].join('\n');

const DATES = ['lastReviewed: 2026-11-23', 'nextReview: 2027-11-23'];

describe('importing a file of content', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => folder.remove());

  for (const {language, topic, path} of contentFiles())
    it(`returns the rendered document (${language}/${topic})`, async () => {
      const code = hooksOf().transform(readFileSync(path, 'utf8'), path)!;
      const module = await folder.run('content.js', code);
      expect(Object.keys(module)).to.deep.equal(['default']);
      expect(module['default']).to.deep.equal(rendered(path));
    });

  it('returns the same in a running Storybook, where saving keeps the object', async () => {
    const hooks = hooksOf();
    hooks.serve();
    const code = hooks.transform(readFileSync(ENGLISH, 'utf8'), ENGLISH)!;
    expect((await folder.run('content.js', code))['default']).to.deep.equal(rendered(ENGLISH));
    expect(code).to.contain('import.meta.hot.accept(');
  });

  it('keeps text that looks like JavaScript', async () => {
    const words = '`${alert(1)}` &#8232; \\\\ "quoted" \\`';
    const code = hooksOf().transform(`${text('sources: [S01]', ...DATES)}\n\n${words}\n`, NEW_FILE)!;
    const {default: document} = await folder.run('content.js', code);
    expect((document as {body: unknown[]}).body.at(-1)).to.deep.equal([
      'p',
      ['code', '${alert(1)}'],
      ' \u2028 \\ "quoted" `',
    ]);
  });

  it('recognises the file by its path, whatever query Vite adds', () => {
    expect(hooksOf().transform(readFileSync(ENGLISH, 'utf8'), `${ENGLISH}?t=1&import`)).to.be.a('string');
  });

  it('is repeated when the list of sources or the glossary changes', () => {
    const hooks = hooksOf();
    hooks.transform(readFileSync(ENGLISH, 'utf8'), ENGLISH);
    expect(hooks.context.watched).to.deep.equal(
      ['sources.yaml', 'glossary.yaml'].map((name) => join(CONTENT_FOLDER, name)),
    );
  });

  it('leaves files outside content/ alone', () => {
    const elsewhere = [
      resolve('README.md'),
      resolve('content-drafts/en/detox.md'),
      resolve('src/content/detox.md'),
      '/content/en/detox.md',
      'content/en/detox.md',
      resolve('help-lines.yaml'),
    ];
    for (const path of elsewhere) expect(hooksOf().transform('# Text', path), path).to.equal(null);
  });

  it('leaves files of another kind alone', () => {
    for (const name of ['en/notes.txt', 'en/detox.mdx', 'issues.yaml'])
      expect(hooksOf().transform('# Text', join(CONTENT_FOLDER, name)), name).to.equal(null);
  });

  it('fails with file, line and column of each mistake', () => {
    const wrong = `${text(...DATES)}\n\n<b>Bold\n\n[here](javascript:x)\n`;
    expect(() => hooksOf().transform(wrong, NEW_FILE))
      .to.throw()
      .with.property('message')
      .that.matches(/^content\/en\/detox\.md:12:1 error: HTML is shown as text/)
      .and.matches(/\ncontent\/en\/detox\.md:14:1 error: This link is left out/)
      .and.matches(/\ncontent\/en\/detox\.md:1:1 error: The front matter names no `sources`\.$/);
  });

  it('makes Rollup fail with file, line and column', async () => {
    const build = rollup({
      input: NEW_FILE,
      plugins: [
        {
          name: 'file',
          resolveId: (id) => (id === NEW_FILE ? id : null),
          load: (id) => (id === NEW_FILE ? text('sources: [S999]', 'lastReviewed: soon') : null),
        },
        contentPlugin(),
      ],
    });
    const message = await build.then(
      () => 'It did not fail.',
      (error: Error) => error.message,
    );
    expect(message).to.contain('content/en/detox.md:7:1 error: `lastReviewed` must be a day');
    expect(message).to.contain('content/en/detox.md:1:1 error: content/sources.yaml has no source S999.');
  });
});

describe('importing the help lines', () => {
  it('returns those of every widget, without fields for the help card and authors only', async () => {
    const folder = temporaryFolder();
    try {
      const code = hooksOf().transform('', join(CONTENT_FOLDER, 'help-lines.yaml'))!;
      const {shortHelpLines, helpLines} = await folder.run('lines.js', code);
      const short = ['id', 'number', 'call', 'region', 'label'] as const;
      const whole = [...short, 'text', 'chat', 'languages', 'hours', 'checkedOn'] as const;
      const records = readHelpLines().filter(({line}) => line);
      const only = (record: HelpLineEntry, fields: readonly (keyof HelpLineEntry)[]) =>
        Object.fromEntries(fields.flatMap((name) => (record[name] ? [[name, record[name]]] : [])));
      expect(records).to.have.length(3);
      expect(shortHelpLines).to.deep.equal(records.map((record) => only(record, short)));
      const sources = readSources();
      expect(helpLines).to.deep.equal(
        records.map((record) => ({...only(record, whole), source: sources.get(record.source)!.short})),
      );
    } finally {
      folder.remove();
    }
  });
});

describe('the catalogue', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => folder.remove());

  /** Builds it with Rollup, with a stub for each piece of code. */
  async function build(options: ContentPluginOptions): Promise<OutputChunk[]> {
    const bundle = await rollup({
      input: VIRTUAL,
      plugins: [
        contentPlugin(options),
        {
          name: 'pieces',
          load: (id) => {
            // Loading files has a test of its own: here each is loaded directly.
            if (id.endsWith('/own-file.ts'))
              return 'export const ownFiles = (importFile) => (file) => (attempt) => importFile(file, attempt);';
            if (id.endsWith('/page-document.ts'))
              return 'export const pageDocument = {querySelector: () => null};';
            return id.endsWith('.ts') ? `export const piece = ${JSON.stringify(id)};` : null;
          },
        },
      ],
    });
    const {output} = await bundle.generate({
      format: 'es',
      entryFileNames: 'catalogue.js',
      chunkFileNames: '[name].js',
    });
    for (const chunk of output) if (chunk.type === 'chunk') folder.write(chunk.fileName, chunk.code);
    return output.filter((chunk) => chunk.type === 'chunk');
  }

  const run = async (code: string) => (await folder.run('catalogue.js', code)) as unknown as Catalogue;

  it('resolves its own name, and no other', () => {
    const {resolveId} = hooksOf();
    expect(resolveId(VIRTUAL)).to.equal(`\0${VIRTUAL}`);
    for (const id of ['virtual:other', './family-content', ENGLISH]) expect(resolveId(id), id).to.equal(null);
  });

  for (const delivery of ['import', 'address', 'inline'] as const)
    it(`has every topic in every language, and every piece of code (${delivery})`, async () => {
      const module = await run((await build({delivery}))[0]!.code);
      const languages: Record<string, string[]> = {};
      for (const {topic, language} of contentFiles()) (languages[topic] ??= []).push(language);
      const found = Object.entries(module.catalogue).map(([topic, each]) => [topic, Object.keys(each)]);
      expect(Object.fromEntries(found)).to.deep.equal(languages);
      expect(Object.keys(module.glossaries)).to.deep.equal(glossaryFiles().map(({language}) => language));
      const languagesOfSearch = vocabularyFiles().map(({language}) => language);
      expect(Object.keys(module.vocabularies)).to.deep.equal(languagesOfSearch);
      expect(Object.keys(module)).to.have.members(['catalogue', 'glossaries', 'vocabularies', ...PIECES]);
    });

  it('for a bundler imports each topic and piece on first use, as a chunk', async () => {
    const chunks = await build({delivery: 'import'});
    const data = glossaryFiles().length + vocabularyFiles().length;
    // The last one handles files that could not be loaded.
    expect(chunks).to.have.length(1 + contentFiles().length + data + PIECES.length + 1);
    expect(chunks[0]!.imports).to.deep.equal([]);
    const {catalogue, glossaries, vocabularies, importSearch} = await run(chunks[0]!.code);
    expect((await glossaries['es']!())['default']).to.deep.equal(glossaryIn('es'));
    expect((await vocabularies['es']!())['default']).to.deep.equal(vocabularyIn('es'));
    expect((await catalogue['family-faq']!['en']!())['default']).to.deep.equal(rendered(ENGLISH));
    expect((await importSearch())['piece']).to.match(/search\/search\.ts$/);
  });

  it('is what a build without options gets for a bundler', () => {
    expect(hooksOf().catalogue()).to.equal(hooksOf({delivery: 'import'}).catalogue());
  });

  it('for the bundles contains everything in one file', async () => {
    const chunks = await build({delivery: 'inline'});
    expect(chunks).to.have.length(1);
    expect(chunks[0]!.dynamicImports).to.deep.equal([]);
    expect(chunks[0]!.code).to.not.match(/\bimport\b/);
    const {catalogue, importSearch} = await run(chunks[0]!.code);
    expect((await catalogue['family-faq']!['en']!())['default']).to.deep.equal(rendered(ENGLISH));
    expect(importSearch()).to.be.instanceOf(Promise);
    expect((await importSearch())['piece']).to.match(/search\/search\.ts$/);
  });

  it('for the script tag loads each from beside the script, and from a new address on retry', async () => {
    const chunks = await build({delivery: 'address'});
    expect(chunks).to.have.length(1);
    folder.write('content/en/family-faq.js', 'export const from = import.meta.url;');
    folder.write('search.js', 'export const from = import.meta.url;');
    const {catalogue, importSearch} = await run(chunks[0]!.code);
    const load = catalogue['family-faq']!['en']!;
    expect((await load())['from']).to.match(/\/content\/en\/family-faq\.js$/);
    expect((await load(2))['from']).to.match(/\/content\/en\/family-faq\.js\?attempt=2$/);
    expect((await importSearch())['from']).to.match(/\/search\.js$/);
  });

  it('for the script tag requests files that the build has a size budget for', async () => {
    const budget = JSON.parse(readFileSync('.config/size-budget.json', 'utf8')) as Record<string, number>;
    for (const file of Object.keys(budget).filter((name) => !name.startsWith('../')))
      folder.write(file, `export const from = ${JSON.stringify(file)};`);
    const [{code}] = (await build({delivery: 'address'})) as [OutputChunk];
    const {catalogue, glossaries, vocabularies, ...pieces} = await run(code);
    const loaders = [...Object.values(catalogue), glossaries, vocabularies, pieces].flatMap((each) =>
      Object.values(each),
    );
    const asked = await Promise.all(loaders.map(async (load) => (await load())['from']));
    const wanted = [
      ...contentFiles().map(({language, topic}) => `content/${language}/${topic}.js`),
      ...glossaryFiles().map(({language}) => `content/${language}/glossary.js`),
      ...vocabularyFiles().map(({language}) => `content/${language}/search-words.js`),
    ];
    expect(asked)
      .to.include.members(wanted)
      .and.have.length(wanted.length + PIECES.length);
  });

  it('gives each file its release, and rejects a file of another one', async () => {
    const path = join(CONTENT_FOLDER, 'en/iop.md');
    const bundle = await rollup({
      input: path,
      plugins: [contentPlugin({delivery: 'address', version: '9.9.9-test'})],
    });
    const {output} = await bundle.generate({format: 'es'});
    const module = await folder.run('iop.js', output[0].code);
    expect(module).to.deep.include({version: '9.9.9-test', default: rendered(path)});
    expect(hooksOf({delivery: 'address', version: '9.9.9-test'}).catalogue()).to.contain(
      'ownFiles(importFile, "9.9.9-test")',
    );
  });

  it('contains the requested languages only', async () => {
    for (const delivery of ['import', 'address', 'inline'] as const) {
      const [{code}] = (await build({delivery, languages: ['es']})) as [OutputChunk];
      const {catalogue, glossaries, vocabularies} = await run(`${code}\n// ${delivery}`);
      for (const each of Object.values(catalogue)) expect(Object.keys(each), delivery).to.deep.equal(['es']);
      expect(Object.keys(glossaries), delivery).to.deep.equal(['es']);
      // In danger, a reader types in the language they think in.
      expect(Object.keys(vocabularies), delivery).to.deep.equal(['en', 'es']);
    }
    expect(hooksOf({languages: []}).catalogue()).to.contain('catalogue = {}');
  });
});
