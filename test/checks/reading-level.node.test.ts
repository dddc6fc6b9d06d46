import {expect} from 'chai';
import {messages} from './checking.js';

/** The messages about the reading level of a file with these blocks. */
const reported = (blocks: readonly string[], language = 'en', easyWords: readonly string[] = []) =>
  messages(['---\ntitle: Sample\n---', ...blocks].join('\n\n'), `${language}/sample.md`, {
    easyWords: [...easyWords],
  }).filter((message) => message.includes(' reading-level: '));

const beginnings = (all: readonly string[]) => all.map((message) => message.split('; ')[0]!.split(' (')[0]);

const EASY = 'You can call us. '.repeat(30);
/** 29 words of grade 36.9, in 2 sentences. */
const HARD =
  'Individuals experiencing complications frequently necessitate comprehensive multidisciplinary assessment, because ' +
  'appropriate recommendations depend considerably upon individualized determination of physiological, psychological ' +
  'and environmental circumstances. Subsequent participation in intensive rehabilitation facilitates reintegration.';
/** 12 sentences of 10 words, some of two syllables: grade 0.39 * 10 + 11.8 * (10 + long) / 10 - 15.59. */
const graded = (long: number) => `${'Today '.repeat(long)}${'Help '.repeat(10 - long).trim()}. `.repeat(12);

describe('the reading level', () => {
  it('is an error above grade 8, a warning above 7, and nothing at 7 or below', () => {
    expect(reported(['## A', graded(5)])).to.deep.equal([]);
    expect(reported(['## A', graded(6)])).to.deep.equal([
      '2:1 warning reading-level: The whole text reads at grade 7.2; aim at 7 or below. Make the hardest sentences shorter (line 7).',
      '5:1 warning reading-level: “A” reads at grade 7.2; aim at 7 or below. Make the hardest sentences shorter (line 7).',
    ]);
    expect(reported(['## A', graded(7)])).to.deep.equal([
      '2:1 error reading-level: The whole text reads at grade 8.4; 8 is the highest that families should meet. Make the hardest sentences shorter (line 7).',
      '5:1 error reading-level: “A” reads at grade 8.4; 8 is the highest that families should meet. Make the hardest sentences shorter (line 7).',
    ]);
  });

  it('is an error in Spanish below either gate, and accepted between the gate and the goal', () => {
    const scaled = (long: number) => [
      `${'Familia '.repeat(long)}${'Casa '.repeat(10 - long).trim()}. `.repeat(12),
    ];
    expect(reported(['## A', ...scaled(2)], 'es')).to.deep.equal([]);
    expect(reported(['## A', ...scaled(3)], 'es')[1]).to.equal(
      '5:1 error reading-level: “A” scores 53.5 on the INFLESZ scale (55 or more is easy enough) and 58.6 by Fernández Huerta (60 or more). Make the hardest sentences shorter (line 7).',
    );
  });

  it('names the sentences that affect the score most, and their long words', () => {
    const blocks = [
      '## A',
      'You can call us. '.repeat(15),
      'You can call us. Multidisciplinary recommendations help.',
      'Call us about naltrexone, methadone and buprenorphine.',
      '- Rehabilitation facilitates reintegration\n- We are here',
      HARD,
    ];
    const mend =
      'Make the hardest sentences shorter (lines 13, 16), with easier words for ' +
      '“multidisciplinary”, “rehabilitation”, “individualized”.';
    expect(reported(blocks).map((message) => message.split('. ').at(-1))).to.deep.equal([mend, mend]);
  });

  it('is that of the file for sections of fewer than 100 words', () => {
    const short = ['## A', HARD, '## B', HARD, '## C', HARD, '## D', HARD];
    expect(beginnings(reported(short))).to.deep.equal([
      '2:1 error reading-level: The whole text reads at grade 36.9',
    ]);
    expect(reported(['## A', EASY.repeat(9), '## B', HARD])).to.deep.equal([]);
  });

  it('is reported for a section of level 3, and not for the section around it', () => {
    const part = ['### Part', HARD, HARD, HARD, HARD];
    expect(beginnings(reported(['## A', EASY.repeat(9), '## B', EASY, ...part]))).to.deep.equal([
      '13:1 error reading-level: “Part” reads at grade 36.9',
    ]);
    expect(beginnings(reported(['## B', HARD.repeat(4), '### Part', graded(6)]))).to.deep.equal([
      '2:1 error reading-level: The whole text reads at grade 22.4',
      '5:1 error reading-level: “B” reads at grade 22.4',
      '9:1 warning reading-level: “Part” reads at grade 7.2',
    ]);
  });

  it('is lower with words without an easier synonym', () => {
    const text = ['## A', 'Our acupuncture is one acupuncture that all families like. '.repeat(20)];
    expect(reported(text)).to.have.length(2);
    expect(reported(text, 'en', ['acupuncture'])).to.deep.equal([]);
  });

  it('is not checked in a language without a formula', () => {
    const french = `---\nlang: fr\n---\n\n## A\n\n${HARD.repeat(9)}`;
    expect(messages(french).filter((message) => message.includes('reading-level'))).to.deep.equal([]);
  });
});
