import {expect} from 'chai';
import {textKinds} from '../../src/text-kinds/index.js';
import {check} from './checking.js';
import {begun, good, spoilt, reported, type Mistakes} from './spoiling.js';

const MISTAKES: Mistakes = {
  'has no kind': [
    'kind: faq\n',
    '',
    '--- » error The front matter has no `kind`. Write `kind: faq`, or one of program, stages, tips, help-card, checklist.',
  ],
  'has an empty kind': ['kind: faq', 'kind:', 'kind: » error The front matter has no `kind`.'],
  'has an unknown kind': [
    'kind: faq',
    'kind: poem',
    'kind: poem » error `poem` is no kind of text; write one of faq, program, stages, tips, help-card, checklist.',
  ],
  'has a misspelt kind': [
    'kind: faq',
    'kind: FAQs',
    'kind: FAQs » error `FAQs` is no kind of text; did you mean `faq`?',
  ],
  'has a kind that is no text': [
    'kind: faq',
    'kind: [faq]',
    'kind: [faq] » error `["faq"]` is no kind of text;',
  ],
  'has a misspelt field': [
    'title: Q',
    'titel: Q',
    'titel: Questions about visits » error `titel` is no field; did you mean `title`?',
  ],
  'has a field as words': [
    'lastReviewed:',
    'Last reviewed:',
    'Last reviewed: 2026-11-23 » error `Last reviewed` is no field; did you mean `lastReviewed`?',
  ],
  'has a field as words in Spanish, without its accents': [
    'lastReviewed:',
    'Ultima revisión:',
    'Ultima revisión: 2026-11-23 » error `Ultima revisión` is no field; did you mean `lastReviewed`?',
  ],
  'has a field in another style': [
    'lastReviewed:',
    'last_reviewed:',
    'last_reviewed: 2026-11-23 » error `last_reviewed` is no field; did you mean `lastReviewed`?',
  ],
  'has a field under the name of another system': [
    'lang: en',
    'language: en',
    'language: en » error `language` is no field; did you mean `lang`?',
  ],
  'has a field under a Spanish name': [
    'title: Q',
    'Título: Q',
    'Título: Questions about visits » error `Título` is no field; did you mean `title`?',
  ],
  'has a field under another name, in another style': [
    'lastReviewed:',
    'review-date:',
    'review-date: 2026-11-23 » error `review-date` is no field; did you mean `lastReviewed`?',
  ],
  'has a field of its own': [
    'region: US',
    'audience: all',
    'audience: all » error `audience` is no field. Take the line out, or write its text below the front matter.',
  ],
  'has a field of another kind': [
    'region: US',
    'also: [visits]',
    'also: [visits] » error `also` says nothing in a text of kind faq. Take the line out.',
  ],
  'has no id': [
    'id: visiting-faq\n',
    '',
    '--- » error The front matter has no `id`. Write a line like `id: my-faq`.',
  ],
  'has an id with capitals': [
    'id: visiting-faq',
    'id: Visiting FAQ',
    'id: Visiting FAQ » error `id` may hold small letters, digits and hyphens only, like `id: my-faq`.',
  ],
  'has no sources': [
    'sources: [S01, S07]',
    'sources: []',
    'sources: [] » error The front matter has no `sources`. Write a line like `sources: [S01, S07]`.',
  ],
  'describes a source with an address that is not https': [
    '[S01, S07]',
    '[{id: S01, title: A page, url: http://a.example}, S07]',
    'sources: [{id: S01, title: A page, url: http://a.example}, S07] » error The `url` of a source must be an address',
  ],
  'describes a source with a year that is none': [
    '[S01, S07]',
    '[{id: S01, title: A page, year: last}, S07]',
    'sources: [{id: S01, title: A page, year: last}, S07] » error The `year` of a source must be a number',
  ],
  'describes a source with a field of its own': [
    '[S01, S07]',
    '\n  - {id: S01, title: A page}\n  - {id: S07, titles: A page, title: A page}',
    '  - {id: S07, titles: A page, title: A page} » error `titles` is no field of a source. Did you mean `title`?',
  ],
  'describes a source with a field that is nothing like one': [
    '[S01, S07]',
    '[{id: S01, title: A page, chapter: 3}, S07]',
    'sources: [{id: S01, title: A page, chapter: 3}, S07] » error `chapter` is no field of a source. Take it out.',
  ],
  'names a reviewer with a misspelt field': [
    'reviewedBy:',
    'reviewedBy: {name: Ana Gil, rol: Nurse}',
    'reviewedBy: {name: Ana Gil, rol: Nurse} » error `rol` is no field of `reviewedBy`. Did you mean `role`?',
  ],
  'has a title of spaces': [
    /title: Questions.*/,
    'title: "  "',
    'title: "  " » error The front matter has no `title`.',
  ],
  'has evidence of its own': [
    'evidence: moderate',
    'evidence: good',
    'evidence: good » error `evidence` must be one of strong, moderate, practice, legal.',
  ],
  'names a reviewer with a field of its own': [
    'reviewedBy:',
    'reviewedBy: {name: Ana Gil, job: Nurse}',
    'reviewedBy: {name: Ana Gil, job: Nurse} » error `job` is no field of `reviewedBy`. Take it out.',
  ],
  'has a region that is no country': [
    'region: US',
    'region: Texas',
    'region: Texas » error `region` must be the two capital letters of a country, like `region: US`.',
  ],
  'has hashes written by hand': [
    'region: US',
    'translationOf:\n  id: other\n  sections: {introduction: 12}',
    '  sections: {introduction: 12} » error `translationOf.sections` is written by `npx family-widgets check --accept-translation`,',
  ],
  'has the hash of an earlier version': [
    'region: US',
    'translationOf: {id: other, hash: 12}',
    'translationOf: {id: other, hash: 12} » error `hash` is no field of `translationOf`. Take it out.',
  ],
  'is in a language that nobody can measure': [
    'lang: en',
    'lang: fr',
    'lang: fr » warning The reading level of this text cannot be checked: we can measure en and es, not fr.',
    'lang: fr » warning This text says that its language is `fr`, but stands in the folder `en`.',
  ],
};

