import {expect} from 'chai';
import {findTestFiles, longestFirst} from './test-files.js';
import {describeSlowest} from './times.js';

const time = (file: string, where: string, milliseconds: number) => ({file, where, milliseconds});

describe('the list of the slowest files', () => {
  it('has the slowest first, with seconds and engine, and no more than requested', () => {
    const times = [time('a', 'Node', 40), time('b', 'Firefox', 12_340), time('c', 'WebKit', 2000)];
    expect(describeSlowest(times, 2).split('\n')).to.deep.equal([
      'Slowest files:',
      '   12.3 s  Firefox   b',
      '    2.0 s  WebKit    c',
    ]);
  });

  it('is omitted if one or two files ran, in any number of engines', () => {
    const places = ['Node', 'Chromium', 'Firefox', 'WebKit'];
    expect(describeSlowest([], 15)).to.equal('');
    expect(
      describeSlowest(
        places.flatMap((where) => [time('a', where, 1), time('b', where, 2)]),
        15,
      ),
    ).to.equal('');
  });
});

describe('the order of the files in Node', () => {
  it('starts with those that start browsers and processes, and contains every file', () => {
    const {node} = findTestFiles(process.cwd());
    const ordered = longestFirst(node);
    expect(ordered.toSorted()).to.deep.equal(node.toSorted());
    expect(ordered[0]).to.match(/^test\/(?:cli|document|embed|workshop)\//);
    expect(ordered.findLastIndex((file) => file.startsWith('test/embed/'))).to.be.lessThan(
      ordered.findIndex((file) => file.startsWith('test/content/')),
    );
  });
});
