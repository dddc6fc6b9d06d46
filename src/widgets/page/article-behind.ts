import {isHeading} from '../../rendering/article.js';
import {OF_PAGE, restOfPage} from '../../rendering/misplaced-tag.js';
import {isOwned} from '../../rendering/owned.js';

/** Elements that an editor wraps around a tag on a line of its own. */
const WRAPPERS = 'p,div,span,font,a,b,i,u,em,strong,h1,h2,h3,h4,h5,h6';

/**
 * The article that an editor has moved behind a tag meant to be around it. WordPress (`wpautop`) and others make a
 * paragraph of each line: `<p><family-faq></p> <h2>…</h2> <p>…</p> <p></family-faq></p>`. The end of the paragraph
 * closes the tag; its end tag becomes an empty paragraph, or a line break at the end of one. Without that end the
 * extent of the article is unknown.
 *
 * @returns undefined without a heading in it, or without an end
 */
export function articleBehind(host: Element): Element[] | undefined {
  let edge = host;
  while (isLast(edge) && edge.parentElement?.matches(WRAPPERS)) edge = edge.parentElement;
  if (edge === host) return undefined;
  const found: Element[] = [];
  let end: number | undefined;
  for (let next = edge.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches(OF_PAGE) || restOfPage(next)) break;
    if (next.localName === edge.localName && isEmptied(next)) {
      end = found.length;
      break;
    }
    found.push(next);
    if (next.localName === 'p' && endsInBreak(next)) end ??= found.length;
  }
  const article = found.slice(0, end ?? 0);
  return article.some(isHeading) && !article.some(isOwned) ? article : undefined;
}

/** Whether an element contains only tags without attributes. */
function isEmptied(element: Element): boolean {
  return (
    !element.textContent &&
    [element, ...element.querySelectorAll('*')].every(
      (each) => each.matches(`br,${WRAPPERS}`) && each.attributes.length === 0,
    )
  );
}

function endsInBreak({lastElementChild: last}: Element): boolean {
  return last?.localName === 'br' && isLast(last);
}

/** Whether nothing visible follows a node in its parent. */
function isLast({nextSibling: next}: ChildNode): boolean {
  return !next || (/^(#text|BR)$/.test(next.nodeName) && !next.textContent?.trim() && isLast(next));
}
