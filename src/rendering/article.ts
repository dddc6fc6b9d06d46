import {membersOf} from '../platform/page-document.js';
import {buildElement} from './build-element.js';
import type {MarkupElement} from './markup.js';
import {holdsPage, ownChildren} from './misplaced-tag.js';
import type {RenderedDocument} from './rendered-document.js';

/** The text in the page: light DOM elements, all children of the widget. */
export interface Article {
  /** All elements, in the order of the text. */
  readonly elements: readonly Element[];
  readonly title: Element | undefined;
  readonly summary: Element | undefined;
  /** The list of sources. */
  readonly sources?: Element | undefined;
  /** The elements without these three. */
  readonly text: readonly Element[];
  /**
   * All headings, including nested ones: the id of each, whether the element has it or not, and its level in the
   * outline.
   */
  readonly headings: ReadonlyMap<Element, {readonly id: string; readonly level: number}>;
}

/** Marks elements that we wrote into the page, to distinguish copied or moved ones from an author's own. */
export const WRITTEN = 'data-family-written';

/** The text of elements that we wrote: a page's script may remove the attribute and keep the element. */
const wordsOf = new WeakMap<Element, string>();

/** Whether we wrote a child of a widget. An element that a page has adopted has other text, and no attribute. */
export function isWritten(child: Element): boolean {
  return child.hasAttribute(WRITTEN) || wordsOf.get(child) === child.textContent;
}

/** Marks elements as written by us. */
export function markWritten(elements: readonly Element[]): void {
  for (const element of elements) {
    if (!element.hasAttribute(WRITTEN)) element.setAttribute(WRITTEN, '');
    wordsOf.set(element, element.textContent);
  }
}

/** Whether a page was prerendered with a text for this widget, which the widget has not taken or replaced yet. */
export function isPrerendered(host: Element): boolean {
  // The stamp, or the mark of the start: while the page is parsed, the stamp is not there yet.
  return !!host.querySelector(`:scope>:is(script,template)[${WRITTEN}]`);
}

export function isHeading({tagName}: Element): boolean {
  return /^H[1-6]$/.test(tagName);
}

/** Children that were not written by us and do not belong to a view: an article, or a fallback. */
export function authorChildren(host: Element): Element[] {
  return ownChildren(host).filter((child) => !isWritten(child));
}

/** Whether words are those of an article, though none is a heading: with three questions, or longer than any fallback. */
export function isLikeArticle(words: string): boolean {
  return /(\?[^]*){3}|(\S\s*){400}/.test(words);
}

/** The text of a node that a page shows. */
function shownText({nodeName, nodeValue, childNodes}: Node): string {
  if (/^(style|script|noscript|#comment)$/i.test(nodeName)) return '';
  return nodeValue ?? [...childNodes].map(shownText).join('');
}

/** Whether two lines or more are all in bold, as titles are, and nothing can be called, as in a fallback. */
function hasBoldLines(elements: readonly Element[]): boolean {
  const all = (selector: string) =>
    elements.flatMap((each) => [
      ...(each.matches(selector) ? [each] : []),
      ...each.querySelectorAll(selector),
    ]);
  const lines = all('b,strong,u,[style*=weight]').map((bold) => {
    const line = bold.closest('p,div,li,td');
    // Wix has no elements for bold. Not what is `normal`, `lighter`, or 400.
    const isThin = /weight:\s*[nl1-5]/i.test(bold.getAttribute('style')!);
    return line && !isThin && shownText(line).trim() === shownText(bold).trim() ? line : undefined;
  });
  return new Set(lines.filter((line) => line?.textContent.trim())).size > 1 && !all('[href^="tel:" i]')[0];
}

/** Whether some elements are an article, rather than what is to be seen until one comes. */
export function isArticle(elements: readonly Element[]): boolean {
  return (
    elements.some((each) => isHeading(each) || each.querySelector('h1,h2,h3,h4,h5,h6,summary')) ||
    isLikeArticle(elements.map(shownText).join(' ')) ||
    hasBoldLines(elements)
  );
}

/** Whether the tag contains an article. In one that was not closed, boxes are those of the page behind it. */
export function hasArticle(host: Element): boolean {
  const children = authorChildren(host);
  return holdsPage(host) ? children.some(isHeading) : isArticle(children);
}

/**
 * Removes the elements that we wrote, with a prerendered view, and the slots of the author's own: they are a fallback
 * now.
 */
export function clearArticle(host: Element): void {
  for (const child of [...host.children, ...(host.shadowRoot?.children ?? [])]) {
    // Not `remove()`, which a page may have replaced by one that needs a parent element; a shadow root is none.
    if (isWritten(child)) child.parentNode?.removeChild(child);
    else child.removeAttribute('slot');
  }
}

/** Writes a document into the page. */
export function writeArticle(
  host: Element,
  {title, summary, body, sources}: RenderedDocument,
  level: number,
): Article {
  // Without a title, no level is skipped between the page's own heading and ours.
  const titleLevel = title ? level : level - 1;
  const headings = new Map<Element, {id: string; level: number}>();
  const build = (markup: MarkupElement) => buildElement(markup, titleLevel);
  const heading = title ? build(['h1', title]) : undefined;
  const lead = summary ? build(['p', summary]) : undefined;
  const text = body.map((markup) => {
    const element = build(markup);
    for (const each of [element, ...element.querySelectorAll('[id]')]) {
      const {id} = each;
      // Not the element's own level, which ends at 6. A heading inside a quote is not part of the outline.
      if (id) headings.set(each, {id, level: +markup[0][1]!});
      if (!isFree(id, host)) each.removeAttribute('id');
    }
    return element;
  });
  const list = sources.length > 0 ? build(['ol', ...sources]) : undefined;
  const elements = [heading, lead, ...text, list].filter((element) => element !== undefined);
  markWritten(elements);
  // One by one, also elsewhere: an old polyfill replaces `append()` by one that takes a single node.
  for (const element of elements) host.append(element);
  return {elements, title: heading, summary: lead, sources: list, text, headings};
}

/** Names that common scripts check before they are declared: module loaders, bundlers, analytics. */
export const LOOKED_FOR = /^(process|module|exports|require|define|global|analytics)$/;

/**
 * Whether an element of ours may have this id: no other element of the page has it, and no script mistakes it for a
 * global name. An id is a property of `window` if there is none of that name yet (HTML, "named access on the Window
 * object"): a script that checks before it declares the name finds an element. Existing names would not change, but are
 * avoided for old browsers. Links do not need the id: they find a heading by `Article.headings`.
 */
export function isFree(id: string, host: Element): boolean {
  const page = membersOf(host.getRootNode() as Document);
  const holder = page.getElementById?.(id);
  // An element of ours that a script has moved out of its widget.
  if (holder?.hasAttribute(WRITTEN) && !('topic' in holder.parentElement!)) holder.removeAttribute('id');
  else if (holder) return false;
  return !(id in window) && !(id in document) && !LOOKED_FOR.test(id);
}
