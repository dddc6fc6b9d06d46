import {expect} from 'chai';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {seedOf} from './seed.js';

const rootDir = resolve(import.meta.dirname, '../..');
const seeds = (folder: string, inCI: boolean) => new Set(Array.from({length: 5}, () => seedOf(folder, inCI)));

describe('the seed of a run', () => {
  it('is random on a contributor’s machine', () => {
    expect(seeds(rootDir, false).size).to.be.greaterThan(1);
  });

  it('is that of the committed files in continuous integration, and random without Git', () => {
    const folder = mkdtempSync(join(tmpdir(), 'seed-'));
    try {
      expect(seeds(rootDir, true).size).to.equal(1);
      expect(seeds(folder, true).size).to.be.greaterThan(1);
    } finally {
      rmSync(folder, {recursive: true});
    }
  });

  it('is a whole number below 100,000', () => {
    for (const seed of [...seeds(rootDir, true), ...seeds(rootDir, false)])
      expect(Number.isInteger(seed) && seed >= 0 && seed < 100_000, String(seed)).to.equal(true);
  });
});
