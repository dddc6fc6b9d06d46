import {expect} from 'chai';
import {faultsOf} from './data-checking.js';

const PATH = 'levels-of-care.yaml';
const name = {en: 'Outpatient', es: 'Ambulatorio'};
const levels = [
  {id: 'outpatient', name, least: 1, below: 9, source: 'S11'},
  {id: 'iop', name, least: 9, below: 20, teens: 6, source: 'S11'},
  {id: 'residential', name, source: 'S13'},
];
const programs = {detox: 'before', medication: 'alongside', 'continuing-care': 'after'};

const changed = (index: number, changes: Record<string, unknown>) =>
  faultsOf(PATH, {
    levels: levels.map((level, at) => (at === index ? {...level, ...changes} : level)),
    programs,
  });

describe('the levels of care', () => {
  it('go from the fewest hours to the most', () => {
    expect(faultsOf(PATH, {levels, programs})).to.deep.equal([]);
    expect(changed(1, {least: 5})).to.deep.equal([
      'error `teens` must be 5 or fewer: their hours are at most those of adults.',
      'error The level above goes up to 9 hours, so this one cannot start at 5.',
    ]);
    expect(changed(0, {least: 10, below: undefined})).to.deep.equal([
      'error Write the levels from the fewest hours to the most.',
    ]);
    expect(changed(1, {below: 9})).to.deep.equal(['error iop starts at 9 hours, so `below` must be more.']);
    expect(changed(0, {least: 200})).to.have.length.above(0);
  });

  it('have names in each language, and known sources', () => {
    expect(changed(0, {name: {en: 'x'}})).to.deep.equal(['error `name.es` is missing: write a few words.']);
    expect(changed(0, {source: 'S99'})).to.deep.equal(['error sources.yaml has no source S99.']);
    expect(changed(0, {source: undefined})).to.deep.equal([
      'error `source` is missing: write an id of sources.yaml.',
    ]);
  });

  it('have programs before, alongside or after them', () => {
    expect(faultsOf(PATH, {levels, programs: {detox: 'first'}})).to.deep.equal([
      'error `programs.detox` must be before, alongside or after.',
    ]);
    expect(faultsOf(PATH, {levels})).to.have.length(1);
    expect(faultsOf(PATH, [])).to.have.length(1);
  });
});
