import {expect} from 'chai';
import {begun, good, spoilt, reported, type Right} from './spoiling.js';

const ENGLISH = good('en/faq');
const SPANISH = good('es/faq');
const RUN = 'run `npx family-widgets check --accept-translation`.';

/** The messages about the Spanish text, together with the English one. */
const of = (right: Right, wrong: string) =>
  reported('translation', [spoilt('es/faq', right, wrong), ENGLISH]);
const whenEnglish = (right: Right, wrong: string) =>
  reported('translation', [SPANISH, spoilt('en/faq', right, wrong)]);

describe('a translation', () => {
  it('is accepted with the sections of its current original', () => {
    expect(reported('translation', [SPANISH, ENGLISH])).to.deep.equal([]);
    for (const languages of [
      ['en', 'es'],
      ['en-US', 'es-MX'],
    ])
      expect(reported('translation', [ENGLISH, SPANISH], {languages})).to.deep.equal([]);
  });

  it('reports a missing section, and its position', () => {
    expect(of(/### ¿Qué llevamos[^]*?(?=## Seg)/, '')).to.deep.equal([
      '### ¿Cuándo podemos ir? {#when-to-visit} » error The section “What should we bring?” {#what-to-bring} of the English text is missing here. Write it behind “¿Cuándo podemos ir?”, with the same id.',
    ]);
    expect(of(/## Antes de venir.*\n\n/, '')).to.deep.equal([
      'translationOf: » error The section “Before you come” {#before-you-come} of the English text is missing here. Write it at the start, with the same id.',
    ]);
  });

  it('reports each section that its original does not have', () => {
    expect(
      of('{#what-to-bring}', '{#que-llevar}').map((message) => message.replace(/ » .*: /, ' … ')),
    ).to.have.length(2);
    expect(of('## Seguridad', '### ¿Y luego? {#later}\n\nNada.\n\n## Seguridad')).to.deep.equal([
      '### ¿Y luego? {#later} » error The English text has no section {#later}. Give “¿Y luego?” the id of the section that it is made from, or take it out.',
    ]);
  });

  it('reports the one section at another position', () => {
    const moved = of(/(### ¿Cuándo[^]*)(### ¿Qué llevamos[^]*)(?=## Seg)/, '$2$1');
    expect(moved).to.deep.equal([
      '### ¿Qué llevamos? {#what-to-bring} » error “¿Qué llevamos?” stands at another place than in the English text, where it follows “When can we visit?” {#when-to-visit}. Move it there.',
    ]);
    expect(of(/(### ¿Qué llevamos[^]*?)(?=## Seg)([^]*)/, '$2\n$1')[0]).to.match(
      /^### ¿Qué llevamos\? .*follows “When can/,
    );
    expect(of(/(## Antes.*\n\n)([^]*)(## Seguridad.*\n\n)/, '$3$2$1')).to.have.length(2);
  });

  it('reports a section of another level', () => {
    expect(of('### ¿Qué llevamos', '## ¿Qué llevamos')).to.deep.equal([
      '## ¿Qué llevamos? {#what-to-bring} » error “¿Qué llevamos?” is of level 2, and of level 3 in the English text. Write `### …`.',
    ]);
  });

  it('is not reported for sections without an id of their own, which another rule does', () => {
    expect(of(' {#what-to-bring}', '')).to.have.length(1);
    expect(whenEnglish('Bring a list', '#### Lists\n\nBring a list')).to.have.length(1);
  });

  it('is of the same kind', () => {
    expect(
      begun(of('kind: faq', 'kind: tips'), [
        'kind: tips » error This text is of kind tips, and the English one of kind faq. Write `kind: faq`.',
      ]),
    ).to.have.length(1);
  });

  it('has an original, in the first language', () => {
    const missing = (language: string) =>
      `translationOf: » error There is no text with the id \`visiting-faq\` in ${language}. Fix the \`id\` in \`translationOf\`, or check the folders of both languages together.`;
    expect(reported('translation', [SPANISH])).to.deep.equal([missing('English')]);
    expect(reported('translation', [SPANISH, ENGLISH], {languages: ['fr', 'en', 'es']})).to.deep.equal([
      missing('French'),
    ]);
    expect(of('id: visiting-faq\n  #', 'id: other\n  #')[0]).to.include(
      'no text with the id `other` in English',
    );
  });

  it('is in another language than its original', () => {
    expect(reported('translation', [SPANISH, ENGLISH], {languages: ['es', 'en']})).to.deep.equal([
      'translationOf: » error This text is in Spanish, which the others are made from. Take `translationOf` out, or fix `lang`.',
    ]);
  });

  describe('whose original has changed', () => {
    const STALE: Readonly<Record<string, readonly [right: Right, wrong: string, line: string]>> = {
      'in its title': ['title: Questions', 'title: Answers', '  sections: {'],
      'in its summary': ['summary: Short', 'summary: Long', '  sections: {'],
      'above the first heading': ['You can ask us', 'You may ask us', '  sections: {'],
      'in a heading': ['## Before you', '## When you', '## Antes de venir {#before-you-come}'],
      'in a paragraph': ['after lunch', 'before lunch', '### ¿Cuándo podemos ir? {#when-to-visit}'],
      'in an item': ['A warm coat', 'A cold coat', '### ¿Qué llevamos? {#what-to-bring}'],
      'in the kind of a box': [
        '[!WARNING]',
        '[!NOTE]',
        '### ¿Qué hacemos si no despierta? {#cannot-wake-them}',
      ],
      'in where a link leads': [
        'tel:911',
        'tel:988',
        '### ¿Qué hacemos si no despierta? {#cannot-wake-them}',
      ],
      'in a source': [
        'Sources: S01',
        'Sources: S07',
        '### ¿Qué hacemos si no despierta? {#cannot-wake-them}',
      ],
    };
    for (const [where, [right, wrong, line]] of Object.entries(STALE))
      it(`is stale ${where}, and nowhere else`, () => {
        const stale = whenEnglish(right, wrong);
        expect(stale).to.have.length(1);
        expect(stale[0]!.slice(0, line.length)).to.equal(line);
        expect(stale[0])
          .to.include(' » error stale: the English text of ')
          .and.to.include(`has changed since this was made from it. Bring it up to date, then ${RUN}`);
      });

    it('reports the section, or the introduction', () => {
      expect(whenEnglish('after lunch', 'before lunch')[0]).to.include(
        'text of “¿Cuándo podemos ir?” {#when-to-visit} has',
      );
      expect(whenEnglish('summary: Short', 'summary: Long')[0]).to.include(
        'text of the introduction (title, summary, and',
      );
    });

    it('is not stale if only the notation differs', () => {
      const ways: (readonly [Right, string])[] = [
        [/\n/g, '\r\n'],
        ['after lunch. Call', 'after lunch.\nCall'],
        [/^- /gm, '*   '],
        ['Before you come', 'Before *you* come'],
        ['lastReviewed: 2026-11-23', 'lastReviewed: 2026-11-22'],
        [/\n$/, '\n\n\n'],
      ];
      for (const [right, wrong] of ways) expect(whenEnglish(right, wrong), String(right)).to.deep.equal([]);
    });
  });

  it('records the original of each section', () => {
    const none = `It is not recorded which English text this was made from. When both say the same, ${RUN}`;
    expect(of(/ {2}# prettier-ignore\n {2}sections: [^}]*}\n/, '')).to.deep.equal([
      `translationOf: » error ${none}`,
    ]);
    expect(of(/sections: [^}]*}/, 'sections:')).to.deep.equal([`  sections: » error ${none}`]);
    expect(of(/when-to-visit: \w+,/, '')).to.deep.equal([
      `### ¿Cuándo podemos ir? {#when-to-visit} » error It is not recorded which English text “¿Cuándo podemos ir?” {#when-to-visit} was made from. When both say the same, ${RUN}`,
    ]);
    expect(of(/introduction: \w+, /, '')[0]).to.include('which English text the introduction was made from.');
  });
});

describe('an original', () => {
  it('must have the required translations', () => {
    expect(reported('translation', [ENGLISH], {languages: ['en', 'es', 'fr']})).to.deep.equal([
      'id: visiting-faq » warning There is no file of this text in Spanish. Write one with the same `id`.',
      'id: visiting-faq » warning There is no file of this text in French. Write one with the same `id`.',
    ]);
    expect(
      reported('translation', [ENGLISH], {languages: ['en', 'es'], rules: {translation: 'error'}})[0],
    ).to.include(' » error There is no file');
    expect(reported('translation', [ENGLISH])).to.deep.equal([]);
    const nameless = spoilt('en/faq', 'id: visiting-faq\n', '');
    expect(reported('translation', [nameless], {languages: ['en', 'es']})).to.deep.equal([]);
  });

  it('in another language is reported only if the first language is required', () => {
    const spanish = spoilt('es/faq', /translationOf:[^]*?(?=---)/, '');
    expect(reported('translation', [spanish])).to.deep.equal([]);
    expect(reported('translation', [spanish], {languages: ['en', 'es']})).to.have.length(1);
  });

  it('may be an undeclared translation', () => {
    const spanish = spoilt('es/faq', /translationOf:[^]*?(?=---)/, '');
    expect(reported('translation', [spanish, ENGLISH])).to.deep.equal([
      'id: visiting-faq » error en/faq.md is the same text in English. Write `translationOf: {id: visiting-faq}`, so that we can tell when that one has changed.',
    ]);
  });
});
