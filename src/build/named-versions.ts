import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {DOCS_FOLDER} from './docs/pages.js';
import {packageVersion} from './package-version.js';

/** The versions of the package that other files than `package.json` name, by file: each changes with a release. */
export function namedVersions(root: string): Readonly<Record<string, readonly (string | undefined)[]>> {
  const read = (name: string) => readFileSync(join(root, name), 'utf8');
  const {version, packages} = JSON.parse(read('package-lock.json')) as {
    version: string;
    packages: Record<string, {version: string}>;
  };
  const docs = readdirSync(join(root, DOCS_FOLDER))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${DOCS_FOLDER}/${name}`);
  const docsWithAddresses = docs.filter((name) => versionsInAddresses(read(name)).length > 0);
  return {
    'package-lock.json': [version, packages['']?.version],
    // The first heading.
    'CHANGELOG.md': [/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]],
    ...Object.fromEntries(
      ['README.md', ...docsWithAddresses].map((name) => [name, versionsInAddresses(read(name))]),
    ),
  };
}

function versionsInAddresses(text: string): string[] {
  return [...text.matchAll(/\bfamily-widgets\/(\d[^/\s`…]*)\//g)].map(([, version]) => version!);
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
