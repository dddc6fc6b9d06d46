import {expect} from 'chai';
import {findWords, wordTree} from '../../../src/authoring/checks/lexicon/find.js';
import {lexicons, lexiconTree} from '../../../src/authoring/checks/lexicon/lexicon.js';
import {names} from '../../../src/authoring/checks/lexicon/names.js';
import type {LexiconRow} from '../../../src/authoring/checks/lexicon/row.js';
import {ENGLISH, type LexiconSample} from './lexicon-english.js';
import {SPANISH} from './lexicon-spanish.js';

const SAMPLES: Readonly<Record<string, readonly LexiconSample[]>> = {en: ENGLISH, es: SPANISH};

const NONE: readonly string[] = [];

/** What is found in a sentence: its number, and the words. */
function found(sentence: string, language = 'en', own = NONE): string[] {
  return findWords(sentence, lexiconTree(language, own)!).map(({row, words}) => `${row.row} ${words}`);
}

describe('the lexicon', () => {
  it('has the 52 English and the 12 Spanish rows of the brief, in data and in these tests', () => {
    const numbers = (rows: readonly {readonly row: number}[]) =>
      [...new Set(rows.map(({row}) => row))].sort((one, other) => one - other);
    const upTo = (last: number) => Array.from({length: last}, (_, index) => index + 1);
    expect(numbers(lexicons.en!)).to.deep.equal(upTo(52));
    expect(numbers(ENGLISH)).to.deep.equal(upTo(52));
    expect(numbers(lexicons.es!).slice(0, 12)).to.deep.equal(upTo(12));
    expect(numbers(SPANISH)).to.deep.equal(numbers(lexicons.es!));
  });

  for (const [language, samples] of Object.entries(SAMPLES))
    for (const {row, avoid, prefer} of samples) {
      it(`finds each form of row ${row}, and not what is preferred (${language})`, () => {
        const numbersIn = (sentence: string) => found(sentence, language).map((each) => parseInt(each));
        expect(avoid.filter((sentence) => numbersIn(sentence).join() !== String(row))).to.deep.equal([]);
        expect(prefer.filter((sentence) => numbersIn(sentence).length > 0)).to.deep.equal([]);
      });
    }

  for (const [language, rows] of Object.entries(lexicons)) {
    it(`prefers no words that it would find (${language})`, () => {
      const preferred = rows.flatMap(({prefer}) => prefer);
      expect(preferred.filter((words) => found(words, language).length > 0)).to.deep.equal([]);
    });

    it(`says in every line what to write instead (${language})`, () => {
      expect(rows.filter(({prefer}) => prefer.length === 0)).to.deep.equal([]);
      expect(rows.filter(({note}) => note !== undefined && !note.endsWith('.'))).to.deep.equal([]);
    });

    it(`finds all that it lists, and has no line or exception in vain (${language})`, () => {
      const all = (lists: readonly (readonly string[])[]) => lists.flat().flatMap(expand);
      const notFound = rows.flatMap(({row, avoid}) =>
        all([avoid]).filter((words) => !found(words, language).includes(`${row} ${words}`)),
      );
      expect(notFound).to.deep.equal([]);
      const fine = all(rows.map(({unless = []}) => unless));
      const without = wordTree(
        rows.map((row): LexiconRow => ({...row, unless: []})),
        [],
      );
      expect(fine.filter((words) => found(words, language).length > 0)).to.deep.equal([]);
      expect(fine.filter((words) => findWords(words, without).length === 0)).to.deep.equal([]);
    });
  }

  it('leaves official names alone, and those of the settings', () => {
    for (const language of ['en', 'es'])
      expect(names.filter((name) => found(`Ask ${name} today.`, language).length > 0)).to.deep.equal([]);
    expect(found('Ask the House of Drunks and Co.')).to.deep.equal(['7 Drunks']);
    expect(found('Ask the House of Drunks and Co.', 'en', ['House of Drunks'])).to.deep.equal([]);
  });

  it('finds the longest words that fit, and the first ones', () => {
    expect(found('A recovering drug addict and an addict.')).to.deep.equal([
      '9 recovering drug addict',
      '1 addict',
    ]);
    expect(found('They fell off the wagon.')).to.deep.equal(['24 fell off the wagon']);
  });

  it('finds whole words in any case, across a line and a hyphen, but not across a full stop', () => {
    expect(found('DRUG\n  ADDICTS')).to.deep.equal(['2 DRUG\n  ADDICTS']);
    expect(found('a drug‑addict')).to.deep.equal(['2 drug‑addict']);
    expect(found('It is a drug. Addict is a word.')).to.deep.equal(['1 Addict']);
    expect(found('addicted, addiction, usership, unabused')).to.deep.equal([]);
    expect(found('drug, addict')).to.deep.equal(['1 addict']);
  });

  it('finds letters with an accent of their own, and any apostrophe', () => {
    expect(found('alcohólico'.normalize('NFD'), 'es')).to.have.length(1);
    expect(found("the addict's home, the addict’s home")).to.deep.equal(["1 addict's", '1 addict’s']);
  });

  it('finds letters that stand for words in capitals only', () => {
    expect(found('MAT on a mat')).to.deep.equal(['20 MAT']);
    expect(found('OD, od')).to.deep.equal(['35 OD']);
  });

  it('has nothing to say of a language that it does not know', () => {
    expect(lexiconTree('fr', [])).to.equal(undefined);
  });

  it('reads a long text in no time', () => {
    const started = performance.now();
    findWords('drug drug-'.repeat(50_000), lexiconTree('en', [])!);
    expect(performance.now() - started).to.be.lessThan(2_000);
  });
});

/** `a/b c` as `a c` and `b c`. */
function expand(words: string): string[] {
  const [first, ...rest] = words.split(' ').map((alternatives) => alternatives.split('/'));
  return rest.reduce(
    (all, alternatives) => all.flatMap((start) => alternatives.map((word) => `${start} ${word}`)),
    first!,
  );
}
