/** Versions that have to be updated for each release, besides `package.json`. */
import {resolve} from 'node:path';
import {expect} from 'chai';
import {namedVersions, versionProblems} from '../../src/build/named-versions.js';

const named = namedVersions(resolve(import.meta.dirname, '../..'));

describe('the version of the package', () => {
  it('is that of the addresses in the README and the docs', () => {
    const pages = Object.entries(named).filter(
      ([file]) => file === 'README.md' || file.startsWith('stories/docs/'),
    );
    expect(pages.map(([file]) => file)).to.include.members([
      'README.md',
      ...['html', 'strict-policy', 'frames'].map((name) => `stories/docs/${name}.md`),
    ]);
    for (const [file, versions] of pages) {
      expect(versions, file).to.not.deep.equal([]);
      expect(versionProblems({[file]: versions})).to.deep.equal([]);
    }
  });

  it('is that of the lock file, and heads the changelog', () => {
    const {'package-lock.json': inLockFile, 'CHANGELOG.md': inChangelog} = named;
    expect([inLockFile!.length, inChangelog!.length]).to.deep.equal([2, 1]);
    expect(versionProblems(named)).to.deep.equal([]);
  });

  it('is compared with every version that a file names', () => {
    expect(
      versionProblems(
        {'README.md': ['1.0.0', '0.9.0', '0.9.0'], 'CHANGELOG.md': [undefined], 'a.md': []},
        '1.0.0',
      ),
    ).to.deep.equal([
      'README.md names version 0.9.0, and package.json 1.0.0.',
      'CHANGELOG.md names version none, and package.json 1.0.0.',
      'a.md names version none, and package.json 1.0.0.',
    ]);
  });
});
