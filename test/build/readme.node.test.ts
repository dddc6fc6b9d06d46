/** Versions that have to be updated for each release, besides `package.json`. */
import {readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {expect} from 'chai';
import {packageVersion} from '../../src/build/package-version.js';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

describe('the version of the package', () => {
  it('is that of the addresses in the README', () => {
    const versions = [...read('README.md').matchAll(/\bfamily-widgets\/(\d[^/\s`]*)\//g)].map(
      ([, version]) => version,
    );
    expect(versions).to.have.length.of.at.least(3);
    expect([...new Set(versions)]).to.deep.equal([packageVersion]);
  });

  it('is that of the lock file, and heads the changelog', () => {
    const {version, packages} = JSON.parse(read('package-lock.json')) as {
      version: string;
      packages: Record<string, {version: string}>;
    };
    expect([version, packages['']!.version]).to.deep.equal([packageVersion, packageVersion]);
    expect(/^## (\S+)/m.exec(read('CHANGELOG.md'))?.[1]).to.equal(packageVersion);
  });
});
