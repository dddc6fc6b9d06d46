/** Medians, and how far to trust them. */

export interface Estimate {
  readonly median: number;
  /** Bounds that hold the true median in 95 of 100 runs; with few rounds, the least and the greatest value. */
  readonly low: number;
  readonly high: number;
}

/** Undefined without a number. */
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
 * How many values at either end may be left out so that the rest still holds the median with a probability of 95 %. Each
 * value is above the median or below it like a coin: no shape of their spread is assumed.
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
  // The loop ends one too far.
  return Math.max(0, rank - 1);
}

/** Each value by the other of the same round, where both are there. */
export function ratios(
  values: readonly (number | undefined)[],
  bases: readonly (number | undefined)[],
): number[] {
  return values.flatMap((value, round) => {
    const base = bases[round];
    return value === undefined || !base ? [] : [value / base];
  });
}
