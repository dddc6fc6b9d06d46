import {randomUUID} from 'node:crypto';
import {chmodSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {statsOf} from './listing.js';

/**
 * Writes a file atomically: writes a temporary file and renames it, so that the old file is kept if writing fails.
 *
 * @param like - path of a file whose permissions are copied if `path` does not exist yet
 */
export function writeWhole(path: string, content: string | Uint8Array, like: string = path): void {
  mkdirSync(dirname(path), {recursive: true});
  // Keep a symbolic link, and replace the file that it points to.
  const target = statsOf(path) ? realpathSync(path) : path;
  const mode = (statsOf(target) ?? statsOf(like))?.mode;
  const fresh = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(fresh, content, {flag: 'wx'});
    if (mode !== undefined) chmodSync(fresh, mode);
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, {force: true});
    throw error;
  }
}

/** Explains why a file or a folder could not be written. */
export function whyNotWritten(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  const aFile = 'a file, or a link that leads nowhere, has its name or that of a folder above it';
  const reasons: Readonly<Record<string, string>> = {
    EEXIST: aFile,
    ENOTDIR: aFile,
    ENOENT: aFile,
    EISDIR: 'a folder has its name',
    ELOOP: 'a link in it leads round in a circle',
    ENAMETOOLONG: 'its name is too long',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'nothing can be written there',
    ENOSPC: 'the disk is full',
  };
  return reasons[code ?? ''] ?? message;
}
