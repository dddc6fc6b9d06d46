import {expect} from 'chai';
import {
  endedOption,
  isSameNumber,
  numbersIn,
} from '../../../src/authoring/checks/rules/addresses/phone-numbers.js';
import {messages} from './checking.js';

function told(markdown: string): string[] {
  return messages(markdown).flatMap((message) =>
    message.includes(' phone-number: ') ? [message.replace(' phone-number:', '')] : [],
  );
}

describe('a phone number in a text', () => {
  it('is a link that dials what it says', () => {
    const good = [
      '[911](tel:911), [988](sms:988), [call 988 (24/7)](tel:988), [call them now](tel:988),',
      '[1-800-662-4357](tel:+18006624357), [(800) 662-4357](tel:+18006624357),',
      '[1-800-662-HELP (4357)](tel:+18006624357), [**1-800-662-HELP**](tel:+18006624357)',
    ];
    expect(told(good.join('\n'))).to.deep.equal([]);
  });

  it('dials a number of help-lines.yaml, as that writes it', () => {
    const unknown = (number: string, more = '') =>
      `${number} is no number of help-lines.yaml${more}. Add it there, with the day on which you checked it.`;
    expect(told('[912](tel:912)')).to.deep.equal([`1:1 error ${unknown('912')}`]);
    expect(told('[text 911](sms:911)')).to.deep.equal([`1:1 error ${unknown('911', ' that answers texts')}`]);
    expect(told('[1-800-662-4357](tel:18006624357)')).to.deep.equal([
      '1:1 error Write tel:+18006624357, as help-lines.yaml has it.',
    ]);
  });

  it('says no other number than it dials', () => {
    expect(told('[1-800-662-4358](tel:+18006624357)')).to.deep.equal([
      '1:1 error This link says 1-800-662-4358 and dials +18006624357. Write [1-800-662-4357](tel:+18006624357)',
    ]);
    expect(told('[911](tel:988)')).to.have.length(1);
  });

  it('can be tapped, wherever it stands', () => {
    const loose = '1:6 error This number cannot be tapped. Write [1-800-662-4357](tel:+18006624357)';
    expect(told('Call 1-800-662-4357.')).to.deep.equal([loose]);
    expect(told('A **b 800.662.4357** and\n`1-800-662-4357`').map((each) => each.slice(0, 5))).to.deep.equal([
      '1:7 e',
      '2:2 e',
    ]);
    expect(told('| a |\n| - |\n| 1-800-662-4357 |\n')).to.have.length(1);
  });

  it('is told once for each place, also where a line has it twice', () => {
    expect(told('1-800-662-4357, 1-800-662-4357').map((each) => each.split(' ')[0])).to.deep.equal([
      '1:1',
      '1:17',
    ]);
  });

  it('need not be tapped where it is as short as 911', () => {
    expect(told('Call 911 now. The law of 1994 helped 1,200 people on 555-0142 days.')).to.deep.equal([]);
  });

  it('is known in a title and a summary, which hold no links', () => {
    const front = (summary: string) => `---\ntitle: A\nsummary: ${summary}\n---\n\nText.\n`;
    expect(told(front('Call 1-800-662-4357.'))).to.deep.equal([]);
    expect(told(front('Call 1-800-662-4358.'))).to.deep.equal([
      '3:1 error 1-800-662-4358 is no number of help-lines.yaml. Add it there, with the day on which you checked it.',
    ]);
    expect(told(front('Call 988 and press 3.'))).to.have.length(1);
  });

  it('is not the option of 988 that ended, also with marks in between', () => {
    expect(told('Call [988](tel:988), then press **3**.')).to.deep.equal([
      '1:1 error “press 3”: this option of 988 ended on 17 July 2025. Leave it out; for Spanish it is 2.',
    ]);
  });
});

describe('what looks like a phone number', () => {
  const found = (words: string) => numbersIn(words).map((each) => each.words);

  for (const number of [
    '1-800-662-4357',
    '800-662-4357',
    '(800) 662-4357',
    '(800)662-4357',
    '800.662.4357',
    '+1 800 662 4357',
    '1-800-662-HELP',
    '1-800-GAMBLER',
    '+44 20 7946 0018',
    '+52 (55) 5555 0142',
  ])
    it(`is ${number}`, () => expect(found(`Call ${number}, or write.`)).to.deep.equal([number]));

  it('is a short number that a text goes to', () => {
    expect(found('Text HOME to 741741. Envíe AYUDA al 55753.')).to.deep.equal(['741741', '55753']);
  });

  for (const words of [
    '2026-11-23',
    '9 to 20 hours, 1990-2020',
    'Of 20,964,000 people',
    'PMC4152944',
    '42 CFR 825.119',
    'walk to 10000 steps',
    '+5 10 20',
    '3-800-662-4357-1',
  ])
    it(`is not ${words}`, () => expect(found(words)).to.deep.equal([]));
});

describe('two ways to write a number', () => {
  it('are the same with the same digits, with or without the country', () => {
    for (const written of ['1-800-662-4357', '(800) 662-4357', '1-800-662-HELP', '1-800-662-HELP (4357)'])
      expect(isSameNumber(written, '+18006624357'), written).to.equal(true);
    expect(isSameNumber('020 7946 0018', '+442079460018')).to.equal(true);
    expect(isSameNumber('988', '988')).to.equal(true);
  });

  it('are not the same with a digit less or another one', () => {
    for (const written of ['1-800-662-4358', '662-4357', '4357', '2-800-662-4357', '911'])
      expect(isSameNumber(written, '+18006624357'), written).to.equal(false);
    expect(isSameNumber('88', '988')).to.equal(false);
  });
});

describe('the option of 988 that ended', () => {
  for (const words of [
    'Call 988 and press 3.',
    'Press the number 3',
    'Choose option 3',
    'press three',
    'Llame al 988 y oprima 3',
    'marque el 3',
    'presione la tecla 3',
    'Oprima el número tres',
  ])
    it(`is found in “${words}”`, () => expect(endedOption(words)).to.not.equal(undefined));

  for (const words of [
    'Oprima 2.',
    'Press 2, or call 3 people.',
    'press 30 times',
    'Call 207-555-0142 and press 3 for the office.',
    'the third option',
  ])
    it(`is not in “${words}”`, () => expect(endedOption(words)).to.equal(undefined));
});
