import {readdirSync, readFileSync} from 'node:fs';
import {join, relative, sep} from 'node:path';

/** Paths of all files in a folder and below it, with `/`, in order. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
}

/** Which files of two folders differ, in order of their paths; empty if both have the same files and bytes. */
export function differences(first: string, second: string): string[] {
  const [inFirst, inSecond] = [new Set(filesIn(first)), new Set(filesIn(second))];
  return [...new Set([...inFirst, ...inSecond])].sort().flatMap((name) => {
    if (!inSecond.has(name)) return [`${name} is only in the first.`];
    if (!inFirst.has(name)) return [`${name} is only in the second.`];
    const [one, other] = [readFileSync(join(first, name)), readFileSync(join(second, name))];
    const at = one.findIndex((byte, index) => byte !== other[index]);
    if (at < 0 && one.length === other.length) return [];
    return [`${name} differs from byte ${at < 0 ? one.length : at} on.`];
  });
}
