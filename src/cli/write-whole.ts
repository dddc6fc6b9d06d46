import {randomUUID} from 'node:crypto';
import {chmodSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {statsOf} from './listing.js';

/**
 * Writes a file atomically: writes a temporary file and renames it, so that the old file is kept if writing fails.
 *
 * @param like - path of a file whose permissions are copied if `path` does not exist yet
 */
export function writeWhole(path: string, text: string, like: string = path): void {
  mkdirSync(dirname(path), {recursive: true});
  // Keep a symbolic link, and replace the file that it points to.
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
