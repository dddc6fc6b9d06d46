import {membersOf} from '../platform/page-document.js';
import {buildElement} from './build-element.js';
import type {MarkupElement} from './markup.js';
import {ownChildren} from './misplaced-tag.js';
import type {RenderedDocument} from './rendered-document.js';

/** The text in the page: light DOM elements, all children of the widget. */
export interface Article {
  /** All of it, in the order of the text. */
  readonly elements: readonly Element[];
  readonly title: Element | undefined;
  readonly summary: Element | undefined;
  /** The list of what the text rests on. */
  readonly sources?: Element | undefined;
  /** What is left without these three. */
  readonly text: readonly Element[];
  /**
   * Its headings, those inside other pieces too: the id that leads to each, whether the element carries it or not, and
   * the level that the author meant.
   */
  readonly headings: ReadonlyMap<Element, {readonly id: string; readonly level: number}>;
}

/** Marks what we wrote into the page, so that a copied or moved element is distinguished from an author's own words. */
export const WRITTEN = 'data-family-written';

/** The words of what we wrote: a page's script may take away the mark and leave the element. */
const wordsOf = new WeakMap<Element, string>();

/** Whether we wrote a child of a widget. An element that a page made its own has other words, and no mark. */
export function isWritten(child: Element): boolean {
  return child.hasAttribute(WRITTEN) || wordsOf.get(child) === child.textContent;
}

export function isHeading({tagName}: Element): boolean {
  return /^H[1-6]$/.test(tagName);
}

/** Children that are neither written by us nor somebody's view: an article, or a fallback. */
export function authorChildren(host: Element): Element[] {
  return ownChildren(host).filter((child) => !isWritten(child));
}

/** An article stands in the tag when there is a heading among the author's own children. */
export function hasArticle(host: Element): boolean {
  return authorChildren(host).some(isHeading);
}

/** Headings inside one of the author's own children: an article in a wrapper element. */
export function hasHeadingBelow(host: Element): boolean {
  return authorChildren(host).some((child) => child.querySelector('h1, h2, h3, h4, h5, h6'));
}

/** Takes away what we wrote, and gives the author's own elements no place any more: they are a fallback now. */
export function clearArticle(host: Element): void {
  for (const child of [...host.children]) {
    if (isWritten(child)) child.remove();
    else child.removeAttribute('slot');
  }
}

/** Writes a document into the page. */
export function writeArticle(
  host: Element,
  {title, summary, body, sources}: RenderedDocument,
  level: number,
): Article {
  // Without a title, no level is left out between the page's own heading and ours.
  const titleLevel = title ? level : level - 1;
  const headings = new Map<Element, {id: string; level: number}>();
  const build = (markup: MarkupElement) => buildElement(markup, titleLevel);
  const heading = title ? build(['h1', title]) : undefined;
  const lead = summary ? build(['p', summary]) : undefined;
  const text = body.map((markup) => {
    const element = build(markup);
    for (const each of [element, ...element.querySelectorAll('[id]')]) {
      const {id} = each;
      // Not the element's own level: those end at 6. One inside a quote is no part of the outline.
      if (id) headings.set(each, {id, level: +markup[0][1]!});
      if (!isFree(id, host)) each.removeAttribute('id');
    }
    return element;
  });
  const list = sources.length > 0 ? build(['ol', ...sources]) : undefined;
  const elements = [heading, lead, ...text, list].filter((element) => element !== undefined);
  for (const element of elements) {
    element.setAttribute(WRITTEN, '');
    wordsOf.set(element, element.textContent);
  }
  host.append(...elements);
  return {elements, title: heading, summary: lead, sources: list, text, headings};
}

/**
 * Names that common scripts look for before somebody has declared them: module loaders, bundlers, analytics.
 */
export const LOOKED_FOR = /^(process|module|exports|require|define|global|analytics)$/;

/**
 * Whether an element of ours may carry this id: no other element of the page has it, and no script takes it for a name
 * of its own. An id is a property of `window` where there is none of that name yet (HTML, "named access on the Window
 * object"): a script that looks before it declares finds an element. Names that are there already would stay what they
 * are, and are left alone for old browsers. Links do without: they find a heading by `Article.headings`.
 */
export function isFree(id: string, host: Element): boolean {
  const page = membersOf(host.getRootNode() as Document);
  const holder = page.getElementById?.(id);
  // A piece of ours that a script has moved out of its widget.
  if (holder?.hasAttribute(WRITTEN) && !('topic' in holder.parentElement!)) holder.removeAttribute('id');
  else if (holder) return false;
  return !(id in window) && !(id in document) && !LOOKED_FOR.test(id);
}
