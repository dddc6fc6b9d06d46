import {expect} from 'chai';
import {endedOption, isSameNumber, numbersIn} from '../../src/checks/phone-numbers/phone-numbers.js';
import {checkContent} from '../../src/checks/check.js';
import {settingsSchema} from '../../src/checks/settings.js';
import {messages, messagesOf, surroundings} from './checking.js';

/** The suggestion for an author's own number, which `own-phones.node.test.ts` tests. */
const LEAD = / Is it your own, such as your front desk\? Write in family-widgets\.yaml: .*$/;

function reported(markdown: string): string[] {
  return messages(markdown).flatMap((message) =>
    message.includes(' phone-number: ') ? [message.replace(' phone-number:', '').replace(LEAD, '')] : [],
  );
}

describe('a phone number in a text', () => {
  it('is a link that dials the number in its text', () => {
    const good = [
      '[911](tel:911), [988](sms:988), [call 988 (24/7)](tel:988), [call them now](tel:988),',
      '[1-800-662-4357](tel:+18006624357), [(800) 662-4357](tel:+18006624357),',
      '[1-800-662-HELP (4357)](tel:+18006624357), [**1-800-662-HELP**](tel:+18006624357)',
    ];
    expect(reported(good.join('\n'))).to.deep.equal([]);
  });

  it('dials a number of help-lines.yaml, in the same form', () => {
    expect(reported('[912](tel:912)')).to.deep.equal([
      '1:1 error 912 is no number of help-lines.yaml. Add it there, with the day on which you checked it.',
    ]);
    expect(reported('[1-800-662-4357](tel:18006624357)')).to.deep.equal([
      '1:1 error Write tel:+18006624357, as help-lines.yaml has it.',
    ]);
  });

  it('is reported by the parser alone if it is ambiguous, also in another country', () => {
    const said = (number: string, scheme = 'tel') =>
      `warning link: This link is left out: "${scheme}:${number}" is not for certain one phone number. Write one, with its country, such as ${scheme}:+12075550142.`;
    expect(messages('[call](tel:555-0142)')).to.include(`1:1 ${said('555-0142')}`);
    expect(messages('[text](sms:555-0142)')).to.include(`1:1 ${said('555-0142', 'sms')}`);
    expect(reported('[call](tel:555-0142) [text](sms:555-0142)')).to.deep.equal([]);
    const mexican = '---\nregion: MX\n---\n\n[call](tel:5550142)';
    expect(messages(mexican).filter((message) => message.includes(' link: '))).to.deep.equal([]);
    expect(reported(mexican)).to.deep.equal([
      '5:1 error 5550142 is no number of help-lines.yaml. Add it there, with the day on which you checked it.',
    ]);
  });

  it('may be written with letters, and is reported as in help-lines.yaml', () => {
    expect(reported('[call](tel:1-800-662-HELP)')).to.deep.equal([
      '1:1 error Write tel:+18006624357, as help-lines.yaml has it.',
    ]);
  });

  it('must be the one that is dialled', () => {
    expect(reported('[1-800-662-4358](tel:+18006624357)')).to.deep.equal([
      '1:1 error This link says 1-800-662-4358 and dials +18006624357. Write [1-800-662-4357](tel:+18006624357)',
    ]);
    expect(reported('[911](tel:988)')).to.have.length(1);
  });

  it('is reported without a link, anywhere', () => {
    const loose = '1:6 error This number cannot be tapped. Write [1-800-662-4357](tel:+18006624357)';
    expect(reported('Call 1-800-662-4357.')).to.deep.equal([loose]);
    expect(
      reported('A **b 800.662.4357** and\n`1-800-662-4357`').map((each) => each.slice(0, 5)),
    ).to.deep.equal(['1:7 e', '2:2 e']);
    expect(reported('| a |\n| - |\n| 1-800-662-4357 |\n')).to.have.length(1);
  });

  it('is reported at each position, also twice in a line', () => {
    expect(reported('1-800-662-4357, 1-800-662-4357').map((each) => each.split(' ')[0])).to.deep.equal([
      '1:1',
      '1:17',
    ]);
  });

  it('needs no link if it is as short as 911', () => {
    expect(reported('Call 911 now. The law of 1994 helped 1,200 people on 555-0142 days.')).to.deep.equal([]);
  });

  it('must be known in a title and a summary, which contain no links', () => {
    const front = (summary: string) => `---\ntitle: A\nsummary: ${summary}\n---\n\nText.\n`;
    expect(reported(front('Call 1-800-662-4357.'))).to.deep.equal([]);
    expect(reported(front('Call 1-800-662-4358.'))).to.deep.equal([
      '3:1 error 1-800-662-4358 is no number of help-lines.yaml. Did you mean 1-800-662-4357? Add it there, with the day on which you checked it.',
    ]);
    expect(reported(front('Call 988 and press 3.'))).to.have.length(1);
  });

  it('is not the option of 988 that ended, also with formatting inside', () => {
    expect(reported('Call [988](tel:988), then press **3**.')).to.deep.equal([
      '1:27 error “press 3”: this option of 988 ended on 17 July 2025. Leave it out; for Spanish it is 2.',
    ]);
  });

  it('is the option that ended only if the text is about 988', () => {
    for (const words of ['Press 3.', 'Option 3 is home.', 'Choose option 3 of the list.', '# Press 3'])
      expect(reported(words), words).to.deep.equal([]);
    expect(reported('Call [this line](tel:988) and press 3.')).to.have.length(1);
    expect(reported('Call 988.\n\nChoose option 3.')).to.deep.equal([]);
  });

  it('may contain formatting, and a line end', () => {
    const unknown = 'is no number of help-lines.yaml. Add it there, with the day on which you checked it.';
    expect(reported('Call **1-800**-555-0199.')).to.deep.equal([`1:8 error 1-800-555-0199 ${unknown}`]);
    expect(reported('> Call 1-800\n> 555-0199.')).to.deep.equal([`1:8 error 1-800 555-0199 ${unknown}`]);
    expect(reported('Call 1-800-[662-4357](https://a.example).')).to.deep.equal([
      '1:6 error This number cannot be tapped. Write [1-800-662-4357](tel:+18006624357)',
    ]);
    expect(reported('In 1-800 days [662-4357 x](tel:+18006624357)')).to.have.length(1);
  });

  it('is that of a chat too', () => {
    const unknown =
      '1:1 error +18005550199 is no number of help-lines.yaml. Add it there, with the day on which you checked it.';
    for (const address of [
      'wa.me/18005550199',
      'wa.me/+18005550199?text=a',
      'api.whatsapp.com/send?phone=18005550199',
    ])
      for (const words of ['chat', '1-800-555-0199'])
        expect(reported(`[${words}](https://${address})`), address).to.deep.equal([unknown]);
    expect(reported('[chat](https://wa.me/18006624357)')).to.deep.equal([]);
    expect(reported('[911](https://wa.me/18006624357)')).to.have.length(1);
  });

  it('may follow tel: and sms:', () => {
    for (const scheme of ['tel', 'sms'])
      expect(reported(`[a](${scheme}:)`)).to.deep.equal([
        `1:1 error This link dials no number. Write one of help-lines.yaml behind ${scheme}:, such as ${scheme}:${scheme === 'tel' ? '911' : '988'}.`,
      ]);
  });
});

