/** What word processors, note programs and site generators write instead of Markdown, and means one thing for certain. */
import {expect} from 'chai';
import {withPlainMarks} from '../../src/document/plain-marks.js';
import type {Block} from '../../src/document/types.js';
import {blocksOf, inlinesOf, problemsOf, read} from './read.js';

const paragraph = (...children: unknown[]) => ({type: 'paragraph', children});
const typesOf = (markdown: string) => blocksOf(markdown).map(({type}) => type);

/** The items of the first list, with those of lists inside them. */
function itemsOf(block: Block | undefined): unknown[] {
  if (block?.type !== 'list') throw new Error('This is no list.');
  return block.items.map(({blocks}) =>
    blocks.map((each) =>
      each.type === 'list' ? itemsOf(each) : 'children' in each ? each.children[0] : each.type,
    ),
  );
}

describe('the marks of another program', () => {
  it('make a list of pasted bullets', () => {
    for (const mark of ['•\t', '• ', '•\u00A0', '·       ', '\uF0B7\u00A0 ', '▪ ', '○\t', '‣ ', '\t•\t'])
      expect(itemsOf(blocksOf(`${mark}Books\n${mark}Letters`)[0]), JSON.stringify(mark)).to.deep.equal([
        ['Books'],
        ['Letters'],
      ]);
    expect(itemsOf(blocksOf('\t•\tBooks\n\t\t◦\tPoems\n\t•\tLetters')[0])).to.deep.equal([
      ['Books', [['Poems']]],
      ['Letters'],
    ]);
    expect(itemsOf(blocksOf('•\tBooks\no\tPoems\no   Letters')[0])).to.have.length(3);
    expect(typesOf('Bring this:\n•\tBooks')).to.deep.equal(['paragraph', 'list']);
  });

  it('keep a bullet that is no list', () => {
    for (const text of ['Books • letters', 'o sí o no', '•', '2 · 3', 'Hola\no adiós'])
      expect(inlinesOf(text), text).to.deep.equal([text]);
  });

  it('make headings, lists and quotes in spite of a hard space', () => {
    expect(typesOf('##\u00A0Visits')).to.deep.equal(['heading']);
    expect(typesOf('-\u00A0one\n\n1.\u00A0two\n\n>\u00A0three')).to.deep.equal(['list', 'list', 'quote']);
  });

  it('keep other braces, colons and percent signs', () => {
    for (const text of [
      'Use {curly} ones',
      '100%% sure',
      '{x}',
      ':::tip with a title',
      ': one',
      'a == b == c',
      '==',
    ])
      expect(inlinesOf(text), text).to.deep.equal([text]);
  });

  it('leave out a code block around all of the text, or the half of one', () => {
    const text = '## Visits\n\nCall [988](tel:988).';
    const seen = (blocks: readonly Block[]) => JSON.stringify(blocks).replaceAll(/(?:\\n)? +"/g, '"');
    const blocks = seen(blocksOf(text));
    for (const wrapped of [
      `\`\`\`markdown\n${text}\n\`\`\``,
      `\n~~~md\n${text}\n~~~\n`,
      `\`\`\`\n${text}\n\`\`\`\n\n`,
      `\`\`\`markdown\n${text}`,
      `${text}\n\`\`\``,
      `---\ntitle: A\n---\n\n\`\`\`md\n${text}\n\`\`\``,
    ])
      expect(seen(read(wrapped).document.blocks), wrapped).to.equal(blocks);
    const {document} = read(`\`\`\`markdown\n---\ntitle: A\n---\n\n${text}\n\`\`\``);
    expect(document.meta.title).to.equal('A');
    expect(seen(document.blocks)).to.equal(blocks);
  });

  it('keep a code block among other text', () => {
    for (const text of ['Write:\n\n```\n## Visits\n```', '```\ncode\n```', '```\na\n```\n\nb\n\n```\nc\n```'])
      expect(typesOf(text), text).to.include('code');
  });

  it('make text of lines that are indented as on a typewriter', () => {
    expect(blocksOf('    On Sundays. Call [988](tel:988).')).to.deep.equal([
      paragraph('On Sundays. Call ', {type: 'link', url: 'tel:988', children: ['988']}, '.'),
    ]);
    expect(typesOf('\tOne.\n\n     Two.\n\n    ## Three\n\n    - four')).to.deep.equal([
      'paragraph',
      'paragraph',
      'heading',
      'list',
    ]);
    expect(blocksOf('One\n\n      Two')).to.deep.equal([paragraph('One'), paragraph('Two')]);
    expect(problemsOf('    One\n\n    [two](x:y)')[0]).to.match(/^faq\.md:3:5 error: This link is left out/);
  });

  it('are no part of a heading with an id', () => {
    expect(blocksOf('## Visits {#visits .unnumbered}')).to.deep.equal([
      {type: 'heading', level: 2, id: 'visits', children: ['Visits']},
    ]);
  });

  it('make an alert of each kind of box, with its title', () => {
    for (const [marker, kind] of [
      ['[!danger]', 'caution'],
      ['[!WARNING]-', 'warning'],
      ['[!info]+', 'note'],
      ['[! TIP ]', 'tip'],
      ['\\[!IMPORTANT\\]', 'important'],
      ['[!ADVERTENCIA]', 'warning'],
      ['[!PELIGRO]', 'caution'],
      ['[!faq]', 'note'],
    ] as const)
      expect(blocksOf(`> ${marker}\n> Call`), marker).to.deep.equal([
        {type: 'alert', kind, blocks: [paragraph('Call')]},
      ]);
    expect(blocksOf('> [!tip] Good to know\n> Call *us*\n> now')).to.deep.equal([
      {
        type: 'alert',
        kind: 'tip',
        blocks: [
          paragraph('Good to know', {type: 'break'}, 'Call ', {type: 'emphasis', children: ['us']}, '\nnow'),
        ],
      },
    ]);
    expect(blocksOf('> [!NOTE] Call')).to.deep.equal([
      {type: 'alert', kind: 'note', blocks: [paragraph('Call')]},
    ]);
  });

  it('make a whole address of a site, a mail address and a number', () => {
    for (const [written, url] of [
      ['www.cdc.gov/overdose', 'https://www.cdc.gov/overdose'],
      ['cdc.gov/overdose?x=1#top', 'https://cdc.gov/overdose?x=1#top'],
      ['Our-House.example.org', 'https://our-house.example.org/'],
      ['help@example.org', 'mailto:help@example.org'],
      ['207-555-0142', 'tel:+12075550142'],
      ['guide.pdf', 'https://content.example/en/guide.pdf'],
      ['house.org.html', 'https://content.example/en/house.org.html'],
      ['en/cdc.gov', 'https://content.example/en/en/cdc.gov'],
      ['2026-11-23', 'https://content.example/en/2026-11-23'],
      ['123', 'https://content.example/en/123'],
    ] as const)
      expect(inlinesOf(`[us](${written})`), written).to.deep.equal([{type: 'link', url, children: ['us']}]);
  });

  it('do not change the length of a text, nor its lines', () => {
    const text = '\t•\tA\n##\u00A0B\n\n```\nk\n```';
    for (const written of [text, `\`\`\`md\n## A\n${text.replaceAll('```', '')}\n\`\`\``]) {
      const plain = withPlainMarks(written);
      expect(plain).to.have.length(written.length);
      expect([...plain.matchAll(/\n/g)].map(({index}) => index)).to.deep.equal(
        [...written.matchAll(/\n/g)].map(({index}) => index),
      );
    }
  });

  it('cost no more than the length of a text', function () {
    this.timeout(60_000);
    for (const piece of [
      '==a',
      '{',
      '%%',
      '](',
      '](a){',
      ':::',
      '•',
      '•\u00A0',
      '\t',
      '# {',
      '```\n',
      '%%\n',
      '[TOC',
      '{:',
    ]) {
      const start = performance.now();
      withPlainMarks(`x ${piece.repeat(256_000 / piece.length)}`);
      withPlainMarks(piece.repeat(256_000 / piece.length));
      expect(performance.now() - start, piece).to.be.below(3000);
    }
  });
});

describe('front matter of a word processor', () => {
  it('may have hard spaces behind a name or a value', () => {
    const {document, problems} = read('---\nid:\u00A0visits\nlang: es\u00A0\ntitle: Our visits\n---\n');
    expect(document.meta).to.deep.equal({id: 'visits', lang: 'es', title: 'Our visits', sources: []});
    expect(problems).to.deep.equal([]);
  });

  it('may be one line', () => {
    expect(
      read('--- kind: faq id: visits lang: en title: Our visits ---\n\nText').document.meta.title,
    ).to.equal('Our visits');
  });
});
