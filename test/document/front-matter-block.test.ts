/** Broken front matter: families never see its fields, and its author gets a message with what to write. */
import {expect} from 'chai';
import {findFrontMatter} from '../../src/document/front-matter-block.js';
import {readFields} from '../../src/document/front-matter-yaml.js';
import {readYaml} from '../../src/document/yaml.js';
import {blockText} from '../../src/document/plain-text.js';
import {lines, read} from './read.js';

const FIELDS = lines('kind: faq', 'id: my-faq', 'lang: en', 'title: Visits', 'sources: [S01]');
const ONE_LINE = FIELDS.replaceAll('\n', ' ');

/** The text that families see, as one string. */
function seen(markdown: string): string {
  return read(markdown).document.blocks.map(blockText).join(' / ');
}

function reported(markdown: string): string[] {
  return read(markdown).problems.map(
    ({line, rule, severity, message}) => `${line} ${severity} ${rule}: ${message}`,
  );
}

const SPOILT: Record<string, string> = {
  'an empty line above it': `\n---\n${FIELDS}\n---\n`,
  'many empty lines and spaces above it': `\n \n\t\n\n---\n${FIELDS}\n---\n`,
  'a comment above it': `<!-- Our own -->\n---\n${FIELDS}\n---\n`,
  'spaces before the hyphens': `  ---\n${FIELDS}\n  ---\n`,
  'hidden characters before the hyphens': `\u200B---\n${FIELDS}\n---\n`,
  'two byte order marks': `\uFEFF\uFEFF---\n${FIELDS}\n---\n`,
  'backslashes of an editor': `\\---\n${FIELDS}\n\\---\n`,
  'a backslash before each hyphen': `\\-\\-\\-\n${FIELDS}\n\\-\\-\\-\n`,
  'a backslash at each end of a line': `\\---\\\n${FIELDS.replaceAll('\n', '\\\n')}\\\n\\---\n`,
  'backslashes in its values': `\\---\n${FIELDS.replace('[S01]', '\\[S01\\]')}\n\\---\n`,
  'four hyphens': `----\n${FIELDS}\n----\n`,
  'two hyphens': `--\n${FIELDS}\n--\n`,
  'a dash and a hyphen': `—-\n${FIELDS}\n—-\n`,
  'one long dash': `—\n${FIELDS}\n—\n`,
  'hyphens with spaces': `- - -\n${FIELDS}\n- - -\n`,
  stars: `***\n${FIELDS}\n***\n`,
  underscores: `___\n\n${FIELDS}\n\n___\n`,
  'the end of a YAML document': `---\n${FIELDS}\n...\n`,
  'four hyphens at its end': `---\n${FIELDS}\n----\n`,
  'no end': `---\n${FIELDS}\n`,
  'no start': `${FIELDS}\n---\n`,
  'neither start nor end': `${FIELDS}\n`,
  'a fence': `\`\`\`yaml\n${FIELDS}\n\`\`\`\n`,
  'a fence around the hyphens': `\`\`\`\n---\n${FIELDS}\n---\n\`\`\`\n`,
  'a fence of tildes': `~~~yaml\n---\n${FIELDS}\n---\n~~~\n`,
  'plus signs': `+++\n${FIELDS.replaceAll(': ', ' = ')}\n+++\n`,
  'a heading instead of it': `---\n\n## ${ONE_LINE}\n`,
  'a heading below stars': `***\n\n## ${ONE_LINE}\n`,
  'one line instead of it': `---\n${ONE_LINE}\n---\n`,
  'one line, alone': `${ONE_LINE}\n`,
  'bold names': `**${FIELDS.replaceAll(':', ':**').replaceAll('\n', '\n**')}\n`,
  'items instead of lines': `- ${FIELDS.replaceAll('\n', '\n- ')}\n`,
  'a quote around it': `> ---\n> ${FIELDS.replaceAll('\n', '\n> ')}\n> ---\n`,
  'line breaks of HTML': `<p>---<br>${FIELDS.replaceAll('\n', '<br>')}<br>---</p>\n`,
  'paragraphs of HTML': `<hr />\n<p>${FIELDS.replaceAll('\n', '</p>\n<p>')}</p>\n<hr />\n`,
  'HTML around it': `<pre>\n${FIELDS}\n</pre>\n`,
};

