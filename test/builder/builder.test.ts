/** The built page on which partners make snippets, and its snippets on pages: build first. */
import {expect} from 'chai';
import {version} from '../../src/widgets/base/define.js';
import type {FamilyFaq} from '../../src/index.js';
import type {FieldName} from '../../src/builder/settings.js';
import {Builder} from '../../src/builder/page.js';
import type {Library} from '../../src/builder/library.js';
import {en} from '../../src/builder/words/en.js';
import {es} from '../../src/builder/words/es.js';
import {wordTables} from '../../src/builder/words/tables.js';
import {expectAccessible} from '../support/axe.js';
import {fixture, nextFrame, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {sampleOf} from '../support/nightly.js';
import {press, resizePage} from '../support/page.js';
import {shownWidget} from '../hosts/block-pages.js';
import {isShown, writtenPage, type HostPage} from '../hosts/frame.js';
import {copyAll, FOLDER, isComplete, openBuilder, paste} from './built-page.js';

const ROOM = /--family-room: \d{3,}px; --family-room-phone: \d{3,}px/;
const NAME = `Casa “Ñandú” & <b>"Sons"</b> 🏡`;

describe('a snippet that was copied from the builder', () => {
  it('works as it is: tag, text inside, single file, block, in WordPress', async () => {
    const builder = await openBuilder(
      `#widget=family-help-card&language=es&level=3&accent=%237a3f74&name=${encodeURIComponent(NAME)}`,
    );
    const snippets = [
      ['tag', 'html', ROOM],
      ['article', 'html', /data-family-written="title"/],
      ['bundle', 'html', /integrity="sha384-/],
      ['block', 'html', ROOM],
      ['tag', 'wordpress', ROOM],
    ] as const;
    for (const [way, place, complete] of sampleOf(snippets, 2)) {
      const where = `${way} on ${place}`;
      builder.choose('place', place);
      builder.choose('way', way);
      await isComplete(builder.page, complete);
      const page = await paste(await copyAll(builder));
      const widget = await shownWidget(page);
      expect(widget.localName, where).to.equal('family-help-card');
      const title = widget.querySelector('h3[slot="title"]')!;
      expect(title.closest('[lang]')!.getAttribute('lang'), where).to.equal('es');
      expect(getComputedStyle(widget).getPropertyValue('--family-accent'), where).to.equal('#7a3f74');
      const provider = await until(
        () => widget.shadowRoot!.querySelector('[part~="provider"]'),
        `No contact came: ${where}`,
      );
      expect(provider.textContent, where).to.include(NAME);
      const {errors, warnings} = page.window.heard;
      expect([...errors, ...warnings], where).to.deep.equal([]);
    }
  });

  it('works as it is: classes, and a group of WordPress', async () => {
    const builder = await openBuilder('#widget=family-stage-timeline&way=classes&level=4');
    for (const place of ['html', 'wordpress-author']) {
      builder.choose('place', place);
      const page = await paste(await copyAll(builder));
      const widget = await shownWidget(page);
      expect(widget.localName, place).to.equal('family-stage-timeline');
      expect(widget.querySelector('h4[slot="title"]'), place).to.not.equal(null);
      expect(page.window.heard.errors, place).to.deep.equal([]);
    }
  });

  it('works as it is: a frame, with and without its script', async () => {
    const builder = await openBuilder('#widget=family-program-explainer&way=frame&topic=detox');
    builder.choose('surface', '#fffdf9');
    for (const place of ['html', 'google-sites']) {
      builder.choose('place', place);
      const page = await paste((await copyAll(builder)).slice(-1));
      const inner = page.document.querySelector('iframe')!;
      const framed = {
        get document() {
          return inner.contentDocument!;
        },
      };
      const widget = await shownWidget(framed as HostPage);
      expect(widget.topic, place).to.equal('detox');
      expect(widget.style.getPropertyValue('--family-surface'), place).to.equal('#fffdf9');
    }
  });

  it('reserves room, which is free again when the script does not come', async () => {
    const page = await writtenPage(
      `<!doctype html><html lang="en"><link rel="stylesheet" href="${FOLDER}family-room.css"><body>` +
        '<family-faq style="--family-room: 400px; --family-room-phone: 300px"><p>Call 911</p></family-faq>' +
        '<div data-family-widget="faq" style="--family-room: 350px"><p>Call 988</p></div></body></html>',
    );
    const elements = [...page.document.body.children];
    const heights = () => elements.map((element) => element.getBoundingClientRect().height);
    await until(() => heights()[0] === 400, 'There was no room');
    expect(heights()).to.deep.equal([400, 350]);
    page.frame.width = '500';
    await until(() => heights()[0] === 300, 'The room of a phone is another');
    for (const element of elements) for (const animation of element.getAnimations()) animation.finish();
    for (const height of heights()) expect(height).to.be.below(100);
  });
});

describe('the builder', () => {
  it('shows the widget as it was chosen, in both widths, and reserves the heights of that', async () => {
    const {page, choose} = await openBuilder('#widget=family-wellness-tips&scheme=dark');
    const previews = [...page.querySelectorAll('iframe')];
    expect(previews.map(({title}) => title)).to.deep.equal(['Preview: Phone, 375', 'Preview: Desktop, 1040']);
    await isComplete(page, ROOM);
    choose('widget', 'family-help-card');
    choose('name', NAME);
    choose('accent', '#7a3f74');
    await isComplete(page, ROOM);
    for (const {contentDocument} of previews) {
      const widget = contentDocument!.querySelector<FamilyFaq>('family-help-card')!;
      expect(widget.closest('family-settings')!.getAttribute('provider-name')).to.equal(NAME);
      expect(widget.style.getPropertyValue('--family-accent')).to.equal('#7a3f74');
      const reserved = [...page.querySelector('code')!.textContent.matchAll(/--family-room[-\w]*: (\d+)px/g)];
      const {height} = widget.getBoundingClientRect();
      expect(reserved.map(([, number]) => Number(number))).to.include(Math.ceil(height / 10) * 10);
    }
  });

  it('offers only the ways in that a place keeps, and says why', async () => {
    const {page, choose} = await openBuilder('#widget=family-help-card');
    choose('place', 'wix');
    const ways = [...page.querySelector<HTMLSelectElement>('#field-way')!.options].map(({value}) => value);
    expect(ways).to.deep.equal(['frame']);
    expect(page.querySelector('#about-place')!.textContent).to.equal(en.why.wix);
    expect(page.querySelector('#field-font')).to.equal(null);
  });

  it('says which colours cannot be read, and what is no colour', async () => {
    const {page, choose} = await openBuilder('#widget=family-help-card');
    const remarks = () =>
      [...page.querySelectorAll<HTMLElement>('[data-about]')].map(({dataset}) => dataset['about']);
    expect(remarks()).to.deep.equal([]);
    choose('surface', '#888888');
    choose('accent', '#ffe14d');
    expect(remarks()).to.deep.equal(['surface', 'accent']);
    choose('surface', 'mauve');
    const field = page.querySelector('#field-surface')!;
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(page.getElementById(field.getAttribute('aria-describedby')!)!.textContent).to.equal(
      en.wrong.surface,
    );
  });

  it('is used by keyboard, with a visible focus, and announces the copy', async () => {
    const builder = await openBuilder('#widget=family-wellness-tips');
    const {page, frame} = builder;
    const names: FieldName[] = ['way', 'widget', 'topic', 'language', 'level', 'help', 'accent'];
    page.querySelector<HTMLElement>('#field-place')!.focus();
    for (const name of names) {
      await press('Tab');
      const focused = page.activeElement!;
      expect(focused.id).to.equal(`field-${name}`);
      expect(frame.contentWindow!.getComputedStyle(focused).outlineStyle).to.equal('solid');
    }
    page.querySelector<HTMLElement>('.piece button')!.focus();
    await press('Enter');
    await until(() => builder.status() === en.copied, 'The copy was not announced');
    await press('Tab');
    expect(page.activeElement!.localName).to.equal('pre');
    builder.choose('language', 'es');
    expect(builder.status()).to.equal('');
  });

  it('speaks Spanish as well, and keeps the choices', async () => {
    const {page, choose, click} = await openBuilder('#widget=family-help-card');
    choose('accent', '#ffe14d');
    click(/Español/);
    await until(() => page.querySelector('h1')!.textContent === es.title, 'The language did not change');
    expect([page.documentElement.lang, page.title]).to.deep.equal(['es', es.title]);
    expect(page.querySelector<HTMLInputElement>('#field-accent')!.value).to.equal('#ffe14d');
    click(/English/);
    expect(page.querySelector('h1')!.textContent).to.equal(en.title);
  });

  it('selects the code where the browser does not let it copy', async () => {
    const {page, click, status, frame} = await openBuilder('#widget=family-help-card', {canCopy: false});
    click(/^Copy:/);
    await until(() => status() === en.notCopied, 'Nothing was said');
    expect(frame.contentWindow!.getSelection()!.toString().trim()).to.equal(
      page.querySelector('code')!.textContent.trim(),
    );
  });

  it('puts its choices into an address only when asked, and none that loads a script', async () => {
    const first = await openBuilder('#widget=family-help-card');
    const hash = first.frame.contentWindow!.location.hash;
    first.choose('widget', 'family-program-explainer');
    first.choose('topic', 'detox');
    first.choose('name', NAME);
    first.choose('base', 'https://cdn.example/w/');
    expect(first.page.querySelector('code')!.textContent).to.include(
      `src="https://cdn.example/w/${version}/`,
    );
    first.click(/link/);
    const link = await until(() => first.copied[0], 'No link was copied');
    expect(first.frame.contentWindow!.location.hash).to.equal(hash);
    const second = await openBuilder(`#${link.split('#')[1]!}`);
    const value = (name: string) => second.page.querySelector<HTMLInputElement>(`#field-${name}`)!.value;
    expect(['widget', 'topic', 'name', 'base'].map(value)).to.deep.equal([
      'family-program-explainer',
      'detox',
      NAME,
      '',
    ]);
    expect(second.page.querySelector('header .remark')!.textContent).to.equal(en.fromLink);
  });

  it('requests nothing but the files beside it, and stores nothing', async () => {
    const {page, frame, choose} = await openBuilder('#widget=family-help-card');
    choose('way', 'article');
    choose('phone', '207-555-0142');
    await isComplete(page, /data-family-written/);
    const {window: view} = frame.contentWindow as unknown as {window: typeof globalThis};
    for (const {name} of view.performance.getEntriesByType('resource'))
      expect(new URL(name).pathname).to.match(new RegExp(`^${FOLDER}`));
    expect(page.querySelector('meta[http-equiv]')!.getAttribute('content')).to.match(/^default-src 'none'/);
    expect([view.localStorage.length, view.sessionStorage.length, page.cookie]).to.deep.equal([0, 0, '']);
  });

  it('fits 320 px, with everything in reach', async () => {
    const {frame, page} = await openBuilder('#widget=family-help-card&accent=%23ffe14d&surface=%23888888');
    for (const width of [320, 768, 1100]) {
      frame.width = String(width);
      await nextFrame();
      const {scrollWidth, clientWidth} = page.documentElement;
      expect(scrollWidth, String(width)).to.be.at.most(clientWidth);
      for (const control of page.querySelectorAll('button, select, input:not([type="radio"])'))
        expect(isShown(control) && control.getBoundingClientRect().height >= 44, control.id).to.equal(true);
    }
  });

  it('is accessible, also with remarks and wrong values', async () => {
    await resizePage(1100);
    const built = await (await fetch(`${FOLDER}builder.html`)).text();
    const {dataset} = new DOMParser().parseFromString(built, 'text/html').body;
    const styles = await fixture<HTMLLinkElement>(`<link rel="stylesheet" href="${FOLDER}builder.css">`);
    await until(() => styles.sheet, 'The styles did not come');
    const box = await fixture<HTMLElement>('<div></div>');
    new Builder(box, JSON.parse(dataset['library']!) as Library, wordTables).start();
    await expectAccessible(box);
    for (const [name, value] of [
      ['accent', '#ffe14d'],
      ['surface', 'none'],
      ['base', 'http://cdn.example/'],
    ]) {
      const field = box.querySelector<HTMLInputElement>(`#field-${name}`)!;
      field.value = value!;
      field.dispatchEvent(new Event('input'));
    }
    await expectAccessible(box);
  });
});
