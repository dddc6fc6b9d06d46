import type {CSSResult} from 'lit';
import {membersOf} from '../../../platform/page-document.js';

/** A constructed sheet belongs to the document that it was made in; those for the script's own are Lit's. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Gives style sheets to a document or a shadow root; once each. A page may have moved an element into a frame or
 * another window, which takes the sheets away from it: call it again there. A document that is not shown has none.
 */
export function adoptStyles(root: Node, ...styles: readonly (CSSResult | undefined)[]): void {
  const {adoptedStyleSheets: adopted, ownerDocument} = membersOf(root as ShadowRoot);
  if (!adopted) return;
  for (const style of styles) {
    const sheet = style && sheetOf(style, ownerDocument ?? (root as Document));
    if (sheet && !adopted.includes(sheet)) adopted.push(sheet);
  }
}

function sheetOf(style: CSSResult, owner: Document): CSSStyleSheet | undefined {
  if (owner === document) return style.styleSheet;
  const view = membersOf(owner).defaultView as typeof globalThis | null;
  if (!view) return undefined;
  const made = sheets.get(owner) ?? new Map<CSSResult, CSSStyleSheet>();
  sheets.set(owner, made);
  const sheet = made.get(style) ?? new view.CSSStyleSheet();
  if (!made.has(style)) sheet.replaceSync(style.cssText);
  made.set(style, sheet);
  return sheet;
}
