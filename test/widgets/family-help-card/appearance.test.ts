import {expect} from 'chai';
import {nextFrame, settled} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, resizePage} from '../../support/page.js';
import {contrast, rgbOf} from '../styles/colours.js';
import {pageStyle} from '../../support/stub.js';
import {shadow, sidewaysScroll, textOf} from '../../support/widget.js';
import {cardOfMarkdown, drawn, mountCard, plainCard, sectionsOf, type FamilyHelpCard} from './card.js';

const abroad = '<family-help-card region="MX"></family-help-card>';
const sheetOf = (card: Element) => shadow(card).querySelector<HTMLElement>('[part~=sheet]')!;
const boxOf = (element: Element) => element.getBoundingClientRect();

/** Texts and boxes that overflow the sheet, which clips them. */
function misfits(card: Element): string[] {
  const sheet = boxOf(sheetOf(card));
  const range = document.createRange();
  return drawn(card)
    .filter((each) => each.slot !== 'summary')
    .flatMap((each) => [...each.childNodes])
    .filter((node) => {
      range.selectNodeContents(node);
      const boxes = node instanceof Element ? [boxOf(node)] : [...range.getClientRects()];
      return boxes.some(
        ({left, right, width}) => width > 0 && (left < sheet.left - 0.5 || right > sheet.right + 0.5),
      );
    })
    .map((node) => `${node.nodeName} ${textOf(node as Element).slice(0, 40)}`);
}

function smallTargets(card: Element): string[] {
  return [...shadow(card).querySelectorAll<HTMLElement>('a, button, summary')]
    .filter((each) => each.checkVisibility())
    .filter((each) => boxOf(each).height < 43.9 || boxOf(each).width < 43.9)
    .map((each) => `${textOf(each)}: ${boxOf(each).width} x ${boxOf(each).height}`);
}

describe('<family-help-card> on a narrow screen', () => {
  for (const content of [
    plainCard,
    '<family-help-card lang="es"></family-help-card>',
    abroad,
    `<div dir="rtl">${plainCard}</div>`,
    '<family-help-card topic="gardening"></family-help-card>',
  ]) {
    it(`fits in 320 px, with targets of 44 px: ${content}`, async () => {
      await resizePage(320);
      const card = await mountCard(content, content.includes('gardening') ? 'error' : 'ready');
      expect(sidewaysScroll()).to.be.at.most(0);
      expect(misfits(card)).to.deep.equal([]);
      expect(shadow(card).querySelectorAll('a, button').length).to.be.at.least(2);
      expect(smallTargets(card)).to.deep.equal([]);
    });
  }

  it('breaks very long words in every element', async () => {
    await resizePage(320);
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2);
    const card = await cardOfMarkdown(
      `---\ntitle: ${word}\nsummary: ${word}\nsources: [{id: own, title: ${word}}]\n---\n\n${word}\n\n## ${word} {#our-emergency}\n\n${word}\n\n- [${word}](https://example.org/)\n\n1. ${word}\n\n## ${word}\n\n${word}`,
    );
    shadow(card).querySelector<HTMLDetailsElement>('[part~=foot] details')!.open = true;
    await nextFrame();
    expect(misfits(card)).to.deep.equal([]);
    expect(sidewaysScroll()).to.be.at.most(0);
  });

  it('has a button to call 911 as wide as the card, near its heading', async () => {
    await resizePage(320, 740);
    const card = await mountCard();
    const call = shadow(card).querySelector('.ways a')!;
    expect(boxOf(call).width).to.be.above(boxOf(sheetOf(card)).width * 0.7);
    expect(boxOf(call).height).to.be.at.least(52);
  });

  it('keeps a number on one line', async () => {
    await resizePage(320);
    const card = await mountCard();
    for (const link of card.querySelectorAll('a[href^="tel:"]'))
      expect(link.getClientRects(), textOf(link)).to.have.length(1);
  });
});

describe('<family-help-card> with wider spacing of letters, words and lines', () => {
  it('clips nothing', async () => {
    await resizePage(320);
    const card = await mountCard('<family-help-card lang="es"></family-help-card>');
    const sheet =
      ':is(*, #_#_#_#_#_#_) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }';
    pageStyle(sheet);
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    shadow(card).adoptedStyleSheets = [...shadow(card).adoptedStyleSheets, own];
    await nextFrame();
    const letters = getComputedStyle(sectionsOf(card)[0]!.heading).letterSpacing;
    expect(parseFloat(letters)).to.be.above(1);
    expect(misfits(card)).to.deep.equal([]);
    expect(sidewaysScroll()).to.be.at.most(0);
  });
});

