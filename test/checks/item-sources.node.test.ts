import {expect} from 'chai';
import {check, messages} from './checking.js';
import {begun, good, spoilt, reported, type Mistakes} from './spoiling.js';

const SOURCES = /(?<=hours can change[^#]*)Sources: S07\n/;

const FAQ: Mistakes = {
  'a question rests on nothing': [
    SOURCES,
    '',
    '### When can we visit? {#when-to-visit} » error The question “When can we visit?” does not say what it rests on. End it with a line like `Sources: S01`.',
  ],
  'the line belongs to the text above it': [
    'the day before.\n\nSources',
    'the day before.\nSources',
    '### When can we visit? {#when-to-visit} » error The line of sources of “When can we visit?” is read as part of the text above it. Put an empty line between them.',
  ],
  'the line stands in the middle': [
    SOURCES,
    'Sources: S07\n\nMore.\n',
    '### When can we visit? {#when-to-visit} » warning A line of sources stands in the middle of “When can we visit?”. Write one line, at its end.',
  ],
  'a source is used by nothing': [
    '[S01, S07]',
    '[S01, S07, S09]',
    'sources: [S01, S07, S09] » warning Nothing in this text rests on the source S09. Name it in a line `Sources: S09`, or take it out of `sources`.',
  ],
  'a source is unknown': [
    /\[S01, S07\]([^]*)S01/,
    '[S01x, S07]$1S01x',
    'sources: [S01x, S07] » error There is no source S01x in the shared list. Fix its id, or describe the source here: `{id: S01x, title: …, publisher: …, url: https://…}`.',
  ],
};

/** Lines that look like sources to readers but not to widgets, each with the suggested line. */
const LINES: readonly (readonly [line: string, instead: string])[] = [
  ['Sources: S01 S07', 'Sources: S01, S07'],
  ['Sources: S01 and S07', 'Sources: S01, S07'],
  ['Sources: s07', 'Sources: S07'],
  ['Sources: none', 'Sources: S01, S07'],
  ['Source: see above', 'Sources: S01, S07'],
];

/** Headings for sources, each with the words that are reported and the suggested line. */
const HEADINGS: readonly (readonly [written: string, place: string, line: string])[] = [
  ['### Sources\n\n- S07', 'Sources', 'Sources: S07'],
  ['#### Source:\n\n* S07', 'Source:', 'Sources: S07'],
  ['## References\n\n1. S07', 'References', 'Sources: S07'],
  ['### References {#references}\n\nS01, S07', 'References', 'Sources: S01, S07'],
  ['**Sources**\n\n- S07', 'Sources', 'Sources: S07'],
  ['### Sources: S07', 'Sources:', 'Sources: S07'],
  ['### Works cited\n\n- The guide of the first office', 'Works cited', 'Sources: S01'],
  ['### Fuentes\n\n- S07', 'Fuentes', 'Fuentes: S07'],
  ['## Referencias\n\n1. S07', 'Referencias', 'Fuentes: S07'],
  ['### Bibliografía\n\n- S07', 'Bibliografía', 'Fuentes: S07'],
];

const of = (name: string, right: string | RegExp, wrong: string) =>
  reported('item-sources', [spoilt(name, right, wrong)]);

describe('the sources of a text', () => {
  for (const [mistake, [right, wrong, ...beginnings]] of Object.entries(FAQ))
    it(`are reported if ${mistake}`, () => {
      expect(begun(of('en/faq', right, wrong), beginnings)).to.deep.equal(beginnings);
    });

  for (const [written, place, line] of HEADINGS)
    it(`are reported once if they have a heading: ${JSON.stringify(written)}`, () => {
      const folder = line.startsWith('Fuentes') ? 'es' : 'en';
      const text = good(`${folder}/faq`).text;
      const spoiltText = text.replace(/\n(?:Sources|Fuentes): S07\n/, `\n${written}\n`);
      const found = messages(spoiltText, `${folder}/faq.md`).filter(
        (each) => !each.includes(' translation: '),
      );
      expect(found).to.have.length(1);
      expect(found[0])
        .to.include(` error item-sources: “${place}” is a heading here`)
        .and.include(`\`${line}\``);
      const at = spoiltText.split('\n').indexOf(written.split('\n')[0]!) + 1;
      expect(found[0]).to.match(new RegExp(`^${at}:1 `));
    });

  it('are reported once if they are a list at the end of the text', () => {
    const text = good('en/faq').text;
    for (const list of ['- S01\n- S07', '1. S01: Find help\n2. S07', '- The first office. Find help. 2023.'])
      expect(messages(`${text}\n## References\n\n${list}\n`, 'en/faq.md'), list).to.have.length(1);
  });

  it('are not meant by a question, a longer heading, code, or a line in bold', () => {
    for (const written of [
      '### Sources of help {#help}\n\n- Us\n',
      '### References\n\nA reference is a letter. You may ask for one.\n',
      '```\n### Sources\n\n- S07\n```',
      '**Sources:** S07',
    ]) {
      const text = good('en/faq').text;
      const found = messages(text.replace(/\nSources: S07\n/, `\n${written}\n`), 'en/faq.md');
      expect(
        found.filter((each) => each.includes('is a heading here')),
        written,
      ).to.deep.equal([]);
    }
  });

  it('are not asked for below the start of code that never ends', () => {
    const text = good('en/faq').text;
    const open = text.replace('Bring a list of what', '```\nBring a list of what');
    expect(messages(open, 'en/faq.md'))
      .to.have.length(1)
      .and.satisfy(([only]: string[]) => only!.includes('run-together'));
  });

  for (const [line, instead] of LINES)
    it(`are reported if a line is malformed: ${line}`, () => {
      const found = of('en/faq', SOURCES, `${line}\n`).filter((each) => each.includes(' error '));
      expect(found).to.deep.equal([
        `${line} » error “${line}” names no source as it stands. Write ids of the front matter, with commas between them and nothing else: \`${instead}\`.`,
      ]);
    });

  it('are reported where they are named, if that is no line of sources', () => {
    for (const [line, words = line] of [
      ['Sources - S07'],
      ['Sources; S07'],
      ['Sources S07'],
      ['(Sources: S07)'],
      ['[S07]'],
      ['References: s07'],
      ['> Sources: S07'],
      ['- Sources: S07'],
      ['Sourcs: S07'],
      ['Ask us at the front desk before you come to see us [S07].', '…desk before you come to see us [S07].'],
    ] as const)
      expect(
        of(
          'en/faq',
          SOURCES,
          `${line}
`,
        ),
      ).to.deep.equal([
        `${line} » error “When can we visit?” does not say what it rests on: “${words}” is no line of sources. Write \`Sources: S07\` as its last line, with an empty line above it.`,
      ]);
    expect(of('es/faq', /Fuentes: S01$/m, 'Referencias - S01').join()).to.include('Write `Fuentes: S01`');
  });

  it('may have white space of any kind around them', () => {
    for (const line of [
      'Sources: S01   ',
      'Sources: S01\u00A0',
      'Sources:\u00A0S01 \u00A0',
      'Sources: S01\u200B',
    ])
      expect(of('en/faq', /Sources: S01$/m, line)).to.deep.equal([]);
    expect(of('es/faq', /Fuentes: S01$/m, '**Fuentes:** S01 \u00A0')).to.deep.equal([]);
  });

  it('are reported once if the list has a duplicate', () => {
    expect(of('en/faq', '[S01, S07]', '[S01, S07, S01]')).to.deep.equal([
      'sources: [S01, S07, S01] » warning The source S01 stands twice in this list. Take one out.',
    ]);
  });

  it('are not requested for each item while the front matter cannot be read', () => {
    const {messages} = check([spoilt('en/faq', 'summary: ', 'summary: Short: ')])[0]!;
    const reported = messages.map(({ruleId, reason}) => `${ruleId} ${reason}`);
    expect(reported).to.have.lengthOf(1);
    expect(reported[0]).to.match(/^front-matter The front matter is not valid YAML/);
  });

  it('are requested in the language of the text', () => {
    expect(of('es/faq', /Fuentes: S01\n/, '').join('\n'))
      .to.include('like `Fuentes: S01`')
      .and.to.include('line `Fuentes: S01`');
  });

  it('are not requested for the example of a week', () => {
    expect(of('en/program', /Sources: handbook\n/, '').join('\n')).to.not.include('does not say');
  });

  it('are requested for each section of a program and a card, and for each stage as a whole', () => {
    expect(of('en/program', /Sources: S07\n(?=\n## A week)/, '')[0]).to.match(/^## .* The section “/);
    expect(of('en/help-card', /Sources: S03\n/, '')[0]).to.match(/^## Call or text .* The section “Call or/);
    expect(of('en/stages', /(?<=Write them a short note\.\n\n)Sources: S07\n/, '')[0]).to.match(
      /^## First weeks .* The stage “First weeks”/,
    );
  });

  it('may be practice alone for a tip, if the front matter says so', () => {
    expect(reported('item-sources', [good('en/tips')])).to.deep.equal([]);
    const tips = of('en/tips', 'evidence: practice', 'evidence: moderate');
    expect(begun(tips, ['### Go to bed', '### Call one'])).to.deep.equal(['### Go to bed', '### Call one']);
    expect(of('en/stages', /(?<=Write them a short note\.\n\n)Sources: S07\n/, '')).to.have.length(1);
  });

  it('may be described in the front matter, or given as text', () => {
    expect(reported('item-sources', [good('en/program')])).to.deep.equal([]);
    expect(
      of('en/program', /\{id: handbook,[^}]*\}([^]*)handbook/, 'Our own handbook$1Our own handbook'),
    ).to.deep.equal([]);
  });

  it('have a position in the list', () => {
    const list = of('en/faq', '[S01, S07]', '\n  - S01\n  - S09 # new\n  - S07');
    expect(list[0]).to.match(/^ {2}- S09 # new » warning/);
  });

  it('are left to the parser if a line names a source that the list lacks', () => {
    expect(of('en/faq', '[S01, S07]', '[S07]')).to.deep.equal([]);
    expect(of('en/faq', '### What if', '#### What if')).to.deep.equal([]);
  });
});
