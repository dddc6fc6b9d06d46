import {expect} from 'chai';
import {readCheckedFile} from '../../src/checks/checked-file.js';
import {withSections} from '../../src/document/sections.js';
import {sampleOf} from '../support/nightly.js';

/** The ids that a page gives to top-level headings, and those that the checks know. */
function idsOf(text: string): {page: string[]; checks: string[]} {
  const {document, sections} = readCheckedFile({path: 'content/en/a.md', text});
  return {
    page: document.blocks.flatMap((block) => (block.type === 'heading' ? [block.id] : [])),
    checks: withSections(sections).map(({id}) => id),
  };
}

const BLOCKS = [
  '# A',
  '# A {#b}',
  '## A',
  '## A',
  '## B {#a}',
  '### A {#A}',
  '## **A** `b`',
  '##',
  '## {#a}',
  '## <!-- a -->',
  '## A &amp; B',
  '## ![A](a.png)',
  '> ## A',
  '- ## A',
  'A\n---',
  'A\n===',
  '## 2~3 A ~b~',
  '## がん',
  '## がん'.normalize('NFD'),
  '```\n## A\n```',
  'Text',
  '## A-2',
];

describe('the ids of headings', () => {
  it('are the same on the page and in the checks', () => {
    expect(idsOf('# Detox\n\n## Detox')).to.deep.equal({page: ['detox'], checks: ['detox']});
    expect(idsOf('> ## A\n\n## A')).to.deep.equal({page: ['a-2'], checks: ['a-2']});
    expect(idsOf('---\nid: a\ntitle: A\n---\n\n# A\n\n- ## A\n\n## A')).to.deep.equal({
      page: ['a-2'],
      checks: ['a-2'],
    });
  });

  it('are the same for random texts', () => {
    let state = 1;
    const below = (end: number) => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return (state >> 8) % end;
    };
    const texts = Array.from({length: 1200}, () => {
      const blocks = Array.from({length: 1 + below(7)}, () => BLOCKS[below(BLOCKS.length)]!);
      return ['', '---\ntitle: A\n---\n\n'][below(2)]! + blocks.join('\n\n');
    });
    for (const text of sampleOf(texts, 4)) {
      const {page, checks} = idsOf(text);
      expect(checks, JSON.stringify(text)).to.deep.equal(page);
    }
  });

  it('are the same for a text with single tildes', () => {
    const {sections} = readCheckedFile({path: 'content/en/a.md', text: '## 2~3 minutes or 2~3 hours'});
    expect(sections.map(({title}) => title)).to.deep.equal(['2~3 minutes or 2~3 hours']);
  });
});
