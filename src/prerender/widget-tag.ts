import type {DefaultTreeAdapterTypes} from 'parse5';
import {dialable} from '../document/phone-number.js';
import {isLikeArticle, WRITTEN} from '../rendering/article.js';
import type {WidgetTag} from '../text-kinds/index.js';
import {namesLanguage} from '../localization/language-tag.js';
import {bareName, bareNumber, bareValue, topicName} from '../widgets/base/attribute-value.js';
import type {Provider} from '../widgets/base/settings.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Defaults of each element that prerendering needs; the elements themselves cannot be imported without a DOM. */
const widgets: Readonly<Record<WidgetTag, {topic: string; help: 'top' | 'foot'; isHelpCard?: true}>> = {
  'family-faq': {topic: 'family-faq', help: 'top'},
  'family-program-explainer': {topic: 'iop', help: 'top'},
  'family-stage-timeline': {topic: 'stages', help: 'top'},
  'family-wellness-tips': {topic: 'wellness-tips', help: 'foot'},
  'family-help-card': {topic: 'help-card', help: 'top', isHelpCard: true},
};

/** The tags of the widgets, each with its default topic. */
export const defaultTopics: readonly (readonly [tag: WidgetTag, topic: string])[] = Object.entries(
  widgets,
).map(([tag, {topic}]) => [tag as WidgetTag, topic]);

export function isWidget({tagName}: Element): boolean {
  return Object.hasOwn(widgets, tagName);
}

/** The values that the element would read at run time from its tag and from the page around it. */
export interface WidgetTagValues {
  /** Address of a Markdown file; if present, the topic is ignored. */
  readonly src: string | undefined;
  /** Base folder of a relative `src`. */
  readonly contentBase: string | undefined;
  readonly topic: string;
  /** Whether the tag has neither `topic` nor `src`: the widget then shows an article inside the tag. */
  readonly isBare: boolean;
  /** BCP 47 tag: the `lang` of the tag or of its nearest ancestor with one. */
  readonly language: string | undefined;
  /** Level of the title. */
  readonly level: number;
  readonly isHelpAtFoot: boolean;
  readonly isHelpCard: boolean;
  /** ISO 3166-1 code of the country whose phone numbers families need. */
  readonly region: string;
  readonly provider: Provider | undefined;
}

/** An empty value counts as absent, as in the page. */
const nonEmpty = (value: string | null | undefined) => (value === '' ? undefined : value) ?? undefined;

/** @param around - its ancestors, outermost first */
export function valuesOf(element: Element, around: readonly Element[]): WidgetTagValues {
  const {topic: ownTopic, help, isHelpCard = false} = widgets[element.tagName as WidgetTag];
  const settings = around.findLast(({tagName}) => tagName === 'family-settings');
  const src = nonEmpty(bareValue(attribute(element, 'src')));
  const topic = nonEmpty(topicName(attribute(element, 'topic')));
  const tags = [...around, element].map((each) => bareValue(attribute(each, 'lang')));
  const levels = [element, settings].map((each) => bareNumber(attribute(each, 'heading-level')));
  const level = levels.find(Boolean) ?? 2;
  const regions = [isHelpCard ? element : undefined, settings].map((each) =>
    bareValue(attribute(each, 'region')),
  );
  return {
    src,
    contentBase: bareValue(attribute(settings, 'content-base')) ?? undefined,
    topic: topic ?? ownTopic,
    isBare: topic === undefined && src === undefined,
    language: tags.findLast(namesLanguage),
    level: Math.min(Math.max(Math.trunc(level), 2), 5),
    isHelpAtFoot: (bareValue(attribute(element, 'help')) ?? help) === 'foot',
    isHelpCard,
    region: regions.find(Boolean)?.toUpperCase() ?? 'US',
    provider: settings && providerOf(settings),
  };
}

function providerOf(settings: Element): Provider | undefined {
  const name = bareName(attribute(settings, 'provider-name'));
  const [phone, url] = ['provider-phone', 'provider-url'].map(
    (each) => bareValue(attribute(settings, each)) ?? undefined,
  );
  const call = phone && dialable(phone, bareValue(attribute(settings, 'region'))?.toUpperCase());
  return name ? {name, phone, call, url} : undefined;
}

export function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((each) => each.name === name)?.value ?? null;
}

/** The attributes that would name a text, and are empty: a template's value that did not come. */
export function emptyNamesIn(element: Element): readonly string[] {
  return ['topic', 'src'].filter((name) => bareValue(attribute(element, name)) === '');
}

