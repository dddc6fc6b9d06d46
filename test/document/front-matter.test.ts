import {expect} from 'chai';
import {lines, problemsOf, read} from './read.js';

/** The fields of a file with these lines of front matter. */
function metaOf(...yaml: readonly string[]) {
  const {document, problems} = read(lines('---', ...yaml, '---', 'Text'));
  expect(problems).to.deep.equal([]);
  expect(document.blocks).to.deep.equal([{type: 'paragraph', children: ['Text']}]);
  return document.meta;
}

/** Line, column and message of each problem. */
function problemsIn(...yaml: readonly string[]): string[] {
  return problemsOf(lines('---', ...yaml, '---', 'Text')).map((problem) => problem.replace('faq.md:', ''));
}

describe('front matter', () => {
  it('may be absent', () => {
    expect(read('Text').document.meta).to.deep.equal({sources: []});
  });

  it('has every documented field', () => {
    expect(
      metaOf(
        'id: iop',
        'lang: en',
        'title: Intensive outpatient program (IOP)',
        'summary: Care by day, home by night.',
        'sources: [S07, S08]',
        'evidence: moderate',
        'lastReviewed: 2026-11-23',
        'nextReview: 2027-11-23',
        'reviewedBy: {name: Dr. Ana Ruiz, role: Physician}',
        'region: US',
        'translationOf: {id: iop, sections: {a: 5f2a}}',
      ),
    ).to.deep.equal({
      id: 'iop',
      lang: 'en',
      title: 'Intensive outpatient program (IOP)',
      summary: 'Care by day, home by night.',
      sources: [
        {id: 'S07', title: 'S07'},
        {id: 'S08', title: 'S08'},
      ],
      evidence: 'moderate',
      lastReviewed: '2026-11-23',
      nextReview: '2027-11-23',
      reviewedBy: {name: 'Dr. Ana Ruiz', role: 'Physician'},
      region: 'US',
      translationOf: {id: 'iop'},
    });
  });

  it('may have only empty fields', () => {
    const names = [
      'id',
      'lang',
      'title',
      'summary',
      'sources',
      'evidence',
      'lastReviewed',
      'reviewedBy',
      'region',
    ];
    expect(metaOf(...names.map((name) => `${name}:`), 'translationOf:')).to.deep.equal({sources: []});
    expect(metaOf('title: ""', "reviewedBy: ''")).to.deep.equal({sources: []});
  });

  it('may be empty, or contain only a comment', () => {
    expect(metaOf()).to.deep.equal({sources: []});
    expect(metaOf('# Write the title here.')).to.deep.equal({sources: []});
    expect(read('---\n---\nText\n\n---\n').document.blocks).to.deep.equal([
      {type: 'paragraph', children: ['Text']},
      {type: 'rule'},
    ]);
  });

  it('may be the whole file', () => {
    expect(read('---\ntitle: Help\n---').document).to.deep.equal({
      meta: {title: 'Help', sources: []},
      blocks: [],
    });
  });

  it('ends at a line of three hyphens, not at hyphens in a value', () => {
    expect(metaOf('title: Help ---', 'summary: "--- more ---"', 'region: US')).to.deep.equal({
      title: 'Help ---',
      summary: '--- more ---',
      region: 'US',
      sources: [],
    });
  });

  it('may have spaces and tabs after its hyphens', () => {
    expect(read('---  \ntitle: Help\n---\t \nText').document.meta.title).to.equal('Help');
  });

  it('starts on the first line, and is reported otherwise', () => {
    const {document, problems} = read('\n---\ntitle: Help\n---\n');
    expect(document).to.deep.equal({meta: {title: 'Help', sources: []}, blocks: []});
    expect(problems.map(({line, rule}) => [line, rule])).to.deep.equal([[2, 'front-matter']]);
  });

  it('reads numbers as text', () => {
    expect(metaOf('title: 911', 'summary: 1.5', 'translationOf: {id: a, sections: 12}')).to.deep.equal({
      title: '911',
      summary: '1.5',
      translationOf: {id: 'a'},
      sources: [],
    });
  });

  it('reads neither `no` as false nor a day as a timestamp', () => {
    expect(metaOf('lang: no', 'title: yes', 'lastReviewed: 2026-11-23')).to.deep.equal({
      lang: 'no',
      title: 'yes',
      lastReviewed: '2026-11-23',
      sources: [],
    });
  });

  it('ignores unknown fields', () => {
    expect(metaOf('also: [IOT]', 'draft: true')).to.deep.equal({sources: []});
  });

  it('ignores names of properties that JavaScript objects have', () => {
    const meta = metaOf(
      '__proto__: {title: Stolen, polluted: yes}',
      'constructor: {prototype: {polluted: yes}}',
      'toString: 1',
      'hasOwnProperty: 2',
      'sources: [__proto__, constructor]',
    );
    expect(meta).to.deep.equal({
      sources: [
        {id: '__proto__', title: '__proto__'},
        {id: 'constructor', title: 'constructor'},
      ],
    });
    expect(Object.keys(meta)).to.deep.equal(['sources']);
    expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
  });

  it('is read despite Windows line endings and a byte order mark', () => {
    expect(read('\uFEFF---\r\ntitle: Help\r\n---\r\nText').document.meta.title).to.equal('Help');
  });

  describe('of the wrong type', () => {
    it('is reported with its line', () => {
      expect(problemsIn('lang: en', 'title: [a]')).to.deep.equal([
        '3:1 error: `title` must be text. Put it in quotes.',
      ]);
      expect(problemsIn('summary: true', 'region: {a: 1}')).to.deep.equal([
        '2:1 error: `summary` must be text. Put it in quotes.',
        '3:1 error: `region` must be text. Put it in quotes.',
      ]);
      expect(problemsIn('', 'sources: S01')).to.deep.equal([
        '3:1 error: `sources` must be a list, like [S01, S02].',
      ]);
      expect(problemsIn('reviewedBy: 5')).to.deep.equal([
        '2:1 error: `reviewedBy` must be a name, or `name` and `role`.',
      ]);
      expect(problemsIn('reviewedBy: [Ana]')).to.deep.equal([
        '2:1 error: `reviewedBy` must be a name, or `name` and `role`.',
      ]);
      for (const value of ['iop', '{sections: 1}', '{id: 5}', '[iop]'])
        expect(problemsIn(`translationOf: ${value}`)).to.deep.equal([
          '2:1 error: `translationOf` must have an `id`.',
        ]);
    });

    it('is dropped, and the rest is kept', () => {
      const {document} = read('---\ntitle: [a]\nlang: en\n---\nText');
      expect(document.meta).to.deep.equal({lang: 'en', sources: []});
    });

    it('is located by its own name, not by the same name inside another field', () => {
      expect(problemsIn('translationOf:', '  id: a', 'summary: title', 'title: []')).to.deep.equal([
        '5:1 error: `title` must be text. Put it in quotes.',
      ]);
    });
  });

  describe('that is invalid YAML', () => {
    it('is reported at the mistake', () => {
      expect(problemsIn('lang: en', 'title: Help: now')).to.deep.equal([
        '3:1 error: The front matter is not valid YAML: the value of `title` must stand in quotes. Write `title: "Help: now"`.',
      ]);
      expect(problemsIn('title: "Help')[0]).to.match(/^[23]:\d+ error: The front matter is not valid YAML: /);
      expect(problemsIn('title: a', 'title: b')).to.deep.equal([
        '3:1 error: The front matter is not valid YAML: `title` stands twice. Take one of the lines out.',
      ]);
      expect(problemsIn('title: *nowhere')).to.deep.equal([
        '2:1 error: The front matter is not valid YAML: the value of `title` must stand in quotes. Write `title: "*nowhere"`.',
      ]);
    });

    it('is reported by line and column of the file, also after characters beyond 16 bits', () => {
      expect(problemsOf('\uFEFF---\r\nsummary: 🙂é\r\ntitle: Help: now\r\n---\r\n')).to.deep.equal([
        'faq.md:3:1 error: The front matter is not valid YAML: the value of `title` must stand in quotes. Write `title: "Help: now"`.',
      ]);
    });

    it('does not affect the text', () => {
      const {document} = read('---\ntitle: Help: now\n---\nText');
      expect(document).to.deep.equal({
        meta: {sources: []},
        blocks: [{type: 'paragraph', children: ['Text']}],
      });
    });

    it('may be prose between two thematic breaks, which is kept in the text', () => {
      const {document, problems} = read('---\nCall 911 first.\n\n---\nThen wait.');
      expect(problems).to.deep.include({
        severity: 'error',
        rule: 'front-matter',
        message: 'The front matter must be lines of `name: value`.',
        file: 'faq.md',
        line: 2,
        column: 1,
      });
      expect(document.blocks).to.deep.equal([
        {type: 'rule'},
        {type: 'paragraph', children: ['Call 911 first.']},
        {type: 'rule'},
        {type: 'paragraph', children: ['Then wait.']},
      ]);
      expect(problemsIn('- a', '- b')).to.deep.equal([
        '2:1 error: The front matter must be lines of `name: value`.',
      ]);
    });

    it('is reported, without an exception, if it is nested too deeply for the parser', () => {
      const [problem] = problemsIn(`a: ${'['.repeat(20_000)}`);
      expect(problem).to.match(/^2:\d+ error: The front matter is not valid YAML: /);
    });

    it('cannot be expanded by aliases', () => {
      const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
      for (const [index, name] of [...'bcdefghij'].entries())
        bomb.push(`${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[index]}`).join(', ')}]`);
      const fields = ['title', 'lang', 'sources', 'reviewedBy', 'lastReviewed'].map((name) => `${name}: *j`);
      const {document} = read(
        lines('---', ...bomb, ...fields, 'translationOf: {id: a, sections: *j}', '---'),
      );
      expect(document).to.deep.equal({meta: {sources: [], translationOf: {id: 'a'}}, blocks: []});
    });
  });

  it('without an end is reported, and the text starts after its fields', () => {
    const {document, problems} = read('---\ntitle: Help\n\nText');
    expect(problems.map(({line, column, message}) => [line, column, message])).to.deep.equal([
      [1, 1, 'The front matter starts with --- but no second --- line ends it.'],
    ]);
    expect(document).to.deep.equal({
      meta: {title: 'Help', sources: []},
      blocks: [{type: 'paragraph', children: ['Text']}],
    });
  });

  describe('dates', () => {
    it('are calendar days', () => {
      for (const day of ['2026-11-23', '2024-02-29', '1999-12-31', '0001-01-01'])
        expect(metaOf(`lastReviewed: ${day}`, `nextReview: "${day}"`)).to.deep.equal({
          lastReviewed: day,
          nextReview: day,
          sources: [],
        });
    });

    it('that are invalid are reported and dropped', () => {
      const wrong = [
        '2026-02-29',
        '2026-13-01',
        '2026-00-10',
        '2026-11-31',
        '2026-1-5',
        '23.11.2026',
        '11/23/2026',
        'November 23, 2026',
        '2026-11-23T10:00:00Z',
        '2026-11-23 ago',
        '20261123',
        '+002026-11-23',
        'soon',
      ];
      for (const day of wrong) {
        expect(problemsIn('lang: en', `nextReview: ${day}`), day).to.deep.equal([
          `3:1 error: \`nextReview\` must be a day, written like 2026-11-23, not ${JSON.stringify(day)}.`,
        ]);
        expect(read(`---\nnextReview: ${day}\n---`).document.meta).to.deep.equal({sources: []});
      }
    });
  });

  describe('lang', () => {
    it('is a language tag', () => {
      for (const lang of ['en', 'es', 'es-MX', 'zh-Hant-TW', 'haw'])
        expect(metaOf(`lang: ${lang}`).lang).to.equal(lang);
    });

    it('that is invalid is reported and dropped', () => {
      for (const lang of ['english', 'e', 'en_US', 'es-', '"en us"', 'x y'])
        expect(problemsIn(`lang: ${lang}`), lang).to.deep.equal([
          `2:1 error: \`lang\` must be a language code like en or es, not ${JSON.stringify(lang.replaceAll('"', ''))}.`,
        ]);
    });
  });

  describe('reviewedBy', () => {
    it('is a name, or a name and a role', () => {
      expect(metaOf('reviewedBy: Dr. Ana Ruiz').reviewedBy).to.deep.equal({name: 'Dr. Ana Ruiz'});
      expect(metaOf('reviewedBy:', '  name: Ana Ruiz', '  role: Physician').reviewedBy).to.deep.equal({
        name: 'Ana Ruiz',
        role: 'Physician',
      });
      expect(metaOf('reviewedBy: {name: Ana Ruiz, role: 5, more: x}').reviewedBy).to.deep.equal({
        name: 'Ana Ruiz',
      });
    });

    it('is absent if nobody has reviewed the text, so that the widget shows that', () => {
      for (const value of ['', '~', 'null', '""', '{}', '{name: , role: }', '{name: "", role: Physician}'])
        expect(metaOf(`reviewedBy: ${value}`), value).to.deep.equal({sources: []});
    });
  });

  describe('sources', () => {
    it('are ids, numbers or any text', () => {
      expect(metaOf('sources: [S01, 7, Our own leaflet]').sources).to.deep.equal([
        {id: 'S01', title: 'S01'},
        {id: '7', title: '7'},
        {id: 'Our own leaflet', title: 'Our own leaflet'},
      ]);
    });

    it('may be described in the file itself, with or without an id', () => {
      expect(
        metaOf(
          'sources:',
          '  - title: What to do',
          '    publisher: CDC',
          '    year: 2024',
          '    url: https://www.cdc.gov/overdose',
          '    short: CDC',
          '  - id: own',
          '    title: Our leaflet',
        ).sources,
      ).to.deep.equal([
        {
          id: 'source-1',
          title: 'What to do',
          short: 'CDC',
          publisher: 'CDC',
          year: 2024,
          url: 'https://www.cdc.gov/overdose',
        },
        {id: 'own', title: 'Our leaflet'},
      ]);
    });

    it('may only have https addresses without a password', () => {
      const addresses = [
        'javascript:alert(1)',
        'http://a.example',
        '/a',
        '//a.example',
        'https://u:p@a.example',
        'https://',
      ];
      for (const url of [...addresses, '"data:text/html,x"', '5'])
        expect(metaOf('sources:', '  - title: A', `    url: ${url}`).sources, url).to.deep.equal([
          {id: 'source-1', title: 'A'},
        ]);
    });

    it('drop fields of the wrong type', () => {
      expect(
        metaOf('sources:', '  - {title: A, year: "2024", publisher: [x], short: 5, id: 7}').sources,
      ).to.deep.equal([{id: 'source-1', title: 'A'}]);
    });

    it('that are empty are reported by their number, and the others are kept', () => {
      const yaml = ['sources:', '  - S01', '  - {url: https://a.example}', '  - [S02]', '  - ', '  - S03'];
      expect(problemsIn('lang: en', ...yaml)).to.deep.equal([
        '3:1 error: `sources` entry 2 must be an id, or have a `title`.',
        '3:1 error: `sources` entry 3 must be an id, or have a `title`.',
        '3:1 error: `sources` entry 4 must be an id, or have a `title`.',
      ]);
      expect(read(lines('---', ...yaml, '---')).document.meta.sources.map(({id}) => id)).to.deep.equal([
        'S01',
        'S03',
      ]);
    });
  });

  describe('title', () => {
    it('is that of the first heading if the front matter has none', () => {
      expect(read('# Questions & answers\n\nText').document).to.deep.equal({
        meta: {sources: [], title: 'Questions & answers'},
        blocks: [{type: 'paragraph', children: ['Text']}],
      });
    });

    it('is not repeated in the text', () => {
      expect(read('---\ntitle: Help\n---\n# *Help*\n\nText').document.blocks).to.deep.equal([
        {type: 'paragraph', children: ['Text']},
      ]);
    });

    it('of the front matter has precedence, and a different first heading is kept', () => {
      const {document} = read('---\ntitle: Help\n---\n# Welcome');
      expect(document.meta.title).to.equal('Help');
      expect(document.blocks).to.deep.equal([
        {type: 'heading', level: 1, id: 'welcome', children: ['Welcome']},
      ]);
    });

    it('is only read from a heading of level 1', () => {
      expect(read('## Help').document.meta).to.deep.equal({sources: []});
      expect(read('## Help\n\n# Welcome').document.meta).to.deep.equal({sources: []});
    });
  });
});
