import {expect} from 'chai';
import {easyWords} from '../../src/checks/language/readability/easy-words.js';
import {spanishSyllables} from '../../src/checks/language/readability/spanish-syllables.js';
import {englishSyllables} from '../../src/checks/language/readability/readability.js';
import {syllablesOf} from '../../src/checks/language/readability/syllables.js';

/** Spanish words as they are split by hand, by their difficulty. */
const SPANISH: Readonly<Record<string, readonly string[]>> = {
  'plain ones': ['ca-sa', 'tra-ta-mien-to', 'so-bre-do-sis', 'na-lo-xo-na', 'me-di-ci-na', 'mu-cha-cho'],
  'two strong vowels': ['le-er', 'ca-er', 'cre-en', 'po-e-ta', 'a-é-re-o', 'lí-ne-a', 'hé-ro-e', 'o-cé-a-no'],
  'a strong and an accented weak vowel': [
    'guí-a',
    'dí-a',
    'pa-ís',
    'o-ír',
    'ha-bí-an',
    'a-le-grí-a',
    'ma-íz',
  ],
  'an accented weak vowel before a strong one': ['con-ti-nú-a', 'e-va-lú-e', 'rí-o', 'psi-co-lo-gí-a'],
  diphthongs: [
    'fa-mi-lia',
    'a-dic-ción',
    'ciu-dad',
    'cui-dar',
    'cons-truir',
    'au-to-bús',
    'deu-da',
    'vein-te',
  ],
  'two weak vowels with an accent': ['cuí-da-te', 'ca-suís-ti-ca', 'je-suí-ti-co'],
  triphthongs: ['a-pre-ciáis', 'U-ru-guay', 'es-tu-diáis', 'buey', 'a-ve-ri-guáis'],
  'an accent that parts a triphthong': ['vi-ví-ais', 'o-í-ais', 'cre-í-ais'],
  'qu, gu and gü': [
    'que-rer',
    'qui-zás',
    'gue-rra',
    'guion',
    'pin-güi-no',
    'an-ti-güe-dad',
    'a-gua',
    'se-guí-ais',
  ],
  'a y at the end, and between vowels': ['hoy', 'y', 'rey', 'muy', 'le-yes', 'a-yu-da', 'co-yun-tu-ra'],
  'a silent h': [
    'a-ho-ra',
    'bú-ho',
    'prohi-bir',
    'al-co-hol',
    'a-hí',
    'co-hí-be',
    've-hí-cu-lo',
    'de-sahu-cio',
  ],
  'hu before a vowel': ['ma-ri-hua-na', 'ca-ca-hue-te', 'a-hue-car', 'hue-so', 'huir', 're-huir'],
  'a weak vowel between strong ones': ['pa-ra-no-ia', 'me-ta-no-ia'],
  prefixes: [
    're-a-brir',
    'co-or-di-nar',
    'an-ti-in-fla-ma-to-rio',
    're-ha-bi-li-ta-ción',
    'de-sin-to-xi-ca-ción',
    'pre-es-co-lar',
    'reu-nir',
    're-ú-ne',
  ],
  'equal vowels': ['chi-i-ta', 'zo-o-lo-gí-a'],
};

describe('the syllables of a Spanish word', () => {
  it('are tested with at least 60 words', () => {
    expect(Object.values(SPANISH).flat().length).to.be.at.least(60);
  });

  for (const [what, words] of Object.entries(SPANISH))
    it(`match those counted by hand: ${what}`, () => {
      const counts = (count: (word: string) => number) => words.map((word) => `${word} ${count(word)}`);
      expect(counts((word) => spanishSyllables(word.replaceAll('-', '')))).to.deep.equal(
        counts((word) => word.split('-').length),
      );
    });

  it('are the same in capitals, and with a combining accent', () => {
    expect(spanishSyllables('ADICCIÓN')).to.equal(3);
    expect(spanishSyllables('guía'.normalize('NFD'))).to.equal(2);
  });

  it('are at least one', () => {
    for (const word of ['', 'CBT', 'x']) expect(spanishSyllables(word)).to.equal(1);
  });
});

describe('the syllables of an English word', () => {
  it('are those of the dictionary', () => {
    const byHand = {
      help: 1,
      family: 3,
      "didn't": 2,
      people: 2,
      treatment: 2,
      counselor: 3,
      used: 1,
      residential: 4,
    };
    const counted = Object.fromEntries(Object.keys(byHand).map((word) => [word, englishSyllables(word)]));
    expect(counted).to.deep.equal(byHand);
  });

  it('are at least one', () => {
    for (const word of ['', 'CBT', 'é']) expect(englishSyllables(word)).to.equal(1);
  });
});

describe('a word without an easier synonym', () => {
  const english = syllablesOf('en', [])!;

  it('counts as two syllables, also in plural and with a possessive', () => {
    for (const word of ['naloxone', 'Naloxone', 'overdoses', 'opioids', 'Medicaid’s', 'buprenorphine'])
      expect(english(word), word).to.equal(2);
    for (const word of ['medicamentos', 'ADICCIONES', 'sobredosis', 'buprenorfina'])
      expect(syllablesOf('es', [])!(word), word).to.equal(2);
  });

  it('may be added', () => {
    expect(english('acupuncture')).to.equal(4);
    expect(syllablesOf('en', ['Acupuncture'])!('acupuncture')).to.equal(2);
  });

  it('never counts for more than it has', () => {
    expect(syllablesOf('en', ['detox', 'help'])!('help')).to.equal(1);
  });

  it('is listed only if it would count for more', () => {
    for (const [language, words] of Object.entries(easyWords)) {
      const count = language === 'en' ? englishSyllables : spanishSyllables;
      expect(words.filter((word) => count(word) < 3)).to.deep.equal([]);
    }
  });

  it('is of a language that can be counted', () => {
    expect(syllablesOf('fr', ['médicament'])).to.equal(undefined);
  });
});
