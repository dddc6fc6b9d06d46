import {expect} from 'chai';
import {Identifiers, slug} from '../../src/document/identifiers.js';
import {lines, problemsOf, read} from './read.js';

/** Ids of the headings, valid or not. */
function idsOf(markdown: string): string[] {
  return read(markdown).document.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : []));
}

describe('headings', () => {
  it('have a level, an id and their text', () => {
    const markdown = lines('## Two', '### Three ###', '###### Six', 'Under', '---');
    expect(read(markdown)).to.deep.equal({
      document: {
        meta: {sources: []},
        blocks: [
          {type: 'heading', level: 2, id: 'two', children: ['Two']},
          {type: 'heading', level: 3, id: 'three', children: ['Three']},
          {type: 'heading', level: 6, id: 'six', children: ['Six']},
          {type: 'heading', level: 2, id: 'under', children: ['Under']},
        ],
      },
      problems: [],
    });
  });

  it('need a space after the hash, and have six levels', () => {
    expect(idsOf('#Not one\n\n####### Nor this')).to.deep.equal([]);
  });

  describe('use the written id', () => {
    it('which is not part of their text', () => {
      for (const markdown of [
        '## Detox {#first-step}',
        '## Detox{#first-step}  ',
        'Detox   {#first-step}\n---',
      ])
        expect(read(markdown)).to.deep.equal({
          document: {
            meta: {sources: []},
            blocks: [{type: 'heading', level: 2, id: 'first-step', children: ['Detox']}],
          },
          problems: [],
        });
    });

    it('also after formatting', () => {
      expect(read('## Call **911** {#call}').document.blocks).to.deep.equal([
        {
          type: 'heading',
          level: 2,
          id: 'call',
          children: ['Call ', {type: 'strong', children: ['911']}],
        },
      ]);
    });

    it('only at their end', () => {
      expect(read('## The {#id} sign').document.blocks).to.deep.equal([
        {type: 'heading', level: 2, id: 'the-id-sign', children: ['The {#id} sign']},
      ]);
    });

    it('unless the braces are empty', () => {
      expect(read('## Detox {#}')).to.deep.equal({
        document: {
          meta: {sources: []},
          blocks: [{type: 'heading', level: 2, id: 'detox', children: ['Detox']}],
        },
        problems: [],
      });
    });
  });

  describe('derive an id from their text', () => {
    it('in lower case, without accents, joined by hyphens', () => {
      for (const [words, id] of [
        ['What is naloxone, and where do I get it?', 'what-is-naloxone-and-where-do-i-get-it'],
        ['¿Cómo sé si es una sobredosis?', 'como-se-si-es-una-sobredosis'],
        ['El niño y la cigüeña', 'el-nino-y-la-ciguena'],
        ['Ａ ﬁne １２３', 'ａ-ﬁne-１２３'],
        ['Cafe\u0301 — 50 % off', 'cafe-50-off'],
        ['Что такое IOP?', 'что-такое-iop'],
        ['依存症とは', '依存症とは'],
        ['--- A & B ---', 'a-b'],
        ['Code `x_y` and *more*', 'code-x-y-and-more'],
      ])
        expect(idsOf(`## ${words}`), words).to.deep.equal([id]);
    });

    it('which is “section” where no letter is left', () => {
      expect(idsOf('## ???\n\n## 🙂')).to.deep.equal(['section', 'section-2']);
    });

    it('which is numbered if it exists already', () => {
      expect(idsOf('## A\n\n## A\n\n## A\n\n## B\n\n## A')).to.deep.equal(['a', 'a-2', 'a-3', 'b', 'a-4']);
    });

    it('which never replaces a written one', () => {
      expect(idsOf('## A {#a-2}\n\n## A\n\n## A\n\n## A-2')).to.deep.equal(['a-2', 'a', 'a-3', 'a-2-2']);
      expect(idsOf('## A\n\n## A 2\n\n## A')).to.deep.equal(['a', 'a-2', 'a-3']);
    });

    it('which may be the name of a JavaScript property', () => {
      expect(idsOf('## constructor\n\n## constructor\n\n## toString\n\n## __proto__')).to.deep.equal([
        'constructor',
        'constructor-2',
        'tostring',
        'proto',
      ]);
    });
  });

  it('in quotes and lists have ids of the same document', () => {
    const {document} = read('## A\n\n> ## A\n\n- ## A');
    expect(JSON.stringify(document.blocks).match(/"id":"[^"]+"/g)).to.deep.equal([
      '"id":"a"',
      '"id":"a-2"',
      '"id":"a-3"',
    ]);
  });

  describe('with a mistake', () => {
    it('report which characters an id may have, and a suggestion', () => {
      expect(problemsOf('## Detox\n\n  ### First step {#First_Step}\n\n### Año {#año}')).to.deep.equal([
        'faq.md:3:3 error: The id {#First_Step} may hold small letters, digits and hyphens only: write {#first-step}.',
        'faq.md:5:1 error: The id {#año} may hold small letters, digits and hyphens only: write {#ano}.',
      ]);
      expect(idsOf('### First step {#First_Step}')).to.deep.equal(['first-step']);
    });

    it('report a duplicate id, and keep both headings', () => {
      const markdown = '## One {#a}\n\nText\n\n## Two {#a}';
      expect(problemsOf(markdown)).to.deep.equal([
        'faq.md:5:1 error: The id {#a} stands twice in this file: a link to it finds the first one only.',
      ]);
      expect(idsOf(markdown)).to.deep.equal(['a', 'a-2']);
    });

    it('report that a derived id was first', () => {
      expect(problemsOf('## Detox\n\n## Cleaning {#detox}')).to.deep.equal([
        'faq.md:3:1 error: The id {#detox} stands twice in this file: a link to it finds the first one only.',
      ]);
    });

    it('report that there is no text, and are removed', () => {
      const message =
        'error: This heading has no text, so it is left out; what follows belongs to the heading above.';
      const markdown = lines('## One', '##', '', 'Text', '', '### {#two}', '', '## <!-- three -->');
      expect(problemsOf(markdown)).to.deep.equal([
        `faq.md:2:1 ${message}`,
        `faq.md:6:1 ${message}`,
        `faq.md:8:1 ${message}`,
      ]);
      expect(idsOf(markdown)).to.deep.equal(['one']);
    });

    it('keep an id that they did not get available', () => {
      expect(idsOf('## {#a}\n\n## A')).to.deep.equal(['a']);
    });
  });
});

describe('an id', () => {
  it('derived from an id is the same', () => {
    for (const id of ['a', 'a-b', '911', 'como-se', '依存症', 'section-2']) expect(slug(id)).to.equal(id);
  });

  it('contains nothing that must be escaped in an address or a selector', () => {
    const marks = String.fromCharCode(...Array.from({length: 0x100}, (_, code) => code));
    expect(slug(marks)).to.match(/^[\p{Ll}\p{Lo}\p{N}-]+$/u);
  });

  it('is recognised as a duplicate', () => {
    const identifiers = new Identifiers();
    expect(identifiers.has('a')).to.equal(false);
    expect(identifiers.unique('a')).to.equal('a');
    expect(identifiers.has('a')).to.equal(true);
    expect(identifiers.unique('')).to.equal('section');
  });
});
