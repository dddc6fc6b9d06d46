/** A page's styles for its own paragraphs, lists and links do not change a widget's text. */
import {expect} from 'chai';
import {fixture, nextEvent, nextFrame, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {shadow} from '../../support/widget.js';
import {changes, drawingOf} from './drawing.js';
import {everyWidget} from './every-widget.js';

/** Declarations that would make the text unreadable, for all elements of a text. */
const TEXT =
  ':is(p, h1, h2, h3, h4, h5, ul, ol, li, a, strong, em, table, td, th, blockquote, div[role], label, span)';
const declarations: Readonly<Record<string, string>> = {
  'hides it': 'display: none !important; visibility: hidden !important; opacity: 0 !important',
  'takes its colour':
    'color: #fefefe !important; background: #fff !important; -webkit-text-fill-color: #fff !important',
  'makes it small': 'font-size: 0 !important; line-height: 0 !important; letter-spacing: -1em !important',
  'moves it away':
    'text-indent: -9999px !important; position: absolute !important; left: -9999px !important; transform: scale(0) !important',
  'turns it':
    'writing-mode: vertical-rl !important; float: right !important; columns: 9 !important; rotate: 90deg !important',
  'veils it':
    'filter: blur(9px) !important; mix-blend-mode: difference !important; clip-path: inset(50%) !important; text-shadow: 0 0 9px red !important; mask-image: linear-gradient(transparent, transparent) !important',
  'squeezes it':
    'width: 1px !important; max-height: 0 !important; overflow: hidden !important; margin: -99px !important; zoom: 0.1',
  'animates it': 'animation: hostile 1s infinite both !important; transition: all 9s !important',
};
const KEYFRAMES =
  '@keyframes hostile { from, to {color: #fff; opacity: 0; transform: scale(0); font-size: 1px; visibility: hidden} }';

const IDS = `${'#page'.repeat(5)} ${'#main'.repeat(5)}`;

/** Ways to give a rule precedence. */
const strengths: Readonly<Record<string, (css: string) => string>> = {
  'by !important': (css) => `family-faq ${TEXT}, family-settings ~ * ${TEXT}, body ${TEXT} {${css}}`,
  'by ten ids': (css) => `${IDS} ${TEXT} {${css}}`,
  'from the first layer': (css) => `@layer hostile { body ${TEXT} {${css}} }`,
  'from a layer in a layer': (css) =>
    `@layer theme.base, app; @layer theme { @layer base { #main ${TEXT} {${css}} } }`,
  'from a layer in a media query': (css) => `@media all { @layer theme { body ${TEXT} {${css}} } }`,
};

describe('on a page with hostile styles', function () {
  this.timeout(60_000);

  for (const [strength, write] of Object.entries(strengths))
    it(`${strength}, every widget renders unchanged`, async () => {
      const found: string[] = [];
      const css = Object.values(declarations).join(';');
      for (const [name, mount] of Object.entries(everyWidget)) {
        const page = await fixture<HTMLElement>('<div id="page"><div id="main"></div></div>');
        const widget = await mount();
        page.firstElementChild!.append(widget);
        await until(() => !shadow(widget).textContent.includes('Loading'));
        await nextFrame();
        const before = drawingOf(widget);
        expect(before.size).to.be.above(30);
        const styles = document.createElement('style');
        styles.textContent = KEYFRAMES + write(css);
        const loaded = nextEvent(styles, 'load');
        document.head.append(styles);
        try {
          await loaded;
          await nextFrame();
          found.push(...changes(before, drawingOf(widget)).map((change) => `${name}: ${change}`));
          if (name === 'the FAQ') {
            // Proof that the rule applies: a paragraph of the page is hidden.
            const own = document.createElement('p');
            own.textContent = 'Of the page';
            page.firstElementChild!.append(own);
            expect(own.checkVisibility()).to.equal(false);
          }
        } finally {
          styles.remove();
          page.remove();
        }
      }
      expect(found.slice(0, 10)).to.deep.equal([]);
    });

  it('with pseudo-elements for first letters, first lines and markers, the text renders unchanged', async () => {
    const widget = await everyWidget['the timeline']!();
    const looks = () =>
      [...widget.querySelectorAll('p, li, h3')].map((element) =>
        ['::first-letter', '::first-line', ...(element.localName === 'li' ? ['::marker'] : [])].map(
          (pseudo) => {
            const {fontSize, color, float, display} = getComputedStyle(element, pseudo);
            return [fontSize, color, float, display].join();
          },
        ),
      );
    const styles = document.createElement('style');
    const give = async (css: string) => {
      const come = nextEvent(styles, 'load');
      styles.textContent = css;
      if (!styles.isConnected) document.head.append(styles);
      await come;
      await nextFrame();
    };
    const sizes = () => looks().map((each) => each.map((look) => look.replace(/oklch\([^)]*\)/, '')).join());
    const plain = sizes();
    // A floated first letter has its own box, which is measured separately, and the colour of its link.
    await give('::first-letter {color: #fff; font-size: 200%; float: left}');
    expect(sizes()).to.deep.equal(plain);
    const before = looks();
    const drawn = drawingOf(widget);
    await give(`
      ::first-letter {font-size: 500% !important; color: #fff !important; float: left !important}
      p::first-line, li::first-line {color: #fff !important; font-size: 1px !important}
      ::marker, li::marker {color: #fff !important; font-size: 0 !important; content: "" !important}
      p:empty, :not(:defined), a[href^=tel], h2, h3 {display: none !important}`);
    const after = [looks(), drawingOf(widget)] as const;
    styles.remove();
    expect(after[0].join('\n')).to.equal(before.join('\n'));
    expect(changes(drawn, after[1])).to.deep.equal([]);
  });

  it('with a first letter styled in a closed section, its text renders unchanged when it is opened', async () => {
    const widget = await everyWidget['the timeline']!();
    const closed = [...shadow(widget).querySelectorAll<HTMLDetailsElement>('details:not([open])')].find(
      (details) => [...details.querySelectorAll('slot')].some((slot) => itemOf(slot)),
    )!;
    const item = [...closed.querySelectorAll('slot')].map(itemOf).find(Boolean)!;
    const styles = document.createElement('style');
    const come = nextEvent(styles, 'load');
    styles.textContent = '[slot] li::first-letter {font-size: 500% !important; float: left !important}';
    document.head.append(styles);
    await come;
    await nextFrame();
    closed.open = true;
    const size = (pseudo?: string) => getComputedStyle(item, pseudo).fontSize;
    await until(() => size('::first-letter') === size(), 'Its first letter is larger');
    styles.remove();
  });

  for (const [name, make] of Object.entries(everyWidget))
    it(`in a box that the page hides, nothing is seen, and nothing catches a tap: ${name}`, async () => {
      const widget = await make();
      const box = widget.parentElement!;
      const seen = () =>
        [...shadow(widget).querySelectorAll('*'), ...widget.querySelectorAll('*')].filter((element) => {
          const {visibility, pointerEvents} = getComputedStyle(element);
          if (element.getClientRects().length === 0) return false;
          return visibility === 'visible' || pointerEvents === 'auto';
        });
      expect(seen()).to.not.deep.equal([]);
      Object.assign(box.style, {visibility: 'hidden', pointerEvents: 'none'});
      expect(seen()).to.deep.equal([]);
    });

  // WebKit has the property on phones only.
  const name = ['text-size-adjust', '-webkit-text-size-adjust'].find((each) => CSS.supports(each, '100%'));
  if (name)
    it("enlarges its text on a phone's wide screen no more than the page allows", async () => {
      const widget = await everyWidget['the FAQ']!();
      const pieces = [shadow(widget).querySelector('[part~=base]')!, widget.querySelector('h2, p')!];
      widget.parentElement!.style.setProperty(name, '80%');
      for (const piece of pieces) expect(getComputedStyle(piece).getPropertyValue(name)).to.equal('80%');
    });
});

/** A list item of the text that is assigned to a slot. */
function itemOf(slot: HTMLSlotElement): Element | undefined {
  const all = slot.assignedElements().flatMap((piece) => [piece, ...piece.querySelectorAll('li')]);
  return all.find(({localName}) => localName === 'li');
}
