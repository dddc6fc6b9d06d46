import {expect} from 'chai';
import {check, messages} from './checking.js';

const reported = (text: string, path = 'en/sample.md', names: readonly string[] = []) =>
  messages(text, path, {names: [...names]})
    .filter((message) => message.includes(' person-first: '))
    .map((message) => message.replace(' person-first', ''));

const ADDICT = 'Instead of “addict” write “person with addiction” or “person with a substance use disorder”.';

describe('words that do not put the person first', () => {
  it('are reported in the title, the summary, headings and the text, at their positions', () => {
    expect(
      reported(
        '---\ntitle: An addict\nsummary: Your addict.\n---\n\n## The addict {#addict}\n\n- An **addict**\n',
      ),
    ).to.deep.equal(['2:11', '3:15', '6:8', '8:8'].map((place) => `${place} error: ${ADDICT}`));
  });

  it('are reported with suggestions, and their end', () => {
    const [file] = check([{path: 'en/sample.md', text: '## A\n\nHe is a drug\naddict.'}]);
    const message = file!.messages.find(({ruleId}) => ruleId === 'person-first')!;
    expect(message.expected).to.deep.equal(['person with drug addiction']);
    expect(message.place).to.deep.equal({start: {line: 3, column: 9}, end: {line: 4, column: 7}});
    expect(message.reason).to.equal('Instead of “drug addict” write “person with drug addiction”.');
  });

  it('are a warning if there is merely a better alternative', () => {
    expect(reported('## A\n\nHe went to rehab.')).to.deep.equal([
      '3:12 warning: Instead of “rehab” write “treatment” or “residential program”. Families look for it, so it may stand under `also` in the front matter.',
    ]);
  });

  it('are ignored in quotations, code, addresses and ids, but not in alerts', () => {
    for (const fine of [
      '> He is an addict.',
      'The word `addict`.',
      'Read [more](https://a.example/addict).',
      '![A house](addict.png)',
      '```\naddict\n```',
    ])
      expect(reported(`## A {#addict}\n\n${fine}`), fine).to.deep.equal([]);
    expect(reported('## A\n\n> [!NOTE]\n> He is an addict.')).to.deep.equal([`4:12 error: ${ADDICT}`]);
    expect(reported('## A\n\n![An addict](a.png)')).to.deep.equal([`3:6 error: ${ADDICT}`]);
  });

  it('are ignored in emphasis and quotation marks, which mention a word', () => {
    expect(
      reported('## Why not *“addict”*?\n\nThe word “*addict*” hurts, and so does **"junkie."**'),
    ).to.deep.equal([]);
  });

  it('are less severe in quotation marks alone', () => {
    const said = reported('## A\n\nThe word "addict."');
    expect(said).to.deep.equal([
      '3:11 warning: Instead of “addict” write “person with addiction” or “person with a substance use disorder”. If the text is about the word itself, mark it: *“addict”*.',
    ]);
    expect(reported('## A\n\nThe words “rock bottom” and "rehab".')).to.deep.equal([]);
    expect(reported('## A\n\nShe said: “He is an addict”.')).to.deep.equal([`3:21 error: ${ADDICT}`]);
  });

  it('may be explained by a link to the glossary, unless they hurt', () => {
    const links = '[dual diagnosis](glossary:dual) and [addict](glossary:addict)';
    expect(reported(`## A\n\n${links}`)).to.deep.equal([`3:38 error: ${ADDICT}`]);
  });

  it('are ignored in names, official ones and those of the settings', () => {
    const text = '## A\n\nGo to Alcoholics Anonymous, or to the Friendly Addicts.';
    expect(reported(text)).to.have.length(1);
    expect(reported(text, 'en/sample.md', ['Friendly Addicts'])).to.deep.equal([]);
  });

  it('are those of the language of the text', () => {
    expect(reported('## A\n\nEs adicto, un addict.', 'es/sample.md')).to.deep.equal([
      '3:4 error: Instead of “adicto” write “persona con adicción” or “persona con un trastorno por consumo de sustancias”.',
    ]);
    expect(reported('---\nlang: fr\n---\n\n## A\n\nUn addict.')).to.deep.equal([]);
  });

  it('may be quoted speech, in Spanish, of people who use tú', () => {
    const text = (said: string) => reported(`## A\n\nDígale: ${said}.`, 'es/sample.md');
    for (const said of ['“Te quiero, estoy contigo”', '«Te quiero»', '"Te quiero"'])
      expect(text(said), said).to.deep.equal([]);
    expect(text('“Sí”, y llama a tu médico')).to.deep.equal([
      '3:25 error: Instead of “tu” write “usted” or “su”. Readers are addressed as “usted”; between quotation marks people may say “tú”.',
    ]);
  });
});
