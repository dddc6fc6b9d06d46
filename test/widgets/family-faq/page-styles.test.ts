import {inTurn as it} from '../../support/in-turn.js';
import {resizePage} from '../../support/page.js';
import {expect} from 'chai';
import {fixture, nextFrame, settled} from '../../support/fixture.js';
import {pageStyle} from '../../support/stub.js';
import {inState, shadow, shown, sidewaysScroll, textOf} from '../../support/widget.js';
import {article, asked, faqOfMarkdown, mountFaq, questionOf, type FamilyFaq} from './faq.js';

/** Visible properties (`appearance.test.ts` tests usual pages); the font family is the host's on purpose. */
const looks = [
  'color',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-caps',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-indent',
  'text-transform',
  'text-decoration-line',
  'text-shadow',
  'white-space-collapse',
  'word-break',
  'display',
  'position',
  'float',
  'visibility',
  'opacity',
  'transform',
  'filter',
  'background-color',
  'background-image',
  'border-top-width',
  'border-left-width',
  'border-bottom-width',
  'padding-left',
  'padding-top',
  'margin-left',
  'margin-top',
  'margin-bottom',
  'min-height',
  'max-width',
  'overflow-x',
  'list-style-type',
  'list-style-position',
  'columns',
  'direction',
  'cursor',
  'pointer-events',
  'user-select',
  'animation-name',
  'transition-duration',
] as const;

const kinds = `---
title: Ours
summary: Short answers first.
sources: [A book]
---

## Group

### Kinds?

A **strong** and *soft* word, ~~old~~, \`code\`, [a link](https://example.org), [911](tel:911).

- one
- two

1. first

> [!WARNING]
> Call 911.

> Quoted.

| a | b |
| - | - |
| 1 | 2 |

    code

#### Deeper

- [x] done

---

Sources: A book
`;

/** The computed styles of the whole text and of the view, by element and property. */
function looksOf(faq: FamilyFaq): Map<string, string> {
  const found = new Map<string, string>();
  const note = (name: string, element: Element, pseudo?: string) => {
    const style = getComputedStyle(element, pseudo);
    for (const property of looks)
      found.set(`${name}${pseudo ?? ''} ${property}`, style.getPropertyValue(property));
  };
  [...faq.querySelectorAll('*')].forEach((element, index) =>
    note(`text ${index} <${element.localName}>`, element),
  );
  [...shadow(faq).querySelectorAll('[part~=base], [part~=base] *:not(svg *)')].forEach((element, index) =>
    note(`view ${index} <${element.localName}>`, element),
  );
  for (const [name, element] of [
    ['heading', faq.querySelector('h4')!],
    ['paragraph', faq.querySelector('p')!],
    ['link', faq.querySelector('a')!],
  ] as const) {
    for (const pseudo of ['::before', '::after'])
      found.set(`${name}${pseudo}`, getComputedStyle(element, pseudo).content);
  }
  return found;
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before].flatMap(([name, value]) =>
    after.get(name) === value ? [] : [`${name}: ${value} became ${after.get(name)}`],
  );
}

const hostile: Readonly<Record<string, string>> = {
  'resets everything, pseudo-elements too':
    '*, *::before, *::after {all: initial !important; box-sizing: border-box !important}',
  'has small words': 'body, body * {font-size: 9px !important; line-height: 1 !important}',
  'shouts in headings':
    'h1, h2, h3, h4, h5 {color: red !important; font-size: 60px !important; text-transform: uppercase !important; margin: 50px !important; text-align: center !important; font-weight: 100 !important}',
  'shouts in headings by id':
    '#page #main h4, #page h2 {color: red !important; font-size: 60px !important; display: inline !important}',
  'has its own paragraphs':
    'p {margin: 3em !important; text-indent: 2em !important; text-align: justify !important; letter-spacing: 4px !important; color: #ccc !important; opacity: 0.5 !important; max-width: 90px !important}',
  'has its own lists':
    'ul, ol, li {list-style: none !important; margin: 0 !important; padding: 0 !important; display: inline !important; float: left !important}',
  'has its own links':
    'a, a:link, a:visited {color: lime !important; text-decoration: none !important; background: yellow !important; pointer-events: none !important; display: none !important}',
  'has its own tables':
    'table, tr, td, th, thead, tbody {display: block !important; border: 9px solid red !important; width: 3000px !important; background: black !important}',
  'has its own quotes and code':
    'blockquote, pre, code {background: black !important; color: black !important; font-size: 40px !important; white-space: pre !important; float: right !important}',
  'has its own disclosures and buttons':
    'details, summary, button, input, label, section, header, footer, aside {display: none !important; color: red !important}',
  'has signs before and after':
    'h4::before, p::before, a::after, li::before {content: "§" !important; color: red !important; font-size: 50px !important}',
  'hides what it does not know': ':not(#page) > :not(#main) > * > h4, [slot] {display: none !important}',
  'moves everything':
    '* {animation: none !important; transition: all 3s !important; transform: translateY(5px) !important; filter: blur(1px) !important; position: relative !important}',
  'has rules for our class names':
    '.question, .answer, .root, .sheet, .tools, .help, .button, .soft {display: none !important; color: red !important}',
};

