import {expect} from 'chai';
import {spoilt, reported} from './spoiling.js';

/** Today is 2026-11-23 in these tests. */
const dated = (lastReviewed: string, nextReview: string) =>
  reported('review-date', [
    spoilt(
      'en/faq',
      /lastReviewed: .*\nnextReview: .*\n/,
      `lastReviewed: ${lastReviewed}\nnextReview: ${nextReview}\nalso:\n`,
    ),
  ]);

describe('the days of review', () => {
  it('are valid up to and including today', () => {
    expect(dated('2026-11-23', '2026-11-24')).to.deep.equal([]);
    expect(dated('2025-11-23', '2026-11-23')).to.deep.equal([]);
  });

  it('are reported if the last one is in the future', () => {
    expect(dated('2026-11-24', '2027-11-23')).to.deep.equal([
      'lastReviewed: 2026-11-24 » error `lastReviewed` is 2026-11-24, which is still to come: today is 2026-11-23. Write the day on which somebody read the text.',
    ]);
  });

  it('are reported if the next one is not after the last one', () => {
    for (const next of ['2026-11-23', '2026-11-22'])
      expect(dated('2026-11-23', next)).to.deep.equal([
        `nextReview: ${next} » error \`nextReview\` is ${next}, which is not after \`lastReviewed\`, 2026-11-23. Write a later day, often a year later.`,
      ]);
  });

  it('are reported if the next one has passed', () => {
    expect(dated('2025-11-22', '2026-11-22')).to.deep.equal([
      'nextReview: 2026-11-22 » warning A review is due since 2026-11-22. Read the text again, correct what has changed, and write new days for `lastReviewed` and `nextReview`.',
    ]);
    expect(dated('', '2026-11-22')).to.have.length(1);
  });

  it('are left to the parser if they are invalid', () => {
    expect(dated('soon', '2027-13-01')).to.deep.equal([]);
    expect(dated('', '')).to.deep.equal([]);
  });
});
