import type {Article} from '../../rendering/article.js';

/**
 * Gives the boxes of tables, which a reader can scroll and hence meets by Tab, a name each. One alone keeps the plain
 * name that its text gives it; a table of many, and one that every text of its kind has, is named by where it stands.
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
    const heading = before.findLast((element) => headings.has(element));
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

/** What the renderer writes around a table. */
const BOX = '[data-table][aria-label]';
