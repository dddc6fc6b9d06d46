import {expect} from 'chai';
import {busyTicks, foreignLoad, processTicks} from './machine.js';
import {estimate, lowRank, ratios} from './statistics.js';

describe('bench: statistics', () => {
  it('calculates the median, of an even number of values the mean of the middle two', () => {
    expect(estimate([9, 1, 5])!.median).to.equal(5);
    expect(estimate([4, 1, 2, 3])!.median).to.equal(2.5);
    expect(estimate([NaN, 7])).to.deep.equal({median: 7, low: 7, high: 7});
    expect(estimate([]), 'nothing').to.equal(undefined);
  });

  it('bounds the median by ranks, so that a single slow round has no effect', () => {
    // Ranks of the sign test at 95 % from the literature, counted from 0.
    for (const [count, rank] of [
      [1, 0],
      [5, 0],
      [6, 0],
      [8, 0],
      [9, 1],
      [12, 2],
      [15, 3],
      [20, 5],
    ] as const)
      expect(lowRank(count), String(count)).to.equal(rank);
    expect(estimate([1, 2, 3, 4, 5, 6, 7, 8, 1000])).to.deep.equal({median: 5, low: 2, high: 8});
  });

  it('compares values of the same round, and omits rounds with a missing value', () => {
    expect(ratios([300, undefined, 500, 90], [100, 100, undefined, 60])).to.deep.equal([3, 1.5]);
  });
});

describe('bench: load of other processes', () => {
  it('reads busy time without idle time, and without guest time, which is counted twice', () => {
    expect(busyTicks('cpu  10 1 20 5000 300 4 3 2 7 7\ncpu0 1 1 1 1 1 1 1 1 1 1\n')).to.equal(40);
  });

  it('reads the parent and the time of a process with spaces and brackets in its name', () => {
    const stat = '42 (Web (Content) x) S 7 42 42 0 -1 4194560 1 2 3 4 100 50 20 10 20 0 1 0 5';
    expect(processTicks(stat)).to.deep.equal({parent: 7, ticks: 180});
  });

  it('returns the share of one processor that other processes used', () => {
    expect(foreignLoad({all: 0, ours: 0, at: 0}, {all: 150, ours: 100, at: 1000})).to.equal(0.5);
    expect(foreignLoad({all: 0, ours: 0, at: 0}, {all: 99, ours: 100, at: 1000})).to.equal(0);
    expect(foreignLoad(undefined, undefined), 'where the system does not say').to.equal(0);
  });
});
