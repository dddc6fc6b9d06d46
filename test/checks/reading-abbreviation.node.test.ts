import {expect} from 'chai';
import {checkContent} from '../../src/checks/check.js';
import {settingsSchema} from '../../src/checks/settings.js';
import type {GlossaryTerm} from '../../src/checks/rule.js';
import {messagesOf, surroundings} from './checking.js';

const iop = {
  id: 'iop',
  en: {
    term: 'day program',
    abbreviation: 'IOP',
    also: ['intensive outpatient program'],
    meaning: 'Treatment for 9 hours a week.',
  },
};
const rare = {id: 'rare', find: false, en: {term: 'rare thing', abbreviation: 'RT', meaning: 'Rare.'}};

interface Asked {
  readonly path?: string;
  readonly names?: readonly string[];
}

function reported(text: string, {path = 'en/sample.md', names = []}: Asked = {}): string[] {
  const glossary = new Map<string, GlossaryTerm>([iop, rare].map((term) => [term.id, term]));
  const settings = settingsSchema.parse({names});
  return messagesOf(checkContent([{path, text}], {...surroundings, glossary}, settings)[0]!)
    .filter((message) => message.includes(' abbreviation: '))
    .map((message) => message.replace(' abbreviation', ''));
}

const errorAt = (place: string, letters: string, panel: string) =>
  `${place} error: Say once in ${panel} what “${letters}” stands for, with the letters behind the words in brackets: “… (${letters})”.`;

describe('an abbreviation', () => {
  it('is spelled out once in its panel, before or after its first use', () => {
    for (const opened of [
      'The quiet room team (QRT) comes. Ask the QRT.',
      'Ask the QRT. It is the quiet room team (QRT).',
      'The QRT (quiet room team) comes.',
      'A team (quiet room team, QRT) comes.',
      'QRT stands for quiet room team.',
      'QRT means quiet room team.',
      'El equipo de calma (QRT, por sus siglas en inglés) viene.',
      'QRT (siglas en inglés) es el equipo de calma.',
      'The quiet room teams (QRTs) come. Ask a QRT.',
    ])
      expect(reported(`## A\n\n${opened}`), opened).to.deep.equal([]);
  });

  it('is reported at its first position in each panel', () => {
    expect(reported('## A\n\nThe **QRT** and the QRTs.\n\n## B\n\nThe QRT.')).to.deep.equal([
      errorAt('3:7', 'QRT', '“A”'),
      errorAt('7:5', 'QRT', '“B”'),
    ]);
    for (const closed of ['The QRT (9 hours)', 'AB, QRT)', 'The team (XQRT)'])
      expect(reported(`## A\n\n${closed} QRT`).join(), closed).to.include('“QRT”');
  });

  it('has a panel in each question and tip; elsewhere in a section of level 2, and in the introduction', () => {
    const text = (kind: string) =>
      `---\nkind: ${kind}\ntitle: The QRT\n---\n\nHello.\n\n## A QRT\n\n### B\n\nThe quiet room team (QRT).\n\n### C\n\nThe QRT.`;
    const above = errorAt('3:12', 'QRT', 'the title and what follows it');
    expect(reported(text('program'))).to.deep.equal([above]);
    for (const kind of ['faq', 'tips'])
      expect(reported(text(kind))).to.deep.equal([
        above,
        errorAt('8:6', 'QRT', '“A QRT”'),
        errorAt('16:5', 'QRT', '“C”'),
      ]);
  });

  it('is a warning if only the glossary explains it, by a button in the text', () => {
    const warning = (place: string) =>
      `${place} warning: Only the glossary says what “IOP” stands for: write “intensive outpatient program (IOP)” once in “A”.`;
    expect(reported('## A\n\nThe IOP.')).to.deep.equal([warning('3:5')]);
    expect(reported('## A\n\nThe [IOP](glossary:iop).')).to.deep.equal([warning('3:6')]);
    expect(reported('## A\n\nThe intensive outpatient program (IOP).')).to.deep.equal([]);
    expect(reported('## A\n\nEl IOP.', {path: 'es/sample.md'})).to.deep.equal([errorAt('3:4', 'IOP', '“A”')]);
  });

  it('has a button only if terms are found, or linked', () => {
    expect(reported('## A\n\nThe RT.')).to.deep.equal([errorAt('3:5', 'RT', '“A”')]);
    expect(reported('## A\n\nThe [RT](glossary:rare).')).to.deep.equal([
      '3:6 warning: Only the glossary says what “RT” stands for: write “rare thing (RT)” once in “A”.',
    ]);
  });

  it('is ignored in sources, code, addresses, common abbreviations, levels and names of the settings', () => {
    for (const fine of [
      'OK in the US, at 9 PM, by ZIP. Text AYUDA. SMART Recovery. EE. UU.',
      'Levels I, II and IV, and a plan B. A TEAMmate, a McCoy.',
      'The `QRT` and [this](https://a.example/QRT).',
      'Sources: S01, S36b',
    ])
      expect(reported(`---\nsources: [S01, S36b]\n---\n\n## A\n\n${fine}`), fine).to.deep.equal([]);
    expect(reported('## A\n\nThe QRT.', {names: ['QRT']})).to.deep.equal([]);
  });

  it('is ignored in a phone number, and as a keyword to text', () => {
    for (const fine of [
      'Call [1-800-662-HELP (4357)](tel:+18006624357) or 888-GAMBLER.',
      'Text HOPE to us. Text “HOPE”. Send HOME or HOLA to 741741. Reply STOP.',
      'The word START.',
    ])
      expect(reported(`## A\n\n${fine}`), fine).to.deep.equal([]);
    for (const closed of ['Text QRT people', 'Text the QRT'])
      expect(reported(`## A\n\n${closed}`).join(), closed).to.include('“QRT”');
  });

  it('is ignored in an address, an amount and in common use', () => {
    for (const fine of [
      'PO Box 12, Albany, NY 12207. In NY. In Portland ME.',
      'Boise, ID and Salem, OR. Augusta ME 04330',
      'Ann Lee, MD, and Bo Ray, RN. The ABCs. COVID-19. An ID. TV.',
      '10 MG, 5 ML',
    ])
      expect(reported(`## A\n\n${fine}`), fine).to.deep.equal([]);
    for (const [text, letters] of [
      ['The MI team', 'MI'],
      ['The PO', 'PO'],
      ['The MG', 'MG'],
    ] as const)
      expect(reported(`## A\n\n${text}`).join(), text).to.include(`“${letters}” stands for`);
  });
});