describe('a local number in a text', () => {
  const desk = {id: 'desk', number: '207-555-0100', call: '+12075550100'};
  const of = (text: string) =>
    messagesOf(
      checkContent(
        [{path: 'en/sample.md', text}],
        {...surroundings, helpLines: [desk, ...surroundings.helpLines]},
        settingsSchema.parse({}),
      )[0]!,
    ).filter((message) => message.includes(' phone-number: '));

  it('may be the text of a link that dials it with the area code', () => {
    for (const words of ['555-0100', 'the desk, 555-0100', '207-555-0100'])
      expect(of(`[${words}](tel:+12075550100)`), words).to.deep.equal([]);
    expect(of('[555-0101](tel:+12075550100)')).to.have.length(1);
  });

  it('is not the end of a toll-free one', () => {
    expect(of('[662-4357](tel:+18006624357)')).to.have.length(1);
  });

  it('is reported with the link to write', () => {
    expect(of('Call 555-0100.')).to.deep.equal([
      '1:6 error phone-number: This number cannot be tapped. Write [555-0100](tel:+12075550100)',
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
    '8005550199',
    '18005550199',
    '+18005550199',
    '800\u2011555\u20110199',
    '1\u2010800\u2010555\u20100199',
    '800\u2013555\u20130199',
    '(800)-555-0199',
    '800/555-0199',
    '800-555-0199x12',
    '800-555-0199, ext. 12',
    '555-0199',
    '555-1234',
    '1-800-gambler',
    '888-GAMBLER',
    '1-877-8-HOPENY',
    '011 44 20 7946 0018',
    '55 1234 5678',
    '123-456-7890',
    '+33 1 23 45 67 89',
  ])
    it(`is ${number}`, () => expect(found(`Call ${number}, or write.`)).to.deep.equal([number]));

  it('is a short number for text messages', () => {
    expect(found('Text HOME to 741741. Envíe AYUDA al 55753.')).to.deep.equal(['741741', '55753']);
    for (const words of [
      'Send HOME to 741741.',
      'Text 741741 now.',
      'Text the word hello to 741741 at any hour',
    ])
      expect(found(words), words).to.deep.equal(['741741']);
    expect(found('Text “HOME” to 741-741')).to.deep.equal(['741-741']);
  });

  it('may continue after a line end, and be called without an area code', () => {
    expect(found('1-800\n555-0199')).to.deep.equal(['1-800 555-0199']);
    expect(found('Our desk: 555-0199')).to.deep.equal(['555-0199']);
    expect(found('Llame al 55 1234 5678 si quiere')).to.deep.equal(['55 1234 5678']);
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
    'ISBN 978 316 148 4100',
    'ISBN-13: 978-316-148-4100',
    'NDC 123-456-7890',
    'NDC 823-456-7890',
    'NPI 2075550142',
    'Pages 100-200-3000',
    'pp. 200-0300',
    'He sent a message to 30000 people.',
    'text 20000 people',
    'Send the form to Portland, ME 04101-1234.',
    'call in the years 2020-2024',
    'Call by 2026-11-23 or 11-23-2026',
    'call more than 20 000 000 people',
    'Call if you take 800-1200 mg',
    'Call about 500-0800 dollars',
    '$200-0500',
    'an 800-calorie meal, 1,200-1,500 calories',
    'Call 9-1-1 or 988 24/7, 24 hours a day',
    '1-800-662-4357-1',
  ])
    it(`is not ${words}`, () => expect(found(words)).to.deep.equal([]));
});

describe('two ways to write a number', () => {
  it('are the same with the same digits, with or without the country code', () => {
    for (const written of [
      ...['1-800-662-4357', '(800) 662-4357', '1-800-662-HELP', '1-800-662-HELP (4357)', '1-800-662-help'],
      ...['8006624357', '800/662-4357', '800\u2011662\u20114357', '800-662-4357x12', '800-662-4357, ext. 3'],
    ])
      expect(isSameNumber(written, '+18006624357'), written).to.equal(true);
    expect(isSameNumber('020 7946 0018', '+442079460018')).to.equal(true);
    expect(isSameNumber('011 44 20 7946 0018', '+442079460018')).to.equal(true);
    expect(isSameNumber('741-741', '741741')).to.equal(true);
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
    'Press “3”',
    'press\n3',
    'Press 3 to talk',
    'Call 988 and choose 3 for youth',
    '988, option 3 is for youth',
  ])
    it(`is found in “${words}”`, () => expect(endedOption(words)).to.not.equal(undefined));

  for (const words of [
    'Oprima 2.',
    'Press 2, or call 3 people.',
    'press 30 times',
    'Call 207-555-0142 and press 3 for the office.',
    'the third option',
    'Choose three meetings to try.',
    'Choose the three best questions.',
    'Select 3 people to call.',
    'Press 3 times.',
    'Press 3 or 4 times, then call 988.',
    'Press 3-4 times',
    'Option 3 is home.',
    'Call 988. Option 3 is home.',
    'Option 3: call 988.',
    'Choose three, and save 988 too.',
    'Elija 3 reuniones.',
    'Marque 3 casillas.',
  ])
    it(`is not in “${words}”`, () => expect(endedOption(words)).to.equal(undefined));
});

describe('the emergency number of another country', () => {
  const found = (markdown: string, front = '') =>
    messages(`${front}${markdown}`)
      .filter((message) => message.includes('of other countries'))
      .map((message) => message.replace(/^\S+ (\w+) phone-number: (\d+).*$/, '$1 $2'));

  it('is reported where families are to call it', () => {
    for (const [markdown, message] of [
      ['Call 112 in an emergency.', 'warning 112'],
      ['In an emergency, dial **999** now.', 'warning 999'],
      ['Llame al 061.', 'warning 061'],
      ['Marque 112 si no respira.', 'warning 112'],
      ['Emergencias: 112', 'warning 112'],
      ['Emergency number: 000', 'warning 000'],
      ['Call [066](tel:066).', 'error 066'],
      ['Call [112](tel:112).', 'error 112'],
      ['[Emergencias](tel:999)', 'error 999'],
    ] as const)
      expect(found(markdown), markdown).to.deep.equal([message]);
  });

  it('is reported once, if its link is left out too', () => {
    for (const number of ['066', '112', '999'])
      expect(
        messages(`Call [${number}](tel:${number}).`).filter((each) => each.includes(number)),
      ).to.have.length(1);
  });

  it('is not reported beside 911, in another country, or as another number', () => {
    for (const fine of [
      'In Europe call 112; here, 911.',
      'Llame al 061 o al [911](tel:911).',
      'Room 112 is open.',
      'We have 112 beds.',
      'Call within 112 days.',
      'Call 112 people.',
      'Call us: 1-112 or $999.',
      'Call [911](tel:911).',
    ])
      expect(found(fine), fine).to.deep.equal([]);
    expect(found('Llame al 112, o al [112](tel:112).', '---\nid: a\nregion: ES\n---\n\n')).to.deep.equal([]);
  });
});
