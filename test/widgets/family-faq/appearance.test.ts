import {expect} from 'chai';
import {fixture, nextFrame, settled, until} from '../../support/fixture.js';
import {inEachEngine, inTurn as it} from '../../support/in-turn.js';
import {emulateMedia, resizePage} from '../../support/page.js';
import {hangUrl, respondUrl} from '../../support/server.js';
import {pageStyle} from '../../support/stub.js';
import {buttonOf, inState, shadow, textOf} from '../../support/widget.js';
import {
  article,
  asked,
  faqOfMarkdown,
  mountFaq,
  questionOf,
  questionsOf,
  shownQuestions,
  type FamilyFaq,
} from './faq.js';

/** One of each element that a text may contain. */
const rich = `---
title: A leaflet
summary: Short answers first.
sources: [A book]
---

## Safety

### What is naloxone?

A medicine. See [the guide](https://example.org/guide) or call [911](tel:911).

- It is a **spray**.
- Any pharmacy has it.

1. Call.
2. Stay.

> [!WARNING]
> Do not wait.

> Someone said this.

| Sign | What to do |
| --- | --- |
| Slow breath | Call |

- [ ] Ask a nurse

\`\`\`
code
\`\`\`

Sources: A book

### Is it free?

Often.
`;

async function search(faq: FamilyFaq, words: string, count: number): Promise<void> {
  const field = shadow(faq).querySelector<HTMLInputElement>('input[type=search]')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  await until(() => shownQuestions(faq).length === count, `The search did not leave ${count}`);
  await settled(faq);
}

/** All rendered elements: of the view, and of the text. */
function drawn(faq: Element): HTMLElement[] {
  return [
    ...shadow(faq).querySelectorAll<HTMLElement>('*'),
    ...faq.querySelectorAll<HTMLElement>('*'),
  ].filter((each) => each.checkVisibility() && !each.closest('svg, style'));
}

const properties = [
  'color',
  'backgroundColor',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'fontVariantCaps',
  'lineHeight',
  'letterSpacing',
  'wordSpacing',
  'textTransform',
  'textDecorationLine',
  'textIndent',
  'display',
  'position',
  'float',
  'opacity',
  'visibility',
  'listStyleType',
  'whiteSpace',
  'borderTopStyle',
  'cursor',
] as const;

/** How everything looks, a line each; sizes to the half pixel, since the page's margin changes the width. */
function looks(faq: Element): string[] {
  return drawn(faq).map((element) => {
    const style = getComputedStyle(element);
    const halves = (value: string) =>
      value.replace(/\d+\.\d+(?=px)/g, (size) => String(Math.round(+size * 2) / 2));
    const values = properties.map((name) => `${name} ${halves(style[name])}`);
    return `${element.localName}.${element.getAttribute('class') ?? ''}: ${values.join('; ')}`;
  });
}

async function openWide(content: string): Promise<FamilyFaq> {
  const faq = await mountFaq(content);
  faq.openAll();
  for (const details of shadow(faq).querySelectorAll('details')) details.open = true;
  await settled(faq);
  await nextFrame();
  return faq;
}

/** A colour of the page as the screen shows it: red, green, blue, from 0 to 255. */
function rgbOf(colour: string): [number, number, number] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  expect(alpha, colour).to.equal(255);
  return [red!, green!, blue!];
}

/** Contrast as WCAG 2 reckons it, 1 to 21. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = rgbOf(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('<family-faq> on a narrow screen', () => {
  for (const [width, height] of [
    [320, 600],
    [320, 256],
  ] as const) {
    for (const language of ['en', 'es']) {
      it(`needs no scrolling sideways at ${width} by ${height} in ${language}, all open`, async () => {
        await resizePage(width, height);
        const faq = await openWide(`<family-faq lang="${language}"></family-faq>`);
        expect(innerWidth).to.equal(width);
        const {scrollWidth, clientWidth} = document.documentElement;
        expect(scrollWidth).to.be.at.most(clientWidth);
        expect(beyond(faq)).to.deep.equal([]);
      });
    }
  }

  it('needs none for one endless word, in a question, an answer, a search or a source', async () => {
    await resizePage(320);
    const word = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2);
    const faq = await faqOfMarkdown(
      `---\ntitle: ${word}\nsummary: ${word}\nsources: [${word}]\n---\n\n## ${word}\n\n### ${word}?\n\n${word} [${word}](https://example.org/)\n\n- ${word}\n\n### Is it?\n\nYes.`,
    );
    faq.openAll();
    for (const details of shadow(faq).querySelectorAll('details')) details.open = true;
    await nextFrame();
    expect(beyond(faq)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await search(faq, word.replaceAll('o', 'z'), 0);
    expect(beyond(faq)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('lets a wide table scroll in its own box', async () => {
    await resizePage(320);
    const cell = 'Something-that-does-not-break ';
    const faq = await faqOfMarkdown(
      `## What does it cost?\n\n| ${'A | '.repeat(6)}\n| ${'--- | '.repeat(6)}\n| ${`${cell}| `.repeat(6)}`,
      'layout="list"',
    );
    const box = faq.querySelector<HTMLElement>('[data-table]')!;
    expect(box.scrollWidth).to.be.above(box.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    box.scrollLeft = 50;
    expect(box.scrollLeft).to.be.above(0);
  });
});

/** What reaches over the edge of the screen, apart from what is in a box that scrolls or is unseen. */
function beyond(faq: Element): string[] {
  return drawn(faq)
    .filter((each) => !each.closest('[data-table], .unseen'))
    .filter((each) => {
      const {left, right, width} = each.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 0.5 || left < -0.5);
    })
    .map((each) => `${each.localName} ${textOf(each).slice(0, 40)}`);
}