describe('on a page whose style sheet', () => {
  const markup = async () => {
    const {src} = await faqOfMarkdown(kinds);
    const page = await fixture<HTMLElement>(
      `<div id="page"><div id="main"><family-faq src="${src}"></family-faq></div></div>`,
    );
    const faq = await inState(page.querySelector('family-faq')!, 'ready');
    faq.openAll();
    await nextFrame();
    return faq;
  };

  for (const [what, css] of Object.entries(hostile)) {
    it(`${what}, <family-faq> does not change`, async () => {
      // Its own width counts, which must not change with the body's margin or the style of a box around it.
      if (css.includes('all:')) await resizePage(1000);
      pageStyle('body {margin: 0}');
      const faq = await markup();
      const before = looksOf(faq);
      expect(before.size).to.be.greaterThan(1000);
      pageStyle(css);
      await nextFrame();
      const changed = differences(before, looksOf(faq));
      expect(changed.slice(0, 20).join('\n')).to.equal('');
      // Not the page: unset, it shows its own scripts.
      const {left, right} = shown(faq, '[part~=sheet]')!.getBoundingClientRect();
      expect([left >= 0, right <= innerWidth]).to.deep.equal([true, true]);
    });
  }

  it('gives the text its own colours by rules for :link and ::marker, only ours are seen', async () => {
    const faq = await markup();
    const link = faq.querySelector('a')!;
    const item = faq.querySelector('li')!;
    const [color, marker] = [getComputedStyle(link).color, getComputedStyle(item, '::marker').color];
    pageStyle(
      'a:any-link {color: red !important} li::marker {color: red !important; content: "x" !important}',
    );
    expect([getComputedStyle(link).color, getComputedStyle(item, '::marker').color]).to.deep.equal([
      color,
      marker,
    ]);
  });
});

describe("the host's own wishes for <family-faq>", () => {
  it('may set its width and position', async () => {
    const faq = await mountFaq();
    pageStyle('family-faq {inline-size: 400px; margin-inline: auto}');
    expect(faq.getBoundingClientRect().width).to.equal(400);
    expect(sidewaysScroll()).to.equal(0);
  });

  it('give it a colour, its corners and its ground by properties', async () => {
    const faq = await mountFaq();
    const link = shadow(faq).querySelector('[part~=help] li:last-child b')!;
    const before = getComputedStyle(link).color;
    faq.style.setProperty('--family-accent', '#a0206a');
    faq.style.setProperty('--family-radius', '3px');
    faq.style.setProperty('--family-surface', 'rgb(255, 250, 240)');
    const sheet = getComputedStyle(shown(faq, '[part~=sheet]')!);
    expect(getComputedStyle(link).color).to.not.equal(before);
    expect([sheet.borderTopLeftRadius, sheet.backgroundColor]).to.deep.equal(['3px', 'rgb(255, 250, 240)']);
  });

  it('may style its parts', async () => {
    const faq = await mountFaq();
    pageStyle(
      'family-faq::part(sheet) {border-style: dashed} family-faq::part(question) {outline: 1px solid red}',
    );
    expect(getComputedStyle(shown(faq, '[part~=sheet]')!).borderTopStyle).to.equal('dashed');
    expect(getComputedStyle(questionOf(faq, asked.detox).box).outlineStyle).to.equal('solid');
  });

  it('may style its states', async () => {
    const faq = await mountFaq();
    pageStyle('family-faq:state(ready) {margin-block-start: 7px}');
    expect(getComputedStyle(faq).marginBlockStart).to.equal('7px');
  });
});

describe("inside a host's shadow root, <family-faq>", () => {
  async function inShadow(css = ''): Promise<FamilyFaq> {
    const host = await fixture<HTMLElement>('<div></div>');
    host.attachShadow({mode: 'open'}).innerHTML = `<style>${css}</style><family-faq>${article}</family-faq>`;
    return inState(host.shadowRoot!.querySelector('family-faq')!, 'ready');
  }

  it("is not reached by that root's styles", async () => {
    const plain = looksOf2(await inShadow());
    const faq = await inShadow(
      'h4, p, h2 {color: red !important; font-size: 60px !important} * {text-indent: 9px !important}',
    );
    expect(differences(plain, looksOf2(faq))).to.deep.equal([]);
  });

  it('adds its style sheet when it moves into another one', async () => {
    const faq = await mountFaq();
    const before = looksOf2(faq);
    const host = await fixture<HTMLElement>('<div></div>');
    host.attachShadow({mode: 'open'}).innerHTML = '<style>p {color: red !important}</style>';
    host.shadowRoot!.append(faq);
    await settled(faq);
    expect(differences(before, looksOf2(faq))).to.deep.equal([]);
    expect(textOf(questionOf(faq, asked.visit).heading)).to.equal(asked.visit);
  });

  it('gives each root its sheet once', async () => {
    const before = document.adoptedStyleSheets.length;
    await mountFaq();
    const once = document.adoptedStyleSheets.length;
    expect(once - before).to.be.at.most(1);
    await mountFaq();
    await mountFaq();
    expect(document.adoptedStyleSheets.length).to.equal(once);
  });

  /** The same as for a file, for the usual article, which has no link. */
  function looksOf2(faq: FamilyFaq): Map<string, string> {
    const found = new Map<string, string>();
    [...faq.children].forEach((element, index) => {
      const style = getComputedStyle(element);
      for (const property of looks)
        found.set(`${index} <${element.localName}> ${property}`, style.getPropertyValue(property));
    });
    return found;
  }
});
