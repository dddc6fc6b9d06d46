/** Files that Windows programs saved as "ANSI": no UTF-8, and no server says so. In browsers: Node 20 decodes Windows-1252 as Latin 1. */
import {expect} from 'chai';
import {decodeMarkdown} from '../../src/loading/markdown-bytes.js';

const URL = 'https://clinic.example/faq.md';
const LOST = '\uFFFD';

/** Bytes of a text, each character one byte, with the marks of Windows-1252. */
function windowsBytes(text: string): Uint8Array {
  const marks = new Map(
    Object.entries({
      '€': 0x80,
      '…': 0x85,
      '‘': 0x91,
      '’': 0x92,
      '“': 0x93,
      '”': 0x94,
      '•': 0x95,
      '–': 0x96,
      '—': 0x97,
    }),
  );
  return Uint8Array.from([...text].map((character) => marks.get(character) ?? character.charCodeAt(0)));
}

describe('a file that is not UTF-8 and has no charset', () => {
  for (const text of [
    '# ¿Qué es la desintoxicación?\n\nPrimeros días, niños y señales.\n',
    '## What if he says “I’m fine” — and isn’t?\n\n• Stay calm…\n• Wait 10–15 minutes\n',
    'À l’hôpital, où êtes-vous? Ça coûte 20 €.\n',
    '# Über Grüße: Größe, Ärzte\n',
  ])
    for (const charset of [undefined, 'utf-8', 'klingon'])
      it(`is read as Windows-1252 if that gives words: ${text.slice(0, 20).trim()} (${charset})`, () => {
        const {text: read, warning} = decodeMarkdown(windowsBytes(text), URL, charset);
        expect(read).to.equal(text);
        expect(warning).to.equal(
          `${URL} is not UTF-8, and was read as Windows-1252. Save the file as UTF-8.`,
        );
      });

  for (const [name, bytes, expected] of [
    [
      'UTF-8 that was cut within a letter, with others that are whole',
      new TextEncoder().encode('# Qué es, y cómo sigue: á').slice(0, -1),
      `# Qué es, y cómo sigue: ${LOST}`,
    ],
    [
      'UTF-8 with one byte of Windows-1252, as pasted by a program',
      Uint8Array.from([...new TextEncoder().encode('Días de '), 0xe9, 0x20, 0x78]),
      `Días de ${LOST} x`,
    ],
    [
      'Mac Roman',
      Uint8Array.from([...'Un cafe'].map((one) => one.charCodeAt(0)).concat(0x8e)),
      `Un cafe${LOST}`,
    ],
    [
      'UTF-8 of a text whose letters were lost before',
      new TextEncoder().encode(`A text that lost a ${LOST} letter`),
      `A text that lost a ${LOST} letter`,
    ],
  ] as const)
    it(`is not guessed: ${name}`, () => {
      const {text, warning} = decodeMarkdown(bytes, URL);
      expect(text).to.equal(expected);
      expect(warning).to.match(/1 characters of .* cannot be read/);
    });
});
