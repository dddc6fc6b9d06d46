/** Syntax errors of YAML are reported in words for authors, with what to write. */
import {expect} from 'chai';
import {lines, read} from './read.js';

/** A file with these lines in its front matter, between a valid `id` and `lang`. */
function file(...yaml: readonly string[]): string {
  return lines('---', 'id: my-faq', ...yaml, 'lang: en', '---', 'Text');
}

function reported(...yaml: readonly string[]): string[] {
  return read(file(...yaml)).problems.map(({line, message}) => `${line} ${message}`);
}

const invalid = (message: string) => `3 The front matter is not valid YAML: ${message}`;
const quotes = (name: string, line: string) =>
  invalid(`the value of \`${name}\` must stand in quotes. Write \`${line}\`.`);

const SLIPS: Record<string, string> = {
  'title: Visits: what families ask': quotes('title', 'title: "Visits: what families ask"'),
  'summary: Ask us:': quotes('summary', 'summary: "Ask us:"'),
  'title: "Help': quotes('title', 'title: "Help"'),
  "title: 'Help": quotes('title', 'title: "Help"'),
  "title: 'Don't panic'": quotes('title', 'title: "Don\'t panic"'),
  'title: "The "big" day"': quotes('title', 'title: \'The "big" day\''),
  'title: "Visits" and more': quotes('title', 'title: \'"Visits" and more\''),
  'title: It\'s "new": come': quotes('title', "title: 'It''s \"new\": come'"),
  'title: “Visits: now”': quotes('title', 'title: "“Visits: now”"'),
  'title: @home': quotes('title', 'title: "@home"'),
  'title: `Visits`': quotes('title', 'title: "`Visits`"'),
  'title: %5 of us': quotes('title', 'title: "%5 of us"'),
  'title: *Visits*': quotes('title', 'title: "Visits"'),
  'title: **Visits**': quotes('title', 'title: "Visits"'),
  'title: & more': quotes('title', 'title: "& more"'),
  'title: !new visits': quotes('title', 'title: "!new visits"'),
  'title: > 5 visits': quotes('title', 'title: "> 5 visits"'),
  'title: | visits': quotes('title', 'title: "| visits"'),
  'title: - visits': quotes('title', 'title: "- visits"'),
  'title: ? visits': quotes('title', 'title: "? visits"'),
  'title: , visits': quotes('title', 'title: ", visits"'),
  'title: ]visits': quotes('title', 'title: "]visits"'),
  'title: [New] visits': quotes('title', 'title: "[New] visits"'),
  'title: {New} visits': quotes('title', 'title: "{New} visits"'),
  'title: "C:\\Visits"': quotes('title', "title: 'C:\\Visits'"),
  'reviewedBy: Ana Gil: nurse': quotes('reviewedBy', 'reviewedBy: "Ana Gil: nurse"'),
  'sources: [{id: a, title: Visits: a guide}]': quotes('title', 'title: "Visits: a guide"'),
  'sources: [S01, S02': invalid(
    '`sources` opens with [ and has no ] at its end. Write `sources: [S01, S02]`.',
  ),
  'sources: [S01,': invalid('`sources` opens with [ and has no ] at its end. Write `sources: [S01]`.'),
  'reviewedBy: {name: Ana': invalid(
    '`reviewedBy` opens with { and has no } at its end. Write `reviewedBy: {name: Ana}`.',
  ),
  'title:Visits': invalid('a colon and a space must stand behind `title`. Write `title: Visits`.'),
  'title：Visits': invalid('a colon and a space must stand behind `title`. Write `title: Visits`.'),
  '\ttitle: Visits': invalid(
    'this line starts with a tab, or with spaces of another kind. Write plain spaces.',
  ),
  '\u00A0title: Visits': '3 `\u00A0title` must be written `title`.',
  ' title: Visits': invalid('`title` does not stand at the start of its line. Take the spaces out.'),
  'what families ask': invalid(
    '“what families ask” is no line of `name: value`. Write two spaces before it if it belongs to the line above, or move it below the front matter.',
  ),
  'id: other': invalid('`id` stands twice. Take one of the lines out.'),
  'title: Visits # 1':
    '3 The value of `title` must stand in quotes, since # starts a comment. Write `title: "Visits # 1"`.',
  'title: #1 in Maine':
    '3 The value of `title` must stand in quotes, since # starts a comment. Write `title: "#1 in Maine"`.',
  'title: &more Visits': '3 The value of `title` must stand in quotes. Write `title: "&more Visits"`.',
  'title: “Visits”':
    '3 The value of `title` must stand in quotes of a keyboard: families would read these. Write `title: "Visits"`.',
  'Title: Visits': '3 `Title` must be written `title`.',
  'TITLE: Visits': '3 `TITLE` must be written `title`.',
  'lastreviewed: 2026-11-23': '3 `lastreviewed` must be written `lastReviewed`.',
  'region: [US, CA]': '3 `region` must be one value, not a list.',
  'title: [Visits]': '3 `title` must be text. Put it in quotes.',
  'title: true': '3 `title` must be text. Put it in quotes.',
  'sources: S01': '3 `sources` must be a list, like [S01, S02].',
  'findTerms: no': '3 `findTerms` must be `true` or `false`.',
  'lastReviewed: 11/23/2026': '3 `lastReviewed` must be a day, written like 2026-11-23, not "11/23/2026".',
};

