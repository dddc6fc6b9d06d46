import type {LitElement, ReactiveController} from 'lit';
import {observeMutations} from './observe-mutations.js';

/**
 * Lets a browser's translation change what a widget draws. Google Translate replaces each text node by a `<font>`, in
 * shadow roots too; Lit would keep writing into the removed text node, or throw if it needs it as a reference.
 * (https://issues.chromium.org/issues/41407169, https://github.com/facebook/react/issues/11538.) So the changes are
 * undone before each update, and redone afterwards where the text is still the same.
 */
export class TranslationGuard implements ReactiveController {
  readonly #observer = observeMutations((records) => this.#note(records));
  /** Changes of the texts since the last update, oldest first. */
  #changes: MutationRecord[] = [];
  /** The text of each changed parent before the update. */
  #before = new Map<Node, string>();

  constructor({renderRoot}: LitElement) {
    // Translated before we observed it: keep the words, as the text nodes that Lit expects.
    for (const font of renderRoot.querySelectorAll('font:not(font font)')) font.replaceWith(font.textContent);
    this.#observer.observe(renderRoot, {childList: true, subtree: true});
  }

  hostUpdate(): void {
    this.#note(this.#observer.takeRecords());
    for (const {target, addedNodes, removedNodes, previousSibling, nextSibling} of [
      ...this.#changes,
    ].reverse()) {
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
    // Discard the mutation records of the update and of this method.
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

/** The direct text nodes of a parent, and its number of children. */
function textsOf({childNodes}: Node): string {
  return [...childNodes]
    .map(({nodeType, nodeValue}) => (nodeType === Node.TEXT_NODE ? nodeValue : nodeType))
    .join('\n');
}
