import {expect} from 'chai';
import {html} from 'lit';
import {accessibilityOf, accessibleNodes} from './accessibility.js';
import {expectAccessible} from './axe.js';
import {engine} from './engine.js';
import {fixture, nextEvent, until} from './fixture.js';
import {isTurn} from './in-turn.js';
import {clickOn, emulateMedia, hoverOver, press, resizePage, typeText} from './page.js';
import {freshKey, hangUrl, origins, requestsOf, respondUrl} from './server.js';

async function messageOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => '',
    (error: Error) => error.message,
  );
}

describe('the test helpers', () => {
  describe('fixture', () => {
    let earlier: Element;

    it('mounts a template with its properties set', async () => {
      const details = await fixture<HTMLDetailsElement>(html`<details .open=${true}></details>`);
      expect(details.isConnected).to.equal(true);
      expect(details.open).to.equal(true);
      earlier = details;
    });

    it('has removed what an earlier test mounted', async () => {
      expect(earlier.isConnected).to.equal(false);
      const paragraph = await fixture('<p>From text</p>');
      expect(paragraph.textContent).to.equal('From text');
    });
  });

  describe('engines that take turns', () => {
    const engines = ['chromium', 'firefox', 'webkit'];
    const turns = (index: number, seed: number, nightly = false) =>
      engines.filter((name) => isTurn(index, name, {engines, seed, nightly}));

    it('run each test in one of them, the next test in another, and so with the next seed', () => {
      for (const seed of [0, 1, 2, 12345]) {
        for (const index of [0, 1, 2, 3]) expect(turns(index, seed)).to.have.lengthOf(1);
        const [first] = turns(0, seed);
        expect([turns(1, seed), turns(0, seed + 1)]).to.not.deep.include([first]);
        expect(new Set([0, 1, 2].flatMap((index) => turns(index, seed))).size).to.equal(3);
      }
    });

    it('all run it in the nightly run, and one alone runs everything', () => {
      expect(turns(1, 7, true)).to.deep.equal(engines);
      for (const names of [[], ['firefox']])
        for (const index of [0, 1, 2])
          expect(isTurn(index, 'firefox', {engines: names, seed: index, nightly: false})).to.equal(true);
    });
  });

  describe('until and nextEvent', () => {
    it('returns the result of the condition', async () => {
      setTimeout(() => document.body.append(Object.assign(document.createElement('i'), {id: 'late'})), 30);
      const late = await until(() => document.querySelector('#late'));
      late.remove();
    });

    it('reports which condition was not met, and why', async () => {
      const never = () => {
        throw new Error('not there');
      };
      expect(await messageOf(until(never, 'It did not open', 30))).to.equal(
        'It did not open within 30 ms: not there.',
      );
    });

    it('waits for an event, with a time-out', async () => {
      const target = new EventTarget();
      const heard = nextEvent(target, 'toggle');
      target.dispatchEvent(new Event('toggle'));
      expect((await heard).type).to.equal('toggle');
      expect(await messageOf(nextEvent(target, 'toggle', 20))).to.include('No toggle event');
    });
  });

  describe('accessibilityOf', () => {
    it('returns a summary in a shadow root, named by the heading slotted into it', async () => {
      const host = await disclosure('open');
      const summary = host.shadowRoot!.querySelector('summary')!;
      expect(await accessibilityOf(summary)).to.deep.equal({
        role: 'button',
        name: 'What is detox?',
        expanded: false,
      });
      expect(await accessibilityOf(host.querySelector('h3')!)).to.deep.equal({
        role: 'heading',
        name: 'What is detox?',
        level: 3,
      });
    });

    it('follows the summary when it opens', async () => {
      const host = await disclosure('open');
      const summary = host.shadowRoot!.querySelector('summary')!;
      const opened = nextEvent(summary.parentElement!, 'toggle');
      summary.click();
      await opened;
      expect((await accessibilityOf(summary)).expanded).to.equal(true);
    });

    it('works in a closed shadow root, and leaves no trace', async () => {
      const host = await fixture('<div></div>');
      const root = host.attachShadow({mode: 'closed'});
      root.innerHTML = '<button class="small" aria-label="Close">x</button>';
      expect(await accessibilityOf(root.querySelector('button')!)).to.deep.equal({
        role: 'button',
        name: 'Close',
      });
      expect(root.innerHTML).to.equal('<button class="small" aria-label="Close">x</button>');
      expect(document.body.hasAttribute('class')).to.equal(false);
    });

    it('recognises what is hidden from assistive technology', async () => {
      const box = await fixture('<div aria-hidden="true"><button>Next</button></div>');
      expect((await accessibilityOf(box.querySelector('button')!)).role).to.equal('none');
      box.removeAttribute('aria-hidden');
      await until(async () => (await accessibilityOf(box.querySelector('button')!)).role === 'button');
    });

    it('lists the elements in the order of the flat tree', async () => {
      const host = await disclosure('open');
      const closed = [
        {role: 'group', name: ''},
        {role: 'button', name: 'What is detox?', expanded: false},
        {role: 'heading', name: 'What is detox?', level: 3},
      ];
      expect(await accessibleNodes(host)).to.deep.equal(closed);
    });
  });

  describe('expectAccessible', () => {
    it('accepts an accessible element', async () => {
      const button = await fixture('<button style="color: #000; background: #fff">Show the answer</button>');
      const {passes} = await expectAccessible(button, {alwaysContrast: true});
      // Proof that the rules ran.
      expect(passes.map(({id}) => id)).to.include.members([
        'button-name',
        'color-contrast-enhanced',
        'target-size',
      ]);
    });

    it('reports a button without a name, inside a shadow root', async () => {
      const host = await fixture('<div></div>');
      host.attachShadow({mode: 'open'}).innerHTML = '<button></button>';
      const message = await messageOf(expectAccessible(host));
      expect(message).to.include('button-name (critical)');
      expect(message).to.include('>> button');
    });

    it('reports contrast that is enough for AA only', async () => {
      const paragraph = await fixture('<p style="color: #666; background: #fff">Grey on white</p>');
      expect(await messageOf(expectAccessible(paragraph, {alwaysContrast: true}))).to.include(
        'color-contrast-enhanced',
      );
      await expectAccessible(paragraph, {without: ['color-contrast-enhanced'], alwaysContrast: true});
    });

    it('reports targets that are too small and too close', async () => {
      const small = 'style="width: 12px; height: 12px; padding: 0; border: 0"';
      const box = await fixture(
        `<p><button aria-label="a" ${small}></button><button aria-label="b" ${small}></button></p>`,
      );
      expect(await messageOf(expectAccessible(box))).to.include('target-size');
    });
  });

  describe('keys and pointer', () => {
    it('presses real keys, alone and together', async () => {
      expect(document.hasFocus()).to.equal(true);
      const box = await fixture('<p><input><button>One</button></p>');
      const [input, button] = box.children as unknown as [HTMLInputElement, HTMLButtonElement];
      input.focus();
      await press('Tab');
      expect(document.activeElement).to.equal(button);
      expect(button.matches(':focus-visible')).to.equal(true);
      const clicked = nextEvent(button, 'click');
      await press('Space');
      expect((await clicked).isTrusted).to.equal(true);
      await press('Shift+Tab');
      expect(document.activeElement).to.equal(input);
    });

    it('types every letter, including repeated ones', async () => {
      const input = await fixture<HTMLInputElement>('<input>');
      await clickOn(input);
      await typeText('Hello, all: détente 11');
      expect(input.value).to.equal('Hello, all: détente 11');
    });

    it('hovers', async () => {
      const button = await fixture('<button>One</button>');
      await hoverOver(button);
      await until(() => button.matches(':hover'), 'The button was not hovered over');
    });
  });

  describe('the window and the media', () => {
    it('makes the page as narrow as a small phone', async () => {
      await resizePage(320, 480);
      await until(() => innerWidth === 320 && innerHeight === 480, 'The page did not become small');
    });

    it('resets the size after the test', async () => {
      await until(() => innerWidth === 800 && innerHeight === 600, 'The page stayed small');
    });

    for (const wish of [
      {colorScheme: 'dark'},
      {reducedMotion: 'reduce'},
      {forcedColors: 'active'},
      {media: 'print'},
    ] as const) {
      it(`emulates ${Object.entries(wish).flat().join(' ')}, except in WebKit`, async () => {
        expect(await emulateMedia(wish)).to.equal(engine !== 'webkit');
      });
    }

    it('resets the media after the test', async () => {
      const left =
        '(prefers-color-scheme: dark), (prefers-reduced-motion: reduce), (forced-colors: active), print';
      await until(() => !matchMedia(left).matches, 'An emulated medium stayed');
    });
  });

  describe('the endpoints', () => {
    it('respond as requested', async () => {
      const response = await fetch(respondUrl({body: '# Hello', bom: 1, type: 'text/plain', status: 203}));
      expect(response.status).to.equal(203);
      expect(response.headers.get('Content-Type')).to.equal('text/plain');
      expect([...new Uint8Array(await response.arrayBuffer()).subarray(0, 4)]).to.deep.equal([
        0xef, 0xbb, 0xbf, 0x23,
      ]);
    });

    it('send files of the repository, and large bodies, in chunks', async () => {
      const file = await fetch(respondUrl({file: 'test/support/support.test.ts'}));
      expect(await file.text()).to.include('send files of the repository');
      const large = await fetch(respondUrl({body: 'start', bytes: 100_000, chunked: 1}));
      expect(large.headers.get('Content-Length')).to.equal(null);
      expect((await large.text()).length).to.equal(100_000);
      expect((await fetch(respondUrl({file: '../../etc/hostname'}))).status).to.equal(500);
    });

    it('fail a number of times, then succeed, and count', async () => {
      const key = freshKey();
      const url = respondUrl({key, status: 503, times: 2, retryAfter: 1, body: 'Here'});
      const first = await fetch(url);
      expect([first.status, first.headers.get('Retry-After'), await first.text()]).to.deep.equal([
        503,
        '1',
        '',
      ]);
      expect((await fetch(url)).status).to.equal(503);
      expect(await (await fetch(url)).text()).to.equal('Here');
      const {count, requests} = await requestsOf(key);
      expect(count).to.equal(3);
      expect(requests[0]!.headers.referer).to.include(location.origin);
    });

    it('redirect', async () => {
      const response = await fetch(respondUrl({status: 302, location: respondUrl({body: 'There'})}));
      expect([response.redirected, await response.text()]).to.deep.equal([true, 'There']);
    });

    for (const at of ['headers', 'body'] as const) {
      it(`hang in the ${at}, and record that the browser aborted`, async () => {
        const key = freshKey();
        const abort = new AbortController();
        const reading = fetch(hangUrl(at, key), {signal: abort.signal}).then((response) => response.text());
        await until(async () => (await requestsOf(key)).count === 1);
        abort.abort();
        expect(await messageOf(reading)).to.not.equal('');
        await until(async () => (await requestsOf(key)).aborted === 1, 'The connection stayed open');
      });
    }

    it('respond on another origin and on another site, with CORS and without', async () => {
      const {page, cross, crossSite} = await origins();
      expect(page).to.equal(location.origin);
      for (const origin of [cross, crossSite]) {
        expect(origin).to.not.equal(location.origin);
        expect(await messageOf(fetch(respondUrl({}, origin)))).to.not.equal('');
        const key = freshKey();
        const response = await fetch(respondUrl({body: 'Far', cors: '*', key}, origin));
        expect(await response.text()).to.equal('Far');
        expect((await requestsOf(key)).requests[0]!.headers.origin).to.equal(location.origin);
      }
    });

    it('send cookies to the other origin only with credentials', async () => {
      document.cookie = 'helper=1';
      const {cross} = await origins();
      const key = freshKey();
      await fetch(respondUrl({cors: 'origin', key}, cross), {credentials: 'omit'});
      await fetch(respondUrl({cors: 'origin', key}, cross), {credentials: 'include'});
      document.cookie = 'helper=; max-age=0';
      const {requests} = await requestsOf(key);
      expect(requests.map(({headers}) => headers.cookie?.includes('helper=1') ?? false)).to.deep.equal([
        false,
        true,
      ]);
    });
  });
});

/** A disclosure in a shadow root with a slotted question, like in the FAQ. */
async function disclosure(mode: ShadowRootMode): Promise<Element> {
  const host = await fixture('<div><h3 slot="question">What is detox?</h3><p>The first days.</p></div>');
  host.attachShadow({mode}).innerHTML =
    '<details><summary><slot name="question"></slot></summary><slot></slot></details>';
  return host;
}
