/** What the author of a text reads in the console if a widget can arrange less of it than was meant. */
import {expect} from 'chai';
import '../../src/widgets/family-program-explainer/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import '../../src/widgets/family-wellness-tips/define.js';
import '../../src/widgets/family-help-card/define.js';
import {fixture, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {respondUrl} from '../support/server.js';
import {collectWarnings} from '../support/stub.js';
import {inState, textOf} from '../support/widget.js';
import '../widgets/family-faq/faq.js';

type Row = readonly [name: string, tag: string, body: string, line: number, cause: RegExp, words: string];

const week = (rows: string) =>
  `## At a glance\n\n- Hours a week: 9\n\n## A week {#week}\n\n| Day | Hours | What |\n| --- | --- | --- |\n${rows}`;

const files: readonly Row[] = [
  ['no headings in a FAQ', 'family-faq', 'We are here.\n\nCall us.', 1, /no headings.*questions/, 'Call us.'],
  [
    'no headings in tips',
    'family-wellness-tips',
    '---\ntitle: Consejos\n---\n\nDuerma.\n\nComa.',
    5,
    /no headings.*cards/,
    'Coma.',
  ],
  [
    'no headings in a timeline',
    'family-stage-timeline',
    '- Detox\n- Hogar',
    1,
    /no headings.*stages/,
    'Hogar',
  ],
  ['no headings in a program', 'family-program-explainer', 'Nine hours.', 1, /no headings/, 'Nine hours.'],
  [
    'a timeline of what is no stage',
    'family-stage-timeline',
    '## Medication {#our-medication}\n\nIt helps.',
    1,
    /no stages/,
    'It helps.',
  ],
  [
    'a group without questions',
    'family-faq',
    '## Visits\n\n### When?\n\nSunday.\n\n## Calls\n\nAt 7.',
    7,
    /“Calls”.*has none/,
    'At 7.',
  ],
  [
    'an empty answer',
    'family-faq',
    '## When?\n\nSunday.\n\n## ¿Quién?\n\n## How?\n\nBy bus.',
    5,
    /below “¿Quién\?”/,
    '¿Quién?',
  ],
  ['an answer of marks', 'family-faq', '## When?\n\n…\n\n## Who?\n\nAll.', 1, /below “When\?”/, 'All.'],
  [
    'an empty answer in bold',
    'family-faq',
    '**When?**\n\nSunday.\n\n**Who?**',
    5,
    /below “Who\?”/,
    'Sunday.',
  ],
  ['an empty tip', 'family-wellness-tips', '## Walk\n\n## Sleep\n\nEarly.', 1, /below “Walk”/, 'Early.'],
  [
    'a week with words for hours',
    'family-program-explainer',
    week('| Monday | three | Talk |'),
    9,
    /“three” is no number of hours/,
    'Talk',
  ],
  [
    'a week with a range',
    'family-program-explainer',
    week('| Sunday | 2 | Rest |\n| Monday | 9–12 | Talk |'),
    10,
    /“9–12” is no number/,
    'Talk',
  ],
  [
    'a week with two columns',
    'family-program-explainer',
    '## Una semana {#week}\n\n| Día | Qué |\n| --- | --- |\n| Lunes | Grupo |',
    3,
    /2 columns/,
    'Grupo',
  ],
  [
    'a week without a table',
    'family-program-explainer',
    '## Una semana {#week}\n\nTres horas al día.',
    1,
    /“Una semana” has no table/,
    'Tres horas',
  ],
  [
    'a week with several days in a row',
    'family-program-explainer',
    week('| Mon–Fri | 3 | Talk |'),
    9,
    /“Mon–Fri” is more than one day/,
    'Talk',
  ],
];

describe('a file that a widget can arrange less of', () => {
  for (const [name, tag, body, line, cause, words] of files)
    it(`is reported with element, file, line and cause, and shown: ${name}`, async () => {
      const warnings = collectWarnings();
      const src = respondUrl({body});
      const widget = await inState(await fixture(`<${tag} src="${src}"></${tag}>`), 'ready');
      const found = await until(() => warnings.find((each) => cause.test(each)), warnings.join('\n'));
      expect(found).to.include(`<${tag} `).and.include(`${src}:${line}:1`);
      const shown = [...widget.children].filter((each) => textOf(each).includes(words));
      expect(shown.length).to.be.above(0);
      expect(shown.every(({assignedSlot}) => assignedSlot !== null)).to.equal(true);
    });

  it('is not reported without a reason', async () => {
    const warnings = collectWarnings();
    const good: readonly (readonly [string, string])[] = [
      ['family-faq', '## Visits\n\n### When?\n\n![Sunday](/sunday.png)\n\n### Who?\n\nAll.'],
      ['family-stage-timeline', '## Detox\n\n### What helps\n\nRest.\n\n## Home\n\nMonths.'],
      ['family-help-card', 'Llame al [911](tel:911).'],
      ['family-help-card', '## Call [911](tel:911) {#our-emergency}\n\n## Crisis [988](tel:988)'],
      ['family-program-explainer', week('| Monday | 3 | Talk |\n| Tuesday | 2½ | Walk |')],
    ];
    for (const [tag, body] of good)
      await inState(await fixture(`<${tag} src="${respondUrl({body})}"></${tag}>`), 'ready');
    expect(
      warnings.filter((each) => /Nothing stands|no headings|no stages|picture/.test(each)),
    ).to.deep.equal([]);
  });
});

describe('an article that a widget can arrange less of', () => {
  it('is reported once, and shown', async () => {
    const warnings = collectWarnings();
    const faq = await inState(
      await fixture(
        '<family-faq><h3>When?</h3><p>Sunday.</p><h3>¿Quién?</h3><h3>How?</h3><p>By bus.</p></family-faq>',
      ),
      'ready',
    );
    faq.insertAdjacentHTML('beforeend', '<h3>Where?</h3><p><img alt="" src="data:,"></p>');
    await until(() => textOf(faq.shadowRoot!.querySelector('[role=status]')).startsWith('4'));
    expect(warnings.filter((each) => each.includes('Nothing stands'))).to.have.length(1);
    expect(warnings.join()).to.include('<family-faq>: Nothing stands below “¿Quién?”');
  });
});
