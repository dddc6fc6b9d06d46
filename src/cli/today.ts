/** The local calendar day: `2026-11-23`. */
export function today(now = new Date()): string {
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  return day.toISOString().slice(0, 10);
}
