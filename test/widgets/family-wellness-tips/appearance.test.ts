import {expect} from 'chai';
import {nextFrame, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, resizePage} from '../../support/page.js';
import {
  article,
  choose,
  dealt,
  elementsIn,
  inView,
  itemsOf,
  mountNarrow,
  mountTips,
  pageStyle,
  rowOf,
  shadow,
  stub,
  swipeTo,
  textOf,
  tipsOfMarkdown,
  turnOf,
  type FamilyWellnessTips,
} from './tips.js';

const built = (attributes = '') => `<family-wellness-tips ${attributes}></family-wellness-tips>`;

/** The visible elements, without cards out of view and without filters, which may be beyond the edge. */
function seen(tips: FamilyWellnessTips): HTMLElement[] {
  const isAside = (item: HTMLElement) =>
    item.closest('[part~=cards]') && !inView(tips).includes(textOf(elementsIn(item)[0]));
  const aside = itemsOf(tips)
    .filter(isAside)
    .flatMap((item) => [item, ...elementsIn(item)]);
  return [
    ...shadow(tips).querySelectorAll<HTMLElement>('*'),
    ...tips.querySelectorAll<HTMLElement>('*'),
  ].filter(
    (each) =>
      each.checkVisibility() &&
      !each.closest('svg, style, [part~=filters] button, .unseen') &&
      !aside.some((one) => one.contains(each)),
  );
}

/** Visible elements that overflow the screen. */
function beyond(tips: FamilyWellnessTips): string[] {
  return seen(tips)
    .filter((each) => {
      const {left, right, width} = each.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 0.5 || left < -0.5);
    })
    .map((each) => `${each.localName} ${textOf(each).slice(0, 40)}`);
}

