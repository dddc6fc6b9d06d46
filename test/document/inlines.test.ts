import {expect} from 'chai';
import {parseMarkdown} from '../../src/document/parse.js';
import {blocksOf, inlinesOf, problemsOf, read} from './read.js';

const link = (url: string, ...children: readonly unknown[]) => ({type: 'link', url, children});

describe('the inline nodes of a paragraph', () => {
  it('are strong, emphasised and deleted text, nested', () => {
    expect(inlinesOf('**a** __b__ *c* _d_ ~~e~~ ***f*** g_h_i')).to.deep.equal([
      {type: 'strong', children: ['a']},
      ' ',
      {type: 'strong', children: ['b']},
      ' ',
      {type: 'emphasis', children: ['c']},
      ' ',
      {type: 'emphasis', children: ['d']},
      ' ',
      {type: 'deleted', children: ['e']},
      ' ',
      {type: 'emphasis', children: [{type: 'strong', children: ['f']}]},
      ' g_h_i',
    ]);
  });

  it('are one string if it is contiguous', () => {
    expect(inlinesOf('a \\* b &amp; c <!-- d --> e')).to.deep.equal(['a * b & c  e']);
  });

  it('are code, without any parsing inside', () => {
    expect(inlinesOf('`&lt; *a* <b>` ``c`d``')).to.deep.equal([
      {type: 'code', text: '&lt; *a* <b>'},
      ' ',
      {type: 'code', text: 'c`d'},
    ]);
  });

  it('are hard breaks: two spaces, a backslash, or <br>', () => {
    const broken = ['a', {type: 'break'}, 'b'];
    for (const markdown of ['a  \nb', 'a\\\nb', 'a<br>b', 'a<br/>b', 'a<BR />b'])
      expect(inlinesOf(markdown)).to.deep.equal(broken);
    expect(inlinesOf('a\nb')).to.deep.equal(['a\nb']);
  });

  it('keep escaped characters as text, including entities', () => {
    expect(inlinesOf('\\*a\\* \\[b](c) \\&lt; \\<d>')).to.deep.equal(['*a* [b](c) &lt; <d>']);
  });

  describe('links', () => {
    it('have their target, without their titles', () => {
      expect(inlinesOf('[Call **now**](tel:988 "A title")')).to.deep.equal([
        link('tel:988', 'Call ', {type: 'strong', children: ['now']}),
      ]);
    });

    it('may be references, in every form and in any case', () => {
      const definition = '\n\n[The Line]: https://988lifeline.org/ (title)';
      for (const [written, words] of [
        ['[call][the line]', 'call'],
        ['[The Line][]', 'The Line'],
        ['[THE  LINE]', 'THE  LINE'],
      ])
        expect(inlinesOf(`${written}${definition}`)).to.deep.equal([link('https://988lifeline.org/', words)]);
    });

    it('use the first of two definitions', () => {
      expect(inlinesOf('[a]\n\n[a]: #one\n[a]: #two')).to.deep.equal([link('#one', 'a')]);
    });

    it('stay text without a definition, even if JavaScript has a property of that name', () => {
      for (const markdown of ['[toString]', '[a][constructor]', '[\\_\\_proto\\_\\_]', '[x][]'])
        expect(inlinesOf(markdown)).to.deep.equal([markdown.replaceAll('\\', '')]);
    });

    it("may be defined by names of JavaScript's properties", () => {
      expect(
        inlinesOf('[a][constructor] [b][__proto__]\n\n[constructor]: #c\n[__proto__]: #d'),
      ).to.deep.equal([link('#c', 'a'), ' ', link('#d', 'b')]);
    });

    it('are created from addresses in the text', () => {
      expect(inlinesOf('<https://a.example/?b&amp;c> www.d.example e@f.example')).to.deep.equal([
        link('https://a.example/?b&c', 'https://a.example/?b&amp;c'),
        ' ',
        link('http://www.d.example/', 'www.d.example'),
        ' ',
        link('mailto:e@f.example', 'e@f.example'),
      ]);
    });

    it('have their entities decoded before they are checked', () => {
      expect(inlinesOf('[a](https://b.example/?c=1&amp;d=2&copy=3)')).to.deep.equal([
        link('https://b.example/?c=1&d=2&copy=3', 'a'),
      ]);
    });

    it('cannot be nested: the outer one wins', () => {
      expect(inlinesOf('[a <https://b.example>](https://c.example)')).to.deep.equal([
        link('https://c.example/', 'a https://b.example'),
      ]);
      expect(inlinesOf('[**<d@e.example>**](https://c.example)')).to.deep.equal([
        link('https://c.example/', {type: 'strong', children: ['d@e.example']}),
      ]);
    });

    it('need a text', () => {
      const markdown = 'a [](https://b.example)';
      expect(problemsOf(markdown)).to.deep.equal([
        'faq.md:1:3 error: This link is left out: it has no text. Write [where it leads](address).',
      ]);
      expect(read(markdown).document.blocks).to.deep.equal([{type: 'paragraph', children: ['a ']}]);
    });

    it('that are not allowed become their text, and a problem', () => {
      const markdown = 'First\n[a **b**](javascript:alert(1)) c';
      expect(problemsOf(markdown)).to.deep.equal([
        'faq.md:2:1 error: This link is left out: "javascript:alert(1)" is not an address that may be followed. ' +
          'Write https://…, tel:…, sms:…, mailto:… or #id.',
      ]);
      expect(read(markdown).document.blocks).to.deep.equal([
        {type: 'paragraph', children: ['First\na ', {type: 'strong', children: ['b']}, ' c']},
      ]);
    });
  });

  describe('links to phone numbers', () => {
    it('dial the number that is written, also with letters, words and an extension', () => {
      for (const [address, dials] of [
        ['tel:1-800-Help-Now', 'tel:+18004357669'],
        ['tel:2075550142', 'tel:+12075550142'],
        ['<tel:(207) 555-0142>', 'tel:+12075550142'],
        ['<Tel: 207-555-0142 x12>', 'tel:+12075550142;ext=12'],
        ['tel:207&#45;555&#45;0142', 'tel:+12075550142'],
        ['sms:1-800-662-HELP?body=Hello', 'sms:+18006624357?body=Hello'],
        ['sms:741741', 'sms:741741'],
      ] as const)
        expect(inlinesOf(`[call](${address})`), address).to.deep.equal([link(dials, 'call')]);
      expect(inlinesOf('[call][us]\n\n[us]: tel:207.555.0142')).to.deep.equal([
        link('tel:+12075550142', 'call'),
      ]);
      expect(inlinesOf('<tel:207-555-0142>')).to.deep.equal([link('tel:+12075550142', 'tel:207-555-0142')]);
    });

    it('become their text for an ambiguous number, with a warning', () => {
      for (const [address, example] of [
        ['tel:555-0142', 'tel'],
        ['tel:207-555-0142,207-555-0199', 'tel'],
        ['tel:', 'tel'],
        ['SMS:555-0142?body=a', 'sms'],
      ] as const) {
        const markdown = `First\n[Call **us**](${address}) now`;
        expect(problemsOf(markdown)).to.deep.equal([
          `faq.md:2:1 warning: This link is left out: "${address}" is not for certain one phone number. Write one, with its country, such as ${example}:+12075550142.`,
        ]);
        expect(read(markdown).document.blocks).to.deep.equal([
          {
            type: 'paragraph',
            children: ['First\nCall ', {type: 'strong', children: ['us']}, ' now'],
          },
        ]);
      }
    });

    it('use the country of the file, or else of the page', () => {
      const numberIn = (region: string | undefined, front = '') => {
        const {document} = parseMarkdown(`${front}[call](tel:5512345678)`, {
          file: 'faq.md',
          ...(region !== undefined && {region}),
        });
        return JSON.stringify(document.blocks);
      };
      expect(numberIn(undefined)).to.include('"tel:+15512345678"');
      expect(numberIn('MX')).to.include('"tel:5512345678"');
      expect(numberIn('US', '---\nregion: MX\n---\n')).to.include('"tel:5512345678"');
      expect(numberIn('MX', '---\nregion: US\n---\n')).to.include('"tel:+15512345678"');
    });
  });

  describe('pictures', () => {
    it('are of the origin of the text, with alternative text', () => {
      expect(inlinesOf('![A *calm* room](../room.jpg "t")')).to.deep.equal([
        {type: 'image', url: 'https://content.example/room.jpg', alt: 'A calm room'},
      ]);
      expect(inlinesOf('![A &amp; B][r]\n\n[r]: b.png')).to.deep.equal([
        {type: 'image', url: 'https://content.example/en/b.png', alt: 'A & B'},
      ]);
    });

    it('of other origins become their alternative text, and a problem', () => {
      const markdown = 'See ![a room](https://elsewhere.example/room.jpg).';
      expect(problemsOf(markdown)).to.deep.equal([
        'faq.md:1:5 error: This picture is left out: it must come from the same site as the text. ' +
          'Its description is shown instead.',
      ]);
      expect(read(markdown).document.blocks).to.deep.equal([{type: 'paragraph', children: ['See a room.']}]);
    });

    it('without alternative text are removed, without leaving an empty paragraph', () => {
      expect(problemsOf('![](room.jpg)')).to.deep.equal([
        'faq.md:1:1 error: This picture is left out: it has no description. Write ![what it shows](address).',
      ]);
      expect(read('![](room.jpg)').document.blocks).to.deep.equal([]);
    });

    it('may be the content of a link', () => {
      expect(inlinesOf('[![Room](r.png)](#tour)')).to.deep.equal([
        link('#tour', {type: 'image', url: 'https://content.example/en/r.png', alt: 'Room'}),
      ]);
    });
  });

  it('are the same in headings, items and cells', () => {
    const nodes = [{type: 'strong', children: ['a']}, ' & ', link('#b', 'c')];
    expect(
      blocksOf('## **a** &amp; [c](#b)\n\n- **a** &amp; [c](#b)\n\n|**a** &amp; [c](#b)|\n|-|'),
    ).to.deep.equal([
      {type: 'heading', level: 2, id: 'a-c', children: nodes},
      {type: 'list', ordered: false, items: [{blocks: [{type: 'text', children: nodes}]}]},
      {type: 'table', head: [{children: nodes}], rows: []},
    ]);
  });
});
