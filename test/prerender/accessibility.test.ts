/**
 * What a screen reader gets of a prerendered widget: the same before the script runs, after the widget has taken its view
 * over, and without prerendering. All in the page of the test, since accessibility trees of frames cannot be read in
 * WebKit, and in one test, since elements can be defined once.
 */
import {expect} from 'chai';
import {widgetTags} from '../../src/text-kinds/widgets.js';
import {accessibleNodes, type AccessibleNode} from '../support/accessibility.js';
import {engine} from '../support/engine.js';
import {fixture, until} from '../support/fixture.js';
import {extent, sampleOf} from '../support/nightly.js';
import {freshKey} from '../support/server.js';

const tags = widgetTags.flatMap((tag) => ['en', 'es'].map((lang) => `<${tag} lang="${lang}"></${tag}>`));

async function prerendered(body: string): Promise<string> {
  const library = {key: freshKey(), faults: {}, body, prerendered: []};
  const response = await fetch(`/__test__/library/${encodeURIComponent(JSON.stringify(library))}/index.html`);
  return /<body>([^]*)<\/body>/.exec(await response.text())![1]!;
}

/** Controls, which a prerendered view hides until the script runs: without it, they do nothing. */
const withoutControls = new CSSStyleSheet();
withoutControls.replaceSync('button, .ask, .filters, .bar { visibility: hidden !important; }');

/** Without controls, and without the buttons of terms that the glossary explains. */
async function readWithoutControls(widget: Element): Promise<AccessibleNode[]> {
  const {adoptedStyleSheets} = widget.shadowRoot!;
  adoptedStyleSheets.push(withoutControls);
  const nodes = await accessibleNodes(widget);
  adoptedStyleSheets.pop();
  const terms = [...widget.querySelectorAll('[data-term]')].map(({textContent}) => textContent);
  return nodes.filter(({role, name}) => role !== 'button' || !terms.includes(name));
}

async function read<Read>(box: Element, each: (widget: Element) => Promise<Read>): Promise<Read[]> {
  const all: Read[] = [];
  for (const widget of box.children) all.push(await each(widget));
  return all;
}

/** Waits for all views, and for the terms in the texts, which are explained as soon as the glossary is loaded. */
async function areReady(box: Element): Promise<void> {
  const isReady = (widget: Element) =>
    widget.matches(':state(ready)') && !widget.shadowRoot!.querySelector('[data-family-written]');
  await until(() => [...box.children].every(isReady), 'Some widget did not become ready');
  await import('../../src/widgets/glossary/glossary.js');
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/** In WebKit a list without markers is a group, or still a list if it was asked for earlier, with markers. */
function described(node: AccessibleNode): string {
  const isList = engine === 'webkit' && node.role === 'group';
  return JSON.stringify(isList ? {...node, role: 'list'} : node);
}

/** Names the first nodes that differ, instead of two long lists. */
function expectSame(some: readonly AccessibleNode[], others: readonly AccessibleNode[], what: string): void {
  const [lines, expected] = [some, others].map((nodes) => nodes.map(described));
  const start = lines!.findIndex((line, index) => line !== expected![index]);
  expect(lines!.slice(start, start + 3), what).to.deep.equal(expected!.slice(start, start + 3));
  expect(lines, what).to.have.lengthOf(expected!.length);
}

describe('a prerendered widget, for assistive technology,', () => {
  it('is the same before the script, after it, and without prerendering', async function () {
    this.timeout(300_000);
    // WebKit is asked for each element on its own, which takes minutes: in the nightly run alone, and for one widget.
    if (engine === 'webkit' && !extent.nightly) this.skip();
    // Each engine tries another one.
    const shift = 3 * extent.engines.indexOf(engine);
    const sample =
      engine === 'webkit' ? [tags[(extent.seed + shift) % tags.length]!] : sampleOf(tags, 10, shift);
    const before = await fixture('<main></main>');
    // Also parses the shadow roots, as a page's parser does.
    before.setHTMLUnsafe(await prerendered(sample.join('')));
    const first = await read(before, accessibleNodes);
    await import('../../src/widgets/define-all.js');
    await areReady(before);
    const taken = await read(before, readWithoutControls);
    const whole = await read(before, accessibleNodes);
    before.remove();
    const fresh = await fixture('<main></main>');
    fresh.setHTMLUnsafe(sample.join(''));
    await areReady(fresh);
    const rendered = await read(fresh, accessibleNodes);
    for (const [index, tag] of sample.entries()) {
      expect(first[index], tag).to.have.length.of.at.least(10);
      expectSame(first[index]!, taken[index]!, `${tag} before the script`);
      expectSame(whole[index]!, rendered[index]!, `${tag} without prerendering`);
    }
  });
});
