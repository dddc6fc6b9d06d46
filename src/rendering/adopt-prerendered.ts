import {WRITTEN, type Article} from './article.js';
import {hashOf, HREF, ID, LEVEL, type Stamp} from './prerendered.js';

/** A prerendered text in the page. */
export interface PrerenderedText {
  readonly stamp: Stamp;
  /** Version of the package that wrote it. */
  readonly version: string;
}

/** The prerendered text among the children of a widget; undefined if there is none, or if it was edited. */
export function prerenderedText(host: Element): PrerenderedText | undefined {
  const script = host.querySelector(`:scope>script[${WRITTEN}]`);
  if (!script) return undefined;
  const stamp = JSON.parse(script.textContent) as Stamp;
  const {elements} = partsOf(host);
  if (hashOf(elements.map(contentOf).join('')) !== stamp.hash) return undefined;
  return {stamp, version: script.getAttribute(WRITTEN)!};
}

/**
 * Adopts the prerendered text among the children of a widget. Removes the stamp, the marks for the time in which the page
 * is parsed, and the help line and the styles for readers without scripts.
 *
 * @returns undefined if the text is no longer what it was when it was loaded, or was written for another level
 */
export function adoptPrerendered(host: Element, titleLevel: number): Article | undefined {
  const {stamp} = prerenderedText(host) ?? {};
  if (stamp?.level !== titleLevel) return undefined;
  const article = prerenderedArticle(host, titleLevel);
  for (const each of host.querySelectorAll(
    `:scope>:is(script,style,link,template,[${WRITTEN}=help])[${WRITTEN}]`,
  ))
    each.remove();
  return article;
}

/** The article among the children of a prerendered widget. */
export function prerenderedArticle(host: Element, titleLevel: number): Article {
  const {elements, byPart} = partsOf(host);
  const [title] = byPart('title');
  const [summary] = byPart('summary');
  const [sources] = byPart('sources');
  const text = byPart('');
  const above = title ? titleLevel : titleLevel - 1;
  const headings = new Map<Element, {id: string; level: number}>();
  for (const element of text)
    for (const each of [element, ...element.querySelectorAll(`[id],[${ID}]`)]) {
      const id = each.getAttribute(ID) ?? each.id;
      if (id) headings.set(each, {id, level: levelOf(element, above)});
    }
  return {elements, title, summary, sources, text, headings};
}

/** The elements of the text, in order, and those of each part: `title`, `summary`, `sources`, `help`, or none. */
function partsOf(host: Element) {
  const all = [...host.children].filter((child) =>
    child.matches(`[${WRITTEN}]:not(script,style,link,template)`),
  );
  const byPart = (part: string) => all.filter((child) => child.getAttribute(WRITTEN) === part);
  return {elements: all.filter((child) => child.getAttribute(WRITTEN) !== 'help'), byPart};
}

/** The level of a heading in its text; NaN for other elements. */
function levelOf(element: Element, titleLevel: number): number {
  return Number(element.getAttribute(LEVEL) ?? +element.tagName[1]! - titleLevel + 1);
}

/** The input of the hash: the text of an element, then its addresses, in document order. */
function contentOf(element: Element): string {
  const addressed = [element, ...element.querySelectorAll(`[href],[${HREF}],[src]`)];
  const addresses = addressed.map((each) =>
    ['href', HREF, 'src'].map((name) => each.getAttribute(name)).find(Boolean),
  );
  return element.textContent + addresses.join('');
}
