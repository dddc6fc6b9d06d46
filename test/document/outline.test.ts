import {expect} from 'chai';
import {documentOutline, factsFrom, outlineOf} from '../../src/document/outline.js';
import type {Section} from '../../src/document/types.js';
import {lines, read} from './read.js';

type Shape = readonly [title: string, ...below: Shape[]];

function shapeOf({title, sections}: Section): Shape {
  return [title, ...sections.map(shapeOf)];
}

function outline(...markdown: readonly string[]) {
  return documentOutline(read(markdown.join('\n\n')).document);
}

describe('the outline of a document', () => {
  it('is empty for an empty document', () => {
    expect(outline('')).to.deep.equal({introduction: [], sections: []});
  });

  it('puts blocks above the first heading into the introduction', () => {
    const {introduction, sections} = outline('One', '- two', '## Three', 'Four');
    expect(introduction.map(({type}) => type)).to.deep.equal(['paragraph', 'list']);
    expect(sections).to.have.length(1);
    expect(sections[0]).to.deep.equal({
      id: 'three',
      level: 2,
      title: 'Three',
      heading: {type: 'heading', level: 2, id: 'three', children: ['Three']},
      facts: [],
      blocks: [{type: 'paragraph', children: ['Four']}],
      sections: [],
    });
  });

  it('nests by level', () => {
    const {sections} = outline('## A', '### A1', '#### A1a', '### A2', '## B', '### B1');
    expect(sections.map(shapeOf)).to.deep.equal([
      ['A', ['A1', ['A1a']], ['A2']],
      ['B', ['B1']],
    ]);
  });

  it('puts a heading that skips levels below the nearest one above it', () => {
    expect(outline('## A', '#### A1', '### A2', '###### A2a').sections.map(shapeOf)).to.deep.equal([
      ['A', ['A1'], ['A2', ['A2a']]],
    ]);
    expect(outline('#### A', '## B', '### B1').sections.map(shapeOf)).to.deep.equal([['A'], ['B', ['B1']]]);
  });

  it('gives each heading the blocks up to the next one', () => {
    const [section] = outline('## A', 'One', '### A1', 'Two', '- three', '## B').sections;
    expect(section!.blocks).to.deep.equal([{type: 'paragraph', children: ['One']}]);
    expect(section!.sections[0]!.blocks.map(({type}) => type)).to.deep.equal(['paragraph', 'list']);
  });

  it('has the text of a heading without formatting', () => {
    const [section] = outline('## Is *this* [safe](#x) `now`<br>or &amp; later? ![Door](d.png)').sections;
    expect(section!.title).to.equal('Is this safe now or & later? Door');
  });

  it('includes headings of the document itself only, not those in a quote', () => {
    expect(outline('## A', '> ## B', '- ## C').sections.map(shapeOf)).to.deep.equal([['A']]);
  });

  it('excludes the title', () => {
    expect(outline('# Title', '## A').sections.map(shapeOf)).to.deep.equal([['A']]);
  });

  it('works on anything that has headings', () => {
    const sections = outlineOf(['x', '# A', 'y', '## B'], (line) => {
      const match = /^(#+) (.+)/.exec(line);
      return match ? {id: match[2]!, level: match[1]!.length, title: match[2]!} : undefined;
    });
    expect(sections.introduction).to.deep.equal(['x']);
    expect(sections.sections[0]).to.deep.include({
      id: 'A',
      level: 1,
      heading: '# A',
      blocks: ['y'],
      facts: [],
    });
    expect(sections.sections[0]!.sections[0]).to.deep.include({id: 'B', heading: '## B'});
  });
});

describe('facts', () => {
  const facts = [
    {label: 'Hours', value: '9 a week'},
    {label: 'Stay', value: 'at home'},
  ];

  it('are the list that begins a section, if each item has a label', () => {
    expect(
      outline('## A', lines('- Hours: 9 a week', '- **Stay**: at *home*')).sections[0]!.facts,
    ).to.deep.equal(facts);
    expect(
      outline('## A', lines('1. Hours: 9 a week', '', '2. Stay: at home')).sections[0]!.facts,
    ).to.deep.equal(facts);
  });

  it('are empty if one item has no label', () => {
    expect(outline('## A', lines('- Hours: 9', '- at home')).sections[0]!.facts).to.deep.equal([]);
  });

  it('are empty if the list is not first', () => {
    expect(outline('## A', 'Text', lines('- Hours: 9')).sections[0]!.facts).to.deep.equal([]);
    expect(outline('- Hours: 9').sections).to.deep.equal([]);
  });

  it('are the same if more blocks follow', () => {
    expect(
      outline('## A', lines('- Hours: 9 a week', '- Stay: at home'), 'Text').sections[0]!.facts,
    ).to.deep.equal(facts);
  });

  it('have a label of 40 characters at most, and a value', () => {
    const label = 'x'.repeat(40);
    expect(factsFrom([`${label}: y`])).to.deep.equal([{label, value: 'y'}]);
    for (const item of [
      `${label}x: y`,
      ': y',
      'Hours:',
      'Hours: ',
      'Hours:9',
      '9:30',
      'https://a.example',
      '',
    ])
      expect(factsFrom([item]), item).to.deep.equal([]);
    expect(factsFrom([])).to.deep.equal([]);
  });

  it('may hold a colon and further lines in the value', () => {
    expect(factsFrom(['Call: 911: now\nand wait'])).to.deep.equal([
      {label: 'Call', value: '911: now\nand wait'},
    ]);
  });
});
