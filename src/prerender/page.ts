import {html as standard, parse, type DefaultTreeAdapterTypes} from 'parse5';
import {WRITTEN} from '../rendering/article.js';
import {NotPrerendered} from './not-prerendered.js';
import {attribute, isWidget} from './widget-tag.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  /** In the order of the page. */
  readonly widgets: readonly Element[];
  /** Of all elements but those that were prerendered. */
  readonly ids: Set<string>;
  /** The `<base href>`. */
  readonly base: string | undefined;
}

/**
 * Reads a page, or a piece of one, as a browser does: tags in comments, scripts, templates and attributes are none.
 *
 * @throws NotPrerendered
 */
export function readPage(html: string): Page {
  const reason = whyNoHtml(html);
  if (reason) throw new NotPrerendered(reason);
  const widgets: Element[] = [];
  const ids = new Set<string>();
  let base: string | undefined;
  // Not by recursion: a page may be nested deeper than the stack.
  const open: Node[] = [...parse(html, {sourceCodeLocationInfo: true}).childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || isWritten(node)) continue;
    const id = attribute(node, 'id');
    if (id !== null) ids.add(id);
    if (node.namespaceURI === standard.NS.HTML) {
      if (isWidget(node) && node.sourceCodeLocation) widgets.push(node);
      if (node.tagName === 'base') base ??= attribute(node, 'href') ?? undefined;
      if (node.tagName === 'meta') checkEncoding(node);
    }
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  return {widgets, ids, base};
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Whether an earlier run wrote a child of a widget, or the widget itself did in a page that was saved. */
export function isWritten(element: Element): boolean {
  return attribute(element, WRITTEN) !== null;
}

/** The elements around one, from the outermost. */
export function elementsAround({parentNode}: Element): Element[] {
  const around: Element[] = [];
  for (let each = parentNode; each && 'tagName' in each; each = each.parentNode) around.push(each);
  return around.reverse();
}

/** Elements through which no tag closes another one (HTML, "has an element in button scope"). */
const SCOPES = /^(?:applet|button|caption|html|table|td|th|marquee|object|template)$/;

/** The name of an element around this one that its text would close, and this one with it: a paragraph, or a link. */
export function closedByText(element: Element): 'p' | 'a' | undefined {
  const around = elementsAround(element).reverse();
  const inScope = around.slice(
    0,
    around.findIndex(({tagName}) => SCOPES.test(tagName)),
  );
  return (['p', 'a'] as const).find((name) => inScope.some(({tagName}) => tagName === name));
}

/** All elements below one. */
export function* elementsIn(element: Element): Generator<Element> {
  const open = [...element.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    open.push(...node.childNodes);
  }
}

function whyNoHtml(text: string): string | undefined {
  if (text.includes('\0')) return 'This is no HTML page, but a file with zero bytes in it.';
  const words = text.replace(/^\uFEFF/, '').trim();
  if (words === '') return undefined;
  if (words.startsWith('<?xml'))
    return 'This is XML, where a tag may close itself. Only HTML is prerendered.';
  if (!/<[a-z!/]/i.test(words)) return 'This is no HTML page: there is no tag in it.';
  return isJson(words) ? 'This is no HTML page, but JSON.' : undefined;
}

function isJson(text: string): boolean {
  if (!/^[[{"]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function checkEncoding(meta: Element): void {
  const content =
    attribute(meta, 'http-equiv')?.toLowerCase() === 'content-type' ? attribute(meta, 'content') : null;
  const label = attribute(meta, 'charset') ?? /charset\s*=\s*["']?([^\s"';]+)/i.exec(content ?? '')?.[1];
  if (label !== undefined && !isUtf8(label))
    throw new NotPrerendered(
      `This page says that it is ${label}. Texts are written in UTF-8: save the page in that.`,
      {element: meta},
    );
}

function isUtf8(label: string): boolean {
  try {
    return new TextDecoder(label).encoding === 'utf-8';
  } catch {
    return false;
  }
}
