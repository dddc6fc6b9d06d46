/**
 * The reader's calendar day, as the milliseconds at which that day begins in UTC: to be compared with
 * `Date.parse('2026-11-23')`. The UTC day differs in the evening of the Americas and in Asia's morning.
 *
 * @param moment - default: now
 */
export function localDay(moment = new Date()): number {
  return Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
}
