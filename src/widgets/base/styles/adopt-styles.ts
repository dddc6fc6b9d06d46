import type {CSSResult} from 'lit';
import {membersOf} from '../../../platform/page-document.js';
import {withPageConnection} from '../../page/load-page-connection.js';

/** A constructed sheet belongs to the document that created it; Lit's own belong to the script's document. */
const sheets = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/**
 * Adopts style sheets in a document or a shadow root, each once. Moving an element into a frame or another window
 * removes its sheets: call it again there. Safari before 16.4 gets them as elements, and so does a page whose scripts have
 * replaced what makes a sheet.
 */
export function adoptStyles(root: Node, ...styles: readonly (CSSResult | undefined)[]): void {
  const {adoptedStyleSheets: adopted, ownerDocument} = membersOf(root as ShadowRoot);
  try {
    for (const style of styles) {
      const sheet = style && sheetOf(style, ownerDocument ?? (root as Document));
      if (sheet && !adopted.includes(sheet)) adopted.push(sheet);
    }
  } catch {
    withPageConnection((Connection) => Connection.addStyles(root, styles));
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
