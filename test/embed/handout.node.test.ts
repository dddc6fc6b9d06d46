/** What comes out of a printer, read from the PDF. Chromium only: no other engine here can be told to print. */
import {readFileSync} from 'node:fs';
import {expect} from 'chai';
import type {Page} from 'playwright-core';
import {extractText, getDocumentProxy} from 'unpdf';
import {contentFiles, readContent} from '../../src/build/content-files.js';
import {formatDay} from '../../src/localization/format-day.js';
import {interfaceLanguage} from '../../src/localization/words.js';
import {blockText} from '../../src/document/plain-text.js';
import type {Block} from '../../src/document/types.js';
import {openSite, type Site} from './chromium.js';

const handouts = [
  ['family-faq', 'family-faq'],
  ['family-program-explainer', 'iop'],
  ['family-program-explainer', 'medication'],
  ['family-stage-timeline', 'stages'],
  ['family-wellness-tips', 'wellness-tips'],
  ['family-help-card', 'help-card'],
] as const;

/** Each paragraph, list item and table cell by itself: between them a printer may put what it likes. */
function piecesOf(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({blocks}) => blocks.flatMap(piecesOf));
    case 'quote':
    case 'alert':
      return block.blocks.flatMap(piecesOf);
    case 'table':
      return [block.head, ...block.rows].flat().map(({children}) => blockText({type: 'text', children}));
    case 'sources':
    case 'rule':
      return [];
    default:
      return [blockText(block)];
  }
}

/** A line break of the paper is no difference, nor is a capital letter that only the style sheet writes. */
const joined = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();

/** Whether it stands on the paper, whole, or with the end of a page in the middle. */
function isPrinted(piece: string, paper: string): boolean {
  const text = joined(piece);
  if (paper.includes(text)) return true;
  for (let end = 5; end <= text.length - 5; end += 1)
    if (paper.includes(text.slice(0, end)) && paper.includes(text.slice(end))) return true;
  return false;
}

/** What a timeline says in another way: a length stands at its stage, and a program that is not there is no link. */
const isSaidOtherwise = (piece: string) => /^(?:Program|Programa): /.test(piece);
const withoutLabel = (piece: string) => piece.replace(/^(?:Length|Duración): /, '');

describe('a widget as a handout', function () {
  this.timeout(60_000);
  let site: Site | undefined;
  let page: Page;

  before(async function () {
    site = await openSite();
    if (!site) this.skip();
  });

  afterEach(() => page.close());
  after(() => site?.close());

  async function open(tag: string, topic: string, language: string): Promise<void> {
    page = await site!.open('handout.html');
    await page.evaluate(
      ([name, attributes]) => {
        const element = document.createElement(name);
        for (const [key, value] of attributes) element.setAttribute(key, value);
        document.querySelector('main')!.append(element);
      },
      [
        tag,
        [
          ['topic', topic],
          ['lang', language],
        ] as [string, string][],
      ] as const,
    );
    await page.locator(`${tag}:state(ready)`).waitFor();
  }

  async function paper(): Promise<string> {
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({format: 'Letter'})));
    return joined((await extractText(pdf, {mergePages: true})).text);
  }

  /** Presses the button; the browser's own window for printing stays away. */
  async function pressPrint(tag: string, language: string): Promise<void> {
    await page.evaluate(() => (window.print = () => {}));
    const name = language === 'es' ? 'Imprimir' : 'Print';
    await page.locator(tag).getByRole('button', {name, exact: true}).click();
    // Printed as soon as the file is there that prints a widget alone, which comes after the text.
    await page.locator('[data-family-printed]').first().waitFor({state: 'attached'});
  }

  for (const [tag, topic] of handouts)
    for (const {language, path} of contentFiles().filter((file) => file.topic === topic))
      it(`has all that <${tag} topic="${topic}" lang="${language}"> says, and no more of the page`, async () => {
        await open(tag, topic, language);
        await pressPrint(tag, language);
        const text = await paper();
        const {meta, blocks} = readContent(readFileSync(path, 'utf8'), path).document;
        const said = [
          meta.title!,
          meta.summary!,
          ...blocks.flatMap(piecesOf),
          ...meta.sources.map(({title}) => title),
        ];
        // A link's address stands after its words.
        const words = text.replaceAll(/\(https?:[^)]*\)/g, '');
        const missing = said.filter(
          (piece) => !isSaidOtherwise(piece) && !isPrinted(withoutLabel(piece), words),
        );
        expect(missing).to.deep.equal([]);
        for (const number of ['911', '988', '1-800-662-4357', page.url()]) expect(text).to.include(number);
        expect(text).to.include(joined(formatDay(meta.lastReviewed!, interfaceLanguage(language))));
        expect(text).to.include(
          joined(language === 'es' ? 'Aún sin revisión clínica' : 'Not yet clinically reviewed'),
        );
        expect(text).to.not.include(joined('of the page'));
        const buttons = await page.locator(tag).getByRole('button').allInnerTexts();
        expect(buttons.length).to.be.at.least(1);
        for (const button of buttons.filter((name) => name.trim().includes(' ')))
          expect(text, button).to.not.include(joined(button));
      });

  it('is all on the paper, whatever box of the page it stands in', async () => {
    const boxes = {
      'as high as the window': 'html, body, main { height: 100%; overflow: auto; margin: 0 }',
      'not printed': '@media print { main { display: none !important } }',
      'a dialog': 'main { display: block }',
    };
    for (const [what, style] of Object.entries(boxes)) {
      await open('family-stage-timeline', 'stages', 'en');
      await page.addStyleTag({content: style});
      if (what === 'a dialog')
        await page.evaluate(() => {
          const dialog = document.createElement('dialog');
          document.body.append(dialog);
          dialog.append(document.querySelector('family-stage-timeline')!);
          dialog.showModal();
        });
      await pressPrint('family-stage-timeline', 'en');
      const text = await paper();
      for (const words of ['Before treatment', 'If there is a setback', '988', page.url()])
        expect(text, what).to.include(joined(words));
      await page.close();
    }
  });

  it('leaves the page whole for the next print', async () => {
    await open('family-help-card', 'help-card', 'en');
    await pressPrint('family-help-card', 'en');
    await paper();
    const text = await paper();
    expect(text).to.include(joined('The menu of the page')).and.include(joined('The words of the page.'));
  });
});
