import {expect} from 'chai';
import {expectAccessible} from '../support/axe.js';
import {until} from '../support/fixture.js';
import {inEachEngine, inTurn as it} from '../support/in-turn.js';
import {emulateMedia, press, resizePage} from '../support/page.js';
import {freshKey, requestsOf, respondUrl} from '../support/server.js';
import {drop, loadWorkshop, openWorkshop, said, shown, type Bench} from './bench.js';
import {english, spanish} from './texts.js';

const file = (text: BlobPart, name = 'visiting-us.md') => new File([text], name, {type: 'text/markdown'});

/** A text is parsed a moment after it is dropped. */
async function withText(text: BlobPart, words: string): Promise<Bench> {
  const bench = await openWorkshop();
  drop(file(text));
  await until(() => bench.find('.notice').textContent.includes('is open'));
  await shown(bench, words);
  return bench;
}

describe('the workshop', () => {
  before(async function () {
    // It is built on first use.
    this.timeout(90_000);
    await loadWorkshop();
  });

  it('opens a file that is dropped anywhere, and keeps the browser from opening it', async () => {
    const bench = await openWorkshop();
    expect(drop(file(english))).to.equal(true);
    const page = await shown(bench, 'When can I visit?');
    expect(page.firstElementChild!.localName).to.equal('family-faq');
    expect(bench.field.value).to.equal(english);
    expect(bench.find('[role=status]').textContent).to.include('visiting-us.md is open.');
  });

  it('ignores text that is dragged', async () => {
    await openWorkshop();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'words');
    const event = new DragEvent('drop', {dataTransfer, bubbles: true, cancelable: true});
    expect(document.body.dispatchEvent(event)).to.equal(true);
  });

  it('reports what is wrong, and in which line', async () => {
    const bench = await withText(english, 'When can I visit?');
    expect(await said(bench)).to.include('Line 15: HTML is shown as text: write Markdown instead of "<b>".');
  });

  it('selects the line of a message, and highlights it', async () => {
    const bench = await withText(english, 'When can I visit?');
    await said(bench);
    const message = bench.all('.message').find(({textContent}) => textContent.includes('Line 15'))!;
    message.focus();
    await press('Enter');
    await until(() => bench.editor.shadowRoot!.activeElement === bench.field, 'The editor got no focus');
    const {value, selectionStart, selectionEnd} = bench.field;
    expect(value.slice(selectionStart, selectionEnd)).to.equal('<b>Please read this first.</b>');
    const lines = [...bench.editor.shadowRoot!.querySelectorAll('.line')];
    expect(lines.findIndex((line) => line.matches('.chosen'))).to.equal(14);
    expect(lines[14]!.matches('.error')).to.equal(true);
  });

  it('shows a Spanish text in the widget of its kind, in Spanish', async () => {
    const bench = await withText(spanish, 'Respire despacio un minuto');
    const page = await shown(bench, 'Respire despacio un minuto');
    expect(page.lang).to.equal('es');
    expect(page.firstElementChild!.localName).to.equal('family-wellness-tips');
    const {shadowRoot} = page.firstElementChild!;
    expect(shadowRoot!.textContent).to.include('Imprimir');
    // There is no notice about a missing translation.
    expect(shadowRoot!.querySelectorAll('.notice').length).to.equal(0);
  });

  it('updates the widget while the text is written, and keeps open answers open', async () => {
    const bench = await withText(english, 'When can I visit?');
    const widget = bench.workshop.querySelector('family-faq')!;
    const answer = () => widget.shadowRoot!.querySelector<HTMLDetailsElement>('[data-id=when-can-i-visit]')!;
    answer().open = true;
    bench.field.setRangeText(
      'Mondays',
      bench.field.value.indexOf('Sundays'),
      bench.field.value.indexOf('Sundays') + 7,
    );
    bench.field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    await shown(bench, 'Mondays');
    expect(bench.workshop.querySelector('family-faq') === widget).to.equal(true);
    await until(() => answer().open, 'The answer was closed');
  });

  it('downloads the same bytes', async () => {
    // With a byte order mark, and mixed line ends.
    const bytes = new TextEncoder().encode(`\uFEFF${english.replaceAll('\n\n', '\r\n\r\n')}`);
    const bench = await withText(bytes, 'When can I visit?');
    const link = bench.find<HTMLAnchorElement>('a[download]');
    expect(link.download).to.equal('visiting-us.en.md');
    const downloaded = new Uint8Array(await (await fetch(link.href)).arrayBuffer());
    expect(downloaded.join()).to.equal(bytes.join());
  });

  it('asks for confirmation before changes that were not downloaded are lost', async () => {
    const asks = () => {
      const event = new Event('beforeunload', {cancelable: true});
      dispatchEvent(event);
      return event.defaultPrevented;
    };
    const bench = await withText(english, 'When can I visit?');
    expect(asks()).to.equal(false);
    bench.field.value += '\nMore.\n';
    bench.field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    expect(asks()).to.equal(true);
    const link = bench.find('a[download]');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    expect(asks()).to.equal(false);
  });

  it('restores a text that another one replaced', async () => {
    const bench = await withText(english, 'When can I visit?');
    bench.field.value += '\nMore.\n';
    bench.field.dispatchEvent(new InputEvent('input', {bubbles: true}));
    drop(file(spanish));
    await shown(bench, 'Respire');
    bench
      .all('button')
      .find(({textContent}) => textContent.includes('Bring back'))!
      .click();
    await shown(bench, 'When can I visit?');
    expect(bench.field.value).to.equal(`${english}\nMore.\n`);
  });

  it('fetches an address on request, without cookies', async () => {
    document.cookie = 'family=1';
    const key = freshKey();
    const bench = await openWorkshop();
    const field = bench.find<HTMLInputElement>('input[type=url]');
    field.value = respondUrl({key, body: english, type: 'text/markdown'});
    expect((await requestsOf(key)).count).to.equal(0);
    field.form!.requestSubmit();
    await until(() => bench.find('.notice').textContent.includes('is open'));
    await shown(bench, 'When can I visit?');
    document.cookie = 'family=; max-age=0';
    const {count, requests} = await requestsOf(key);
    expect(count).to.equal(1);
    expect(requests[0]!.headers.cookie ?? '').not.to.include('family');
  });

  it('reports why an address cannot be opened', async () => {
    const bench = await openWorkshop();
    const field = bench.find<HTMLInputElement>('input[type=url]');
    field.value = respondUrl({status: 404});
    field.form!.requestSubmit();
    await until(() => bench.find('.notice').textContent.includes('404'));
  });

  it('opens a text of the library in its widget', async () => {
    const bench = await openWorkshop();
    const select = bench.find<HTMLSelectElement>('select[name=start]');
    select.value = 'content/es/iop.md';
    select.form!.requestSubmit();
    const page = await shown(bench, 'IOP');
    expect(page.firstElementChild!.localName).to.equal('family-program-explainer');
    expect(page.lang).to.equal('es');
  });

  it('records that a translation matches its original', async () => {
    const response = await fetch(respondUrl({file: 'content/es/iop.md'}));
    const [before, after] = (await response.text()).split(/\n  (?:#.*\n  )?sections: \{[^}]*\}/);
    const bench = await withText(`${before}${after}`, 'IOP');
    expect((await said(bench)).join()).to.include('accept-translation');
    bench
      .all('button')
      .find(({textContent}) => textContent.includes('accept the translation'))!
      .click();
    await until(async () => !(await said(bench)).join().includes('accept-translation'));
    expect(bench.field.value).to.match(/^translationOf:\n  id: iop\n(?:  #.*\n)?  sections: \{/m);
  });

  it('distinguishes a Word document from a text', async () => {
    const bench = await openWorkshop();
    drop(file(new Uint8Array([0x50, 0x4b, 3, 4, 0]), 'questions.docx'));
    await until(() => bench.find('.notice').textContent.includes('is a Word document'));
  });
});

describe('the accessibility of the workshop', () => {
  before(async function () {
    this.timeout(120_000);
    await loadWorkshop();
  });

  async function withMessages(): Promise<Bench> {
    const bench = await withText(english, 'When can I visit?');
    await said(bench);
    return bench;
  }

  it('has no violations, with messages', async () => {
    const {workshop} = await withMessages();
    await expectAccessible(workshop);
  });

  inEachEngine('has no violations in dark mode', async function () {
    if (!(await emulateMedia({colorScheme: 'dark', reducedMotion: 'reduce'}))) this.skip();
    const {workshop} = await withMessages();
    workshop.parentElement!.style.colorScheme = 'dark';
    await expectAccessible(workshop);
  });

  it('is no wider than a narrow phone, and than its own part of the page', async () => {
    await resizePage(320, 640);
    const bench = await withMessages();
    bench.workshop.view = {...bench.workshop.view, width: 768};
    await bench.workshop.updateComplete;
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(bench.workshop.querySelector<HTMLElement>('.host-page')!.offsetWidth).to.equal(768);
  });

  it('shows the number of each line beside its first words, also if lines wrap', async () => {
    await resizePage(320, 640);
    const {editor, field} = await withMessages();
    const copy = editor.shadowRoot!.querySelector<HTMLElement>('.lines')!;
    // The field would scroll if its own text were higher than the copy that determines its height.
    expect(field.scrollHeight).to.equal(copy.offsetHeight);
  });
});
