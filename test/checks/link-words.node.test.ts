import {expect} from 'chai';
import {messages} from './checking.js';

function reported(markdown: string, language = 'en'): string[] {
  return messages(markdown, `${language}/sample.md`).filter((message) => message.includes(' link-words: '));
}

const link = (words: string) => `[${words}](https://a.example/b)`;

describe('the words of a link', () => {
  for (const words of [
    'here',
    'Click here!',
    'click **here**',
    'More',
    'Read more »',
    'learn more',
    'this page',
    'Link',
    'More information',
  ])
    it(`are not “${words}”`, () => expect(reported(link(words))).to.have.length(1));

  for (const words of [
    'aquí',
    'Haga clic aquí',
    'haz clic aquí',
    'más',
    'Leer más',
    'Más información',
    'este enlace',
    'Vea más…',
  ])
    it(`are not “${words}” in Spanish`, () => expect(reported(link(words), 'es')).to.have.length(1));

  for (const words of ['what naloxone is', 'Here is the bus plan', 'Learn more about IOP', 'Al-Anon'])
    it(`are “${words}”`, () => expect(reported(link(words))).to.deep.equal([]));

  for (const words of ['qué es la naloxona', 'Más sobre los grupos'])
    it(`are “${words}” in Spanish`, () => expect(reported(link(words), 'es')).to.deep.equal([]));

  it('are not a bare address, of whatever target', () => {
    for (const words of ['https://a.example/b', 'www.a.example', 'a.example/b'])
      expect(reported(`<https://a.example/b> ${link(words)}`), words).to.have.length(2);
  });

  it('show no other address than the one that is opened', () => {
    for (const [words, url, shown, opened = url] of [
      ['a@b.example', 'mailto:c@d.example', 'a@b.example', 'c@d.example'],
      ['Escríbanos a a@b.example', 'mailto:a@b.example.org', 'a@b.example', 'a@b.example.org'],
      ['a@b.example', 'https://b.example/', 'a@b.example'],
      ['cdc.gov', 'https://cdc.example/', 'cdc.gov'],
      ['www.cdc.gov', 'https://www.cdc-gov.example/', 'www.cdc.gov'],
      ['Visit samhsa.gov for help', 'https://nida.nih.gov/', 'samhsa.gov'],
      ['https://www.cdc.gov/a', 'https://www.cdc.gov/b', 'https://www.cdc.gov/a'],
    ] as const)
      expect(reported(`[${words}](${url})`), words).to.deep.equal([
        `1:1 error link-words: This link shows ${shown} and opens ${opened}. Write the same address twice, or say in words what the reader finds there.`,
      ]);
    for (const [words, url] of [
      ['a@b.example', 'mailto:A@b.example?subject=Visits'],
      ['FindTreatment.gov', 'https://findtreatment.gov'],
      ['NIDA at nida.nih.gov', 'https://www.nida.nih.gov/a'],
      ['nih.gov', 'https://nida.nih.gov/'],
      ['samhsa.gov/find', 'https://www.samhsa.gov/find-help'],
      ['guide.pdf', 'https://a.example/g.pdf'],
      ['Dr. A. B.Smith', 'https://a.example/'],
      ['12.5 mg', 'https://a.example/'],
      ['cdc.gov', 'https://tinyurl.com/cdc'],
      ['cdc.gov', 'https://www.google.com/url?q=https://www.cdc.gov/&sa=D'],
      ['cdc.gov', '#visits'],
    ] as const)
      expect(reported(`[${words}](${url})`).join(), words).to.not.include('This link shows');
  });

  it('may be the name of a site', () => {
    for (const language of ['en', 'es'])
      expect(reported('[FindTreatment.gov](https://findtreatment.gov)', language)).to.deep.equal([]);
  });

  it('may be the number that is dialled, or the address to write to', () => {
    expect(reported('[988](tel:988) <a@b.example>')).to.deep.equal([]);
  });

  it('are reported with the position and a suggestion', () => {
    expect(reported('Text, and [here](#what-is-naloxone).')).to.deep.equal([
      '1:11 warning link-words: “here” does not say where this link leads. Write what the reader finds there, such as “what naloxone is”.',
    ]);
  });
});
