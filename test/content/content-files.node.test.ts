import {expect} from 'chai';
import {contentFiles} from '../../src/build/content-files.js';
import {readSample} from './read-content.js';
import {found, SAMPLE, sampleWith} from './samples.js';

const PROGRAMS = [
  'detox',
  'residential',
  'php',
  'iop',
  'outpatient',
  'medication',
  'recovery-housing',
  'family-programs',
  'peer-support',
  'continuing-care',
];

const CHECKLISTS = [
  'questions-to-ask',
  'first-call',
  'coming-home-plan',
  'warning-signs-plan',
  'wallet-card',
];

describe('the built-in content', () => {
  it('exists in English and in Spanish', () => {
    const topics = ['family-faq', ...PROGRAMS, 'stages', 'wellness-tips', 'help-card', ...CHECKLISTS];
    expect(contentFiles().map(({language, topic}) => `${language}/${topic}`)).to.have.members(
      ['en', 'es'].flatMap((language) => topics.map((topic) => `${language}/${topic}`)),
    );
  });

  it('has no error that would stop the build', () => {
    expect(found(({problems}) => problems)).to.deep.equal({});
  });

  it('has front matter that matches its folder and its name', () => {
    expect(
      found(({document: {meta}, language, topic}) => [
        ...(meta.id === topic ? [] : [`id ${meta.id}`]),
        ...(meta.lang === language ? [] : [`lang ${meta.lang}`]),
        ...(meta.region === 'US' ? [] : [`region ${meta.region}`]),
        ...(language === 'en' || meta.translationOf?.id === topic ? [] : ['translationOf']),
      ]),
    ).to.deep.equal({});
  });

  it('names known sources', () => {
    expect(
      found(({document}) => document.meta.sources.filter(({id, title}) => id === title).map(({id}) => id)),
    ).to.deep.equal({});
    expect(sampleWith('sources: [S01]', 'sources: [S01, S99]').problems).to.deep.equal([
      'content/en/sample.md:1:1 error: content/sources.yaml has no source S99.',
    ]);
    expect(sampleWith('Sources: S01', 'Sources: S02').problems).to.deep.equal([
      'content/en/sample.md:17:1 error: The front matter names no source S02: add it to `sources`.',
    ]);
    expect(sampleWith('sources: [S01]', 'sources: []').problems).to.deep.include(
      'content/en/sample.md:1:1 error: The front matter names no `sources`.',
    );
  });

  it('reports every field that a file lacks', () => {
    for (const field of ['id', 'lang', 'title', 'summary', 'lastReviewed', 'nextReview']) {
      const line = SAMPLE.find((each) => each.startsWith(`${field}:`))!;
      expect(sampleWith(line, `${field}:`).problems, field).to.deep.equal([
        `content/en/sample.md:1:1 error: The front matter has no \`${field}\`.`,
      ]);
    }
    expect(readSample(...SAMPLE).problems).to.deep.equal([]);
  });
});
