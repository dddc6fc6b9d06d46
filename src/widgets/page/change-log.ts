/** A change, and what it changed an attribute or a text node to: known once it is undone. */
interface Change {
  readonly record: MutationRecord;
  value?: string | null;
}

/** Changes of nodes by someone else, oldest first, which can be undone and made again. */
export class ChangeLog {
  #changes: Change[] = [];
  /** How each changed node reads without the changes. */
  #before = new Map<Node, string>();

  add(record: MutationRecord): void {
    this.#changes.push({record});
  }

  undo(): void {
    for (const change of [...this.#changes].reverse()) {
      const {target, type, addedNodes, removedNodes, previousSibling, nextSibling, oldValue} = change.record;
      if (type === 'childList') {
        for (const node of addedNodes) if (node.parentNode === target) target.removeChild(node);
        insert(target, removedNodes, previousSibling, nextSibling);
      } else change.value = exchange(change.record, oldValue);
    }
    this.#before = new Map(this.#changes.map(({record: {target}}) => [target, read(target)]));
  }

  /** Makes those changes again whose nodes still read as they did when the changes were undone; forgets the others. */
  redo(): void {
    this.#changes = this.#changes.filter(({record: {target}}) => read(target) === this.#before.get(target));
    for (const {record, value} of this.#changes) {
      const {target, type, addedNodes, removedNodes, previousSibling, nextSibling} = record;
      if (type === 'childList') {
        for (const node of removedNodes) if (node.parentNode === target) target.removeChild(node);
        const isFree = [...addedNodes].every(({parentNode}) => !parentNode);
        if (isFree) insert(target, addedNodes, previousSibling, nextSibling);
      } else exchange(record, value!);
    }
  }

  /** Forgets changes that are undone, and those inside of what they had added. */
  forget(isForgotten: (record: MutationRecord) => boolean): void {
    const added: Node[] = [];
    this.#changes = this.#changes.filter(({record}) => {
      const isKept = !isForgotten(record) && !added.some((node) => node.contains(record.target));
      if (!isKept) added.push(...record.addedNodes);
      return isKept;
    });
  }

  /** The nodes whose children were changed in such a way. */
  targetsOf(isMeant: (record: MutationRecord) => boolean): ReadonlySet<Node> {
    return new Set(this.#changes.filter(({record}) => isMeant(record)).map(({record}) => record.target));
  }
}

/** Writes an attribute or a text node; returns what it was. */
function exchange({target, attributeName}: MutationRecord, value: string | null): string | null {
  const element = target as Element;
  const before = attributeName === null ? target.nodeValue : element.getAttribute(attributeName);
  if (attributeName === null) target.nodeValue = value;
  else if (value === null) element.removeAttribute(attributeName);
  else element.setAttribute(attributeName, value);
  return before;
}

function insert(target: Node, nodes: NodeList, previous: Node | null, next: Node | null): void {
  const isAfter = next?.parentNode !== target && previous?.parentNode === target;
  const place = isAfter ? previous.nextSibling : next?.parentNode === target ? next : null;
  for (const node of [...nodes]) target.insertBefore(node, place);
}

/** A text; or the address of an element, its direct text nodes, and its number of children. */
function read(node: Node): string {
  const children = [...node.childNodes].map(({nodeType, nodeValue}) =>
    nodeType === Node.TEXT_NODE ? nodeValue : nodeType,
  );
  return [node.nodeValue, (node as Partial<Element>).getAttribute?.('href'), ...children].join('\n');
}
