import {Identifiers, slug} from '../document/identifiers.js';
import {authorChildren, isFree, isHeading, type Article} from './article.js';

/**
 * Takes an article that stands in the tag already: its elements stay the author's own. A single first heading
 * above all others is the title, and what stands below it, up to the next heading, is the lead.
 */
export function adoptArticle(host: Element): Article {
  wrapStrayText(host);
  const elements = authorChildren(host);
  const [first, ...others] = elements.filter(isHeading);
  const title =
    first && others.length > 0 && others.every(({tagName}) => tagName > first.tagName) ? first : undefined;
  const after = title?.nextElementSibling;
  const summary = after?.tagName === 'P' ? after : undefined;
  const text = elements.filter((element) => element !== title && element !== summary);
  const identifiers = new Identifiers();
  const headings = new Map<Element, {id: string; level: number}>();
  for (const heading of text.filter(isHeading)) {
    const id = identifiers.unique(heading.id || slug(heading.textContent));
    headings.set(heading, {id, level: +heading.tagName[1]!});
    if (!heading.id && isFree(id, host)) heading.id = id;
  }
  return {elements, title, summary, text, headings};
}

/** Words that stand bare in the tag get a paragraph: only elements have a place in the widget. */
function wrapStrayText(host: Element): void {
  for (const node of [...host.childNodes]) {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) continue;
    const paragraph = document.createElement('p');
    node.replaceWith(paragraph);
    paragraph.append(node);
  }
}
