import {slug} from '../../document/identifiers.js';
import {isFree, type Article} from '../../rendering/article.js';
import type {RenderedDocument} from '../../rendering/rendered-document.js';
import {isPageOwned, targetOf} from '../base/bring-to.js';
import {closedBoxes, isVisible} from './closed-boxes.js';

/** A text in the page. */
export interface PageText {
  readonly host: Element;
  /** Undefined while there is none. */
  readonly article: Article | undefined;
  /** What it was written from; undefined for an article of the page's author. */
  readonly document: RenderedDocument | undefined;
  /** We wrote it; otherwise it is an article of the page's author. */
  readonly isWritten: boolean;
  /** Changes ids without reporting them as changes by the page. */
  changeIds(change: () => void): void;
  /** Updates the links after texts were added or removed. */
  refreshLinks(): void;
}

const texts = new Set<PageText>();
let isSettling = false;

/** The texts in the page that meet a condition, in order. */
export function textsWhere(isWanted: (text: PageText) => boolean): PageText[] {
  return inOrder([...texts].filter(isWanted));
}

/** Adds a text until the signal is aborted. */
export function addText(text: PageText, signal: AbortSignal): void {
  texts.add(text);
  settleSoon();
  signal.addEventListener('abort', () => {
    texts.delete(text);
    settleSoon();
  });
}

/**
 * The text that contains an id. If several do, the first visible one; undefined if the id is the page's own.
 *
 * @param root - the document, or the shadow root, that the text must be in. Default: any
 */
export function textWith<Text extends PageText>(id: string, root?: Node): Text | undefined {
  const found = [...texts].filter(
    ({article, host}) =>
      targetOf(article, id) && (!root || host.getRootNode() === root) && !isPageOwned(id, host),
  );
  return inOrder(found)[0] as Text | undefined;
}

/** The ids of all headings in the texts of one document or shadow root, even those that no element has. */
export function idsOfTexts(root: Node): string[] {
  const here = [...texts].filter(({host}) => host.getRootNode() === root);
  return here.flatMap(({article}) => [...(article?.headings.values() ?? [])].map(({id}) => id));
}

/** 0 for a visible text, 1 for one in a closed box, 2 for one that cannot be shown on this screen. */
export function rankOf({host}: PageText): number {
  if (isVisible(host)) return 0;
  return closedBoxes(host)?.length ? 1 : 2;
}

function inOrder(some: readonly PageText[]): PageText[] {
  const ranks = new Map(some.map((text) => [text, some.length > 1 ? rankOf(text) : 0]));
  const isBefore = (one: PageText, other: PageText) =>
    one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING;
  return [...some].sort(
    (one, other) => ranks.get(one)! - ranks.get(other)! || (isBefore(one, other) ? -1 : 1),
  );
}

/** Deferred: several texts are added and removed at once, and moving one does both. */
export function settleSoon(): void {
  if (isSettling) return;
  isSettling = true;
  // Not `queueMicrotask`, which a page may have taken away, also elsewhere.
  void Promise.resolve().then(() => {
    isSettling = false;
    settle();
  });
}

/** Of several headings with one id, only that of the first text has it in the page. */
function settle(): void {
  const order = inOrder([...texts].filter(({article}) => article));
  const carriers = new Map<string, Element>();
  for (const {article} of order)
    for (const [heading, {id}] of article!.headings) if (!carriers.has(id)) carriers.set(id, heading);
  const change = (
    isWanted: (text: PageText, heading: Element, id: string, isCarrier: boolean) => boolean,
    act: (heading: Element, id: string) => void,
  ) => {
    for (const text of order) {
      const wanted = [...text.article!.headings].filter(([heading, {id}]) =>
        isWanted(text, heading, id, carriers.get(id) === heading),
      );
      if (wanted.length > 0) text.changeIds(() => wanted.forEach(([heading, {id}]) => act(heading, id)));
    }
  };
  change(
    (text, heading, id, isCarrier) => !isCarrier && heading.id === id && isOurs(text, heading),
    (heading) => heading.removeAttribute('id'),
  );
  change(
    (text, heading, id, isCarrier) => isCarrier && !heading.id && isFree(id, text.host),
    (heading, id) => (heading.id = id),
  );
  for (const text of texts) text.refreshLinks();
}

/** An id that an author wrote is never removed. */
function isOurs({isWritten}: PageText, heading: Element): boolean {
  return isWritten || heading.id === slug(heading.textContent);
}
