import {expect} from 'chai';
import {lines, problemsOf, read} from './read.js';

/** What a file with these lines of front matter says of itself. */
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

  it('has every field of the brief', () => {
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

  it('may leave every field empty', () => {
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

  it('may be empty, or nothing but a comment', () => {
    expect(metaOf()).to.deep.equal({sources: []});
    expect(metaOf('# Write the title here.')).to.deep.equal({sources: []});
    expect(read('---\n---\nText\n\n---\n').document.blocks).to.deep.equal([
      {type: 'paragraph', children: ['Text']},
      {type: 'rule'},
    ]);
  });

  it('is all of a file that ends with it', () => {
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

  it('starts on the very first line, and is reported where it does not', () => {
    const {document, problems} = read('\n---\ntitle: Help\n---\n');
    expect(document).to.deep.equal({meta: {title: 'Help', sources: []}, blocks: []});
    expect(problems.map(({line, rule}) => [line, rule])).to.deep.equal([[2, 'front-matter']]);
  });

  it('takes numbers for text', () => {
    expect(metaOf('title: 911', 'summary: 1.5', 'translationOf: {id: a, sections: 12}')).to.deep.equal({
      title: '911',
      summary: '1.5',
      translationOf: {id: 'a'},
      sources: [],
    });
  });

  it('does not take Norway for no, nor a day for a point in time', () => {
    expect(metaOf('lang: no', 'title: yes', 'lastReviewed: 2026-11-23')).to.deep.equal({
      lang: 'no',
      title: 'yes',
      lastReviewed: '2026-11-23',
      sources: [],
    });
  });

  it('leaves unknown fields alone', () => {
    expect(metaOf('also: [IOT]', 'draft: true')).to.deep.equal({sources: []});
  });

  it('takes no harm from names that JavaScript has', () => {
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

  it('is read before line ends and a byte order mark can do harm', () => {
    expect(read('\uFEFF---\r\ntitle: Help\r\n---\r\nText').document.meta.title).to.equal('Help');
  });

  describe('of the wrong kind', () => {
    it('is named with its line', () => {
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

    it('is left out, and the rest stays', () => {
      const {document} = read('---\ntitle: [a]\nlang: en\n---\nText');
      expect(document.meta).to.deep.equal({lang: 'en', sources: []});
    });

    it('tells a name from its use inside another field', () => {
      expect(problemsIn('translationOf:', '  id: a', 'summary: title', 'title: []')).to.deep.equal([
        '5:1 error: `title` must be text. Put it in quotes.',
      ]);
    });
  });

  describe('that is not YAML', () => {
    it('is reported where the mistake is', () => {
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

    it('is counted in lines of the file, behind letters of any size', () => {
      expect(problemsOf('\uFEFF---\r\nsummary: 🙂é\r\ntitle: Help: now\r\n---\r\n')).to.deep.equal([
        'faq.md:3:1 error: The front matter is not valid YAML: the value of `title` must stand in quotes. Write `title: "Help: now"`.',
      ]);
    });

    it('leaves the text as it is', () => {
      const {document} = read('---\ntitle: Help: now\n---\nText');
      expect(document).to.deep.equal({
        meta: {sources: []},
        blocks: [{type: 'paragraph', children: ['Text']}],
      });
    });

    it('may be prose between two rules, which stays in the text', () => {
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

    it('may be nested so deeply that its parser gives up, and nothing is thrown', () => {
      const [problem] = problemsIn(`a: ${'['.repeat(20_000)}`);
      expect(problem).to.match(/^2:\d+ error: The front matter is not valid YAML: /);
    });

    it('cannot grow beyond its size by aliases', () => {
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

  it('without a line that ends it is reported, and the text starts where its fields end', () => {
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
    it('are days of the calendar', () => {
      for (const day of ['2026-11-23', '2024-02-29', '1999-12-31', '0001-01-01'])
        expect(metaOf(`lastReviewed: ${day}`, `nextReview: "${day}"`)).to.deep.equal({
          lastReviewed: day,
          nextReview: day,
          sources: [],
        });
    });

    it('that are none are reported and left out', () => {
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

    it('that is none is reported and left out', () => {
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

    it('is absent while nobody has reviewed the text, so that the widget says so', () => {
      for (const value of ['', '~', 'null', '""', '{}', '{name: , role: }', '{name: "", role: Physician}'])
        expect(metaOf(`reviewedBy: ${value}`), value).to.deep.equal({sources: []});
    });
  });

  describe('sources', () => {
    it('are ids, numbers or any words', () => {
      expect(metaOf('sources: [S01, 7, Our own leaflet]').sources).to.deep.equal([
        {id: 'S01', title: 'S01'},
        {id: '7', title: '7'},
        {id: 'Our own leaflet', title: 'Our own leaflet'},
      ]);
    });

    it('are a file’s own, with or without an id', () => {
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

    it('send a reader over https only, and to no address with a password', () => {
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

    it('lose what is of the wrong kind', () => {
      expect(
        metaOf('sources:', '  - {title: A, year: "2024", publisher: [x], short: 5, id: 7}').sources,
      ).to.deep.equal([{id: 'source-1', title: 'A'}]);
    });

    it('that say nothing are reported by their number, and the others stay', () => {
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
    it('comes from the first heading where the front matter has none', () => {
      expect(read('# Questions & answers\n\nText').document).to.deep.equal({
        meta: {sources: [], title: 'Questions & answers'},
        blocks: [{type: 'paragraph', children: ['Text']}],
      });
    });

    it('is not said twice', () => {
      expect(read('---\ntitle: Help\n---\n# *Help*\n\nText').document.blocks).to.deep.equal([
        {type: 'paragraph', children: ['Text']},
      ]);
    });

    it('of the front matter wins, and another first heading stays', () => {
      const {document} = read('---\ntitle: Help\n---\n# Welcome');
      expect(document.meta.title).to.equal('Help');
      expect(document.blocks).to.deep.equal([
        {type: 'heading', level: 1, id: 'welcome', children: ['Welcome']},
      ]);
    });

    it('comes from a heading of level 1 only', () => {
      expect(read('## Help').document.meta).to.deep.equal({sources: []});
      expect(read('## Help\n\n# Welcome').document.meta).to.deep.equal({sources: []});
    });
  });
});
