import {expect} from 'chai';
import {blocksOf, lines, read} from './read.js';

const paragraph = (...children: readonly unknown[]) => ({type: 'paragraph', children});
const text = (...children: readonly unknown[]) => ({type: 'text', children});

describe('the blocks of a document', () => {
  it('are none for an empty file', () => {
    for (const nothing of ['', '\n', '   \n\n\t\n', '\uFEFF']) expect(blocksOf(nothing)).to.deep.equal([]);
  });

  it('are paragraphs, separated by blank lines', () => {
    expect(blocksOf('Call now.\nStay close.\n\n\n\nAsk for help.')).to.deep.equal([
      paragraph('Call now.\nStay close.'),
      paragraph('Ask for help.'),
    ]);
  });

  it('are rules, in any notation', () => {
    for (const rule of ['***', '* * *', '___', '- - -'])
      expect(blocksOf(`One\n\n${rule}\n\nTwo`)).to.deep.equal([
        paragraph('One'),
        {type: 'rule'},
        paragraph('Two'),
      ]);
  });

  it('are fenced code, with its content unchanged', () => {
    expect(blocksOf('```js" onclick="x\n<b> &lt; *a*\n```')).to.deep.equal([
      {type: 'code', text: '<b> &lt; *a*'},
    ]);
    expect(blocksOf('~~~\n```\n~~~')).to.deep.equal([{type: 'code', text: '```'}]);
    expect(blocksOf('```\nnever closed')).to.deep.equal([{type: 'code', text: 'never closed'}]);
  });

  it('exclude definitions of links', () => {
    expect(blocksOf('[line]: tel:988 "A line"\n\nAfter')).to.deep.equal([paragraph('After')]);
  });

  describe('lists', () => {
    it('hold text in tight items, and paragraphs in loose ones', () => {
      expect(blocksOf('- one\n- two')).to.deep.equal([
        {type: 'list', ordered: false, items: [{blocks: [text('one')]}, {blocks: [text('two')]}]},
      ]);
      expect(blocksOf('* one\n\n* two')).to.deep.equal([
        {type: 'list', ordered: false, items: [{blocks: [paragraph('one')]}, {blocks: [paragraph('two')]}]},
      ]);
    });

    it('have their first number only if it is not 1', () => {
      expect(blocksOf('1. one\n2. two')).to.deep.equal([
        {type: 'list', ordered: true, items: [{blocks: [text('one')]}, {blocks: [text('two')]}]},
      ]);
      expect(blocksOf('3) three')).to.deep.equal([
        {type: 'list', ordered: true, start: 3, items: [{blocks: [text('three')]}]},
      ]);
      expect(blocksOf('0. zero')).to.deep.equal([
        {type: 'list', ordered: true, start: 0, items: [{blocks: [text('zero')]}]},
      ]);
    });

    it('nest', () => {
      const markdown = lines('- Medicine', '  - Naloxone', '    1. Open the box', '- Support');
      expect(blocksOf(markdown)).to.deep.equal([
        {
          type: 'list',
          ordered: false,
          items: [
            {
              blocks: [
                text('Medicine'),
                {
                  type: 'list',
                  ordered: false,
                  items: [
                    {
                      blocks: [
                        text('Naloxone'),
                        {type: 'list', ordered: true, items: [{blocks: [text('Open the box')]}]},
                      ],
                    },
                  ],
                },
              ],
            },
            {blocks: [text('Support')]},
          ],
        },
      ]);
    });

    it('hold other blocks', () => {
      expect(blocksOf('- One\n\n  > Two\n\n      three')).to.deep.equal([
        {
          type: 'list',
          ordered: false,
          items: [
            {
              blocks: [paragraph('One'), {type: 'quote', blocks: [paragraph('Two')]}, paragraph('three')],
            },
          ],
        },
      ]);
    });

    it('have tasks, done or not, tight and loose, with other items between', () => {
      expect(blocksOf('- [ ] Call\n- [x] Pack\n- [X] Rest\n- Plain')).to.deep.equal([
        {
          type: 'list',
          ordered: false,
          items: [
            {checked: false, blocks: [text('Call')]},
            {checked: true, blocks: [text('Pack')]},
            {checked: true, blocks: [text('Rest')]},
            {blocks: [text('Plain')]},
          ],
        },
      ]);
      expect(blocksOf('1. [ ] Call **911**\n\n2. [x] Wait')).to.deep.equal([
        {
          type: 'list',
          ordered: true,
          items: [
            {
              checked: false,
              blocks: [paragraph('Call ', {type: 'strong', children: ['911']})],
            },
            {checked: true, blocks: [paragraph('Wait')]},
          ],
        },
      ]);
    });

    it('may have empty items', () => {
      expect(blocksOf('-\n- two')).to.deep.equal([
        {type: 'list', ordered: false, items: [{blocks: []}, {blocks: [text('two')]}]},
      ]);
    });
  });

  describe('quotes and alerts', () => {
    it('a quote holds blocks', () => {
      expect(blocksOf('> One\n>\n> - two\n> > three')).to.deep.equal([
        {
          type: 'quote',
          blocks: [
            paragraph('One'),
            {type: 'list', ordered: false, items: [{blocks: [text('two')]}]},
            {type: 'quote', blocks: [paragraph('three')]},
          ],
        },
      ]);
    });

    for (const kind of ['note', 'tip', 'important', 'warning', 'caution']) {
      it(`a quote that starts with [!${kind.toUpperCase()}] is an alert of that kind`, () => {
        const alert = [{type: 'alert', kind, blocks: [paragraph('Call now.')]}];
        expect(blocksOf(`> [!${kind.toUpperCase()}]\n> Call now.`)).to.deep.equal(alert);
        expect(blocksOf(`> [!${kind}]\n>\n> Call now.`)).to.deep.equal(alert);
      });
    }

    it('an alert keeps formatting and further blocks', () => {
      expect(blocksOf('> [!TIP]\n> **Ask** twice.\n>\n> - one')).to.deep.equal([
        {
          type: 'alert',
          kind: 'tip',
          blocks: [
            paragraph({type: 'strong', children: ['Ask']}, ' twice.'),
            {type: 'list', ordered: false, items: [{blocks: [text('one')]}]},
          ],
        },
      ]);
    });

    it('spaces after the marker leave no empty line', () => {
      expect(blocksOf('> [!NOTE]  \n> Call now.')).to.deep.equal([
        {type: 'alert', kind: 'note', blocks: [paragraph('Call now.')]},
      ]);
    });

    it('an alert may be empty', () => {
      expect(blocksOf('> [!NOTE]')).to.deep.equal([{type: 'alert', kind: 'note', blocks: []}]);
    });

    it('a marker further down is not an alert', () => {
      expect(blocksOf('> Call\n> [!NOTE]')).to.deep.equal([
        {type: 'quote', blocks: [paragraph('Call\n[!NOTE]')]},
      ]);
    });
  });

  describe('tables', () => {
    it('have a head, rows, and columns that may be aligned', () => {
      const markdown = lines(
        '| Level | Hours | Days | Cost |',
        '| :--- | ---: | :---: | --- |',
        '| **IOP** | 9 | 3 | [ask](#cost) |',
      );
      expect(blocksOf(markdown)).to.deep.equal([
        {
          type: 'table',
          head: [
            {align: 'left', children: ['Level']},
            {align: 'right', children: ['Hours']},
            {align: 'center', children: ['Days']},
            {children: ['Cost']},
          ],
          rows: [
            [
              {align: 'left', children: [{type: 'strong', children: ['IOP']}]},
              {align: 'right', children: ['9']},
              {align: 'center', children: ['3']},
              {children: [{type: 'link', url: '#cost', children: ['ask']}]},
            ],
          ],
        },
      ]);
    });

    it('fill short rows and cut long ones', () => {
      expect(blocksOf('a | b\n-|-\n1\n1 | 2 | 3')).to.deep.equal([
        {
          type: 'table',
          head: [{children: ['a']}, {children: ['b']}],
          rows: [
            [{children: ['1']}, {children: []}],
            [{children: ['1']}, {children: ['2']}],
          ],
        },
      ]);
    });

    it('may have a head only', () => {
      expect(blocksOf('| a |\n| - |')).to.deep.equal([{type: 'table', head: [{children: ['a']}], rows: []}]);
    });

    it('may contain an escaped bar, a break and a picture', () => {
      expect(blocksOf('| a |\n| - |\n| x \\| y<br>z ![Door](door.png) |')).to.deep.equal([
        {
          type: 'table',
          head: [{children: ['a']}],
          rows: [
            [
              {
                children: [
                  'x | y',
                  {type: 'break'},
                  'z ',
                  {type: 'image', url: 'https://content.example/en/door.png', alt: 'Door'},
                ],
              },
            ],
          ],
        },
      ]);
    });

    it('need as many columns in the head as in the line below it', () => {
      expect(blocksOf('| a | b |\n| - |')).to.deep.equal([paragraph('| a | b |\n| - |')]);
    });
  });

  describe('the bytes of a file', () => {
    it('may start with a byte order mark', () => {
      const {document} = read('\uFEFF---\ntitle: Help\n---\n## One');
      expect(document.meta.title).to.equal('Help');
      expect(document.blocks).to.deep.equal([{type: 'heading', level: 2, id: 'one', children: ['One']}]);
    });

    it('may have line ends of Windows or an old Mac', () => {
      const markdown = lines('---', 'title: Help', '---', '## One', '', 'Two', 'three', '', '- four');
      for (const end of ['\r\n', '\r'])
        expect(read(markdown.replaceAll('\n', end)).document).to.deep.equal(read(markdown).document);
    });

    it('may contain NUL, which becomes the replacement character', () => {
      expect(blocksOf('a\0b `c\0` [d\0](#e)')).to.deep.equal([
        paragraph('a\uFFFDb ', {type: 'code', text: 'c\uFFFD'}, ' ', {
          type: 'link',
          url: '#e',
          children: ['d\uFFFD'],
        }),
      ]);
    });

    it('may contain half a surrogate pair and a byte order mark in the text', () => {
      expect(blocksOf('a\uD800b\uFEFFc')).to.deep.equal([paragraph('a\uD800b\uFEFFc')]);
    });
  });

  it('are plain data: JSON does not change them', () => {
    const markdown = lines(
      '# T',
      '',
      '> [!NOTE]',
      '> a',
      '',
      '- [ ] b',
      '',
      '|c|',
      '|-|',
      '',
      '`d`',
      '',
      '***',
    );
    const {document} = read(markdown);
    expect(JSON.parse(JSON.stringify(document))).to.deep.equal(document);
  });
});
