import {expect} from 'chai';
import {readOne, withMistake} from './read-content.js';
import {timelineFaults} from './stages-shape.js';

describe('the stages', () => {
  for (const language of ['en', 'es'])
    it(`are a band, nine stages and a branch, each with its five parts (${language})`, () => {
      expect(timelineFaults(readOne(`${language}/stages`))).to.deep.equal([]);
    });

  it('are the same in each language, with as many facts', () => {
    const shape = (language: string) =>
      readOne(`${language}/stages`).groups.map(({id, facts}) => [id, facts.length] as const);
    expect(shape('es')).to.deep.equal(shape('en'));
  });

  describe('are reported if', () => {
    const mistakes: Record<string, readonly [right: string | RegExp, wrong: string, ...faults: string[]]> = {
      'there were no introduction': [/(\n---\n)[^]*?(?=\n## )/, '$1', 'introduction'],
      'the introduction were a list': ['\nRecovery takes time', '\n- Recovery takes time', 'introduction'],
      'a part were missing': [
        /### What they may feel \{#stage-php-feel\}\n\n.*\n\n/,
        '',
        'stage-php: parts stage-php-happens,stage-php-family,stage-php-questions,stage-php-next',
      ],
      'a part had another name': [
        '### What happens {#stage-php',
        '### It happens {#stage-php',
        'stage-php: titles of the parts',
      ],
      'a stage had no line': [/They spend most of the day.*\n\n/, '', 'stage-php: facts and a line'],
      'a stage had a long line': [
        'They spend most',
        `They ${'often '.repeat(10)}spend most`,
        'stage-php: line of 20 words',
      ],
      'a stage had more text than a line': [
        'They spend most',
        'More.\n\nThey spend most',
        'stage-php: facts and a line',
      ],
      'a stage did not say how long': [/- Length: often 2 to 6 weeks\n/, '', 'stage-php: length first'],
      'facts changed places': [
        /(- If needed: for people who need a lot.*\n)(- Some people.*\n)/,
        '$2$1',
        'stage-php: facts in order',
      ],
      'it did not say that not everybody needs it': [
        /- If needed: for people who need a lot.*\n/,
        '',
        'stage-php: if needed',
      ],
      'it said so of what everybody has': [
        '- Length: years',
        '- Length: years\n- If needed: yes',
        'stage-living: if needed',
      ],
      'it led to another program': ['(#php-at-a-glance)\n', '(#iop-at-a-glance)\n', 'stage-php: program'],
      'it led to no program': [/- Program: \[Day.*\n/, '', 'stage-php: program'],
      'there were few actions': [
        /- Help with rides[^]*?(?=- Ask who|- Keep the number)/,
        '',
        'stage-php: 3 to 5 actions',
      ],
      'there were many actions': [
        '- Help with rides',
        '- One.\n- Two.\n- Help with rides',
        'stage-php: 3 to 5 actions',
      ],
      'there were one question': [/(- Which days and hours\?\n)[^#]*/, '$1\n', 'stage-php: 2 to 4 questions'],
      'a question were none': [
        '- Which days and hours?',
        '- Days and hours.',
        'stage-php: question without its mark',
      ],
      'a part had no text': [/(\{#stage-php-feel\}\n\n)/, '$1- ', 'stage-php: text in each part'],
      'a stage led nowhere': [
        /(?<=\{#stage-assessment-next\}[^#]*)\n\nIt depends[^]*?(?=\n\nSources)/,
        '\n\nAsk.',
        'stage-assessment: a way on',
      ],
      'a stage rested on nothing': ['Sources: S11, S12, S08\n', '', 'stage-php: sources at the end'],
      'sources stood in another part': [
        /(?=\n\n### What they may feel \{#stage-php)/,
        '\n\nSources: S11',
        'stage-php: sources elsewhere',
      ],
      'a heading stood below a part': [
        '### Questions to ask {#stage-php',
        '#### More {#more}\n\n### Questions to ask {#stage-php',
        'stage-php: headings below the parts',
      ],
      'safety did not come first': [
        '1. **Safety first.**',
        '1. **Rest.**\n2. **Safety first.**',
        'stage-setback: four steps',
        'stage-setback: safety first',
      ],
      'the branch had no steps': [
        /1\. \*\*Safety[^]*?(?=\n\nA setback)/,
        'Call.',
        'stage-setback: steps and a line',
        'stage-setback: four steps',
        'stage-setback: safety first',
      ],
    };
    for (const [mistake, [right, wrong, ...faults]] of Object.entries(mistakes))
      it(mistake, () => {
        expect(timelineFaults(withMistake('en/stages', right, wrong))).to.deep.equal(faults);
      });

    it('a stage were missing', () => {
      const faults = timelineFaults(withMistake('en/stages', '{#stage-living}', '{#stage-life}'));
      expect(faults).to.have.length(1);
      expect(faults[0]).to.match(/^stages .*stage-life/);
    });

    it('English words were left in the Spanish ones', () => {
      const faults = timelineFaults(withMistake('es/stages', '- Duración: años', '- Length: years'));
      expect(faults).to.deep.equal(['stage-living: length first', 'stage-living: facts in order']);
    });
  });
});
