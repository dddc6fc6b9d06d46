import {expect} from 'chai';
import {dialable, dialableAddress} from '../../src/document/phone-number.js';
import {dialCommon} from '../../src/document/common-phone-number.js';
import {dialPlain} from '../../src/document/plain-phone-number.js';

const MAINE = '+12075550142';
const HELPLINE = '+18006624357';

/** Written numbers, and the number to dial; null if it must not dial. */
type Row = readonly [written: string, dials: string | null, region?: string];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'as digits alone, however they are grouped': [
    ['207-555-0142', MAINE],
    ['(207) 555-0142', MAINE],
    ['(207)555-0142', MAINE],
    ['(207)-555-0142', MAINE],
    ['( 207 ) 555 - 0142', MAINE],
    ['207.555.0142', MAINE],
    ['207/555-0142', MAINE],
    ['207 555 0142', MAINE],
    ['207 - 555 - 0142', MAINE],
    ['2075550142', MAINE],
    ['207·555·0142', MAINE],
    ['207 • 555 • 0142', MAINE],
    [' 207-555-0142 ', MAINE],
    ['207-555-0142.', MAINE],
    ['207\n555-0142', MAINE],
    ['1-207-555-0142', MAINE],
    ['1 (207) 555-0142', MAINE],
    ['1(207)555-0142', MAINE],
    ['12075550142', MAINE],
    ['+1 207 555 0142', MAINE],
    ['+1 (207) 555-0142', MAINE],
    ['+1.207.555.0142', MAINE],
    ['+ 1 207 555 0142', MAINE],
    ['001 207 555 0142', MAINE],
    ['(207-555-0142)', MAINE],
  ],
  'with the characters of a word processor, a phone or another script': [
    ['207\u00A0555\u00A00142', MAINE],
    ['207\u2011555\u20110142', MAINE],
    ['207\u2012555\u20120142', MAINE],
    ['207\u2013555\u20140142', MAINE],
    ['207\u2212555\u22120142', MAINE],
    ['（２０７）５５５－０１４２', MAINE],
    ['𝟐𝟎𝟕-𝟓𝟓𝟓-𝟎𝟏𝟒𝟐', MAINE],
    ['٢٠٧-٥٥٥-٠١٤٢', MAINE],
    ['۲۰۷-۵۵۵-۰۱۴۲', MAINE],
    ['२०७-५५५-०१४२', null],
    ['\u202A+1 207-555-0142\u202C', MAINE],
    ['\u200E207-555-0142\u200F', MAINE],
    ['207\u200B-555\u2060-01\u00AD42', MAINE],
    ['\uFEFF207-555-0142', MAINE],
    ['📞 207-555-0142', MAINE],
    ['☎️207-555-0142 👋', MAINE],
    ['9️⃣1️⃣1️⃣', '911'],
    ['207-555-0142¹', null],
    ['207-555-014②', null],
    ['207-555-01½', null],
  ],
  'with words around it': [
    ['tel:207-555-0142', MAINE],
    ['tel:+12075550142', MAINE],
    ['Tel. 207-555-0142', MAINE],
    ['Tel: 207-555-0142', MAINE],
    ['Tel.207-555-0142', MAINE],
    ['TEL (207) 555-0142', MAINE],
    ['Ph 207.555.0142', MAINE],
    ['Phone: 207-555-0142', MAINE],
    ['PHONE – 207-555-0142', MAINE],
    ['℡ 207-555-0142', MAINE],
    ['Call us at 207-555-0142', MAINE],
    ['Llame al 207-555-0142', MAINE],
    ['Teléfono: (207) 555-0142', MAINE],
    ['Harbor Lane (207-555-0142)', MAINE],
    ['207-555-0142 or text', MAINE],
    ['Call or text 207-555-0142', MAINE],
    ['207-555-0142, ask for Ann', MAINE],
    ['Families: 207-555-0142 (toll-free)', MAINE],
    ['207-555-0142, press 2', MAINE],
    ['207-555-0142, oprima 2 para español', MAINE],
    ['Fairfax office 207-555-0142', MAINE],
    ['Call now', null],
    ['', null],
    ['-', null],
    ['📞', null],
    ['ask the front desk', null],
  ],
  'with hours around it': [
    ['207-555-0142 (24/7)', MAINE],
    ['207-555-0142 24/7', MAINE],
    ['24/7: 207-555-0142', MAINE],
    ['207-555-0142, 24/7/365', MAINE],
    ['207-555-0142 24 hours', MAINE],
    ['24-hour line: 207-555-0142', MAINE],
    ['207-555-0142 las 24 horas', MAINE],
    ['207-555-0142 (24h)', MAINE],
    ['207-555-0142 open 9-5', MAINE],
    ['207-555-0142 (9-5)', MAINE],
    ['Open 9-5: 207-555-0142', MAINE],
    ['207-555-0142 Mon-Fri 8 a.m. to 5 p.m.', MAINE],
    ['Mon–Fri 8:30am–5pm, 207-555-0142', MAINE],
    ['207-555-0142 8am-5pm', MAINE],
    ['207-555-0142, lunes a viernes de 9 a 17 h', MAINE],
    ['207-555-0142, 7 days a week', MAINE],
    ['207-555-0142 (M-F, 8-4:30)', MAINE],
    ['M–F 9 a.m.–5 p.m. EST: 207.555.0142', MAINE],
    ['207-555-0142 / 24h', MAINE],
    ['24/7', null],
    ['9-5', null],
    ['207-555-0142 9-5', null],
  ],
  'with an extension': [
    ['207-555-0142 ext. 12', `${MAINE};ext=12`],
    ['207-555-0142 ext 12', `${MAINE};ext=12`],
    ['207-555-0142, Ext: 12', `${MAINE};ext=12`],
    ['207-555-0142 extension 12', `${MAINE};ext=12`],
    ['207-555-0142 extn. 0012', `${MAINE};ext=0012`],
    ['207-555-0142x12', `${MAINE};ext=12`],
    ['207-555-0142 X 12', `${MAINE};ext=12`],
    ['(207) 555-0142 (ext. 12)', `${MAINE};ext=12`],
    ['207-555-0142 #12', `${MAINE};ext=12`],
    ['207-555-0142;ext=12', `${MAINE};ext=12`],
    ['207-555-0142 extensión 12', `${MAINE};ext=12`],
    ['207-555-0142, interno 12', `${MAINE};ext=12`],
    ['207-555-0142 anexo 12', `${MAINE};ext=12`],
    ['Tel. 207-555-0142 ext. 12 (24/7)', `${MAINE};ext=12`],
    ['1-800-662-HELP x3', `${HELPLINE};ext=3`],
    ['+44 20 7946 0018 ext. 12', '+442079460018;ext=12'],
    ['#1 in Maine: 207-555-0142', MAINE],
    ['207-555-0142 ext 12 or 13', null],
    ['207-555-0142 ext. 12, 13', null],
    ['207-555-0142 ext. 12/13', null],
    ['207-555-0142 ext. 12-14', null],
    ['207-555-0142 ext. A12', null],
    ['207-555-0142 ext. 12 34', null],
    ['207-555-0142 ext. 123456789', null],
    ['ext. 12', null],
  ],
  'with letters, as on the keys of a phone': [
    ['1-800-Help-Now', '+18004357669'],
    ['1-800-HELP-NOW', '+18004357669'],
    ['1-800-help-now', '+18004357669'],
    ['1-800-662-HELP', HELPLINE],
    ['1-800-662-help', HELPLINE],
    ['1 800 662 HELP', HELPLINE],
    ['1.800.662.HELP', HELPLINE],
    ['(800) 662-HELP', HELPLINE],
    ['1 (800) 662-HELP', HELPLINE],
    ['+1-800-662-HELP', HELPLINE],
    ['800-662-HELP', HELPLINE],
    ['1800662HELP', HELPLINE],
    ['Call 1-800-662-HELP now', HELPLINE],
    ['CALL 1-800-662-HELP NOW', HELPLINE],
    ['Tel. 1-800-662-HELP (24/7)', HELPLINE],
    ['1-800-662-HELP (4357)', HELPLINE],
    ['1-800-662-HELP (1-800-662-4357)', HELPLINE],
    ['1-800-662-HELP (662-4357)', HELPLINE],
    ['1-800-662-4357 (HELP)', HELPLINE],
    ['1-800-662-4357 (1-800-662-HELP)', HELPLINE],
    ['1-800-662-HELP (4358)', null],
    ['1-800-GO-FEDEX', '+18004633339'],
    ['1 800 GO FEDEX', '+18004633339'],
    ['1-800-FLOWERS', '+18003569377'],
    ['1 800 FLOWERS', '+18003569377'],
    ['1-800 Contacts', '+18002668228'],
    ['888-GAMBLER', '+18884262537'],
    ['(888) GAMBLER', '+18884262537'],
    ['1-877-8-HOPENY', '+18778467369'],
    ['1-514-AUTOBUS', '+15142886287'],
    ['207-555-HELP', '+12075554357'],
    ['1-800-QUIT-NOW', '+18007848669'],
    ['1-800-4-A-CHILD', '+18004224453'],
    ['1-833-TLC-MAMA', '+18338526262'],
    ['1-877-SAMHSA7 (1-877-726-4727)', '+18777264727'],
    ['1-855-DÉJELO-YA', '+18553353569'],
    ['1-855-335-3569 (1-855-DÉJELO-YA)', '+18553353569'],
    // Letters beyond the seventh: networks ignore them, and some phones would not connect.
    ['1-800-RECOVERY', '+18007326837'],
    ['1-800-recovery', '+18007326837'],
    ['1-800-662-HELPLINE', HELPLINE],
    ['1-800-PROGRESSIVE', '+18007764737'],
    ['1-800-HELP', null],
    ['1-800-HELP WHEN NEEDED', null],
    ['1-800-HELP FOR FAMILIES', null],
    ['1-800-662-4357-HELP', null],
    ['1-800-CALM', null],
    ['1-800-HELP-NOW-PLEASE', null],
    ['1-800-6624-HELP', null],
    ['an 800-calorie meal', null],
    ['a 212-bed-hospital', null],
    ['800 FAMILIES HELPED', null],
    ['OPEN 800 HOURS A YEAR', null],
    ['Ayudamos a 1 800 familias', null],
    // The letters O and l for digits
    ['2O7-555-0142', null],
    ['207-555-O142', null],
    ['207-555-0l42', null],
  ],
  'as short numbers': [
    ['911', '911'],
    ['988', '988'],
    ['211', '211'],
    ['112', '112'],
    ['Call 988', '988'],
    ['Call or text 988 (24/7)', '988'],
    ['Marque 911', '911'],
    ['Llame al 211', '211'],
    ['741741', null],
    ['04101', null],
    ['555', '555'],
    ['9-1-1', '911'],
    ['Text HOME to 741741', null],
    ['Room 207', null],
    ['Suite 100', null],
    ['211-HELP', null],
    ['0142', null],
    ['988 or 911', null],
  ],
  'of other countries': [
    ['+44 20 7946 0018', '+442079460018'],
    ['+44 (0)20 7946 0018', '+442079460018'],
    ['+44(0)20 7946 0018', '+442079460018'],
    ['+52 55 1234 5678', '+525512345678'],
    ['+52 (55) 1234-5678', '+525512345678'],
    ['+33 1 23 45 67 89', '+33123456789'],
    ['+33 1 23 45 67 89 Paris', '+33123456789'],
    ['+49 30 901820', '+4930901820'],
    ['Tel. +44 20 7946 0018 (24/7)', '+442079460018'],
    ['011 44 20 7946 0018', '+442079460018'],
    ['011-52-55-1234-5678', '+525512345678'],
    ['0044 20 7946 0018', '+442079460018'],
    ['+44 20 7946 0018 24 hours', '+442079460018'],
    ['+44 20 7946 0018 9-5', null],
    ['+44 20 7946 0018 24 Main Street', null],
    ['+49 30 1234 56 am Bahnhof', null],
    ['+52 55 1234 5678/79', null],
    ['+0 20 7946 0018', null],
    ['+44 20', null],
    ['+44 20 7946 0018 7946 0018', null],
    ['+207-555-0142', null],
    ['+1 107 555 0142', null],
    ['+1 555-0142', null],
    ['55 1234 5678', null],
    ['020 7946 0018', null],
  ],
  'in a region with another country code': [
    ['55 1234 5678', '5512345678', 'MX'],
    ['Tel. 55 1234 5678', '5512345678', 'MX'],
    ['Llame al (55) 1234-5678, 24 horas', '5512345678', 'MX'],
    ['800 911 2000', '8009112000', 'MX'],
    ['55 1234 5678 ext. 12', '5512345678;ext=12', 'MX'],
    ['020 7946 0018', '02079460018', 'GB'],
    ['01 23 45 67 89', '0123456789', 'FR'],
    ['116 123', '116123', 'DE'],
    ['112', '112', 'DE'],
    ['017', '017', 'ES'],
    ['+1 207-555-0142', MAINE, 'MX'],
    ['001 207 555 0142', MAINE, 'MX'],
    ['+1-800-662-HELP', HELPLINE, 'MX'],
    ['1-800-662-HELP', null, 'MX'],
    ['+52 55 1234 5678', '+525512345678', 'MX'],
    ['+354 555 1234', '+3545551234', 'IS'],
    ['55 1234 5678 o 55 1234 5679', null, 'MX'],
    ['55 1234 5678/79', null, 'MX'],
    ['9-5 55 1234 5678', null, 'MX'],
    ['Piso 12, oficina 207', null, 'MX'],
    ['2026-11-23', null, 'MX'],
    ['23/11/2026', null, 'MX'],
  ],
  'in other places that share the country code 1': [
    ['416-555-0142', '+14165550142', 'CA'],
    ['(787) 555-0142', '+17875550142', 'PR'],
    ['809-555-0142', '+18095550142', 'DO'],
    ['207-555-0142', MAINE, 'us'],
    ['207-555-0142', MAINE, ''],
  ],
  'in a text that holds more than one, or another one': [
    ['207-555-0142 or 207-555-0199', null],
    ['207-555-0142 / 207-555-0199', null],
    ['207-555-0142, 207-555-0199', null],
    ['207-555-0142\n207-555-0199', null],
    ['207-555-0142 o al 207-555-0199', null],
    ['207-555-0142 or 0143', null],
    ['207-555-0142/43', null],
    ['207-555-0142 or 43', null],
    ['207-555-0142 y 43', null],
    ['207-555-0142 & 43', null],
    ['Call 207-555-0142 or text 207-555-0142', MAINE],
    ['Call (207) 555-0142 (2075550142)', MAINE],
    ['1-800-662-HELP or 988', null],
    ['Fax 207-555-0143', null],
    ['Phone/Fax: 207-555-0142', null],
    ['Tel 207-555-0142, Fax 207-555-0143', null],
    ['207-555-0143 fax', null],
    ['TTY: 207-555-0142', null],
    ['207-555-0142 (TTY: 711)', MAINE],
    ['207-555-0142, TTY users call 711', MAINE],
    ['207-555-0142 (TTY 1-800-555-0199)', null],
    ['711', '711'],
  ],
  'that is none, or lacks something': [
    ['555-0142', null],
    ['555 0142', null],
    ['20755501', null],
    ['207-555-014', null],
    ['207-555-01422', null],
    ['2-207-555-0142', null],
    ['22075550142', null],
    ['1-107-555-0142', null],
    ['007-555-0142', null],
    ['207-155-0142', null],
    ['207-055-0142', null],
    ['911-555-0142', null],
    ['20-75-55-01-42', null],
    ['2026-11-23', null],
    ['11/23/2026', null],
    ['Since 1998', null],
    ['Since 1998: 207-555-0142', null],
    ['Portland, ME 04101', null],
    ['04101-1234', null],
    ['Portland, ME 04101, 207-555-0142', null],
    ['12 Main Street', null],
    ['*67 207-555-0142', null],
    ['011-555-0142', null],
    ['MMXXVI', null],
    [`${'Call us. '.repeat(30)}207-555-0142`, null],
  ],
};

