import {expect} from 'chai';
import type {Block, ContentDocument, ContentMeta} from '../../src/document/types.js';
import {isAttributes} from '../../src/rendering/markup.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {lines, read} from './read.js';

function render(blocks: readonly Block[], meta: Partial<ContentMeta> = {}) {
  return renderDocument({meta: {sources: [], ...meta}, blocks});
}

function bodyOf(block: Block, meta: Partial<ContentMeta> = {}) {
  const {body} = render([block], meta);
  expect(body).to.have.length(1);
  return body[0];
}

const text = (words: string): Block => ({type: 'text', children: [words]});
const paragraph = (words: string): Block => ({type: 'paragraph', children: [words]});

describe('the markup of a document', () => {
  it('is only empty lists for an empty one', () => {
    expect(render([])).to.deep.equal({meta: {}, body: [], sources: []});
  });

  it('includes the front matter', () => {
    const meta: ContentMeta = {
      id: 'iop',
      lang: 'es',
      title: 'Título',
      summary: 'Resumen',
      sources: [],
      evidence: 'moderate',
      lastReviewed: '2026-11-23',
      nextReview: '2027-11-23',
      reviewedBy: {name: 'Ana Ruiz', role: 'Physician'},
      region: 'US',
      translationOf: {id: 'iop'},
    };
    expect(renderDocument({meta, blocks: []})).to.deep.equal({
      meta: {
        id: 'iop',
        lang: 'es',
        lastReviewed: '2026-11-23',
        nextReview: '2027-11-23',
        reviewedBy: {name: 'Ana Ruiz', role: 'Physician'},
      },
      title: 'Título',
      summary: 'Resumen',
      body: [],
      sources: [],
    });
  });

  it('of a heading has its level and its id', () => {
    expect(bodyOf({type: 'heading', level: 3, id: 'detox', children: ['Detox']})).to.deep.equal([
      'h3',
      {id: 'detox'},
      'Detox',
    ]);
  });

  it('of a paragraph has every kind of inline node', () => {
    expect(
      bodyOf({
        type: 'paragraph',
        children: [
          'a ',
          {type: 'strong', children: ['b', {type: 'emphasis', children: ['c']}]},
          {type: 'deleted', children: ['d']},
          {type: 'code', text: '<e>'},
          {type: 'break'},
          {type: 'link', url: 'tel:988', children: ['f']},
          {type: 'image', url: 'https://a.example/g.png', alt: 'G'},
        ],
      }),
    ).to.deep.equal([
      'p',
      'a ',
      ['strong', 'b', ['em', 'c']],
      ['del', 'd'],
      ['code', '<e>'],
      ['br'],
      ['a', {href: 'tel:988'}, 'f'],
      ['img', {src: 'https://a.example/g.png', alt: 'G', loading: 'lazy', referrerpolicy: 'no-referrer'}],
    ]);
  });

  it('of text without a paragraph is a span', () => {
    expect(bodyOf(text('a'))).to.deep.equal(['span', 'a']);
  });

  it('of lists has items with bare text, or with blocks', () => {
    expect(
      bodyOf({type: 'list', ordered: false, items: [{blocks: [text('a')]}, {blocks: []}]}),
    ).to.deep.equal(['ul', ['li', 'a'], ['li']]);
    const inner: Block = {type: 'list', ordered: false, items: [{blocks: [text('c')]}]};
    expect(
      bodyOf({
        type: 'list',
        ordered: true,
        items: [{blocks: [text('a'), inner]}, {blocks: [paragraph('b')]}],
      }),
    ).to.deep.equal(['ol', ['li', 'a', ['ul', ['li', 'c']]], ['li', ['p', 'b']]]);
  });

  it('of an ordered list has its first number if it is not 1', () => {
    expect(bodyOf({type: 'list', ordered: true, start: 3, items: [{blocks: [text('c')]}]})).to.deep.equal([
      'ol',
      {start: '3'},
      ['li', 'c'],
    ]);
    expect(bodyOf({type: 'list', ordered: true, start: 0, items: []})).to.deep.equal(['ol', {start: '0'}]);
  });

  it('of a task has a checkbox named by its text, with the list below it outside of the label', () => {
    const below: Block = {type: 'list', ordered: false, items: [{checked: true, blocks: [text('b')]}]};
    expect(
      bodyOf({type: 'list', ordered: false, items: [{checked: false, blocks: [text('a'), below]}]}),
    ).to.deep.equal([
      'ul',
      [
        'li',
        {'data-task': ''},
        ['label', ['input', {type: 'checkbox'}], ' ', 'a'],
        ['ul', ['li', {'data-task': ''}, ['label', ['input', {type: 'checkbox', checked: ''}], ' ', 'b']]],
      ],
    ]);
  });

  it('of a quote and code', () => {
    expect(bodyOf({type: 'quote', blocks: [paragraph('a')]})).to.deep.equal(['blockquote', ['p', 'a']]);
    expect(bodyOf({type: 'code', text: '<a>\nb'})).to.deep.equal(['pre', ['code', '<a>\nb']]);
  });

  it('has a rule between paragraphs, but none at the start or end of a section', () => {
    const {document} = read(
      '---\n\nA\n\n---\n\nB\n\n---\n\n# T\n\n## S\n\n***\n\nC\n\n---\n\n### Q\n\nD\n\n- - -\n',
    );
    const {body} = render(document.blocks);
    expect(body.map(([tag]) => tag).join(' ')).to.equal('p hr p h2 p h3 p');
  });

  it('of an alert starts with its kind, in the language of the text', () => {
    const kinds = [
      ['note', 'Note', 'Nota'],
      ['tip', 'Tip', 'Consejo'],
      ['important', 'Important', 'Importante'],
      ['warning', 'Warning', 'Advertencia'],
      ['caution', 'Take care', 'Cuidado'],
    ] as const;
    for (const [kind, english, spanish] of kinds) {
      const block: Block = {type: 'alert', kind, blocks: [paragraph('a')]};
      const markup = (word: string) => [
        'div',
        {role: 'note', 'data-alert': kind},
        ['p', ['strong', word]],
        ['p', 'a'],
      ];
      expect(bodyOf(block)).to.deep.equal(markup(english));
      for (const lang of ['es', 'es-MX', 'ES']) expect(bodyOf(block, {lang})).to.deep.equal(markup(spanish));
      for (const lang of ['en-GB', 'fr', 'est']) expect(bodyOf(block, {lang})).to.deep.equal(markup(english));
    }
  });

  it('of a table has a named box that the keyboard can scroll, and column headers', () => {
    const block: Block = {
      type: 'table',
      head: [{align: 'right', children: ['a']}, {children: []}],
      rows: [[{align: 'right', children: [{type: 'strong', children: ['1']}]}, {children: ['2']}], []],
    };
    const table = [
      'table',
      ['thead', ['tr', ['th', {scope: 'col', 'data-align': 'right'}, 'a'], ['th', {scope: 'col'}]]],
      ['tbody', ['tr', ['td', {'data-align': 'right'}, ['strong', '1']], ['td', {}, '2']], ['tr']],
    ];
    const box = (name: string) => [
      'div',
      {role: 'group', 'aria-label': name, tabindex: '0', 'data-table': ''},
      table,
    ];
    expect(bodyOf(block)).to.deep.equal(box('Table'));
    expect(bodyOf(block, {lang: 'es'})).to.deep.equal(box('Tabla'));
  });

  it('of a line of sources has each short name, linked to its source', () => {
    const sources = [
      {id: 'S01', title: 'What to do', short: 'CDC', url: 'https://www.cdc.gov/'},
      {id: 'S02', title: 'Our leaflet'},
    ];
    expect(bodyOf({type: 'sources', ids: ['S01', 'S02', 'S03']}, {sources})).to.deep.equal([
      'p',
      {'data-sources': ''},
      'Sources:',
      ' ',
      ['a', {href: 'https://www.cdc.gov/'}, 'CDC'],
      ' · ',
      'Our leaflet',
      ' · ',
      'S03',
    ]);
    expect(bodyOf({type: 'sources', ids: ['S02']}, {sources, lang: 'es'})).to.deep.equal([
      'p',
      {'data-sources': ''},
      'Fuentes:',
      ' ',
      'Our leaflet',
    ]);
  });

  it('has the sources of the text, each with publisher and year', () => {
    const sources = [
      {id: 'S01', title: 'What to do', publisher: 'CDC', year: 2024, url: 'https://www.cdc.gov/'},
      {id: 'S02', title: 'A leaflet', publisher: 'HHS'},
      {id: 'S03', title: 'A study', year: 2020},
      {id: 'S04', title: 'S04'},
    ];
    expect(render([], {sources}).sources).to.deep.equal([
      ['li', ['a', {href: 'https://www.cdc.gov/'}, 'What to do'], ' CDC, 2024'],
      ['li', 'A leaflet', ' HHS'],
      ['li', 'A study', ' 2020'],
      ['li', 'S04'],
    ]);
  });

  it('of a term is a span with its id, and its meaning beside the text', () => {
    const glossary = [{id: 'iop', term: 'intensive program', abbreviation: 'IOP', meaning: 'Treatment.'}];
    const blocks: Block[] = [
      {type: 'paragraph', children: ['An IOP.']},
      {type: 'paragraph', children: [{type: 'term', id: 'unknown', children: ['b']}]},
    ];
    expect(renderDocument({meta: {sources: []}, blocks}, glossary)).to.deep.equal({
      meta: {},
      body: [
        ['p', 'An ', ['span', {'data-term': 'iop'}, 'IOP'], '.'],
        ['p', 'b'],
      ],
      sources: [],
      terms: {iop: {term: 'Intensive program (IOP)', meaning: 'Treatment.'}},
    });
  });

  it('of a term is plain text without a glossary', () => {
    const children = [{type: 'term' as const, id: 'iop', children: ['IOP']}];
    const rendered = render([{type: 'paragraph', children}]);
    expect(rendered.body).to.deep.equal([['p', 'IOP']]);
    expect(rendered).to.not.have.property('terms');
  });

  it('is plain data: JSON does not change it', () => {
    const markdown = lines(
      '---',
      'title: Help',
      'sources: [S01]',
      '---',
      '',
      '> [!NOTE]',
      '> a',
      '',
      '- [ ] b',
      '',
      '|c|',
      '|-|',
      '',
      'Sources: S01',
    );
    const rendered = renderDocument(read(markdown).document);
    expect(JSON.parse(JSON.stringify(rendered))).to.deep.equal(rendered);
  });

  it('does not change the document', () => {
    const {document} = read('- [ ] a\n\n|b|\n|-|\n|c|');
    const frozen = deepFreeze(document);
    expect(() => renderDocument(frozen)).to.not.throw();
  });
});

describe('a part of markup', () => {
  it('is attributes if it is an object, and not an array', () => {
    expect(isAttributes({})).to.equal(true);
    expect(isAttributes('p')).to.equal(false);
    expect(isAttributes(['p'])).to.equal(false);
  });
});

function deepFreeze(document: ContentDocument): ContentDocument {
  const freeze = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  };
  freeze(document);
  return document;
}
