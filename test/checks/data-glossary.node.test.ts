import {expect} from 'chai';
import {faultsOf} from './data-checking.js';

const PATH = 'glossary.yaml';
const good = {
  id: 'iop',
  sources: ['S07'],
  en: {
    term: 'intensive outpatient program',
    abbreviation: 'IOP',
    also: ['IOT'],
    meaning: 'Treatment at home.',
  },
  es: {term: 'programa ambulatorio intensivo', meaning: 'Tratamiento en casa.'},
};
const faults = (changes: Record<string, unknown>) => faultsOf(PATH, [{...good, ...changes}]);
const words = (count: number) => Array.from({length: count}, () => 'a').join(' ');

describe('the glossary', () => {
  it('has each term in each language, with its meaning', () => {
    expect(faults({find: false})).to.deep.equal([]);
    expect(faults({es: undefined})).to.deep.equal([
      'error `es` is missing: write the fields term and meaning.',
    ]);
    expect(faults({es: {term: 'x'}})).to.deep.equal([
      'error `es.meaning` is missing: write one or two sentences, 40 words at most.',
    ]);
    expect(faultsOf(PATH, [{...good, es: undefined}], {languages: ['en']})).to.deep.equal([]);
    expect(faults({fr: good.en})).to.have.length(1);
  });

  it('has meanings of 40 words at most', () => {
    expect(faults({en: {...good.en, meaning: words(40)}})).to.deep.equal([]);
    expect(faults({en: {...good.en, meaning: words(41)}})).to.deep.equal([
      'error `en.meaning` has 41 words. Write 40 or fewer.',
    ]);
  });

  it('has known sources, or states that a meaning is from practice', () => {
    expect(faults({sources: undefined, evidence: 'practice'})).to.deep.equal([]);
    expect(faults({sources: undefined})).to.deep.equal([
      'error `sources` is missing: write the ids that the meaning rests on, such as [S07], or `evidence: practice`.',
    ]);
    expect(faults({sources: ['S07', 'S99']})).to.deep.equal(['error sources.yaml has no source S99.']);
    expect(faults({evidence: 'strong'})).to.have.length(1);
  });

  it('has ids and words that stand for one term', () => {
    const other = {
      id: 'iot',
      sources: ['S07'],
      en: {term: 'iot', meaning: 'x'},
      es: {term: 'iot', meaning: 'x'},
    };
    expect(faultsOf(PATH, [good, other])).to.deep.equal([
      'error “iot” stands for the term iop already. Keep it in one place.',
    ]);
    expect(faultsOf(PATH, [good, {...other, id: 'iop', en: {term: 'y', meaning: 'x'}}])).to.deep.equal([
      'error Another term has the id iop already.',
    ]);
  });

  it('contains no phone numbers', () => {
    expect(faults({es: {...good.es, meaning: 'Llame al 1-800-662-4357.'}})).to.deep.equal([
      'error A meaning holds no phone number, such as 1-800-662-4357. Texts link to it.',
    ]);
  });

  it('has no unkind words, except in quotation marks', () => {
    const meaning = (words: string) => faults({en: {...good.en, meaning: words}});
    expect(meaning('A place for addicts.')).to.deep.equal([
      'error Instead of “addicts” write “person with addiction” or “person with a substance use disorder”.',
    ]);
    expect(meaning('Some still say “addicts” for it.')).to.deep.equal([]);
  });

  it('is reported for a misspelt field', () => {
    expect(faults({en: {...good.en, abreviation: 'IOP'}})).to.deep.equal([
      'error There is no field `abreviation`. Did you mean `abbreviation`?',
    ]);
  });
});
