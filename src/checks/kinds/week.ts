import {hoursOf} from '../../document/hours.js';
import {inlineText} from '../../document/plain-text.js';
import type {Section} from '../../document/types.js';
import {nearest} from '../data-files/nearest.js';
import type {Say} from './kind.js';
import {isTable, type TableBlock, type Text} from './text.js';

const MOST_DAYS = 7;
const COLUMNS = 3;
const HOW =
  'Write one row for each of 7 days at most, with its hours in digits: `| Monday | 3 | Group talk |`.';

const rowsOf = ({rows}: TableBlock) =>
  rows.map((cells) => cells.map(({children}) => inlineText(children).trim()));

const isHours = (cell: string | undefined) => !Number.isNaN(hoursOf(cell));

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
  const isDay = dayOf(language);
  return /(?:^|-)week$/.test(id)
    ? tables.slice(0, 1)
    : tables.filter((table) => rowsOf(table).filter(([day]) => isDay(day)).length > 1);
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

/** Says what is wrong with the days of a week that is drawn. */
export function checkDays(table: TableBlock, section: Section, text: Text, say: Say): void {
  const rows = rowsOf(table);
  const isDay = dayOf(text.language);
  // A program may count its days: `Day 1`.
  const hasNames = rows.some(([day]) => isDay(day));
  const before = new Set<string>();
  rows.forEach(([day = '', hours, filling], index) => {
    const place = text.inside(section, table, index + 1);
    const name = day.toLowerCase();
    if (before.has(name)) say(`“${day}” stands twice in this week. Write one row for each day.`, place);
    else if (hasNames && !isDay(day)) {
      const near = nearest(day, dayNames(text.language));
      say(`“${day}” is no day of the week.${near ? ` Did you mean ${near}?` : ''}`, place, 'warning');
    }
    if (!filling && hoursOf(hours) > 0)
      say(`Nothing says what fills the hours of “${day}”. Write it in the third column.`, place, 'warning');
    before.add(name);
  });
}

function wholeFault({head, rows}: TableBlock): string | undefined {
  if (head.length !== COLUMNS) return `This table has ${head.length} columns`;
  if (rows.length === 0) return 'This table has no days';
  return rows.length > MOST_DAYS ? `This table has ${rows.length} days` : undefined;
}

/** Tells whether words name a day of the week, in capitals or not. */
function dayOf(language: string): (words: string | undefined) => boolean {
  const days = new Set(dayNames(language).map((day) => day.toLowerCase()));
  return (words) => words !== undefined && days.has(words.toLowerCase());
}

const names = new Map<string, readonly string[]>();

/** As the language writes them. */
function dayNames(language: string): readonly string[] {
  const known = names.get(language);
  if (known) return known;
  // Of a language that is none, the parser has told.
  if (!/^[a-z]{2,3}$/.test(language)) return [];
  const format = new Intl.DateTimeFormat(language, {weekday: 'long', timeZone: 'UTC'});
  // 4 January 1970 was a Sunday.
  const days = [...Array(7).keys()].map((day) => format.format((3 + day) * 86_400_000));
  names.set(language, days);
  return days;
}
