/** Pages without a doctype, whose tables do not inherit what the text around them does. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {inTurn as it} from '../support/in-turn.js';
import {pageOf, type HostPage} from './frame.js';

const SCRIPT = '<script type="module" src="/library/family-widgets.js"></script>';
const TABLE = '<table><tr><th>Day</th><td>Sunday <b>or</b> Monday</td></tr></table>';
const ARTICLE = `<h2>Visits</h2><h3>When?</h3><div>${TABLE}</div><h3>Which day?</h3>${TABLE}`;

const widgets: Readonly<Record<string, string>> = {
  'a built-in text of questions': '<family-faq topic="family-faq"></family-faq>',
  'a program': '<family-program-explainer topic="iop"></family-program-explainer>',
  'an article of the page': `<family-faq>${ARTICLE}</family-faq>`,
};
/** What a body without a doctype may have: the widget's background is light, or dark, in spite of it. */
const pages = {
  'white on black': 'background: #000; color: #fff; font: 700 30px/3 serif; text-align: right',
  'black on white, for readers who prefer dark': 'color: #000; color-scheme: dark; font-size: 9px',
};

describe('a table in a page without a doctype', () => {
  for (const [what, style] of Object.entries(pages))
    for (const [name, markup] of Object.entries(widgets))
      it(`looks as in one with a doctype, ${what}: ${name}`, async () => {
        const body = `<body style="${style}">${markup}${SCRIPT}`;
        const wanted = await cellsOf(await pageOf(`<!doctype html>${body}`));
        expect(wanted).to.not.deep.equal([]);
        const page = await pageOf(body);
        expect(page.document.compatMode).to.equal('BackCompat');
        expect(await cellsOf(page)).to.deep.equal(wanted);
      });
});

/** How the cells of all tables look, each once. */
async function cellsOf({document: {body}}: HostPage): Promise<string[]> {
  const widget = body.firstElementChild!;
  await until(() => widget.matches(':state(ready)'), 'It is not ready');
  const looks = [...widget.querySelectorAll('th, td, td b')].map((cell) => {
    const {color, font} = getComputedStyle(cell);
    return `${cell.localName}: ${color}, ${font}`;
  });
  return [...new Set(looks)].sort();
}
