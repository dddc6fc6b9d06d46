/** Links that say one number and dial another one. */
import {expect} from 'chai';
import {messages} from './checking.js';

const phones = [{name: 'Desk', number: '207-555-0142', hours: '9 to 5', checkedOn: '2026-11-20'}];

/** The messages about phone numbers, in English and in Spanish, without positions. */
function reported(markdown: string): string[] {
  const [english, spanish] = ['en', 'es'].map((language) =>
    messages(markdown, `${language}/sample.md`, {phones})
      .filter((message) => message.includes(' phone-number: '))
      .map((message) => message.replace(/^\S+ error phone-number: /, '')),
  );
  expect(spanish).to.deep.equal(english);
  return english!;
}

describe('a link that says a known number and dials another one', () => {
  const wrong: Record<string, readonly [says: string, dials: string, instead: string]> = {
    '[1-800-662-4357](tel:+18006624375)': ['1-800-662-4357', '+18006624375', 'tel:+18006624357'],
    '[1-800-662-4357](tel:+18006624356)': ['1-800-662-4357', '+18006624356', 'tel:+18006624357'],
    '[1-800-662-HELP](tel:+18006624375)': ['1-800-662-HELP', '+18006624375', 'tel:+18006624357'],
    '[(800) 662-4357](tel:1-800-662-4375)': ['(800) 662-4357', '+18006624375', 'tel:+18006624357'],
    '[800-662-4357](tel:+442079460018)': ['800-662-4357', '+442079460018', 'tel:+18006624357'],
    '[1-800-662-4357](https://wa.me/18006624375)': ['1-800-662-4357', '+18006624375', 'tel:+18006624357'],
    '[1-800-662-4357](<tel:+1 800 662 4375>)': ['1-800-662-4357', '+18006624375', 'tel:+18006624357'],
    '[1-800-662-4357](tel:+1800662435)': ['1-800-662-4357', '+1800662435', 'tel:+18006624357'],
    '[988](tel:998)': ['988', '998', 'tel:988'],
    '[9-8-8](tel:998)': ['9-8-8', '998', 'tel:988'],
    '[988](sms:989)': ['988', '989', 'sms:988'],
    '[988 lifeline](tel:998)': ['988', '998', 'tel:988'],
    '[911](tel:+1911)': ['911', '+1911', 'tel:911'],
    '[911](tel:912)': ['911', '912', 'tel:911'],
    '[88788](sms:88778)': ['88788', '88778', 'sms:88788'],
    '[START, 88788](sms:88778?body=START)': ['88788', '88778', 'sms:88788'],
    '[207-555-0142](tel:+12075550124)': ['207-555-0142', '+12075550124', 'tel:+12075550142'],
    '[555-0142](tel:+12075550124)': ['555-0142', '+12075550124', 'tel:+12075550142'],
    '[207-555-0142](sms:+12075550124)': ['207-555-0142', '+12075550124', 'tel:+12075550142'],
  };
  for (const [link, [says, dials, instead]] of Object.entries(wrong))
    it(`is reported with the link to write: ${link}`, () => {
      const words = /^\[(.*)\]/.exec(link)![1];
      expect(reported(link)).to.deep.equal([
        `This link says ${says} and dials ${dials}. Write [${words}](${instead})`,
      ]);
    });

  it('is reported with both, if both are known', () => {
    expect(reported('[988 Lifeline](tel:911)')).to.deep.equal([
      'This link says 988 and dials 911. Write [988 Lifeline](tel:988), or [911](tel:911)',
    ]);
    expect(reported('[1-800-662-4357](tel:+18002221222)')).to.deep.equal([
      'This link says 1-800-662-4357 and dials +18002221222. Write [1-800-662-4357](tel:+18006624357), or [1-800-222-1222](tel:+18002221222)',
    ]);
  });

  it('is reported where the link stands, also with its address in a definition', () => {
    const text = 'Text.\n\nCall **[1-800-**662**-4357][line]**.\n\n[line]: tel:+18006624375\n';
    expect(messages(text).filter((message) => message.includes(' and dials '))).to.deep.equal([
      '3:8 error phone-number: This link says 1-800-662-4357 and dials +18006624375. Write [1-800-662-4357](tel:+18006624357)',
    ]);
  });
});

