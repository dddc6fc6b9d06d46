/** Headers that a page keeps at the top of the window, without reserving space for them. */
import {expect} from 'chai';
import type {FamilyWidget} from '../../../src/widgets/base/family-widget.js';
import {engine} from '../../support/engine.js';
import {fixture, nextFrame, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {pageStyle} from '../../support/stub.js';
import {brought, file, followFragment, headingOf, listen, mountAll, tall} from './deep-links.js';
import {tags} from './removed-text.js';

const HEADER = 80;
/** Width and offset of a focus ring. */
const RING = 6;
const bar = (style: string, id = 'bar') =>
  `<div id="${id}" style="inset: 0 0 auto; block-size: ${HEADER}px; background: #fff; z-index: 9; ${style}">Our house</div>`;
const FIXED = bar('position: fixed');

const topOf = (widget: Element, words = 'May we visit?') =>
  headingOf(widget, words).getBoundingClientRect().top;

/** Longer than it takes to see that nothing changes any more. */
const wait = (milliseconds = 900) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the heading is just below a header of this height. */
async function isBelow(widget: Element, height = HEADER, words?: string): Promise<void> {
  await until(
    () => {
      const top = topOf(widget, words);
      return top >= height && top < height + 60;
    },
    `The heading is not below the header, but at ${topOf(widget, words)}`,
    6000,
  );
}

async function show(widget: FamilyWidget, id = 'visit'): Promise<void> {
  await brought(widget, () => widget.show(id));
}

describe('a header that covers what a reader is brought to', () => {
  for (const tag of tags)
    it(`is fixed: <${tag}>`, async () => {
      const [widget] = await mountAll(`${FIXED}${tall}${file(tag)}${tall}`);
      for (const [id, words] of [
        ['visit', 'May we visit?'],
        ['visits', 'Visits'],
      ] as const) {
        // Groups of tips are filters, whose headings are not shown.
        if (tag === 'family-wellness-tips' && id === 'visits') continue;
        scrollTo(0, 0);
        await show(widget!, id);
        await until(
          () => topOf(widget!, words) >= HEADER,
          `${id} is covered: ${topOf(widget!, words)}`,
          6000,
        );
        const focused = widget!.shadowRoot!.activeElement ?? document.activeElement!;
        expect(focused.getBoundingClientRect().top - RING, `${id}: its focus ring`).to.be.at.least(HEADER);
      }
      expect(widget!.querySelectorAll('[style]')).to.have.lengthOf(0);
    });

  it('becomes sticky while the page is scrolled', async () => {
    const [widget] = await mountAll(
      `<p style="block-size: 300px">Top</p>${bar('position: sticky')}${tall}${file('family-faq')}${tall}`,
    );
    await show(widget!);
    await isBelow(widget!);
  });

  it('is on a page that scrolls smoothly', async () => {
    pageStyle('html {scroll-behavior: smooth}');
    const [widget] = await mountAll(`${FIXED}${tall}${file('family-faq')}${tall}`);
    await show(widget!);
    await isBelow(widget!);
  });

  for (const zoom of [0.7, 1.5])
    inEachEngine(`is on a page that sets a zoom of ${zoom}`, async function () {
      // WebKit has other rectangles for fixed elements of such a page than those that a reader sees.
      if (engine === 'webkit') this.skip();
      pageStyle(`html {zoom: ${zoom}}`);
      const [widget] = await mountAll(`${FIXED}${tall}${file('family-faq')}${tall}`);
      await show(widget!);
      await wait();
      const header = document.getElementById('bar')!.getBoundingClientRect();
      await until(
        () => topOf(widget!) >= header.bottom && topOf(widget!) < header.bottom + 60,
        `The heading is not below ${header.bottom}, but at ${topOf(widget!)}`,
        6000,
      );
    });

  it('consists of two bars', async () => {
    const [widget] = await mountAll(
      `${FIXED}${bar(`position: fixed; margin-block-start: ${HEADER}px`, 'more')}${tall}${file('family-faq')}${tall}`,
    );
    await show(widget!);
    await isBelow(widget!, 2 * HEADER);
  });

  it('disappears while a reader scrolls down, and comes back', async () => {
    const [widget] = await mountAll(
      `${bar('position: fixed; transition: translate .3s')}${tall}${file('family-faq')}${tall}`,
    );
    let last = 0;
    listen(document, 'scroll', () => {
      document.getElementById('bar')!.style.translate = scrollY > last ? '0 -100%' : '';
      last = scrollY;
    });
    scrollTo(0, document.documentElement.scrollHeight);
    await nextFrame();
    await show(widget!);
    await wait();
    await wait();
    const {bottom} = document.getElementById('bar')!.getBoundingClientRect();
    expect(topOf(widget!)).to.be.at.least(bottom);
  });

  it('is in the same shadow root as the widget, above a box that scrolls', async () => {
    const app = await fixture<HTMLElement>('<div></div>');
    app.attachShadow({mode: 'open'}).innerHTML =
      `<div style="block-size: 500px; overflow: auto">${bar('position: sticky')}${tall}${file('family-faq')}${tall}</div>`;
    const widget = app.shadowRoot!.querySelector<FamilyWidget>('family-faq')!;
    await until(() => widget.matches(':state(ready)'));
    await show(widget);
    const box = app.shadowRoot!.firstElementChild!;
    await until(() => topOf(widget) >= box.getBoundingClientRect().top + HEADER, 'It is covered', 6000);
  });

  it('covers it after a link of the page, too', async () => {
    const [widget] = await mountAll(`${FIXED}${tall}${file('family-program-explainer')}${tall}`);
    await followFragment('#bag');
    await isBelow(widget!, HEADER, 'What do we bring?');
  });
});

describe('what covers a text and is no header', () => {
  for (const [what, style] of [
    ['a dialog', 'position: fixed; inset: 0; block-size: auto'],
    ['a notice below', 'position: fixed; inset: auto 0 0; block-size: 70vh'],
    ['a picture of the page', 'position: absolute; inset: 0; block-size: 12000px'],
  ] as const)
    it(`does not move it: ${what}`, async () => {
      const [widget] = await mountAll(`${bar(style)}${tall}${file('family-faq')}${tall}`);
      await show(widget!);
      const top = topOf(widget!);
      await wait();
      // Firefox rounds where it scrolls to.
      expect(topOf(widget!)).to.be.closeTo(top, 1);
    });

  it('does not move it if the reader scrolls meanwhile, or is brought elsewhere', async () => {
    const [widget] = await mountAll(`${FIXED}${tall}${file('family-faq')}${tall}`);
    for (const type of ['wheel', 'touchstart', 'keydown']) {
      await show(widget!);
      window.dispatchEvent(new Event(type));
      scrollBy(0, 40);
      const place = scrollY;
      await wait();
      expect(scrollY, type).to.equal(place);
    }
    // By the scroll bar, which makes no event but that of scrolling.
    await show(widget!);
    scrollBy(0, 400);
    const place = scrollY;
    await wait();
    expect(scrollY).to.equal(place);
    await show(widget!, 'bag');
    await show(widget!, 'visit');
    await isBelow(widget!);
  });
});