describe('the targets of <family-faq>', () => {
  const small = (faq: Element) =>
    [...shadow(faq).querySelectorAll<HTMLElement>('.help a, [part~=help] a, button, summary, input')]
      .filter((each) => each.checkVisibility())
      .map((each) => ({name: textOf(each) || each.localName, box: each.getBoundingClientRect()}))
      .filter(({box}) => box.height < 43.9 || box.width < 43.9)
      .map(({name, box}) => `${name}: ${box.width} x ${box.height}`);

  for (const width of [320, 800, 1100]) {
    it(`are at least 44 px high and wide at ${width} px`, async () => {
      await resizePage(width);
      const faq = await openWide('<family-faq></family-faq>');
      expect(shadow(faq).querySelectorAll('summary, button').length).to.be.above(40);
      expect(small(faq)).to.deep.equal([]);
      await search(faq, 'zzzzqqqq', 0);
      expect(shadow(faq).querySelectorAll('.chips button').length).to.be.above(2);
      expect(small(faq)).to.deep.equal([]);
    });
  }

  it('are so on a page whose letters are small', async () => {
    pageStyle('html { font-size: 62.5% } body { font-size: 10px }');
    expect(small(await openWide(`<family-faq>${article}</family-faq>`))).to.deep.equal([]);
  });
});

describe('<family-faq> with wider spacing between letters, words and lines', () => {
  for (const width of [320, 800]) {
    it(`clips nothing at ${width} px`, async () => {
      await resizePage(width);
      const faq = await openWide(`<family-faq lang="es"></family-faq>`);
      // A reader's style sheet is above all others, and reaches into shadow roots.
      const sheet = `:is(*, #_#_#_#_#_#_) { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        :is(p, #_#_#_#_#_#_ p) { margin-block-end: 2em !important }`;
      pageStyle(sheet);
      const own = new CSSStyleSheet();
      own.replaceSync(sheet);
      shadow(faq).adoptedStyleSheets = [...shadow(faq).adoptedStyleSheets, own];
      await nextFrame();
      const first = questionsOf(faq)[0]!;
      expect(parseFloat(getComputedStyle(first.heading).letterSpacing)).to.be.above(1);
      expect(parseFloat(getComputedStyle(first.answer[0]!).wordSpacing)).to.be.above(2);
      expect(parseFloat(getComputedStyle(buttonOf(faq, 'Abrir todas')).letterSpacing)).to.be.above(1);
      const boxes = [
        ...faq.querySelectorAll<HTMLElement>(':scope > *'),
        ...shadow(faq).querySelectorAll<HTMLElement>(
          'summary, button, .help a, [part~=foot] li, label, .status',
        ),
      ].filter((each) => each.checkVisibility() && !each.matches('[data-table]'));
      expect(boxes.length).to.be.above(60);
      const cut = boxes
        .filter(({scrollWidth, clientWidth}) => scrollWidth > clientWidth + 1)
        .map((each) => `${each.localName} ${textOf(each)}: ${each.scrollWidth} in ${each.clientWidth}`);
      expect(cut).to.deep.equal([]);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    });
  }
});

