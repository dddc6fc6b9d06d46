import {expect} from 'chai';
import {documentOutline} from '../../src/document/outline.js';
import type {Block, Section} from '../../src/document/types.js';
import {countsOf, fleschKincaidGrade, inflesz, sentencesOf, wordsOf} from './readability.js';
import {readAll, readSample, type ReadFile} from './read-content.js';

const HIGHEST_GRADE = 8;
const LOWEST_INFLESZ = 55;
const LONGEST_SENTENCE = 25;
/** A score of fewer words says nothing. */
const FEWEST_WORDS = 100;

function sentencesBelow(section: Section): string[] {
  return [...sentencesOf(section.blocks), ...section.sections.flatMap(sentencesBelow)];
}

interface Passage {
  readonly name: string;
  readonly sentences: readonly string[];
}

/** A file as a whole, and its sections. */
function passagesOf({name, document, introduction, groups}: ReadFile): Passage[] {
  const summary: Block = {type: 'paragraph', children: [document.meta.summary ?? '']};
  const sections = groups.map((group) => ({name: `${name}#${group.id}`, sentences: sentencesBelow(group)}));
  const above = sentencesOf([summary, ...introduction]);
  return [{name, sentences: [...above, ...sections.flatMap(({sentences}) => sentences)]}, ...sections];
}

/** What is too hard to read, with its score. What is too short for a score counts in its file as a whole. */
function tooHard(file: ReadFile): string[] {
  return passagesOf(file)
    .filter(({sentences}) => countsOf(sentences, () => 1).words >= FEWEST_WORDS)
    .flatMap(({name, sentences}) => {
      const score = file.language === 'en' ? fleschKincaidGrade(sentences) : inflesz(sentences);
      const isHard = file.language === 'en' ? score > HIGHEST_GRADE : score < LOWEST_INFLESZ;
      return isHard ? [`${name} ${score.toFixed(1)}`] : [];
    });
}

const files = readAll();

const tooLong = (sentences: readonly string[]) =>
  sentences.filter((sentence) => wordsOf(sentence).length > LONGEST_SENTENCE);

const longWindedEnglish = [
  'Individuals experiencing substance-related complications frequently necessitate comprehensive multidisciplinary ' +
    'assessment, because appropriate rehabilitation recommendations depend considerably upon individualized determination ' +
    'of physiological, psychological and environmental circumstances.',
  'Subsequent participation in intensive outpatient rehabilitation facilitates reintegration.',
];

const longWindedSpanish = [
  'La implementación de intervenciones multidisciplinarias especializadas posibilita la rehabilitación integral ' +
    'de las personas consumidoras, independientemente de las circunstancias socioeconómicas y psicológicas que ' +
    'determinaron el establecimiento del comportamiento problemático correspondiente.',
];

describe('the reading level', () => {
  for (const file of files) {
    it(`of ${file.name} is ${file.language === 'en' ? 'grade 8 or below' : 'normal or easier'}, as a whole and in each section`, () => {
      expect(passagesOf(file)[0]!.sentences.join(' ').split(' ').length).to.be.greaterThan(FEWEST_WORDS);
      expect(tooHard(file)).to.deep.equal([]);
    });
  }

  it('is kept by sentences of 25 words at most', () => {
    expect(files.flatMap((file) => tooLong(passagesOf(file)[0]!.sentences))).to.deep.equal([]);
  });

  it('is that of a file for sections that are too short to be scored', () => {
    const hard = longWindedEnglish.join(' ');
    const easy = 'You can call us. '.repeat(30);
    const names = (...lines: string[]) => tooHard(readSample(...lines)).map((each) => each.split(' ')[0]);
    expect(countsOf([hard], () => 1).words).to.be.within(30, 60);
    expect(
      names('## A', '', hard, '', '## B', '', hard, '', '## C', '', hard, '', '## D', '', hard),
    ).to.deep.equal(['en/sample']);
    expect(names('## A', '', easy, '', '## B', '', hard)).to.deep.equal([]);
    expect(
      names('## A', '', `${hard} ${hard} ${hard} ${hard}`, '', '## B', '', easy.repeat(9)),
    ).to.deep.equal(['en/sample#a']);
    expect(names(hard, '', hard, '', hard, '', hard)).to.deep.equal(['en/sample']);
  });

  it('would be found out to be too high', () => {
    expect(fleschKincaidGrade(longWindedEnglish)).to.be.greaterThan(HIGHEST_GRADE);
    expect(inflesz(longWindedSpanish)).to.be.lessThan(LOWEST_INFLESZ);
    expect(tooLong(longWindedSpanish)).to.have.length(1);
    expect(tooLong(['word '.repeat(25), 'word '.repeat(26)])).to.have.length(1);
  });

  it('is that of the formulas, for a text counted by hand', () => {
    // 2 sentences, 8 words, 9 syllables.
    const english = ['Call the helpline now.', 'They will help you.'];
    expect(countsOf(english, () => 1)).to.deep.equal({sentences: 2, words: 8, syllables: 8});
    expect(fleschKincaidGrade(english)).to.be.closeTo(0.39 * 4 + (11.8 * 9) / 8 - 15.59, 1e-9);
    // 2 sentences, 6 words, 10 syllables: Lla-me a la lí-ne-a. Es gra-tis.
    const spanish = ['Llame a la línea.', 'Es gratis.'];
    expect(inflesz(spanish)).to.be.closeTo(206.835 - (62.3 * 10) / 6 - 3, 1e-9);
  });

  describe('counts', () => {
    const sentences = (...markdown: readonly string[]) =>
      documentOutline(readSample('## Group', '', ...markdown).document).sections.flatMap(sentencesBelow);

    it('each item, cell and alert for a sentence of its own, without marks', () => {
      expect(
        sentences(
          'Call **now**. Stay [close](#a)!',
          '',
          '- One',
          '- *Two*. Three',
          '',
          '> [!NOTE]',
          '> Four?',
          '',
          '| five | six |',
          '| - | - |',
        ),
      ).to.deep.equal(['Call now.', 'Stay close!', 'One', 'Two.', 'Three', 'Four?', 'five', 'six']);
    });

    it('no headings, sources, code and rules', () => {
      expect(
        sentences('### Why?', '', 'Because.', '', '`code` counts.', '', '    this not', '', '***'),
      ).to.deep.equal(['Because.', 'code counts.']);
      expect(sentencesOf([{type: 'sources', ids: ['S01']}])).to.deep.equal([]);
    });

    it('a quoted sentence inside another as one more', () => {
      expect(sentences('Ask: "How are you?" Then “listen.” Wait')).to.deep.equal([
        'Ask: "How are you?"',
        'Then “listen.”',
        'Wait',
      ]);
    });

    it('no numbers and addresses among the words that are read', () => {
      expect(
        countsOf(['Call 911 or 1-800-662-4357.', '988', 'See FindTreatment.gov'], () => 1),
      ).to.deep.equal({
        sentences: 2,
        words: 3,
        syllables: 3,
      });
    });

    it('the parts of a word with a hyphen, and one with an apostrophe once', () => {
      expect(countsOf(["It's a 12-step follow-up."], () => 1).words).to.equal(5);
    });

    it('numbers among the words of a long sentence', () => {
      expect(wordsOf('Call 911, or 1-800-662-4357: it’s free.')).to.have.length(6);
    });
  });
});
