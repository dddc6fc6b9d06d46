import {expect} from 'chai';
import {primaryLanguage} from '../../src/localization/language-tag.js';
import {languages, wordTables, type Language, type Words} from '../../src/localization/languages.js';
import * as words from '../../src/localization/words.js';

const {faqWords, interfaceLanguage, searchWords, shellWords} = words;

/** For parts that are only ever read in all languages at once. */
function partOf(part: keyof Words): Readonly<Record<Language, object>> {
  return {en: wordTables.en[part], es: wordTables.es[part]};
}

/** Every section, by what it is for. */
const sections = {
  'the parser': partOf('writing'),
  'phone numbers': partOf('phoneNumber'),
  'messages of servers': partOf('serverMessage'),
  'the checks of the kinds': words.textKindWords,
  'the facts of a stage': words.stageLabels,
  'the facts of a program': partOf('programLabels'),
  'the days of a week': partOf('weekDays'),
  'all widgets': shellWords,
  'a day': words.calendarWords,
  'the renderer': words.articleWords,
  'the FAQ': faqWords,
  "the FAQ's search": searchWords,
  'the program explainer': words.explainerWords,
  'the stage timeline': words.timelineWords,
  'the wellness tips': words.tipsWords,
  'the help card': words.helpCardWords,
} satisfies Readonly<Record<string, Readonly<Record<Language, object>>>>;

/** Each string, and the result of each function for two sets of arguments. */
function sayings(table: object): [string, string][] {
  return Object.entries(table).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'function' ? String((value as (...parts: unknown[]) => unknown)(2, 3)) : String(value),
  ]);
}

describe('the strings of the interface', () => {
  for (const [what, section] of Object.entries(sections)) {
    const wordsIn = (language: string): object => section[interfaceLanguage(language)];

    it(`are the same in English and Spanish for ${what}`, () => {
      const kinds = (table: object) => Object.entries(table).map(([key, value]) => `${key}: ${typeof value}`);
      expect(kinds(wordsIn('es'))).to.have.members(kinds(wordsIn('en')));
    });

    for (const language of languages) {
      it(`are never empty for ${what} in ${language}, and contain no missing value`, () => {
        const empty = sayings(wordsIn(language)).filter(
          ([, text]) => text.trim() !== text || text === '' || /undefined|null|NaN|\$\{/.test(text),
        );
        expect(empty).to.deep.equal([]);
      });
    }

    it(`are translated for ${what}, not copied`, () => {
      const spanish = new Map(sayings(wordsIn('es')));
      const copied = sayings(wordsIn('en')).filter(([key, text]) => spanish.get(key) === text);
      expect(copied).to.deep.equal([]);
    });

    for (const language of ['fr', 'xx-Latn', '', '!!', 'constructor', '__proto__', 'toString']) {
      it(`are English for ${what} in the unknown language "${language}"`, () => {
        // Compared by identity: the runner cannot serialise functions for a diff.
        expect(wordsIn(language) === wordsIn('en')).to.equal(true);
      });
    }
  }

  it('are found by the primary subtag, in any case', () => {
    expect(
      ['es-MX', 'ES-419', 'es'].every(
        (language) => shellWords[interfaceLanguage(language)] === wordTables.es.shell,
      ),
    ).to.equal(true);
    expect(
      ['en-GB', 'EN'].every((language) => shellWords[interfaceLanguage(language)] === wordTables.en.shell),
    ).to.equal(true);
    expect(primaryLanguage('Es-mx')).to.equal('es');
  });

  it('all have their section', () => {
    const named: object[] = Object.values(sections).map(({en}) => en);
    expect(named.length).to.equal(Object.keys(wordTables.en).length);
    expect(
      Object.values(wordTables.en).every((section: Words[keyof Words]) => named.includes(section)),
    ).to.equal(true);
  });

  it('name their language', () => {
    const requested = ['es-MX', 'en-US', 'fr', '', 'est', 'constructor'];
    expect(requested.map(interfaceLanguage)).to.deep.equal(['es', 'en', 'en', 'en', 'en', 'en']);
  });

  it('are Spanish in the Spanish interface, and nowhere else', () => {
    expect(shellWords[interfaceLanguage('est')].print).to.equal('Print');
    expect(faqWords[interfaceLanguage('es-US')].search).to.equal('Buscar en las preguntas');
    expect(searchWords[interfaceLanguage('es-US')].all).to.equal('Todas las preguntas');
  });
});

describe('the plurals of the interface', () => {
  it('count questions in English', () => {
    const {counted} = faqWords.en;
    expect([0, 1, 2].map((count) => counted(count, 1))).to.deep.equal([
      '0 questions',
      '1 question',
      '2 questions',
    ]);
    expect([0, 1, 2].map((groups) => counted(2, groups))).to.deep.equal([
      '2 questions',
      '2 questions',
      '2 questions in 2 groups',
    ]);
  });

  it('count questions in Spanish', () => {
    const {counted} = faqWords.es;
    expect([0, 1, 2].map((count) => counted(count, 1))).to.deep.equal([
      '0 preguntas',
      '1 pregunta',
      '2 preguntas',
    ]);
    expect([0, 1, 2].map((groups) => counted(2, groups))).to.deep.equal([
      '2 preguntas',
      '2 preguntas',
      '2 preguntas en 2 grupos',
    ]);
  });

  it('count the results of a search, and all there is to find', () => {
    const [english, spanish] = [searchWords.en.found, searchWords.es.found];
    expect([english(0, 2), english(1, 1), english(1, 2), english(2, 2)]).to.deep.equal([
      '0 of 2 questions',
      '1 of 1 question',
      '1 of 2 questions',
      '2 of 2 questions',
    ]);
    expect([spanish(0, 2), spanish(1, 1), spanish(1, 2), spanish(2, 2)]).to.deep.equal([
      '0 de 2 preguntas',
      '1 de 1 pregunta',
      '1 de 2 preguntas',
      '2 de 2 preguntas',
    ]);
  });

  it('count the closest results', () => {
    const counts = (language: Language) =>
      [0, 1, 2].map((count) => searchWords[language].partial(count).split('. ')[1]);
    expect(counts('en')).to.deep.equal(['0 come close.', '1 comes close.', '2 come close.']);
    expect(counts('es')).to.deep.equal(['0 se acercan.', '1 se acerca.', '2 se acercan.']);
  });
});
