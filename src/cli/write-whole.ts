import {randomUUID} from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {isFolder, statsOf} from './listing.js';

/**
 * Writes a file atomically: writes a temporary file and renames it, so that the old file is kept if writing fails.
 *
 * @param like - path of a file whose permissions are copied if `path` does not exist yet
 */
export function writeWhole(path: string, content: string | Uint8Array, like: string = path): void {
  makeFolder(dirname(path));
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

/**
 * Makes a folder and those above it; none of them stays if one cannot be made. Not with the option `recursive` of
 * `mkdir`, which never ends where a file system has a folder and refuses others in it in its own way: `/proc`.
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  for (let each = path; !isFolder(each) && dirname(each) !== each; each = dirname(each))
    missing.unshift(each);
  const made: string[] = [];
  try {
    for (const each of missing) {
      mkdirSync(each);
      made.unshift(each);
    }
  } catch (error) {
    for (const each of made) rmdirSync(each);
    // A link that leads nowhere, or in a circle, has a reason of its own.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') statSync(missing[made.length]!);
    throw error;
  }
}

/** Explains why a file or a folder could not be written. */
export function whyNotWritten(error: unknown): string {
  const {code, message, syscall} = error as NodeJS.ErrnoException;
  const nothing = 'nothing can be written there';
  const aFile = 'a file, or a link that leads nowhere, has its name or that of a folder above it';
  const reasons: Readonly<Record<string, string>> = {
    EEXIST: aFile,
    ENOTDIR: aFile,
    // The folder above it is there: `makeFolder` goes from top to bottom.
    ENOENT: syscall === 'mkdir' ? nothing : aFile,
    EISDIR: 'a folder has its name',
    ELOOP: 'a link in it leads round in a circle',
    ENAMETOOLONG: 'its name is too long',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: nothing,
    ENOSPC: 'the disk is full',
  };
  return reasons[code ?? ''] ?? message;
}
