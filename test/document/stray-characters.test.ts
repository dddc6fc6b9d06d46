/** Invisible characters, hard spaces and ends of lines of other programs, which hide the marks of Markdown. */
import {expect} from 'chai';
import {normalText} from '../../src/document/normal-text.js';
import {positionsIn} from '../../src/document/written-position.js';
import {blocksOf, positionsOf, problemsOf, read} from './read.js';

const HIDDEN = [
  '\u200B',
  '\u2060',
  '\uFEFF',
  '\u00AD',
  '\u200E',
  '\u200F',
  '\u200D',
  '\u2066',
  '\u200B\u200B\u200B\u200B\u200B',
];

describe('an invisible character at the start of a line', () => {
  const plain = [
    '## ¿Qué es la desintoxicación?\n\nPalabras.',
    'Bring this:\n\n- Books\n  - Poems\n    - Short ones\n- Letters',
    'Call first:\n\n1. 988\n   - or 911\n2. Us\n\n10) Ten',
    '- [ ] Pack a bag\n- [x] Call',
    '> Quote\n>\n> - one\n>\n> ## Two',
    '> [!WARNING]\n> Call 911.',
    '| Day | Time |\n| --- | --- |\n| Sunday | 2 |',
    '```\ncode\n```\n\ntext',
    'Above\n\n---\n\nBelow',
    '• Books\n• Letters',
  ];
  for (const text of plain)
    it(`does not hide a mark: ${JSON.stringify(text.slice(0, 30))}`, () => {
      const expected = blocksOf(`Text\n\n${text}`);
      for (const hidden of HIDDEN) {
        const lines = `Text\n\n${text}`.split('\n');
        const before = lines.map((line) => (/^[ ]*[^\p{L}\s]/u.test(line) ? hidden + line : line)).join('\n');
        expect(blocksOf(before), JSON.stringify(before)).to.deep.equal(expected);
        const inside = lines.map((line) => line.replace(/^( +)(?=[^\p{L}\s])/u, `$1${hidden}`)).join('\n');
        expect(blocksOf(inside), JSON.stringify(inside)).to.deep.equal(expected);
      }
    });

  it('does not hide only the first of several marks', () => {
    for (const hidden of HIDDEN)
      expect(blocksOf(`${hidden}1. Call\n   - us\n2. Wait`), hidden).to.deep.equal(
        blocksOf('1. Call\n   - us\n2. Wait'),
      );
  });

  it('does not hide a mark from behind', () => {
    for (const hidden of ['\u200B', '\u2060', '\uFEFF', '\u00AD']) {
      expect(
        blocksOf(`##${hidden} Visits\n\n- ${hidden}Books\n-${hidden}\u00A0Letters`),
        hidden,
      ).to.deep.equal(blocksOf('## Visits\n\n- Books\n- Letters'));
      expect(blocksOf(`## ${hidden}Visits\n\n> ${hidden}Books`), hidden).to.deep.equal(
        blocksOf('## Visits\n\n> Books'),
      );
      expect(blocksOf(`##${hidden}Visits`), hidden).to.deep.equal(blocksOf('## Visits'));
    }
    expect(blocksOf('##\u200F \u200Fשאלות')).to.deep.equal(blocksOf('## \u200Fשאלות'));
  });

  it('alone in a line ends a paragraph', () => {
    for (const empty of [...HIDDEN, '\u00A0', ' \u200B ', '\u00A0\u200B\u00A0'])
      expect(blocksOf(`One\n${empty}\nTwo`), JSON.stringify(empty)).to.deep.equal(blocksOf('One\n\nTwo'));
  });

  it('is kept where a language needs it', () => {
    for (const text of [
      'می\u200Cخواهم کمک بگیرم',
      '\u200Fשלום (hello)',
      '- \u200Fשלום',
      '> \u200Fשלום',
      'क्\u200Dष',
      '\u200Dه',
      'a\u200Bb and so\u00ADber',
      '\u200F[קישור](https://clinic.example/) כאן',
      'Total\u00A0: 5\u00A0%',
      '\u00A0\u00A0Words',
      '-\u200Bone',
    ])
      expect(normalText(text), text).to.equal(text);
  });

  it('before the first `---` is left to be reported', () => {
    expect(problemsOf('\u200B---\ntitle: Visits\n---\n\nText')[0]).to.include('hidden characters');
    expect(read('---\n\u200Btitle: Visits\n\u2060id: visits\n---\n\nText').document.meta).to.include({
      title: 'Visits',
      id: 'visits',
    });
  });
});

