import {hoursOf} from '../document/hours.js';
import {nearest} from '../document/nearest.js';
import {contentOf} from '../document/outline.js';
import type {Block, Section} from '../document/types.js';
import {hasTasks, isList, isTable, itemText, named, rowsOf, taskListsOf, type TableBlock} from './blocks.js';
import {BLANK} from './checklist.js';
import {dayFault, dayNames, dayOf, daysNamed} from './days.js';
import {brokenFact, brokenFactMessage, unmarkedFact, unmarkedFactMessage} from './facts.js';
import {checkTasks} from './tasks.js';
import type {PositionedText, Report, TextKind} from './text-kind.js';

/** The role of a section in a program. */
export type Role = 'facts' | 'week' | 'questions' | 'family' | 'next' | 'plain';

export interface Part<Node> {
  readonly role: Role;
  readonly section: Section<Node>;
  /** The list of facts or of next steps, or the table of a week. */
  readonly main: Node | undefined;
}

/**
 * Recognises the sections by their content, and if that is ambiguous, by the end of their id. The functions read
 * elements of a page, or blocks of a file.
 *
 * @param rowsOf - the rows of a table below its head, as text; empty for any other node
 */
export function partsOf<Node>(
  sections: readonly Section<Node>[],
  isList: (node: Node) => boolean,
  hasTasks: (node: Node) => boolean,
  rowsOf: (node: Node) => readonly (readonly string[])[],
): Part<Node>[] {
  // A list with blanks to fill in is not a list of facts.
  const facts = sections.find(
    (section) => section.facts.length > 0 && !section.facts.some(({value}) => BLANK.test(value)),
  );
  return sections.map((section) => {
    const {id, blocks} = section;
    const week = blocks.find((block) => isWeek(rowsOf(block)));
    const role: Role =
      section === facts
        ? 'facts'
        : week
          ? 'week'
          : contentOf(section).some(hasTasks)
            ? 'questions'
            : ((/(?:^|-)(family|next)$/.exec(id)?.[1] as Role | undefined) ?? 'plain');
    const main = role === 'facts' ? blocks[0] : role === 'next' ? blocks.find(isList) : week;
    return {role, section, main};
  });
}

const MOST_DAYS = 7;
const COLUMNS = 3;

/** Whether a table has days, hours and activities: the widget draws it as a picture. */
export function isWeek(rows: readonly (readonly string[])[]): boolean {
  return hasHours(rows) && rows.every(([day]) => dayFault(day!) === undefined);
}

/** The same, whatever stands in the place of the days. */
function hasHours(rows: readonly (readonly string[])[]): boolean {
  return (
    rows.length > 0 &&
    rows.length <= MOST_DAYS &&
    rows.every((cells) => cells.length === COLUMNS && hoursOf(cells[1]) >= 0)
  );
}

/** Whether a section should have the picture of a week, by its id. */
export function isWeekId(id: string): boolean {
  return /(?:^|-)week$/.test(id);
}

export const program = {
  name: 'program',
  title: 'Program',
  about: 'One program: facts, a week, what the family can do, questions to ask, what comes next.',
  widget: 'family-program-explainer',
  widgetTitle: 'Program explainer',
  needs: [],
  without: [],
  mayRestOnPractice: false,
  isGrouped: false,
  // A week is an example and needs no source.
  itemsOf: ({sections, language}) =>
    sections
      .filter(
        (section) =>
          !section.blocks.some((block) => isWeek(rowsOf(block))) &&
          meantAsWeek(section, language).length === 0,
      )
      .map((section) => ({what: 'section', section})),
  check: (text, report) => {
    const parts = partsOf(text.sections, isList, hasTasks, rowsOf);
    checkFacts(parts, text, report);
    if (parts.length === 0) return;
    checkWeeks(text, report);
    checkFamily(parts, text, report);
    checkQuestions(text, report);
    checkNext(text, report);
  },
} satisfies TextKind;

