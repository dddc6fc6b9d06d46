import {randomUUID} from 'node:crypto';
import {chmodSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {statsOf} from './listing.js';

/**
 * Writes a new file, which then takes the place of the old one: nobody finds half of it, and where it cannot be written
 * the old one stays.
 *
 * @param like - path of a file whose permissions a file that is not there yet gets
 */
export function writeWhole(path: string, text: string, like: string = path): void {
  mkdirSync(dirname(path), {recursive: true});
  // A link stays one, and the file that it leads to changes.
  const target = statsOf(path) ? realpathSync(path) : path;
  const mode = (statsOf(target) ?? statsOf(like))?.mode;
  const fresh = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(fresh, text, {flag: 'wx'});
    if (mode !== undefined) chmodSync(fresh, mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, {force: true});
    throw error;
  }
}
