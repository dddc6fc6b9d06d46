import type {LitElement, ReactiveController} from 'lit';

/**
 * Lets a browser's translation change what a widget draws. Google Translate puts a `<font>` in the place of each text,
 * in shadow roots too; Lit would go on writing into the text that is gone, or throw where it needs one for a place.
 * (https://issues.chromium.org/issues/41407169, https://github.com/facebook/react/issues/11538.) So before each update
 * the changes are taken back, and done again afterwards where the words are still the same.
 */
export class TranslationGuard implements ReactiveController {
  readonly #observer = new MutationObserver((records) => this.#note(records));
  /** What others did to the texts since the last update, oldest first. */
  #changes: MutationRecord[] = [];
  /** What stood in each place that was changed, before the update. */
  #before = new Map<Node, string>();

  constructor({shadowRoot}: LitElement) {
    // Before anybody watched: the words stay, as the texts that Lit will look for.
    for (const font of shadowRoot!.querySelectorAll('font:not(font font)'))
      font.replaceWith(font.textContent);
    this.#observer.observe(shadowRoot!, {childList: true, subtree: true});
  }

  hostUpdate(): void {
    this.#note(this.#observer.takeRecords());
    for (const {
      target,
      addedNodes,
      removedNodes,
      previousSibling,
      nextSibling,
    } of this.#changes.toReversed()) {
      for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
      insert(target, removedNodes, previousSibling, nextSibling);
    }
    this.#before = new Map(this.#changes.map(({target}) => [target, textsOf(target)]));
  }

  hostUpdated(): void {
    this.#changes = this.#changes.filter(({target}) => textsOf(target) === this.#before.get(target));
    for (const {target, addedNodes, removedNodes, previousSibling, nextSibling} of this.#changes) {
      for (const node of removedNodes) if (node.parentNode === target) target.removeChild(node);
      const isFree = [...addedNodes].every(({parentNode}) => !parentNode);
      if (isFree) insert(target, addedNodes, previousSibling, nextSibling);
    }
    // Those of the update, and of this method.
    this.#observer.takeRecords();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      const nodes = [...record.addedNodes, ...record.removedNodes];
      // Other extensions add style sheets.
      if (nodes.some(({nodeName}) => /^(#text|font)$/i.test(nodeName))) this.#changes.push(record);
    }
  }
}

function insert(target: Node, nodes: NodeList, previous: Node | null, next: Node | null): void {
  const isAfter = next?.parentNode !== target && previous?.parentNode === target;
  const place = isAfter ? previous.nextSibling : next?.parentNode === target ? next : null;
  for (const node of [...nodes]) target.insertBefore(node, place);
}

/** A place's own texts, and how many nodes there are. */
function textsOf({childNodes}: Node): string {
  return [...childNodes]
    .map(({nodeType, nodeValue}) => (nodeType === Node.TEXT_NODE ? nodeValue : nodeType))
    .join('\n');
}
