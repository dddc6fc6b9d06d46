/** Which files are tests, and in which suite. */
import {readdirSync, readFileSync} from 'node:fs';
import {join, sep} from 'node:path';

export interface TestFiles {
  readonly node: readonly string[];
  readonly browsers: readonly string[];
}

/**
 * `*.node.test.ts` runs in Node, every other `*.test.ts` in the browsers, and `test/document/` in both, since code
 * without a DOM must work everywhere. `only` is a glob from the root.
 */
export function findTestFiles(rootDir: string, only?: string): TestFiles {
  const pattern = only === undefined ? /./ : globPattern(only);
  const files = readdirSync(join(rootDir, 'test'), {recursive: true, encoding: 'utf8'})
    .map((path) => `test/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts') && pattern.test(path))
    .sort();
  const isNode = (path: string) => path.endsWith('.node.test.ts');
  return {
    node: files.filter((path) => isNode(path) || path.startsWith('test/document/')),
    browsers: files.filter((path) => !isNode(path)),
  };
}

/** Folders whose tests start browsers, servers or processes, and the one file of long-running texts. */
const SLOW = ['test/document/denial-of-service', 'test/embed/', 'test/workshop/', 'test/cli/'];

/** The long files first: a long one that starts last would run alone on one processor. */
export function longestFirst(files: readonly string[]): string[] {
  const rank = (file: string) => (SLOW.some((start) => file.startsWith(start)) ? 0 : 1);
  return files.toSorted((one, other) => rank(one) - rank(other));
}

/** The first `.only` of a file, which would skip the other tests unnoticed. */
export function findOnly(rootDir: string, file: string): string | undefined {
  const lines = readFileSync(join(rootDir, file), 'utf8').split('\n');
  const index = lines.findIndex((line) => /^\s*(?:describe|context|it|specify)\.only\(/.test(line));
  return index === -1 ? undefined : `Line ${index + 1} says .only, which leaves the other tests out.`;
}

/** `**` any folders, `*` anything but a slash. */
function globPattern(glob: string): RegExp {
  const parts = glob.replace(/^\.\//, '').split(/(\*\*\/|\*\*|\*|\?)/);
  const signs: Readonly<Record<string, string>> = {'**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]'};
  return new RegExp(
    `^${parts.map((part) => signs[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&')).join('')}$`,
  );
}
