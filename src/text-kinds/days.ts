import {inEveryLanguage} from '../localization/words.js';

/** What stands in the first cell of a row of a week: one day, or something that no picture can show as one. */
export type DayFault = 'several' | 'total' | 'time';

const TIME = /^\d+(?:[:.]\d\d)?\s*(?:[ap]\.?\s?m\b|h)|^\d+:/i;
const TOTAL = /^(?:sub)?(?:total|sum)/i;

/** `Weekdays`, `every day`, `fin de semana`. */
const GROUP = new RegExp(`^(?:${inEveryLanguage('weekDays', 'group')})`, 'i');

/** Marks and words between days. */
const BETWEEN = String.raw`\s*[,;&/+–—、至到]\s*|\s+(?:[-‐‑]|${inEveryLanguage('weekDays', 'between')}|à|au|et|und|bis|đến)\s+`;

/** Hyphens are a part of some names: `segunda-feira`, Maltese `It-Tnejn`, and those of Sango and Fula. */
const HYPHEN = /^(?!l-|i\p{L}-|b[iï]kua)\p{Script=Latin}+\.?[-‐‑](?!feira|biir)\p{Script=Latin}/iu;

/** `Mon & Wed`, `Day 1–3`. */
const SEVERAL = new RegExp(String.raw`\p{L}\.?(?:${BETWEEN})\p{L}|\D\d(?:[-‐‑]|${BETWEEN})\d$`, 'iu');

/** Why a cell is not one day; undefined for a name in any language, an abbreviation, or `Day 1`. */
export function dayFault(cell: string): DayFault | undefined {
  if (TIME.test(cell)) return 'time';
  if (TOTAL.test(cell)) return 'total';
  return GROUP.test(cell) || HYPHEN.test(cell) || SEVERAL.test(cell) ? 'several' : undefined;
}

/** Whether a text is a day of the week, in any case. */
export function dayOf(language: string): (words: string | undefined) => boolean {
  const days = new Set(dayNames(language).map((day) => day.toLowerCase()));
  return (words) => words !== undefined && days.has(words.toLowerCase());
}

const dayNamesOf = new Map<string, readonly string[]>();

/** The days of the week in a language, from Sunday; empty for an invalid tag, which the parser reports. */
export function dayNames(language: string): readonly string[] {
  const known = dayNamesOf.get(language);
  if (known) return known;
  if (!/^[a-z]{2,3}$/.test(language)) return [];
  const format = new Intl.DateTimeFormat(language, {weekday: 'long', timeZone: 'UTC'});
  // 4 January 1970 was a Sunday.
  const days = [...Array(7).keys()].map((day) => format.format((3 + day) * 86_400_000));
  dayNamesOf.set(language, days);
  return days;
}

/** The days that a range or a list names, also by abbreviations: `Mon-Fri`, `Lunes y miércoles`. Empty if unknown. */
export function daysNamed(cell: string, language: string): readonly string[] {
  const names = dayNames(language);
  const found = cell
    .replace(/^(?:from|de|del|du)\s+/i, '')
    .split(new RegExp(`${BETWEEN}|[-‐‑]`, 'iu'))
    .map((words) => indexOfDay(words, names));
  if (found.length < 2 || found.includes(-1)) return [];
  const [from, to] = found as [number, number];
  const isList = found.length > 2 || /[,;&/+、]|\s(?:and|or|y|e|o|et|und)\s/i.test(cell);
  const days = isList ? found : [...Array(((to - from + 7) % 7) + 1).keys()].map((step) => (from + step) % 7);
  return days.map((day) => names[day]!);
}

/** The only day that begins with some letters, or is their singular. */
function indexOfDay(words: string, names: readonly string[]): number {
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}|^(?:and|the|y|el|los)\s+|\.$/giu, '')
      .toLowerCase()
      .trim();
  const written = plain(words);
  const isDay = (name: string) => plain(name).startsWith(written) || `${plain(name)}s` === written;
  const index = names.findIndex(isDay);
  return written.length > 1 && names.filter(isDay).length === 1 ? index : -1;
}
