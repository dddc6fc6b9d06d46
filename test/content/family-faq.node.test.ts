/** Which questions there are: an address such as `#what-is-naloxone` on a partner's page stays good. */
import {expect} from 'chai';
import {readOne, unsourced, withMistake, type ReadFile} from './read-content.js';

/** Group → its questions, in the order of the files. */
const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  'safety-now': [
    'overdose-what-to-do',
    'what-is-naloxone',
    'trouble-for-calling-911',
    'stop-at-home',
    'talk-about-dying',
    'not-safe-at-home',
  ],
  'if-they-say-no': ['how-to-talk', 'planned-intervention', 'force-treatment'],
  'about-addiction': [
    'choice-or-illness',
    'why-not-just-stop',
    'did-i-cause-this',
    'do-people-get-better',
    'rock-bottom',
  ],
  'choosing-a-program': [
    'which-level-of-care',
    'inpatient-or-iop',
    'find-a-good-program',
    'program-warning-signs',
    'how-fast-to-start',
    'waiting-list',
    'spanish-or-online',
  ],
  'contact-and-privacy': [
    'program-will-not-tell',
    'release-form',
    'hospital-and-privacy',
    'limited-visits',
    'leaving-early',
    'child-under-18',
  ],
  'coming-home': [
    'why-iop-after-a-stay',
    'what-happens-in-iop',
    'work-or-school',
    'cbt-and-dbt',
    'home-ready',
    'triggers-and-signs',
    'how-long-in-treatment',
    'iop-not-enough',
    'aa-or-na',
  ],
  'if-they-use-again': ['used-again'],
  'about-medication': [
    'just-another-drug',
    'how-long-on-medication',
    'medicine-for-alcohol',
    'medication-in-programs',
  ],
  'your-role': [
    'helping-or-rescuing',
    'set-a-boundary',
    'what-to-tell-others',
    'support-for-me',
    'trust-again',
  ],
  'children-and-teens': ['tell-the-children', 'children-visit'],
  'money-work-law': ['insurance-said-no', 'no-insurance', 'time-off-to-help', 'job-protection'],
};

function groupsOf(language: string): [string, string[]][] {
  return readOne(`${language}/family-faq`).groups.map(({id, sections}) => [
    id,
    sections.map((section) => section.id),
  ]);
}

/** Questions that do not open with an answer, or do not close with what it rests on. */
function unanswered({groups}: ReadFile): string[] {
  const questions = groups.flatMap(({sections}) => sections);
  const silent = questions.filter(({blocks: [first, second]}) => first?.type !== 'paragraph' || !second);
  return [...silent.map(({id}) => id), ...unsourced(questions)];
}

describe('the questions of families', () => {
  it('are 52', () => {
    const ids = Object.values(QUESTIONS).flat();
    expect(new Set(ids).size).to.equal(52);
    expect(ids).to.have.length(52);
  });

  for (const language of ['en', 'es'])
    it(`are all answered, in this order (${language})`, () => {
      expect(groupsOf(language)).to.deep.equal(Object.entries(QUESTIONS));
    });

  it('open with an answer each, and close with its sources', () => {
    for (const language of ['en', 'es'])
      expect(unanswered(readOne(`${language}/family-faq`))).to.deep.equal([]);
    const mistakes: [RegExp, string, string][] = [
      [/Sources: S01, S02\n/, 'More.\n', 'what-is-naloxone'],
      [/(\{#what-is-naloxone\}\n\n)/, '$1- Well\n\n', 'what-is-naloxone'],
      [/(\{#did-i-cause-this\}\n\n)[^]*?(Sources: S13, S34)/, '$1$2', 'did-i-cause-this'],
    ];
    for (const [right, wrong, id] of mistakes)
      expect(unanswered(withMistake('en/family-faq', right, wrong)), id).to.deep.equal([id]);
  });
});
