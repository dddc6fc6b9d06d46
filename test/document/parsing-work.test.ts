/**
 * Limits for the work of parsing a text of at most 256 kB, in counts that are the same on every machine. Times are
 * measured by `npm run bench:limits`.
 */
import {expect} from 'chai';
import {boundedBlockRules, paragraphBeforeTable} from '../../src/document/bounded-rules.js';
import {InlineBudget} from '../../src/document/inline-work.js';
import {blockText} from '../../src/document/plain-text.js';
import {inEachEngine, inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {paragraphs, patterns, repeat} from './hostile-texts.js';
import {parsingWork} from './parsing-work.js';
import {read} from './read.js';

const IN_BROWSER = 'document' in globalThis;
const KB = IN_BROWSER ? 16 : 256;
/** The same counts in every engine, and minutes in WebKit, which is slow with texts of so many blocks. */
const itInNode = IN_BROWSER ? inEachEngine.skip : it;

describe('the work that a text can cost', function () {
  this.timeout(120_000);

  it('is bounded: steps, look-ahead, searches for underlines, nodes', () => {
    const texts = Object.entries(patterns).flatMap(([kind, kinds]) =>
      Object.entries(kinds).map(([name, pattern]) => ({name: `${kind}: ${name}`, pattern})),
    );
    for (const {name, pattern} of sampleOf(texts, 4)) {
      const work = parsingWork(pattern(KB * 1024));
      expect(work.steps, `steps of ${name}`).to.be.below(110_000);
      expect(work.lookAhead, `look-ahead of ${name}`).to.be.below(50_000_000);
      expect(work.searched, `searches of ${name}`).to.be.below(10_000_000);
      expect(work.nodes, `nodes of ${name}`).to.be.below(120_000);
    }
  });

  it('grows no faster than the text, if its paragraphs contain delimiters of one kind', () => {
    for (const unit of ['**********a__________', '[a](', '`a', '<b ', '\\', '~~a', 'a_', '![', 'a@b.']) {
      const [half, whole] = [KB / 2, KB].map((size) => parsingWork(paragraphs(unit)(size * 1024)));
      expect(whole!.lookAhead, unit).to.be.at.most(2.2 * half!.lookAhead + 20_000_000);
      expect(whole!.steps, unit).to.be.at.most(2.2 * half!.steps + 100);
    }
  });

  it('is zero for a text without delimiters, of any length', () => {
    const {lookAhead, problems} = parsingWork(repeat('plain words, and more of them ')(KB * 1024));
    expect([lookAhead, problems]).to.deep.equal([0, 0]);
  });

  it('is allowed for a file of paragraphs with a dozen delimiters each', () => {
    const paragraph = `${'Ask **her** or *him* about [it](#x), '.repeat(6)}and wait.\n\n`;
    const text = paragraph.repeat(Math.floor((KB * 1024) / paragraph.length));
    expect(parsingWork(text).problems).to.equal(0);
  });
});

describe('the budget for inline delimiters', () => {
  it('counts every delimiter of a run, and the text before an @', () => {
    const spent = (text: string) => {
      const budget = new InlineBudget();
      budget.decide(text);
      return budget.spent;
    };
    expect(spent(`${'*'.repeat(20)} a`)).to.equal(20 * 22);
    expect(spent(`${'a.'.repeat(300)}@`)).to.be.above(600 ** 2);
  });

  it('is used by paragraphs with many delimiters, and never by those with a few', () => {
    const budget = new InlineBudget();
    const dense = '*a '.repeat(390);
    let parsed = 0;
    while (budget.decide(dense) === 'parse') parsed += 1;
    expect(parsed).to.be.within(20, 100);
    expect(budget.decide('Call **911** now, or [write](#a).')).to.equal('parse');
  });
});

describe('text beyond a limit', () => {
  /** The text, and the warnings for its author. */
  const cut = (markdown: string) => {
    const {document, problems} = read(markdown);
    return {
      text: document.blocks.map(blockText).join('\n'),
      reported: problems.map(({line, rule, message}) => `${line} ${rule}: ${message}`),
    };
  };

  it('does not change, and its author gets a warning with its position and the reason', () => {
    const long = `Start **a** ${'x '.repeat(4200)}end`;
    const {text, reported} = cut(`One\n\n${long}\n\nLast *one*`);
    expect(text).to.equal(`One\n${long}\nLast one`);
    expect(reported).to.deep.equal([
      '3 markdown: From here on marks are shown as they are written: it has more than 8192 characters. Write shorter paragraphs, or several files.',
    ]);
  });

  it('is also reported for nested lists and quotes', () => {
    const {text, reported} = cut(`${'> '.repeat(30)}**a**`);
    expect(text).to.match(/\*\*a\*\*$/);
    expect(reported).to.have.length(1);
    expect(reported[0]).to.contain('more than 23 lists and quotes');
  });

  itInNode('is the end of a text with too many blocks: in paragraphs, with every word', () => {
    const count = 20_000;
    const markdown = Array.from({length: count}, (_, index) => `w${index}z`).join('\n\n');
    const {text, reported} = cut(`${markdown}\n\n**last**`);
    expect(text.match(/w\d+z/g)).to.have.length(count);
    expect(text).to.match(/\*\*last\*\*$/);
    expect(reported).to.have.length(1);
    expect(reported[0]).to.match(
      /^\d{5} markdown: .* the file has more than \d+ blocks, list items and table cells/,
    );
  });

  itInNode('is what a list or a table with too many pieces becomes, without loss', () => {
    for (const [start, line] of [
      ['', '- w\n'],
      ['|a|\n|-|\n', '|w|\n'],
    ] as const) {
      const {text, reported} = cut(`Before\n\n${start}${line.repeat(36_000)}`);
      expect(text.match(/w/g), line).to.have.length(36_000);
      expect(text).to.match(/^Before/);
      expect(reported, line).to.have.length(1);
    }
  });

  itInNode('is told of from the first heading that no widget arranges', () => {
    const {reported} = cut('## a\n\n'.repeat(2501));
    expect(reported).to.deep.equal([
      '5001 heading: A widget arranges the first 2500 headings of a text. From here on they stand as text, below all others. Write several files.',
    ]);
    expect(cut('## a\n\n'.repeat(2500)).reported).to.deep.equal([]);
  });
});

describe('the bounded rules of marked', () => {
  it('exist in this version of marked', () => {
    expect(boundedBlockRules.paragraph.source).to.not.contain(String.raw`:?-+:?`);
    expect(boundedBlockRules.paragraph.exec('a\nb\n\nc')?.[0]).to.equal('a\nb');
  });

  it('end a paragraph at a table as before', () => {
    expect(paragraphBeforeTable('a\n|b|\n|-|\n|c|')).to.equal('a');
    expect(paragraphBeforeTable('a\n|b|c|\n|-|\n|d|')).to.equal('a\n|b|c|\n|-|\n|d|');
    expect(paragraphBeforeTable('a\n-|-')).to.equal('a\n-|-');
    const types = (markdown: string) => read(markdown).document.blocks.map(({type}) => type);
    expect(types('a\n|b|\n|-|\n|c|')).to.deep.equal(['paragraph', 'table']);
    expect(types('a\n|b|c|\n|-|\n|d|')).to.deep.equal(['paragraph']);
    expect(types('a\\|b\n:-:\n|c|')).to.deep.equal(['table']);
  });

  it('find a heading of up to twenty lines above its underline', () => {
    const types = (count: number) => read(`${'a\n'.repeat(count)}---`).document.blocks.map(({type}) => type);
    expect(types(19)).to.deep.equal(['heading']);
    expect(types(30)).to.deep.equal(['paragraph', 'rule']);
  });
});
