import {expect} from 'chai';
import {spanishSyllables} from './spanish-syllables.js';

/** Each word as it is parted by hand. */
const words = [
  'ca-sa',
  'tra-ta-mien-to',
  'a-dic-ción',
  'so-bre-do-sis',
  'na-lo-xo-na',
  'me-di-ci-na',
  'fa-mi-lia',
  'guí-a',
  'dí-a',
  'pa-ís',
  'o-ír',
  'le-er',
  'ca-er',
  'cre-en',
  'ha-bí-an',
  'a-ho-ra',
  'bú-ho',
  'prohi-bir',
  'que-rer',
  'qui-zás',
  'gue-rra',
  'guion',
  'pin-güi-no',
  'ciu-dad',
  'cui-dar',
  'cons-truir',
  'U-ru-guay',
  'hoy',
  'y',
  'rey',
  'mu-cha-cho',
  'a-pre-ciáis',
  'au-to-bús',
  'es-tu-diar',
  'a-le-grí-a',
  'po-e-ta',
  'chi-i-ta',
] as const;

describe('the syllables of a Spanish word', () => {
  it('are counted as by hand', () => {
    const byHand = (word: string) => word.split('-').length;
    const counts = (count: (word: string) => number) =>
      Object.fromEntries(words.map((word) => [word, count(word)]));
    expect(counts((word) => spanishSyllables(word.replaceAll('-', '')))).to.deep.equal(counts(byHand));
  });

  it('are the same in capitals, and with the accent written as a character of its own', () => {
    expect(spanishSyllables('ADICCIÓN')).to.equal(3);
    expect(spanishSyllables('guía'.normalize('NFD'))).to.equal(2);
  });

  it('are one at least', () => {
    for (const word of ['', 'CBT', 'x']) expect(spanishSyllables(word)).to.equal(1);
  });
});
