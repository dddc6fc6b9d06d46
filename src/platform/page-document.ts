/**
 * A node by its interface: `<img name="querySelector">` shadows `document.querySelector`, and `<input
 * name="children">` the children of its form. The returned object reads members from the prototype, which no name in
 * the page shadows. It is not a node: pass the node itself where one is needed.
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

/** The window that shows an element: a page may have moved it into a frame or another window. */
export function windowOf({ownerDocument}: Element): typeof globalThis & Window {
  return membersOf(ownerDocument).defaultView ?? (globalThis as typeof globalThis & Window);
}