const isNamed = ({id}: Section, end: string) => id === end || id.endsWith(`-${end}`);
const endingIn = ({sections}: PositionedText, end: string) =>
  sections.find((section) => isNamed(section, end));

function checkFacts(parts: readonly Part<Block>[], text: PositionedText, report: Report): void {
  const [first] = text.sections;
  const facts = parts.find(({role}) => role === 'facts')?.section;
  const broken = first && brokenFact(first);
  if (!first)
    report(
      `This text has no sections yet. Start with \`## At a glance {#${text.id}-at-a-glance}\` and a list of facts.`,
    );
  else if (broken)
    report(
      brokenFactMessage(broken.list.items[broken.index]!),
      text.rangeInside(first, broken.list, broken.index),
    );
  else if (first !== facts && unmarkedFact(first))
    report(unmarkedFactMessage(unmarkedFact(first)!), text.rangeOf(first));
  else if (!facts)
    report(
      `${named(first)} does not open with facts. Write a list of \`- Label: value\` right below it, such as \`- Hours a week: 9 or more\`.`,
      text.rangeOf(first),
    );
  else if (facts !== first)
    report(
      `The facts stand in ${named(facts)}. Put that section first: families look for them first.`,
      text.rangeOf(facts),
      'warning',
    );
}

function checkWeeks(text: PositionedText, report: Report): void {
  const isDrawn = text.sections.some(({blocks}) => blocks.some((block) => isWeek(rowsOf(block))));
  const meant = meantAsWeeks(text);
  for (const {section, table} of meant) if (isWeek(rowsOf(table))) checkDays(table, section, text, report);
  reportUndrawnWeeks(text, report);
  if (isDrawn || meant.length > 0) return;
  const section = text.sections.find(({id}) => isWeekId(id));
  report(
    `This program shows no week. Write \`## A week at a glance {#${text.id}-week}\` with a table of days, hours, and what may fill them.`,
    section && text.rangeOf(section),
    'warning',
  );
}

/** Reports why tables that should be the picture of a week are none. */
export function reportUndrawnWeeks(text: PositionedText, report: Report): void {
  for (const {section, table} of meantAsWeeks(text))
    if (!isWeek(rowsOf(table))) checkWeek(table, section, text, report);
}

function meantAsWeeks(text: PositionedText): {section: Section; table: TableBlock}[] {
  return text.sections.flatMap((section) =>
    meantAsWeek(section, text.language).map((table) => ({section, table})),
  );
}

/** Tables that should be the picture of a week, by the id of their section or by the days that they name. */
function meantAsWeek(section: Section, language: string): TableBlock[] {
  const tables = section.blocks.filter(isTable);
  const isDay = dayOf(language);
  if (isWeekId(section.id)) return tables.slice(0, 1);
  return tables.filter((table) => {
    const rows = rowsOf(table);
    const isRange = ([day = '']: readonly string[]) => daysNamed(day, language).length > 0;
    return rows.filter(([day]) => isDay(day)).length > 1 || (hasHours(rows) && rows.some(isRange));
  });
}

const HOW =
  'Write one row for each of 7 days at most, with its hours in digits: `| Monday | 3 | Group talk |`.';

/** Reports why the table is not drawn. */
function checkWeek(table: TableBlock, section: Section, text: PositionedText, report: Report): void {
  const fault = tableFault(table);
  if (fault) {
    report(`${fault}, so no picture of the week is drawn. ${HOW}`, text.rangeInside(section, table));
    return;
  }
  rowsOf(table).forEach(([day = '', hours], index) => {
    const range = text.rangeInside(section, table, index + 1);
    const noDay = dayMessage(day, hours ?? '', text.language);
    if (noDay !== undefined) report(noDay, range);
    if (noDay !== undefined || hoursOf(hours) >= 0) return;
    const written = hours ? `“${hours}” is no number of hours from 0 to 24` : 'This day has no hours';
    report(`${written}, so no picture of the week is drawn. ${HOW}`, range);
  });
}