describe("a page's own styles", () => {
  const mountRich = async () => {
    // The page's margin may go; at this width it makes no other layout.
    await resizePage(1000);
    const box = await fixture('<div class="x"><div id="y"></div></div>');
    const faq = document.createElement('family-faq');
    faq.setAttribute('src', richUrl);
    box.firstElementChild!.append(faq);
    await inState(faq, 'ready');
    faq.openAll();
    for (const details of shadow(faq).querySelectorAll('details')) details.open = true;
    await nextFrame();
    return faq;
  };
  const richUrl = respondUrl({body: rich});
  const hostile: Readonly<Record<string, string>> = {
    'that take everything back': '*, *::before, *::after { all: unset !important }',
    'with a small root': 'html { font-size: 62.5% }',
    'for text, all important':
      'h3, h4, p, li, a, table { color: red !important; font-size: 60px !important; text-transform: uppercase !important; display: inline !important }',
    'with high specificity':
      '.x #y h2, .x #y h3, .x #y h4, .x #y p, .x #y li, .x #y a { color: red !important; font-size: 60px !important; display: inline-block !important; float: left !important; line-height: 3 !important; opacity: .2 !important }',
    'of a usual reset':
      '*, ::before, ::after { margin: 0; padding: 0; box-sizing: border-box } h1, h2, h3, h4 { font-size: inherit; font-weight: inherit } ol, ul { list-style: none } a { color: inherit; text-decoration: inherit }',
    'that come down from the body':
      'body { color: red; font-size: 16px; font-weight: 900; font-style: italic; text-transform: uppercase; letter-spacing: 9px; word-spacing: 9px; line-height: 3; text-indent: 5em; white-space: nowrap; visibility: visible; cursor: wait; list-style: square }',
    'for all that is inside the tag':
      'family-faq * { color: red !important; font-size: 60px !important; display: none !important; visibility: hidden !important; opacity: 0 !important }',
    'for slots':
      '[slot] { display: none !important; color: red !important } [data-family-written] { opacity: .1 !important }',
  };

  for (const [what, css] of Object.entries(hostile)) {
    it(`${what} change neither the text nor the view`, async () => {
      const plain = await mountRich();
      const before = looks(plain);
      expect(before.length).to.be.above(80);
      pageStyle(css);
      await nextFrame();
      const after = looks(plain);
      expect(after.filter((line, index) => line !== before[index])).to.deep.equal([]);
      expect(after).to.have.length(before.length);
    });
  }

  it('can hide the widget', async () => {
    const faq = await mountFaq();
    pageStyle('family-faq { display: none }');
    expect(getComputedStyle(faq).display).to.equal('none');
    expect(questionOf(faq, asked.detox).heading.checkVisibility()).to.equal(false);
  });

  it('are not needed for `hidden` to hide it', async () => {
    const faq = await mountFaq();
    expect(getComputedStyle(faq).display).to.equal('block');
    faq.hidden = true;
    expect(getComputedStyle(faq).display).to.equal('none');
    faq.hidden = false;
    expect(faq.checkVisibility()).to.equal(true);
  });

  it('give it the font family, for text and view alike', async () => {
    const faq = await mountFaq(
      `<div style="font-family: 'Partner Sans', monospace"><family-faq>${article}</family-faq></div>`,
    );
    faq.openAll();
    const fonts = new Set(drawn(faq).map((each) => getComputedStyle(each).fontFamily.replaceAll('"', '')));
    expect([...fonts]).to.deep.equal(['Partner Sans, monospace']);
  });

  it('make its text larger, and never smaller than 16 px', async () => {
    const size = (faq: Element) => getComputedStyle(questionOf(faq, asked.detox).heading).fontSize;
    const at = (font: string) =>
      mountFaq(`<div style="font-size: ${font}"><family-faq>${article}</family-faq></div>`);
    expect([size(await at('10px')), size(await at('16px')), size(await at('22px'))]).to.deep.equal([
      '16px',
      '16px',
      '22px',
    ]);
  });

  it("look the same inside a host's shadow root", async () => {
    const outside = await mountRich();
    const expected = looks(outside);
    // Its ids would be taken.
    outside.remove();
    const host = await fixture('<div></div>');
    const root = host.attachShadow({mode: 'open'});
    root.innerHTML = '<style>li, p, h4 { color: red; font-size: 50px }</style><family-faq></family-faq>';
    const inside = root.querySelector('family-faq')!;
    inside.setAttribute('src', richUrl);
    await inState(inside, 'ready');
    inside.openAll();
    for (const details of shadow(inside).querySelectorAll('details')) details.open = true;
    await nextFrame();
    const found = looks(inside);
    expect(found.filter((line, index) => line !== expected[index])).to.deep.equal([]);
    expect(found).to.have.length(expected.length);
    expect(getComputedStyle(inside.querySelector('li')!).listStyleType).to.equal('disc');
  });
});

