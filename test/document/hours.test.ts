import {expect} from 'chai';
import {hoursOf} from '../../src/document/hours.js';

describe('hours of a day', () => {
  it('are read as people write them', () => {
    const written: Record<string, number> = {
      '0': 0,
      '3': 3,
      '03': 3,
      '24': 24,
      '2.5': 2.5,
      '2,5': 2.5,
      '1,50': 1.5,
      '.5': 0.5,
      ',5': 0.5,
      '5.': 5,
      ' 9 ': 9,
      '\u00A09\u202F': 9,
      '\n 9\t': 9,
      '９': 9,
      '１２': 12,
      '２．５': 2.5,
      '½': 0.5,
      '2½': 2.5,
      '2 ½': 2.5,
      '1¾': 1.75,
      '1/2': 0.5,
      '2 1/2': 2.5,
      '2\u00A01⁄2': 2.5,
    };
    for (const [text, hours] of Object.entries(written)) expect(hoursOf(text), text).to.equal(hours);
  });

  it('are nothing else, so that the picture shows only what is written', () => {
    const others = [
      '',
      ' ',
      '-5',
      '+5',
      '−5',
      '1e1',
      '0x10',
      '0b1',
      'Infinity',
      'NaN',
      '24.5',
      '25',
      '240',
      '24½',
    ];
    others.push(
      '9–12',
      '9-12',
      '9 - 12',
      '9 to 12',
      '3 or 4',
      '3/4/5',
      '1/0',
      '0/0',
      '2.5.1',
      '2,5,1',
      '1 000',
    );
    others.push(
      '3 h',
      '3 hours',
      '3h',
      'three',
      '2:30',
      '~3',
      '3*',
      '3+',
      '.',
      ',',
      '½½',
      '五',
      '²',
      '3²',
      '1_0',
    );
    for (const text of others) expect(hoursOf(text), text).to.be.NaN;
    expect(hoursOf()).to.be.NaN;
  });

  it('are the same number in any notation', () => {
    for (let quarters = 0; quarters <= 96; quarters++) {
      const hours = quarters / 4;
      const fraction = ['', '¼', '½', '¾'][quarters % 4]!;
      const full = String(hours).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + +digit));
      for (const text of [`${hours}`, `${hours}`.replace('.', ','), `${Math.floor(hours)}${fraction}`, full])
        expect(hoursOf(text), text).to.equal(hours);
    }
  });
});
