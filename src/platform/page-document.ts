/**
 * A node by its interface alone: `<img name="querySelector">` takes the place of `document.querySelector`, and
 * `<input name="children">` that of its form's children. What this returns finds the members on the prototype, where
 * no name of the page takes their place. It is no node: where one is needed, pass the node itself.
 */
export function membersOf<N extends Node>(node: N): N {
  return new Proxy({} as N, {
    get: (_, name) => {
      const value: unknown = Reflect.get(Object.getPrototypeOf(node) as object, name, node);
      return typeof value === 'function' ? (value.bind(node) as unknown) : value;
    },
  });
}

/** The document that the script runs in. Undefined members in Node. */
export const pageDocument: Document = membersOf(globalThis.document);

/** The window that an element is shown in: a page may have moved it into a frame or a window of its own. */
export function windowOf({ownerDocument}: Element): typeof globalThis & Window {
  return membersOf(ownerDocument).defaultView ?? (globalThis as typeof globalThis & Window);
}
