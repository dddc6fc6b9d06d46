/** The author's own numbers, such as a reception, from the settings. */
import {expect} from 'chai';
import {readSettings} from '../../src/checks/data-files/settings-file.js';
import {messages, messagesOf} from './checking.js';

const TODAY = '2026-11-23';

const settingsOf = (text: string) => {
  const {settings, file} = readSettings({path: 'family-widgets.yaml', text}, TODAY);
  return {phones: settings.phones, reported: messagesOf(file)};
};

const desk = (more = '', number = '"207-555-0142"') =>
  `phones:\n  - {name: Front desk, number: ${number}, hours: "9 to 5", checkedOn: 2026-11-01${more}}\n`;

/** The messages about the numbers of a text, with these settings. */
function reported(text: string, yaml = desk()): string[] {
  const {phones} = settingsOf(yaml);
  return messages(text, 'en/sample.md', {phones})
    .filter((message) => / (?:phone-number|link): /.test(message))
    .map((message) => message.replace(/^\S+ error phone-number: /, ''));
}

describe('a number of the author’s own', () => {
  it('may be linked to in every spelling that dials it', () => {
    const spellings = [
      '+12075550142',
      '207-555-0142',
      '(207) 555-0142',
      '1-207-555-0142',
      '2075550142',
      '12075550142',
    ];
    spellings.push(
      '+1-207-555-0142',
      '207.555.0142',
      '+1%20207%20555%200142',
      '207-555-0142;ext=12',
      '+12075550142,,12',
    );
    for (const spelling of spellings)
      for (const number of [
        '"207-555-0142"',
        '2075550142',
        '+12075550142',
        '"(207) 555-0142"',
        '"1.207.555.0142"',
        '"207-555-0142 ext. 4"',
      ])
        for (const words of ['207-555-0142', '(207) 555-0142', '555-0142', 'our desk'])
          expect(
            reported(`Call [${words}](<tel:${spelling}>).`, desk('', number)),
            `${spelling} ${number}`,
          ).to.deep.equal([]);
  });

  it('may have letters', () => {
    const yaml = desk('', '"1-800-555-CARE"');
    expect(
      reported('Call [1-800-555-CARE](tel:+18005552273) or [us](tel:1-800-555-2273).', yaml),
    ).to.deep.equal([]);
  });

  it('is reported without a link, with the link to write', () => {
    for (const number of ['207-555-0142', '(207) 555-0142', '555-0142'])
      expect(reported(`Call ${number}.`)).to.deep.equal([
        `This number cannot be tapped. Write [${number}](tel:+12075550142)`,
      ]);
    expect(reported('---\nsummary: Call 207-555-0142.\n---\n\nText.')).to.deep.equal([]);
  });

  it('accepts text messages only if the settings say so', () => {
    const link = 'Text [207-555-0142](sms:207-555-0142).';
    expect(reported(link, desk(', texts: true'))).to.deep.equal([]);
    expect(reported(link)).to.deep.equal([
      'family-widgets.yaml does not say that 207-555-0142 answers texts. Write `texts: true` there, or tel: here.',
    ]);
  });

  it('must match the text of its link', () => {
    expect(reported('[207-555-0143](tel:+12075550142)')).to.deep.equal([
      'This link says 207-555-0143 and dials +12075550142. Write [207-555-0142](tel:+12075550142)',
    ]);
  });

  it('is recognised in a WhatsApp link too', () => {
    expect(reported('[chat](https://wa.me/12075550142)')).to.deep.equal([]);
  });

  it('can be declared as the message about an unknown number says', () => {
    const lead = (shown: string, more = '') =>
      `Is it your own, such as your front desk? Write in family-widgets.yaml: \`phones: [{name: Front desk, number: "${shown}", hours: "Monday to Friday, 9 to 5", checkedOn: ${TODAY}${more}}]\`.`;
    const unknown: Record<string, string> = {
      '[207-555-0142](tel:+12075550142)': lead('207-555-0142'),
      '[us](tel:+12075550142)': lead('+12075550142'),
      '[us](tel:207-555-0142,,12)': lead('207-555-0142'),
      '[us](sms:+12075550142)': lead('+12075550142', ', texts: true'),
      'Call (207) 555-0142.': lead('(207) 555-0142'),
      '[us](https://wa.me/12075550142)': lead('+12075550142'),
      '---\nsummary: Call 207-555-0142.\n---\n\nText.': lead('207-555-0142'),
    };
    for (const [text, end] of Object.entries(unknown)) {
      const [message, ...others] = reported(text, '');
      expect([message?.slice(-end.length), others], text).to.deep.equal([end, []]);
      // The suggested lines are sufficient, once the number is a link.
      const [, yaml = ''] = /`(phones: .*)`\.$/.exec(message!) ?? [];
      expect(settingsOf(yaml).reported).to.deep.equal([]);
      for (const left of reported(text, yaml)) expect(left).to.match(/^This number cannot be tapped/);
    }
    expect(reported('[912](tel:912)', '').join()).to.not.include('phones:');
  });
});

describe('the list of own numbers', () => {
  it('reports each problem, and applies the rest', () => {
    const {phones, reported: said} = settingsOf(
      [
        'phones:',
        '  - {name: A, number: "207-555-0142", hours: always, checkedOn: 2026-11-01}',
        '  - {name: B, hours: always, checkedOn: 2026-11-01}',
        '  - {name: C, number: "12 or 13", hours: always, checkedOn: 2026-11-01}',
        '  - {name: D, number: "(207) 555-0142", hours: always, checkedOn: 2026-11-01}',
        '  - {name: E, number: "207-555-0143", hours: always, checkedOn: 1 November}',
        '  - {name: F, number: "207-555-0144", hours: always, checkedOn: 2026-01-01}',
        '  - {name: G, number: "207-555-0145", hours: always, checkedOn: 2027-01-01}',
        '  - {name: H, number: "207-555-0146", ours: always, checkedOn: 2026-11-01}',
        '',
      ].join('\n'),
    );
    expect(phones.map(({name}) => name)).to.deep.equal(['A', 'C', 'D', 'F', 'G']);
    const line = (number: number) => said.filter((message) => message.startsWith(`${number}:`)).join(' ');
    expect(line(2)).to.equal('');
    expect(line(3)).to.include('`number` is missing: write the number as people read it');
    expect(line(4)).to.include('“12 or 13” is not for certain one phone number');
    expect(line(5)).to.include('The number (207) 555-0142 stands twice');
    expect(line(6)).to.include('`checkedOn` must be a day, such as 2026-11-23');
    expect(line(7)).to.match(/warning settings: This number was last checked 326 days ago/);
    expect(line(8)).to.include('2027-01-01 is still to come');
    expect(line(9)).to.include('There is no field `ours`. Did you mean `hours`?');
  });

  it('may be empty, and is reported if it is not a list', () => {
    expect(settingsOf('phones:\n').reported).to.deep.equal([]);
    expect(settingsOf('phones: 207-555-0142\n').reported).to.deep.equal([
      '1:1 error settings: `phones` must be a list of numbers, each with `- name: …`.',
    ]);
  });
});
