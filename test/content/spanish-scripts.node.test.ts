/** What a family is told to say to its own child or partner, in Spanish: tú, while the texts say usted to the reader. */
import {expect} from 'chai';
import {files, found} from './samples.js';

/** Said about someone, or to staff. */
const ABOUT_SOMEONE =
  /^(?:Bebe|Deje que toque|Está en|Está cuidando|La cita|Llamo|Mamá|No se despierta|Todavía no sabe|está a salvo)|Estoy anotando|precio|¿Qué sigue/;

const USTED =
  /(?<!\p{L})(?:usted|le|su|está|quiere|fue|contó|llegó|llamó|dijo|\p{L}+[aei]rle)(?!\p{L})|He notado este/iu;

const scriptsWithUsted = (markdown: string) =>
  [...markdown.matchAll(/“([^”]* [^”]*)”/g)]
    .map(([, words]) => words!)
    .filter((words) => !ABOUT_SOMEONE.test(words) && USTED.test(words));

const UNCLEAR = /cantidad (?:de opioides )?de antes|\b(?:Cuente|Diga) (?:al médico|al niño|a los niños)/g;

describe('the Spanish texts', () => {
  const spanish = (check: (markdown: string) => readonly string[]) =>
    found(({language, markdown}) => (language === 'es' ? check(markdown) : []));

  it('say tú in the words for a relative', () => {
    expect(files.some(({language}) => language === 'es')).to.equal(true);
    expect(spanish(scriptsWithUsted)).to.deep.equal({});
    for (const words of ['Qué bueno que me lo contó', '¿Le ayudó?', 'Sí puedo llevarle'])
      expect(scriptsWithUsted(`Diga: “${words}”.`), words).to.deep.equal([words]);
  });

  it('say which dose can kill, and whom to tell', () => {
    const unclear = (markdown: string) => markdown.match(UNCLEAR) ?? [];
    expect(spanish(unclear)).to.deep.equal({});
    expect(unclear('La cantidad de antes puede matar. Cuente a los niños.')).to.have.length(2);
  });
});
