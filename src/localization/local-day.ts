/**
 * The calendar day where the reader is, as the milliseconds at which the day of that date begins in UTC: to be compared
 * with `Date.parse('2026-11-23')`. The day by UTC is another one in the evening of the Americas and in Asia's morning.
 *
 * @param moment - default: now
 */
export function localDay(moment = new Date()): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
