/** With any surface and accent of a page, text has a contrast of 4.5 to 1, and controls of 3 to 1. */
import {expect} from 'chai';
import {inTurn as it} from '../../support/in-turn.js';
import {extent, sampleOf} from '../../support/nightly.js';
import {shadow} from '../../support/widget.js';
import {mountFaq} from '../family-faq/faq.js';
import {contrast} from './colours.js';
import {everyWidget} from './every-widget.js';
import {unreadableTextsOf, unseenControlsOf} from './readable.js';
import {accents, EDGES, knowsRelativeColours, PAIRS, probesIn} from './palette.js';

/** Buttons with a background are controls too. */
const CONTROLS: typeof EDGES = [...EDGES, ['--_fill', ['--_surface']], ['--_urgent-button', ['--_surface']]];

/** Seeded numbers from 0 to 1 (the linear congruential generator of Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** Greys around the one with equal contrast to black and white, all hues, colours out of gamut, and random ones. */
function surfaces(): string[] {
  const around = (count: number, colour: (hue: number) => string) =>
    Array.from({length: count}, (_, index) => colour(Math.round((index * 360) / count)));
  const random = randomNumbers(extent.seed);
  const byte = () => Math.floor(random() * 256);
  return [
    ...Array.from({length: 18}, (_, index) => `rgb(${[1, 1, 1].map(() => index * 15).join(' ')})`),
    ...Array.from({length: 16}, (_, index) => `rgb(${[1, 1, 1].map(() => 109 + index).join(' ')})`),
    ...around(24, (hue) => `hsl(${hue} 100% 50%)`),
    ...around(18, (hue) => `hsl(${hue} 60% 25%)`),
    ...around(18, (hue) => `hsl(${hue} 40% 50%)`),
    ...around(18, (hue) => `hsl(${hue} 90% 85%)`),
    ...around(12, (hue) => `oklch(0.55 0.37 ${hue})`),
    ...around(12, (hue) => `oklch(0.2 0.1 ${hue})`),
    ...['black', 'white', 'navy', 'gold', 'rebeccapurple', 'Canvas', 'CanvasText', 'hwb(90 10% 10%)'],
    ...['color(display-p3 0 1 0)', 'color(rec2020 1 0 0)', 'lab(50 80 -90)', 'lch(55 130 300)'],
    ...['light-dark(#111, #eee)', 'color-mix(in oklab, red 30%, blue)', 'oklch(from teal l c calc(h + 90))'],
    ...Array.from({length: 55}, () => `rgb(${byte()} ${byte()} ${byte()})`),
  ];
}

async function faqIn(scheme: string) {
  const faq = await mountFaq(
    `<div style="color-scheme: ${scheme}"><family-faq><h3>One?</h3><p>Yes.</p><h3>Two?</h3></family-faq></div>`,
  );
  return {faq, colourOf: probesIn(faq)};
}

/** The pairs with too little contrast, for each surface with each accent. */
async function shortfalls(
  scheme: string,
  grounds: readonly string[],
  tints: readonly string[],
): Promise<string[]> {
  const {faq, colourOf} = await faqIn(scheme);
  const found: string[] = [];
  const check = (what: string, pairs: typeof PAIRS, wanted: number) => {
    for (const [one, others] of pairs)
      for (const other of others) {
        const ratio = contrast(colourOf(one), colourOf(other));
        if (ratio < wanted) found.push(`${what}: ${one} on ${other} ${ratio.toFixed(2)}`);
      }
  };
  for (const surface of grounds) {
    faq.style.setProperty('--family-surface', surface);
    for (const accent of tints) {
      faq.style.setProperty('--family-accent', accent);
      faq.style.setProperty('--family-urgent', accent);
      check(`${surface} with ${accent}`, PAIRS, 4.5);
      check(`${surface} with ${accent}`, CONTROLS, 3);
    }
  }
  return found;
}

