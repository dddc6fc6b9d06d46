import {slug} from '../../document/identifiers.js';
import {isFree, type Article} from '../../rendering/article.js';
import {isPageOwned, targetOf} from '../base/bring-to.js';
import {closedBoxes, isVisible} from './closed-boxes.js';

/** A text that stands in the page. */
export interface PageText {
  readonly host: Element;
  /** Undefined while there is none. */
  readonly article: Article | undefined;
  /** We wrote it, or else it is an article of the page's author. */
  readonly isWritten: boolean;
  /** Changes ids in it, without taking them for changes of the page. */
  changeIds(change: () => void): void;
  /** Links from it were looked at when there were other texts. */
  refreshLinks(): void;
}

const texts = new Set<PageText>();
let isSettling = false;

/** A text is in the page until the signal. */
export function addText(text: PageText, signal: AbortSignal): void {
  texts.add(text);
  settleSoon();
  signal.addEventListener('abort', () => {
    texts.delete(text);
    settleSoon();
  });
}

/**
 * The text that an id leads into. Of several with that id it is the one that a reader can see, and of these the first;
 * undefined where the id is the page's own.
 *
 * @param root - the document, or the shadow root, that the text must stand in. Default: any
 */
export function textWith<Text extends PageText>(id: string, root?: Node): Text | undefined {
  const found = [...texts].filter(
    ({article, host}) =>
      targetOf(article, id) && (!root || host.getRootNode() === root) && !isPageOwned(id, host),
  );
  return inOrder(found)[0] as Text | undefined;
}

/** The ids of all headings in the texts of one document or shadow root, whether an element carries them or not. */
export function idsOfTexts(root: Node): string[] {
  const here = [...texts].filter(({host}) => host.getRootNode() === root);
  return here.flatMap(({article}) => [...(article?.headings.values() ?? [])].map(({id}) => id));
}

/** 0 for a text that a reader can see, 1 for one in a closed box, 2 for one that is not for this screen. */
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

/** Several texts come and go at once, and a text that is moved leaves and comes. */
export function settleSoon(): void {
  if (isSettling) return;
  isSettling = true;
  queueMicrotask(() => {
    isSettling = false;
    settle();
  });
}

/** Of several headings with one id, one in the whole page carries it: that of the text which comes first. */
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

/** An id that an author wrote is the author's business. */
function isOurs({isWritten}: PageText, heading: Element): boolean {
  return isWritten || heading.id === slug(heading.textContent);
}