describe('the colours of <family-faq>', () => {
  const accents = {
    'no colour': '',
    plum: '#6b2a5b',
    yellow: '#ffd400',
    pink: '#ff8fc7',
    gray: '#808080',
    blue: '#0000ff',
    'neon green': '#39ff14',
    black: '#000',
    red: '#f00',
  };

  /** Text by what it is, with its contrast on the sheet. */
  async function contrasts(accent: string, scheme: string): Promise<[string, number][]> {
    const style = accent && `--family-accent: ${accent}`;
    const markdown = `---\nsummary: Short.\ntitle: A leaflet\n---\n\n## What is it?\n\nSee [the guide](https://example.org/).\n\n## When?\n\nNow.`;
    const src = respondUrl({body: markdown});
    const faq = await mountFaq(
      `<div style="color-scheme: ${scheme}"><family-faq layout="accordion" src="${src}" style="${style}"></family-faq></div>`,
    );
    faq.openAll();
    const sheet = getComputedStyle(shadow(faq).querySelector('[part~=sheet]')!).backgroundColor;
    const texts: Readonly<Record<string, Element>> = {
      title: faq.querySelector('h2')!,
      'soft text': faq.querySelector('h2 + p')!,
      question: questionsOf(faq)[0]!.heading,
      answer: questionsOf(faq)[0]!.answer[0]!,
      link: faq.querySelector('a[href*=example]')!,
      status: shadow(faq).querySelector('.status')!,
      button: buttonOf(faq, 'Open all'),
      label: shadow(faq).querySelector('label')!,
      emergency: shadow(faq).querySelector('[part~=help] .urgent b')!,
      'help line': shadow(faq).querySelector('[part~=help] a:not(.urgent) b')!,
      'label of a number': shadow(faq).querySelector('[part~=help] span')!,
      foot: shadow(faq).querySelector('[part~=foot] li')!,
    };
    const light = contrast(sheet, '#000') > 10.5;
    expect(light, `The sheet is ${sheet} in ${scheme}`).to.equal(scheme === 'light');
    return Object.entries(texts).map(([name, text]) => [name, contrast(getComputedStyle(text).color, sheet)]);
  }

  for (const scheme of ['light', 'dark']) {
    for (const [name, accent] of Object.entries(accents)) {
      it(`leave a contrast of 7 to 1 for all text with ${name} on a ${scheme} page`, async () => {
        const low = (await contrasts(accent, scheme)).filter(([, ratio]) => ratio < 7);
        expect(low).to.deep.equal([]);
      });
    }
  }

  it("have the hue of the page's colour", async () => {
    const button = async (accent: string) => {
      const faq = await mountFaq(`<family-faq style="--family-accent: ${accent}">${article}</family-faq>`);
      return rgbOf(getComputedStyle(buttonOf(faq, 'Open all')).color);
    };
    const [red, , blueOfRed] = await button('#f00');
    expect(red).to.be.above(blueOfRed * 2);
    const [redOfBlue, , blue] = await button('#00f');
    expect(blue).to.be.above(redOfBlue * 1.3);
  });

  it('leave edges of fields and buttons a contrast of 3 to 1', async () => {
    for (const scheme of ['light', 'dark']) {
      const faq = await mountFaq(
        `<div style="color-scheme: ${scheme}"><family-faq>${article}</family-faq></div>`,
      );
      const sheet = getComputedStyle(shadow(faq).querySelector('[part~=sheet]')!).backgroundColor;
      const {borderTopColor} = getComputedStyle(shadow(faq).querySelector('input')!);
      expect(contrast(borderTopColor, sheet), scheme).to.be.at.least(3);
    }
  });

  inEachEngine('are dark if the reader prefers it and the page supports it', async function () {
    // WebKitGTK cannot emulate system preferences.
    if (!(await emulateMedia({colorScheme: 'dark'}))) this.skip();
    const sheetOn = async (scheme: string) => {
      const faq = await mountFaq(
        `<div style="color-scheme: ${scheme}"><family-faq>${article}</family-faq></div>`,
      );
      return contrast(getComputedStyle(shadow(faq).querySelector('[part~=sheet]')!).backgroundColor, '#fff');
    };
    expect(await sheetOn('light dark')).to.be.above(10);
    expect(await sheetOn('light')).to.equal(1);
  });

  inEachEngine("are the system's own in forced colours, with edges to see", async function () {
    // WebKitGTK cannot emulate forced colours.
    if (!(await emulateMedia({forcedColors: 'active'}))) this.skip();
    const faq = await openWide(`<family-faq src="${respondUrl({body: rich})}"></family-faq>`);
    const ground = getComputedStyle(shadow(faq).querySelector('[part~=sheet]')!).backgroundColor;
    const edged: Readonly<Record<string, Element>> = {
      sheet: shadow(faq).querySelector('[part~=sheet]')!,
      search: shadow(faq).querySelector('input')!,
      alert: faq.querySelector('[data-alert]')!,
      help: shadow(faq).querySelector('[part~=help]')!,
      foot: shadow(faq).querySelector('[part~=foot]')!,
    };
    for (const [name, element] of Object.entries(edged)) {
      const {borderTopStyle, borderTopWidth, borderTopColor} = getComputedStyle(element);
      expect(borderTopStyle, name).to.equal('solid');
      expect(parseFloat(borderTopWidth), name).to.be.at.least(1);
      expect(contrast(borderTopColor, ground), name).to.be.at.least(3);
    }
    const sign = getComputedStyle(shadow(faq).querySelector('.sign')!, '::before');
    expect(sign.borderTopStyle).to.equal('solid');
    expect(contrast(sign.borderTopColor, ground)).to.be.at.least(3);
  });
});

