import {expect} from 'chai';
import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {seedOf} from './seed.js';

describe('the seed of a run', () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'seed-'));
    for (const name of ['content', 'src/deep', 'test'])
      mkdirSync(join(folder, 'one', name), {recursive: true});
    writeFileSync(join(folder, 'one/src/deep/file.ts'), 'one');
    cpSync(join(folder, 'one'), join(folder, 'same'), {recursive: true});
    cpSync(join(folder, 'one'), join(folder, 'other'), {recursive: true});
    writeFileSync(join(folder, 'other/src/deep/file.ts'), 'other');
  });

  after(() => rmSync(folder, {recursive: true}));

  it('is random on a contributor’s machine', () => {
    const seeds = Array.from({length: 5}, () => seedOf(join(folder, 'one'), false));
    expect(new Set(seeds).size).to.be.greaterThan(1);
  });

  it('is that of the files in continuous integration', () => {
    const [one, same, other] = ['one', 'same', 'other'].map((name) => seedOf(join(folder, name), true));
    expect(one).to.equal(same);
    expect(one).to.not.equal(other);
  });

  it('is a whole number below 100,000', () => {
    for (const seed of [seedOf(join(folder, 'one'), true), seedOf(join(folder, 'one'), false)])
      expect(Number.isInteger(seed) && seed >= 0 && seed < 100_000, String(seed)).to.equal(true);
  });
});