describe('a phone number', () => {
  for (const [how, rows] of Object.entries(tables))
    describe(how, () => {
      for (const [written, dials, region] of rows) {
        const place = region === undefined ? '' : ` in ${JSON.stringify(region)}`;
        it(`${dials === null ? 'is not dialled' : `dials ${dials}`}: ${JSON.stringify(written.slice(-60))}${place}`, () => {
          expect(dialable(written, region) ?? null).to.equal(dials);
        });
      }
    });

  it('alone is read without the words around it, and dials the same', () => {
    const alone = Object.values(tables)
      .flat()
      .filter(([written, , region]) => region === undefined && dialPlain(written, true) !== undefined);
    expect(alone.length).to.be.above(20);
    for (const [written, dials] of alone) expect(dialPlain(written, true), written).to.equal(dials);
  });

  it('in its most common form is read the same by the script of every page', () => {
    const common = Object.values(tables)
      .flat()
      .filter(([written]) => dialCommon(written) !== undefined);
    expect(common.length).to.be.above(5);
    for (const [written, dials, region] of common)
      if (region === undefined) expect(dialCommon(written), written).to.equal(dials);
    for (const written of [
      '211-555-0142',
      '207-155-0142',
      '2075550142 x12',
      '207-555-01425',
      '+44 20 7946 0018',
    ])
      expect(dialCommon(written), written).to.equal(undefined);
  });
});

