/**
 * How much of the long tables and random texts a run goes through: a sample in `npm test`, all of it in
 * `npm run test:nightly`. The runner says which, to Node by environment variables and to the pages by a global.
 *
 * A sample is always a part of what the nightly run tries, so that a failure which depends on the seed shows there too.
 * The seed is printed at the start of each run; `--seed <number>` gives the same sample again.
 */

/** What the runner passes to the tests. */
export interface Extent {
  /** True: everything is tried. */
  readonly nightly: boolean;
  /** Decides which part of a table is tried otherwise: a whole number, 0 or more. */
  readonly seed: number;
  /** Of this run, by the names that `engine.ts` gives to them. */
  readonly engines: readonly string[];
}

/** The environment variable that carries an {@link Extent} as JSON to the processes of the Node suite. */
export const EXTENT_VARIABLE = 'FAMILY_TEST_EXTENT';

/** The global of a test page that carries it. */
export const EXTENT_GLOBAL = 'familyTestExtent';

/** A test file that is run by itself, without the runner, tries a sample from the start of each table. */
const alone: Extent = {nightly: false, seed: 0, engines: []};

function readExtent(): Extent {
  if ('document' in globalThis)
    return (globalThis as unknown as Record<string, Extent | undefined>)[EXTENT_GLOBAL] ?? alone;
  return JSON.parse(process.env[EXTENT_VARIABLE] ?? JSON.stringify(alone)) as Extent;
}

export const extent: Extent = readExtent();

/**
 * Every `stride`-th entry, counted from a place that the seed decides; in the nightly run all of them.
 *
 * With another `shift` for each table that is combined with another one (its index), each pair of entries is tried
 * somewhere: of 125 attacks in 16 places, a stride of 4 leaves each attack in four places, and each place with a
 * quarter of the attacks.
 */
export function sampleOf<Entry>(all: readonly Entry[], stride: number, shift = 0): readonly Entry[] {
  return extent.nightly ? all : all.filter((_, index) => (index + extent.seed + shift) % stride === 0);
}