/** What to write for a row that is not one day. */
function dayMessage(day: string, hours: string, language: string): string | undefined {
  const fault = dayFault(day);
  const noPicture = 'so no picture of the week is drawn.';
  if (fault === 'time') return `“${day}” is a time and no day, ${noPicture} ${HOW}`;
  if (fault === 'total')
    return `“${day}” is no day, ${noPicture} Take this row out, and write its hours in the facts at the start: \`- Hours a week: ${hours}\`.`;
  if (fault === undefined) return undefined;
  const days = daysNamed(day, language);
  return days.length > 0
    ? `“${day}” is more than one day, ${noPicture} Write a row of its own for each: ${days.join(', ')}.`
    : `“${day}” is more than one day, ${noPicture} ${HOW}`;
}

function tableFault({head, rows}: TableBlock): string | undefined {
  if (head.length !== COLUMNS) return `This table has ${head.length} columns`;
  if (rows.length === 0) return 'This table has no days';
  return rows.length > MOST_DAYS ? `This table has ${rows.length} days` : undefined;
}

/** Reports problems with the days of a week that is drawn. */
function checkDays(table: TableBlock, section: Section, text: PositionedText, report: Report): void {
  const rows = rowsOf(table);
  const isDay = dayOf(text.language);
  // A program may number its days: `Day 1`.
  const hasNames = rows.some(([day]) => isDay(day));
  const before = new Set<string>();
  rows.forEach(([day = '', hours, filling], index) => {
    const range = text.rangeInside(section, table, index + 1);
    const name = day.toLowerCase();
    if (before.has(name)) report(`“${day}” stands twice in this week. Write one row for each day.`, range);
    else if (hasNames && !isDay(day)) {
      const near = nearest(day, dayNames(text.language));
      report(`“${day}” is no day of the week.${near ? ` Did you mean ${near}?` : ''}`, range, 'warning');
    }
    if (!filling && hoursOf(hours) > 0)
      report(
        `Nothing says what fills the hours of “${day}”. Write it in the third column.`,
        range,
        'warning',
      );
    before.add(name);
  });
}

function checkFamily(parts: readonly Part<Block>[], text: PositionedText, report: Report): void {
  const part = parts.find(({section}) => isNamed(section, 'family'));
  if (!part)
    report(
      `This program does not say what the family can do. Write \`## What your family can do {#${text.id}-family}\`: the widget knows the section by the end of its id.`,
    );
  else if (part.role === 'questions')
    report(
      `${named(part.section)} has boxes to tick, so the widget takes it for the questions to ask. Write \`- …\` without them.`,
      text.rangeOf(part.section),
    );
}

function checkQuestions(text: PositionedText, report: Report): void {
  const lists = text.sections.flatMap((section) => taskListsOf(section));
  const section = endingIn(text, 'questions');
  if (section ? taskListsOf(section).length === 0 : lists.length === 0) {
    report(
      section
        ? `The questions in ${named(section)} cannot be ticked. Write each as \`- [ ] …?\`.`
        : `This program has no questions to ask. Write \`## Questions to ask {#${text.id}-questions}\` with a list of \`- [ ] …?\`.`,
      section && text.rangeOf(section),
    );
    return;
  }
  for (const each of text.sections) checkTasks(each, text, report);
  for (const {owner, list} of lists.filter(({owner}) => owner === section))
    list.items.forEach((item, index) => {
      const words = itemText(item);
      if (words.includes('?')) return;
      report(
        `“${words}” is no question. Write it as the family would ask it.`,
        text.rangeInside(owner, list, index),
        'warning',
      );
    });
}

function checkNext(text: PositionedText, report: Report): void {
  const section = endingIn(text, 'next');
  if (!section)
    report(
      `This program does not say what comes next. Write \`## What comes next {#${text.id}-next}\`: the widget knows the section by the end of its id.`,
    );
  else if (!section.blocks.some(isList))
    report(
      `${named(section)} has no list of steps. Write each as \`- Step down: …\`.`,
      text.rangeOf(section),
    );
}
