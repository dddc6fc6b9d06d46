import {decode} from './deep-link.js';
import {textWith} from './texts.js';

/**
 * A link from one text into another works only while the other one is on the same page; elsewhere its words stay, as
 * text. Links are looked at again whenever a text has come or gone.
 */
export class PageLinks {
  readonly #links = new Map<HTMLAnchorElement, string>();

  /** Takes the links of a new text. */
  take(elements: readonly Element[]): void {
    this.#links.clear();
    for (const element of elements)
      for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]'))
        this.#links.set(link, link.getAttribute('href')!);
  }

  /** Gives each link its address, or takes it away. */
  refresh(): void {
    for (const [link, address] of this.#links) {
      const id = decode(address.slice(1));
      if (targetOf(link, id) ?? textWith(id, link.getRootNode())) link.setAttribute('href', address);
      else link.removeAttribute('href');
    }
  }
}

/** The element of an id in the same page or shadow root. */
export function targetOf(element: Element, id: string): Element | null {
  return (element.getRootNode() as ParentNode).querySelector(`[id="${CSS.escape(id)}"]`);
}
