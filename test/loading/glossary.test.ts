import {glossaries} from 'virtual:family-content';
import {expect} from 'chai';
import {loadGlossary} from '../../src/loading/glossary.js';
import {loadRemote} from '../../src/loading/remote-document.js';
import {respondUrl} from '../support/server.js';
import {signal} from './fetching.js';

const originals = {...glossaries};

function stub(language: string, load: () => Promise<unknown>): void {
  Object.assign(glossaries, {[language]: load});
}

const markdown = (lang: string) => respondUrl({body: `---\nlang: ${lang}\n---\n\nnaloxone, naloxona`});

const termsOf = async (lang: string, asked?: string) =>
  Object.values((await loadRemote(markdown(lang), signal, asked)).document!.terms ?? {});

describe('the glossary for a text', () => {
  afterEach(() => void Object.assign(glossaries, originals));

  it('exists in the languages of the library', async () => {
    for (const language of ['en', 'es', 'en-GB', 'ES-mx']) {
      const glossary = await loadGlossary(language);
      expect(
        glossary.map(({id}) => id),
        language,
      ).to.include('naloxone');
    }
  });

  it('is empty in any other language, even if JavaScript has a property of that name', async () => {
    for (const language of ['fr', '', 'constructor', 'est'])
      expect(await loadGlossary(language), language).to.deep.equal([]);
  });

  it('is empty if it cannot be loaded', async () => {
    stub('en', () => Promise.reject(new TypeError('The network is away.')));
    expect(await loadGlossary('en')).to.deep.equal([]);
  });

  it('has the text’s own language, and the page’s if the text names none', async () => {
    const [english, spanish] = [await termsOf('en', 'es'), await termsOf('es-MX', 'en')];
    expect(english.map(({term}) => term)).to.deep.equal(['Naloxone']);
    expect(spanish.map(({term}) => term)).to.deep.equal(['Naloxona']);
    expect(await termsOf('', 'es')).to.deep.equal(spanish);
    expect(await termsOf('fr')).to.deep.equal([]);
  });

  it('is loaded while the text is fetched, and no other one is requested', async () => {
    const asked: string[] = [];
    for (const language of ['en', 'es'] as const) {
      const load = originals[language]!;
      stub(language, () => {
        asked.push(language);
        return load(0);
      });
    }
    await termsOf('es', 'es');
    expect(asked).to.deep.equal(['es']);
  });

  it('reports an unknown term, unless the glossary itself is missing', async () => {
    const file = respondUrl({body: 'Ask for [it](glossary:nothing).'});
    const found = await loadRemote(file, signal);
    expect(found.problems!.map(({rule}) => rule)).to.deep.equal(['link']);
    stub('en', () => Promise.reject(new TypeError('The network is away.')));
    const silent = await loadRemote(file, signal);
    expect(silent.problems).to.deep.equal([]);
    expect(silent.document!.body).to.deep.equal(found.document!.body);
  });
});