describe('the movement of <family-faq>', () => {
  const moving = (faq: Element) =>
    shadow(faq)
      .getAnimations()
      .filter(({playState}) => playState === 'running');

  it('is a slow breath while the text is on its way, and none afterwards', async () => {
    const loading = await mountFaq(`<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading');
    expect(moving(loading).length).to.be.above(0);
    expect(moving(await mountFaq())).to.deep.equal([]);
  });

  inEachEngine('is absent if the reader prefers reduced motion', async function () {
    // WebKitGTK cannot emulate system preferences.
    if (!(await emulateMedia({reducedMotion: 'reduce'}))) this.skip();
    const faq = await mountFaq(`<family-faq src="${hangUrl('headers')}"></family-faq>`, 'loading');
    expect(moving(faq)).to.deep.equal([]);
    const ready = await mountFaq();
    const still = drawn(ready).every((each) => /^0s(, 0s)*$/.test(getComputedStyle(each).transitionDuration));
    expect(still).to.equal(true);
  });
});

describe('<family-faq> on a page that is read from right to left', () => {
  const mountRtl = () => mountFaq(`<div dir="rtl"><family-faq>${article}</family-faq></div>`);

  it('has the sign of a question to the right of its text', async () => {
    const {summary, heading} = questionOf(await mountRtl(), asked.detox);
    const sign = summary.querySelector('.sign')!.getBoundingClientRect();
    expect(sign.left).to.be.at.least(heading.getBoundingClientRect().right);
    const usual = questionOf(await mountFaq(), asked.detox);
    expect(usual.summary.querySelector('.sign')!.getBoundingClientRect().right).to.be.at.most(
      usual.heading.getBoundingClientRect().left,
    );
  });

  it('has the icon of the search at the right of its field', async () => {
    const faq = await mountRtl();
    const field = shadow(faq).querySelector('.field')!;
    const [icon, box] = [field.querySelector('svg')!, field].map((each) => each.getBoundingClientRect());
    expect(icon!.left).to.be.above(box!.left + box!.width / 2);
    expect(icon!.right).to.be.at.most(box!.right);
  });

  it('keeps the question mark of an English question at its end', async () => {
    const {heading} = questionOf(await mountRtl(), asked.detox);
    const text = heading.firstChild as Text;
    const letter = (index: number) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect();
    };
    const last = text.data.length - 1;
    expect(text.data[last]).to.equal('?');
    expect(letter(last).left).to.be.at.least(letter(last - 1).right - 1);
    expect(letter(last).left).to.be.above(letter(0).left);
  });

  it('keeps the full stop of our own English sentence at its end', async () => {
    const faq = await mountRtl();
    const sentence = [...shadow(faq).querySelectorAll('[part~=foot] p')].find((each) => textOf(each))!;
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT, (node) =>
      (node as Text).data.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
    );
    const text = walker.nextNode() as Text;
    const range = document.createRange();
    const letter = (index: number) => {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect();
    };
    const end = text.data.trimEnd().length - 1;
    expect(text.data[end]).to.equal('.');
    expect(letter(end).left).to.be.at.least(letter(end - 1).right - 1);
  });

  it('needs no scrolling sideways on a phone', async () => {
    await resizePage(320);
    const faq = await openWide('<div dir="rtl"><family-faq></family-faq></div>');
    expect(beyond(faq)).to.deep.equal([]);
    expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });
});
