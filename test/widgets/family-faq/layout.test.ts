import {expect} from 'chai';
import type {WidgetState} from '../../../src/widgets/base/states.js';
import {nextFrame, settled, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {sampleOf} from '../../support/nightly.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {collectWarnings} from '../../support/stub.js';
import {shadow, shown, textOf} from '../../support/widget.js';
import {article, asked, mountFaq, questionOf, questionsOf, shownQuestions, type FamilyFaq} from './faq.js';

/**
 * The width of an element on a phone, without the body's margins. The layout of the widget depends on the width of its
 * container, not of the window; `appearance.test.ts` tests a small window as well.
 */
const phone = 304;

function inBox(width: number, content: string, state: WidgetState = 'ready'): Promise<FamilyFaq> {
  return mountFaq(`<div style="inline-size: ${width}px">${content}</div>`, state);
}

async function allOpen(faq: FamilyFaq): Promise<FamilyFaq> {
  faq.openAll();
  for (const details of shadow(faq).querySelectorAll('details')) details.open = true;
  await nextFrame();
  return faq;
}

async function withoutResult(faq: FamilyFaq): Promise<FamilyFaq> {
  const field = shown(faq, '[part~=search] input') as HTMLInputElement;
  field.value = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze';
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await until(() => shownQuestions(faq).length === 0);
  await settled(faq);
  return faq;
}

const english = '<family-faq topic="family-faq"></family-faq>';
const spanish = '<family-faq topic="family-faq" lang="es"></family-faq>';

const views: Readonly<Record<string, (width: number) => Promise<FamilyFaq>>> = {
  'as a list': (width) => inBox(width, '<family-faq topic="family-faq" layout="list"></family-faq>'),
  'with the help line at the foot': (width) => inBox(width, '<family-faq help="foot"></family-faq>'),
  'with no search result': async (width) => withoutResult(await inBox(width, english)),
  'with no search result, in Spanish': async (width) => withoutResult(await inBox(width, spanish)),
  'while it loads': (width) =>
    inBox(width, `<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading'),
  'when the text does not come': (width) =>
    inBox(width, '<family-faq lang="es" topic="gardening"></family-faq>', 'error'),
  'with nothing to show': (width) =>
    inBox(width, `<family-faq src="${respondUrl({body: ''})}"></family-faq>`, 'empty'),
};

/** Elements of the view and of the text that overflow the sheet, or whose text is clipped. */
function misfits(faq: FamilyFaq): string[] {
  const place = faq.parentElement!.getBoundingClientRect();
  const sheet = shown(faq, '[part~=sheet]')!.getBoundingClientRect();
  expect([sheet.left, sheet.width]).to.deep.equal([place.left, place.width]);
  const elements = [
    ...faq.querySelectorAll<HTMLElement>('*'),
    ...shadow(faq).querySelectorAll<HTMLElement>('[part~=sheet] *'),
  ];
  return elements
    .filter((each) => each.checkVisibility() && !each.closest('.unseen, svg, input, [data-table] *'))
    .flatMap((each) => {
      const {left, right, width} = each.getBoundingClientRect();
      const name = `<${each.localName}> ${textOf(each).slice(0, 40)}`;
      if (width > 0 && (left < sheet.left - 0.5 || right > sheet.right + 0.5)) return [`${name} stands out`];
      const {overflowX, overflowY} = getComputedStyle(each);
      const clips = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      return clips && (each.scrollWidth > each.clientWidth || each.scrollHeight > each.clientHeight)
        ? [`${name} is cut off`]
        : [];
    });
}

for (const [shift, width] of [phone, 544, 1200].entries()) {
  describe(`<family-faq> in an element ${width} pixels wide`, () => {
    for (const [view, mount] of sampleOf(Object.entries(views), 2, shift)) {
      it(`fits ${view}`, async () => {
        collectWarnings();
        expect(misfits(await mount(width))).to.deep.equal([]);
      });
    }
  });
}

describe('in a narrow element, <family-faq>', () => {
  it('breaks long words in every element', async () => {
    const word = 'x'.repeat(90);
    const body = `---\ntitle: ${word}\nsummary: ${word}\nsources: [${word}]\nreviewedBy: ${word}\n---\n\n## ${word}\n\n### ${word}?\n\n[${word}](https://example.org) **${word}** \`${word}\`\n\n- ${word}\n\n> ${word}\n\n    ${word}\n`;
    const faq = await allOpen(await inBox(phone, `<family-faq src="${respondUrl({body})}"></family-faq>`));
    expect(misfits(faq)).to.deep.equal([]);
  });

  it('gives a picture the room that there is, and no more', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"/>';
    const picture = respondUrl({type: 'image/svg+xml', body: svg});
    const body = `## Where?\n\n![A map](${picture})\n`;
    const faq = await allOpen(await inBox(phone, `<family-faq src="${respondUrl({body})}"></family-faq>`));
    const image = faq.querySelector('img')!;
    // It is loaded when it is scrolled into view.
    image.scrollIntoView();
    // Not its natural width: WebKit gives that of an SVG as it is shown.
    await until(() => image.complete && image.naturalWidth > 0);
    expect(image.getBoundingClientRect().width).to.be.within(100, phone);
    expect(misfits(faq)).to.deep.equal([]);
  });
});

