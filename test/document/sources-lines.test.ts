import {expect} from 'chai';
import {languages} from '../../src/localization/languages.js';
import {articleWords} from '../../src/localization/words.js';
import {lines, problemsOf, read} from './read.js';

const FILE = lines('---', 'sources: [S01, S06b, {id: leaflet, title: Our leaflet}]', '---', '');

const blockOf = (text: string) => read(FILE + text).document.blocks;

describe('a line of sources', () => {
  it('names sources of the front matter', () => {
    for (const [text, ids] of [
      ['Sources: S01', ['S01']],
      ['Source: S01', ['S01']],
      ['Sources: S01, S06b, leaflet', ['S01', 'S06b', 'leaflet']],
      ['Fuentes: S01,S06b', ['S01', 'S06b']],
      ['fuente:   leaflet', ['leaflet']],
      ['SOURCES: S01,   S06b', ['S01', 'S06b']],
      ['Sources: S01,\nS06b', ['S01', 'S06b']],
      ['Sources:\nS01', ['S01']],
      ['**Sources:** S01; S06b', ['S01', 'S06b']],
      ['*Sources: S01.*', ['S01']],
      ['Sources: S01, S06b.', ['S01', 'S06b']],
      ['Sources : S01', ['S01']],
      ['Fuentes\u00A0: S01', ['S01']],
      ['Sources\uFF1AS01', ['S01']],
      ['_Sources_: S01', ['S01']],
      ['Sources: S01, S06b, ', ['S01', 'S06b']],
    ] as const) {
      expect(blockOf(text), text).to.deep.equal([{type: 'sources', ids}]);
      expect(problemsOf(FILE + text), text).to.deep.equal([]);
    }
  });

  it('begins with the label of each language of the widgets', () => {
    for (const language of languages) {
      const text = `${articleWords[language].sources} S01`;
      expect(blockOf(text), text).to.deep.equal([{type: 'sources', ids: ['S01']}]);
    }
  });

  it('is a paragraph of its own', () => {
    expect(blockOf('Text\nSources: S01')).to.deep.equal([
      {type: 'paragraph', children: ['Text\nSources: S01']},
    ]);
    expect(blockOf('- Sources: S01')).to.deep.equal([
      {type: 'list', ordered: false, items: [{blocks: [{type: 'text', children: ['Sources: S01']}]}]},
    ]);
  });

  it('may be in a quote', () => {
    expect(blockOf('> Sources: S01')).to.deep.equal([
      {type: 'quote', blocks: [{type: 'sources', ids: ['S01']}]},
    ]);
  });

  it('with an unknown id is reported, and stays text', () => {
    expect(blockOf('Text\n\nSources: S99')).to.deep.equal([
      {type: 'paragraph', children: ['Text']},
      {type: 'paragraph', children: ['Sources: S99']},
    ]);
    expect(problemsOf(`${FILE}Text\n\nSources: S99, S98`)).to.deep.equal([
      'faq.md:6:1 error: The front matter names no source S99, S98: add it to `sources`.',
    ]);
    expect(problemsOf('Sources: S01')).to.deep.equal([
      'faq.md:1:1 error: The front matter names no source S01: add it to `sources`.',
    ]);
  });

  it('with a known and an unknown id is reported, whatever the form of the other', () => {
    expect(problemsOf(`${FILE}Sources: S01, leaflets`)).to.deep.equal([
      'faq.md:4:1 error: The front matter names no source leaflets: add it to `sources`.',
    ]);
  });

  it('with other words is an ordinary sentence', () => {
    for (const text of [
      'Sources: many people told us.',
      'Sources of help: S01',
      'Sources:',
      'Resources: S01',
    ]) {
      expect(blockOf(text), text).to.deep.equal([{type: 'paragraph', children: [text]}]);
      expect(problemsOf(FILE + text), text).to.deep.equal([]);
    }
  });

  it("is not confused by names of JavaScript's properties", () => {
    expect(blockOf('Sources: constructor')).to.deep.equal([
      {type: 'paragraph', children: ['Sources: constructor']},
    ]);
  });
});
