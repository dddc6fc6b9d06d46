import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {packageVersion} from './package-version.js';

/** The versions of the package that other files than `package.json` name, by file: each changes with a release. */
export function namedVersions(root: string): Readonly<Record<string, readonly (string | undefined)[]>> {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const {version, packages} = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, {version: string}>;
  };
  return {
    'package-lock.json': [version, packages['']?.version],
    // The first heading.
    'CHANGELOG.md': [/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]],
    // Addresses.
    'README.md': [...read('README.md').matchAll(/\bfamily-widgets\/(\d[^/\s`]*)\//g)].map(
      ([, inAddress]) => inAddress,
    ),
  };
}

/** Which files name another version than `package.json`; empty if none does. */
export function versionProblems(named: ReturnType<typeof namedVersions>, right = packageVersion): string[] {
  return Object.entries(named).flatMap(([file, versions]) => {
    const others = [...new Set(versions)].filter((version) => version !== right);
    if (versions.length > 0 && others.length === 0) return [];
    const listed = others.map((version) => version ?? 'none').join(', ') || 'none';
    return [`${file} names version ${listed}, and package.json ${right}.`];
  });
}
