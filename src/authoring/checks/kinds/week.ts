import {inlineText} from '../../../document/plain-text.js';
import type {Section} from '../../../document/types.js';
import type {Say} from './kind.js';
import {isTable, type TableBlock, type Text} from './text.js';

const MOST_DAYS = 7;
const HOURS_OF_A_DAY = 24;
const COLUMNS = 3;
const HOW =
  'Write one row for each of 7 days at most, with its hours in digits: `| Monday | 3 | Group talk |`.';

const rowsOf = ({rows}: TableBlock) =>
  rows.map((cells) => cells.map(({children}) => inlineText(children).trim()));

/** Hours as the widget reads them: `3`, `2.5` or `2,5`. */
function isHours(cell: string | undefined): boolean {
  const hours = cell ? Number(cell.replace(',', '.')) : NaN;
  return hours >= 0 && hours <= HOURS_OF_A_DAY;
}

/** A table of days, hours and what fills them, which the widget draws as a picture. */
export function isWeek(table: TableBlock): boolean {
  const rows = rowsOf(table);
  const {length} = table.head;
  return (
    length === COLUMNS &&
    rows.length > 0 &&
    rows.length <= MOST_DAYS &&
    rows.every(([, hours]) => isHours(hours))
  );
}

/** Tables that are to be the picture of a week, by the id of their section or by the days that they name. */
export function meantAsWeek({id, blocks}: Section, language: string): TableBlock[] {
  const tables = blocks.filter(isTable);
  const days = dayNames(language);
  return /(?:^|-)week$/.test(id)
    ? tables.slice(0, 1)
    : tables.filter(
        (table) => rowsOf(table).filter(([day]) => days.has(day?.toLowerCase() ?? '')).length > 1,
      );
}

/** Says what keeps the table from being drawn. */
export function checkWeek(table: TableBlock, section: Section, text: Text, say: Say): void {
  const rows = rowsOf(table);
  const fault = wholeFault(table);
  if (fault) say(`${fault}, so no picture of the week is drawn. ${HOW}`, text.inside(section, table));
  else
    rows.forEach(([, hours], index) => {
      if (isHours(hours)) return;
      const place = text.inside(section, table, index + 1);
      const written = hours ? `“${hours}” is no number of hours from 0 to 24` : 'This day has no hours';
      say(`${written}, so no picture of the week is drawn. ${HOW}`, place);
    });
}

function wholeFault({head, rows}: TableBlock): string | undefined {
  if (head.length !== COLUMNS) return `This table has ${head.length} columns`;
  if (rows.length === 0) return 'This table has no days';
  return rows.length > MOST_DAYS ? `This table has ${rows.length} days` : undefined;
}

const names = new Map<string, ReadonlySet<string>>();

function dayNames(language: string): ReadonlySet<string> {
  const known = names.get(language);
  if (known) return known;
  // Of a language that is none, the parser has told.
  if (!/^[a-z]{2,3}$/.test(language)) return new Set();
  const format = new Intl.DateTimeFormat(language, {weekday: 'long', timeZone: 'UTC'});
  // 4 January 1970 was a Sunday.
  const days = new Set(
    [...Array(7).keys()].map((day) => format.format((3 + day) * 86_400_000).toLowerCase()),
  );
  names.set(language, days);
  return days;
}
