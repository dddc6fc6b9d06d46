import {expect} from 'chai';
import {findWords, wordTree, type FoundWords} from '../../src/checks/language/lexicon/find.js';
import {lexicons, lexiconTree} from '../../src/checks/language/lexicon/lexicon.js';
import {names} from '../../src/checks/language/lexicon/names.js';
import type {LexiconRow} from '../../src/checks/language/lexicon/row.js';
import {ENGLISH, type LexiconSample} from './lexicon-english.js';
import {SPANISH} from './lexicon-spanish.js';

const SAMPLES: Readonly<Record<string, readonly LexiconSample[]>> = {en: ENGLISH, es: SPANISH};

const NONE: readonly string[] = [];

/** The rows that match in a sentence, by number, with the words. */
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
    for (const {row, avoid, prefer, fine = []} of samples) {
      it(`matches each form of row ${row}, and neither suggestions nor similar phrases (${language})`, () => {
        const numbersIn = (sentence: string) => found(sentence, language).map((each) => parseInt(each));
        expect(avoid.filter((sentence) => numbersIn(sentence).join() !== String(row))).to.deep.equal([]);
        expect([...prefer, ...fine].filter((sentence) => numbersIn(sentence).length > 0)).to.deep.equal([]);
      });
    }

  for (const [language, rows] of Object.entries(lexicons)) {
    it(`suggests no words that it would match (${language})`, () => {
      const preferred = rows.flatMap(({prefer}) => prefer);
      expect(preferred.filter((words) => found(words, language).length > 0)).to.deep.equal([]);
    });

    it(`has a suggestion in every row (${language})`, () => {
      expect(rows.filter(({prefer}) => prefer.length === 0)).to.deep.equal([]);
      expect(rows.filter(({note}) => note !== undefined && !note.endsWith('.'))).to.deep.equal([]);
    });

    it(`matches everything that it lists, without redundant words or exceptions (${language})`, () => {
      const all = (lists: readonly (readonly string[])[]) => lists.flat().flatMap(expand);
      const notFound = rows.flatMap(({row, avoid}) =>
        all([avoid]).filter((words) => !found(words, language).includes(`${row} ${words}`)),
      );
      expect(notFound).to.deep.equal([]);
      const without = wordTree(
        rows.map((row): LexiconRow => ({...row, unless: []})),
        [],
      );
      for (const {avoid, unless = []} of rows) {
        const fine = all([unless]);
        expect(fine.filter((words) => found(words, language).length > 0)).to.deep.equal([]);
        const avoided = all([avoid]);
        const inVain = fine.filter(
          (words) =>
            findWords(words, without).length === 0 && !avoided.some((each) => goesOnFrom(words, each)),
        );
        expect(inVain).to.deep.equal([]);
      }
    });
  }

  it('ignores official names, and those of the settings', () => {
    for (const language of ['en', 'es'])
      expect(names.filter((name) => found(`Ask ${name} today.`, language).length > 0)).to.deep.equal([]);
    expect(found('Ask the House of Drunks and Co.')).to.deep.equal(['7 Drunks']);
    expect(found('Ask the House of Drunks and Co.', 'en', ['House of Drunks'])).to.deep.equal([]);
  });

  it('prefers the longest match, then the first', () => {
    expect(found('A recovering drug addict and an addict.')).to.deep.equal([
      '9 recovering drug addict',
      '1 addict',
    ]);
    expect(found('They fell off the wagon.')).to.deep.equal(['24 fell off the wagon']);
  });

  it('matches whole words in any case, across a line end and a hyphen, but not across a period', () => {
    expect(found('DRUG\n  ADDICTS')).to.deep.equal(['2 DRUG\n  ADDICTS']);
    expect(found('a drug‑addict')).to.deep.equal(['2 drug‑addict']);
    expect(found('It is a drug. Addict is a word.')).to.deep.equal(['1 Addict']);
    expect(found('addicted, addiction, usership, unabused')).to.deep.equal([]);
    expect(found('drug, addict')).to.deep.equal(['1 addict']);
  });

  it('matches letters with a combining accent, and any apostrophe', () => {
    expect(found('alcohólico'.normalize('NFD'), 'es')).to.have.length(1);
    expect(found("the addict's home, the addict’s home")).to.deep.equal(["1 addict's", '1 addict’s']);
  });

  it('matches words with invisible characters, at their position in the text', () => {
    const tree = lexiconTree('en', NONE)!;
    for (const [text, start, end] of [
      ['An ad\u00ADdict came.', 3, 10],
      ['A drug \u200Bad\u200Dd\u2060ict\u200B.', 2, 16],
      ['A drug\u00AD-\u00ADaddict.', 2, 15],
    ] as const) {
      const [{start: from, end: to}] = findWords(text, tree) as [FoundWords];
      expect([from, to], JSON.stringify(text)).to.deep.equal([start, end]);
    }
    expect(found('Ask Alcoholics Ano\u00ADnymous.')).to.deep.equal([]);
  });

  it('reads `&` as “and”, in names and rows', () => {
    for (const name of [
      'Substance Abuse & Mental Health Services Administration',
      'National Institute on Alcohol Abuse & Alcoholism',
      'Substance Abuse Prevention&Treatment Block Grant',
    ])
      expect(found(`Ask the ${name}.`), name).to.deep.equal([]);
    expect(found('Ask Drunks and Co.', 'en', ['Drunks & Co'])).to.deep.equal([]);
    expect(found('Clean & sober')).to.deep.equal(['17 Clean & sober']);
  });

  it('lets an exception continue from words of its own row, and a name from any', () => {
    const line = (row: number, avoid: readonly string[], unless: readonly string[] = []): LexiconRow => ({
      row,
      severity: 'error',
      avoid,
      prefer: [],
      unless,
    });
    const tree = wordTree([line(1, ['was high'], ['high school']), line(2, ['so high'])], ['High Road']);
    const rowsIn = (text: string) => findWords(text, tree).map(({row}) => row.row);
    expect(rowsIn('was high school')).to.deep.equal([]);
    expect(rowsIn('so high school')).to.deep.equal([2]);
    expect(rowsIn('so high road')).to.deep.equal([]);
    expect(rowsIn('was high school was high')).to.deep.equal([1]);
  });

  it('prefers listed words to wildcards in matches of equal length', () => {
    const avoid: LexiconRow = {row: 1, severity: 'error', avoid: ['a son is clean', 'a … clean'], prefer: []};
    const tree = wordTree([{...avoid, unless: ['a … is clean', 'a room clean']}], []);
    const isFound = (text: string) => findWords(text, tree).length > 0;
    expect(['a son is clean', 'a house clean'].filter(isFound)).to.have.length(2);
    expect(['a house is clean', 'a room clean'].filter(isFound)).to.have.length(0);
  });

  it('does not hide other matches in an exception with a wildcard', () => {
    expect(found('El adicto está limpio.', 'es')).to.deep.equal(['1 adicto', '5 está limpio']);
  });

  it('matches abbreviations in capitals only', () => {
    expect(found('MAT on a mat')).to.deep.equal(['20 MAT']);
    expect(found('to OD, to od')).to.deep.equal(['35 to OD']);
  });

  it('is empty for an unknown language', () => {
    expect(lexiconTree('fr', [])).to.equal(undefined);
  });

  it('reads a long text quickly', () => {
    const started = performance.now();
    findWords('drug drug-'.repeat(50_000), lexiconTree('en', [])!);
    // Many times the usual duration, since the machine may be busy.
    expect(performance.now() - started).to.be.lessThan(15_000);
  });
});

/** `a/b (c)` as `a c` and `b`: each word of each position once, since all combinations would be millions. */
function expand(words: string): string[] {
  const places = words.split(' ').map((place) => {
    const inBrackets = /^\((.+)\)$/.exec(place)?.[1];
    const alternatives = (inBrackets ?? place).replace('…', 'someword').split('/');
    return inBrackets === undefined ? alternatives : [...alternatives, ''];
  });
  const most = Math.max(...places.map(({length}) => length));
  return Array.from({length: most}, (_, index) =>
    places
      .map((alternatives) => alternatives[index % alternatives.length]!)
      .filter((word) => word !== '')
      .join(' '),
  );
}

/** Whether the start of `high school` overlaps the end of `he was high`. */
function goesOnFrom(words: string, from: string): boolean {
  const parts = words.split(' ');
  return parts.some((_, count) => count > 0 && ` ${from}`.endsWith(` ${parts.slice(0, count).join(' ')}`));
}
