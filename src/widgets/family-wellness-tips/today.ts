import {localDay} from '../../localization/local-day.js';

/**
 * The index of today's tip: depends only on the local calendar day, so that it is the same for everybody all day long,
 * and the next tip on the next day.
 *
 * @param date - any moment of the day
 */
export function todaysIndex(count: number, date = new Date()): number {
  const days = localDay(date) / 86_400_000;
  return ((days % count) + count) % count;
}
