import type {Article} from '../../rendering/article.js';

/**
 * Gives each table's scrollable box, a tab stop, a unique accessible name. The only table of a text keeps its plain
 * name; otherwise, and for a table that every text of its kind has, the name includes the heading above it.
 *
 * @param isCommon - whether other widgets of the page are likely to have a table under the same heading
 */
export function nameTables({text, headings, title}: Article, isCommon: (box: Element) => boolean): void {
  const boxes = text.flatMap((element) =>
    element.matches(BOX) ? [element] : [...element.querySelectorAll(BOX)],
  );
  const taken = new Map<string, number>();
  for (const box of boxes) {
    if (boxes.length === 1 && !isCommon(box)) continue;
    const before = text.slice(
      0,
      text.findIndex((element) => element.contains(box)),
    );
    const heading = before.filter((element) => headings.has(element)).pop();
    const place = [heading, isCommon(box) ? title : undefined]
      .map((element) => element?.textContent.trim())
      .filter(Boolean)
      .join(', ');
    const count = (taken.get(place) ?? 0) + 1;
    taken.set(place, count);
    const kind = box.getAttribute('aria-label')!.split(':', 1)[0]!.replace(/ \d+$/, '');
    box.setAttribute('aria-label', `${kind}${count > 1 ? ` ${count}` : ''}${place && `: ${place}`}`);
  }
}

/** The element that the renderer wraps around a table. */
const BOX = '[data-table][aria-label]';