describe('capitals', () => {
  const warning = (place: string, words: string, instead?: string) =>
    `${place} warning: “${words}” is in capitals, which are harder to read, and may be read aloud letter by letter: write it in small letters${instead === undefined ? '' : `, “${instead}”`}.`;

  it('of ordinary words should be in lower case', () => {
    expect(reported('## A\n\nDo NOT stop. DON’T stop.')).to.deep.equal([
      warning('3:4', 'NOT', 'not'),
      warning('3:14', 'DON’T', 'Don’t'),
    ]);
    expect(reported('## VISITING HOURS\n\nSTOP')).to.deep.equal([
      warning('1:4', 'VISITING HOURS', 'Visiting hours'),
      warning('3:1', 'STOP', 'Stop'),
    ]);
    expect(reported('## A\n\nNUNCA pare.', {path: 'es/sample.md'})).to.deep.equal([
      warning('3:1', 'NUNCA', 'Nunca'),
    ]);
  });

  it('of a name are reported too, without a suggestion', () => {
    expect(reported('## A\n\nAsk JOHN DOE.')).to.deep.equal([warning('3:5', 'JOHN DOE')]);
  });

  it('around an abbreviation do not affect it', () => {
    expect(reported('## A\n\nCALL YOUR QRT NOW')).to.deep.equal([
      warning('3:1', 'CALL YOUR', 'Call your'),
      errorAt('3:11', 'QRT', '“A”'),
      warning('3:15', 'NOW', 'now'),
    ]);
    expect(reported('## A\n\nThe NAMI and I. Ask NAMI I say').join()).to.include(
      'error: Say once in “A” what “NAMI”',
    );
  });

  it('are accepted as an abbreviation', () => {
    expect(reported('## A\n\nThe safe talk of people (STOP). Use STOP.')).to.deep.equal([]);
    expect(reported('## A\n\nUse STOP.', {names: ['STOP']})).to.deep.equal([]);
  });
});
