/** Which questions there are: an address such as `#what-is-naloxone` on a partner's page stays good. */
import {readFileSync} from 'node:fs';
import {expect} from 'chai';
import {contentFiles, readContent} from '../../src/authoring/content-files.js';
import {documentOutline} from '../../src/document/outline.js';

/** Group → its questions, in the order of the English file. */
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

/** What a family needs most is whole in every language: groups A, D, F and K of the outline. */
const WHOLE_IN_EVERY_LANGUAGE = ['safety-now', 'coming-home'];

function groupsOf(language: string): [string, string[]][] {
  const {path} = contentFiles().find((file) => file.topic === 'family-faq' && file.language === language)!;
  const {document} = readContent(readFileSync(path, 'utf8'), path);
  return documentOutline(document).sections.map(({id, sections}) => [id, sections.map((section) => section.id)]);
}

describe('the questions of families', () => {
  it('are 52', () => {
    const ids = Object.values(QUESTIONS).flat();
    expect(new Set(ids).size).to.equal(52);
    expect(ids).to.have.length(52);
  });

  it('are all answered in English, in this order', () => {
    expect(groupsOf('en')).to.deep.equal(Object.entries(QUESTIONS));
  });

  it('in Spanish are some of the English ones, under the same ids in the same groups and order', () => {
    const spanish = groupsOf('es');
    const groups = spanish.map(([group]) => group);
    expect(groups).to.deep.equal(Object.keys(QUESTIONS).filter((group) => groups.includes(group)));
    for (const [group, ids] of spanish)
      expect(ids, group).to.deep.equal(QUESTIONS[group]!.filter((id) => ids.includes(id)));
  });

  for (const group of WHOLE_IN_EVERY_LANGUAGE)
    it(`about ${group} are all answered in Spanish`, () => {
      expect(Object.fromEntries(groupsOf('es'))[group]).to.deep.equal(QUESTIONS[group]);
    });
});