describe('broken front matter', () => {
  for (const [what, start] of Object.entries(SPOILT))
    it(`is recognised with ${what}`, () => {
      const markdown = `${start}\nCall us.\n\n## Visits on Sundays\n\n---\n\nMore.\n`;
      expect(seen(markdown)).to.equal('Call us. / Visits on Sundays /  / More.');
      const {meta} = read(markdown).document;
      expect([meta.id, meta.lang, meta.title]).to.deep.equal(['my-faq', 'en', 'Visits']);
      const messages = reported(markdown);
      expect(messages).to.not.be.empty;
      for (const message of messages) expect(message).to.match(/^\d+ error front-matter: .*---/);
    });

  it('is reported with its line and with what to write', () => {
    expect(reported(SPOILT['an empty line above it']!)).to.deep.equal([
      '2 error front-matter: The front matter starts in line 2. Write --- alone in the first line of the file, with nothing above it.',
    ]);
    expect(reported(SPOILT['backslashes of an editor']!)).to.deep.equal([
      '1 error front-matter: The front matter starts with \\---. Write --- alone in the first line of the file.',
      '7 error front-matter: The front matter ends with \\---. Write --- alone in the line below its fields.',
    ]);
    expect(reported(SPOILT['no start']!)).to.deep.equal([
      '1 error front-matter: The front matter has no --- above it. Write --- alone in the first line of the file.',
    ]);
    expect(reported(SPOILT['a heading instead of it']!)).to.deep.equal([
      '1 error front-matter: An editor has changed the front matter. Write it as plain text: --- in the first line, then one line for each field, such as title: Visits, and --- below them.',
    ]);
  });

  it('ends at the start of the text if its end is missing', () => {
    for (const text of [
      '## Visits {#visits}\n\nText.',
      '# Visits\n\nText.',
      '\nVisits: ask us.\n\nText.',
      '\n- One\n\nText.',
      '\n    Code\n\nText.',
    ])
      for (const end of ['', '\n\n---\n\nMore.\n', '\n\n---']) {
        const {document} = read(`---\n${FIELDS}\n${text}${end}`);
        expect(document.meta.lang, text).to.equal('en');
        expect(document.blocks.map(blockText).join(' '), text).to.match(
          /(?:Visits|One|Code|Text\.).*Text\.|^Text\./,
        );
      }
  });
});

describe('prose between two rules', () => {
  const PROSE = [
    'Important: call 911 first.',
    'Visits: Saturdays: 2 to 4.',
    'note: call 911 first of all.',
    'Call 911 first.',
    'Visits: Saturdays\nFamilies: Sundays',
    '- one\n- two',
    '1. one',
    '> A quote: with a colon',
    '## Visits {#visits}',
    '# Visits {#visits}\n\nTitle: what families ask',
    '| Day | Hours |\n| --- | --- |\n| Monday | 3 |',
    '"Yes", they said: come.',
    'https://example.org: our page',
    'Sources: S01, as our leaflet says',
    '[Visits](#a): when?',
    '**Visits:** on Sundays.',
    'Title',
    'id',
  ];

  const words = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  for (const rule of ['---', '***', '- - -', '___', '-----'])
    it(`stays in the text, between ${rule}`, () => {
      for (const prose of PROSE)
        for (const gap of ['\n\n', '\n']) {
          const markdown = `${rule}${gap}${prose}${gap}${rule}\n\nMore.\n`;
          const {document} = read(markdown);
          const shown = words([document.meta.title ?? '', seen(markdown)].join(' '));
          for (const word of words(prose.replace(/\{#.*\}|\]\(.*\)/g, '')).split(' '))
            if (!/^(?:https|1)$/.test(word)) expect(` ${shown} `, markdown).to.include(` ${word} `);
          expect(shown).to.match(/More$/);
        }
    });

  it('is not front matter if the second rule is missing', () => {
    expect(seen('---\n\nCall us: we listen.\n\nMore.')).to.equal(' / Call us: we listen. / More.');
    expect(reported('---\n\nCall us: we listen.\n\nMore.')).to.deep.equal([]);
  });
});

describe('a text without front matter', () => {
  it('may start with lines that have colons', () => {
    for (const text of [
      'Title: a story',
      'Visits: Sundays\nCalls: Mondays',
      'Summary: short.\nRegion: Maine',
      '## id: what is it?',
      '- Title: Nurse\n- Region: Maine',
      'kind: people\n\nMore.',
      '```\ntitle\n```',
    ])
      expect(
        read(text).problems.filter(({rule}) => rule === 'front-matter'),
        text,
      ).to.deep.equal([]);
  });

  it('is searched for front matter in its first lines only, whatever its content', () => {
    const units = [
      '- ',
      '—',
      '\\-',
      '<p>',
      '`',
      '> ',
      'id: ',
      '\n',
      ' \n',
      '"',
      '<!--',
      '&nbsp;',
      '---\n',
      'title: a\n',
      '# a\n',
    ];
    for (const unit of units)
      for (const head of ['', '---\n', '---\nid: a\n']) {
        const text = head + unit.repeat(Math.floor(200_000 / unit.length));
        const block = findFrontMatter(text);
        if (block) readFields(block.yaml, readYaml);
        expect(block?.yaml.split('\n').length ?? 0, unit).to.be.at.most(301);
      }
  });
});
