/** Where the pages of a print end, read from the PDF. Chromium only: no other engine here can be told to print. */
import {expect} from 'chai';
import type {Page} from 'playwright-core';
import {getDocumentProxy} from 'unpdf';
import {openSite, type Site} from './chromium.js';
import {sampleOf} from '../support/nightly.js';

const handouts = [
  ['family-faq', 'family-faq'],
  ['family-program-explainer', 'iop'],
  ['family-program-explainer', 'warning-signs-plan'],
  ['family-program-explainer', 'peer-support'],
  ['family-stage-timeline', 'stages'],
  ['family-wellness-tips', 'wellness-tips'],
  ['family-help-card', 'help-card'],
] as const;

const joined = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();

/** The lines of each page, from the top down. */
async function linesOf(page: Page, format: 'A4' | 'Letter'): Promise<string[][]> {
  const pdf = await getDocumentProxy(
    new Uint8Array(
      await page.pdf({format, margin: {top: '10mm', bottom: '10mm', left: '10mm', right: '10mm'}}),
    ),
  );
  const pages: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const {items} = await (await pdf.getPage(number)).getTextContent();
    const rows = new Map<number, string>();
    for (const item of items) {
      // The number of a step, or a mark, stands in the same row as its words.
      if (!('str' in item) || /^\W*\d?\W*$/.test(item.str)) continue;
      const height = Math.round(item.transform[5] as number);
      const row = [...rows.keys()].find((one) => Math.abs(one - height) <= 3) ?? height;
      rows.set(row, (rows.get(row) ?? '') + item.str);
    }
    pages.push([...rows].sort(([one], [other]) => other - one).map(([, text]) => joined(text)));
  }
  return pages;
}

describe('a page of a print', function () {
  this.timeout(180_000);
  let site: Site | undefined;
  let page: Page;

  before(async function () {
    site = await openSite();
    if (!site) this.skip();
  });

  afterEach(() => page.close());
  after(() => site?.close());

  async function open(tag: string, topic: string, language = 'en', around = ''): Promise<void> {
    page = await site!.open('handout.html');
    await page.evaluate(
      ([name, about, lang, wrapper]) => {
        const element = document.createElement(name!);
        element.setAttribute('topic', about!);
        element.setAttribute('lang', lang!);
        const settings = document.createElement('family-settings');
        if (wrapper) settings.setAttribute('provider-name', 'Harbor Lane');
        if (wrapper) settings.setAttribute('provider-url', wrapper);
        if (wrapper) settings.setAttribute('provider-phone', '207-555-0142');
        settings.append(element);
        document.querySelector('main')!.append(settings);
      },
      [tag, topic, language, around],
    );
    await page.locator(`${tag}:state(ready)`).waitFor();
    // Prints this widget alone, as the button does.
    await page.evaluate(() => (window.print = () => {}));
    await page
      .locator(tag)
      .getByRole('button', {name: language === 'es' ? 'Imprimir' : 'Print', exact: true})
      .click();
  }

  /** All headings: of the text, and of the view. */
  const headings = async (tag: string) =>
    (await page.locator(tag).getByRole('heading', {includeHidden: true}).allTextContents()).map(joined);

  for (const [index, [tag, topic]] of handouts.entries())
    it(`does not end with a heading: <${tag} topic="${topic}">`, async () => {
      await open(tag, topic);
      const known = (await headings(tag)).filter((text) => text.length > 3);
      expect(known.length).to.be.above(3);
      const alone: string[] = [];
      // The breaks come elsewhere each time: one line after the other.
      for (const space of sampleOf([0, 324, 648], 3, index)) {
        await page.evaluate((height) => {
          document.querySelector<HTMLElement>('main')!.style.paddingTop = `${height}px`;
        }, space);
        const pages = await linesOf(page, 'Letter');
        expect(pages.length).to.be.above(1);
        for (const [index, lines] of pages.slice(0, -1).entries()) {
          const last = lines.at(-1) ?? '';
          if (last.length > 3 && known.some((text) => text.endsWith(last)))
            alone.push(`page ${index + 1}, ${space} px further down: ${last}`);
        }
      }
      expect(alone).to.deep.equal([]);
    });

  /** Around a widget in a page: each breaks into pages in its own way. */
  const places = [
    'display: block',
    'display: flex; flex-direction: column',
    'display: grid',
    'display: flow-root',
  ];

  for (const [index, place] of places.entries())
    it(`holds all of the wallet card (in ${place})`, async () => {
      await open('family-program-explainer', 'wallet-card', index % 2 ? 'es' : 'en');
      await page.evaluate((style) => (document.querySelector('main')!.style.cssText = style), place);
      const inside = await page.evaluate(() => {
        const cut = document.querySelector('family-program-explainer')!.shadowRoot!.querySelector('.cut')!;
        return [...cut.querySelectorAll('slot:not([name^=end-])')]
          .flatMap((slot) => (slot as HTMLSlotElement).assignedElements())
          .flatMap((element) => (/^[OU]L$/.test(element.tagName) ? [...element.children] : [element]))
          .map((element) => element.textContent);
      });
      const card = joined(inside.join('')).replaceAll('_', '');
      expect(card.length).to.be.above(300);
      for (const space of sampleOf([0, 300, 600], 3, index)) {
        await page.evaluate((height) => {
          document.querySelector<HTMLElement>('main')!.style.paddingTop = `${height}px`;
        }, space);
        const pages = (await linesOf(page, index % 2 ? 'A4' : 'Letter')).map((lines) =>
          lines.join('').replaceAll(/\d\.|_/g, ''),
        );
        const [start, end] = [card.slice(0, 40), card.slice(-40)].map((piece) =>
          pages.findIndex((text) => text.includes(piece.replaceAll(/\d\./g, ''))),
        );
        expect(start, `${space} px further down`).to.equal(end).and.be.at.least(0);
      }
    });

  it('names the address of a website, once, and no number twice', async () => {
    await open('family-faq', 'family-faq', 'en', 'https://harbor-lane.example/families');
    const text = (await linesOf(page, 'Letter')).flat().join('');
    expect(text.split('https://harbor-lane.example/families')).to.have.length(2);
    expect(text.split('207-555-0142')).to.have.length(2);
    expect(text).to.not.include('tel:');
  });

  for (const language of ['en', 'es'])
    it(`names the address of each source that has one (${language})`, async () => {
      await open('family-help-card', 'help-card', language, 'https://harbor-lane.example/families');
      const text = (await linesOf(page, 'Letter')).flat().join('');
      const sources = await page
        .locator('family-help-card ol[slot=sources] a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
      expect(sources.length).to.be.above(2);
      const missing = sources.filter((address) => !text.includes(joined(address)));
      expect(missing).to.deep.equal([]);
      expect(text).to.include(
        `${language === 'es' ? 'chatearporinternet' : 'chatonline'}:https://988lifeline.org`,
      );
    });
});
