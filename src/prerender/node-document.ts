/** Replaces `src/platform/page-document.ts` in Node (`src/build/views-in-node.ts`): there is no page that takes names. */
import {parseHTML} from 'linkedom/worker';

export function membersOf<N extends Node>(node: N): N {
  return node;
}

const {document, HTMLInputElement, Text} = parseHTML('<!doctype html><html><body></body></html>');

// The address of the page is unknown, and null is no base of another one.
Object.defineProperty(document, 'baseURI', {value: undefined});

export const pageDocument: Document = document;

export function windowOf({ownerDocument}: Element): Window {
  return ownerDocument.defaultView!;
}

// What this implementation of the DOM does not have.
Object.defineProperty(HTMLInputElement.prototype, 'defaultChecked', {
  get(this: HTMLInputElement) {
    return this.hasAttribute('checked');
  },
});
Text.prototype.splitText = function (this: Text, offset: number) {
  const end = pageDocument.createTextNode(this.data.slice(offset));
  this.data = this.data.slice(0, offset);
  this.after(end);
  return end;
};
