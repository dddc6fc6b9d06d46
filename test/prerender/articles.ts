/** Reads the prerendered articles of a page. */
import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import type {Stamp} from '../../src/rendering/prerendered.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface WrittenArticle {
  readonly stamp: Stamp;
  readonly writtenBy: string;
  /** Text content of its title, text and sources. */
  readonly words: string;
  /** The part of the article that each element belongs to. */
  readonly parts: readonly string[];
  /** Levels of its headings. */
  readonly levels: readonly number[];
  readonly ids: readonly string[];
  /** Ids that are in use elsewhere on the page. */
  readonly otherIds: readonly string[];
  readonly langs: readonly string[];
  /** Addresses of its links and pictures. */
  readonly addresses: readonly string[];
  /** The text of the help line, and the numbers that it dials. */
  readonly help: readonly string[] | undefined;
}

/** Replaces each article of a page by `@`. */
export function withoutArticles(html: string): string {
  return html.replace(
    /\r?\n<(?:template|script type="application\/json") data-family-written=.*?(?=<\/family-)/gis,
    '@',
  );
}

/** The name of the last node in the page's first widget, apart from what the widget removes when it adopts its text. */
export function lastKept(html: string): string | undefined {
  const host = all(parse(html)).find(({childNodes}) => childNodes.some(isStamp));
  const isRemoved = (node: Node) =>
    has(node, 'data-family-written') &&
    (/^(?:script|template|style|link)$/.test(node.nodeName) || value(node, 'data-family-written') === 'help');
  return host?.childNodes.findLast((node) => !isRemoved(node))?.nodeName;
}

export function articlesIn(html: string): WrittenArticle[] {
  const hosts = all(parse(html)).filter(({childNodes}) => childNodes.some(isStamp));
  return hosts.map(({childNodes}) => {
    const written = childNodes.filter((node) => has(node, 'data-family-written'));
    const stamp = written.find(isStamp)!;
    const elements = written.filter(({nodeName}) => !/^(?:script|template|style|link)$/.test(nodeName));
    const help = elements.find((element) => value(element, 'data-family-written') === 'help');
    const text = elements.filter((element) => element !== help);
    const below = text.flatMap((element) => [element, ...all(element)]);
    const valuesOf = (name: string, among = below) =>
      among.map((element) => value(element, name)).filter((each) => each !== undefined);
    return {
      stamp: JSON.parse(textOf(stamp)) as Stamp,
      writtenBy: value(stamp, 'data-family-written')!,
      words: text.map(textOf).join(''),
      parts: elements.map((element) => value(element, 'data-family-written')!),
      levels: text.flatMap(({tagName}) => /^h(\d)$/.exec(tagName)?.slice(1).map(Number) ?? []),
      ids: valuesOf('id'),
      otherIds: valuesOf('data-family-id'),
      langs: valuesOf('lang', text),
      addresses: below.flatMap((element) => value(element, 'href') ?? value(element, 'src') ?? []),
      help: help && [textOf(help), ...valuesOf('href', all(help))],
    };
  });
}

const isStamp = (node: Node) => node.nodeName === 'script' && has(node, 'data-family-written');

function has(node: Node, name: string): node is Element {
  return 'attrs' in node && value(node, name) !== undefined;
}

function value({attrs}: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** All descendant elements of a node, in document order. */
function all(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
