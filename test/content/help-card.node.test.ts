import {expect} from 'chai';
import {blockText} from '../../src/document/plain-text.js';
import type {Section} from '../../src/document/types.js';
import {wordsOf} from './readability.js';
import {linksOf, readOne, withMistake, type ReadFile} from './read-content.js';

/** Section → the numbers and addresses that it links to, in this order. */
const WAYS: Readonly<Record<string, readonly string[]>> = {
  'help-emergency': ['tel:911'],
  'help-overdose': ['tel:911'],
  'help-crisis': ['tel:988', 'sms:988', 'https://988lifeline.org/', 'tel:+18007997233'],
  'help-treatment': ['tel:+18006624357', 'https://findtreatment.gov/'],
};

/** What the steps and lines must mention, in each language. */
const SAYS: Readonly<Record<string, Readonly<Record<string, readonly RegExp[]>>>> = {
  en: {
    'help-emergency': [
      /cannot wake/,
      /not breathing/,
      /blue or gray/,
      /seizure/,
      /end their life/,
      /alcohol/,
    ],
    'help-overdose': [/naloxone/i, /nostril/, /CPR/, /side/, /2 to 3 minutes/, /until help comes/],
    'help-crisis': [/any hour/, /someone else/, /press 2/, /AYUDA/],
    'help-treatment': [/free/, /English or Spanish/, /not give counseling/],
  },
  es: {
    'help-emergency': [
      /no se despierta/,
      /No respira/,
      /azules o grises/,
      /convulsiones/,
      /quitarse la vida/,
      /alcohol/,
    ],
    'help-overdose': [
      /naloxona/,
      /fosa nasal/,
      /RCP/,
      /de lado/,
      /2 o 3 minutos/,
      /hasta que llegue la ayuda/,
    ],
    'help-crisis': [/toda hora/, /otra persona/, /oprima 2/, /AYUDA/],
    'help-treatment': [/gratis/, /en español/, /no dan consejería/],
  },
};

const LISTS: Readonly<Record<string, readonly [ordered: boolean, least: number, most: number]>> = {
  'help-emergency': [false, 3, 7],
  'help-overdose': [true, 4, 7],
};

/** Including how to give naloxone, since a card that only says “give it” is of no help. */
const MOST_WORDS = 310;

function sectionFaults({id, blocks, sections}: Section, language: string): string[] {
  const text = blocks.map(blockText).join('\n');
  const urls = [...new Set(linksOf(blocks).map(({url}) => url))];
  const [ordered, least, most] = LISTS[id] ?? [];
  const list = blocks.find((block) => block.type === 'list');
  const steps = list?.items.length ?? 0;
  const first = blocks[0] ? [blocks[0]] : [];
  const checks: Record<string, boolean> = {
    ways: [...urls].sort().join() === [...WAYS[id]!].sort().join(),
    'first the number': linksOf(first)[0]?.url === WAYS[id]![0],
    list: least === undefined ? !list : list?.ordered === ordered && steps >= least && steps <= most!,
    sources: blocks.at(-1)?.type === 'sources',
    headings: sections.length === 0,
  };
  const silent = SAYS[language]![id]!.filter((pattern) => !pattern.test(text)).map(
    ({source}) => `no ${source}`,
  );
  return [...Object.keys(checks).filter((check) => !checks[check]), ...silent].map(
    (fault) => `${id}: ${fault}`,
  );
}

/** The problems of the card. */
function cardFaults({language, introduction, groups, document}: ReadFile): string[] {
  const ids = groups.map(({id}) => id);
  if (ids.join() !== Object.keys(WAYS).join()) return [`sections ${ids.join()}`];
  const words = wordsOf(document.blocks.map(blockText).join('\n')).length;
  return [
    ...(introduction.length > 0 ? ['introduction'] : []),
    ...(words < MOST_WORDS ? [] : [`${words} words`]),
    ...groups.flatMap((section) => sectionFaults(section, language)),
  ];
}

describe('the help card', () => {
  for (const language of ['en', 'es'])
    it(`has its four sections, with the numbers of each (${language})`, () => {
      expect(cardFaults(readOne(`${language}/help-card`))).to.deep.equal([]);
    });

  describe('is reported if', () => {
    const mistakes: Record<string, readonly [right: string | RegExp, wrong: string, ...faults: string[]]> = {
      'a section were missing': [/## Find[^]*/, '', 'sections help-emergency,help-overdose,help-crisis'],
      'help did not come at once': ['## Call 911', 'Welcome.\n\n## Call 911', 'introduction'],
      'it were long': ['You can also search', `${'Well, '.repeat(80)} you can also search`, '376 words'],
      'a number could not be tapped': [
        /\[988\]\(tel:988\)/,
        '988',
        'help-crisis: ways',
        'help-crisis: first the number',
      ],
      'a text could not be sent': [/\[text ([^\]]*)\]\(sms:988\)/g, 'text $1', 'help-crisis: ways'],
      'the number did not come first': [
        'Call [911](tel:911) for any',
        'Call for any',
        'help-emergency: ways',
        'help-emergency: first the number',
      ],
      'it sent elsewhere in danger': [
        '- They have a seizure.',
        '- They have a [seizure](#stop-at-home).',
        'help-emergency: ways',
      ],
      'it had too many signs': [
        '- They have a seizure.',
        '- They have a seizure.\n- They are pale.',
        'help-emergency: list',
      ],
      'the steps had no order': [/^\d\. /gm, '- ', 'help-overdose: list'],
      'a step were missing': [/6\. Not breathing well.*\n/, '', 'help-overdose: no 2 to 3 minutes'],
      'it had a list elsewhere': ['You can also search', '- You can also search', 'help-treatment: list'],
      'a section rested on nothing': ['Sources: S04, S05', '', 'help-treatment: sources'],
      'a heading stood below': [
        'You can also search',
        '### More {#more}\n\nYou can also search',
        'help-treatment: ways',
        'help-treatment: sources',
        'help-treatment: headings',
      ],
      'it did not say that Spanish is spoken': ['press 2, or', 'or', 'help-crisis: no press 2'],
    };
    for (const [mistake, [right, wrong, ...faults]] of Object.entries(mistakes))
      it(mistake, () => {
        expect(cardFaults(withMistake('en/help-card', right, wrong))).to.deep.equal(faults);
      });

    it('a required item were missing', () => {
      for (const [language, sections] of Object.entries(SAYS))
        for (const [id, patterns] of Object.entries(sections))
          for (const {source} of patterns) {
            const spoilt = withMistake(`${language}/help-card`, new RegExp(source, 'gi'), '…');
            expect(cardFaults(spoilt), source).to.include(`${id}: no ${source}`);
          }
    });
  });
});
