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
import {BLANK, tasksIn} from './parts.js';

/** What the label of a fact, or of a next step, speaks of. */
const ICONS: readonly (readonly [RegExp, string])[] = [
  [/hour|hora/i, clockIcon],
  [/live|vive/i, homeIcon],
  [/length|duraci/i, calendarIcon],
  [/fits|para qui/i, fitIcon],
  [/names|nombres/i, talkIcon],
  [/down|ligero/i, downIcon],
  [/up$|intenso/i, upIcon],
  [/along|mismo/i, moreIcon],
];

/**
 * Sets the label of each `Label: value` item apart, with an icon, and the gist of its value, so that they can be
 * styled. The words stay as they are, and a text that came with these marks, as a copy does, gets none twice.
 */
export function markItems(list: Element): void {
  for (const item of list.children) {
    if (item.querySelector('[data-family-label]')) continue;
    const texts = pageDocument.createTreeWalker(item, NodeFilter.SHOW_TEXT);
    let text = texts.nextNode() as Text | null;
    while (text && !text.data.trim()) text = texts.nextNode() as Text | null;
    const match = /^\s*([^:\n]{1,40}):(\s+|$)/.exec(text?.data ?? '');
    if (!text || !match) continue;
    const value = text.splitText(match[0].length);
    const label = wrap(text, 'data-family-label');
    const path = ICONS.find(([words]) => words.test(match[1]!))?.[1];
    if (path) label.prepend(drawIcon(path));
    // A value of more than words, as one with a link, is taken whole.
    if (value.nextSibling) continue;
    const gist = /^[^]*?([,;](?=\s)|(?=\s+\()|$)/.exec(value.data)![0];
    value.splitText(gist.length);
    wrap(value, 'data-family-gist');
  }
}

/** Boxes that a browser had its one chance to fill in. */
const seen = new WeakSet<Element>();

/**
 * A browser must not fill in the ticks of an earlier visit: others may use the same computer. It does so for boxes that
 * its parser made, before a script runs; `autocomplete` has no meaning for them.
 */
export function markTasks(element: Element): void {
  for (const box of tasksIn(element)) {
    if (!seen.has(box) && !navigator.userActivation?.hasBeenActive) box.checked = box.defaultChecked;
    seen.add(box);
    box.closest('li')!.setAttribute('data-task', '');
  }
}

/** A blank is a line to write on for the eye, and nothing for the ear. What a family would write there is not typed: nobody's page gets it. */
export function markBlanks(element: Element): void {
  const texts = pageDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
    const match = BLANK.exec(text.data);
    if (!match || text.parentElement?.hasAttribute('data-family-blank')) continue;
    const blank = text.splitText(match.index);
    blank.splitText(match[0].length);
    wrap(blank, 'data-family-blank').setAttribute('aria-hidden', 'true');
  }
}

function wrap(text: Text, mark: string): Element {
  const span = pageDocument.createElement('span');
  span.setAttribute(mark, '');
  text.replaceWith(span);
  span.append(text);
  return span;
}

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
