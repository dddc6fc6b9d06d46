/** Which headings of an outline are groups of a FAQ, and which are its questions. */
import {expect} from 'chai';
import {documentOutline} from '../../src/document/outline.js';
import {faqOf} from '../../src/text-kinds/faq.js';
import {read} from '../document/read.js';

/** The groups by their titles, `-` without one, each with its questions. */
const groupsIn = (markdown: string) =>
  faqOf(documentOutline(read(markdown).document)).groups.map(({section, questions}) => [
    section?.title ?? '-',
    ...questions.map(({title}) => title),
  ]);

describe('the groups of a FAQ', () => {
  const rows: readonly (readonly [name: string, markdown: string, groups: readonly (readonly string[])[]])[] =
    [
      ['none', '## When?\n\nA.\n\n## Costs\n\nB.', [['-', 'When?', 'Costs']]],
      [
        'headings with others below',
        '## Visits\n\n### When?\n\nA.\n\n## Costs\n\nB.',
        [['Visits', 'When?'], ['Costs']],
      ],
      [
        'none of the questions whose answers have parts',
        '## When?\n\nA.\n\n### In summer\n\nB.\n\n## ¿Quién?\n\nC.',
        [['-', 'When?', '¿Quién?']],
      ],
      [
        'not the questions beside them',
        '## Who?\n\nA.\n\n## How?\n\nB.\n\n## Visitas\n\n### ¿Cuándo?\n\nC.\n\n## ¿Dónde?\n\nD.',
        [
          ['-', 'Who?', 'How?'],
          ['Visitas', '¿Cuándo?'],
          ['-', '¿Dónde?'],
        ],
      ],
      [
        'questions with questions below',
        '## What is detox?\n\n### How long?\n\nA.\n\n## Still unsure?\n\n### Whom do I call?\n\nB.',
        [
          ['What is detox?', 'How long?'],
          ['Still unsure?', 'Whom do I call?'],
        ],
      ],
      ['those of headings that ask nothing', '## Sleep\n\n### Early\n\nA.', [['Sleep', 'Early']]],
    ];
  for (const [name, markdown, groups] of rows)
    it(`are ${name}`, () => expect(groupsIn(markdown)).to.deep.equal(groups));
});
