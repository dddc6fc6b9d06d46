import {inEveryLanguage} from '../../localization/words.js';
import {pageDocument} from '../../platform/page-document.js';
import {
  calendarIcon,
  clockIcon,
  downIcon,
  fitIcon,
  homeIcon,
  moreIcon,
  talkIcon,
  upIcon,
} from '../../rendering/icons.js';
import {replaceWords, spanWith} from '../../rendering/replace-words.js';
import {BLANK} from '../../text-kinds/checklist.js';
import {tasksIn} from './parts.js';

/** `NodeFilter.SHOW_TEXT`, which Node does not have. */
const TEXTS = 4;

/** What the label of a fact, or of a next step, speaks of. */
const ICONS: readonly (readonly [pattern: string, path: string])[] = [
  [inEveryLanguage('programLabels', 'hours'), clockIcon],
  [inEveryLanguage('programLabels', 'residence'), homeIcon],
  [inEveryLanguage('programLabels', 'length'), calendarIcon],
  [inEveryLanguage('programLabels', 'fit'), fitIcon],
  [inEveryLanguage('programLabels', 'names'), talkIcon],
  [inEveryLanguage('programLabels', 'down'), downIcon],
  [inEveryLanguage('programLabels', 'up'), upIcon],
  [inEveryLanguage('programLabels', 'more'), moreIcon],
];

/**
 * Wraps the label of each `Label: value` item, with an icon, and the first words of its value, so that they can be
 * styled. The text does not change, and a copied text that already has the wrappers gets no second ones.
 */
export function markItems(list: Element): void {
  for (const item of list.children) {
    if (item.querySelector('[data-family-label]')) continue;
    const texts = pageDocument.createTreeWalker(item, TEXTS);
    let text = texts.nextNode() as Text | null;
    while (text && !text.data.trim()) text = texts.nextNode() as Text | null;
    const match = /^\s*([^:\n]{1,40}):(\s+|$)/.exec(text?.data ?? '');
    if (!text || !match) continue;
    const value = text.data.slice(match[0].length);
    const label = spanWith('data-family-label', match[0]);
    const path = ICONS.find(([pattern]) => new RegExp(pattern, 'i').test(match[1]!))?.[1];
    if (path) label.prepend(drawIcon(path));
    // A value with other elements, such as a link, is not split.
    const gist = text.nextSibling ? '' : /^[^]*?([,;](?=\s)|(?=\s+\()|$)/.exec(value)![0];
    const nodes = [label, pageDocument.createTextNode(value.slice(gist.length))];
    if (gist) nodes.splice(1, 0, spanWith('data-family-gist', gist));
    replaceWords(list, text, nodes);
  }
}

/** Checkboxes whose restored state was reset already. */
const seen = new WeakSet<Element>();

/**
 * Clears ticks that a browser restores from an earlier visit, since others may use the same computer. It restores
 * checkboxes made by its parser, before a script runs; `autocomplete` does not apply to them.
 */
export function markTasks(element: Element): void {
  for (const box of tasksIn(element)) {
    if (!seen.has(box) && !globalThis.navigator?.userActivation?.hasBeenActive)
      box.checked = box.defaultChecked;
    seen.add(box);
    box.closest('li')!.setAttribute('data-task', '');
  }
}

/** Turns blanks into lines to write on, hidden from screen readers. Not fields, since a family writes on paper. */
export function markBlanks(element: Element): void {
  const walker = pageDocument.createTreeWalker(element, TEXTS);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!BLANK.test(text.data) || text.parentElement?.hasAttribute('data-family-blank')) continue;
    const nodes = text.data.split(BLANKS).map((words, index) => {
      if (index % 2 === 0) return pageDocument.createTextNode(words);
      const blank = spanWith('data-family-blank', words);
      blank.setAttribute('aria-hidden', 'true');
      return blank;
    });
    replaceWords(element, text, nodes);
  }
}

/** Splits a text into its words and, at odd indexes, its blanks. */
const BLANKS = new RegExp(`(${BLANK.source})`);

function drawIcon(path: string): Element {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = pageDocument.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = pageDocument.createElementNS(namespace, 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
