import {expect} from 'chai';
import {contentFiles} from '../../src/authoring/content-files.js';
import {idsOf, readSample, today, unusedSources, wrongDates} from './read-content.js';
import {found, files, SAMPLE, sampleWith} from './samples.js';

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

const CHECKLISTS = ['questions-to-ask', 'first-call', 'coming-home-plan', 'warning-signs-plan', 'wallet-card'];

describe('the built-in content', () => {
  it('is there in English and in Spanish', () => {
    const topics = ['family-faq', ...PROGRAMS, 'stages', 'wellness-tips', 'help-card', ...CHECKLISTS];
    expect(contentFiles().map(({language, topic}) => `${language}/${topic}`)).to.have.members(
      ['en', 'es'].flatMap((language) => topics.map((topic) => `${language}/${topic}`)),
    );
  });

  it('has no mistake that the build would stop at', () => {
    expect(found(({problems}) => problems)).to.deep.equal({});
  });

  it('says of itself what its folder and its name say', () => {
    expect(
      found(({document: {meta}, language, topic}) => [
        ...(meta.id === topic ? [] : [`id ${meta.id}`]),
        ...(meta.lang === language ? [] : [`lang ${meta.lang}`]),
        ...(meta.region === 'US' ? [] : [`region ${meta.region}`]),
        ...(language === 'en' || meta.translationOf?.id === topic ? [] : ['translationOf']),
      ]),
    ).to.deep.equal({});
  });

  it('gives a heading the same id in every language', () => {
    const english = new Map(
      files.filter(({language}) => language === 'en').map((file) => [file.topic, file]),
    );
    expect(
      found(({topic, document}) => {
        const known = idsOf(english.get(topic)!.document.blocks);
        return idsOf(document.blocks).filter((id) => !known.includes(id));
      }),
    ).to.deep.equal({});
  });

  it('writes every id, so that a better heading keeps its address', () => {
    expect(
      found(({markdown}) =>
        markdown.match(/^#+ .*$/gm)!.filter((heading) => !/ \{#[a-z0-9-]+\}$/.test(heading)),
      ),
    ).to.deep.equal({});
  });

  it('has no two headings of one id', () => {
    const sample = readSample(...SAMPLE, '', '### Again {#now}', '', 'Text.', '', 'Sources: S01');
    expect(sample.problems).to.deep.equal([
      'content/en/sample.md:19:1 error: The id {#now} stands twice in this file: a link to it finds the first one only.',
    ]);
  });

  it('has no id in two files of a language, since they may stand on one page', () => {
    const twice = (ids: readonly string[]) => ids.filter((id, index) => ids.indexOf(id) !== index);
    for (const each of ['en', 'es'])
      expect(
        twice(
          files.filter(({language}) => language === each).flatMap(({document}) => idsOf(document.blocks)),
        ),
      ).to.deep.equal([]);
    expect(twice(['a', 'b', 'a'])).to.deep.equal(['a']);
  });

  it('rests on sources that are known', () => {
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

  it('names no source that nothing rests on', () => {
    expect(found(({document}) => unusedSources(document))).to.deep.equal({});
    expect(unusedSources(sampleWith('sources: [S01]', 'sources: [S01, S02]').document)).to.deep.equal([
      'S02',
    ]);
  });

  it('has dates in their order, none of them still to come', () => {
    expect(found(({document}) => wrongDates(document.meta, today()))).to.deep.equal({});
    const late = sampleWith('lastReviewed: 2026-11-23', 'lastReviewed: 2028-01-01').document.meta;
    expect(wrongDates(late, '2026-11-23')).to.deep.equal([
      'lastReviewed 2028-01-01 is still to come',
      'nextReview 2027-11-23 does not come after 2028-01-01',
    ]);
    expect(sampleWith('nextReview: 2027-11-23', 'nextReview: 2027-11-31').problems).to.deep.equal([
      'content/en/sample.md:8:1 error: `nextReview` must be a day, written like 2026-11-23, not "2027-11-31".',
      'content/en/sample.md:1:1 error: The front matter has no `nextReview`.',
    ]);
  });

  it('tells of every field that a file lacks', () => {
    for (const field of ['id', 'lang', 'title', 'summary', 'lastReviewed', 'nextReview']) {
      const line = SAMPLE.find((each) => each.startsWith(`${field}:`))!;
      expect(sampleWith(line, `${field}:`).problems, field).to.deep.equal([
        `content/en/sample.md:1:1 error: The front matter has no \`${field}\`.`,
      ]);
    }
    expect(readSample(...SAMPLE).problems).to.deep.equal([]);
  });
});
