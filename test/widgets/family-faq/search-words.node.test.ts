/** How families ask: a larger table of phrases, and the notation of the phrases of danger. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'chai';
import {load} from 'js-yaml';
import {
  CONTENT_FOLDER,
  readContent,
  readDangers,
  readEverydayWords,
  vocabularyIn,
} from '../../../src/build/content-files.js';
import {contentOf, documentOutline} from '../../../src/document/outline.js';
import {blockText} from '../../../src/document/plain-text.js';
import {faqOf} from '../../../src/text-kinds/faq.js';
import {dangerFinder, dangerFinderSteps} from '../../../src/widgets/family-faq/search/danger.js';
import {InSteps} from '../../../src/widgets/family-faq/search/in-steps.js';
import {
  indexQuestions,
  indexSteps,
  type SearchableQuestion,
} from '../../../src/widgets/family-faq/search/index-questions.js';
import {wordsOf} from '../../../src/widgets/family-faq/search/text-words.js';
import type {Vocabulary} from '../../../src/widgets/family-faq/search/vocabulary.js';

/** Minimum proportion of harmless questions with an accepted answer among the first three. */
const LEAST_RIGHT = 0.95;
/** Maximum proportion of harmless phrases with words of danger that show the numbers all the same. */
const MOST_FALSE_ALARMS = 0.05;
/** Maximum proportion of prefixes of harmless phrases that show them for a moment while typing. */
const MOST_FLASHES = 0.05;

interface Phrases {
  readonly danger: readonly (readonly [string, string])[];
  readonly questions: readonly (readonly [string, string])[];
  readonly calm: readonly string[];
  readonly asked: readonly string[];
  readonly first: readonly (readonly [string, string])[];
}

const table = load(readFileSync(join(import.meta.dirname, 'more-search-phrases.yaml'), 'utf8')) as Record<
  'en' | 'es',
  Phrases
>;

/** The questions of our own FAQ, as the search reads them. */
function ownQuestions(language: string): SearchableQuestion[] {
  const path = join(CONTENT_FOLDER, language, 'family-faq.md');
  const {document} = readContent(readFileSync(path, 'utf8'), path);
  return faqOf(documentOutline(document)).groups.flatMap(({section, questions}) =>
    questions.map((question) => ({
      id: question.id,
      question: question.title,
      answer: contentOf(question).map(blockText).join('\n'),
      group: section?.title ?? '',
    })),
  );
}

const vocabularies = {en: vocabularyIn('en'), es: vocabularyIn('es')};
const dangersIn = dangerFinder(...Object.values(vocabularies));

for (const language of ['en', 'es'] as const) {
  describe(`how families ask (${language})`, () => {
    const {danger, questions, calm, asked, first} = table[language];
    const own = ownQuestions(language);
    const index = indexQuestions(own, vocabularies[language]);
    const answersTo = (phrase: string) => {
      const pinned = [...new Set(dangersIn(phrase).flatMap(({answers}) => answers))].slice(0, 2);
      return {pinned, all: [...new Set([...pinned, ...index.search(phrase).ids])]};
    };
    const isAmong = (found: readonly string[], accepted: string) =>
      found.some((id) => accepted.split(' ').includes(id));

    it(`recognises danger, with its answer: ${danger.length} phrases`, () => {
      const wrong = danger.filter(([phrase, accepted]) => !isAmong(answersTo(phrase).pinned, accepted));
      expect(wrong).to.deep.equal([]);
    });

    it(`has the right answer among the first three: ${questions.length} phrases`, () => {
      const wrong = questions.filter(
        ([phrase, accepted]) => !isAmong(answersTo(phrase).all.slice(0, 3), accepted),
      );
      expect(1 - wrong.length / questions.length, JSON.stringify(wrong)).to.be.at.least(LEAST_RIGHT);
    });

    it(`ignores harmless phrases: ${calm.length} phrases`, () => {
      const alarms = calm.filter((phrase) => dangersIn(phrase).length > 0);
      expect(alarms.length / calm.length, JSON.stringify(alarms)).to.be.at.most(MOST_FALSE_ALARMS);
    });

    it(`does not alarm who asks about a danger, remembers one, or jokes: ${asked.length} phrases`, () => {
      expect(asked.filter((phrase) => dangersIn(phrase).length > 0)).to.deep.equal([]);
    });

    it(`has the right answer first for what is asked most: ${first.length} phrases`, () => {
      const wrong = first.filter(
        ([phrase, accepted]) => !isAmong(answersTo(phrase).all.slice(0, 1), accepted),
      );
      expect(wrong).to.deep.equal([]);
    });

    it('ignores them while they are typed', () => {
      const beginnings = calm.flatMap((phrase) => [...phrase].map((_, end) => phrase.slice(0, end + 1)));
      const alarms = beginnings.filter((phrase) => dangersIn(phrase).length > 0);
      expect(alarms.length / beginnings.length, JSON.stringify(alarms)).to.be.at.most(MOST_FLASHES);
    });

    it('refers to existing questions', () => {
      const ids = new Set(own.map(({id}) => id));
      const named = [
        ...Object.keys(readEverydayWords()[language]!.questions),
        ...readDangers().dangers.flatMap(({answers}) => answers),
        ...[...danger, ...questions, ...first].flatMap(([, accepted]) => accepted.split(' ')),
      ];
      expect(named.filter((id) => !ids.has(id))).to.deep.equal([]);
    });

    it('finds each question by its own words', () => {
      const lost = own.filter(({id, question}) => !index.search(question).ids.slice(0, 3).includes(id));
      expect(lost.map(({question}) => question)).to.deep.equal([]);
    });

    it('finds each question by its own words on a page in the other language', () => {
      const page = ownQuestions(language === 'en' ? 'es' : 'en');
      const foreign = indexQuestions(page, vocabularies[language]);
      const lost = own.filter(({id, question}) => !foreign.search(question).ids.slice(0, 3).includes(id));
      expect(lost.map(({question}) => question)).to.deep.equal([]);
    });
  });
}

