/**
 * How much of the long tables and random texts a run covers: a sample in `npm test`, all of it in `npm run
 * test:nightly`. The runner decides, and passes it to Node by environment variables and to pages by a global.
 *
 * A sample is always part of what the nightly run covers, so that a failure which depends on the seed occurs there too.
 * The seed is printed at the start of each run; `--seed <number>` selects the same sample again.
 */

/** What the runner passes to the tests. */
export interface Extent {
  /** True for everything. */
  readonly nightly: boolean;
  /** Selects the sample of a table: a whole number, 0 or more. */
  readonly seed: number;
  /** The engines of this run, by their names in `engine.ts`. */
  readonly engines: readonly string[];
}

/** The environment variable that carries an {@link Extent} as JSON to the processes of the Node suite. */
export const EXTENT_VARIABLE = 'FAMILY_TEST_EXTENT';

/** The global of a test page that carries it. */
export const EXTENT_GLOBAL = 'familyTestExtent';

/** A test file that runs on its own, without the runner, covers a sample from the start of each table. */
const alone: Extent = {nightly: false, seed: 0, engines: []};

function readExtent(): Extent {
  if ('document' in globalThis)
    return (globalThis as unknown as Record<string, Extent | undefined>)[EXTENT_GLOBAL] ?? alone;
  return JSON.parse(process.env[EXTENT_VARIABLE] ?? JSON.stringify(alone)) as Extent;
}

export const extent: Extent = readExtent();

/**
 * Every `stride`-th entry, from an offset that the seed decides; in the nightly run all of them.
 *
 * With another `shift` for each table that it is combined with (its index), each pair of entries is covered somewhere:
 * of 125 attacks in 16 contexts, a stride of 4 covers each attack in four contexts, and each context with a quarter of
 * the attacks.
 */
export function sampleOf<Entry>(all: readonly Entry[], stride: number, shift = 0): readonly Entry[] {
  return extent.nightly ? all : all.filter((_, index) => (index + extent.seed + shift) % stride === 0);
}
