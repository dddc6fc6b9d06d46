/**
 * Engines that take turns. A run of `npm test` opens a slow page in one of its engines, with another seed in another
 * one, and `npm run test:nightly` in all: three times the same page is most of the time of a run.
 */
import {engine} from './engine.js';
import {extent, type Extent} from './nightly.js';

let declared = 0;

/**
 * True in one of the run's engines; in Node, in the nightly run, and in a run that names no engines or one alone, always.
 *
 * @param index - of the test or table row among its like; the next index is the next engine's
 */
export function isTurn(index: number, name: string = engine, run: Extent = extent): boolean {
  const turn = run.engines.indexOf(name);
  return run.nightly || turn === -1 || (run.seed + index) % run.engines.length === turn;
}

/**
 * Declares a test like `it`, in one of the run's engines. A file of slow pages imports it as `it`.
 *
 * For pages whose result depends on our code more than on the engine, and for texts without a DOM, which Node tests in
 * full. What engines do differently (styles, focus, scrolling, policies) is tested in each. In such a file the stride of
 * a `sampleOf` has no factor in common with the number of engines: otherwise each row would always have the same engine.
 */
export function inTurn(title: string, test: () => Promise<void> | void): void {
  if (isTurn(declared++)) it(title, test);
}

/** In such a file, a test for each engine, as one is that skips itself where an engine cannot run it. */
export const inEachEngine = it;
