/** The widget and the checks read a week from the same table in two ways, which must agree. */
import {expect} from 'chai';
import {rowsOf} from '../../../src/text-kinds/blocks.js';
import {isWeek} from '../../../src/text-kinds/program.js';
import {buildElement} from '../../../src/rendering/build-element.js';
import {renderDocument} from '../../../src/rendering/render-document.js';
import {daysOf, rowsIn} from '../../../src/widgets/family-program-explainer/week.js';
import {read} from '../../document/read.js';

const HOURS = [
  '3',
  '2.5',
  '2,5',
  '½',
  '2½',
  ' 9 ',
  '0',
  '24',
  '25',
  '-5',
  '1e1',
  '0x1',
  '9–12',
  '９',
  '',
  '.5',
  '5.',
];
HOURS.push(
  '**3**',
  '`3`',
  '~~3~~',
  '[3](#a)',
  '3 h',
  '1<br>2',
  '**1<br>2**',
  '3<!-- 4 -->',
  '&#51;',
  '&nbsp;3',
  '\\3',
);
HOURS.push(
  '![3](a.png)',
  '![3](https://elsewhere.example/a.png)',
  '3\\|4',
  '<b>3</b>',
  '[3](javascript:a)',
  '1/2',
);

/** Whether the checks recognise a table as a week, and how many days the widget draws. */
function readings(markdown: string): {isWeek: boolean; days: number} {
  const {document} = read(markdown);
  const [block] = document.blocks;
  const [markup] = renderDocument(document).body;
  return {
    isWeek: block !== undefined && isWeek(rowsOf(block)),
    days: markup ? drawnDays(rowsIn(buildElement(markup, 2))) : 0,
  };
}

/** The number of days that the widget draws for a table with these rows. */
function drawnDays(rows: readonly (readonly string[])[]): number {
  return isWeek(rows) ? daysOf(rows).length : 0;
}

function table(rows: readonly string[], columns = 3): string {
  const cells = (cell: string) => `|${` ${cell} |`.repeat(columns)}`;
  return [cells('Head'), cells('---'), ...rows].join('\n');
}

describe('a week', () => {
  it('is drawn if the checks recognise it, with any hours', () => {
    for (const hours of HOURS) {
      const rows = [`| Monday | ${hours} | Group |`, '| Tuesday | 3 | Group |'];
      const {isWeek: isAccepted, days} = readings(table(rows));
      expect([hours, days]).to.deep.equal([hours, isAccepted ? 2 : 0]);
    }
    expect(
      HOURS.filter((hours) => readings(table([`| Monday | ${hours} | Group |`])).isWeek),
    ).to.have.length.above(10);
  });

  it('is drawn if the checks recognise it, with any size and order of cells', () => {
    for (let rows = 0; rows <= 9; rows++)
      for (const columns of [2, 3, 4])
        for (const row of ['| a | 3 | b |', '| a | 3 |', '| a | 3 | b | c |', '| 3 | a | b |', '| | 3 | |']) {
          const markdown = table(Array<string>(rows).fill(row), columns);
          const {isWeek: isAccepted, days} = readings(markdown);
          expect([markdown, days]).to.deep.equal([markdown, isAccepted ? rows : 0]);
        }
  });

  it('is drawn of single days only, which the checks recognise too', () => {
    for (const day of [
      'Monday',
      'Mon',
      'Day 1',
      'segunda-feira',
      'Mon-Fri',
      '**Mon** & Tue',
      'Total',
      '9 am',
    ]) {
      const {isWeek: isAccepted, days} = readings(table([`| ${day} | 3 | Group |`]));
      expect([day, days]).to.deep.equal([day, isAccepted ? 1 : 0]);
    }
  });
});
