/** Pages whose libraries replace functions of the platform. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {expectPartnersFile, expectSearch, expectWorking} from './expectations.js';
import {pageOf} from './frame.js';

const FAQ = '<family-faq topic="family-faq"></family-faq>';
const REMOTE = '<family-faq id="remote" src="/__test__/respond?file=test/hosts/partner.md"></family-faq>';
const SCRIPT = '<script type="module" src="/library/family-widgets.js"></script>';

describe('the built library on a page with an old library', () => {
  /** What each library replaces of the platform: found by comparing all its functions before and after. */
  const libraries = {
    'prototype.js 1.7': `
      delete Array.prototype.entries;
      Array.from = function (list) { return 'length' in Object(list) ? [].slice.call(list) : []; };
      Array.prototype.find = function (test, self) { for (let i = 0; i < this.length; i += 1) if (test.call(self, this[i], i)) return this[i]; };
      String.prototype.sub = function () { return this; };
      HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
      HTMLElement.prototype.scrollTo = function () { window.scrollTo(0, this.getBoundingClientRect().top); return this; };`,
    'MooTools 1.4 with More': `
      window.Event = function (event) { this.type = event.type; this.key = event.key.indexOf('x'); };
      Array.from = function (item) { return item == null ? [] : 'length' in Object(item) ? [].slice.call(item) : [item]; };
      Object.values = function (all) { const values = []; for (const key in all) values.push(all[key]); return values; };
      String.prototype.repeat = function (times) { return new Array(times + 1).join(this); };
      Function.prototype.bind = function (self) { const bound = this; return function () { return bound.apply(self, arguments); }; };
      Element.prototype.scrollTo = function (x, y) { this.scrollLeft = +x; this.scrollTop = +y; };`,
    'a remove() that needs a parent element':
      'Element.prototype.remove = function () { this.parentElement.removeChild(this); };',
    'append(), after() and the like that take one node': `
      for (const [name, insert] of Object.entries({
        append(node) { this.appendChild(typeof node === 'string' ? document.createTextNode(node) : node); },
        after(node) { this.parentNode.insertBefore(node, this.nextSibling); },
        before(node) { this.parentNode.insertBefore(node, this); },
        replaceWith(node) { this.parentNode.replaceChild(typeof node === 'string' ? document.createTextNode(node) : node, this); },
      }))
        for (const {prototype} of [Element, CharacterData]) if (name in prototype) prototype[name] = insert;`,
    'a contains() that takes no null':
      'Node.prototype.contains = function (node) { for (let each = node; each !== this; each = each.parentNode) if (!each.parentNode) return false; return true; };',
    'a style sheet in a constant named CSS': 'const CSS = "p {margin: 0}";',
    'an address in a constant named URL, and a diary named history':
      'const URL = "/api"; const history = [];',
    'a chart of its numbers in constants named performance and screen':
      'const performance = {}, screen = {};',
    'classes of a drawing named Node, Element, Text, Range and Event':
      'class Node {} class Element {} class Text {} class Range {} class Event {} class Comment {}',
    'who helps in a constant named navigator, and functions named print and find':
      'const navigator = {}; function print() {} function find() {} function open() {} function stop() {}',
    'an attachInternals() that throws':
      'HTMLElement.prototype.attachInternals = function () { throw new DOMException("x", "NotSupportedError"); };',
    'an Object.assign() that copies no symbols':
      'Object.assign = function (to, ...all) { for (const each of all) for (const key in each) to[key] = each[key]; return to; };',
    'scripts that mark words and list comments': `
      var Highlight = {init() {}};
      class Comment { constructor(post) { this.length = post.text.length; } }`,
    'a game with a Map, a Set, a Symbol and a Date of its own':
      'class Map { constructor(tiles) { this.size = tiles.length; } } class Set {} class WeakMap {} class Symbol {} class Date {}',
    'a Promise of a class of its own': 'class Promise { constructor(made) { this.made = made.by; } }',
    'an addEventListener() that takes only functions': `
      const {addEventListener} = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        if (typeof listener !== 'function') throw new TypeError('A listener is a function');
        return addEventListener.call(this, type, function (event) { return listener.call(this, event); }, options);
      };`,
    'an addEventListener() that applies what it gets': `
      const {addEventListener} = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, ...more) {
        return addEventListener.call(this, type, function () { return listener.apply(this, arguments); }, ...more);
      };`,
    'a replaceSync() that throws':
      'CSSStyleSheet.prototype.replaceSync = () => { throw new Error("not here"); };',
    'a document whose style sheets cannot be adopted': `
      for (const {prototype} of [Document, ShadowRoot])
        Object.defineProperty(prototype, 'adoptedStyleSheets', {get: () => Object.freeze([]), set() { throw new Error("not here"); }});`,
    'a CSSStyleSheet of its own': 'window.CSSStyleSheet = class {};',
    'nothing, and has removed what is newer than its scripts': `
      for (const name of ['ResizeObserver', 'IntersectionObserver', 'queueMicrotask', 'requestIdleCallback', 'structuredClone'])
        delete window[name];
      delete Intl.DisplayNames;`,
    'observers by stubs': 'window.ResizeObserver = class {}; window.IntersectionObserver = class {};',
    'a script for a list of events': 'class Event { constructor(day) { this.day = day; } }',
  };
  for (const [name, code] of Object.entries(libraries))
    it(`works with what it replaces: ${name}`, async () => {
      const tips = '<family-wellness-tips></family-wellness-tips>';
      const own = '<family-faq id="typo" topik="family-faq"></family-faq>';
      const page = await pageOf(
        `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script><script>${code}</script>${FAQ}${REMOTE}${own}${tips}${SCRIPT}</html>`,
      );
      const faq = await expectWorking(page);
      await expectSearch(faq);
      await expectPartnersFile(page.faq('remote'));
      // The connection with the page, which begins with an event.
      expect(page.faq('remote').show('what-to-bring')).to.equal(true);
      await until(() => page.window.heard.warnings.some((text) => text.includes('topic="family-faq"')));
      const cards = page.document.querySelector('family-wellness-tips')!;
      const row = await until(() => cards.shadowRoot?.querySelector('.cards'), 'No cards came');
      const next = [...cards.shadowRoot!.querySelectorAll('button')].find(({textContent}) =>
        textContent.includes('Next'),
      )!;
      await until(() => row.scrollWidth > row.clientWidth);
      // Firefox does not scroll smoothly what is out of view.
      row.scrollIntoView();
      next.click();
      await until(() => row.scrollLeft > 0, 'The next card did not come');
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });

  for (const [how, code] of Object.entries({
    'cannot warn': 'window.console = {log() {}};',
    'throws at a warning': 'console.warn = () => { throw new Error("no warnings"); };',
  }))
    it(`shows texts and errors where a console ${how}`, async () => {
      const tags =
        '<family-faq id="french" lang="fr"></family-faq><family-faq id="missing" src="/none.md"></family-faq>' +
        '<family-help-card topic="none"></family-help-card>';
      const page = await pageOf(
        `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script><script>${code}</script>${tags}${SCRIPT}${SCRIPT.replace('.js', '.js?copy')}</html>`,
      );
      const stateOf = (selector: string, state: string) =>
        until(
          () => page.document.querySelector(selector)?.matches(`:state(${state})`),
          `${selector} is not ${state}`,
        );
      await stateOf('#french', 'ready');
      expect(page.document.querySelectorAll('#french > h4').length).to.be.above(20);
      await stateOf('#missing', 'error');
      await stateOf('family-help-card', 'error');
      expect(
        page.document.querySelector('family-help-card')!.shadowRoot!.querySelector('a[href="tel:911"]'),
      ).to.not.equal(null);
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });

  it('shows widgets in a page that names no language and gives every object a host', async () => {
    const code = 'Object.prototype.host = "partner.example";';
    const page = await pageOf(
      `<!doctype html><html><script src="/test/hosts/watch.js"></script><script>${code}</script>${FAQ}<p id="elsewhere"></p>${SCRIPT}</html>`,
    );
    await expectSearch(await expectWorking(page));
    expect(page.faq().show('how-to-talk')).to.equal(true);
    await until(() => page.faq().shadowRoot!.querySelector('[data-id="how-to-talk"][open]'));
    expect([...page.window.heard.errors]).to.deep.equal([]);
  });

  for (const [how, code] of Object.entries({
    'has removed': 'delete globalThis.MutationObserver;',
    'has replaced by a stub': 'globalThis.MutationObserver = class {};',
  }))
    it(`shows widgets and blocks where a page ${how} MutationObserver`, async () => {
      const block = '<div id="block" data-family-widget="stage-timeline"></div>';
      const page = await pageOf(
        `<!doctype html><html lang="en"><script src="/test/hosts/watch.js"></script><script>${code}</script>${FAQ}${block}${SCRIPT}</html>`,
      );
      await expectWorking(page);
      await until(() => page.document.querySelector('family-stage-timeline')?.matches(':state(ready)'));
      expect([...page.window.heard.errors]).to.deep.equal([]);
    });
});
