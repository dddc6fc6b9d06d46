/** Reads what was written into a page. */
import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import type {Stamp} from '../../src/rendering/prerendered.js';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface WrittenArticle {
  readonly stamp: Stamp;
  readonly writtenBy: string;
  /** Of its title, text and sources. */
  readonly words: string;
  /** What each of its elements is. */
  readonly parts: readonly string[];
  /** Of its headings. */
  readonly levels: readonly number[];
  readonly ids: readonly string[];
  /** Those that other elements of the page carry. */
  readonly otherIds: readonly string[];
  readonly langs: readonly string[];
  /** Of its links and pictures. */
  readonly addresses: readonly string[];
  /** The words of the help line, and what it dials. */
  readonly help: readonly string[] | undefined;
}

/** The page with an `@` in the place of each article. */
export function withoutArticles(html: string): string {
  return html.replace(
    /\r?\n<script type="application\/json" data-family-written=.*?\n(?=<\/family-)/gis,
    '@',
  );
}

export function articlesIn(html: string): WrittenArticle[] {
  const hosts = all(parse(html)).filter(({childNodes}) => childNodes.some(isStamp));
  return hosts.map(({childNodes}) => {
    const written = childNodes.filter((node): node is Element => has(node, 'data-family-written'));
    const [stamp, ...elements] = written as [Element, ...Element[]];
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

function has(node: Node, name: string): boolean {
  return 'attrs' in node && value(node, name) !== undefined;
}

function value({attrs}: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** All elements below a node, in their order. */
function all(node: Node): Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...all(child)] : []));
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
