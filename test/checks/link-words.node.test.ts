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

  for (const words of [
    'what naloxone is',
    'Here is the bus plan',
    'Learn more about IOP',
    'FindTreatment.gov',
    'Al-Anon',
  ])
    it(`are “${words}”`, () => expect(reported(link(words))).to.deep.equal([]));

  for (const words of ['qué es la naloxona', 'Más sobre los grupos', 'FindTreatment.gov'])
    it(`are “${words}” in Spanish`, () => expect(reported(link(words), 'es')).to.deep.equal([]));

  it('are not a bare address, of whatever target', () => {
    for (const words of ['https://a.example/b', 'www.a.example', 'a.example/b'])
      expect(reported(`<https://a.example/b> ${link(words)}`), words).to.have.length(2);
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
