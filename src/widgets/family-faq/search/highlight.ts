import {pageDocument, windowOf} from '../../../platform/page-document.js';
import {withoutSoftHyphens} from './text-words.js';

const HIGHLIGHT = 'family-match';
/** More highlights than this only slow the page down. */
const MOST_RANGES = 500;

/**
 * Highlights the words found without changing the page's DOM. Browsers without the Highlight API show nothing.
 *
 * @param isFound - called with a word as it is written in the text
 */
export function highlightWords(
  owner: Element,
  elements: Iterable<Element>,
  isFound: (word: string) => boolean,
): void {
  try {
    // Each window has its own registry of highlights.
    const {
      CSS: {highlights: registry},
      Highlight,
    } = windowOf(owner);
    if (!registry) return;
    const highlight = registry.get(HIGHLIGHT) ?? new Highlight();
    for (const range of rangesOf.get(owner) ?? []) highlight.delete(range);
    const ranges: Range[] = [];
    for (const element of elements) collectRanges(element, isFound, ranges);
    for (const range of ranges) highlight.add(range);
    rangesOf.set(owner, ranges);
    registry.set(HIGHLIGHT, highlight);
  } catch {
    // The page has a global of its own with one of these names. What was found is shown all the same.
  }
}

/** All widgets of a page share one highlight, each with its own ranges. */
const rangesOf = new WeakMap<object, readonly Range[]>();

function collectRanges(element: Element, isFound: (word: string) => boolean, ranges: Range[]): void {
  const texts = pageDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    for (const {0: word, index} of text.data.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’\u00AD]*/gu)) {
      if (ranges.length >= MOST_RANGES) return;
      if (!isFound(withoutSoftHyphens(word))) continue;
      const range = pageDocument.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      ranges.push(range);
    }
  }
}
