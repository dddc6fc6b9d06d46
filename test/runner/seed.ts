/** The seed of a run, which decides the sample that it tries. */
import {execFileSync} from 'node:child_process';
import {randomInt} from 'node:crypto';

/** Upper bound, exclusive: numbers that are easy to read and to type. */
const SEEDS = 100_000;

/**
 * In continuous integration the seed of the committed files, so that another run of the same commit tries the same
 * sample; elsewhere, and without Git, a random one.
 *
 * @returns a whole number from 0 to 99,999
 */
export function seedOf(rootDir: string, inCI: boolean): number {
  if (!inCI) return randomInt(SEEDS);
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], {cwd: rootDir, stdio: 'pipe'});
    return Number.parseInt(tree.toString().slice(0, 8), 16) % SEEDS;
  } catch {
    return randomInt(SEEDS);
  }
}
