/** With any colour of a page, widgets can be read: WCAG's 7 to 1 for every text on every background. */
import {expect} from 'chai';
import {extent, sampleOf} from '../../support/nightly.js';
import {mountFaq} from '../family-faq/faq.js';
import {contrast} from './colours.js';
import {accents, EDGES, knowsRelativeColours, PAIRS, probesIn} from './palette.js';

/** The accents of this run: every fifth, or all. */
const tried = sampleOf(accents(), 5);

/** Each pair with too little contrast, for each of these values of a custom property. */
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

describe('the colours that a widget derives from any accent', () => {
  before(function () {
    // Browsers before 2024 have no relative colours; they get one plain set, which another test measures.
    if (!knowsRelativeColours) this.skip();
  });

  it('are tested with a sample of 200 accents, or with all of them', () => {
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

    it(`have borders and bars at 3 to 1, on a ${scheme} page`, async () => {
      expect(await shortfalls('--family-accent', tried, scheme, EDGES, 3)).to.deep.equal([]);
    });

    it(`are opaque if the accent is transparent, on a ${scheme} page`, async () => {
      const sheer = ['rgb(0 128 128 / 0.4)', '#ff000080', 'transparent', 'hsl(200 50% 50% / 10%)'];
      for (const property of ['--family-accent', '--family-urgent'])
        expect(await shortfalls(property, sheer, scheme, PAIRS, 7)).to.deep.equal([]);
    });
  }

  it('change with the accent, which proves that the probes work', async () => {
    const widget = await mountFaq('<family-faq><h3>One?</h3><p>Yes.</p></family-faq>');
    const colourOf = probesIn(widget);
    widget.style.setProperty('--family-accent', '#f00');
    const red = colourOf('--_family-accent-ink');
    widget.style.setProperty('--family-accent', '#00f');
    expect(colourOf('--_family-accent-ink')).to.not.equal(red);
  });
});

describe('the colours of a widget without relative colours', () => {
  /** The plain values, which are first in the style sheet. */
  it('can be read at 7 to 1 as well', async () => {
    const {baseStyles} = await import('../../../src/widgets/base/styles/base.js');
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