const of = (name: string, right: string | RegExp, wrong: string) =>
  reported('front-matter-fields', [spoilt(name, right, wrong)]);

const mustBeList = '`sources` must be a list. Write `sources: [S01, S07]`.';
const plainLine = 'This line must be plain text, without marks of an editor. Write `sources: [S01, S07]`.';
const unnamed =
  'The front matter is not valid YAML: a line starts with the name of its field and a colon. Write `sources: [S01, S07]`.';

describe('the fields of a front matter', () => {
  for (const [mistake, [right, wrong, ...beginnings]] of Object.entries(MISTAKES))
    it(`are reported in a file that ${mistake}`, () => {
      expect(begun(of('en/faq', right, wrong), beginnings)).to.deep.equal(beginnings);
    });

  it('have a position of their own in the line', () => {
    const {messages} = check([spoilt('en/faq', '[S01, S07]', '[S01, {id: S07, title: A, page: 3}]')])[0]!;
    const {place} = messages.find(({ruleId}) => ruleId === 'front-matter-fields')!;
    expect(place).to.deep.equal({start: {line: 7, column: 36}, end: {line: 7, column: 40}});
  });

  it('are reported with suggestions', () => {
    const {messages} = check([spoilt('en/faq', 'title:', 'titel:')])[0]!;
    expect(messages.map(({expected}) => expected)).to.deep.include(['title']);
  });

  it('are complete in the good files, of every kind', () => {
    for (const {name} of textKinds)
      expect(reported('front-matter-fields', [good(`en/${name}`)]), name).to.deep.equal([]);
  });

  it('of a help card include the country of its numbers', () => {
    expect(of('en/help-card', 'region: US\n', '')).to.deep.equal([
      '--- » error The front matter has no `region`. Write a line like `region: US`.',
    ]);
  });

  it('need no sources if a text is from practice alone', () => {
    expect(of('en/tips', 'sources: [S75]', 'sources: []')).to.deep.equal([]);
    expect(of('en/tips', /sources: \[S75\]\nevidence: .*/, 'sources: []\nevidence: moderate')).to.have.length(
      1,
    );
    expect(of('en/faq', /sources: .*\nevidence: .*/, 'sources: []\nevidence: practice')).to.have.length(1);
  });

  it('may omit the title if the first heading has it', () => {
    expect(of('en/faq', /title: (.*)\n([^]*?\n)---\n/, '$2---\n\n# $1\n')).to.deep.equal([]);
  });

  it('may disable finding terms that are not marked', () => {
    expect(of('en/faq', 'region: US', 'findTerms: false')).to.deep.equal([]);
  });

  it("may have a reviewer's name, or none", () => {
    for (const reviewer of ['Ana Gil', '{name: Ana Gil}', '{name:, role:}', '""'])
      expect(of('en/faq', 'reviewedBy:', `reviewedBy: ${reviewer}`), reviewer).to.deep.equal([]);
  });

  it('are not reported again if the parser has done so', () => {
    const twice = (right: string, wrong: string) => {
      const {messages} = check([spoilt('en/faq', right, wrong)])[0]!;
      return messages.filter(({ruleId}) => ruleId?.startsWith('front-matter')).map(({ruleId}) => ruleId);
    };
    const faults: [right: string, wrong: string][] = [
      ['id: visiting-faq', 'id: [visiting]'],
      ['lang: en', 'lang: English'],
      ['sources: [S01, S07]', 'sources: S01'],
      ['sources: [S01, S07]', 'sources: [S01, {name: S07}]'],
      ['evidence: moderate', 'evidence: [moderate]'],
      ['nextReview: 2027-11-23', 'nextReview: soon'],
      ['reviewedBy:', 'reviewedBy: 12'],
      ['region: US', 'region: [US]'],
      ['region: US', 'translationOf: other'],
      ['region: US', 'findTerms: no'],
      ['title: Q', 'title: "Q'],
    ];
    for (const [right, wrong] of faults) expect(twice(right, wrong), wrong).to.deep.equal(['front-matter']);
  });

  it('are reported once under another name, and not at the lines that name a source', () => {
    const file = spoilt('en/faq', 'sources:', 'Fuentes:');
    expect(check([file])[0]!.messages.map(({reason}) => reason)).to.deep.equal([
      '`Fuentes` is no field; did you mean `sources`?',
    ]);
  });

  it('are reported in their line, once, in whatever form their name is written', () => {
    const list = 'sources: [S01, S07]';
    for (const [line, ...reasons] of [
      ['Sources: S01, S07', '`Sources` must be written `sources`.', mustBeList],
      ['SOURCES : S01; S07', '`SOURCES` must be written `sources`.', mustBeList],
      ['sources: S01 and S07', mustBeList],
      ['sources: (S01, S07)', mustBeList],
      ['sources: S01 y S07', mustBeList],
      ['sources = [S01, S07]', plainLine],
      ['**Sources:** [S01, S07]', plainLine],
      ['sources [S01, S07]', unnamed],
      ['sources; [S01, S07]', unnamed],
      ['- Sources: [S01, S07]', unnamed],
      ['Sources - [S01, S07]', unnamed],
      ['<b>sources</b>: [S01, S07]', '`<b>sources</b>` is no field; did you mean `sources`?'],
      ['Fuente: [S01, S07]', '`Fuente` is no field; did you mean `sources`?'],
      ['sources:', 'The front matter has no `sources`. Write a line like `sources: [S01, S07]`.'],
      ['sources: []', 'The front matter has no `sources`. Write a line like `sources: [S01, S07]`.'],
      ['sources: [S01 S07]', '“S01 S07” is read as one source. Write commas between the ids: `S01, S07`.'],
    ] as const) {
      const {messages} = check([spoilt('en/faq', list, line)])[0]!;
      expect(
        messages.map(({line: at, reason}) => [at, reason]),
        line,
      ).to.deep.equal(reasons.map((reason) => [7, reason]));
    }
  });

  it('are not missing in YAML that is invalid, which may hide them', () => {
    for (const wrong of [
      'title: Visits: what families ask',
      'title: "Visits',
      '\ttitle: Visits',
      'title: [Visits',
    ]) {
      const {messages} = check([spoilt('en/faq', 'title: Questions about visits', wrong)])[0]!;
      expect(messages.map(({line, ruleId}) => [wrong, line, ruleId])).to.deep.equal([
        [wrong, 5, 'front-matter'],
      ]);
      expect(messages[0]!.reason).to.match(/^The front matter is not valid YAML: .* (?:Write|Take) /);
    }
  });

  it('are requested if there is no front matter', () => {
    const [none] = reported('front-matter-fields', [{path: 'en/a.md', text: 'Text.\n'}]);
    expect(none).to.match(
      /^Text\. » error This file has no front matter: .* `npx family-widgets new faq my-faq`/,
    );
    expect(reported('front-matter-fields', [{path: 'en/a.md', text: '---\nid: a\n'}])).to.deep.equal([]);
    expect(reported('front-matter-fields', [{path: 'en/a.md', text: '---\n# none\n---\n'}])).to.have.length(
      8,
    );
  });

  it("match the language of the file's folder", () => {
    const inFolder = (path: string) =>
      reported('front-matter-fields', [{...good('en/faq'), path}], {languages: ['en', 'fr']});
    expect(inFolder('content/es/faq.md')).to.deep.equal([
      'lang: en » warning This text says that its language is `en`, but stands in the folder `es`. Fix `lang`, or move the file.',
    ]);
    expect(inFolder('fr/faq.md')).to.have.length(1);
    for (const path of ['faq.md', 'us/faq.md', 'en/faq.md', 'es/en/faq.md'])
      expect(inFolder(path), path).to.deep.equal([]);
  });
});
