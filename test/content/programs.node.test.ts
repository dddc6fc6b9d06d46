import {expect} from 'chai';
import {blockText} from '../../src/document/plain-text.js';
import type {Section} from '../../src/document/types.js';
import {wordsOf} from './readability.js';
import {readAll, withMistake, type ReadFile} from './read-content.js';
import {programFaults} from './program-shape.js';

const programs = readAll().filter(({groups}) => groups.some(({id}) => id.endsWith('-at-a-glance')));

function textOf({heading, blocks, sections}: Section): string[] {
  return [heading, ...blocks].map(blockText).concat(sections.flatMap(textOf));
}

/** The text of a file outside of its sections. */
function textOutside({document, groups}: ReadFile): string[] {
  const inside = groups.flatMap(textOf);
  return document.blocks.map(blockText).filter((text) => !inside.includes(text));
}

describe('the program explainers', () => {
  it('are ten in each language', () => {
    for (const language of ['en', 'es'])
      expect(
        programs.filter((program) => program.language === language),
        language,
      ).to.have.length(10);
  });

  for (const program of programs) {
    it(`have the ten required sections (${program.name})`, () => {
      expect(programFaults(program)).to.deep.equal([]);
    });

    it(`have all their text in these, at a length for one sitting (${program.name})`, () => {
      expect(textOutside(program)).to.deep.equal([]);
      const words = wordsOf(program.groups.flatMap(textOf).join('\n'));
      expect(words.length).to.be.within(700, 1300);
    });
  }

  describe('are reported if', () => {
    const mistakes: Record<string, readonly [right: string | RegExp, wrong: string, ...faults: string[]]> = {
      'text stood above the sections': [
        '## At a glance',
        'Text.\n\n## At a glance',
        'text above the sections',
      ],
      'text were lost at a glance': [
        '\n\n## What it is',
        '\n\nText.\n\n## What it is',
        'text lost at a glance',
      ],
      'a fact were missing': [/- Usual length: .*\n/, '', 'five facts'],
      'facts changed places': [/(- Hours a week: .*\n)(- Where they live: .*\n)/, '$2$1', 'five facts'],
      'a fact were long': ['- Usual length: ', `- Usual length: ${'long '.repeat(14)}`, 'long fact'],
      'it did not say first what it is': [
        /(\{#iop-what-it-is\}\n\n)/,
        '$1- One\n\n',
        'opening of 1 or 2 sentences',
      ],
      'that took three sentences': [/(\{#iop-what-it-is\}\n\n)/, '$1One. ', 'opening of 1 or 2 sentences'],
      'the week had no table': [/\n\| [^]*?\n\n/, '\n', 'week is not text, table, text'],
      'a column had another name': ['| Hours |', '| Time |', 'columns of the week'],
      'a day were missing': [/\| Sunday.*\n/, '', 'days of the week'],
      'hours were not whole': ['| Friday | 3 |', '| Friday | 2.5 |', 'hours of a day', '8.5 hours a week'],
      'hours were words': ['| Friday | 3 |', '| Friday | three |', 'hours of a day', 'NaN hours a week'],
      'hours were too few for the level': ['| Friday | 3 |', '| Friday | 2 |', '8 hours a week'],
      'hours were those of a higher level': ['| Friday | 3 |', '| Friday | 14 |', '20 hours a week'],
      'the family had no session': ['| Family session', '| Session', 'family session'],
      'a day said nothing': [/\| Sunday \| 0 \|.*\|/, '| Sunday | 0 | |', 'empty cell'],
      'text stood above the topics': [/(\{#iop-works-on\}\n\n)/, '$1Text.\n\n', 'text lost above the topics'],
      'topics were few': [/### Family life[^]*?(?=## What your)/, '', '4 to 6 topics'],
      'a topic had a strange id': ['{#iop-works-on-family}', '{#iop-family-life}', 'id of a topic'],
      'a topic were long': [
        /(\{#iop-works-on-family\}\n\n)/,
        '$1One. Two. Three. ',
        'topic of 1 to 4 sentences',
      ],
      'a heading stood elsewhere': [
        '\n\n## Cost',
        '\n\n### More {#iop-more}\n\nText.\n\n## Cost',
        'headings elsewhere',
      ],
      'a bold fact ended in a comma': [
        'At home or in a recovery home',
        'At home, or in a recovery home',
        'bold fact that ends in a comma',
      ],
      'actions were few': [/- Keep session[^]*(?=- Learn their)/, '', '5 to 7 actions'],
      'actions had no opening': [/(\{#iop-family\}\n\n).*\n\n/, '$1', '5 to 7 actions'],
      'there were no words on contact': [/(\{#iop-contact\}\n\n)/, '$1***\n\n', 'contact'],
      'a word of cost had no meaning': [/- Copay: .*/, '- Copay', '4 to 6 words of cost'],
      'questions were few': [/- \[ \] (?:What|How) .*\n/g, '', '6 or 7 questions'],
      'a question could not be ticked': ['- [ ] Which', '- Which', '6 or 7 questions'],
      'a question were ticked': ['- [ ] Which', '- [x] Which', '6 or 7 questions'],
      'a question were none': [
        'What do you do if they use again?',
        'What they do.',
        'question without its mark',
      ],
      'nobody were to be called in danger': [/\[911\]\(tel:911\)/g, '911', 'numbers to call'],
      'there were no line for a crisis': [/\[988\]\(tel:988\)/g, '988', 'numbers to call'],
      'a step did not say which way': ['- Step down: ', '- ', 'steps'],
      'there were no way on': [/\]\(#[a-z-]+-at-a-glance\)/g, '](#iop-week)', 'ways to other programs'],
      'it sent to itself': ['(#outpatient-at-a-glance)', '(#iop-at-a-glance)', 'way to itself'],
      'what it says rested on nothing': [
        'Sources: S07, S09\n',
        '',
        'sources of what it is and of the warning signs',
      ],
    };
    for (const [mistake, [right, wrong, ...faults]] of Object.entries(mistakes))
      it(mistake, () => {
        expect(programFaults(withMistake('en/iop', right, wrong))).to.deep.equal(faults);
      });

    it('a section were missing, or at another position', () => {
      expect(programFaults(withMistake('en/iop', '{#iop-cost}', '{#iop-price}'))[0]).to.match(
        /^sections .*iop-price/,
      );
      const moved = withMistake('en/iop', /(## Contact[^]*)(## Cost[^]*)(?=## Questions)/, '$2$1');
      expect(programFaults(moved)).to.have.length(1);
    });

    it('the hours of a week were those of another program', () => {
      const faults = (topic: string, right: string, wrong: string) =>
        programFaults(withMistake(`en/${topic}`, right, wrong));
      expect(faults('php', '| Monday | 5 |', '| Monday | 0 |')).to.deep.equal([]);
      expect(faults('php', '| Monday | 5 |', '| Monday | 24 |')).to.deep.equal(['44 hours a week']);
      expect(faults('outpatient', '| Tuesday | 0 |', '| Tuesday | 6 |')).to.deep.equal(['9 hours a week']);
      expect(faults('detox', '| Sunday | 24 |', '| Sunday | 0 |')).to.deep.equal(['144 hours a week']);
      expect(faults('residential', '| Sunday | 24 |', '| Sunday | 25 |')).to.deep.equal([
        'hours of a day',
        '169 hours a week',
      ]);
      expect(faults('medication', '| Wednesday | 1 |', '| Wednesday | 0 |')).to.deep.equal([
        '0 hours a week',
      ]);
    });

    it('English words were left in the Spanish one', () => {
      expect(programFaults(withMistake('es/iop', '- Duración usual:', '- Usual length:'))).to.deep.equal([
        'five facts',
      ]);
      expect(programFaults(withMistake('es/iop', '| Lunes |', '| Monday |'))).to.deep.equal([
        'days of the week',
      ]);
      expect(programFaults(withMistake('es/iop', '| Sesión familiar', '| Family session'))).to.deep.equal([
        'family session',
      ]);
      expect(programFaults(withMistake('es/iop', '- Un paso más ligero:', '- Step down:'))).to.deep.equal([
        'steps',
      ]);
    });

    it('there were text outside of the sections', () => {
      expect(textOutside(withMistake('en/iop', '## At a glance', 'Text.\n\n## At a glance'))).to.deep.equal([
        'Text.',
      ]);
    });
  });
});
