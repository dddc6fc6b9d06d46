import {expect} from 'chai';
import {fixture, nextFrame} from '../../support/fixture.js';
import {press, resizePage} from '../../support/page.js';
import {inState, sidewaysScroll} from '../../support/widget.js';
import {type FamilyFaq} from '../family-faq/faq.js';
import {respondUrl} from '../../support/server.js';
import {faqWithTerms, isOpen, termsOf, text, type Term} from './glossary.js';

interface Place {
  readonly lines: readonly DOMRect[];
  readonly box: DOMRect;
  readonly widget: DOMRect;
}

/** Opens a term by keyboard, scrolled to the middle of the window by default. */
async function placed(
  widget: Element,
  block: ScrollLogicalPosition = 'center',
): Promise<Place & {term: Term}> {
  const [term] = (await termsOf(widget)) as [Term];
  term.words.scrollIntoView({block, behavior: 'instant'});
  await nextFrame();
  term.button.focus({preventScroll: true});
  await press('Enter');
  expect(isOpen(term)).to.equal(true);
  return {...placeOf(term, widget), term};
}

function placeOf(term: Term, widget: Element): Place {
  return {
    lines: [...term.button.getClientRects()],
    box: term.box.getBoundingClientRect(),
    widget: widget.getBoundingClientRect(),
  };
}

function expectWithin({box, widget}: Place): void {
  expect(box.left).to.be.at.least(widget.left);
  expect(box.right).to.be.at.most(widget.right);
}

/** The box is on top at its four corners, so it is neither clipped nor covered. */
function expectWhole({words}: Term, {left, right, top, bottom}: DOMRect): void {
  for (const x of [left + 6, right - 6])
    for (const y of [top + 6, bottom - 6]) {
      const found = document.elementFromPoint(x, y);
      expect(found === words || words.contains(found), `${x} ${y}: ${found?.localName}`).to.equal(true);
    }
}

async function within(style: string): Promise<{box: HTMLElement; faq: FamilyFaq}> {
  const src = respondUrl({body: text});
  const box = await fixture<HTMLElement>(
    `<div style="${style}"><family-faq src="${src}" layout="list"></family-faq></div>`,
  );
  const faq = await inState(box.querySelector('family-faq')!, 'ready');
  return {box, faq};
}

describe('the meaning of a term', () => {
  for (const zoom of [0.8, 1.5])
    it(`is below it where the page sets a zoom of ${zoom}`, async () => {
      const {faq} = await within(`zoom: ${zoom}; padding-block: 300px`);
      const place = await placed(faq);
      expect(place.box.top - place.lines.at(-1)!.bottom).to.be.within(0, 4);
      expectWithin(place);
    });

  for (const width of [320, 375, 800])
    it(`opens below the last line of the words, within the widget (${width} px)`, async () => {
      await resizePage(width);
      const faq = await faqWithTerms();
      const place = await placed(faq);
      expect(place.box.top).to.be.within(place.lines.at(-1)!.bottom, place.lines.at(-1)!.bottom + 8);
      expect(place.box.width).to.be.above(200);
      expectWithin(place);
      expectWhole(place.term, place.box);
      expect(sidewaysScroll()).to.equal(0);
    });

  it('is not wider than a readable line', async () => {
    const place = await placed(await faqWithTerms());
    expect(place.box.width).to.be.below(480);
  });

  it('opens below words that wrap over two lines', async () => {
    const {faq} = await within('inline-size: 15em');
    const place = await placed(faq);
    expect(place.lines).to.have.length.of.at.least(2);
    expect(place.box.top).to.be.at.least(place.lines.at(-1)!.bottom);
    expectWithin(place);
  });

  it('neither scrolls the page nor shifts its layout', async () => {
    const faq = await faqWithTerms();
    const [term] = (await termsOf(faq)) as [Term];
    const look = () =>
      JSON.stringify([
        scrollX,
        scrollY,
        [...faq.querySelectorAll('p, h3')].map((each) => each.getBoundingClientRect()),
      ]);
    term.words.scrollIntoView({block: 'end', behavior: 'instant'});
    const before = look();
    term.button.focus({preventScroll: true});
    for (const state of [true, false]) {
      await press('Enter');
      await nextFrame();
      expect(isOpen(term)).to.equal(state);
      expect(look()).to.equal(before);
    }
  });

  it('opens above the line at the end of the window', async () => {
    await fixture('<p style="block-size: 1500px">Before</p>');
    const faq = await faqWithTerms();
    await fixture('<p style="block-size: 1500px">After</p>');
    const place = await placed(faq, 'end');
    expect(place.box.bottom).to.be.at.most(place.lines[0]!.top);
    expectWhole(place.term, place.box);
  });

  it('starts where the words start, from right to left too', async () => {
    for (const [edge, attributes, markdown] of [
      ['left', 'dir="ltr"', '### When?\n\nOften detox first.'],
      ['right', 'dir="rtl"', '---\nlang: ar\n---\n\n### متى؟\n\nغالبًا ديتوكس أولًا.'],
    ] as const) {
      const faq = await faqWithTerms(markdown, attributes);
      const place = await placed(faq);
      expectWithin(place);
      expect(Math.abs(place.box[edge] - place.lines[0]![edge]), edge).to.be.below(2);
      await press('Escape');
    }
  });

  it('is not clipped by overflow, transforms or filters of the page', async () => {
    for (const style of [
      'overflow: hidden; block-size: 30em',
      'transform: translateX(20px); contain: paint; inline-size: 500px',
      'position: relative; z-index: -1; filter: grayscale(1)',
    ]) {
      const {faq} = await within(style);
      const place = await placed(faq);
      expect(place.box.top, style).to.be.within(place.lines.at(-1)!.bottom, place.lines.at(-1)!.bottom + 8);
      expectWhole(place.term, place.box);
      await press('Escape');
    }
  });

  it('moves with its line when something is scrolled or the window is resized', async () => {
    await fixture('<p style="block-size: 900px">Before</p>');
    const {box: scroller, faq} = await within('block-size: 400px; overflow: auto');
    await fixture('<p style="block-size: 900px">After</p>');
    const {term} = await placed(faq);
    const distance = () => {
      const {box, lines} = placeOf(term, faq);
      return Math.round(box.top - lines.at(-1)!.bottom);
    };
    const before = distance();
    scroller.scrollBy(0, 20);
    await nextFrame();
    expect(distance()).to.equal(before);
    scrollBy(0, 25);
    await nextFrame();
    expect(distance()).to.equal(before);
    await resizePage(400);
    await nextFrame();
    expectWithin(placeOf(term, faq));
  });
});
