import {expect} from 'chai';
import type {FamilyFaq} from '../../src/index.js';
import {addFaq, detailsOf, openHost, questionsOf, type HostPage} from '../hosts/frame.js';
import {nextEvent, nextFrame, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';

/** The accesses that `traps.js` recorded. */
function touchedBy({window}: HostPage): string[] {
  return [...(window as unknown as {touched: string[]}).touched];
}

/** Everything that a reader can do. */
async function useAll(faq: FamilyFaq): Promise<void> {
  await questionsOf(faq);
  faq.openAll();
  await nextFrame();
  const shadow = faq.shadowRoot!;
  for (const summary of shadow.querySelectorAll('summary')) summary.click();
  const field = shadow.querySelector<HTMLInputElement>('input[type="search"]');
  if (field) {
    field.focus();
    for (const query of ['a', 'visit', 'xyzzy', '']) {
      field.value = query;
      field.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
      await nextFrame();
      await faq.updateComplete;
    }
  }
  const [first] = detailsOf(faq);
  const shown = nextEvent(faq, 'family-navigate');
  expect(faq.show(first!.dataset['id']!)).to.equal(true);
  await shown;
  for (const button of first!.querySelectorAll('button')) button.click();
  faq.closeAll();
  await nextFrame();
}

describe('a widget keeps to itself', () => {
  it('accesses no storage, cookies, history, title, beacons or fingerprints', async () => {
    const page = await openHost('private');
    for (const id of [undefined, 'remote', 'article']) await useAll(page.faq(id));
    expect(touchedBy(page)).to.deep.equal([]);
    expect([...page.window.heard.errors]).to.deep.equal([]);
  });

  it('would be detected if it did', async () => {
    const page = await openHost('private');
    const {window, document} = page;
    const attempts = [
      () => document.cookie,
      () => window.localStorage,
      () => window.history.pushState(null, ''),
      () => (document.title = 'x'),
      () => window.navigator.sendBeacon('/'),
      () => new window.Image(),
      () => new window.WebSocket('ws://localhost'),
    ];
    for (const attempt of attempts) expect(attempt).to.throw();
    expect(touchedBy(page)).to.deep.equal([
      'cookie',
      'localStorage',
      'pushState',
      'title',
      'sendBeacon',
      'Image',
      'WebSocket',
    ]);
  });

  it('requests its own files and the content, and nothing else', async () => {
    const page = await openHost('private');
    for (const id of [undefined, 'remote', 'article']) await useAll(page.faq(id));
    const asked = page.window.performance.getEntriesByType('resource').map(({name}) => new URL(name));
    expect(asked.filter(({origin}) => origin !== location.origin)).to.deep.equal([]);
    const paths = [...new Set(asked.map(({pathname}) => pathname))];
    const known = (path: string) =>
      path.startsWith('/library/') || path.startsWith('/test/hosts/') || path === '/__test__/respond';
    expect(paths).to.include('/library/family-widgets.js').and.include('/__test__/respond');
    expect(paths.filter((path) => !known(path))).to.deep.equal([]);
  });

  it('does not change address, history, title, head and storage', async () => {
    const page = await openHost('fallback#our-own-anchor');
    const {window, document} = page;
    const look = () => ({
      address: window.location.href,
      history: window.history.length,
      state: window.history.state as unknown,
      title: document.title,
      head: document.head.innerHTML,
      cookie: document.cookie,
      local: window.localStorage.length,
      session: window.sessionStorage.length,
      attributes: document.documentElement.getAttributeNames().concat(document.body.getAttributeNames()),
      children: [...document.body.children].map(({localName}) => localName),
    });
    const before = look();
    await useAll(page.faq());
    expect(look()).to.deep.equal(before);
  });

  it('adds no global name', async () => {
    const page = await openHost('inserted');
    const names = () => Object.getOwnPropertyNames(page.window).filter((name) => !/^\d+$/.test(name));
    const before = new Set(names());
    await useAll(addFaq(page));
    // The browser itself names elements after their ids: those are checked to be free.
    const added = names().filter((name) => !before.has(name) && !page.document.getElementById(name));
    expect(added).to.deep.equal([]);
    // Lit's own, shared by all its copies on a page.
    const known = /^(lit|reactive)(Html|Element)Versions$|^litPropertyMetadata$/;
    const usual = document.createElement('iframe');
    document.body.append(usual);
    const standard = new Set(Object.getOwnPropertyNames(usual.contentWindow!));
    usual.remove();
    const left = names().filter((name) => !standard.has(name) && !known.test(name) && name !== 'heard');
    expect(left).to.deep.equal([]);
  });

  it('dispatches only ids to the page, and only of content', async () => {
    const page = await openHost('inserted');
    const heard: Event[] = [];
    for (const type of ['content-load', 'content-error', 'toggle', 'navigate']) {
      page.window.addEventListener(`family-${type}`, (event) => heard.push(event));
    }
    const faq = addFaq(page);
    const own: Event[] = [];
    for (const type of ['family-toggle', 'family-navigate'])
      faq.addEventListener(type, (event) => own.push(event));
    await useAll(faq);
    await until(() => own.some(({type}) => type === 'family-toggle'));
    expect(heard.map(({type}) => type)).to.deep.equal(['family-content-load']);
    expect(own.map(({type}) => type)).to.include('family-navigate');
    for (const event of [...heard, ...own]) {
      for (const name of Object.keys(event)) {
        const value = (event as unknown as Record<string, unknown>)[name];
        if (name === 'isTrusted' || typeof value === 'boolean') continue;
        expect(value, `${event.type}.${name}`).to.match(/^[a-z0-9-]+$/);
      }
    }
  });

  for (const language of ['en', 'es']) {
    it(`has no link that sends a referrer (${language})`, async () => {
      const page = await openHost('inserted');
      const faq = addFaq(page, {lang: language});
      await questionsOf(faq);
      const links = [...faq.querySelectorAll('a')];
      expect(links).to.have.length.of.at.least(10);
      for (const link of links) {
        // A link to another answer stays on the page, and sends nothing.
        if (!link.getAttribute('href')!.startsWith('#')) {
          expect([...link.relList], link.href)
            .to.include('noopener')
            .and.include('noreferrer');
          expect(link.referrerPolicy, link.href).to.equal('no-referrer');
        }
        expect(link.href).to.match(/^(https:|tel:|sms:|mailto:|http:\/\/localhost:\d+\/.*#)/);
        expect(link.href).to.not.match(/[?&](utm_|fbclid|gclid|mc_)/);
        expect(link.ping).to.equal('');
      }
    });
  }

  it('loads no picture, font, frame or style sheet', async () => {
    const page = await openHost('fallback');
    await useAll(page.faq());
    const kinds = page.window.performance
      .getEntriesByType('resource')
      .map((entry) => (entry as PerformanceResourceTiming).initiatorType);
    expect(kinds.filter((kind) => kind !== 'script' && kind !== 'other')).to.deep.equal([]);
    const foreign = 'img, iframe, video, audio, object, embed, link, script, style';
    expect(page.faq().querySelector(foreign)).to.equal(null);
    expect(page.faq().shadowRoot!.querySelector(foreign)).to.equal(null);
  });
});
