import {expect} from 'chai';
import {blockText} from '../../src/document/plain-text.js';
import {sentencesOf, wordsOf} from './readability.js';
import {readOne, withMistake, wordsOfDocument, type ReadFile} from './read-content.js';

/** Group → its tips, in the order of the files: 38 in all. */
const TIPS: Readonly<Record<string, readonly string[]>> = {
  stress: ['breathe-out', 'name-feeling', 'one-problem', 'next-step', 'no-recovery-talk', 'tell-doctor'],
  sleep: ['same-times', 'phone-outside', 'write-worries', 'no-late-caffeine', 'awake-at-night'],
  movement: ['walk-after-meal', 'walk-with-friend', 'stretch', '150-minutes', 'strength'],
  nutrition: ['protein', 'water-first', 'table-meal', 'snacks', 'own-drinking'],
  mindfulness: ['five-things', 'mindful-minute', 'what-if', 'three-good-things', 'guided-exercise'],
  boundaries: ['what-i-will-do', 'decide-before', 'no-arguing', 'say-yes', 'only-yours', 'safety-first'],
  connection: [
    'tell-one-person',
    'family-group',
    'kind-message',
    'fun-together',
    'praise-progress',
    'ask-for-help',
  ],
};

const tipsOf = ({groups}: ReadFile) =>
  groups.map(
    ({id, sections}) => [id.replace('tips-', ''), sections.map((tip) => tip.id.replace('tip-', ''))] as const,
  );

/** The problems of the tips' structure, whichever tips there are. */
function tipFaults({introduction, groups}: ReadFile): string[] {
  const ofGroups = groups.flatMap(({id, blocks, sections}) => [
    ...(blocks.length > 0 ? [`${id}: text before the first tip`] : []),
    ...(sections.length > 0 ? [] : [`${id}: empty`]),
  ]);
  const ofTips = groups
    .flatMap(({sections}) => sections)
    .flatMap(({id, title, blocks, sections}) => {
      const why = blocks.slice(0, 1);
      const checks: Record<string, boolean> = {
        'heading of 15 words': wordsOf(title).length < 15,
        'one why':
          /^paragraph(?: sources)?$/.test(blocks.map(({type}) => type).join(' ')) && sections.length === 0,
        'why of 1 or 2 sentences': [1, 2].includes(sentencesOf(why).length),
        'why of 40 words': wordsOf(why.map(blockText).join(' ')).length < 40,
      };
      return Object.keys(checks)
        .filter((check) => !checks[check])
        .map((check) => `${id}: ${check}`);
    });
  return [...(introduction.length > 0 ? ['introduction'] : []), ...ofGroups, ...ofTips];
}

describe('the tips', () => {
  for (const language of ['en', 'es'])
    it(`are 38, in seven groups and this order (${language})`, () => {
      expect(tipsOf(readOne(`${language}/wellness-tips`))).to.deep.equal(Object.entries(TIPS));
    });

  it('are six or five in a group', () => {
    expect(Object.values(TIPS).map(({length}) => length)).to.deep.equal([6, 5, 5, 5, 5, 6, 6]);
    expect(new Set(Object.values(TIPS).flat()).size).to.equal(38);
  });

  for (const language of ['en', 'es'])
    it(`are a short heading with a short why (${language})`, () => {
      expect(tipFaults(readOne(`${language}/wellness-tips`))).to.deep.equal([]);
    });

  it('do not distance a family, and put safety first', () => {
    const words = (name: string) => wordsOfDocument(readOne(name).document);
    expect(words('en/wellness-tips'))
      .to.match(/phone outside your bedroom.*\n.*calls from family and the program ring through/)
      .and.to.include('call 911');
    expect(words('es/wellness-tips'))
      .to.match(/teléfono fuera del cuarto.*\n.*Deje que suenen las llamadas/)
      .and.to.include('llame al 911');
  });

  describe('are reported if', () => {
    const mistakes: Record<string, readonly [right: string | RegExp, wrong: string, ...faults: string[]]> = {
      'text stood above them': ['## Stress', 'Text.\n\n## Stress', 'introduction'],
      'a group began with text': [
        '## Sleep {#tips-sleep}',
        '## Sleep {#tips-sleep}\n\nText.',
        'tips-sleep: text before the first tip',
      ],
      'a group were empty': [
        '## Sleep {#tips-sleep}',
        '## Rest {#tips-rest}\n\n## Sleep {#tips-sleep}',
        'tips-rest: empty',
      ],
      'a heading were long': [
        '### Stretch while',
        `### Stretch ${'on '.repeat(12)}while`,
        'tip-stretch: heading of 15 words',
      ],
      'a tip had two paragraphs': ['Worry often sits', 'Why?\n\nWorry often sits', 'tip-stretch: one why'],
      'a tip had no why': [
        /(\{#tip-stretch\}\n\n).*\n/,
        '$1',
        'tip-stretch: one why',
        'tip-stretch: why of 1 or 2 sentences',
      ],
      'a tip had tips of its own': [
        'Worry often sits',
        'Why.\n\n#### More {#more}\n\nWorry often sits',
        'tip-stretch: one why',
      ],
      'a why had three sentences': [
        'Worry often sits',
        'Why? Worry often sits',
        'tip-stretch: why of 1 or 2 sentences',
      ],
      'a why were long': [
        'Worry often sits',
        `${'Well, '.repeat(30)} worry often sits`,
        'tip-stretch: why of 40 words',
      ],
    };
    for (const [mistake, [right, wrong, ...faults]] of Object.entries(mistakes))
      it(mistake, () => {
        expect(tipFaults(withMistake('en/wellness-tips', right, wrong))).to.deep.equal(faults);
      });

    it('a tip were missing, or at another position', () => {
      const tips = (right: string | RegExp, wrong: string) =>
        tipsOf(withMistake('en/wellness-tips', right, wrong));
      expect(tips('{#tip-stretch}', '{#tip-stretching}')).to.not.deep.equal(Object.entries(TIPS));
      expect(tips(/(### Get up and[^]*)(## Movement.*\n\n)/, '$2$1')).to.not.deep.equal(Object.entries(TIPS));
    });
  });
});