describe('<family-help-card> as a popover', () => {
  inEachEngine('is hidden until its button opens it', async function () {
    if (!('popover' in HTMLElement.prototype)) this.skip();
    const card = await mountCard('<family-help-card popover></family-help-card>');
    expect(getComputedStyle(card).display).to.equal('none');
    card.showPopover();
    expect(card.checkVisibility()).to.equal(true);
    card.hidePopover();
    expect(card.checkVisibility()).to.equal(false);
  });
});

describe('<family-help-card> on a wide screen', () => {
  it('has its sections in two columns, the emergency across both at the top', async () => {
    await resizePage(1100);
    const card = await mountCard();
    const [emergency, overdose, crisis, treatment] = sectionsOf(card).map(({heading}) => boxOf(heading));
    const call = boxOf(sectionsOf(card)[0]!.call!);
    expect(call.bottom).to.be.at.most(overdose!.top);
    expect(call.width).to.be.above(boxOf(sheetOf(card)).width * 0.85);
    expect(Math.abs(emergency!.top - overdose!.top)).to.be.below(2);
    expect(overdose!.left).to.be.above(crisis!.left + 200);
    expect(Math.abs(crisis!.top - treatment!.top)).to.be.below(2);
    expect(misfits(card)).to.deep.equal([]);
  });

  it('has them in one column in a narrow element', async () => {
    await resizePage(1100);
    const card = await mountCard(`<div style="inline-size: 400px">${plainCard}</div>`);
    const lefts = sectionsOf(card)
      .slice(1)
      .map(({heading}) => Math.round(boxOf(heading).left));
    expect(new Set(lefts).size).to.equal(1);
  });

  it('has space between a partner’s own lead and the first section', async () => {
    const card = await cardOfMarkdown('---\ntitle: Ours\nsummary: Ask for us.\n---\n\n## Emergency\n\n112');
    const lead = [...card.children].find((each) => textOf(each) === 'Ask for us.')!;
    const band = sectionsOf(card)[0]!.heading.assignedSlot!.parentElement!;
    expect(boxOf(band).top - boxOf(lead).bottom).to.be.at.least(12);
  });

  it('loses nothing of a partner’s card with one, two, three or five sections', async () => {
    await resizePage(1100);
    for (const count of [1, 2, 3, 5]) {
      const sections = Array.from({length: count}, (_, index) => `## Part ${index}\n\nText ${index}.`);
      const card = await cardOfMarkdown(sections.join('\n\n'));
      const drawnTexts = drawn(card).map(textOf);
      for (let index = 0; index < count; index += 1) expect(drawnTexts).to.include(`Text ${index}.`);
      expect(misfits(card)).to.deep.equal([]);
    }
  });
});

describe('<family-help-card> from right to left', () => {
  it('is mirrored', async () => {
    await resizePage(1100);
    const card = await mountCard(`<div dir="rtl">${plainCard}</div>`);
    const [, overdose, crisis] = sectionsOf(card).map(({box}) => boxOf(box));
    expect(overdose!.right).to.be.below(crisis!.right);
    const call = sectionsOf(card)[0]!.call!;
    const words = document.createRange();
    words.selectNodeContents(call);
    words.setStartAfter(call.querySelector('svg')!);
    expect(boxOf(call.querySelector('svg')!).left).to.be.at.least(words.getBoundingClientRect().right - 1);
  });

  it('has the numbers of its steps on the right', async () => {
    const card = await mountCard(`<div dir="rtl">${plainCard}</div>`);
    const step = card.querySelector<HTMLElement>('ol:not([slot=sources]) > li')!;
    const {insetInlineStart, left, right} = getComputedStyle(step, '::before');
    expect(insetInlineStart).to.equal('0px');
    expect(parseFloat(right)).to.be.below(parseFloat(left));
  });
});

/** The background of a text: the first one that is painted, from the text up. */
function groundOf(element: Element): string {
  for (let one: Element | null = element; one;) {
    const {backgroundColor} = getComputedStyle(one);
    if (!/^transparent$|, 0\)$|\/ 0\)$/.test(backgroundColor)) return backgroundColor;
    const root = one.getRootNode();
    one = one.assignedSlot ?? one.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return '#fff';
}

/** Texts of the card with less than the wanted contrast with their background. */
function faint(card: FamilyHelpCard, wanted: number): string[] {
  const texts = drawn(card).filter((each) =>
    [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && textOf(node as Element)),
  );
  expect(texts.length).to.be.above(30);
  return texts
    .map((each) => [textOf(each), contrast(getComputedStyle(each).color, groundOf(each))] as const)
    .filter(([, ratio]) => ratio < wanted)
    .map(([text, ratio]) => `${text.slice(0, 40)}: ${ratio.toFixed(2)}`);
}

