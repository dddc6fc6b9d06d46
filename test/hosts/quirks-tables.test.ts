/** Pages without a doctype, whose tables do not inherit what the text around them does. */
import {expect} from 'chai';
import {until} from '../support/fixture.js';
import {pageOf} from './frame.js';

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
      it(`looks like the text around it, ${what}: ${name}`, async () => {
        const page = await pageOf(`<body style="${style}">${markup}${SCRIPT}`);
        expect(page.document.compatMode).to.equal('BackCompat');
        const widget = page.document.body.firstElementChild!;
        await until(() => widget.matches(':state(ready)'), 'It is not ready');
        const tables = [...widget.querySelectorAll('table')];
        expect(tables).to.not.deep.equal([]);
        const looks = () => tables.flatMap((table) => differences(table, widget));
        await until(
          () => looks().length === 0,
          `It looks different: ${looks().slice(0, 3).join('; ')}`,
          5000,
        );
        await until(() => page.window.getComputedStyle(widget).getPropertyValue('--_family-text') === '1');
      });
});

/** The cells that differ from what the table's parent in the flat tree passes on. */
function differences(table: HTMLTableElement, widget: Element): string[] {
  const around = table.parentElement === widget ? table.assignedSlot! : table.parentElement!;
  const sizeOf = (element: Element) => getComputedStyle(element).fontSize;
  const colourOf = (element: Element) => getComputedStyle(element).color;
  return [...table.querySelectorAll('td, b')].flatMap((cell) => [
    ...(colourOf(cell) === colourOf(around) ? [] : [`${colourOf(cell)}, not ${colourOf(around)}`]),
    ...(sizeOf(cell) === sizeOf(around) ? [] : [`${sizeOf(cell)}, not ${sizeOf(around)}`]),
  ]);
}
