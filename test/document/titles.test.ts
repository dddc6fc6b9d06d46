/** Which heading of level 1 is the title of a text, and which is one of its sections. */
import {expect} from 'chai';
import {documentOutline} from '../../src/document/outline.js';
import {blockText} from '../../src/document/plain-text.js';
import type {Section} from '../../src/document/types.js';
import {read} from './read.js';

const withTitle = (title: string, text: string) => `---\ntitle: ${title}\n---\n\n${text}`;

/** The title, the text above the first section, and the sections: `1 Visits`, those below them indented. */
function shapeOf(markdown: string): string[] {
  const {document} = read(markdown);
  const {introduction, sections} = documentOutline(document);
  const linesOf = ({title, sections: below}: Section): string[] => [
    `# ${title}`,
    ...below.flatMap(linesOf).map((line) => `#${line}`),
  ];
  return [`= ${document.meta.title ?? ''}`, ...introduction.map(blockText), ...sections.flatMap(linesOf)];
}

const english = '## Sleep\n\n### One pillow\n\nIt helps.\n\n## Food\n\n### Soup\n\nWarm.';
const spanish = '## ¿Cuándo?\n\nEl domingo.\n\n## ¿Quién?\n\nTodos.';
const englishShape = ['# Sleep', '## One pillow', '# Food', '## Soup'];
const spanishShape = ['# ¿Cuándo?', '# ¿Quién?'];

const rows: readonly (readonly [name: string, markdown: string, ...shape: readonly string[]])[] = [
  ['the only one', `# Tips\n\nShort.\n\n${english}`, '= Tips', 'Short.', ...englishShape],
  ['the only heading', '# Consejos\n\nBreves.', '= Consejos', 'Breves.'],
  ['the same as in the front matter', withTitle('Tips', `# Tips\n\n${english}`), '= Tips', ...englishShape],
  [
    'the same but for capitals and marks',
    withTitle('preguntas frecuentes', `# **Preguntas frecuentes:**\n\n${spanish}`),
    ...['= preguntas frecuentes', ...spanishShape],
  ],
  [
    'another one than in the front matter, which is a line of the text',
    withTitle('Tips', `# Small steps for *tired* parents {#top}\n\nShort.\n\n${english}`),
    ...['= Tips', 'Small steps for tired parents', 'Short.', ...englishShape],
  ],
  [
    'another one in Spanish',
    withTitle('Preguntas', `# Lo que nos preguntan\n\n${spanish}`),
    ...['= Preguntas', 'Lo que nos preguntan', ...spanishShape],
  ],
  [
    'one of the sections',
    '# When may we visit?\n\nOn Sundays.\n\n# Who may call?\n\nAll.',
    ...['= ', '# When may we visit?', '# Who may call?'],
  ],
  [
    'one of the sections, below the title of the front matter',
    withTitle('Visitas', '# ¿Cuándo?\n\nEl domingo.\n\n# ¿Quién?\n\n## Los niños\n\nSí.'),
    ...['= Visitas', '# ¿Cuándo?', '# ¿Quién?', '## Los niños'],
  ],
  [
    'the only section, below the title of the front matter',
    withTitle('Visits', '# When may we visit?\n\nOn Sundays.'),
    ...['= Visits', '# When may we visit?'],
  ],
  [
    'that of a word processor, above sections of the same level',
    '# Our program\n\n# What it is\n\nA house.\n\n# A week\n\nBusy.',
    ...['= Our program', '# What it is', '# A week'],
  ],
  [
    'that of a word processor, with a text, above questions of the same level',
    '# Visitas\n\nLea esto.\n\n# ¿Cuándo?\n\nEl domingo.\n\n# ¿Quién?\n\nTodos.',
    ...['= Visitas', 'Lea esto.', ...spanishShape],
  ],
  [
    'that of the front matter, above sections of the same level',
    withTitle('Our program', '# Our program\n\nA house.\n\n# A week\n\nBusy.'),
    ...['= Our program', 'A house.', '# A week'],
  ],
];

describe('the first heading of level 1', () => {
  for (const [name, markdown, ...shape] of rows)
    it(`is ${name}`, () => expect(shapeOf(markdown)).to.deep.equal(shape));

  it('is no title below another heading, nor in a quote', () => {
    expect(shapeOf('## A\n\nOne.\n\n# B\n\nTwo.')).to.deep.equal(['= ', '# A', '# B']);
    expect(shapeOf('> # Quoted\n\n## A\n\nOne.')).to.deep.equal(['= ', 'Quoted', '# A']);
  });
});
