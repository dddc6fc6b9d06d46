import {expect} from 'chai';
import {
  deadLinks,
  endedOption,
  idsOf,
  looseNumbers,
  readAll,
  readSample,
  today,
  unsafeLinks,
  unsourced,
  unusedSources,
  wordsOfDocument,
  wrongDates,
  wrongNumbers,
} from './read-content.js';

const files = readAll();

/** What a check finds in each file that it finds anything in. */
function found(check: (file: (typeof files)[number]) => readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    files.map((file) => [file.name, check(file)] as const).filter(([, faults]) => faults.length > 0),
  );
}

/** A file without fault, for the samples of mistakes. */
const SAMPLE = [
  '---',
  'id: sample',
  'lang: en',
  'title: Help',
  'summary: Short answers.',
  'sources: [S01]',
  'lastReviewed: 2026-11-23',
  'nextReview: 2027-11-23',
  '---',
  '',
  '## Safety {#safety}',
  '',
  '### What now? {#now}',
  '',
  'Call [911](tel:911).',
  '',
  'Sources: S01',
];

const sampleWith = (line: string, instead: string) =>
  readSample(...SAMPLE.map((each) => (each === line ? instead : each)));

describe('the built-in content', () => {
  it('is there in English and Spanish', () => {
    expect(files.map(({name}) => name)).to.include.members(['en/family-faq', 'es/family-faq']);
  });

  it('has no mistake that the build would stop at', () => {
    expect(found(({problems}) => problems)).to.deep.equal({});
  });

  it('says of itself what its folder and its name say', () => {
    expect(found(({document: {meta}, language, topic}) => [
      ...(meta.id === topic ? [] : [`id ${meta.id}`]),
      ...(meta.lang === language ? [] : [`lang ${meta.lang}`]),
      ...(meta.region === 'US' ? [] : [`region ${meta.region}`]),
      ...(language === 'en' || meta.translationOf?.id === topic ? [] : ['translationOf']),
    ])).to.deep.equal({});
  });

  it('gives a question the same id in every language', () => {
    const english = new Map(files.filter(({language}) => language === 'en').map((file) => [file.topic, file]));
    expect(
      found(({topic, document}) => {
        const known = idsOf(english.get(topic)!.document.blocks);
        return idsOf(document.blocks).filter((id) => !known.includes(id));
      }),
    ).to.deep.equal({});
  });

  it('writes every id, so that a better question keeps its address', () => {
    expect(
      found(({markdown}) => markdown.match(/^#+ .*$/gm)!.filter((heading) => !/ \{#[a-z0-9-]+\}$/.test(heading))),
    ).to.deep.equal({});
  });

  it('has no two headings of one id', () => {
    const sample = readSample(...SAMPLE, '', '### Again {#now}', '', 'Text.', '', 'Sources: S01');
    expect(sample.problems).to.deep.equal([
      'content/en/sample.md:19:1 error: The id {#now} stands twice in this file: a link to it finds the first one only.',
    ]);
  });

  it('has questions with an answer each, which closes with its sources', () => {
    expect(found(({questions}) => unsourced(questions))).to.deep.equal({});
    expect(found(({questions}) => questions.filter(({blocks}) => blocks[0]?.type !== 'paragraph').map(({id}) => id))).to.deep.equal({});
    expect(unsourced(sampleWith('Sources: S01', 'More.').questions)).to.deep.equal(['now']);
  });

  it('rests on sources that are known', () => {
    expect(found(({document}) => document.meta.sources.filter(({id, title}) => id === title).map(({id}) => id))).to.deep.equal({});
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

  it('names no source that no answer rests on', () => {
    expect(found(({document}) => unusedSources(document))).to.deep.equal({});
    expect(unusedSources(sampleWith('sources: [S01]', 'sources: [S01, S02]').document)).to.deep.equal(['S02']);
  });

  it('dials numbers of help-lines.yaml only, and says the number that it dials', () => {
    expect(found(({document}) => wrongNumbers(document))).to.deep.equal({});
    const wrong = '[911](tel:912), [988](sms:989), [1-800-662-4358](tel:+18006624357), [text 911](sms:911).';
    expect(wrongNumbers(sampleWith('Call [911](tel:911).', wrong).document)).to.deep.equal([
      'tel:912 is no number of content/help-lines.yaml',
      'sms:989 is no number of content/help-lines.yaml',
      'tel:+18006624357 says 1-800-662-4358',
      'sms:911 is no number of content/help-lines.yaml',
    ]);
  });

  it('has every long number ready to be tapped', () => {
    expect(found(({document}) => looseNumbers(document))).to.deep.equal({});
    const loose = 'Call 1-800-662-4357 or 212-555-0100 or [1-800-799-7233](tel:+18007997233).';
    expect(looseNumbers(sampleWith('Call [911](tel:911).', loose).document)).to.deep.equal([
      '1-800-662-4357',
      '212-555-0100',
    ]);
  });

  it('has links into itself that lead somewhere', () => {
    expect(found(({document}) => deadLinks(document))).to.deep.equal({});
    const dead = '[a](#now) [b](#nowhere)';
    expect(deadLinks(sampleWith('Call [911](tel:911).', dead).document)).to.deep.equal(['#nowhere']);
  });

  it('sends nobody over http, nor with a mark that tells who sent them', () => {
    expect(found(({document}) => unsafeLinks(document))).to.deep.equal({});
    const unsafe = '[a](http://a.example) [b](https://b.example/?utm_source=x) [c](https://c.example/?d) <e@f.example>';
    expect(unsafeLinks(sampleWith('Call [911](tel:911).', unsafe).document)).to.deep.equal([
      'http://a.example/',
      'https://b.example/?utm_source=x',
      'mailto:e@f.example',
    ]);
  });

  it('has no raw HTML and no pictures', () => {
    expect(found(({markdown}) => markdown.match(/<[a-z!/?][^>]*>|!\[/gi) ?? [])).to.deep.equal({});
    expect(sampleWith('Call [911](tel:911).', 'Call <b>911</b>.').problems).to.have.length(2);
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

  it('does not send callers of 988 to an option that ended', () => {
    expect(found(({document}) => endedOption(wordsOfDocument(document)))).to.deep.equal({});
    for (const ended of ['Call 988 and press 3.', 'Press the number 3', 'Llame al 988 y oprima 3', 'marque 3'])
      expect(endedOption(ended), ended).to.have.length(1);
    expect(endedOption('Oprima 2. Press 2, or call 3 people.')).to.deep.equal([]);
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
