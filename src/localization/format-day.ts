/** Formats `2026-11-23` for a reader: the calendar day, in whatever time zone. */
export function formatDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(day));
}
