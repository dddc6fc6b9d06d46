import {expect} from 'chai';
import {daysMeant} from '../../src/checks/front-matter/written-day.js';
import {check} from './checking.js';
import {spoilt} from './spoiling.js';

describe('a day in another form', () => {
  it('is known', () => {
    for (const written of [
      '2026\u201112\u201123',
      '2026–12–23',
      '2026/12/23',
      '2026.12.23',
      '20261223',
      '2026-12-23T10:00:00Z',
      '2026-12-23 10:00',
      '“2026-12-23”',
      '12/23/2026',
      '23.12.2026',
      '23 dic 2026',
      '23 de diciembre de 2026',
      'Dec. 23rd, 2026',
      'December 23, 2026',
      'Wednesday, 23 December 2026',
    ])
      expect([written, daysMeant(written)]).to.deep.equal([written, ['2026-12-23']]);
    expect(daysMeant('2026-12-3')).to.deep.equal(['2026-12-03']);
    expect(daysMeant('3 ene 2026')).to.deep.equal(['2026-01-03']);
  });

  it('may be one of two', () => {
    expect(daysMeant('12/3/2026')).to.deep.equal(['2026-12-03', '2026-03-12']);
    expect(daysMeant('3/3/2026')).to.deep.equal(['2026-03-03']);
  });

  it('is none without its parts, or if it does not exist', () => {
    for (const written of [
      'soon',
      'December 2026',
      '2026',
      '12/26',
      '2026-02-30',
      '31 abril 2026',
      'next year',
    ])
      expect([written, daysMeant(written)]).to.deep.equal([written, []]);
  });

  it('is reported once, with the line to write', () => {
    const {messages} = check([spoilt('en/faq', /nextReview: .*/, 'nextReview: 3 dic 2027')])[0]!;
    expect(messages.map(({reason}) => reason)).to.deep.equal([
      '`nextReview` must be a day, written like 2026-11-23, not "3 dic 2027". Write `nextReview: 2027-12-03`.',
    ]);
  });
});