describe('a link with two numbers that nobody knows', () => {
  it('is reported for that first, and not as an own number', () => {
    for (const [link, says, dials] of [
      ['[1-800-555-0199](tel:+18005550198)', '1-800-555-0199', '+18005550198'],
      ['[HOME, 741741](sms:741714)', '741741', '741714'],
      ['[741-741](sms:741714)', '741-741', '741714'],
    ] as const)
      expect(reported(link)).to.deep.equal([
        `This link says ${says} and dials ${dials}. Write the same number twice, as its owner gives it.`,
      ]);
  });
});

describe('a link that says what it dials', () => {
  const right = [
    '[1-800-662-4357](tel:+18006624357)',
    '[911](tel:911) [9-1-1](tel:911) [9-8-8](sms:988) [988 lifeline](tel:988)',
    '[988, 24/7, 365 days](tel:988) [365 days a year](tel:988) [365 días al año](tel:988)',
    '[since 1985](tel:988), [for 1,200 families](tel:988), [in 12345 homes](tel:988), [$300 less](tel:988)',
    '[START, 88788](sms:88788?body=START)',
    '[207-555-0142](tel:2075550142) [555-0142](tel:+12075550142)',
    '[207-555-0142 ext. 12](tel:+12075550142;ext=12) [207-555-0142, ext. 12](tel:+12075550142,,12)',
    '[207-555-0142 ext. 12](tel:+12075550142) [207-555-0142](tel:+12075550142;ext=12)',
    '[988](https://988lifeline.org)',
  ];
  for (const links of right) it(`is not reported: ${links}`, () => expect(reported(links)).to.deep.equal([]));

  it('may still write the address in another way than the data', () => {
    const line = 'Write tel:+18006624357, as help-lines.yaml has it.';
    for (const dials of ['8006624357', '1-800-662-4357', '+8006624357', '+18006624357,,1'])
      expect(reported(`[1-800-662-4357](tel:${dials})`), dials).to.deep.equal([line]);
    expect(reported('[911](tel:+911)')).to.deep.equal(['Write tel:911, as help-lines.yaml has it.']);
    expect(reported('[555-0142](tel:555-0142)')).to.deep.equal([
      'Write tel:+12075550142, as family-widgets.yaml has it.',
    ]);
  });

  it('must not dial another extension', () => {
    for (const dials of ['+12075550142;ext=13', '207-555-0142%20ext.%2013', '+12075550142,,13'])
      expect(reported(`[207-555-0142 ext. 12](tel:${dials})`), dials).to.deep.equal([
        'This link says extension 12 and dials 13. Write the same one twice.',
      ]);
  });

  it('must not text a number that answers calls only, nor call one that answers texts only', () => {
    expect(reported('[text 911](sms:911)')).to.deep.equal([
      'help-lines.yaml does not say that 911 answers texts. Write tel:911',
    ]);
    expect(reported('[1-800-662-4357](sms:+18006624357)')).to.deep.equal([
      'help-lines.yaml does not say that 1-800-662-4357 answers texts. Write tel:+18006624357',
    ]);
    expect(reported('[START](tel:88788)')).to.deep.equal([
      'help-lines.yaml does not say that 88788 answers calls. Write sms:88788',
    ]);
  });
});

describe('a number that is almost a known one', () => {
  const almost = (number: string, meant: string) =>
    `${number} is no number of help-lines.yaml. Did you mean ${meant}? Add it there, with the day on which you checked it.`;

  it('is reported with the known one, and not as an own number', () => {
    for (const number of ['1-800-662-4375', '1-800-662-4358', '800-626-4357', '(800) 662-4367'])
      expect(reported(`Call ${number}.`)).to.deep.equal([almost(number, '1-800-662-4357')]);
    expect(reported('[the line](tel:+18006624375)')).to.deep.equal([
      almost('+18006624375', '1-800-662-4357'),
    ]);
    expect(reported('[the line](tel:898)')).to.deep.equal([almost('898', '988')]);
  });

  it('may be a second own number', () => {
    const [message] = reported('Call 207-555-0143.');
    expect(message).to.include('Did you mean 207-555-0142?').and.include('Is it your own');
  });

  it('has more than three digits, or two that are swapped', () => {
    for (const number of ['912', '711', '998', '311'])
      expect(reported(`[us](tel:${number})`)[0]).to.not.include('Did you mean');
    expect(reported('Call 1-800-555-0199.')[0]).to.not.include('Did you mean');
  });
});
