/** Medians with confidence intervals. */

export interface Estimate {
  readonly median: number;
  /** Bounds of the 95 % confidence interval of the median; with few rounds, the minimum and the maximum. */
  readonly low: number;
  readonly high: number;
}

/** Undefined if there are no values. */
export function estimate(values: readonly number[]): Estimate | undefined {
  const sorted = values.filter(Number.isFinite).sort((one, other) => one - other);
  if (sorted.length === 0) return undefined;
  const rank = lowRank(sorted.length);
  return {
    median: (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2,
    low: sorted[rank]!,
    high: sorted[sorted.length - 1 - rank]!,
  };
}

/**
 * The number of values to omit at each end so that the rest contains the median with a probability of 95 %. Based on
 * the sign test, which makes no assumption about the distribution.
 */
export function lowRank(count: number): number {
  let below = 0.5 ** count;
  let term = below;
  let rank = 0;
  while (below <= 0.025) {
    rank += 1;
    term *= (count - rank + 1) / rank;
    below += term;
  }
  // The loop ends one rank too late.
  return Math.max(0, rank - 1);
}

/** The ratio of the values of each round in which both are present. */
export function ratios(
  values: readonly (number | undefined)[],
  bases: readonly (number | undefined)[],
): number[] {
  return values.flatMap((value, round) => {
    const base = bases[round];
    return value === undefined || !base ? [] : [value / base];
  });
}