/** Marks of PHP, ERB, Jinja, Liquid, Handlebars, JavaScript and server-side includes, which another program replaces. */
const TEMPLATE = /\{[{%#].*|<[?%].*|\$\{.*|<!--#.*/s;

/** The value of a tag, or what stands in it, that is unknown until another program has made the page. */
export function templateIn(element: Element, around: readonly Element[]): string | undefined {
  const isBare = ['topic', 'src'].every((name) => !attribute(element, name));
  const speaker = [...around, element].findLast((each) => attribute(each, 'lang'));
  const settings = around.findLast(({tagName}) => tagName === 'family-settings');
  // A mark in the tag itself, `<html <?php language_attributes(); ?>>`, may be its language.
  const page = speaker ? undefined : around.find(({tagName}) => tagName === 'html');
  const names = ['topic', 'src', 'heading-level', 'region', 'current', 'group', 'help'];
  const written = [
    ...names.map((name) => attribute(element, name)),
    // In a tag with quotes in its quotes, the rest of a mark is the name of an attribute.
    ...[element, settings, page].flatMap((each) => each?.attrs.map(({name}) => name) ?? []),
    ...(settings?.attrs.map(({value}) => value) ?? []),
    attribute(speaker, 'lang'),
    // With a topic, this is the fallback.
    ...(isBare ? ownNodes(element).flatMap(nodesIn).map(wordsOf) : []),
  ];
  return written.map((each) => TEMPLATE.exec(each ?? '')?.[0]).find(Boolean);
}

const nodesIn = (node: Node): Node[] =>
  'tagName' in node ? within(node).flatMap(({childNodes}) => childNodes) : [node];

/** The text of a node without those inside it; PHP is a comment to a parser of HTML. */
function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'data' in node ? `<${node.data.startsWith('#') ? '!--' : ''}${node.data}` : '';
}

/** Parts of the page, and other widgets: what a widget never takes for its text. */
const OF_PAGE = new Set(['main', 'footer', 'nav']);

/** The author's own nodes in a tag, as `ownChildren` finds its elements in the page. */
function ownNodes({childNodes}: Element): Node[] {
  const own = childNodes.filter((node) => !('tagName' in node && attribute(node, WRITTEN) !== null));
  const end = own.findIndex(
    (node) => 'tagName' in node && (OF_PAGE.has(node.tagName) || within(node).some(isWidget)),
  );
  return end < 0 ? own : own.slice(0, end);
}

/** An element and all that stand in it. Iterative, as `readPage`. */
function within(element: Element): Element[] {
  const found: Element[] = [];
  const open = [element];
  for (let each = open.pop(); each; each = open.pop()) {
    found.push(each);
    open.push(...each.childNodes.filter((node) => 'tagName' in node).reverse());
  }
  return found;
}

/** Whether the tag contains the author's own article, as `isArticle` decides in the page. */
export function hasOwnArticle(element: Element): boolean {
  const own = ownNodes(element).filter((node) => 'tagName' in node);
  const all = own.flatMap(within);
  const isShown = ({tagName}: Element) => !/^(?:style|script|noscript)$/.test(tagName);
  return (
    all.some(({tagName}) => /^(?:h[1-6]|summary)$/.test(tagName)) ||
    isLikeArticle(all.filter(isShown).map(looseText).join(' ')) ||
    hasBoldLines(all)
  );
}

/** As `hasBoldLines` of `src/rendering/article.ts` in the page. */
function hasBoldLines(all: readonly Element[]): boolean {
  const own = new Set<unknown>(all);
  const lineOf = (element: Element): Element | undefined =>
    /^(?:p|div|li|td)$/.test(element.tagName)
      ? element
      : own.has(element.parentNode)
        ? lineOf(element.parentNode as Element)
        : undefined;
  const words = (element: Element) => within(element).map(looseText).join('').replace(/\s/g, '');
  const lines = all
    .filter(({tagName}) => /^(?:b|strong|u)$/.test(tagName))
    .map((bold) => {
      const line = lineOf(bold);
      return line && words(bold) && words(bold) === words(line) ? line : undefined;
    });
  const hasNumber = all.some((each) => /^tel:/i.test(attribute(each, 'href') ?? ''));
  return new Set(lines.filter(Boolean)).size > 1 && !hasNumber;
}

function looseText({childNodes}: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}
