import {expect} from 'chai';
import {sourceIdsIn, withKnownSources} from '../../src/document/known-sources.js';
import {lines, read} from './read.js';

const REGISTRY = new Map(
  ['S01', 'S03b', 'handout'].map((id) => [id, {id, title: `Title of ${id}`, short: `Short ${id}`}]),
);

const documentOf = (sources: string, ...text: readonly string[]) =>
  read(lines('---', `sources: ${sources}`, '---', ...text)).document;

describe('the sources of a text that a page loads', () => {
  it('are those that its ids refer to, and its own', () => {
    const own = '{id: house, title: Our handbook}';
    const document = documentOf(`[S01, handout, Our own leaflet, ${own}]`, 'Text', '', 'Sources: S01, house');
    expect([...sourceIdsIn(document)]).to.deep.equal(['S01', 'handout']);
    const {meta, blocks} = withKnownSources(document, REGISTRY);
    expect(meta.sources.map(({title}) => title)).to.deep.equal([
      'Title of S01',
      'Title of handout',
      'Our own leaflet',
      'Our handbook',
    ]);
    expect(blocks.at(-1)).to.deep.equal({type: 'sources', ids: ['S01', 'house']});
  });

  it('are never unknown ids, in any position', () => {
    const text = [
      'Text',
      '',
      'Sources: S01, S99',
      '',
      '> A quote',
      '>',
      '> Sources: S99',
      '',
      '- item',
      '',
      '  Sources: S99',
      '',
      'Sources: S99',
    ];
    const {meta, blocks} = withKnownSources(documentOf('[S01, S99]', ...text), REGISTRY);
    expect(JSON.stringify([meta.sources, blocks])).to.not.include('S99');
    expect(blocks.filter(({type}) => type === 'sources')).to.deep.equal([{type: 'sources', ids: ['S01']}]);
  });

  it('include those of a line that the front matter lacks', () => {
    for (const start of [
      '',
      '---\ntitle: A: b\n---\n',
      '---\nsources: S01\n---\n',
      '---\nsources: [handout]\n---\n',
    ]) {
      const {document} = read(`${start}Text\n\nSources: S01, S03b, S98\n`);
      const {meta, blocks} = withKnownSources(document, REGISTRY);
      expect(blocks.at(-1), start).to.deep.equal({type: 'sources', ids: ['S01', 'S03b']});
      expect(
        meta.sources.map(({id}) => id),
        start,
      ).to.include.members(['S01', 'S03b']);
      expect(sourceIdsIn(document), start).to.include('S98');
    }
  });

  it('do not change other sentences', () => {
    for (const text of ['Sources: our own experience', 'Sources of help: S01', 'S01', 'Ask for room S01.']) {
      const document = documentOf('[S01]', text);
      expect(withKnownSources(document, REGISTRY).blocks, text).to.deep.equal(document.blocks);
    }
  });

  it('are empty if the list could not be loaded: then no id is shown', () => {
    const {meta, blocks} = withKnownSources(documentOf('[S01]', 'Text', '', 'Sources: S01'), new Map());
    expect(meta.sources).to.deep.equal([]);
    expect(blocks).to.deep.equal([{type: 'paragraph', children: ['Text']}]);
  });
});