describe('a mistake in the front matter', () => {
  for (const [line, message] of Object.entries(SLIPS))
    it(`is reported for ${JSON.stringify(line)}`, () => {
      expect(reported(line)).to.deep.equal([message]);
    });

  it('affects neither other fields nor the text', () => {
    for (const line of Object.keys(SLIPS)) {
      const {document} = read(file(line));
      expect(document.meta.id, line).to.equal('my-faq');
      expect(document.blocks, line).to.deep.equal([{type: 'paragraph', children: ['Text']}]);
      // After an unclosed quote or bracket, the next line may belong to its value.
      if (!/["'[{]/.test(line)) expect(document.meta.lang, line).to.equal('en');
    }
  });

  it('is fixed by following its message', () => {
    for (const [line, message] of Object.entries(SLIPS)) {
      const [, instead] = /Write `([^]*)`\.$/.exec(message) ?? [];
      if (instead === undefined || !/^(?:title|summary|sources|reviewedBy):/.test(instead)) continue;
      const whole = line.startsWith('sources: [{') ? `sources: [{id: a, ${instead}}]` : instead;
      expect(reported(whole), line).to.deep.equal([]);
    }
  });

  it('is not reported for valid YAML', () => {
    const good = [
      'title: "Visits: what families ask"',
      "title: 'It''s new'",
      'title: It\'s "new"',
      'title: Visits # and calls'.replace(' #', '#'),
    ];
    good.push(
      'title: |\n  Visits\n  and calls',
      'title: >-\n  Visits\n\n  and calls',
      'title: "Visits\n  and calls"',
      'title: Visits\n  and calls',
    );
    good.push(
      'sources: [S01] # of the CDC',
      'sources:\n  - S01\n  - {id: own, title: "Ours: a guide"}',
      'sources:\n- S01\n- S02',
      'sources: [\n  S01,\n  S02]',
    );
    good.push(
      '# A comment',
      'title: 24/7',
      'title: 9-5',
      'title: 50% of us',
      'title: a:b',
      'title: https://a.example',
      'title: 911',
      'title: yes',
    );
    good.push(
      'reviewedBy:\n  name: Ana\n  role: Nurse',
      'translationOf:\n  id: my-faq\n  sections: {a: b}',
      'title: ¿Qué es?',
      'title: “One” and “two”',
      'title : Visits',
    );
    for (const yaml of good) expect(reported(yaml), yaml).to.deep.equal([]);
  });

  it('keeps a number as it is written', () => {
    for (const title of ['007', '1e3', '0x10', '1.50', '911', '-1', '+1'])
      expect(read(file(`title: ${title}`)).document.meta.title).to.equal(title);
  });

  it('accepts names in another style, which only the checks report', () => {
    for (const name of ['last_reviewed', 'last-reviewed', 'Last_Reviewed'])
      expect(read(file(`${name}: 2026-11-23`)).document.meta.lastReviewed, name).to.equal('2026-11-23');
  });
});
