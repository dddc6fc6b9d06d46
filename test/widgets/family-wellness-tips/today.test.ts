import {expect} from 'chai';
import {todaysIndex} from '../../../src/widgets/family-wellness-tips/today.js';
import {drawn, inView, mountNarrow, titlesOf} from './tips.js';

describe("today's tip", () => {
  it('depends on the calendar day alone: the first on 1970-01-01, then the next one each day', () => {
    expect(todaysIndex(38, new Date(1970, 0, 1))).to.equal(0);
    expect(todaysIndex(38, new Date(1970, 0, 2))).to.equal(1);
    expect(todaysIndex(38, new Date(1970, 1, 8))).to.equal(0);
    // 20 780 days after 1970-01-01.
    expect(todaysIndex(38, new Date(2026, 10, 23))).to.equal(20780 % 38);
    expect(todaysIndex(10, new Date(2026, 10, 23))).to.equal(0);
  });

  it('is the same from midnight to midnight, in local time', () => {
    const moments = [
      new Date(2027, 2, 14),
      new Date(2027, 2, 14, 12),
      new Date(2027, 2, 14, 23, 59, 59, 999),
    ];
    expect(new Set(moments.map((moment) => todaysIndex(38, moment))).size).to.equal(1);
    expect(todaysIndex(38, new Date(2027, 2, 15))).to.equal((todaysIndex(38, moments[0]) + 1) % 38);
  });

  it('advances by one a day for a whole year, with a leap day and daylight saving time', () => {
    for (let day = 0; day < 400; day += 1) {
      const [one, next] = [new Date(2028, 0, 1 + day), new Date(2028, 0, 2 + day)];
      expect(todaysIndex(38, next), String(next)).to.equal((todaysIndex(38, one) + 1) % 38);
    }
  });

  it('is always a valid index', () => {
    expect(todaysIndex(1, new Date(2026, 10, 23))).to.equal(0);
    expect(todaysIndex(7, new Date(1969, 11, 31))).to.equal(6);
  });

  it('is the first card in view with start="today"', async () => {
    const tips = await mountNarrow('start="today"');
    expect(inView(tips)).to.deep.equal([titlesOf(tips)[todaysIndex(6)]]);
  });

  it('is chosen among the tips of the group', async () => {
    const tips = await mountNarrow('start="today" group="sleep"');
    expect(inView(tips)).to.deep.equal([titlesOf(tips)[todaysIndex(2)]]);
  });

  it('is not used with any other value of start', async () => {
    for (const start of ['first', 'yesterday', '']) {
      const tips = await mountNarrow(`start="${start}"`);
      expect(inView(tips)).to.deep.equal(['Breathe out slowly']);
      tips.remove();
    }
  });

  it('is shown when the page sets start="today" later', async () => {
    const tips = await mountNarrow();
    tips.start = 'today';
    await drawn(tips);
    expect(inView(tips)).to.deep.equal([titlesOf(tips)[todaysIndex(6)]]);
  });
});
