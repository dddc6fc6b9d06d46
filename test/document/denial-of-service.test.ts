/**
 * Texts made to keep a parser busy. What counts is that each ends, and throws nothing; how fast, is for nobody to
 * fail on: a limit of many times what they take is the only clock, since machines are busy with other things, too.
 * Unguarded, marked 18.2.1 takes from seconds to hours for a third of them, or runs out of memory.
 */
import {expect} from 'chai';
import type {Glossary} from '../../src/document/glossary.js';
import {blockText} from '../../src/document/plain-text.js';
import {documentOutline} from '../../src/document/outline.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import {extent, sampleOf} from '../support/nightly.js';
import {read} from './read.js';

const IN_BROWSER = 'document' in globalThis;

/**
 * In kB, for the text of this number. The largest file that is loaded has 256, which every sixth text is tried with; in
 * the nightly run all are, and with sizes between. In browsers, a small one shows that nothing grows beyond bounds.
 */
const sizesFor = (index: number): readonly number[] => {
  if (IN_BROWSER) return [8];
  return extent.nightly ? [16, 64, 128, 256] : [32, ...sampleOf([256], 6, index)];
};

type Pattern = (size: number) => string;

const repeat =
  (text: string): Pattern =>
  (size) =>
    text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** In paragraphs that are just short enough for their marks to be read. */
const paragraphs =
  (text: string): Pattern =>
  (size) =>
    repeat(`${repeat(text)(8190)}\n\n`)(size);

const after =
  (start: string, pattern: Pattern, end = ''): Pattern =>
  (size) =>
    start + pattern(size - start.length - end.length) + end;

const numbered =
  (write: (count: number) => string): Pattern =>
  (size) => {
    let text = '';
    for (let count = 0; text.length < size; count += 1) text += write(count);
    return text;
  };

/** Lines of `>`, one deeper than the other, again and again. */
const deeper = (most: number) => numbered((count) => `${'>'.repeat(count % most)} a\n`);