describe('what a finger meets in <family-faq> on a phone', () => {
  /** Links inside a sentence are an exception of WCAG 2.5.5, and of 2.5.8. */
  function targetsOf(faq: FamilyFaq): HTMLElement[] {
    return [...shadow(faq).querySelectorAll<HTMLElement>('button, summary, input, [part~=help] a')].filter(
      (each) => each.checkVisibility(),
    );
  }

  for (const [view, mount] of sampleOf(Object.entries(views), 2)) {
    it(`is 44 pixels high and wide at least, ${view}`, async () => {
      collectWarnings();
      const targets = targetsOf(await mount(phone));
      expect(targets.length).to.be.at.least(3);
      for (const target of targets) {
        const {width, height} = target.getBoundingClientRect();
        expect(height, `${textOf(target)} is high`).to.be.at.least(44);
        expect(width, `${textOf(target)} is wide`).to.be.at.least(44);
      }
    });
  }

  it('does not lie over something else', async () => {
    const faq = await allOpen(await inBox(phone, `<family-faq>${article}</family-faq>`));
    const boxes = targetsOf(faq).map((target) => ({
      name: textOf(target),
      box: target.getBoundingClientRect(),
      target,
    }));
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (one.target.localName === 'input') continue;
        const apart =
          one.box.right <= other.box.left + 0.5 ||
          other.box.right <= one.box.left + 0.5 ||
          one.box.bottom <= other.box.top + 0.5 ||
          other.box.bottom <= one.box.top + 0.5;
        expect(apart, `${one.name} and ${other.name}`).to.equal(true);
      }
    }
  });
});

describe('<family-faq> from right to left', () => {
  const left = (element: Element) => element.getBoundingClientRect().left;

  it('is mirrored by its own attribute too', async () => {
    const faq = await mountFaq(`<family-faq dir="rtl">${article}</family-faq>`);
    const {summary, heading} = questionOf(faq, asked.detox);
    expect(left(summary.firstElementChild!)).to.be.greaterThan(left(heading));
    expect(getComputedStyle(shown(faq, '[part~=help] p')!).direction).to.equal('rtl');
  });

  it('has its group headings on the right if there is room', async () => {
    const faq = await inBox(1000, `<family-faq dir="rtl">${article}</family-faq>`);
    expect(left(faq.querySelector('h3')!)).to.be.greaterThan(left(questionsOf(faq)[0]!.box));
    const plain = await inBox(1000, `<family-faq>${article}</family-faq>`);
    expect(left(plain.querySelector('h3')!)).to.be.lessThan(left(questionsOf(plain)[0]!.box));
  });
});

describe('phone numbers in <family-faq>', () => {
  it('do not break over two lines', async () => {
    const faq = await inBox(
      200,
      '<family-faq layout="list"><h3>Whom do I call?</h3><p>Some words, and then <a href="tel:+18006624357">1-800-662-4357</a>.</p></family-faq>',
    );
    const numbers = [...shadow(faq).querySelectorAll('[part~=help] a b'), faq.querySelector('a')!];
    expect(numbers).to.have.length(4);
    for (const number of numbers) {
      expect(number.getClientRects().length, textOf(number)).to.equal(1);
      // Chromium and Firefox do not break at these hyphens anyway, but others that a text may have.
      expect(getComputedStyle(number).whiteSpace).to.equal('nowrap');
    }
  });
});

describe('reserved space for <family-faq>', () => {
  it('is at least as high while it loads as the help line and the word need', async () => {
    const faq = await mountFaq(`<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading');
    expect(faq.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it("prevents layout shifts if the host's page reserved the height", async () => {
    const src = respondUrl({delay: 50, body: '## Where?\n\nHere.'});
    const faq = await mountFaq(
      `<div><family-faq style="min-block-size: 1200px" src="${src}"></family-faq><p>After</p></div>`,
      'loading',
    );
    const after = faq.nextElementSibling!;
    const {top} = after.getBoundingClientRect();
    await until(() => faq.matches(':state(ready)'));
    await settled(faq);
    expect(after.getBoundingClientRect().top).to.equal(top);
  });
});
