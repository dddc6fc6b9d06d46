import {isCalendarDay} from '../../document/calendar-day.js';
import {languages} from '../../localization/languages.js';

/** Without accents, in lower case. */
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The first three letters of the months, in each language of the library. */
const MONTHS = languages.map((language) => {
  const format = new Intl.DateTimeFormat(language, {month: 'long', timeZone: 'UTC'});
  return [...Array(12).keys()].map((month) => plain(format.format(Date.UTC(2000, month, 1))).slice(0, 3));
});

/**
 * The days that a text may mean, as calendar days: `3 dic 2026`, `2026.12.03`, and two for `12/3/2026`. Empty if it is no
 * day.
 */
export function daysMeant(written: string): readonly string[] {
  const text = plain(written);
  const numbers = text.match(/\d+/g) ?? [];
  const [first = '', second = '', third = ''] = numbers;
  const month = (text.match(/\p{L}{3,}/gu) ?? []).map(monthOf).find((number) => number > 0);
  const days =
    month !== undefined
      ? second.length === 4
        ? [[second, month, first]]
        : [[first, month, second]]
      : first.length === 8
        ? [[first.slice(0, 4), first.slice(4, 6), first.slice(6)]]
        : first.length === 4
          ? [[first, second, third]]
          : [
              [third, first, second],
              [third, second, first],
            ];
  const dates = days.map(([year, ...rest]) =>
    [year, ...rest.map((part) => String(part).padStart(2, '0'))].join('-'),
  );
  return [...new Set(dates.filter(isCalendarDay))];
}

/** From 1; 0 if the word is no month. */
function monthOf(word: string): number {
  return Math.max(...MONTHS.map((names) => names.indexOf(word.slice(0, 3)) + 1));
}
