import {expect} from 'chai';
import {lex} from '../../src/document/guarded-lexer.js';
import type {ParseResult} from '../../src/document/parse.js';
import {documentOutline} from '../../src/document/outline.js';
import {blockText} from '../../src/document/plain-text.js';
import {renderDocument} from '../../src/rendering/render-document.js';
import type {Block, Inline} from '../../src/document/types.js';
import {Chance} from '../support/chance.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {read} from './read.js';

/** Writes random Markdown, and remembers the words that must be in the result: `w1z`, `w2z`, … */
class Author {
  readonly words: string[] = [];
  readonly #chance: Chance;

  constructor(seed: number) {
    this.#chance = new Chance(seed);
  }

  article(): string {
    return this.#many(1, 6, () => this.#block(0)).join(this.#chance.pick(['\n\n', '\n\n', '\n\n\n', '\n']));
  }

  #many<Thing>(least: number, most: number, make: () => Thing): Thing[] {
    return Array.from({length: least + this.#chance.below(most - least + 1)}, make);
  }

  #word(): string {
    const word = `w${this.words.length}z`;
    this.words.push(word);
    return word;
  }

  #inlines(depth = 0): string {
    return this.#many(1, 4, () => this.#inline(depth)).join(
      this.#chance.pick([' ', ' ', ' ', '', '  \n', '\n']),
    );
  }

  #inline(depth: number): string {
    const inside = () => (depth > 3 ? this.#word() : this.#inlines(depth + 1));
    const url = this.#chance.pick([
      'tel:988',
      '#a',
      'b.md',
      'javascript:x',
      'https://u:p@c.d',
      '<e f>',
      '',
      'a&b;c',
    ]);
    return this.#chance.pick([
      () => this.#word(),
      () => this.#word(),
      () => `**${inside()}**`,
      () => `*${inside()}*`,
      () => `__${inside()}__`,
      () => `~~a ${inside()}~~`,
      () => `\`${this.#word()}\``,
      () => `[${inside()}](${url})`,
      () => `![${inside()}](${url})`,
      () => `[${this.#word()}]`,
      () => `<b>${inside()}</b>`,
      () => `${this.#word()}<br>`,
      () => `${this.#word()} ${this.#chance.pick(['&amp;', '&#0;', '&', '&&lt;', '&x;'])} ${this.#word()}`,
      () =>
        `${this.#chance.pick(['*', '_', '[', ']', '`', '\\', '<', '>', '!', '|', '#', '{#', '}', '~'])}${this.#word()}`,
      () => `<!-- unseen -->${this.#word()}`,
    ])();
  }

  #block(depth: number): string {
    const below = () =>
      this.#many(1, 3, () => this.#block(depth + 1)).join(this.#chance.pick(['\n\n', '\n']));
    const simple = [
      () => this.#inlines(),
      () =>
        `${'#'.repeat(1 + this.#chance.below(6))} ${this.#word()} ${this.#inlines().replaceAll('\n', ' ')}`,
      () => `${this.#word()}\n${this.#chance.pick(['===', '---'])}`,
      () => `\`\`\`\n${this.#word()}\n\`\`\``,
      () => `    ${this.#word()}`,
      () => `<div>\n${this.#word()}\n</div>`,
      () => `<!-- unseen --> ${this.#word()}`,
      () => this.#table(),
      () => this.#chance.pick(['***', '-', '1.', '>', '#', '|', '```', '[r]: x', '\\']),
      () => `Sources: ${this.#word()}`,
    ];
    if (depth > 3) return this.#chance.pick(simple)();
    return this.#chance.pick([
      ...simple,
      () => indent(below(), this.#chance.pick(['> ', '>']), this.#chance.pick(['> ', '>', ''])),
      () => indent(below(), `> [!${this.#chance.pick(['NOTE', 'TIP', 'OTHER'])}]\n> `, '> '),
      () => indent(below(), '- ', this.#chance.pick(['  ', ''])),
      () => indent(below(), '1. ', '   '),
      () => indent(below(), this.#chance.pick(['- [ ] ', '- [x] ']), '  '),
    ])();
  }

  #table(): string {
    const width = 1 + this.#chance.below(3);
    const row = () =>
      `| ${Array.from({length: width}, () => this.#inlines().replaceAll(/[\n|]/g, ' ')).join(' | ')} |`;
    // Between blank lines: a row with more cells than the head loses them, as on GitHub.
    return ['', row(), `|${' --- |'.repeat(width)}`, ...this.#many(0, 2, row), ''].join('\n');
  }
}

