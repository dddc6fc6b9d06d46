/** The virtual keyboard of a phone, which covers what a reader finds. */
import {expect} from 'chai';
import {nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {press, resizePage, typeText} from '../../support/page.js';
import {stub} from '../../support/stub.js';
import {expectSame, shadow, shown} from '../../support/widget.js';
import {mountFaq, type FamilyFaq} from './faq.js';

/** Height above the keyboard of a small phone, in CSS pixels. */
const VISIBLE = 330;

function fieldOf(faq: Element): HTMLInputElement {
  return shown(faq, '[part~=search] input') as HTMLInputElement;
}

/** An FAQ on a phone whose keyboard is open, with the field just above it. */
async function mountOnPhone(): Promise<FamilyFaq> {
  await resizePage(375, 640);
  // Higher than any text: a page that gets shorter than what is scrolled scrolls by itself.
  const high = '<div style="block-size: 5000px"></div>';
  const faq = await mountFaq(`<div>${high}<family-faq lang="en"></family-faq>${high}</div>`);
  stub(globalThis, 'visualViewport', {offsetTop: 0, height: VISIBLE});
  const field = fieldOf(faq);
  field.focus();
  scrollBy(0, field.getBoundingClientRect().bottom - VISIBLE + 10);
  expect(field.getBoundingClientRect().bottom).to.be.within(VISIBLE - 12, VISIBLE);
  return faq;
}

async function search(faq: FamilyFaq, query: string): Promise<void> {
  const field = fieldOf(faq);
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await until(() => /^\d+ of \d+ |^No /.test(shown(faq, '.status')?.textContent ?? ''));
  await settled(faq);
  await nextFrame();
  await nextFrame();
}

const pointer = (kind: string) =>
  stub(globalThis, 'matchMedia', (query: string) => ({matches: query === `(pointer: ${kind})`}));

describe('the virtual keyboard in the search of <family-faq>', () => {
  for (const query of ['she wont wake up', 'no respira', 'he wants to die'])
    it(`does not cover the first number to call: ${query}`, async () => {
      const faq = await mountOnPhone();
      await search(faq, query);
      await until(() => shown(faq, '.danger .first') !== undefined, 'There is no number');
      await nextFrame();
      const {top, bottom} = shown(faq, '.danger .first')!.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(VISIBLE);
      expectSame(shadow(faq).activeElement, fieldOf(faq));
    });

  it('does not cover it on a page that scrolls smoothly, or in a box that scrolls', async () => {
    await resizePage(375, 640);
    const high = '<p style="block-size: 900px"></p>';
    const faq = await mountFaq(
      `<div style="block-size: 600px; overflow: auto; scroll-behavior: smooth">${high}<family-faq lang="en"></family-faq>${high}</div>` +
        high,
    );
    stub(globalThis, 'visualViewport', {offsetTop: 0, height: VISIBLE});
    fieldOf(faq).focus();
    fieldOf(faq).scrollIntoView({block: 'end', behavior: 'instant'});
    await search(faq, 'overdose');
    await until(() => {
      const place = shown(faq, '.danger .first')?.getBoundingClientRect();
      return place !== undefined && place.top >= 0 && place.bottom <= VISIBLE;
    }, 'The number is covered');
  });

  it('moves nothing where the number is in view, at more words, or at calm words', async () => {
    const faq = await mountOnPhone();
    const before = scrollY;
    await search(faq, 'insurance');
    expect(scrollY).to.equal(before);
    scrollBy(0, fieldOf(faq).getBoundingClientRect().top - 10);
    const atTop = scrollY;
    await search(faq, 'overdose');
    await until(() => shown(faq, '.danger .first') !== undefined);
    await nextFrame();
    expect(scrollY).to.equal(atTop);
    scrollBy(0, -200);
    const elsewhere = scrollY;
    await search(faq, 'overdose now');
    expect(scrollY).to.equal(elsewhere);
  });

  it('says what its key does, and is closed by it', async () => {
    const faq = await mountOnPhone();
    pointer('coarse');
    // WebKitGTK has no property of it.
    expect(fieldOf(faq).getAttribute('enterkeyhint')).to.equal('search');
    await typeText('cost');
    await press('Enter');
    expectSame(shadow(faq).activeElement, null);
    expect(fieldOf(faq).value).to.equal('cost');
  });

  it('is not closed by a key that chooses a suggestion of it', async () => {
    const faq = await mountOnPhone();
    pointer('coarse');
    const field = fieldOf(faq);
    field.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}));
    expectSame(shadow(faq).activeElement, field);
  });

  it('is not there with a mouse: the focus stays in the field', async () => {
    const faq = await mountOnPhone();
    pointer('fine');
    await press('Enter');
    expectSame(shadow(faq).activeElement, fieldOf(faq));
  });
});