describe('for any text', () => {
  const pieces = [
    ...[
      '207',
      '555',
      '0142',
      '1',
      '+',
      '44',
      '(0)',
      '800',
      'HELP',
      'help',
      'ext',
      'x',
      '12',
      '24/7',
      'or',
      'fax',
    ],
    ...[
      '-',
      ' ',
      '.',
      '/',
      '(',
      ')',
      ',',
      '\n',
      '#',
      ';',
      '\u202D',
      '９',
      '9-5',
      'am',
      '📞',
      '%',
      '&',
      '|',
      '~',
      '\uFFFC',
    ],
  ];
  /** A fixed pseudo-random sequence (Park and Miller's generator). */
  let seed = 20_261_129;
  const chance = (below: number) => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed % below;
  };

  it('nothing is thrown, and only digits of the text are dialled', () => {
    for (let round = 0; round < 5000; round++) {
      const text = Array.from({length: 1 + chance(9)}, () => pieces[chance(pieces.length)]).join('');
      for (const region of ['US', 'MX']) {
        const number = dialable(text, region);
        if (number === undefined) continue;
        expect(number, JSON.stringify(text)).to.match(/^(?:\+\d{7,15}|\d{3,15})(?:;ext=\d{1,7})?$/);
        if (/[a-z]/i.test(text)) continue;
        const there = text.normalize('NFKD').replaceAll(/\D/g, '');
        const dialled = number.replace(/^\+1?/, '').replace(';ext=', '');
        expect(there, JSON.stringify(text)).to.include(dialled.slice(0, 10));
      }
    }
  });

  it('reading takes no noticeable time, at any length', () => {
    for (const piece of ['1', '1 ', '(', '+1', ' - ', '800-a', '1-800-', 'tty ', '24 / ', '\u200B'])
      expect(dialable(piece.repeat(100_000))).to.equal(undefined);
  });
});

