import {localDay} from '../../localization/local-day.js';

/**
 * Which of so many tips is today's: the local calendar day alone decides, so that it is the same for everybody on
 * that day, all day long, and the next one on the next day.
 *
 * @param date - any moment of the day
 */
export function todaysIndex(count: number, date = new Date()): number {
  const days = localDay(date) / 86_400_000;
  return ((days % count) + count) % count;
}
