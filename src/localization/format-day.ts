import type {Language} from './languages.js';
import {calendarWords} from './words.js';

/**
 * Formats an ISO date (`2026-11-23`) for readers. Avoids `Intl.DateTimeFormat`, whose first use takes 25 to 100 ms on a
 * phone and would delay the first paint of the text.
 */
export function formatDay(date: string, language: Language): string {
  const {months, day: pattern} = calendarWords[language];
  const [y, m, d] = date.split('-').map(Number);
  const parts: Readonly<Record<string, string | number>> = {y: y!, m: months[m! - 1]!, d: d!};
  return pattern.replace(/[ymd]/g, (part) => String(parts[part]));
}
