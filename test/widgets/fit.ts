/** Detects problems with large text: cut off, covered, or squeezed until words break. */
import {shadow, textOf} from '../support/widget.js';

/** Rows that scroll sideways: their text is compared with its own item. */
const ROWS = '[part~=filters], [part~=cards], table';
/** Elements whose own width is compared with the sheet. */
const CONTROLS = 'button, input, a, summary, svg, section';
const PIXEL = 1;

/**
 * Texts of a widget that do not fit, with a short description each; empty if everything fits.
 *
 * - out: it overflows the sheet, or the button, link or card that contains it.
 * - broken: a word is split over two lines though a line has room for it, or its block is narrower than half of the
 *   sheet. Applies to words of letters only; a number may break at its hyphens.
 * - covered: it overlaps another text.
 */
export function misfitsOf(widget: Element): string[] {
  const sheet = shadow(widget).querySelector('[part~=sheet]')!;
  const faults: string[] = [];
  const lines: {readonly box: DOMRect; readonly node: Text}[] = [];
  const tell = (what: string, words: string) => faults.push(`${what}: ${words.trim().slice(0, 60)}`);
  for (const node of textsOf(widget)) {
    const boxes = boxesOf(node);
    const words = node.data.replace(/\s+/g, ' ');
    const frame = frameOf(node, sheet);
    if (boxes.some((box) => isOut(box, frame.getBoundingClientRect()))) tell('out', words);
    if (boxes.length > 1)
      for (const word of brokenWordsOf(node, sheet)) tell('broken', `${word} in ${words}`);
    lines.push(...boxes.map((box) => ({box, node})));
  }
  const isWide = (each: Element) =>
    each.checkVisibility() &&
    isOut(each.getBoundingClientRect(), sheet.getBoundingClientRect()) &&
    !closest(each, (one) => one.matches(ROWS));
  for (const each of shadow(widget).querySelectorAll(CONTROLS))
    if (isWide(each)) tell('out', `<${each.localName}> ${textOf(each)}`);
  for (const [one, other] of covered(lines)) tell('covered', `${one.data} / ${other.data}`);
  return faults;
}

/** The parent in the flat tree. */
export function aboveOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}

function closest(start: Element | null, matches: (element: Element) => boolean): Element | null {
  for (let one = start; one; one = aboveOf(one)) if (matches(one)) return one;
  return null;
}

/** The visible text nodes: in the page, in the view, and in the shadow roots of glossary terms. */
export function textsOf(widget: Element): Text[] {
  const texts: Text[] = [];
  const seen = new Map<Element, boolean>();
  const isSeen = (element: Element | null): boolean => {
    if (!element || element === widget) return true;
    const known = seen.get(element);
    if (known !== undefined) return known;
    const {clipPath, opacity} = getComputedStyle(element);
    const answer = clipPath === 'none' && opacity !== '0' && isSeen(aboveOf(element));
    seen.set(element, answer);
    return answer;
  };
  const collect = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node instanceof Element) {
        if (node.shadowRoot) collect(node.shadowRoot);
      } else if (node instanceof Text && node.data.trim()) {
        const parent = node.parentElement;
        if (!parent || parent.closest('style, svg') || !parent.checkVisibility()) continue;
        if (isSeen(parent)) texts.push(node);
      }
    }
  };
  collect(widget);
  collect(shadow(widget));
  return texts;
}

function boxesOf(node: Text, from = 0, to = node.length): DOMRect[] {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  return [...range.getClientRects()].filter(({width}) => width > 0.5);
}

/** The element that a text must not overflow. */
function frameOf(node: Text, sheet: Element): Element {
  const row = closest(node.parentElement, (element) => element.matches(ROWS));
  return (
    closest(node.parentElement, (element) =>
      element.matches(row ? 'li, button, table' : 'button, .button, summary, li, input'),
    ) ?? sheet
  );
}

function isOut(box: DOMRect, frame: DOMRect): boolean {
  return box.left < frame.left - PIXEL || box.right > frame.right + PIXEL;
}

function brokenWordsOf(node: Text, sheet: Element): string[] {
  const block = closest(
    node.parentElement,
    (element) => !/^(inline|contents)$/.test(getComputedStyle(element).display),
  )!;
  const room = roomIn(block);
  const isSqueezed = room < roomIn(sheet) / 2;
  // After a styled first letter, WebKit returns the boxes of the previous letter.
  if (getComputedStyle(block, '::first-letter').textTransform !== getComputedStyle(block).textTransform)
    return [];
  return [...node.data.matchAll(/[^\s\p{Pd}/]*\p{L}[^\s\p{Pd}/]*/gu)]
    .filter(({0: word, index}) => {
      const pieces = boxesOf(node, index, index + word.length);
      const isBroken = pieces.some(({top, bottom}) => top >= pieces[0]!.bottom || bottom <= pieces[0]!.top);
      if (!isBroken) return false;
      const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
      return isSqueezed || width < room - 2 * PIXEL;
    })
    .map(([word]) => word);
}

/** The width available for a line. */
function roomIn(block: Element): number {
  const {paddingLeft, paddingRight} = getComputedStyle(block);
  return block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

/** Lines of different texts that overlap by more than adjacent lines usually do. */
function covered(lines: readonly {readonly box: DOMRect; readonly node: Text}[]): [Text, Text][] {
  const found: [Text, Text][] = [];
  const sorted = [...lines].sort((one, other) => one.box.top - other.box.top);
  sorted.forEach(({box, node}, index) => {
    for (const other of sorted.slice(index + 1)) {
      const height = Math.min(box.height, other.box.height);
      if (other.box.top > box.bottom - height / 2) break;
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      if (other.node !== node && across > 2 * PIXEL) found.push([node, other.node]);
    }
  });
  return found;
}
