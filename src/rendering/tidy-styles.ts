import {force} from './force.js';
import {ownChildren} from './misplaced-tag.js';

/** Properties that keep their priority: what hides, and the signs of a list. */
const KEPT = /^(?:display|visibility|list-style-type)$/;

/** The signs of a list by its `type`: the sheet of the text takes them back with all styles of a page. */
const SIGNS: Readonly<Record<string, string>> = {
  1: 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Signs that a style gives to a list, which say more than a bullet does. */
const NAMED_SIGN = /^(?:decimal|(?:lower|upper)-)/;

/** Tells the sheet of the text how wide a picture is. */
const WIDTH = '--_family-width';

/**
 * Takes from an article what the styles of its page would be needed for: colours, sizes and places that are forced on its
 * words, which would be dark on dark; hidden words of Word; and bullets of Word, which are letters in its font for signs.
 */
export function tidyStyles(host: Element): void {
  for (const child of ownChildren(host)) {
    for (const element of [child, ...child.querySelectorAll<HTMLElement>('[style]')] as HTMLElement[]) {
      const written = element.getAttribute('style') ?? '';
      if (/mso-hide:\s*all/i.test(written)) element.hidden = true;
      if (/mso-list:\s*ignore/i.test(written) && !/\w[.)]/.test(element.textContent))
        element.textContent = '• ';
      if (!written.includes('!')) continue;
      for (const name of [...element.style])
        if (element.style.getPropertyPriority(name) && !KEPT.test(name))
          element.style.setProperty(name, element.style.getPropertyValue(name));
    }
    keepWidths(child);
    keepSigns(child);
    keepInside(child);
  }
}

function all(child: Element, selector: string): HTMLElement[] {
  return [child, ...child.querySelectorAll(selector)].filter((each) =>
    each.matches(selector),
  ) as HTMLElement[];
}

/** Letters and Roman numbers: an answer may refer to step b. */
function keepSigns(child: Element): void {
  for (const list of all(child, 'ol,ul,li')) {
    const {listStyleType} = list.style;
    const sign =
      SIGNS[list.getAttribute('type') ?? ''] ?? (NAMED_SIGN.test(listStyleType) ? listStyleType : '');
    if (sign) force(list, 'list-style-type', sign);
  }
}

/** Tables in boxes, as WordPress and Notion write them, scroll like others; so do no lines of code, which break. */
function keepInside(child: Element): void {
  for (const table of all(child, 'table'))
    if (table !== child && !table.closest('[data-table]')) force(table.parentElement!, 'overflow-x', 'auto');
  for (const code of all(child, 'pre')) force(code, 'white-space', 'pre-wrap');
}

/** The sheet of the text takes an author's widths back, with all other styles: a logo would be as wide as its file. */
function keepWidths(child: Element): void {
  for (const picture of all(child, 'img,video')) {
    const {style} = picture;
    const written = /^\s*(\d+)(%?)/.exec(picture.getAttribute('width') ?? '');
    const width = style.width || (written ? `${written[1]}${written[2] === '%' ? '%' : 'px'}` : '');
    if (width && style.getPropertyValue(WIDTH) !== width) style.setProperty(WIDTH, width);
  }
}
