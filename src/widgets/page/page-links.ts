import {membersOf} from '../../platform/page-document.js';
import {HREF} from '../../rendering/prerendered.js';
import {withValue} from '../base/bring-to.js';
import {decode} from './deep-link.js';
import {idsOfTexts} from './texts.js';

/**
 * A link from one text into another works only while the other one is on the same page; otherwise it has no address.
 * Links are updated whenever a text is added or removed.
 */
export class PageLinks {
  readonly #links = new Map<HTMLAnchorElement, string>();

  /** Replaces the links by those of a new text. */
  replace(elements: readonly Element[]): void {
    this.#links.clear();
    for (const element of elements)
      for (const link of element.querySelectorAll<HTMLAnchorElement>(`a[href^="#"],a[${HREF}]`))
        this.#links.set(link, link.getAttribute('href') ?? link.getAttribute(HREF)!);
  }

  /** Sets or removes the address of each link. */
  refresh(): void {
    // Collected once: with a query for each of 20,000 links, a long page would take minutes.
    let ids: ReadonlySet<string | null> | undefined;
    for (const [link, address] of this.#links) {
      const root = link.getRootNode();
      ids ??= new Set([...idsIn(root as Document), ...idsOfTexts(root)]);
      if (ids.has(decode(address.slice(1)))) link.setAttribute('href', address);
      else link.removeAttribute('href');
    }
  }
}

function idsIn(page: Document): ReadonlySet<string | null> {
  // Not the property, which a form's field named "id" replaces.
  return new Set([...membersOf(page).querySelectorAll('[id]')].map((element) => element.getAttribute('id')));
}

/** The element with an id in the same page or shadow root. */
export function targetOf(element: Element, id: string): Element | null {
  return membersOf(element.getRootNode() as Document).querySelector(withValue('id', id));
}
