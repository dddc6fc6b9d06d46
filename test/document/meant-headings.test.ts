/** Markdown of authors who write questions and titles in bold, behind a letter or in a list, instead of as headings. */
import {expect} from 'chai';
import {withMeantHeadings} from '../../src/document/meant-headings.js';
import {blockText} from '../../src/document/plain-text.js';
import type {Block} from '../../src/document/types.js';
import {lines, read} from './read.js';

/** Headings as in Markdown, the rest as its words; the lines of a block joined by `/`. */
function lineOf(block: Block): string {
  const words = blockText(block).replaceAll('\n', '/');
  return block.type === 'heading' ? `${'#'.repeat(block.level)} ${words}` : words;
}

const found: Record<string, readonly [markdown: string, ...shown: string[]]> = {
  'bold questions': ['**When?**\n\nSunday.\n\n__Who?__\n\nAll.', '## When?', 'Sunday.', '## Who?', 'All.'],
  'bold italics': ['***When?***\n\nSunday.', '## When?', 'Sunday.'],
  'bold questions below headings': [
    '## Visits\n\n**When?**\n\nSunday.\n\n### Phones\n\n**May he *call*?**\n\nYes.',
    ...['## Visits', '### When?', 'Sunday.', '### Phones', '#### May he call?', 'Yes.'],
  ],
  'groups in bold': [
    '**Visits**\n\n**When?**\n\nSunday.\n\n**Phones**\n\n**May he call?**\n\nYes.',
    ...['## Visits', '### When?', 'Sunday.', '## Phones', '### May he call?', 'Yes.'],
  ],
  'the answer in the next line': [
    '**When?**\nSunday.\nAt *1*.\n**Who?**  \nAll.\n\n**How?**\\\nBy bus.',
    ...['## When?', 'Sunday./At 1.', '## Who?', 'All.', '## How?', 'By bus.'],
  ],
  'the answer in the same line': [
    '**When?** Sunday is the\nday.\n\n**Who?** All.',
    ...['## When?', 'Sunday is the/day.', '## Who?', 'All.'],
  ],
  numbers: ['**1. When?**\n\nSunday.\n\n**2. Who?**\n\nAll.', '## 1. When?', 'Sunday.', '## 2. Who?', 'All.'],
  'a letter, in lines of one paragraph': [
    'Q: When?\nA: Sunday. Why?\nQ: Who?\nA: All.',
    ...['## Q: When?', 'A: Sunday. Why?', '## Q: Who?', 'A: All.'],
  ],
  'a word in any language': [
    'Pregunta 1: ¿Cuándo?\n\nRespuesta: El domingo.\n\nPregunta 2: ¿Quién?\n\nRespuesta: Todos.',
    ...['## Pregunta 1: ¿Cuándo?', 'Respuesta: El domingo.', '## Pregunta 2: ¿Quién?', 'Respuesta: Todos.'],
  ],
  'a list of bold questions': [
    '1. **When?** Sunday.\n2. **Who?**\n\n   All.\n   - you\n   - me',
    ...['## When?', 'Sunday.', '## Who?', 'All.', 'you/me'],
  ],
  'a list of questions': [
    '- When?\n  Sunday.\n- Who?\n\n  All.',
    ...['## When?', 'Sunday.', '## Who?', 'All.'],
  ],
  'a list for each question, with its answer behind it': [
    '1. **When?**\n\nSunday.\n\n2. Who?\n\nAll.\n\n- you',
    ...['## When?', 'Sunday.', '## Who?', 'All.', 'you'],
  ],
  'the first line of each paragraph, as from a PDF': [
    'OUR HOUSE\n\nWhen can we visit?\nSundays. Why? So that\nall can come.\n\n¿Quién paga?\nEl seguro.',
    ...[
      'OUR HOUSE',
      '## When can we visit?',
      'Sundays. Why? So that/all can come.',
      '## ¿Quién paga?',
      'El seguro.',
    ],
  ],
  'titles in bold': [
    'Hello.\n\n**Sleep**\n\nEarly.\n\n**Eat well (often)**\nTwice.',
    ...['Hello.', '## Sleep', 'Early.', '## Eat well (often)', 'Twice.'],
  ],
  'lines in bold that are no title': [
    'Call\n**988**\nany time.\n\n**When?**\n\nSunday.\n**Bring** a *hat*.',
    ...['Call/988/any time.', '## When?', 'Sunday./Bring a hat.'],
  ],
};

const kept: Record<string, string> = {
  'below a heading that is a question':
    '### When?\n\n**Worried?**\n\nCall.\n\n- Who?\n\n  All.\n- How?\n\n  So.',
  'a single question in a sentence': '**Worried?** Call us.\n\nAny time.',
  'a question behind a sentence': 'Text. **Really?** Yes.\n\nText. **Really?** Yes.',
  'titles in bold below headings': '## Sleep\n\n**Tonight**\n\nEarly.\n\n## Eat\n\n**Today**\n\nWell.',
  'a single title in bold': '**Sleep**\n\nEarly.',
  'bold sentences': '**Sleep early.**\n\nTruly.\n\n**Eat well:**\n\nOften.',
  'a single label': 'Note: who pays?\n\nNobody.',
  'a list of questions without answers': '- When?\n- Who?',
  'a list of one question': 'Ask:\n\n- When?\n\nThen call.',
  'an empty text': '',
};

const meantIn = (markdown: string) => withMeantHeadings(read(markdown).document, markdown, 'faq.md');

describe('headings that an author has meant', () => {
  for (const [name, [markdown, ...shown]] of Object.entries(found))
    it(`are found: ${name}`, () => {
      const {document, problems} = meantIn(markdown);
      expect(document.blocks.map(lineOf)).to.deep.equal(shown);
      expect(problems).to.have.lengthOf(1);
    });

  for (const [name, markdown] of Object.entries(kept))
    it(`are not found: ${name}`, () => {
      const {document, problems} = meantIn(markdown);
      expect(document.blocks.map(lineOf)).to.deep.equal(read(markdown).document.blocks.map(lineOf));
      expect(problems).to.deep.equal([]);
    });

  it('have ids of their own, links and italics', () => {
    const {document} = meantIn('## Visits\n\n**Visits?**\n\nA\n\n**When *is* [one](tel:988)?**\n\nB');
    const headings = document.blocks.filter((block) => block.type === 'heading');
    expect(headings.map(({id}) => id)).to.deep.equal(['visits', 'visits-2', 'when-is-one']);
    expect(headings[2]!.children).to.deep.include({type: 'emphasis', children: ['is']});
  });

  it('are reported once, with the line of the first', () => {
    const {problems} = meantIn(
      lines('---', 'title: Us', '---', '', 'Hello.', '', '**When?**', '', 'Sunday.'),
    );
    expect(problems.map(({line, severity}) => [line, severity])).to.deep.equal([[7, 'warning']]);
    expect(problems[0]!.message).to.include('“When?” is shown as a heading').and.include('## When?');
  });

  it('are looked for in a text of 5000 lines at most', () => {
    for (const piece of ['**a?**\n\n', 'Q: a?\n', '- **a?**\n\n  b\n', '**a** ']) {
      const most = piece.repeat(1600);
      const {document} = read(most);
      const start = performance.now();
      const {problems} = withMeantHeadings(document, most, 'faq.md');
      expect(performance.now() - start, piece).to.be.below(3000);
      expect(problems, piece).to.have.lengthOf(piece.includes('?') ? 1 : 0);
      expect(withMeantHeadings(document, most + '\n'.repeat(5000), 'faq.md').document).to.equal(document);
    }
  });
});
