import {factsFrom, outlineOf, type Outline} from '../document/outline.js';
import type {Article} from './article.js';

/** The sections of a text in the page. A heading without text does not count. */
export function articleOutline({text, headings}: Article): Outline<Element> {
  return outlineOf(
    text,
    (element) => {
      const title = element.textContent.trim();
      const heading = headings.get(element);
      return heading && title ? {...heading, title} : undefined;
    },
    (element) =>
      /^[OU]L$/.test(element.tagName)
        ? factsFrom([...element.children].map((item) => item.textContent.trim()))
        : [],
  );
}
