import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {CONTENT_FOLDER, glossaryFiles, glossaryIn, readGlossary} from '../../src/build/content-files.js';
import {contentPlugin} from '../../src/build/content-plugin.js';
import {temporaryFolder} from '../support/temporary-folder.js';

interface Hooks {
  resolveId(id: string): string | null;
  load(id: string): string | null;
}

const {resolveId, load} = contentPlugin() as unknown as Hooks;

const ENGLISH = join(CONTENT_FOLDER, 'en/glossary.yaml');

describe('the glossary in one language', () => {
  it('has every term, with its words in that language, and nothing for authors only', () => {
    for (const language of ['en', 'es'] as const) {
      const glossary = glossaryIn(language);
      const records = readGlossary();
      expect(glossary.map(({id}) => id)).to.deep.equal(records.map(({id}) => id));
      expect(glossary.map(({meaning}) => meaning)).to.deep.equal(
        records.map((each) => each[language]!.meaning),
      );
      const names = new Set(glossary.flatMap((entry) => Object.keys(entry)));
      expect(['id', 'find', 'term', 'abbreviation', 'also', 'meaning']).to.include.members([...names]);
      for (const {find} of glossary) expect(find).to.not.equal(true);
    }
  });

  it('is empty in a language without one', () => {
    expect(glossaryIn('fr')).to.deep.equal([]);
    expect(glossaryIn('sources')).to.deep.equal([]);
  });

  it('is a module beside the texts of its language, generated from the one file of all languages', async () => {
    expect(glossaryFiles()).to.deep.equal(
      ['en', 'es'].map((language) => ({language, path: join(CONTENT_FOLDER, language, 'glossary.yaml')})),
    );
    const folder = temporaryFolder();
    try {
      for (const {language, path} of glossaryFiles()) {
        expect(existsSync(path)).to.equal(false);
        const module = await folder.run(`${language}.js`, load(resolveId(path)!)!);
        expect(module['default']).to.deep.equal(glossaryIn(language));
      }
    } finally {
      folder.remove();
    }
  });

  it('is resolved by the path that Vite uses', () => {
    for (const id of [
      ENGLISH,
      '/content/en/glossary.yaml',
      `${ENGLISH}?import`,
      '/content/en/glossary.yaml?t=1',
    ])
      expect(resolveId(id), id).to.equal(ENGLISH);
  });

  it('does not resolve any other path', () => {
    for (const id of [
      '/content/glossary.yaml',
      '/content/fr/glossary.yaml',
      './glossary.yaml',
      '/glossary.yaml',
      '/en/glossary.yaml',
      'glossary.yaml',
    ])
      expect(resolveId(id), id).to.equal(null);
    expect(load(join(CONTENT_FOLDER, 'glossary.yaml'))).to.equal(null);
  });
});
