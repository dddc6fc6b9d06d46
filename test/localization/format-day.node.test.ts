/** Days are formatted like by `Intl`. In Node, which has the current data of the CLDR, unlike some browsers. */
import {expect} from 'chai';
import {formatDay} from '../../src/localization/format-day.js';
import {languages} from '../../src/localization/languages.js';

const DAY = 86_400_000;

describe('a day in words', () => {
  for (const language of languages)
    it(`is formatted like by Intl, for each day of two years: ${language}`, () => {
      const format = new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'});
      const from = Date.parse('2027-01-01');
      const days = Array.from({length: 2 * 365 + 1}, (_, index) => new Date(from + index * DAY));
      const written = days.map((day) => formatDay(day.toISOString().slice(0, 10), language));
      expect(written).to.deep.equal(days.map((day) => format.format(day)));
      expect(written.at(-1)).to.include('2028');
    });
});
