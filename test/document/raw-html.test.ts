import {expect} from 'chai';
import {blocksOf, inlinesOf, lines, problemsOf, read} from './read.js';

const message = (html: string) =>
  `error: HTML is shown as text: write Markdown instead of ${JSON.stringify(html)}.`;

describe('raw HTML', () => {
  it('is shown as text, including its Markdown, and each part is reported', () => {
    const markdown = 'Call <b>*now*</b> or <img src=x onerror=alert(1)>';
    expect(read(markdown).document.blocks).to.deep.equal([
      {
        type: 'paragraph',
        children: ['Call <b>', {type: 'emphasis', children: ['now']}, '</b> or <img src=x onerror=alert(1)>'],
      },
    ]);
    expect(problemsOf(markdown)).to.deep.equal([
      `faq.md:1:6 ${message('<b>')}`,
      `faq.md:1:14 ${message('</b>')}`,
      `faq.md:1:22 ${message('<img src=x onerror=alert(1)>')}`,
    ]);
  });

  it('that forms a block is shown as text, without parsing its Markdown', () => {
    const markdown = lines('One', '', '<div class="a">', '*Two* &amp;', '</div>', '', 'Three');
    expect(read(markdown).document.blocks).to.deep.equal([
      {type: 'paragraph', children: ['One']},
      {type: 'paragraph', children: ['<div class="a">\n*Two* &amp;\n</div>']},
      {type: 'paragraph', children: ['Three']},
    ]);
    expect(problemsOf(markdown)).to.deep.equal([`faq.md:3:1 ${message('<div class="a">')}`]);
  });

  it('of any kind becomes only text', () => {
    const kinds = [
      '<script>alert(1)</script>',
      '<style>*{display:none}</style>',
      '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
      '<svg onload=alert(1)>',
      '<?php echo 1 ?>',
      '<!DOCTYPE html>',
      '<![CDATA[x]]>',
      '<x-widget>x</x-widget>',
      '</p>',
      '<a href="javascript:alert(1)">x</a>',
      '<details open ontoggle=alert(1)>x</details>',
      '<template><b>x</b></template>',
    ];
    for (const html of kinds) {
      expect(read(html).document.blocks, html).to.deep.equal([{type: 'paragraph', children: [html]}]);
      expect(read(`a ${html} b`).document.blocks, html).to.deep.equal([
        {type: 'paragraph', children: [`a ${html} b`]},
      ]);
      expect(problemsOf(html), html).to.not.deep.equal([]);
    }
  });

  it('in a heading, an item, a quote and a cell is text, too', () => {
    const {document, problems} = read('## <b>\n\n- <i>\n\n> <u>\n\n|<s>|\n|-|');
    expect(document.blocks).to.deep.equal([
      {type: 'heading', level: 2, id: 'b', children: ['<b>']},
      {type: 'list', ordered: false, items: [{blocks: [{type: 'paragraph', children: ['<i>']}]}]},
      {type: 'quote', blocks: [{type: 'paragraph', children: ['<u>']}]},
      {type: 'table', head: [{children: ['<s>']}], rows: []},
    ]);
    expect(problems.map(({line, column}) => [line, column])).to.deep.equal([
      [1, 4],
      [3, 3],
      [5, 3],
      [7, 2],
    ]);
  });

  it('is reported with its first line, truncated', () => {
    const tag = `<div title="${'x'.repeat(100)}">`;
    expect(problemsOf(`${tag}\nText`)).to.deep.equal([`faq.md:1:1 ${message(tag.slice(0, 60))}`]);
  });

  describe('comments', () => {
    it('are removed, between words or between blocks', () => {
      expect(inlinesOf('a <!-- b --> c')).to.deep.equal(['a  c']);
      expect(blocksOf('One\n\n<!-- two -->\n\n<!--\nthree\n\nfour\n-->\n\nFive')).to.deep.equal([
        {type: 'paragraph', children: ['One']},
        {type: 'paragraph', children: ['Five']},
      ]);
      expect(blocksOf('<!-- a --> <!-- b -->')).to.deep.equal([]);
      expect(blocksOf('<!-->\n\n<!--->')).to.deep.equal([]);
    });

    it('do not remove the text between two of them', () => {
      const markdown = '<!-- checked --> Call 911 <!-- end -->';
      expect(read(markdown).document.blocks).to.deep.equal([{type: 'paragraph', children: ['Call 911']}]);
      expect(problemsOf(markdown)).to.deep.equal([`faq.md:1:1 ${message('Call 911')}`]);
    });

    it('that are unclosed hide nothing', () => {
      const {document, problems} = read('<!-- to do\n\nCall 911.');
      expect(document.blocks).to.deep.equal([{type: 'paragraph', children: ['<!-- to do\n\nCall 911.']}]);
      expect(problems).to.have.length(1);
      expect(read('a <!-- b').document.blocks).to.deep.equal([{type: 'paragraph', children: ['a <!-- b']}]);
    });

    it('of Lit, and its expressions, have no effect', () => {
      expect(blocksOf('<!--?lit$1$-->\n\n<!--lit-part-->')).to.deep.equal([]);
      expect(inlinesOf('${alert(1)} {{lit-1}} lit$1$')).to.deep.equal(['${alert(1)} {{lit-1}} lit$1$']);
    });
  });

  it('is a line break where it is <br>', () => {
    expect(inlinesOf('a<br>b<br/>c<BR  />d')).to.deep.equal([
      'a',
      {type: 'break'},
      'b',
      {type: 'break'},
      'c',
      {type: 'break'},
      'd',
    ]);
    expect(problemsOf('a<br class="x">b</br>')).to.deep.equal([
      `faq.md:1:2 ${message('<br class="x">')}`,
      `faq.md:1:17 ${message('</br>')}`,
    ]);
  });

  it('that is escaped, code or an entity is not HTML', () => {
    expect(inlinesOf('\\<b> &lt;b&gt; `<b>` a < b')).to.deep.equal([
      '<b> <b> ',
      {type: 'code', text: '<b>'},
      ' a < b',
    ]);
  });
});