describe('an address that dials', () => {
  for (const [written, becomes, region] of [
    ['tel:911', 'tel:911'],
    ['tel:912', 'tel:912'],
    ['tel:+18006624357', `tel:${HELPLINE}`],
    ['tel:+1-800-662-4357', `tel:${HELPLINE}`],
    ['tel:1-800-662-4357', `tel:${HELPLINE}`],
    ['tel:8006624357', `tel:${HELPLINE}`],
    ['tel:1-800-Help-Now', 'tel:+18004357669'],
    ['TEL:(207)%20555-0142', `tel:${MAINE}`],
    ['tel:207%C2%A0555%C2%A00142', `tel:${MAINE}`],
    ['tel:%2B12075550142', `tel:${MAINE}`],
    ['tel://207-555-0142', `tel:${MAINE}`],
    ['tel:+12075550142;ext=12', `tel:${MAINE};ext=12`],
    ['tel:207-555-0142%20x12', `tel:${MAINE};ext=12`],
    ['tel:207-555-0142#12', `tel:${MAINE};ext=12`],
    ['tel:207-555-0142,,12#', `tel:${MAINE},,12#`],
    ['tel:55 1234 5678', 'tel:5512345678', 'MX'],
    ['tel:55 1234 5678', null],
    ['tel:555-0142', null],
    ['tel:555-0142;phone-context=+1-207', null],
    ['tel:207-555-0142,207-555-0143', null],
    ['tel:us', null],
    ['tel:', null],
    ['tel:,,12', null],
    ['tel:%zz', null],
    [`tel:${','.repeat(100_000)}`, null],
    ['sms:988', 'sms:988'],
    ['sms:741741', 'sms:741741'],
    ['sms:741-741', 'sms:741741'],
    ['sms:55753', 'sms:55753'],
    ['tel:741741', null],
    ['sms:741741?body=HOME', 'sms:741741?body=HOME'],
    ['sms:741741&body=HOME%201', 'sms:741741&body=HOME%201'],
    ['SMS:(207)%20555-0142;?&body=a', `sms:${MAINE};?&body=a`],
    ['sms:1-800-Help-Now', 'sms:+18004357669'],
    ['sms:?body=Read%20this', 'sms:?body=Read%20this'],
    ['sms:555-0142', null],
    ['sms:207-555-0142,207-555-0143', null],
    ['sms:', null],
  ] as const)
    it(`${becomes === null ? 'may not be followed' : `is ${becomes}`}: ${written.slice(0, 60)}`, () => {
      expect(dialableAddress(written, region) ?? null).to.equal(becomes);
    });
});
