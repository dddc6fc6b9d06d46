import {expect} from 'chai';
import {extent, sampleOf} from './nightly.js';

const numbers = [...Array(125).keys()];

describe('a sample of a table', () => {
  it('is the whole table in the nightly run, and a proportion given by the stride in others', () => {
    const share = extent.nightly ? 1 : 5;
    expect(sampleOf(numbers, 5)).to.have.length(125 / share);
    expect(sampleOf(numbers, 1)).to.deep.equal(numbers);
  });

  it('keeps the order of the table', () => {
    const sample = sampleOf(numbers, 4, 3);
    expect(sample).to.deep.equal(sample.toSorted((one, other) => one - other));
  });

  it('is the same on each call', () => {
    expect(sampleOf(numbers, 7, 2)).to.deep.equal(sampleOf(numbers, 7, 2));
  });

  it('covers everything over all shifts, so that no entry depends on chance', () => {
    for (const stride of [2, 3, 4, 5, 8]) {
      const shifted = [...Array(stride).keys()].map((shift) => sampleOf(numbers, stride, shift));
      expect([...new Set(shifted.flat())].toSorted((one, other) => one - other)).to.deep.equal(numbers);
      if (!extent.nightly) expect(shifted.flat()).to.have.length(125);
    }
  });

  it('is never empty if the table is as long as the stride', () => {
    for (const shift of numbers) expect(sampleOf([1, 2, 3, 4], 4, shift)).to.not.be.empty;
  });
});
