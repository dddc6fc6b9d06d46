/**
 * Texts made to keep a parser busy. Each must be parsed without an exception; the only time limit is many times the
 * usual duration, since the machine may be busy. Unguarded, marked 18.2.1 takes from seconds to hours for a third of
 * them, or runs out of memory.
 */
import {expect} from 'chai';
import type {Glossary} from '../../src/document/glossary.js';
import {blockText} from '../../src/document/plain-text.js';
import {documentOutline} from '../../src/document/outline.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {inTurn as it} from '../support/in-turn.js';
import {extent, sampleOf} from '../support/nightly.js';
import {patterns} from './hostile-texts.js';
import {read} from './read.js';

const IN_BROWSER = 'document' in globalThis;

/**
 * In kB, for the text of this number. The largest file that is loaded has 256, which every sixth text is tested with;
 * in the nightly run all are, and with sizes between. In browsers, a small size shows that work does not grow without
 * bounds.
 */
const sizesFor = (index: number): readonly number[] => {
  if (IN_BROWSER) return [8];
  return extent.nightly ? [16, 64, 128, 256] : [32, ...sampleOf([256], 6, index)];
};

const glossary: Glossary = [
  {id: 'pill', term: 'pill', also: ['tablet'], abbreviation: 'P', meaning: 'A medicine.'},
  {id: 'pill-box', term: 'pill box', meaning: 'A box for pills.'},
];

describe('a text made to keep the parser busy', function () {
  this.timeout(60_000);
  let count = 0;

  for (const [kind, texts] of Object.entries(patterns)) {
    describe(kind, () => {
      for (const [name, pattern] of Object.entries(texts)) {
        const sizes = sizesFor(count++);
        it(`is parsed completely: ${name}`, () => {
          for (const size of sizes) {
            const {document} = read(pattern(size * 1024));
            documentOutline(document);
            renderDocument(document, glossary);
          }
        });
      }
    });
  }

  it('there are more than fifty of them', () => {
    expect(Object.values(patterns).flatMap((texts) => Object.keys(texts)).length).to.be.greaterThan(50);
  });
});

describe('the guards of the parser', () => {
  const words = (markdown: string) => read(markdown).document.blocks.map(blockText).join(' ');

  it('parse a paragraph of 8,192 characters, and leave a longer one as text', () => {
    const start = '**Call** now';
    expect(words(start.padEnd(8192, ' x'))).to.match(/^Call now/);
    expect(words(start.padEnd(8193, ' x'))).to.match(/^\*\*Call\*\* now/);
  });

  it('parse four hundred delimiters of emphasis in a paragraph, and no more', () => {
    expect(words(`${'*a* '.repeat(200)}b`)).to.equal(`${'a '.repeat(200)}b`);
    expect(words(`${'*a* '.repeat(201)}b`)).to.equal(`${'*a* '.repeat(201)}b`);
    expect(words(`${'_'.repeat(5000)} **a**`)).to.equal(`${'_'.repeat(5000)} a`);
  });

  it('parse 23 nested quotes, and leave deeper ones as text', () => {
    expect(words(`${'> '.repeat(22)}**a**`)).to.equal('a');
    expect(words(`${'> '.repeat(40)}**a**`)).to.match(/^(> ?)+\*\*a\*\*$/);
  });

  it('parse a list item of two hundred lines, and leave a file with a longer one as text, with a warning', () => {
    expect(read(`- a\n${'  b\n'.repeat(200)}`)).to.have.nested.property('document.blocks[0].type', 'list');
    const {document, problems} = read(`One\n\n- a\n${'  b\n'.repeat(201)}`);
    expect(document.blocks).to.deep.equal([
      {type: 'paragraph', children: [`One\n\n- a\n${'  b\n'.repeat(201)}`]},
    ]);
    expect(problems.map(({line, column, message}) => [line, column, message])).to.deep.equal([
      [
        1,
        1,
        'This Markdown could not be read: too many lines follow each other in a list or a quote. It is shown as plain text.',
      ],
    ]);
  });

  it('parse wrapped lists of any number of items', () => {
    const {document, problems} = read('- One item,\n  wrapped by\n  its author.\n'.repeat(2000));
    expect(problems).to.deep.equal([]);
    expect(document.blocks).to.have.length(1);
    expect(document.blocks[0]).to.have.property('items').with.lengthOf(2000);
  });

  it('parse a table with ten thousand missing cells, but not with a hundred thousand', () => {
    const table = (columns: number, rows: number) =>
      `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|c|\n'.repeat(rows)}`;
    expect(read(table(20, 500)).problems).to.deep.equal([]);
    expect(read(table(100, 1000)).problems.map(({message}) => message)).to.deep.equal([
      'This Markdown could not be read: too many cells are missing in tables. It is shown as plain text.',
    ]);
  });

  it('accept the largest realistic file of questions', () => {
    const question =
      '## Is it safe?\n\nCall **911** *now*: [call](tel:911).\n\n- Stay\n- Wait\n\n|a|b|\n|-|-|\n|c|d|\n\n';
    const count = IN_BROWSER ? 150 : 2400;
    const {document, problems} = read(question.repeat(count));
    expect(problems).to.deep.equal([]);
    expect(document.blocks).to.have.length(count * 4);
  });
});