function indent(text: string, first: string, next: string): string {
  return first + text.replaceAll('\n', `\n${next}`);
}

interface Reading {
  readonly markdown: string;
  readonly words: readonly string[];
  readonly result: ParseResult;
}

/** The seeds of the texts. Browsers run the same code as Node, so a few are enough there. */
const SEEDS =
  'document' in globalThis ? sampleOf([...Array(500).keys()], 8) : sampleOf([...Array(1500).keys()], 5);

describe('whatever an author writes', function () {
  // The machine may run browsers at the same time.
  this.timeout(60_000);

  let readings: readonly Reading[] = [];

  before(() => {
    readings = SEEDS.map((seed) => {
      const author = new Author(seed);
      const markdown = author.article();
      return {markdown, words: author.words, result: read(markdown)};
    });
  });

  /** Calls `check` for each random text, and adds the text to its error. */
  function forEachText(check: (reading: Reading) => void): void {
    for (const reading of readings) {
      try {
        check(reading);
      } catch (error) {
        throw new Error(`${String(error)}\n${JSON.stringify(reading.markdown)}`, {cause: error});
      }
    }
  }

  it('includes every kind of node in the random texts', () => {
    const kinds = new Set<string>();
    const note = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      if ('type' in node) kinds.add(String(node.type));
      Object.values(node).forEach(note);
    };
    forEachText(({result}) => note(result.document.blocks));
    const inlines: Exclude<Inline, string>['type'][] = [
      'strong',
      'emphasis',
      'deleted',
      'code',
      'break',
      'link',
      'image',
    ];
    const blocks: Exclude<Block['type'], 'sources'>[] = [
      'heading',
      'paragraph',
      'text',
      'list',
      'quote',
      'alert',
      'code',
      'table',
      'rule',
    ];
    expect([...kinds]).to.include.members([...inlines, ...blocks]);
  });

  it('is in the document, word for word, in order', () => {
    forEachText(({words, result: {document}}) => {
      const text = [document.meta.title ?? '', ...document.blocks.map(blockText)].join('\n');
      const missing = words.filter((word) => !text.includes(word));
      expect(missing, 'lost').to.deep.equal([]);
    });
  });

  it('is in the markup', () => {
    forEachText(({words, result: {document}}) => {
      const markup = JSON.stringify(renderDocument(document));
      expect(words.filter((word) => !markup.includes(word))).to.deep.equal([]);
    });
  });

  it('has an outline with every block', () => {
    forEachText(({result: {document}}) => {
      const {introduction, sections} = documentOutline(document);
      const count = (section: (typeof sections)[number]): number =>
        1 + section.blocks.length + section.sections.reduce((sum, each) => sum + count(each), 0);
      const total = introduction.length + sections.reduce((sum, section) => sum + count(section), 0);
      expect(total).to.equal(document.blocks.length);
    });
  });

  it('has tokens that add up to the text, which the positions of problems require', () => {
    const words = (text: string) => text.replaceAll(/[ \n]+/g, ' ');
    forEachText(({markdown}) => {
      const raw = lex(markdown)
        .map((token) => token.raw)
        .join('');
      expect(raw).to.have.lengthOf(markdown.length);
      expect(words(raw)).to.equal(words(markdown));
    });
  });

  it('has problems at positions in the text', () => {
    forEachText(({markdown, result: {problems}}) => {
      const lines = markdown.split('\n');
      for (const {line, column} of problems) {
        expect(line).to.be.within(1, lines.length);
        expect(column).to.be.within(1, lines[line - 1]!.length + 1);
      }
    });
  });

  it('is parsed the same twice, and with a byte order mark and other line ends', () => {
    forEachText(({markdown, result}) => {
      const same = JSON.stringify(result);
      expect(JSON.stringify(read(markdown))).to.equal(same);
      expect(JSON.stringify(read(`\uFEFF${markdown.replaceAll('\n', '\r\n')}`))).to.equal(same);
    });
  });

  it('may be any characters, without an exception', () => {
    const alphabet = [
      ...'abc  \n\n\t*_`~[]()<>!#&;:-+=|\\/"\'{}^$@.0123',
      '\0',
      '\uFEFF',
      '\uD800',
      '\u2028',
      '😀',
      '---\n',
      '{#',
      '&#',
      '<!--',
      '-->',
      '![',
      '](',
    ];
    for (const seed of SEEDS) {
      const chance = new Chance(seed);
      const markdown = Array.from({length: chance.below(120)}, () => chance.pick(alphabet)).join('');
      const {document} = read(markdown);
      renderDocument(document);
      documentOutline(document);
    }
  });
});
