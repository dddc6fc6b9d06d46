/** Values of `lang` that are no language tags, as frameworks, templates and content management systems write them. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {pageOf, type HostPage} from './frame.js';

const SCRIPT = '<script type="module" src="/library/family-widgets.js"></script>';
const open = (page: string, card: string): Promise<HostPage> =>
  pageOf(
    `<!doctype html><html lang="${page}"><script src="/test/hosts/watch.js"></script><body>${card}${SCRIPT}</body></html>`,
  );
const titleOf = ({document}: HostPage) =>
  until(() => document.querySelector('family-help-card [slot="title"]')?.textContent, 'No text came');
const SPANISH = 'Ayuda ahora mismo';

describe('the value of a lang', () => {
  for (const value of ['es_MX', 'es_ES.UTF-8', 'ES_419', 'es,en'])
    it(`is read by its language: ${value}`, async () => {
      expect(await titleOf(await open(value, '<family-help-card></family-help-card>'))).to.equal(SPANISH);
      const page = await open('en', `<family-help-card lang="${value}"></family-help-card>`);
      expect(await titleOf(page)).to.equal(SPANISH);
      expect([...page.window.heard.warnings]).to.deep.equal([]);
    });

  for (const value of ['null', 'undefined', '{{ lang }}', 'spanish', 'constructor'])
    it(`that names no language leaves that of the page: ${value}`, async () => {
      const page = await open('es', `<family-help-card lang="${value}"></family-help-card>`);
      expect(await titleOf(page)).to.equal(SPANISH);
    });
});

describe('a page that a script writes anew', () => {
  it('gets no exception from the widgets that it had', async () => {
    const page = await open('en', '<family-help-card></family-help-card>');
    await titleOf(page);
    const errors: unknown[] = [];
    const {window} = page;
    // Its listeners go with the page, and the exception comes while that happens.
    const {console} = window as unknown as {console: Console};
    const {error} = console;
    console.error = (...parts: unknown[]) => void errors.push(...parts);
    window.onerror = (message) => void errors.push(message);
    page.document.open();
    console.error = error;
    page.document.write('<!doctype html><title>Anew</title><p>Anew</p>');
    page.document.close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(errors).to.deep.equal([]);
  });
});