describe('the colours that a widget derives from any surface', function () {
  this.timeout(extent.nightly ? 600_000 : 60_000);

  before(function () {
    // Browsers before 2024 have no relative colours; their surface is always white.
    if (!knowsRelativeColours) this.skip();
  });

  it('are tested with 200 surfaces and 200 accents, or a sample of each', () => {
    expect(new Set(surfaces()).size).to.be.at.least(200);
    expect(surfaces().filter((surface) => !CSS.supports('color', surface))).to.deep.equal([]);
    expect(accents()).to.have.length(200);
  });

  for (const [shift, scheme] of ['light', 'dark'].entries()) {
    it(`can be read on each of them, on a ${scheme} page`, async () => {
      const found = await shortfalls(scheme, sampleOf(surfaces(), 8, shift), sampleOf(accents(), 25, shift));
      expect(found.slice(0, 30)).to.deep.equal([]);
    });

    it(`can be read if the surface is transparent, or not a colour, on a ${scheme} page`, async () => {
      const odd = [
        ...['transparent', 'rgb(0 0 0 / 0.5)', '#fff8', 'hsl(200 50% 50% / 10%)', 'rgb(255 0 0 / 0.999)'],
        ...[
          'oklch(0.7 0.4 150 / 0.3)',
          'color(display-p3 0 0 1 / 0.6)',
          'rgb(0 0 0 / 0)',
          'rgb(0 0 0 / 0.996)',
        ],
        ...[
          'banana',
          'url(paper.png)',
          'linear-gradient(#000, #fff)',
          '12px',
          '#12',
          'none',
          '""',
          'var(--x)',
        ],
        ...['inherit', 'initial', 'unset', 'revert', 'currentColor', 'CURRENTCOLOR', 'rgb(1 2)', '{}'],
        'color-mix(in oklab, currentColor, white)',
      ];
      const tinted = 'color-mix(in srgb, currentColor 10%, transparent)';
      expect(await shortfalls(scheme, [...odd, tinted], ['#1f6663', 'gold'])).to.deep.equal([]);
      expect(await shortfalls(scheme, ['#111', '#777', '#eee'], odd)).to.deep.equal([]);
    });
  }

  it('do not use `currentColor`, which would give the text its own colour as background', async () => {
    const {faq} = await faqIn('light');
    faq.parentElement!.style.color = 'rebeccapurple';
    for (const surface of ['currentColor', 'CURRENTCOLOR', 'currentcolor']) {
      faq.style.setProperty('--family-surface', surface);
      expect(unreadableTextsOf(faq), surface).to.deep.equal([]);
    }
  });

  it('are rendered: the sheet has the surface, with text in contrast to it', async () => {
    const {faq} = await faqIn('light');
    const sheet = shadow(faq).querySelector('[part~=sheet]')!;
    const look = (surface: string) => {
      faq.style.setProperty('--family-surface', surface);
      return [getComputedStyle(sheet).backgroundColor, getComputedStyle(faq.querySelector('p')!).color];
    };
    const [dark, onDark] = look('rgb(17, 17, 17)');
    const [light, onLight] = look('rgb(255, 255, 255)');
    expect([dark, light]).to.deep.equal(['rgb(17, 17, 17)', 'rgb(255, 255, 255)']);
    expect(contrast(onDark!, dark!)).to.be.above(7);
    expect(contrast(onLight!, light!)).to.be.above(7);
  });
});

function addStyle(widget: Element, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow(widget).adoptedStyleSheets = [...shadow(widget).adoptedStyleSheets, sheet];
}

describe('every rendered text and control', function () {
  this.timeout(60_000);

  before(function () {
    if (!knowsRelativeColours) this.skip();
  });

  for (const [name, mount] of Object.entries(everyWidget)) {
    it(`of ${name} has enough contrast with its background, on any surface`, async () => {
      const widget = await mount();
      addStyle(widget, '* {transition: none !important}');
      const found: string[] = [];
      for (const [scheme, surface, accent] of [
        ['light', '#111', ''],
        ['dark', '#fff', 'gold'],
        ['light', '#757575', '#1f6663'],
        ['dark', '#787878', 'blue'],
        ['light', 'rgb(0 0 0 / 0.6)', 'red'],
        ['dark', 'lime', 'lime'],
        ['light', 'blue', 'yellow'],
      ]) {
        widget.style.cssText = `color-scheme: ${scheme}; --family-surface: ${surface}; --family-accent: ${accent}`;
        for (const fault of [...unreadableTextsOf(widget), ...unseenControlsOf(widget)])
          found.push(`${surface}, ${accent}: ${fault}`);
      }
      expect(found).to.deep.equal([]);
    });
  }

  it('is reported without enough contrast', async () => {
    const faq = await mountFaq('<family-faq><h3>One?</h3><p>Yes.</p></family-faq>');
    addStyle(faq, '.sheet {background: #172424 !important} input {border-color: #2a3838; background: none}');
    expect(unreadableTextsOf(faq)).to.not.deep.equal([]);
    expect(unseenControlsOf(faq)).to.not.deep.equal([]);
  });
});
