/** Our style sheets in the page's own lists: the page may replace those lists, and its own names are its own. */
import {expect} from 'chai';
import {fixture, nextFrame, until} from '../../support/fixture.js';
import {inTurn as it} from '../../support/in-turn.js';
import {shadow} from '../../support/widget.js';
import {changes, drawingOf, type Drawing} from './drawing.js';
import {everyWidget} from './every-widget.js';

type Root = Document | ShadowRoot;

function sheetOf(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** What pages do to their list of style sheets. */
const replacements: Readonly<Record<string, (root: Root) => void>> = {
  'assigns a list of its own': (root) => (root.adoptedStyleSheets = [sheetOf('p {color: red}')]),
  'empties the list': (root) => (root.adoptedStyleSheets.length = 0),
  'assigns a list again and again': (root) => {
    for (const color of ['red', 'blue', 'green']) root.adoptedStyleSheets = [sheetOf(`p {color: ${color}}`)];
  },
  'takes out each sheet but its own': (root) => {
    const own = sheetOf('a {color: red}');
    root.adoptedStyleSheets.unshift(own);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet === own);
  },
  'assigns a sheet with a layer': (root) =>
    (root.adoptedStyleSheets = [sheetOf('@layer page {p, h3, li {color: red !important}}')]),
};

describe('where the page replaces its adopted style sheets', function () {
  this.timeout(60_000);

  let before: CSSStyleSheet[] = [];
  beforeEach(() => (before = [...document.adoptedStyleSheets]));
  afterEach(() => (document.adoptedStyleSheets = before));

  async function ready(name: string): Promise<HTMLElement> {
    const widget = await everyWidget[name]!();
    await until(() => !shadow(widget).textContent.includes('Loading'));
    await nextFrame();
    return widget;
  }

  /** Waits until a widget is drawn as before; names what is not. */
  async function unchanged(drawn: Drawing, widget: Element, name = 'It'): Promise<void> {
    await until(
      () => {
        const [change] = changes(drawn, drawingOf(widget));
        if (change) throw new Error(change);
        return true;
      },
      `${name} was not drawn as before`,
      5000,
    );
  }

  for (const [index, [what, replace]] of Object.entries(replacements).entries())
    it(`and ${what}, its widgets render unchanged`, async () => {
      for (const name of index === 0 ? Object.keys(everyWidget) : ['the timeline']) {
        const widget = await ready(name);
        const drawn = drawingOf(widget);
        // The second time, all has been replaced already.
        for (const time of ['first', 'second']) {
          replace(document);
          await unchanged(drawn, widget, `${name}, the ${time} time`);
        }
      }
    });

  it('in a shadow root, the widget renders unchanged', async () => {
    for (const replace of Object.values(replacements)) {
      const widget = await ready('the timeline');
      const box = await fixture<HTMLElement>('<div></div>');
      const root = box.attachShadow({mode: 'open'});
      root.append(widget);
      await nextFrame();
      const drawn = drawingOf(widget);
      replace(root);
      await unchanged(drawn, widget);
    }
  });

  it('before the widget is connected with its page, it renders unchanged', async () => {
    const widget = await ready('the tips');
    const drawn = drawingOf(widget);
    const parent = widget.parentElement!;
    widget.remove();
    parent.append(widget);
    document.adoptedStyleSheets = [];
    await unchanged(drawn, widget);
  });
});

describe('the names in our style sheets', () => {
  it('that hold for the whole page are ours', async () => {
    for (const mount of Object.values(everyWidget)) await mount();
    const names = document.adoptedStyleSheets.flatMap(({cssRules}) => namesIn(cssRules));
    expect(names.length).to.be.above(10);
    expect(names.filter((name) => !/^(--_)?family-/.test(name))).to.deep.equal([]);
  });

  it("leave a page's own custom properties alone", async () => {
    await everyWidget['the FAQ']!();
    const names = ['--_ink', '--_accent', '--_edge', '--_hair', '--_r', '--_surface', '--ink', '--accent'];
    const own = await fixture<HTMLElement>('<div></div>');
    for (const name of names) own.style.setProperty(name, '3px dashed');
    const {length} = names.filter((name) => getComputedStyle(own).getPropertyValue(name) === '3px dashed');
    expect(length).to.equal(names.length);
  });
});

/** Names that a rule gives to the whole document, wherever it stands. */
function namesIn(rules: CSSRuleList): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSPropertyRule || rule instanceof CSSKeyframesRule) return [rule.name];
    return rule instanceof CSSGroupingRule ? namesIn(rule.cssRules) : [];
  });
}