describe('a space of another width', () => {
  it('stands behind a mark, and in front of one', () => {
    for (const space of ['\u00A0', '\u2002', '\u2003', '\u2009', '\u202F', '\u3000', '\t'])
      expect(blocksOf(`##${space}Visits\n\n-${space}one\n-${space}two`), JSON.stringify(space)).to.deep.equal(
        blocksOf('## Visits\n\n- one\n- two'),
      );
    expect(blocksOf('- one\n\u00A0\u00A0-\u00A0two')).to.deep.equal(blocksOf('- one\n  - two'));
  });
});

describe('the end of a line', () => {
  const text = '# Our house\n\n## Visits\n\nOn Sundays.\n\n- Books\n- Letters';
  for (const end of ['\r', '\r\n', '\u2028', '\u2029', '\u0085'])
    it(`may be ${JSON.stringify(end)}`, () => {
      expect(read(text.replaceAll('\n', end)).document).to.deep.equal(read(text).document);
      const written = `---\ntitle: Our house\n---\n\n${text}`.replaceAll('\n', end);
      expect(read(written).document.meta.title).to.equal('Our house');
    });

  it('may be another one in each line', () => {
    expect(blocksOf('One\u2029\u2029## Two\u2028- three\r- four\u0085\u0085five')).to.deep.equal(
      blocksOf('One\n\n## Two\n- three\n- four\n\nfive'),
    );
  });

  it('is not a part of a letter that was read in another encoding', () => {
    expect(normalText('Ã\u0085ngstrom')).to.equal('Ã\u0085ngstrom');
  });
});

describe('the position of a problem', () => {
  it('is that in the file, and its line that of an editor', () => {
    for (const [text, position] of [
      ['\u200B## One [a](x:y)', '1:9'],
      ['One\n\n\u200B- [a](x:y)', '3:4'],
      ['One\n\n-\u200B [a](x:y)', '3:4'],
      ['\u200B\n\u200B\n[a](x:y)', '3:1'],
      ['\uFEFFOne\r\n\r\nTwo [a](x:y)', '3:5'],
      ['One\rTwo [a](x:y)', '2:5'],
      ['One\u2028Two [a](x:y)', '2:5'],
      ['One\n\nTwo\u2028Six [a](x:y)', '3:9'],
      ['One\u0007\u0007 [a](x:y)', '1:7'],
    ] as const)
      expect(positionsOf(text), JSON.stringify(text)).to.deep.equal([position]);
  });

  it('is found for each character', () => {
    const written = 'a\u0001b\r\n\u200B\u200B- \u200Bc\n\u2060## d\u200B';
    const normal = normalText(written).split('\n');
    expect(normal).to.deep.equal(['ab', '- c', '## d\u200B']);
    const lines = written.split(/\r?\n/);
    const inFile = positionsIn(written);
    normal.forEach((line, index) => {
      for (let at = 0; at < line.length; at += 1) {
        const place = inFile({line: index + 1, column: at + 1});
        expect(lines[place.line - 1]![place.column - 1], line.slice(at)).to.equal(line[at]);
      }
    });
  });

  it('and the text itself cost no more than the length of the text', function () {
    this.timeout(60_000);
    for (const piece of [
      ...HIDDEN,
      '\u200B\n',
      '\u00A0',
      '- \u200B',
      '-\u200B\n',
      '> \u200B',
      '\u200F> ',
      '#\u200B',
      '1\u200B',
      '\u2028',
      '\u0085',
      'Ã\u0085',
    ]) {
      const text = piece.repeat(256_000 / piece.length);
      const start = performance.now();
      normalText(text);
      positionsIn(text)({line: 1, column: text.length});
      expect(performance.now() - start, JSON.stringify(piece)).to.be.below(3000);
    }
  });
});
