import {expect} from 'chai';
import {faultsOf, dataMessagesOf} from './data-checking.js';

const PATH = 'sources.yaml';
const good = {
  title: 'A page',
  publisher: 'A house',
  short: 'A house, a page',
  url: 'https://a.example/b',
  year: 2021,
};
const faults = (changes: Record<string, unknown>) => faultsOf(PATH, {S01: {...good, ...changes}});

describe('the list of sources', () => {
  it('is complete, each with a short name', () => {
    expect(faults({})).to.deep.equal([]);
    expect(faultsOf(PATH, {S01: {}})).to.deep.equal([
      'error `S01.title` is missing: write the title.',
      'error `S01.publisher` is missing: write who publishes it.',
      'error `S01.short` is missing: write a short name for the line under an answer, 50 letters at most.',
    ]);
  });

  it('sends readers over https, without tracking', () => {
    expect(faults({url: 'http://a.example'})).to.deep.equal([
      'error `S01.url` is wrong. Others can read along on the way to http://a.example. Write https://a.example',
    ]);
    expect(faults({url: 'https://a.example/?utm_source=b'})).to.have.length(1);
    expect(faults({url: 'a.example'})).to.deep.equal([
      'error `S01.url` must be an address that starts with https://.',
    ]);
    expect(faults({url: 'https://'})).to.have.length(1);
  });

  it('has years that are numbers, and no other fields', () => {
    expect(faults({year: '2020'})).to.deep.equal([
      'error `S01.year` must be the year as four digits, such as 2021.',
    ]);
    expect(faults({short: 'c'.repeat(51)})).to.have.length(1);
    expect(faults({titel: 'x'})).to.deep.equal(['error There is no field `titel`. Did you mean `title`?']);
    expect(faults({xyzzyx: 'x'})).to.deep.equal([
      'error There is no field `xyzzyx`. The fields are title, publisher, short, url, year.',
    ]);
  });

  it('has ids that a line of sources can use', () => {
    expect(faultsOf(PATH, {'our handbook': good})).to.deep.equal([
      'error `our handbook` is no id for a source. Start with a letter: S01.',
    ]);
    expect(faultsOf(PATH, {'our-handbook': good, S03b: good})).to.deep.equal([]);
  });

  it('is reported once with what Git has left of a merge, and for a key that would copy fields', () => {
    const merge =
      'S01:\n<<<<<<< HEAD\n  title: A\n=======\n  title: B\n>>>>>>> branch\n  url: https://a.example\n';
    for (const text of [merge, merge.replaceAll('\n', '\r\n'), merge.replaceAll('\n', '\r')]) {
      const found = dataMessagesOf(PATH, text);
      expect(found).to.have.length(1);
      expect(found[0]).to.match(/^2:1 error Git could not merge two versions of this file/);
    }
    for (const [text, place] of [
      ['S01: &a\n  title: A\nS02:\n  <<: *a\n  year: 2021\n', '4:3'],
      ['S01: &a\n  title: A\nS02:\n  << : [*a]\n', '4:3'],
      ['S01: {title: A}\n# << : is no key here\nS02: {title: "<< : B"}\n', undefined],
    ] as const) {
      const found = dataMessagesOf(PATH, text).filter((each) => each.includes('copies no fields'));
      expect(found.map((each) => each.split(' ', 1)[0])).to.deep.equal(place === undefined ? [] : [place]);
    }
  });

  it('is reported for a duplicate source', () => {
    expect(dataMessagesOf(PATH, 'S01: {title: a}\nS01: {title: a}\n')[0]).to.match(
      /^2:1 error This file is not valid YAML: /,
    );
  });
});
