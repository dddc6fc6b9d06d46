import {isCalendarDay} from '../../document/calendar-day.js';

const DAY = 24 * 60 * 60 * 1000;

/** Whether a value is an existing day, written as `2026-11-23`. */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && isCalendarDay(value);
}

/** Number of days between two days; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** The same day of the next year; 1 March after 29 February. */
export function yearAfter(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year! + 1, month! - 1, date)).toISOString().slice(0, 10);
}
