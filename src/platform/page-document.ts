/**
 * The page's document, by its interface alone: an `<img name="querySelector">` of the page takes the place of the
 * method of that name on `document` itself, and an `<img name="baseURI">` that of the property.
 *
 * It is no node: where one is needed (the root of a tree walker), pass `document`.
 */
export const pageDocument: Document = new Proxy({} as Document, {
  get: (_, name) => {
    const value: unknown = Reflect.get(Document.prototype, name, document);
    return typeof value === 'function' ? value.bind(document) : value;
  },
});
