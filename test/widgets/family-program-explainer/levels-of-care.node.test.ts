import {expect} from 'chai';
import {readFileSync} from 'node:fs';
import {contentFiles, readLevelsOfCare, readSources} from '../../../src/build/content-files.js';

const {levels, programs} = readLevelsOfCare();

describe('the levels of care', () => {
  it('and the other programs are exactly those with a text', () => {
    const topics = contentFiles()
      .filter(({language, path}) => language === 'en' && /^kind: program$/m.test(readFileSync(path, 'utf8')))
      .map(({topic}) => topic);
    const named = [...levels.map(({id}) => id), ...Object.keys(programs)];
    expect(named.sort()).to.deep.equal(topics.sort());
  });

  it('are in order of hours, each starting where the previous one ends', () => {
    const hours = levels.filter(({least}) => least !== undefined);
    for (const [index, level] of hours.entries()) {
      expect(level.least, level.id).to.be.a('number').within(1, 20);
      expect(level.below, level.id).to.equal(hours[index + 1]?.least);
      if (level.teens !== undefined) expect(level.teens).to.be.below(level.least!);
    }
    expect(levels.at(-1)!.least).to.equal(undefined);
  });

  it('have a name in each language, and a known source', () => {
    const sources = readSources();
    for (const {name, source} of levels) {
      expect([name['en'], name['es']].every(Boolean)).to.equal(true);
      expect(sources.has(source)).to.equal(true);
    }
  });

  it('have a valid position for each other program', () => {
    for (const place of Object.values(programs)) expect(['before', 'alongside', 'after']).to.include(place);
  });
});
