/** The expected questions, since an address such as `#what-is-naloxone` on a partner's page must keep working. */
import {expect} from 'chai';
import {readOne} from './read-content.js';

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
});
