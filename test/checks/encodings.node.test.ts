/** In whatever encoding an editor has saved a file, the checks read it like the page, or report how to save it. */
import {expect} from 'chai';
import {writeFileSync} from 'node:fs';
import {parseMarkdown} from '../../src/document/parse.js';
import {runHere} from '../cli/run-here.js';
import {goodText} from '../cli/texts.js';
import {temporaryFolder, type TemporaryFolder} from '../support/temporary-folder.js';
import {messages} from './checking.js';

const TEXT = goodText('good', 'Café: take this page with you.');

let folder: TemporaryFolder;

beforeEach(() => {
  folder = temporaryFolder();
});

afterEach(() => folder.remove());

/** The messages about a file with these bytes: `line:column reason`. */
async function reported(bytes: string | Uint8Array, name = 'content/en/good.md'): Promise<string[]> {
  writeFileSync(folder.write(name, ''), bytes);
  const {stdout} = await runHere(['check', name, '--reporter', 'json'], {cwd: folder.path});
  const [file] = JSON.parse(stdout) as [{messages: {line?: number; column?: number; reason: string}[]}];
  return file.messages.map(({line, column, reason}) => `${line ?? ''}:${column ?? ''} ${reason}`);
}

describe('a text that is UTF-8', () => {
  const kinds: Record<string, string> = {
    'a byte order mark': `\uFEFF${TEXT}`,
    'the line ends of Windows': TEXT.replaceAll('\n', '\r\n'),
    'a byte order mark and the line ends of Windows': `\uFEFF${TEXT.replaceAll('\n', '\r\n')}`,
    'the line ends of an old Mac': TEXT.replaceAll('\n', '\r'),
    'no line end at its end': TEXT.trimEnd(),
    'empty lines at its end': `${TEXT}\n\n \n`,
    'a page break': TEXT.replace('\n## What', '\n\f## What'),
    'a page break at its end': `${TEXT}\f`,
    'the line ends of Unicode': TEXT.replaceAll('\n', '\u2028'),
    'invisible characters before its marks': TEXT.replace(/^(?=[#-](?!-))/gm, '\u200B'),
    'hard spaces in its empty lines': TEXT.replace(/^$(?!\s*$)/gm, '\u00A0'),
    'other control characters': TEXT.replace('Warm', 'W\u0002arm\u001F'),
  };
  for (const [what, text] of Object.entries(kinds))
    it(`is read with ${what}, by the checks and by the page`, async () => {
      expect(await reported(text)).to.deep.equal([]);
      const plain = parseMarkdown(TEXT, {file: 'a'});
      expect(parseMarkdown(text, {file: 'a'})).to.deep.equal(plain);
      expect(plain.document.meta.title).to.equal('What to bring');
    });

  it('has its problems reported at the same positions, with any line ends', () => {
    const bad = TEXT.replace('Warm clothes', 'Warm <b>clothes</b> and [this](#nowhere-at-all)').replace(
      'title: ',
      'titel: ',
    );
    const plain = messages(bad);
    expect(plain).to.have.length.above(3);
    for (const text of [
      `\uFEFF${bad}`,
      bad.replaceAll('\n', '\r\n'),
      bad.replaceAll('\n', '\r'),
      `\uFEFF${bad.replaceAll('\n', '\r\n')}`,
      bad.replaceAll('\n', '\u2029'),
    ])
      expect(messages(text)).to.deep.equal(plain);
  });

  it('has its problems reported where they are, behind invisible characters', async () => {
    const bad = TEXT.replace('Warm clothes', 'Warm [clothes](#nowhere-at-all)');
    const column = (said: readonly string[]) => said.map((each) => each.split(' ', 1)[0]);
    const [place = ''] = column(await reported(bad));
    const [line, at] = place.split(':').map(Number);
    expect(bad.split('\n')[line! - 1]!.slice(at! - 1)).to.match(/^\[clothes/);
    const hidden = bad.replace(/^(?=.*\[clothes)/m, '\u200B\u200B');
    expect(column(await reported(hidden))).to.deep.equal([`${line!}:${at! + 2}`]);
  });

  it('is reported with what Git has left of a merge, and with nothing that follows from it', async () => {
    const merge = '<<<<<<< HEAD\n- Warm clothes\n=======\n- Clothes\n>>>>>>> main\n\n';
    const said = await reported(TEXT.replace(/^(?=## )/m, merge));
    expect(said).to.have.length(1);
    const line = TEXT.split('\n').findIndex((each) => each.startsWith('## ')) + 1;
    expect(said[0]).to.match(new RegExp(`^${line}:1 Git could not merge two versions`));
  });

  it('is reported if a letter was lost in a conversion', async () => {
    const said = await reported(TEXT.replace('Café', 'Caf\uFFFD'));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(
      /^14:4 \uFFFD stands where a letter was lost: .* Save it as plain text with the encoding UTF-8/,
    );
  });

  it('reports hidden characters that keep its front matter from being read', async () => {
    for (const hidden of ['\u200B', '\u2060', '\uFEFF\uFEFF', '\u200E'])
      expect(await reported(hidden + TEXT), JSON.stringify(hidden)).to.deep.equal([
        '1:1 The front matter starts with spaces or hidden characters. Write --- alone in the first line of the file.',
      ]);
  });
});

describe('a text that is not UTF-8', () => {
  const SAVE =
    'This file is not UTF-8 text, so it was not checked. Save it as plain text with the encoding UTF-8';
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const swapped = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

  it('is reported to be UTF-16, in either byte order, with and without a byte order mark', async () => {
    for (const bytes of [utf16(`\uFEFF${TEXT}`), swapped(`\uFEFF${TEXT}`)])
      expect(await reported(bytes)).to.deep.equal([`: ${SAVE}: it is UTF-16 (“Unicode”) now.`]);
    for (const bytes of [utf16(TEXT), swapped(TEXT)])
      expect(await reported(bytes)).to.deep.equal([
        `: ${SAVE}: it is UTF-16 (“Unicode”) without its mark now.`,
      ]);
  });

  it('has the position reported of the first letter of another encoding', async () => {
    expect(await reported(Buffer.from(TEXT, 'latin1'))).to.deep.equal([`14:4 ${SAVE}.`]);
    expect(await reported(Buffer.concat([Buffer.from('a\n“b” '), Buffer.from([0x93])]))).to.deep.equal([
      `2:5 ${SAVE}.`,
    ]);
  });

  it('has the position of a NUL reported, which no text contains', async () => {
    expect(await reported('Some\nte\0xt')).to.deep.equal([`2:3 ${SAVE}.`]);
  });

  it('may be settings or data, with the same messages', async () => {
    folder.write('content/en/good.md', TEXT);
    expect(await reported(utf16('\uFEFFa: b'), 'content/sources.yaml')).to.deep.equal([
      `: ${SAVE}: it is UTF-16 (“Unicode”) now.`,
    ]);
    const source = 'ours: {title: Ours, publisher: We, short: Ours}';
    for (const text of [`\uFEFF${source}\r\n`, source, `# One\r${source}\r`])
      expect(await reported(text, 'content/sources.yaml')).to.deep.equal([]);
  });
});
