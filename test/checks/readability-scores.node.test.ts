import {expect} from 'chai';
import {readCheckedFile} from '../../src/checks/checked-file.js';
import {
  fernandezHuerta,
  fleschKincaidGrade,
  inflesz,
} from '../../src/checks/language/readability/formulas.js';
import {readingScores, type ReadingScore} from '../../src/checks/language/readability/scores.js';

const scoresOf = (text: string, language = 'en', easyWords?: readonly string[]) =>
  readingScores(readCheckedFile({path: `content/${language}/sample.md`, text}), easyWords);

const counts = ({sentences, words, syllables}: ReadingScore) => ({sentences, words, syllables});

/** 8 words, 2 sentences, 9 syllables. */
const EASY = 'Call the help line now. They will help you.';

describe('the formulas', () => {
  it('match those of their authors, for a text counted by hand', () => {
    // “Call the helpline now. They will help you.”
    const english = {sentences: 2, words: 8, syllables: 9};
    expect(fleschKincaidGrade(english)).to.be.closeTo(0.39 * 4 + (11.8 * 9) / 8 - 15.59, 1e-9);
    expect(fleschKincaidGrade(english)).to.be.closeTo(-0.755, 1e-9);
    // “Llame a la línea. Es gratis.”: Lla-me a la lí-ne-a. Es gra-tis.
    const spanish = {sentences: 2, words: 6, syllables: 10};
    expect(inflesz(spanish)).to.be.closeTo(206.835 - (62.3 * 10) / 6 - 3, 1e-9);
    expect(fernandezHuerta(spanish)).to.be.closeTo(206.84 - 60 * (10 / 6) - 1.02 * 3, 1e-9);
    expect(fernandezHuerta(spanish)).to.be.closeTo(103.78, 1e-9);
  });
});

describe('the scores of a file', () => {
  it('count each item, cell and alert as a sentence, without formatting', () => {
    const {file} = scoresOf(
      [
        '## Group',
        'Call **now**. Stay [close](https://a.example/very/long "title")!',
        '- One\n- *Two*. Three',
        '> [!NOTE]\n> Four?',
        '> Five he said.',
        '| six | ten |\n| - | - |\n| red | blue |',
        '`code` counts.',
      ].join('\n\n'),
    );
    expect(counts(file)).to.deep.equal({sentences: 12, words: 17, syllables: 17});
  });

  it('ignore headings, sources, numbers, addresses, pictures, code and front matter except for the summary', () => {
    const {file} = scoresOf(
      [
        '---\ntitle: A very long title\nsummary: Stay calm.\nsources: [S01]\n---',
        '# A very long title',
        '## Why do we ask?',
        'Because. ![A picture of a house](a.png)',
        '```\nnot this\n```',
        '***',
        'Call [1-800-662-4357](tel:+18006624357). 988. See FindTreatment.gov.',
        'Sources: S01, S02',
      ].join('\n\n'),
    );
    // Stay calm. Because. Call. See.
    expect(counts(file)).to.deep.equal({sentences: 4, words: 5, syllables: 6});
  });

  it('exist for each section of level 2 with its subsections, and for level 3 from 100 words on', () => {
    const {file, sections} = scoresOf(
      [
        '---\nid: visits\ntitle: Visits\n---',
        EASY,
        '## One {#first}',
        EASY,
        '### Short',
        EASY,
        '### Long',
        EASY.concat(' ').repeat(12),
        '#### Deep',
        EASY.concat(' ').repeat(13),
        '## Two',
        EASY,
      ].join('\n\n'),
    );
    expect(sections.map(({id, title, depth, words}) => [id, title, depth, words])).to.deep.equal([
      ['first', 'One', 2, 9 * 27],
      ['long', 'Long', 3, 9 * 25],
      ['two', 'Two', 2, 9],
    ]);
    expect([file.id, file.title, file.depth, file.words]).to.deep.equal(['visits', 'Visits', 1, 9 * 29]);
  });

  it('give no level to fewer than 100 words', () => {
    const words = (count: number) => scoresOf('## A\n\n' + 'Stay calm. '.repeat(count / 2));
    expect(words(98).file).to.not.have.any.keys('level', 'grade');
    expect(words(98).sections[0]).to.not.have.any.keys('level', 'grade');
    expect(words(100).file.level).to.equal('easy');
    expect(words(100).sections[0]!.grade).to.be.closeTo(0.39 * 2 + 11.8 - 15.59, 1e-9);
  });

  it('are easy, fair or hard by the gates', () => {
    // One sentence of 10 words: the grade is 0.39 * 10 + 11.8 * (syllables / words) - 15.59.
    const graded = (long: number) =>
      scoresOf(`## A\n\n${`${'Today '.repeat(long)}${'Help '.repeat(10 - long).trim()}. `.repeat(12)}`).file;
    expect([5, 6, 7].map((long) => graded(long).grade!.toFixed(2))).to.deep.equal(['6.01', '7.19', '8.37']);
    expect([5, 6, 7].map((long) => graded(long).level)).to.deep.equal(['easy', 'fair', 'hard']);

    const scaled = (long: number) =>
      scoresOf(
        `## A\n\n${`${'Familia '.repeat(long)}${'Casa '.repeat(10 - long).trim()}. `.repeat(12)}`,
        'es',
      ).file;
    expect([0, 1, 5].map((long) => scaled(long).inflesz!.toFixed(1))).to.deep.equal(['72.2', '66.0', '41.1']);
    expect([0, 1, 5].map((long) => scaled(long).fernandezHuerta!.toFixed(1))).to.deep.equal([
      '76.6',
      '70.6',
      '46.6',
    ]);
    expect([0, 1, 2, 5].map((long) => scaled(long).level)).to.deep.equal(['easy', 'easy', 'fair', 'hard']);
  });

  it('count words without an easier synonym as two syllables', () => {
    expect(scoresOf('Acupuncture, naloxone.').file.syllables).to.equal(4 + 2);
    expect(scoresOf('Acupuncture, naloxone.', 'en', ['acupuncture']).file.syllables).to.equal(2 + 2);
  });

  it('are only counts in a language without a formula', () => {
    const {file} = scoresOf(`---\nlang: fr\n---\n\n## A\n\n${'Restez avec nous. '.repeat(40)}`);
    expect(file.words).to.equal(120);
    expect(file).to.not.have.any.keys('level', 'grade', 'inflesz', 'fernandezHuerta');
  });

  it('exist for an empty file', () => {
    expect(scoresOf('').file).to.deep.equal({
      id: 'content/en/sample.md',
      title: 'content/en/sample.md',
      depth: 1,
      sentences: 0,
      words: 0,
      syllables: 0,
    });
  });
});
