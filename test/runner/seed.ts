/** The seed of a run, which decides the sample that it tries. */
import {createHash, randomInt} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join, relative} from 'node:path';

/** Upper bound, exclusive: numbers that are easy to read and to type. */
const SEEDS = 100_000;
const FOLDERS = ['content', 'src', 'test'];

/**
 * In continuous integration the seed of the files, so that another run of the same commit tries the same sample;
 * elsewhere a random one. Reads the files themselves, since a machine may have no Git.
 *
 * @returns a whole number from 0 to 99,999
 */
export function seedOf(rootDir: string, inCI: boolean): number {
  if (!inCI) return randomInt(SEEDS);
  const hash = createHash('sha256');
  for (const path of FOLDERS.flatMap((folder) => filesIn(join(rootDir, folder))))
    hash.update(relative(rootDir, path)).update(readFileSync(path));
  return hash.digest().readUInt32BE() % SEEDS;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => name !== 'node_modules')
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .toSorted();
}
