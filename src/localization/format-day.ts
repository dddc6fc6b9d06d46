/** `2026-11-23` as a reader writes it; the calendar day, in whatever zone the reader is. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(day));
}
