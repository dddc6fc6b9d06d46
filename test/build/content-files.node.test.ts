import {join} from 'node:path';
import {expect} from 'chai';
import {
  CONTENT_FOLDER,
  contentFiles,
  readContent,
  readHelpLines,
  readSources,
} from '../../src/build/content-files.js';
import {describeProblem} from '../../src/document/source-text.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';

const FILE = join(process.cwd(), 'content/en/detox.md');

const FIELDS = {
  id: 'detox',
  lang: 'en',
  title: 'Detox',
  summary: 'The first days.',
  sources: '[S01]',
  lastReviewed: '2026-11-23',
  nextReview: '2027-11-23',
};

/** A valid file, apart from these fields; undefined leaves one out. */
function markdown(changes: Partial<Record<keyof typeof FIELDS, string | undefined>> = {}): string {
  const fields = Object.entries({...FIELDS, ...changes}).filter(([, value]) => value !== undefined);
  return ['---', ...fields.map(([name, value]) => `${name}: ${value}`), '---', '', 'Text.', ''].join('\n');
}

const problemsOf = (text: string) => readContent(text, FILE).problems.map(describeProblem);

describe('the files of content', () => {
  let folder: TemporaryFolder;

  beforeEach(() => {
    folder = temporaryFolder();
  });

  afterEach(() => folder.remove());

  it('have a language from their folder and a topic from their name', () => {
    const paths = ['en/detox.md', 'es/detox.md', 'pt-BR/family.faq.md'].map((name) => folder.write(name, ''));
    expect(contentFiles(folder.path)).to.have.deep.members([
      {topic: 'detox', language: 'en', path: paths[0]},
      {topic: 'detox', language: 'es', path: paths[1]},
      {topic: 'family.faq', language: 'pt-BR', path: paths[2]},
    ]);
  });

  it('are Markdown in the folder of a language, and nothing else', () => {
    for (const name of ['README.md', 'sources.yaml', 'en/notes.txt', 'en/detox.md.orig', 'en/old/detox.md'])
      folder.write(name, '');
    expect(contentFiles(folder.path)).to.deep.equal([]);
  });

  it('are in content/ unless a folder is given', () => {
    expect(contentFiles()).to.deep.include({
      topic: 'family-faq',
      language: 'es',
      path: join(CONTENT_FOLDER, 'es/family-faq.md'),
    });
  });
});

describe('reading a file of content', () => {
  it('returns its document, with the sources that its ids refer to', () => {
    const {document, problems} = readContent(markdown(), FILE);
    expect(problems).to.deep.equal([]);
    expect(document.meta).to.deep.include({id: 'detox', lang: 'en', title: 'Detox'});
    expect(document.meta.sources).to.deep.equal([readSources().get('S01')]);
    expect(document.blocks).to.deep.equal([{type: 'paragraph', children: ['Text.']}]);
  });

  for (const field of ['id', 'lang', 'title', 'summary', 'lastReviewed', 'nextReview'] as const)
    it(`reports a file without ${field}, by name`, () => {
      const expected = [`content/en/detox.md:1:1 error: The front matter has no \`${field}\`.`];
      expect(problemsOf(markdown({[field]: undefined}))).to.deep.equal(expected);
      expect(problemsOf(markdown({[field]: ''}))).to.deep.equal(expected);
    });

  it('takes the title from the first heading', () => {
    expect(problemsOf(`${markdown({title: undefined})}\n# Detox\n`)).to.deep.equal([]);
  });

  it('reports a file without sources', () => {
    for (const sources of [undefined, '', '[]'])
      expect(problemsOf(markdown({sources}))).to.deep.equal([
        'content/en/detox.md:1:1 error: The front matter names no `sources`.',
      ]);
  });

  it('reports every source that content/sources.yaml does not have', () => {
    expect(problemsOf(markdown({sources: '[S01, S999, s01]'}))).to.deep.equal([
      'content/en/detox.md:1:1 error: content/sources.yaml has no source S999.',
      'content/en/detox.md:1:1 error: content/sources.yaml has no source s01.',
    ]);
  });

  it('accepts a source that the file describes itself', () => {
    const sources = '[{id: leaflet, title: Our own leaflet}]';
    const {document, problems} = readContent(markdown({sources}), FILE);
    expect(problems).to.deep.equal([]);
    expect(document.meta.sources).to.deep.equal([{id: 'leaflet', title: 'Our own leaflet'}]);
  });

  it('reports everything that a file lacks, and the problems of its text, at once', () => {
    expect(problemsOf('Text.\n\n<b>Bold</b>\n')).to.deep.equal([
      'content/en/detox.md:3:1 error: HTML is shown as text: write Markdown instead of "<b>".',
      'content/en/detox.md:3:8 error: HTML is shown as text: write Markdown instead of "</b>".',
      ...['id', 'lang', 'title', 'summary', 'lastReviewed', 'nextReview'].map(
        (field) => `content/en/detox.md:1:1 error: The front matter has no \`${field}\`.`,
      ),
      'content/en/detox.md:1:1 error: The front matter names no `sources`.',
    ]);
  });
});

describe('the data beside the content', () => {
  it('names each source with a title, and sends readers over https only', () => {
    const sources = [...readSources()];
    expect(sources.length).to.be.above(50);
    for (const [id, source] of sources) {
      expect(source.id).to.equal(id);
      expect(source.title, id).to.not.equal(id);
      if (source.url !== undefined) expect(source.url, id).to.match(/^https:/);
    }
  });

  it('keeps phone numbers and days as text', () => {
    // A number for text messages only cannot be called.
    for (const {number, call, text, checkedOn} of readHelpLines())
      for (const value of [number, call ?? text, checkedOn]) expect(value).to.be.a('string');
  });
});