describe('<family-wellness-tips> on a narrow screen', () => {
  for (const language of ['en', 'es']) {
    for (const layout of ['cards', 'list']) {
      for (const direction of ['ltr', 'rtl']) {
        it(`does not make the page scroll sideways at 320 pixels: ${language}, ${layout}, ${direction}`, async () => {
          await resizePage(320);
          const tips = await mountTips(
            `<div dir="${direction}">${built(`lang="${language}" layout="${layout}"`)}</div>`,
          );
          expect(innerWidth).to.equal(320);
          expect(document.documentElement.scrollWidth).to.be.at.most(320);
          expect(beyond(tips)).to.deep.equal([]);
          if (layout === 'list') return;
          await swipeTo(tips, 4);
          expect(beyond(tips)).to.deep.equal([]);
        });
      }
    }
  }

  it('does not make the page scroll sideways with a very long word', async () => {
    await resizePage(320);
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2);
    const tips = await tipsOfMarkdown(
      `---\ntitle: ${word}\n---\n\n## ${word}\n\n### ${word}\n\n${word}\n\n## B\n\n### C\n\nD.`,
    );
    expect(beyond(tips)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await choose(tips, 'Show as list');
    expect(beyond(tips)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('has both buttons side by side', async () => {
    await resizePage(320);
    for (const language of ['en', 'es']) {
      const tips = await mountTips(built(`lang="${language}"`));
      const [back, on] = [...shadow(tips).querySelectorAll('.line, .fill')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(back!.top).to.equal(on!.top);
      expect(on!.left).to.be.above(back!.right);
      expect(on!.width).to.be.above(110);
      tips.remove();
    }
  });

  for (const width of [320, 800]) {
    it(`clips nothing with wider spacing of letters, words and lines at ${width} pixels`, async () => {
      await resizePage(width);
      const tips = await mountTips(built('lang="es"'));
      const sheet = `:is(*, #_#_#_#_#_#_) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        :is(p, #_#_#_#_#_#_ p) { margin-block-end: 2em !important }`;
      pageStyle(sheet);
      const own = new CSSStyleSheet();
      own.replaceSync(sheet);
      shadow(tips).adoptedStyleSheets = [...shadow(tips).adoptedStyleSheets, own];
      await nextFrame();
      const cut = seen(tips)
        .filter((each) => each.matches('button, a, p, h2, h3, h4, li') && each.clientWidth > 0)
        .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
        .map((each) => `${each.localName} ${textOf(each).slice(0, 40)}`);
      expect(cut).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
    });
  }
});

describe('a target in <family-wellness-tips>', () => {
  for (const width of [320, 800, 1100]) {
    for (const layout of ['cards', 'list']) {
      it(`is at least 44 pixels high and wide: ${layout} at ${width} pixels`, async () => {
        await resizePage(width);
        const tips = await mountTips(built(`layout="${layout}"`));
        const targets = [...shadow(tips).querySelectorAll<HTMLElement>('button, summary, [part~=help] a')];
        expect(targets.length).to.be.above(12);
        for (const target of targets) {
          const box = target.getBoundingClientRect();
          expect(Math.min(box.width, box.height), textOf(target)).to.be.at.least(43.9);
        }
      });
    }
  }
});

describe("a page's own styles", () => {
  for (const [what, css] of Object.entries({
    'that unset everything': '*, *::before, *::after { all: unset !important }',
    'for text':
      'h3, h4, p, li, a { color: red !important; font-size: 60px !important; display: inline !important; float: left !important }',
    'for slots and levels': '[slot], [aria-level] { display: none !important; opacity: .1 !important }',
    'for lists':
      'ul, li { overflow: hidden !important; list-style: square !important; position: fixed !important }',
  })) {
    it(`${what} do not change a card`, async () => {
      const tips = await mountNarrow('', '');
      const looks = () =>
        itemsOf(tips)
          .flatMap((item) => [item, ...elementsIn(item)])
          .map((each) => {
            const {color, fontSize, display, float, opacity, lineHeight, position} = getComputedStyle(each);
            return [each.localName, color, fontSize, display, float, opacity, lineHeight, position].join(' ');
          });
      const before = looks();
      expect(before.length).to.be.above(100);
      pageStyle(css);
      await nextFrame();
      expect(looks()).to.deep.equal(before);
    });
  }
});

/** A colour as it is rendered. */
function luminance(color: string): number {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = [...context.getImageData(0, 0, 1, 1).data].map((value, index) => {
    const share = value / 255;
    if (index === 3) return share;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  expect(alpha, color).to.equal(1);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('the colors of <family-wellness-tips>', () => {
  const accents = ['', '#6b2a5b', '#ffd400', '#ff8fc7', '#808080', '#0000ff', '#39ff14', '#000', '#f00'];
  for (const scheme of ['light', 'dark']) {
    for (const accent of accents) {
      it(`have a contrast of 7 to 1 on every card with ${accent || 'no accent'} on a ${scheme} page`, async () => {
        const tips = await mountTips(
          `<div style="color-scheme: ${scheme}">${built(accent && `style="--family-accent: ${accent}"`)}</div>`,
        );
        const low: string[] = [];
        const check = (what: string, text: Element, ground: Element, least: number) => {
          const ratio = contrast(getComputedStyle(text).color, getComputedStyle(ground).backgroundColor);
          if (ratio < least) low.push(`${what}: ${ratio}`);
        };
        for (const item of itemsOf(tips)) {
          check('label', item.querySelector('.label')!, item, 7);
          check('icon', item.querySelector('.disc')!, item.querySelector('.disc')!, 4.5);
          for (const each of [...item.querySelectorAll('.practice'), ...elementsIn(item)])
            for (const text of [each, ...each.querySelectorAll('a')]) check(textOf(text), text, item, 7);
        }
        const pressed = shadow(tips).querySelector('[aria-pressed=true]')!;
        check('pressed', pressed, pressed, 7);
        check('count', pressed.querySelector('small')!, pressed, 7);
        const next = shadow(tips).querySelector('.fill')!;
        check('next', next, next, 7);
        expect(low).to.deep.equal([]);
      });
    }
  }

  inEachEngine("are the system's own in forced colors, with visible borders", async function () {
    // WebKitGTK cannot emulate forced colours.
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    const tips = await mountTips(built());
    const ground = getComputedStyle(shadow(tips).querySelector('[part~=sheet]')!).backgroundColor;
    for (const selector of ['[part~=tip]', '[part~=filters] button', '.line', '.fill', '.disc']) {
      const {borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(
        shadow(tips).querySelector(selector)!,
      );
      expect(borderTopStyle, selector).to.equal('solid');
      expect(parseFloat(borderTopWidth), selector).to.be.at.least(1);
      expect(contrast(borderTopColor, ground), selector).to.be.at.least(3);
    }
    const [pressed, other] = [...shadow(tips).querySelectorAll('[part~=filters] button')].map(
      (button) => getComputedStyle(button).backgroundColor,
    );
    expect(pressed).to.not.equal(other);
  });
});

describe('the scrolling of <family-wellness-tips>', () => {
  inEachEngine('is smooth after a click, unless the reader prefers reduced motion', async function () {
    // WebKitGTK cannot emulate system preferences.
    if (!(await emulateMedia({reducedMotion: 'no-preference'}))) this.skip();
    const tips = await mountNarrow();
    expect(getComputedStyle(rowOf(tips)).scrollBehavior).to.equal('smooth');
    turnOf(tips, 'Next').click();
    await tips.updateComplete;
    expect(inView(tips)).to.not.deep.equal([dealt[1]]);
    await until(() => inView(tips)[0] === dealt[1]);
  });

  inEachEngine('is instant if the reader prefers reduced motion', async function () {
    if (!(await emulateMedia({reducedMotion: 'reduce'}))) this.skip();
    const tips = await mountNarrow();
    turnOf(tips, 'Next').click();
    await tips.updateComplete;
    expect(inView(tips)).to.deep.equal([dealt[1]]);
  });
});

describe('<family-wellness-tips> without support for scroll snapping', () => {
  it('is a list', async () => {
    const {supports} = CSS;
    const cannotSnap = (name: string, ...more: string[]) =>
      name !== 'scroll-snap-type' && (Reflect.apply(supports, CSS, [name, ...more]) as boolean);
    stub(CSS, 'supports', cannotSnap);
    const tips = await mountNarrow('', article);
    expect(rowOf(tips)).to.equal(null);
    expect(itemsOf(tips)).to.have.length(6);
  });
});
