/** Whether the texts state the required facts of coverage.yaml, each in its section and in both languages. */
import {expect} from 'chai';
import {glossaryIn} from '../../src/build/content-files.js';
import {
  ALL_CLAIMS,
  CLAIMS,
  coverage,
  fold,
  forbidden,
  GLOSSARY_TEXTS,
  LANGUAGES,
  neverIn,
  pattern,
  ROWS,
  says,
  TEXTS,
  textOf,
  textsWith,
  unsaid,
  type Table,
} from './coverage.js';
import {linksOf, withMistake, wordsOfDocument, type ReadFile} from './read-content.js';
import {files} from './samples.js';

const {concepts, cautions, programs, stages, questions, tips} = coverage;
const EXPLAINERS = Object.keys(programs);

/** Pages of other sites that a text may link to: free help, no sellers. */
const LINKED =
  /^https:\/\/(?:988lifeline\.org|findtreatment\.gov|al-anon\.org|www\.nar-anon\.org|smartrecovery\.org|drugfree\.org|nacoa\.org)(?:\/|$)/;

/** Typical names of treatment centers, in English and in Spanish. */
const CENTERS = [
  /\b(?:[A-Z][\w'’]+ ){1,3}(?:Behavioral Health|(?:Recovery|Treatment|Rehab|Detox|Wellness|Healing) (?:Centers?|Clinic|Institute|Ranch|Services))\b/g,
  /(?:Centro|Clínica|Casa|Fundación|Instituto)(?: de (?:Recuperación|Rehabilitación|Tratamiento))? [A-ZÁÉÍÓÚ]\p{L}+/gu,
];

/** Links and names in a file that may be commercial. */
function sellers({document}: ReadFile): string[] {
  const urls = linksOf(document.blocks).map(({url}) => url);
  const text = wordsOfDocument(document);
  return [
    ...urls.filter((url) => /^https?:/.test(url) && !LINKED.test(url)),
    ...CENTERS.flatMap((center) => text.match(center) ?? []),
  ];
}

/** Parts that are read on their own: a question with its answer; elsewhere a section of level 2. */
const panelsOf = ({topic, groups}: ReadFile) =>
  topic === 'family-faq' ? groups.flatMap(({sections}) => sections) : groups;

/** Panels in Spanish that mention 988, but not how to get help in Spanish there. */
function withoutSpanish(file: ReadFile): string[] {
  return panelsOf(file)
    .filter((panel) => linksOf(panel).some(({url}) => url === 'tel:988') && !says(textOf(panel), 'oprima 2'))
    .map(({id}) => id);
}

/** The content of each explainer, as sections of the file and as facts at a glance. */
const PARTS = 'at-a-glance what-it-is week family contact cost questions warning-signs next'.split(' ');
const FACTS = 5;

function missingFields({topic, groups, document}: ReadFile): string[] {
  const ids = groups.filter(({blocks, sections}) => blocks.length + sections.length > 0).map(({id}) => id);
  return [
    ...PARTS.filter((part) => !ids.includes(`${topic}-${part}`)),
    ...(groups[0]?.facts.length === FACTS ? [] : ['facts']),
    ...(document.meta.sources.length > 0 ? [] : ['sources']),
  ];
}

/** Checkboxes and blanks that a list to print should have and lacks. */
const withoutBlanks = ({markdown}: ReadFile) =>
  /^- \[ \] |: ________$/m.test(markdown) ? [] : ['nothing to fill in'];

/** The sections for the family, in a file that must have them. */
function withoutFamily({topic, groups}: ReadFile): string[] {
  const title = /your family can do|su familia/;
  const holders =
    topic === 'stages' ? groups : EXPLAINERS.includes(topic) ? [{id: topic, sections: groups}] : [];
  return holders
    .filter(
      ({id, sections}) =>
        !sections.some((part) => part.id === `${id}-family` && title.test(fold(part.title))),
    )
    .map(({id}) => id);
}

/** The ids of a file's groups, with the items in each. */
const idsOf = ({groups}: ReadFile, group = '', item = '') =>
  Object.fromEntries(
    groups.map(({id, sections}) => [
      id.replace(group, ''),
      sections.map((each) => each.id.replace(item, '')),
    ]),
  );
const keysOf = (table: Table) =>
  Object.fromEntries(Object.entries(table).map(([key, columns]) => [key, Object.keys(columns)]));

const fileOf = (name: string) => files.find((file) => file.name === name)!;
const CHECKLISTS = [
  'questions-to-ask',
  'first-call',
  'coming-home-plan',
  'warning-signs-plan',
  'wallet-card',
];

function faultsOf(check: (file: ReadFile) => readonly string[], some: readonly ReadFile[] = files) {
  return some.flatMap((file) => check(file).map((fault) => `${file.name}: ${fault}`));
}

describe('the texts', () => {
  for (const [what, some] of Object.entries(CLAIMS))
    it(`state the required facts: ${what}`, () => {
      expect(unsaid(some)).to.deep.equal([]);
    });

  it('never contain forbidden phrases', () => {
    expect(faultsOf(({document, language}) => forbidden(wordsOfDocument(document), language))).to.deep.equal(
      [],
    );
    for (const [place, text] of GLOSSARY_TEXTS)
      expect(forbidden(text, place.slice(0, 2)), place).to.deep.equal([]);
  });

  it('neither name nor link to commercial providers', () => {
    expect(faultsOf(sellers)).to.deep.equal([]);
  });

  it('address the family', () => {
    expect(faultsOf(withoutFamily)).to.deep.equal([]);
  });

  it('mention in Spanish how to get help in Spanish, wherever they mention 988', () => {
    expect(faultsOf((file) => (file.language === 'es' ? withoutSpanish(file) : []))).to.deep.equal([]);
  });
});

describe('the outline', () => {
  it('has 44 concepts, five cautions, and the expected counts', () => {
    expect(concepts.map(({number}) => number)).to.deep.equal([...Array(44).keys()].map((index) => index + 1));
    expect(cautions).to.have.length(5);
    expect(EXPLAINERS).to.have.length(10);
    expect(Object.keys(stages)).to.have.length(1 + 9 + 1);
    const sizes = (table: Table) => Object.values(table).map((columns) => Object.keys(columns).length);
    expect(sizes(questions)).to.deep.equal([6, 5, 7, 3, 6, 9, 1, 4, 5, 2, 4]);
    expect(sizes(tips)).to.deep.equal([6, 5, 5, 5, 5, 6, 6]);
  });

  for (const language of LANGUAGES)
    it(`is complete with every item, in its group (${language})`, () => {
      expect(
        faultsOf(
          missingFields,
          EXPLAINERS.map((topic) => fileOf(`${language}/${topic}`)),
        ),
      ).to.deep.equal([]);
      expect(Object.keys(idsOf(fileOf(`${language}/stages`), 'stage-'))).to.have.members(Object.keys(stages));
      expect(idsOf(fileOf(`${language}/family-faq`))).to.deep.equal(keysOf(questions));
      expect(idsOf(fileOf(`${language}/wellness-tips`), 'tips-', 'tip-')).to.deep.equal(keysOf(tips));
      expect(
        faultsOf(
          withoutBlanks,
          CHECKLISTS.map((topic) => fileOf(`${language}/${topic}`)),
        ),
      ).to.deep.equal([]);
      expect(glossaryIn(language).filter(({meaning}) => meaning)).to.have.length.of.at.least(40);
    });
});

describe('a gap in the texts is detected', () => {
  const mistakes: Record<
    string,
    readonly [name: string, right: string | RegExp, wrong: string, fault: string]
  > = {
    'if a fact were left out': [
      'en/help-card',
      /^6\. .*\n/m,
      '',
      'en/help-card#help-overdose does not say: second dose|another dose',
    ],
    'if a number were another': [
      'en/family-faq',
      '7 in 10 say',
      '7 in 100 say',
      'en/family-faq#do-people-get-better does not say: 7 in 10',
    ],
    'if it stood in another section only': [
      'en/iop',
      /(what keeps the use) going([^]*)(## Cost words)/,
      '$1$2$3: what keeps the use going',
      'en/iop#iop-works-on-feelings does not say: what keeps the use going',
    ],
    'if a section had another address': [
      'en/iop',
      '{#iop-week}',
      '{#iop-days}',
      'en/iop#iop-week is not there',
    ],
    'if a heading asked for something else': [
      'en/wellness-tips',
      '### Stretch while',
      '### Rest while',
      'en/heading:tip-stretch does not say: stretch',
    ],
    'if a question of three were not asked': [
      'en/php',
      /- \[ \] Who can we call.*\n/,
      '',
      'en/php#php-questions does not say: night and on weekends',
    ],
    'if the summary were empty': [
      'en/iop',
      /^summary: .*$/m,
      'summary: An IOP.',
      'en/iop does not say: lives at home',
    ],
    'if only the Spanish text lost it': [
      'es/family-faq',
      /1-866-444-3272/g,
      '211',
      'es/family-faq#insurance-said-no does not say: 1-866-444-3272',
    ],
  };
  for (const [mistake, [name, right, wrong, fault]] of Object.entries(mistakes))
    it(mistake, () => {
      expect(unsaid(ALL_CLAIMS)).to.not.include(fault);
      expect(unsaid(ALL_CLAIMS, textsWith(withMistake(name, right, wrong)))).to.include(fault);
    });

  it('for each of the words, in each section, if the text there lacked it', () => {
    for (const {place, words} of ALL_CLAIMS)
      for (const each of words) {
        const spoilt = new Map([[place, (TEXTS.get(place) ?? '').replaceAll(pattern(each), '–')]]);
        expect(unsaid([{place, words: [each]}], spoilt)).to.deep.equal([`${place} does not say: ${each}`]);
      }
  });

  it('since no claim matches one text in ten', () => {
    const kindOf = (place: string) => place.slice(0, 3) + place.includes('/heading:');
    const kinds = new Map<string, string[]>();
    for (const [place, text] of TEXTS) kinds.set(kindOf(place), [...(kinds.get(kindOf(place)) ?? []), text]);
    for (const {place, words} of ALL_CLAIMS) {
      const alike = kinds.get(kindOf(place))!;
      const fitting = alike.filter((text) => words.every((each) => says(text, each)));
      expect(fitting.length / alike.length, `${place}: ${words.join(', ')}`).to.be.below(0.1);
    }
  });

  it('in any case, with any accents and quotes', () => {
    expect(says(fold('“SEÑALES” de aviso'), 'senales')).to.equal(true);
    expect(says(fold('the overdose'), 'dose')).to.equal(false);
    expect(says(fold('48 hours, one line'), '48 … line')).to.equal(true);
    expect(says(fold('48 hours\nanother line'), '48 … line')).to.equal(false);
    expect(says(fold('within 480 hours'), 'within 48')).to.equal(false);
  });
});

describe('a forbidden phrase is detected', () => {
  for (const row of ROWS.filter(({never}) => never))
    for (const language of LANGUAGES)
      it(`by each of its words, in a sentence: ${row.about} (${language})`, () => {
        const sentences = row.caught?.[language] ?? [];
        const found = sentences.map((sentence) => forbidden(sentence, language, [row]));
        expect(sentences.filter((_, index) => found[index]!.length === 0)).to.deep.equal([]);
        expect(new Set(found.flat())).to.deep.equal(new Set(neverIn(language, [row])));
      });

  it('in a file', () => {
    const {document} = withMistake(
      'en/iop',
      'Does it work?',
      'It is essential, and 90% do well. Call Clearhaven.',
    );
    expect(forbidden(wordsOfDocument(document), 'en')).to.have.length(3);
  });

  it('if a text named a center, or linked to one', () => {
    const spoilt = withMistake(
      'en/iop',
      'Does it work?',
      'Ask [them](https://example.com) at Sunny Hill Recovery Center, or call [AA](https://al-anon.org).',
    );
    expect(sellers(spoilt)).to.deep.equal(['https://example.com/', 'Sunny Hill Recovery Center']);
    const named = withMistake(
      'es/iop',
      '¿Funciona?',
      'En la Clínica Esperanza o en Blue River Behavioral Health.',
    );
    expect(sellers(named)).to.deep.equal(['Blue River Behavioral Health', 'Clínica Esperanza']);
  });

  it('if a text addressed somebody other than the family', () => {
    expect(withoutFamily(withMistake('en/iop', '## What your family', '## What you'))).to.deep.equal(['iop']);
    expect(
      withoutFamily(withMistake('en/stages', /### What your family can do(?= \{#stage-php)/, '### To do')),
    ).to.deep.equal(['stage-php']);
  });

  it('if a Spanish panel mentioned 988 without help in Spanish', () => {
    expect(withoutSpanish(withMistake('es/iop', /oprima 2/g, 'espere'))).to.deep.equal(['iop-warning-signs']);
  });
});

describe('a gap in the outline is detected', () => {
  it('if a section, a fact or the sources of an explainer were missing', () => {
    const fields = (right: string | RegExp, wrong: string) =>
      missingFields(withMistake('en/iop', right, wrong));
    expect(fields('{#iop-cost}', '{#iop-price}')).to.deep.equal(['cost']);
    expect(fields(/(\{#iop-contact\}\n)[^]*?(?=\n## )/, '$1')).to.deep.equal(['contact']);
    expect(fields(/^- Who it fits: .*\n/m, '')).to.deep.equal(['facts']);
    expect(fields(/^sources: .*$/m, 'sources: []')).to.deep.equal(['sources']);
  });

  it('if an item were missing, or in another group', () => {
    const tip = withMistake('en/wellness-tips', '{#tip-stretch}', '{#tip-rest}');
    expect(idsOf(tip, 'tips-', 'tip-')).to.not.deep.equal(keysOf(tips));
    const stage = withMistake('en/stages', '{#stage-living}', '{#stage-life}');
    expect(Object.keys(idsOf(stage, 'stage-'))).to.not.have.members(Object.keys(stages));
    const moved = withMistake('en/family-faq', /(## Your role.*\n\n)([^]*?)(?=### How do I set)/, '$2$1');
    expect(idsOf(moved)).to.not.deep.equal(keysOf(questions));
  });

  it('if a list had no checkboxes and no blanks', () => {
    expect(withoutBlanks(withMistake('en/wallet-card', /________/g, 'none'))).to.deep.equal([
      'nothing to fill in',
    ]);
    expect(withoutBlanks(fileOf('en/wallet-card'))).to.deep.equal([]);
  });
});
