/** Whatever colour a page gives, its widgets can be read: WCAG's 7 to 1 for every text on every ground. */
import {expect} from 'chai';
import {extent, sampleOf} from '../support/nightly.js';
import {mountFaq, shadow} from '../widgets/family-faq/faq.js';
import {contrast} from './colours.js';

/** Texts, and the grounds that they stand on somewhere in a widget. */
const PAIRS: readonly (readonly [string, readonly string[]])[] = [
  ['--_ink', ['--_surface', '--_tint', '--_tint-2', '--_warm', '--_warm-2']],
  ['--_ink-soft', ['--_surface', '--_tint', '--_warm']],
  ['--_accent', ['--_surface', '--_tint', '--_warm']],
  ['--_urgent-ink', ['--_surface', '--_tint', '--_warm']],
  ['--_on-fill', ['--_fill']],
  ['--_on-urgent', ['--_urgent-button']],
  ['#fff', ['--_urgent-fill']],
];

/** What must be told from its ground without being read: edges of fields and buttons, bars of a table. */
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['--_edge', ['--_surface']],
  ['--_data', ['--_surface']],
];

function accents(): string[] {
  const around = (count: number, colour: (hue: number) => string) =>
    Array.from({length: count}, (_, index) => colour(Math.round((index * 360) / count)));
  return [
    ...around(48, (hue) => `hsl(${hue} 100% 50%)`),
    ...around(36, (hue) => `hsl(${hue} 70% 30%)`),
    ...around(36, (hue) => `hsl(${hue} 90% 80%)`),
    ...around(24, (hue) => `hsl(${hue} 15% 50%)`),
    // Beyond what a screen shows, too.
    ...around(24, (hue) => `oklch(0.7 0.37 ${hue})`),
    ...Array.from({length: 16}, (_, index) => `hsl(0 0% ${Math.round((index * 100) / 15)}%)`),
    ...['#39ff14', '#ff00ff', '#00ffff', '#ffff00', '#ff5f1f', '#bc13fe', '#fe019a', '#ccff00'],
    ...[
      'black',
      'white',
      'rebeccapurple',
      'hotpink',
      'gold',
      'navy',
      'color(display-p3 0 1 0)',
      'lab(50 80 -90)',
    ],
  ];
}

/** Those of this run: of each ring of hues, of the greys and of the named ones every fifth, or all. */
const tried = sampleOf(accents(), 5);

const knowsRelativeColours = CSS.supports('color', 'light-dark(oklch(from red l c h), red)');

/** An element that shows a colour of the widget, so that the browser reckons it. */
function probesIn(widget: Element): (colour: string) => string {
  const probes = new Map<string, CSSStyleDeclaration>();
  const root = shadow(widget).querySelector('[part~=base]')!;
  return (colour) => {
    let style = probes.get(colour);
    if (!style) {
      const probe = document.createElement('span');
      probe.style.color = colour.startsWith('--') ? `var(${colour})` : colour;
      root.append(probe);
      style = getComputedStyle(probe);
      probes.set(colour, style);
    }
    return style.color;
  };
}

/** Each pair that comes short, with its contrast, for each of these values of a custom property. */
async function shortfalls(
  property: string,
  colours: readonly string[],
  scheme: string,
  pairs: typeof PAIRS,
  wanted: number,
): Promise<string[]> {
  const widget = await mountFaq(
    `<div style="color-scheme: ${scheme}"><family-faq><h3>One?</h3><p>Yes.</p><h3>Two?</h3></family-faq></div>`,
  );
  const colourOf = probesIn(widget);
  const isLight = contrast(colourOf('--_surface'), '#000') > 10.5;
  expect(isLight, `light in ${scheme}`).to.equal(scheme === 'light');
  const found: string[] = [];
  for (const colour of colours) {
    widget.style.setProperty(property, colour);
    for (const [text, grounds] of pairs) {
      for (const ground of grounds) {
        const ratio = contrast(colourOf(text), colourOf(ground));
        if (ratio < wanted) found.push(`${colour}: ${text} on ${ground} ${ratio.toFixed(2)}`);
      }
    }
  }
  return found;
}

describe('the colours that a widget makes of any accent', () => {
  before(function () {
    // Before 2024 browsers had no relative colours; they get one plain set, which other tests measure.
    if (!knowsRelativeColours) this.skip();
  });

  it('are tried with a sample of 200 accents, or with all of them', () => {
    expect(new Set(accents()).size).to.equal(accents().length);
    expect(accents()).to.have.length(200);
    expect(tried).to.have.length(extent.nightly ? 200 : 40);
    expect(accents().filter((accent) => !CSS.supports('color', accent))).to.deep.equal([]);
  });

  for (const scheme of ['light', 'dark']) {
    it(`can be read at 7 to 1, on a ${scheme} page`, async () => {
      expect(await shortfalls('--family-accent', tried, scheme, PAIRS, 7)).to.deep.equal([]);
    });

    it(`can be read at 7 to 1 with any urgent hue, on a ${scheme} page`, async () => {
      const pairs = PAIRS.filter(([text, [ground]]) => (text + ground).includes('urgent'));
      expect(pairs).to.have.length(3);
      expect(await shortfalls('--family-urgent', tried, scheme, pairs, 7)).to.deep.equal([]);
    });

    it(`have edges and bars at 3 to 1, on a ${scheme} page`, async () => {
      expect(await shortfalls('--family-accent', tried, scheme, EDGES, 3)).to.deep.equal([]);
    });

    it(`are whole colours where the accent lets light through, on a ${scheme} page`, async () => {
      const sheer = ['rgb(0 128 128 / 0.4)', '#ff000080', 'transparent', 'hsl(200 50% 50% / 10%)'];
      for (const property of ['--family-accent', '--family-urgent'])
        expect(await shortfalls(property, sheer, scheme, PAIRS, 7)).to.deep.equal([]);
    });
  }

  it('are others with another accent: the probes are not blind', async () => {
    const widget = await mountFaq('<family-faq><h3>One?</h3><p>Yes.</p></family-faq>');
    const colourOf = probesIn(widget);
    widget.style.setProperty('--family-accent', '#f00');
    const red = colourOf('--_accent');
    widget.style.setProperty('--family-accent', '#00f');
    expect(colourOf('--_accent')).to.not.equal(red);
  });
});

describe('the colours of a widget without relative colours', () => {
  /** The plain values, as they stand first in the style sheet. */
  it('can be read at 7 to 1 as well', async () => {
    const {baseStyles} = await import('../../src/styles/base.js');
    const plain = baseStyles.cssText.split('@supports', 1)[0]!;
    const values = new Map(
      [...plain.matchAll(/(--_[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!] as const),
    );
    values.set('--_surface', '#fff');
    const found: string[] = [];
    for (const [text, grounds] of PAIRS)
      for (const ground of grounds) {
        const [one, other] = [values.get(text) ?? text, values.get(ground)!];
        const ratio = contrast(one, other);
        if (ratio < 7) found.push(`${text} on ${ground} ${ratio.toFixed(2)}`);
      }
    expect(found).to.deep.equal([]);
  });
});
