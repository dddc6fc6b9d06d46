import {pageDocument} from '../platform/page-document.js';
import {foundHeads, isBlank, isInline, type Head} from './found-heads.js';
import {isHeading} from './article.js';
import {holdsPage, ownChildren} from './misplaced-tag.js';
import {isOwned} from './owned.js';

/** Pieces of a list, a table or a layout that mean nothing without the element around them. */
const LOOSE =
  'dd,dt,li,tr,td,th,tbody,tfoot,thead,caption,div,section,article,header,hgroup,center,font,span,b';

/** Parts of an accordion's title: a button in it would take the keys from ours, and does nothing. */
const BUTTONS = 'button,[role=button]';

/**
 * Makes an article of HTML as editors and plugins write it: each heading becomes a child of the widget, without the
 * boxes around it, and what is meant as a heading becomes one (`foundHeads`). Nodes are moved, never copied or removed.
 * An article with its headings among the children, as the docs ask for it, stays as it is.
 */
export function arrangeHtml(host: Element, warn: (message: string) => void): void {
  gatherSentences(host);
  const heads = foundHeads(host, ownChildren(host));
  const others = heads.filter(({nodes: [first]}) => first!.parentNode !== host || !isHeadingNode(first!));
  if (others.length === 0) return;
  if ((host as HTMLElement).isContentEditable || others.some(({nodes: [first]}) => isHeld(first!, host)))
    return warn(
      'The headings of this article were not found, since a framework or an editor holds the elements around them. Write them as children of this element itself.',
    );
  const opened = new Set<Node>();
  const own = ownBoxes(heads, host);
  for (const head of heads) lift(head, own, host, opened);
  // An answer in a box, or in a piece of a list or a table, whose parts the loop comes to later.
  for (const node of opened)
    if (node.parentNode === host && node instanceof Element && node.matches(LOOSE)) open(node, opened);
}

const isHeadingNode = (node: Node) => node instanceof Element && isHeading(node);

/** Whether a framework created a node or an element around it. */
function isHeld(node: Node, host: Element): boolean {
  return node !== host && (isOwned(node) || isHeld(node.parentNode!, host));
}

function lift({nodes, level}: Head, own: ReadonlySet<Element>, host: Element, opened: Set<Node>): void {
  const heading = isHeadingNode(nodes[0]!) ? (nodes[0] as Element) : headingOf(nodes, level);
  for (const button of heading.querySelectorAll(BUTTONS)) button.replaceWith(...button.childNodes);
  for (let around = heading.parentElement!; around !== host; around = heading.parentElement!) {
    if (around.id && !heading.id) {
      heading.id = around.id;
      around.id = '';
    }
    if (own.has(around)) putFirst(heading, around);
    open(around, opened);
  }
}

/** The boxes of one head each, where there are several heads. */
function ownBoxes(heads: readonly Head[], host: Element): Set<Element> {
  const seen = new Set<Element>();
  const own = new Set<Element>();
  for (const {nodes} of heads)
    for (let box = nodes[0]!.parentElement; box && box !== host; box = box.parentElement) {
      if (seen.has(box)) own.delete(box);
      else if (heads.length > 1) own.add(box);
      seen.add(box);
    }
  return own;
}

/** In a box of its own, a date or a picture above the heading belongs to it: it would end the section before. */
function putFirst(heading: Element, around: Element): void {
  const before = [...around.childNodes];
  before.length = before.findIndex((node) => node.contains(heading));
  const first = before.find((node) => !isBlank(node));
  if (first) around.insertBefore(heading, first);
}

/** A heading in the place of nodes, with their words. */
function headingOf(nodes: readonly ChildNode[], level: number): HTMLElement {
  const heading = pageDocument.createElement(`h${level}`);
  const [first] = nodes;
  first!.before(heading);
  for (const node of nodes) {
    // A block becomes the heading; of a sentence in bold at the start of its paragraph, the paragraph stays.
    const isBlock = node instanceof Element && !isInline(node);
    if (isBlock && heading.hasChildNodes()) heading.append(' ', pageDocument.createElement('br'));
    if (isBlock) keep(node, heading);
    if (isBlock && node.id) heading.id ||= node.id;
    heading.append(...(isBlock ? node.childNodes : [node]));
    if (isBlock) node.remove();
  }
  return heading;
}

/** Replaces an element by its children. Words and inline elements that stood in it loose become paragraphs. */
function open(around: Element, opened: Set<Node>): void {
  opened.delete(around);
  gatherInlines(around);
  // A link to the box leads to its beginning.
  const first = around.firstElementChild;
  if (first && around.id) first.id ||= around.id;
  const children = [...around.childNodes];
  for (const child of children) {
    opened.add(child);
    if (child instanceof Element) keep(around, child);
  }
  for (const child of children) around.before(child);
  around.remove();
}

/** Whether a framework holds a node, or has put it where it inserts others: an empty text, or a comment without a sentence. */
const isOfFramework = (node: Node) =>
  isOwned(node) ||
  node.nodeValue === '' ||
  (node.nodeType === Node.COMMENT_NODE && !/^\s+\S/.test(node.nodeValue!));

/**
 * Paragraphs for sentences that stand loose in the widget: their words, links and words in bold would be a line each.
 * Words alone stay, since a framework may hold them, and so do all where one has marked places for others.
 */
function gatherSentences(host: Element): void {
  if (holdsPage(host) || (host as HTMLElement).isContentEditable || [...host.childNodes].some(isOfFramework))
    return;
  gatherInlines(
    host,
    (run) =>
      run.some((node) => !(node instanceof Element) && !isBlank(node)) &&
      run.some((node) => node instanceof Element && !isBlank(node)),
  );
}

/** Paragraphs for the runs of inline nodes among the children of an element. */
function gatherInlines(parent: Element, isWanted: (run: readonly ChildNode[]) => boolean = () => true): void {
  let run: ChildNode[] = [];
  for (const child of [...parent.childNodes, null]) {
    if (child && (isInline(child) || (child.nodeType !== Node.ELEMENT_NODE && run.length > 0)))
      run.push(child);
    else {
      if (isWanted(run)) gather(run);
      run = [];
    }
  }
}

function gather(nodes: readonly ChildNode[]): void {
  const start = nodes.findIndex((node) => !isBlank(node));
  const isBreak = (node: ChildNode) => isBlank(node) && node.nodeName === 'BR';
  if (start < 0) return nodes.filter(isBreak).forEach((node) => node.remove());
  const end = nodes.length - [...nodes].reverse().findIndex((node) => !isBlank(node));
  const paragraph = pageDocument.createElement('p');
  nodes[start]!.before(paragraph);
  for (const node of nodes.slice(start, end)) paragraph.append(node);
  for (const node of [...nodes.slice(0, start), ...nodes.slice(end)]) if (isBreak(node)) node.remove();
}

/** The language and the direction of words stay theirs. */
function keep(from: Element, to: Element): void {
  for (const name of ['lang', 'dir'])
    if (from.hasAttribute(name) && !to.hasAttribute(name)) to.setAttribute(name, from.getAttribute(name)!);
}
