import {expect} from 'chai';
import {readCheckedFile} from '../../src/checks/checked-file.js';
import {isMarked, rangeIn, textWithout, type Passage} from '../../src/checks/language/readability/passage.js';
import {allPassages, readingOf} from '../../src/checks/language/readability/reading.js';

const passagesOf = (...blocks: readonly string[]): Passage[] =>
  allPassages(readingOf(readCheckedFile({path: 'en/sample.md', text: blocks.join('\n\n')})));

const texts = (...blocks: readonly string[]) => passagesOf(...blocks).map(({text}) => text);

/** The range of some words, in the only passage that contains them: `line:column-line:column`. */
function placed(words: string, ...blocks: readonly string[]): string {
  const passage = passagesOf(...blocks).find(({text}) => text.includes(words))!;
  const at = passage.text.indexOf(words);
  const {start, end} = rangeIn(passage, at, at + words.length);
  return `${start.line}:${start.column}-${end!.line}:${end!.column}`;
}

describe('the passages of a file', () => {
  it('are the title, the summary, headings, paragraphs, items and cells, in order', () => {
    expect(
      texts(
        '---\ntitle: One\nsummary: Two.\nalso: [No]\n---',
        'Three **and** `four`.',
        '## Five {#a}',
        '- [ ] Six\n- Seven\n  - Eight',
        '| nine | ten |\n| - | - |\n| eleven | twelve |',
        '> [!NOTE]\n> Thirteen.\n>\n> Fourteen.',
        '> Fifteen.',
      ),
    ).to.deep.equal([
      ...[
        'One',
        'Two.',
        'Three and four.',
        'Five',
        'Six',
        'Seven',
        'Eight',
        'nine',
        'ten',
        'eleven',
        'twelve',
      ],
      ...['Thirteen.', 'Fourteen.', 'Fifteen.'],
    ]);
  });

  it('exclude code, rules, HTML, addresses and lines of sources', () => {
    const quiet = ['```\nmore\n```', '***', '<p>html</p>', '[a]: https://a.example', 'Fuentes: S01, S36b'];
    expect(texts('## A', ...quiet)).to.deep.equal(['A']);
    expect(texts('## A', 'Sources: ask the nurse')).to.deep.equal(['A', 'Sources: ask the nurse']);
  });

  it('are quoted in a quotation, but not in an alert', () => {
    const quoted = (text: string) => passagesOf(text)[0]!.isQuoted;
    expect(quoted('> Words of others.')).to.equal(true);
    expect(quoted('> - In a list')).to.equal(true);
    expect(quoted('> [!WARNING]\n> Words of ours.')).to.equal(false);
    expect(quoted('Words of ours.')).to.equal(false);
  });

  it('distinguish emphasis and quotation marks, links to the glossary, code and pictures', () => {
    const marksOf = (text: string, words: string) => {
      const passage = passagesOf(text)[0]!;
      const at = passage.text.indexOf(words);
      return (['marked', 'term', 'code', 'image'] as const).filter((mark) => isMarked(passage, at, mark));
    };
    for (const marked of ['*“addict”*', '“*addict*”', '**"addict."**', '_«addict»_', '*“He is an addict”*'])
      expect(marksOf(`A ${marked} b`, 'addict'), marked).to.deep.equal(['marked']);
    for (const plain of ['*addict*', '“addict”', '“a *addict* b”', '*“one” addict “two”*'])
      expect(marksOf(`A ${plain} b`, 'addict'), plain).to.deep.equal([]);
    expect(marksOf('A [IOP](glossary:iop)', 'IOP')).to.deep.equal(['term']);
    expect(marksOf('A [IOP](#iop) `IOP`', 'IOP')).to.deep.equal([]);
    expect(marksOf('A `IOP`', 'IOP')).to.deep.equal(['code']);
    expect(marksOf('A ![IOP](a.png)', 'IOP')).to.deep.equal(['image']);
    expect(textWithout(passagesOf('A `bc` *“d”* e')[0]!, 'code', 'marked')).to.equal(
      'A \uFFFC\uFFFC \uFFFC\uFFFC\uFFFC e',
    );
  });

  it('have their positions in the file', () => {
    expect(placed('two', '## A', 'One two three')).to.equal('3:5-3:8');
    expect(placed('two\nthree', 'One\n two\n three.')).to.equal('2:2-3:7');
    expect(placed('two', '## A two {#a}')).to.equal('1:6-1:9');
    expect(placed('two', '- One\n- **two**')).to.equal('2:5-2:8');
    expect(placed('two', '| one |\n| --- |\n| two |')).to.equal('3:3-3:6');
    expect(placed('Call two', '> [!CAUTION]\n> Call two')).to.equal('2:3-2:11');
    expect(placed('two', '> One\n> and two')).to.equal('2:7-2:10');
    expect(placed('two', '![A two](a.png)')).to.equal('1:5-1:8');
    expect(placed('one two', 'A **one** [two](https://two.example)')).to.equal('1:5-1:15');
  });

  it('have the right positions after escapes, entities and surrogate pairs', () => {
    expect(placed('two', 'One \\*&amp;&lt;\\* two')).to.equal('1:19-1:22');
    expect(placed('& two', 'One &#38; two')).to.equal('1:5-1:14');
    expect(placed('two', 'Ask A&B; two')).to.equal('1:10-1:13');
    expect(placed('two', '🙂 two')).to.equal('1:4-1:7');
    expect(placed('two', 'One\r\ntwo')).to.equal('2:1-2:4');
  });

  it('have their positions in the front matter, however it is written', () => {
    const yaml = (field: string) => placed('two', `---\nid: two\n${field}\nlang: en\n---`);
    expect(yaml('title: One two')).to.equal('3:12-3:15');
    expect(yaml('summary: "One \'two\'"')).to.equal('3:16-3:19');
    expect(yaml('summary: >\n  One\n  two')).to.equal('5:3-5:6');
    expect(yaml('title: two')).to.equal('3:8-3:11');
  });
});