const patterns: Readonly<Record<string, Readonly<Record<string, Pattern>>>> = {
  emphasis: {
    _a_: repeat('_a_'),
    a_: repeat('a_'),
    '_a_ in paragraphs': paragraphs('_a_'),
    'a_ in paragraphs': paragraphs('a_'),
    'a**b': paragraphs('a**b'),
    '*a **a': paragraphs('*a **a '),
    'a***b': paragraphs('a***b '),
    '~~a': paragraphs('~~a '),
  },
  'links and pictures': {
    '[': paragraphs('['),
    '![': paragraphs('!['),
    '[a](': paragraphs('[a]('),
    '[a](<b': paragraphs('[a](<b'),
    '[a[b]': paragraphs('[a[b]'),
    '![[]()': paragraphs('![[]()'),
    '[x](y "': paragraphs('[x](y "'),
    addresses: paragraphs('http://a.b.'),
    'mail addresses': paragraphs('a@b.'),
    'definitions and as many paragraphs': (size) =>
      numbered((count) => `[a${count}]: b\n`)(size / 2) + repeat('x\n\n')(size / 2),
    'definitions and as many references': (size) =>
      numbered((count) => `[a${count}]: b\n`)(size / 2) +
      numbered((count) => `[a${count}] ${count % 500 === 0 ? '\n\n' : ''}`)(size / 2),
    'a definition with an endless title': repeat('[a]: b "\n'),
  },
  'code and escapes': {
    'backticks of every length': numbered(
      (count) => `${'`'.repeat((count % 200) + 1)}${count % 200 ? ' ' : '\n\n'}`,
    ),
    backslashes: paragraphs('\\'),
    'fences of every length': numbered((count) => `${'`'.repeat(3 + (count % 50))}\n`),
    ampersands: paragraphs('&amp'),
    'numbers of characters': paragraphs('&#1'),
  },
  'raw HTML': {
    '<': paragraphs('<'),
    '<a b="': paragraphs('<a b="'),
    '<?': paragraphs('x<?'),
    '<!--': repeat('<!--'),
    'a comment, then <!--': after('<!-- -->', repeat('<!--')),
    '<!-- in paragraphs': paragraphs('x<!--'),
    blocks: repeat('<div>\n\n'),
    'a tag of attributes': after('<a', repeat(' b="c"')),
  },
  'quotes and lists': {
    '>': repeat('>'),
    '> ': repeat('> '),
    '1. ': repeat('1. '),
    '- ': repeat('- '),
    'deeper quotes': deeper(24),
    'much deeper quotes': deeper(300),
    'quotes far too deep': deeper(600),
    'lines that hang on a quote': repeat('> > > a\nb\n'),
    'lines that hang on an item': after('- a\n', repeat('b\n')),
    'lines that hang on the second item': after('- a\n- b\n', repeat('b\n')),
    'lines that hang on a number': after('123456789. a\n', repeat('      b\n')),
    'lines that hang on an item in a quote': repeat('> - a\nb\n'),
    'long lines that do so': repeat(`> - ${'a'.repeat(120)}\n${'b'.repeat(120)}\n`),
    'lines in an item': after('- a\n', repeat('  b\n')),
    'lines in an item, by tabs': after('- a\n', repeat('\tb\n')),
    'lines in an item, with gaps': after('- a\n', repeat(`\n  c\n${'b\n'.repeat(190)}`)),
    items: repeat('- a\n'),
    'items of two lists': repeat('- a\n* b\n'),
    'items, ever deeper': numbered((count) => `${' '.repeat((count % 500) * 2)}- a\n`),
    alerts: repeat('> [!NOTE]\n> a\n\n'),
    'an alert and spaces': after('> [!NOTE]', repeat(' '), 'x'),
  },
  tables: {
    rows: after('|a|b|\n|-|-|\n', repeat('|c|d|\n')),
    'a wide head and short rows': (size) =>
      `${repeat('|a')(4000)}|\n${repeat('|-')(4000)}|\n${repeat('|c|\n')(size - 8004)}`,
    'one wide row': (size) => `${repeat('|a')(size / 2)}|\n${repeat('|-')(size / 2)}|`,
    'rows with a mistake each': after(
      '|a|\n|-|\n',
      numbered((count) => `|<b${count}>|\n`),
    ),
    'rows with a mistake that is hard to find': after(
      '|a|\n|-|\n',
      numbered((count) => `|<b c="\\|${count}">|\n`),
    ),
    'almost a table': after('a\n', repeat('-|'), 'x'),
  },
  headings: {
    'equal ones': repeat('# a\n'),
    'equal ones, underlined': repeat('a\n=\n'),
    'empty ones': repeat('#\n'),
    'ones with a bad id': repeat('# a {#A}\n'),
    'one of spaces': after('# a', repeat(' '), 'b'),
    'one of spaces and half an id': after('# a', repeat(' '), '{#'),
    'one of half ids': after('# ', repeat('{#')),
    'one of ids': after('# ', repeat('{#} ')),
    'one of accents': after('# e', repeat('\u0301')),
    'a long line above a line': after('', repeat('a\n'), '='),
  },
  'lines of sources': {
    many: repeat('Sources: S99\n\n'),
    'one of spaces': after('Sources:', repeat(' '), 'x\ny'),
    'one of commas': after('Sources: ', repeat(', ')),
  },
  'front matter': {
    'that never ends': after('---\n', repeat('a: b\n')),
    'of hyphens': after('---\n', repeat('--- ')),
    'of fields': after(
      '---\n',
      numbered((count) => `a${count}: b\n`),
      '---\n',
    ),
    'of brackets': after('---\na: ', repeat('['), '\n---\n'),
    'of sources that say nothing': after('---\nsources: [', repeat('{}, '), '{}]\n---\n'),
    'of lists in lists': after('---\n', repeat('- '), '\n---\n'),
  },
  terms: {
    'the same one': paragraphs('pill '),
    'in every section': repeat('## a\n\nA pill box\n\n'),
    'one that is almost explained': paragraphs('called a called '),
    'half of one, and spaces': after('pill', repeat(' '), 'x'),
    'a title that is one, and spaces': after('# pill box', repeat(' '), 'x'),
    'a title that is one, and brackets': after('# pill box ', repeat('(')),
    'marked ones': paragraphs('[a](glossary:pill) '),
  },
  'plain characters': {
    'one letter': repeat('a'),
    words: repeat('word '),
    spaces: repeat(' '),
    tabs: repeat('\t'),
    'line ends': repeat('\n'),
    'old line ends': repeat('\r'),
    'spaces and line ends': repeat(' \n'),
    'hard breaks': repeat('a  \n'),
    NUL: repeat('\0'),
    'half surrogate pairs': repeat('\uD800'),
    'rules, almost': after('', repeat('- - - '), 'x'),
    rules: repeat('***\n'),
  },
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
        it(`is read to its end: ${name}`, () => {
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

  it('take the marks of a paragraph of 8,192 characters, and leave those of a longer one as text', () => {
    const start = '**Call** now';
    expect(words(start.padEnd(8192, ' x'))).to.match(/^Call now/);
    expect(words(start.padEnd(8193, ' x'))).to.match(/^\*\*Call\*\* now/);
  });

  it('take four hundred marks of emphasis in a paragraph, and no more', () => {
    expect(words(`${'*a* '.repeat(200)}b`)).to.equal(`${'a '.repeat(200)}b`);
    expect(words(`${'*a* '.repeat(201)}b`)).to.equal(`${'*a* '.repeat(201)}b`);
    expect(words(`${'_'.repeat(5000)} **a**`)).to.equal(`${'_'.repeat(5000)} a`);
  });

  it('take quotes 23 deep, and leave the marks of deeper ones as text', () => {
    expect(words(`${'> '.repeat(22)}**a**`)).to.equal('a');
    expect(words(`${'> '.repeat(40)}**a**`)).to.match(/^(> ?)+\*\*a\*\*$/);
  });

  it('take a list item of two hundred lines, and leave a file with a longer one as text, and say so', () => {
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

  it('take wrapped lists of any number of items', () => {
    const {document, problems} = read('- One item,\n  wrapped by\n  its author.\n'.repeat(2000));
    expect(problems).to.deep.equal([]);
    expect(document.blocks).to.have.length(1);
    expect(document.blocks[0]).to.have.property('items').with.lengthOf(2000);
  });

  it('take a table that is filled up by ten thousand cells, and not by a hundred thousand', () => {
    const table = (columns: number, rows: number) =>
      `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${'|c|\n'.repeat(rows)}`;
    expect(read(table(20, 500)).problems).to.deep.equal([]);
    expect(read(table(100, 1000)).problems.map(({message}) => message)).to.deep.equal([
      'This Markdown could not be read: too many cells are missing in tables. It is shown as plain text.',
    ]);
  });

  it('let through a file as large as a family’s questions can be', () => {
    const question =
      '## Is it safe?\n\nCall **911** *now*: [call](tel:911).\n\n- Stay\n- Wait\n\n|a|b|\n|-|-|\n|c|d|\n\n';
    const count = IN_BROWSER ? 150 : 2400;
    const {document, problems} = read(question.repeat(count));
    expect(problems).to.deep.equal([]);
    expect(document.blocks).to.have.length(count * 4);
  });
});
