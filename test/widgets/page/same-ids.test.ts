import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {stub} from '../../support/stub.js';
import {buttonOf, findButton} from '../../support/widget.js';
import {openQuestions, questionOf, type FamilyFaq} from '../family-faq/faq.js';
import {brought, doubleIds, file, followFragment, headingOf, linkTo, mountAll} from './deep-links.js';
import {article, markups, tags} from './removed-text.js';

/** Waits until the ids are settled. */
async function rest(): Promise<void> {
  await nextFrame();
}

function clipboard(): string[] {
  const copied: string[] = [];
  stub(navigator, 'clipboard', {writeText: (text: string) => Promise.resolve(void copied.push(text))});
  return copied;
}

describe('two widgets with the same text', () => {
  for (const tag of tags) {
    it(`have no duplicate ids, and links lead into the visible one: <${tag}>`, async () => {
      for (const hidden of ['style="display: none"', 'style="visibility: hidden"', 'hidden', '']) {
        const [phone, wide] = await mountAll(`<div ${hidden}>${file(tag)}</div><div>${file(tag)}</div>`);
        await rest();
        expect(doubleIds(), hidden).to.deep.equal([]);
        const seen = hidden ? wide! : phone!;
        expect(await brought(seen, () => followFragment('visit')), hidden).to.equal('visit');
        await followFragment('');
        expect(headingOf(seen, 'May we visit?').checkVisibility(), hidden).to.equal(true);
        // The hidden copy forwards to the other one.
        expect(await brought(seen, () => phone!.show('at-night')), hidden).to.equal('at-night');
        phone!.parentElement!.parentElement!.remove();
      }
    });

    it(`transfer their ids when one is removed, added, or written again: <${tag}>`, async () => {
      const [first, second] = await mountAll(markups['a file'](tag) + markups['a file'](tag));
      const carriers = () =>
        [first!, second!].map((widget) => widget.querySelectorAll(':scope > [slot][id]').length > 0);
      await rest();
      expect(carriers()).to.deep.equal([true, false]);
      const place = first!.parentElement!;
      first!.remove();
      await until(() => carriers()[1], 'It took nothing over');
      place.prepend(first!);
      await rest();
      expect(doubleIds()).to.deep.equal([]);
      first!.headingLevel = 3;
      await settled(first!);
      second!.innerHTML = '';
      await settled(second!);
      await rest();
      expect(doubleIds()).to.deep.equal([]);
      expect(await brought(first!, () => followFragment('may-we-visit'))).to.equal('may-we-visit');
    });
  }

  it('switch when the page changes its width', async () => {
    const [phone, wide] = await mountAll(
      `<div class="phone">${file('family-faq')}</div><div class="wide">${file('family-faq')}</div>`,
    );
    const style = document.createElement('style');
    document.head.append(style);
    try {
      for (const [hide, seen] of [
        ['.phone', wide!],
        ['.wide', phone!],
        ['.phone', wide!],
      ] as const) {
        style.textContent = `${hide} {display: none}`;
        expect(await brought(seen, () => followFragment('visit'))).to.equal('visit');
        expect(openQuestions(seen)).to.include('May we visit?');
        await followFragment('');
        const link = linkTo(seen, 'note');
        expect(await brought(seen, () => link.click())).to.equal('note');
        await followFragment('');
      }
    } finally {
      style.remove();
    }
  });

  it('both have links to copy, which open the answer', async () => {
    const copied = clipboard();
    const faqs = (await mountAll(file('family-faq') + file('family-faq'))) as unknown as FamilyFaq[];
    for (const faq of faqs) {
      questionOf(faq, 'May we visit?').details.open = true;
      await settled(faq);
      buttonOf(faq, 'Copy link').click();
      await nextFrame();
      faq.closeAll();
    }
    expect(copied.map((each) => new URL(each).hash)).to.deep.equal(['#visit', '#visit']);
    expect(await brought(faqs[0]!, () => followFragment('visit'))).to.equal('visit');
    expect(openQuestions(faqs[0]!)).to.deep.equal(['May we visit?']);
  });

  it('in two languages have separate links', async () => {
    const [english, spanish] = await mountAll('<family-faq></family-faq><family-faq lang="es"></family-faq>');
    await rest();
    expect(doubleIds()).to.deep.equal([]);
    for (const widget of [spanish!, english!]) {
      const link = [...widget.querySelectorAll<HTMLAnchorElement>('[slot^=answer] a[href^="#"]')].find(
        (each) =>
          [...widget.querySelectorAll('[slot^=question-]')].some((question) => !question.contains(each)),
      )!;
      const id = link.getAttribute('href')!.slice(1);
      expect(await brought(widget, () => link.click())).to.equal(id);
    }
  });

  it('have no duplicate ids in the whole page if one is in a shadow root', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    host.attachShadow({mode: 'open'}).innerHTML = file('family-faq');
    const inside = host.shadowRoot!.querySelector<FamilyFaq>('family-faq')!;
    const [outside] = await mountAll(file('family-faq'));
    await until(() => inside.matches(':state(ready)'), 'It is not ready');
    await rest();
    const ids = [...inside.querySelectorAll('[id]'), ...outside!.querySelectorAll('[id]')].map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(inside.show('visit')).to.equal(true);
  });

  it('have no duplicate ids if one is a copy of an article, made by a script', async () => {
    const [widget] = await mountAll(`<family-faq>${article}</family-faq>`);
    const copy = widget!.cloneNode(true) as FamilyFaq;
    widget!.after(copy);
    await until(() => copy.matches(':state(ready)'), 'The copy is not ready');
    await rest();
    expect(doubleIds()).to.deep.equal([]);
    expect(await brought(widget!, () => followFragment('may-we-visit'))).to.equal('may-we-visit');
  });

  it('do not use an id of the page, and have no link to copy for it', async () => {
    await fixture('<h2 id="visit">Visits</h2>');
    const faqs = (await mountAll(file('family-faq') + file('family-faq'))) as unknown as FamilyFaq[];
    for (const faq of faqs) {
      questionOf(faq, 'May we visit?').details.open = true;
      await settled(faq);
      expect(findButton(faq, 'Copy link') === undefined).to.equal(true);
    }
    await followFragment('visit');
    await nextFrame();
    expect(faqs.map((faq) => openQuestions(faq).length)).to.deep.equal([1, 1]);
  });

  it('have a hidden fallback whose ids are the text’s', async () => {
    const [faq] = await mountAll(file('family-faq').replace('></', '><h3 id="visit">May we visit?</h3></'));
    expect(await brought(faq!, () => followFragment('visit'))).to.equal('visit');
    expect(openQuestions(faq as FamilyFaq)).to.deep.equal(['May we visit?']);
  });
});
