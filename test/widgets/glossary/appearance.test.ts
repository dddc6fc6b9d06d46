import {expect} from 'chai';
import {clickOn, emulateMedia} from '../../support/page.js';
import {pageStyle} from '../../support/stub.js';
import {faqWithTerms, isOpen, termsOf, type Term} from './glossary.js';

const looks = [
  ...['color', 'font-size', 'font-weight', 'font-family', 'font-style', 'line-height', 'display'],
  ...[
    'text-decoration-line',
    'text-decoration-style',
    'background-color',
    'border-top-width',
    'padding-left',
  ],
  ...['margin-left', 'text-transform', 'letter-spacing', 'opacity', 'visibility', 'transform', 'position'],
];

function look(element: Element): string {
  const style = getComputedStyle(element);
  return looks.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
}

/** The computed styles of a term, its button, its box and its meaning. */
function looksOf({words, button, box}: Term): string[] {
  return [words, button, box, ...words.querySelectorAll('[slot]')].map(look);
}

describe('a term', () => {
  it('looks like the text around it, with a dotted line below', async () => {
    const [{words, button}] = (await termsOf(await faqWithTerms())) as [Term];
    const around = getComputedStyle(words.parentElement!);
    for (const name of ['color', 'fontSize', 'fontWeight', 'fontFamily', 'lineHeight'] as const)
      expect(getComputedStyle(button)[name], name).to.equal(around[name]);
    const {textDecorationLine, textDecorationStyle, display, cursor} = getComputedStyle(button);
    expect({textDecorationLine, textDecorationStyle, display, cursor}).to.deep.equal({
      textDecorationLine: 'underline',
      textDecorationStyle: 'dotted',
      display: 'inline',
      cursor: 'pointer',
    });
  });

  it('is a target of 24 pixels in height, without a taller line', async () => {
    const [{words, button}] = (await termsOf(await faqWithTerms())) as [Term];
    expect(button.getClientRects()[0]!.height).to.be.at.least(24);
    const paragraph = words.closest('p')!;
    const before = paragraph.getBoundingClientRect().height;
    words.replaceWith(...words.childNodes);
    expect(paragraph.getBoundingClientRect().height).to.equal(before);
  });

  it('has a meaning in plain type, whatever elements contain the term', async () => {
    const faq = await faqWithTerms('### What first?\n\n***Often detox***, then rest.');
    const [term] = (await termsOf(faq)) as [Term];
    await clickOn(term.button);
    const [name, meaning] = term.words.querySelectorAll('[slot]');
    const {fontWeight, fontStyle} = getComputedStyle(meaning!);
    expect({fontWeight, fontStyle}).to.deep.equal({fontWeight: '400', fontStyle: 'normal'});
    expect(meaning!.getBoundingClientRect().top).to.be.above(name!.getBoundingClientRect().bottom - 1);
  });

  for (const [name, css] of Object.entries({
    'has its own buttons':
      'button, [role=button], [aria-expanded] {all: initial !important; display: block !important; background: red !important; font-size: 40px !important}',
    'has its own spans':
      'span, b, p span, p b {display: block !important; color: red !important; font-size: 30px !important; text-transform: uppercase !important; position: static !important}',
    'has its own popovers':
      '[popover] {background: red !important; inset: 0 !important; display: none !important}',
    'hides slotted elements': '[slot] {display: none !important}',
    'has rules with an id':
      '#page span, body family-faq span[data-term] {color: lime !important; padding: 40px !important}',
  }))
    it(`does not change if the page ${name}`, async () => {
      const [term] = (await termsOf(await faqWithTerms())) as [Term];
      await clickOn(term.button);
      const before = looksOf(term);
      pageStyle(css);
      expect(looksOf(term)).to.deep.equal(before);
      expect(isOpen(term)).to.equal(true);
    });

  it('is plain text on paper, also while its meaning is open', async function () {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    await clickOn(term.button);
    if (!(await emulateMedia({media: 'print'}))) this.skip();
    expect(getComputedStyle(term.button).textDecorationLine).to.equal('none');
    expect(getComputedStyle(term.box).display).to.equal('none');
  });

  it('has a visible underline and box in forced colours', async function () {
    const [term] = (await termsOf(await faqWithTerms())) as [Term];
    await clickOn(term.button);
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    expect(getComputedStyle(term.button).textDecorationLine).to.equal('underline');
    const {borderTopStyle, borderTopWidth, borderTopColor, backgroundColor} = getComputedStyle(term.box);
    expect(borderTopStyle).to.equal('solid');
    expect(parseFloat(borderTopWidth)).to.be.at.least(1);
    expect(borderTopColor).to.not.equal(backgroundColor);
  });
});
