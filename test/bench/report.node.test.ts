import {expect} from 'chai';
import {slowPhone} from './browser.js';
import type {Measures} from './measure.js';
import {reportMarkdown, type Report} from './report-markdown.js';
import {reportPicture} from './report-picture.js';
import type {PageResult} from './rounds.js';

const result = (
  name: string,
  whose: PageResult['page']['whose'],
  rounds: readonly Measures[],
  problems: readonly string[] = [],
): PageResult => ({
  page: {name: `tips/${name}`, group: 'tips', title: `A <${name}> & more`, whose},
  ...{rounds, problems},
});

const report: Report = {
  day: '2026-11-30',
  machine: 'A machine',
  conditions: slowPhone,
  disturbed: 0,
  results: [
    result('static', 'static', [
      {first: 400, work: 100, longest: 0},
      {first: 200, work: 100, longest: 0},
      {first: 400, work: 100, longest: 0},
    ]),
    result('ours', 'ours', [
      {first: 600, work: 150, longest: 60, cls: 0.0123},
      {first: 500, work: 200, longest: 0, cls: 0.0123},
      {first: 800, work: 150, longest: 70, cls: 0.0123},
    ]),
    result('never', 'peer', [{}, {}, {}], ['The first or the last heading was never seen.']),
  ],
};

/** The cells of the first row that contains this text. */
const row = (markdown: string, word: string) =>
  markdown
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes(word))!
    .split('|')
    .map((cell) => cell.trim());

describe('bench: report', () => {
  it('shows medians, and ratios to the static page of the same round', () => {
    const cells = row(reportMarkdown(report), '<ours>');
    // 1.5, 2.5 and 2.0: not the ratio of the medians, which is 1.5.
    expect(cells.slice(1, 4)).to.deep.equal(['**A <ours> & more**', '600', '2.00 [1.50 to 2.50]']);
    expect(cells).to.include('1.50 [1.50 to 2.00]').and.to.include('0.012');
  });

  it('shows when no task was long, and when nothing could be measured', () => {
    const markdown = reportMarkdown(report);
    expect(row(markdown, '<static>')).to.include('< 50');
    expect(row(markdown, '<never>').slice(2, 4)).to.deep.equal(['–', '–']);
    expect(markdown).to.include('- A <never> & more: The first or the last heading was never seen.');
  });

  it('contains the machine, the conditions, and whether other processes were active', () => {
    const undisturbed = reportMarkdown(report);
    expect(undisturbed).to.include('A machine').and.to.include('Rounds: 3');
    expect(undisturbed.replaceAll('\n', ' ')).to.include(
      '150 ms and 1.6 Mbit/s and a processor 4 times slower',
    );
    expect(undisturbed).to.include('Nothing else ran');
    expect(reportMarkdown({...report, disturbed: 5})).to.include('In 5 loads something else ran');
  });

  it('has a bar for each page with a ratio, fastest first, with escaped text', () => {
    const picture = reportPicture(report);
    const bars = [...picture.matchAll(/<rect x="270" [^>]*width="([\d.]+)"/g)].map(([, width]) =>
      Number(width),
    );
    expect(bars).to.have.length(2);
    expect(bars[1]! / bars[0]!).to.be.closeTo(2, 0.01);
    expect(picture).to.include('A &lt;ours> &amp; more').and.not.to.include('<ours>');
  });
});