describe('the colours of <family-help-card>', () => {
  for (const scheme of ['light', 'dark']) {
    for (const accent of ['', '#ffd400', '#39ff14', '#00f', '#000', '#fff']) {
      it(`have a contrast of 7 to 1 for all text on a ${scheme} page with ${accent || 'no colour'}`, async () => {
        const card = await mountCard(
          `<div style="color-scheme: ${scheme}; ${accent && `--family-accent: ${accent}`}">${plainCard}</div>`,
        );
        expect(contrast(groundOf(sheetOf(card)), '#000') > 10.5).to.equal(scheme === 'light');
        expect(faint(card, 7)).to.deep.equal([]);
      });
    }

    it(`have a contrast of 7 to 1 for the warning on a ${scheme} page, with a visible border`, async () => {
      const card = await mountCard(`<div style="color-scheme: ${scheme}">${abroad}</div>`);
      expect(faint(card, 7)).to.deep.equal([]);
      const note = shadow(card).querySelector('[role=note]')!;
      expect(contrast(getComputedStyle(note).borderTopColor, groundOf(note))).to.be.at.least(3);
    });
  }

  it('have the page’s own urgent hue in the emergency', async () => {
    const bandOf = async (style: string) => {
      const card = await mountCard(`<div style="${style}">${plainCard}</div>`);
      return rgbOf(groundOf(sectionsOf(card)[0]!.call!));
    };
    const [red, , blue] = await bandOf('');
    expect(red).to.be.above(blue * 2);
    const [otherRed, , otherBlue] = await bandOf('--family-urgent: #00f');
    expect(otherBlue).to.be.above(otherRed);
  });

  inEachEngine(
    "are the system's own in forced colours, with a border around emergency and numbers",
    async function () {
      const card = await mountCard();
      // WebKitGTK cannot emulate forced colours.
      if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
      const ground = getComputedStyle(sheetOf(card)).backgroundColor;
      for (const element of [...shadow(card).querySelectorAll('.ways a'), sheetOf(card)]) {
        const {borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(element);
        expect(borderTopStyle, textOf(element)).to.equal('solid');
        expect(parseFloat(borderTopWidth)).to.be.at.least(1);
        expect(contrast(borderTopColor, ground), textOf(element)).to.be.at.least(3);
      }
      for (const {heading} of sectionsOf(card))
        expect(contrast(getComputedStyle(heading).color, groundOf(heading))).to.be.at.least(7);
    },
  );

  inEachEngine('are dark if the reader prefers it and the page supports it', async function () {
    // WebKitGTK cannot emulate system preferences.
    if (!(await emulateMedia({colorScheme: 'dark'}))) this.skip();
    const card = await mountCard(`<div style="color-scheme: light dark">${plainCard}</div>`);
    expect(contrast(groundOf(sheetOf(card)), '#fff')).to.be.above(10);
    expect(faint(card, 7)).to.deep.equal([]);
  });
});

describe("a page's own styles around <family-help-card>", () => {
  const hostile: Readonly<Record<string, string>> = {
    'that unset everything': '*, *::before, *::after { all: unset !important }',
    'for text, with !important':
      'h2, h3, p, ol, li, li::before, a { color: red !important; font-size: 60px !important; float: left !important; content: none !important; counter-reset: none !important }',
    'with bullets of a theme':
      'li::before { content: "x"; font: 40px monospace; margin-inline: -3em; float: right; background: red }',
    'for everything inside the tag':
      'family-help-card * { color: red !important; display: none !important; position: fixed !important }',
  };
  const properties = [
    'color',
    'fontSize',
    'fontWeight',
    'display',
    'position',
    'float',
    'listStyleType',
    'counterIncrement',
    'fontFamily',
    'marginLeft',
    'backgroundColor',
  ] as const;
  const looks = (card: Element) =>
    drawn(card).map((each) => {
      const values = (style: CSSStyleDeclaration) => properties.map((name) => style[name]).join(' ');
      const before = getComputedStyle(each, '::before');
      const sign = before.content === 'none' ? '' : `${before.content} ${values(before)}`;
      return `${each.localName}: ${values(getComputedStyle(each))} | ${sign}`;
    });

  for (const [what, css] of Object.entries(hostile)) {
    it(`${what} do not change it`, async () => {
      await resizePage(1000);
      const card = await mountCard(`<div style="inline-size: 600px">${plainCard}</div>`);
      const before = looks(card);
      pageStyle(css);
      card.parentElement!.style.setProperty('display', 'block', 'important');
      card.parentElement!.style.setProperty('inline-size', '600px', 'important');
      await settled(card);
      await nextFrame();
      const after = looks(card);
      expect(after.filter((line, index) => line !== before[index])).to.deep.equal([]);
      expect(after).to.have.length(before.length);
    });
  }

  it('are not needed for `hidden` to hide it', async () => {
    const card = await mountCard();
    card.hidden = true;
    expect(card.checkVisibility()).to.equal(false);
  });
});
