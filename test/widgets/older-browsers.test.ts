/**
 * Browsers that families still use, such as that of an iPhone of 2017 (Safari 16): what came later is missing. One after
 * the other, and all at once.
 */
import {expect} from 'chai';
import {fixture, until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {respondUrl} from '../support/server.js';
import {stub} from '../support/stub.js';
import {shadow} from '../support/widget.js';
import '../../src/widgets/family-settings/define.js';
import '../../src/widgets/family-stage-timeline/define.js';
import {article, questionsOf, type FamilyFaq} from './family-faq/faq.js';

const later: Readonly<Record<string, readonly [object, string]>> = {
  'URL.canParse()': [URL, 'canParse'],
  'AbortSignal.any()': [AbortSignal, 'any'],
  'AbortSignal.timeout()': [AbortSignal, 'timeout'],
  'attachInternals()': [HTMLElement.prototype, 'attachInternals'],
  'checkVisibility()': [Element.prototype, 'checkVisibility'],
  popover: [HTMLElement.prototype, 'popover'],
  'requestIdleCallback()': [window, 'requestIdleCallback'],
  'Object.groupBy()': [Object, 'groupBy'],
  'Promise.withResolvers()': [Promise, 'withResolvers'],
  'Array.prototype.toSorted()': [Array.prototype, 'toSorted'],
  'Array.prototype.toReversed()': [Array.prototype, 'toReversed'],
  scheduler: [window, 'scheduler'],
  navigation: [window, 'navigation'],
};

const markdown = '# Ours\n\n## Who? {#who}\n\nWe: 555-010-4477.\n\n## What? {#what}\n\nThat.';

/** Mounts a widget, whose state cannot be read in all of these browsers, and waits for its questions or stages. */
async function mounted(content: string): Promise<FamilyFaq> {
  const first = await fixture<FamilyFaq>(content);
  const widget = first.localName === 'family-settings' ? (first.firstElementChild as FamilyFaq) : first;
  await until(() => shadow(widget).querySelectorAll('details').length > 1, 'Nothing was shown');
  return widget;
}

async function expectToWork(): Promise<void> {
  const builtIn = await mounted('<family-faq></family-faq>');
  const field = shadow(builtIn).querySelector<HTMLInputElement>('#search')!;
  field.value = 'overdose';
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await until(() => shadow(builtIn).querySelector('.danger'), 'The search found no danger');
  const address = new URL(respondUrl({body: markdown}), location.href);
  const folder = `${address.origin}${address.pathname.replace(/[^/]*$/, '')}`;
  const file = address.href.slice(folder.length);
  const src = await mounted(
    `<family-settings content-base="${folder}"><family-faq src="${file}"></family-faq></family-settings>`,
  );
  expect(questionsOf(src).length).to.equal(2);
  expect(src.show('what')).to.equal(true);
  await until(() => questionsOf(src)[1]!.details.open);
  const own = await mounted(`<family-faq>${article}</family-faq>`);
  expect(questionsOf(own).length).to.equal(4);
  await mounted('<family-stage-timeline current="iop"></family-stage-timeline>');
}

describe('in a browser without', () => {
  for (const [name, [object, property]] of Object.entries(later))
    it(`${name}, every kind of text is shown`, async () => {
      remove(object, property);
      await expectToWork();
    });

  it('constructed style sheets, widgets and texts have them as elements', async () => {
    const before = new Set(document.head.querySelectorAll('style'));
    for (const {prototype} of [Document, ShadowRoot]) remove(prototype, 'adoptedStyleSheets');
    const faq = await mounted('<family-faq></family-faq>');
    const heightOf = () => getComputedStyle(shadow(faq).querySelector('.help li a')!).minBlockSize;
    await until(() => heightOf() === '56px', 'The numbers are not large enough to tap');
    const added = () => [...document.head.querySelectorAll('style')].filter((each) => !before.has(each));
    await until(() => added().some(({textContent}) => textContent.includes('--_family-text')));
    const own = () => [...shadow(faq).querySelectorAll('style')];
    // The view has a sheet of its own.
    await until(() => own().length === 5);
    const counts = () => [added().length, own().length];
    const first = counts();
    faq.lang = 'es';
    await until(() => shadow(faq).querySelector('[part~=base]')!.getAttribute('lang') === 'es');
    await mounted('<family-faq></family-faq>');
    expect(counts()).to.deep.equal(first);
    expect(heightOf()).to.equal('56px');
    for (const element of added()) element.remove();
  });

  it('any of these, every kind of text is shown', async () => {
    for (const [object, property] of Object.values(later)) remove(object, property);
    await expectToWork();
  });
});

/** Absent, until the end of the test: some features are detected by `in`. */
function remove(object: object, property: string): void {
  stub(object, property, undefined);
  Reflect.deleteProperty(object, property);
}
