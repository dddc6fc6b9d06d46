import {html as standard, parse, type DefaultTreeAdapterTypes} from 'parse5';
import {WRITTEN} from '../rendering/article.js';
import {NotPrerendered} from './not-prerendered.js';
import {attribute, isWidget} from './widget-tag.js';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

export interface Page {
  /** In document order. */
  readonly widgets: readonly Element[];
  /** The ids of all elements except prerendered ones. */
  readonly ids: Set<string>;
  /** The value of `<base href>`. */
  readonly base: string | undefined;
  /** The elements with JSON-LD, microdata or RDFa. */
  readonly structuredData: readonly Element[];
  /** Offset of `</body>`. */
  readonly bodyEnd: number | undefined;
  /** The start of a complete page that does not say which encoding it has; undefined for a piece of a page. */
  readonly unencoded: Element | undefined;
}

/**
 * Parses a page, or a fragment of one, as a browser does: ignores tags in comments, scripts, templates and attributes; also
 * those in the code of another program (PHP, ERB, Jinja, Liquid).
 *
 * @param path - its name says what a server sends it as
 * @throws NotPrerendered
 */
export function readPage(html: string, path = ''): Page {
  const reason = whyNoHtml(html, path);
  if (reason) throw new NotPrerendered(reason);
  const widgets: Element[] = [];
  const ids = new Set<string>();
  const structuredData: Element[] = [];
  const isCode = codeIn(html);
  let base: string | undefined;
  let bodyEnd: number | undefined;
  let start: Element | undefined;
  let isEncoded = html.startsWith('\uFEFF');
  // Iterative, since a deeply nested page would overflow the stack of a recursive function.
  const open: Node[] = [...parse(html, {sourceCodeLocationInfo: true}).childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || isWritten(node)) continue;
    const id = attribute(node, 'id');
    if (id !== null) ids.add(id);
    if (node.namespaceURI === standard.NS.HTML) {
      if (isWidget(node) && node.sourceCodeLocation && !isCode(node.sourceCodeLocation.startOffset))
        widgets.push(node);
      if (node.tagName === 'base') base ??= attribute(node, 'href') ?? undefined;
      if (node.tagName === 'body') bodyEnd = node.sourceCodeLocation?.endTag?.startOffset;
      if (/^(?:html|head)$/.test(node.tagName) && node.sourceCodeLocation) start = node;
      if (node.tagName === 'meta' && isEncoding(node)) isEncoded = true;
    }
    if (hasStructuredData(node)) structuredData.push(node);
    for (const child of node.childNodes.toReversed()) open.push(child);
  }
  // Another program may write the head, with the encoding in it.
  const isOthers = MARK.test(html.slice(0, html.search(/<body[\s>]|<family-/i)));
  return {widgets, ids, base, structuredData, bodyEnd, unencoded: isEncoded || isOthers ? undefined : start};
}

/**
 * Whether an offset is in the code of another program. A parser of HTML ends PHP at its first `>`, as in `$user->name`, and
 * takes the strings behind it for tags.
 */
function codeIn(html: string): (offset: number) => boolean {
  const spans = [...html.matchAll(/<\?(?!xml)[^]*?(?:\?>|$)|<%[^]*?%>|\{%[^]*?%\}/g)].map(
    ({0: code, index}) => [index, index + code.length] as const,
  );
  return (offset) => spans.some(([start, end]) => offset >= start && offset < end);
}

/** A mark of another program: PHP, ERB, Jinja, Liquid, Handlebars, server side includes. */
const MARK = /<\?(?!xml)|<%|\{[{%]|<!--#/;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** Whether a child of a widget was written by an earlier run, or by the widget itself in a page that was saved. */
export function isWritten(element: Element): boolean {
  return attribute(element, WRITTEN) !== null;
}

/** The ancestors of an element, outermost first. */
export function elementsAround({parentNode}: Element): Element[] {
  const around: Element[] = [];
  for (let each = parentNode; each && 'tagName' in each; each = each.parentNode) around.push(each);
  return around.reverse();
}

/** Elements that a start tag inside them does not close implicitly (HTML, "has an element in button scope"). */
const SCOPES = /^(?:applet|button|caption|html|table|td|th|marquee|object|template)$/;

/** The tag name of an ancestor that the text would close implicitly, and the widget with it: a paragraph, or a link. */
export function closedByText(element: Element): 'p' | 'a' | undefined {
  const around = elementsAround(element).reverse();
  const inScope = around.slice(
    0,
    around.findIndex(({tagName}) => SCOPES.test(tagName)),
  );
  return (['p', 'a'] as const).find((name) => inScope.some(({tagName}) => tagName === name));
}

/** All descendants of an element except prerendered ones: a widget may contain another one. */
export function* elementsIn(element: Element): Generator<Element> {
  const open = [...element.childNodes];
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || isWritten(node)) continue;
    yield node;
    open.push(...node.childNodes);
  }
}

/** The text of an element without child elements, such as a script. */
export function textIn({childNodes}: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function hasStructuredData(element: Element): boolean {
  return element.tagName === 'script'
    ? /^\s*application\/ld\+json\b/i.test(attribute(element, 'type') ?? '')
    : ['itemtype', 'typeof'].some((name) => attribute(element, name) !== null);
}

function whyNoHtml(text: string, path: string): string | undefined {
  if (text.includes('\0')) return 'This is no HTML page, but a file with zero bytes in it.';
  const words = text.replace(/^\uFEFF/, '').trim();
  if (words === '') return undefined;
  if (words.startsWith('<?xml') || /\.(?:xhtml?|xht|xml|svg)$/i.test(path))
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

/**
 * Whether an element says which encoding the page has.
 *
 * @throws NotPrerendered if it is another one than that of the texts
 */
function isEncoding(meta: Element): boolean {
  const content =
    attribute(meta, 'http-equiv')?.toLowerCase() === 'content-type' ? attribute(meta, 'content') : null;
  const label = attribute(meta, 'charset') ?? /charset\s*=\s*["']?([^\s"';]+)/i.exec(content ?? '')?.[1];
  if (label !== undefined && !isUtf8(label))
    throw new NotPrerendered(
      `This page says that it is ${label}. Texts are written in UTF-8: save the page in that.`,
      {element: meta},
    );
  return label !== undefined;
}

function isUtf8(label: string): boolean {
  try {
    return new TextDecoder(label).encoding === 'utf-8';
  } catch {
    return false;
  }
}
