/** The day by this machine's clock, `years` later: `2026-11-23`. */
export function today(years = 0, now = new Date()): string {
  const day = new Date(Date.UTC(now.getFullYear() + years, now.getMonth(), now.getDate()));
  return day.toISOString().slice(0, 10);
}