describe('the index of questions', () => {
  it('forgives two swapped letters in a word that loses its ending', () => {
    const index = indexQuestions(ownQuestions('en'), vocabularies.en);
    expect(index.search('relasped').ids.slice(0, 3)).to.include('used-again');
  });
});

describe('a phrase of danger', () => {
  const vocabulary = (...phrases: string[]): Vocabulary => ({
    ...{small: 'the', endings: 'ing', words: {}, questions: {}, lists: {not: 'not wont cannot'}},
    ...{mixed: {}, calm: [], figures: []},
    dangers: [{id: 'a', answers: [], find: [], lines: [], say: '', phrases}],
  });
  const reported = (phrase: string, typed: string) => dangerFinder(vocabulary(phrase))(typed).length > 0;

  it('is words in this order, with three others between two of them at the most', () => {
    expect(reported('took pills', 'she took all of her pills')).to.equal(true);
    expect(reported('took pills', 'she took all of the little blue pills')).to.equal(false);
    expect(reported('took pills', 'pills she took')).to.equal(false);
  });

  it('is a list, one of several, the start of a word, and not next to an excluded word', () => {
    expect(reported('<not> wake|wakes|breath*', "he won't wake")).to.equal(true);
    expect(reported('<not> wake|wakes|breath*', 'cannot breathe')).to.equal(true);
    expect(reported('<not> wake|wakes|breath*', 'he wakes')).to.equal(false);
    expect(reported('<not> wake !work', 'will not wake for work')).to.equal(false);
    expect(reported('wake !<not>', 'cannot wake')).to.equal(false);
  });

  it('is not changed by an excluded word that is far away, in a long sentence', () => {
    const long = 'I just came home from work and found him and he will not wake';
    expect(reported('<not> wake !work', long)).to.equal(true);
  });

  it('is two parts anywhere, in any order', () => {
    expect(reported('drank & floor', 'on the floor of the bathroom since he drank it')).to.equal(true);
    expect(reported('drank & floor', 'on the floor')).to.equal(false);
  });

  it('may have a word of the other language', () => {
    const spanish: Vocabulary = {...vocabulary('labio* & azul*'), mixed: {lips: 'labios'}};
    const found = (typed: string) => dangerFinder(spanish)(typed).length > 0;
    expect(found('tiene los lips azules')).to.equal(true);
    expect(found('tiene los tips azules')).to.equal(false);
    const english: Vocabulary = {...vocabulary('blue lips'), mixed: {lips: 'labios'}};
    expect(dangerFinder(english)('blue labios')).to.have.length(1);
  });

  it('is not made of the words of a figure of speech, and is still found beside one', () => {
    const speaking: Vocabulary = {
      ...vocabulary('<not> stand up', 'dead'),
      figures: ['stand up for himself', 'phone died|dead'],
    };
    const found = (typed: string) => dangerFinder(speaking)(typed).length > 0;
    expect(found('he wont stand up for himself')).to.equal(false);
    expect(found('my phone just died, the phone is dead')).to.equal(false);
    expect(found('he wont stand up')).to.equal(true);
    expect(found('my phone died and he wont stand up')).to.equal(true);
    expect(found('on the phone he sounded dead')).to.equal(true);
  });

  it('is not found in a word that many short words make', () => {
    const short = vocabulary('no');
    const found = (typed: string) =>
      dangerFinder({...short, small: 'after on ni en do de'})(typed).length > 0;
    expect(found('nodo')).to.equal(false);
    expect(found('denonien')).to.equal(false);
    expect(found('afterno')).to.equal(true);
  });

  it('needs two words for two parts, whichever part may have which', () => {
    expect(reported('<not> answers|stops & stops|floor', 'she wont stops')).to.equal(false);
    expect(reported('<not> answers|stops & stops|floor', 'she wont answers nor stops')).to.equal(true);
    expect(reported('blue|cold & blue', 'cold and blue')).to.equal(true);
    expect(reported('blue|cold & blue', 'blue and cold')).to.equal(true);
    expect(reported('blue|cold & blue', 'blue')).to.equal(false);
  });

  it('is these words and nothing else', () => {
    expect(reported('=blue', 'Blue?')).to.equal(true);
    expect(reported('=blue', 'blue cross')).to.equal(false);
    expect(reported('=not|never safe', 'not safe')).to.equal(true);
    expect(reported('=not|never safe', 'is it not safe')).to.equal(false);
  });

  it('does not count beside a calm question about its subject, if the query is short and nothing else is meant', () => {
    const asking: Vocabulary = {
      ...vocabulary('?overdos*', 'blue lips'),
      calm: ['what is overdos* !help'],
    };
    const found = (typed: string) => dangerFinder(asking)(typed).length > 0;
    expect(found('overdose')).to.equal(true);
    expect(found('what is an overdose')).to.equal(false);
    expect(found('what is an overdose please I need some help')).to.equal(true);
    expect(found('what is an overdose, he has blue lips')).to.equal(true);
    expect(found(`what is an overdose ${'and so on '.repeat(4)}`)).to.equal(true);
  });

  it('is prepared in small steps, with the same result', () => {
    const steps = dangerFinderSteps(vocabularies.en, vocabularies.es);
    const prepared = new InSteps(steps);
    let count = 0;
    while (prepared.step()) count += 1;
    expect(count).to.be.above(20);
    expect(prepared.result('not breathing').map(({id}) => id)).to.include('overdose');
    const half = new InSteps(dangerFinderSteps(vocabularies.en, vocabularies.es));
    for (let step = 0; step < count / 2; step++) half.step();
    expect(half.result('no respira').map(({id}) => id)).to.include('overdose');
  });

  it('has an index that is prepared question by question, with the same result', () => {
    const own = ownQuestions('en');
    const half = new InSteps(indexSteps(own, vocabularies.en));
    for (let step = 0; step < own.length / 2; step++) expect(half.step()).to.equal(true);
    expect(half.result.search('trust')).to.deep.equal(indexQuestions(own, vocabularies.en).search('trust'));
  });

  for (const typed of ['overdsed', 'overdoose', 'ovredose', 'overdased', 'OVERDOSED!!', 'óverdosed']) {
    it(`tolerates a typo in a long word: ${typed}`, () => {
      expect(reported('overdos*', typed)).to.equal(true);
    });
  }

  for (const [phrase, typed] of [
    ['vomito', 'bomito'],
    ['pastilla', 'pastiya'],
    ['ahorcar', 'aorcar'],
    ['wrists', 'rists'],
    ['wake', 'wakeeee'],
    ['kill', 'killllll'],
    ['cannot breathe', 'cannotbreathe'],
    ['floor', 'flooor'],
    ['wake', 'wke'],
    ['wont', 'wnt'],
    ['breathing', 'brthng'],
    ['not', 'nott'],
    ['no', 'noo'],
    ['despierta', 'dispierta'],
  ] as const) {
    it(`understands a word as it sounds, stretched, or without a space: ${typed}`, () => {
      expect(reported(phrase, typed)).to.equal(true);
    });
  }

  it('does not take a word that it knows for a slip', () => {
    const finder = dangerFinder(vocabulary('wasted'), {...vocabulary(), small: 'wanted', dangers: []});
    expect(finder('wastd')).to.have.length(1);
    expect(finder('wanted')).to.have.length(0);
  });

  it('does not tolerate one that makes another word', () => {
    expect(reported('poison*', 'prison')).to.equal(false);
    expect(reported('pillows', 'willows')).to.equal(false);
    expect(reported('wake', 'make')).to.equal(false);
    expect(reported('pill*', 'bills')).to.equal(false);
  });
});

describe('the words of a text', () => {
  it('are in lower case, without accents and apostrophes, and abbreviations are one word', () => {
    expect(wordsOf('He WON’T wake: O.D., déjà vu & 911')).to.deep.equal([
      'he',
      'wont',
      'wake',
      'od',
      'deja',
      'vu',
      '911',
    ]);
    expect(wordsOf("can't won't it’s don`t")).to.deep.equal(['cant', 'wont', 'its', 'dont']);
    expect(wordsOf('¿Qué? ¡Sí!')).to.deep.equal(['que', 'si']);
    expect(wordsOf('…')).to.deep.equal([]);
  });
});
