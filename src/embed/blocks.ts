/** Shows widgets in blocks: loaded only if a page has one. */
import {warn} from '../platform/warn.js';
import {membersOf, pageDocument} from '../platform/page-document.js';
import {isArticle, isHeading, WRITTEN} from '../rendering/article.js';
import {OF_PAGE} from '../rendering/misplaced-tag.js';
import {isOwned} from '../rendering/owned.js';
import {defaultTopics, widgetTags, type WidgetTag} from '../text-kinds/widgets.js';
import {bareName, bareValue} from '../widgets/base/attribute-value.js';
import {BLOCKS} from './find-blocks.js';
import {attributesOf, shortName, unknownWidget, widgetNamed} from './widget-names.js';

const WIDGETS = widgetTags.join();

/** Elements that may contain headings and paragraphs; a paragraph since editors offer a class for it first. */
const CONTAINERS = 'div,section,article,aside,main,details,p';

/** Editors read their text back from these elements: a widget in it would be saved. */
const EDITORS = '[contenteditable]:not([contenteditable="false" i]),[class*="block-editor-"],.wp-admin';

/** Children that do not belong to the text. */
const NO_TEXT = 'summary,script,style,link';

/**
 * Times that a widget is shown in the same block within a window. A script that removes it each time would keep the page
 * busy; a server that renders the page anew every second (Livewire, htmx) stays below.
 */
const MOST_TIMES = 100;

/** Milliseconds after which these are counted anew. */
const WINDOW = 20_000;

/** Half of the milliseconds after which a widget comes back to a block that a script has removed it from too often. */
const QUIET = 1000;

/** What a block shows. */
interface Shown {
  /** The child of the block: the widget, or the settings around it. */
  readonly added: Element;
  readonly widget: HTMLElement;
  /** A copy of the first, without the text. */
  readonly copy: Node;
  readonly count: Count;
}

/** How often a widget was shown in a block. */
interface Count {
  readonly times: number;
  /** Begin of the window. */
  readonly since: number;
  /** How often the block was left alone in a row: each time longer, and after fewer times. */
  readonly rests: number;
}

const shownIn = new WeakMap<Element, Shown>();

/** The blocks that are left alone, each with a child: another one shows that the page still renders the block. */
const resting = new WeakMap<Element, {readonly child: Node | null; readonly timer: number}>();

const reported = new WeakSet<Element>();

/** Shows a widget in each block of the page that has none. */
export function showBlocks(): void {
  const {designMode, querySelectorAll} = pageDocument;
  if (designMode === 'on') return;
  for (const block of querySelectorAll<HTMLElement>(BLOCKS)) {
    try {
      const message = showBlock(block);
      if (message) report(block, message);
    } catch (error) {
      // The page may have replaced DOM methods that we use.
      report(block, String(error));
    }
  }
}

/** @returns what the author of the page should know */
function showBlock(block: HTMLElement): string | undefined {
  const name = nameIn(block);
  // A class of the page that only contains it: `my-family-widget-area`.
  if (name === undefined) return undefined;
  const tag = widgetNamed(name);
  if (!tag) return unknownWidget(name);
  // A form's fields may shadow its members.
  if (!membersOf(block).matches(CONTAINERS)) return 'A widget cannot stand in this element. Use a <div>.';
  // Done, or a copy of one that is done.
  if (block.closest(WIDGETS) || block.querySelector(WIDGETS)) return undefined;
  if (block.closest(EDITORS)) return undefined;
  const ofPage = block.querySelector(OF_PAGE);
  if (ofPage)
    return `It contains <${ofPage.localName}>, a part of the page. Use an element around the text alone.`;
  if (resting.has(block)) return rest(block);
  const now = Date.now();
  const before = shownIn.get(block)?.count;
  const count = before && now - before.since < WINDOW ? before : {times: 0, since: now, rests: 0};
  if (count.times < MOST_TIMES / (count.rests + 1))
    return fill(block, tag, {...count, times: count.times + 1});
  rest(block);
  return 'A script keeps removing the widget.';
}

/** Leaves a block alone until the page has not rendered it for a while. */
function rest(block: HTMLElement): undefined {
  const {child, timer} = resting.get(block) ?? {};
  const {firstChild} = block;
  if (firstChild === child) return;
  clearTimeout(timer);
  const shown = shownIn.get(block)!;
  const rests = shown.count.rests + 1;
  const wake = () => {
    resting.delete(block);
    shownIn.set(block, {...shown, count: {times: 0, since: Date.now(), rests}});
    showBlocks();
  };
  resting.set(block, {child: firstChild, timer: setTimeout(wake, QUIET * 2 ** rests) as unknown as number});
}

/** The short name of the widget: `faq`. The attribute overrides the class. */
function nameIn(block: Element): string | undefined {
  const {getAttribute} = membersOf(block);
  const attribute = bareValue(getAttribute('data-family-widget'));
  const written = attribute === null ? valuesOfClass(block, 'widget') : [attribute];
  const names = written.map(shortName);
  // A page may have classes of its own that begin in the same way.
  return names.find(widgetNamed) ?? names[0];
}

/** The values of `family-<name>-<value>` among the classes; an empty one without `-<value>`. */
function valuesOfClass(block: Element, name: string): string[] {
  const prefix = `family-${name}-`;
  return [...membersOf(block).classList]
    .filter((each) => `${each}-`.toLowerCase().startsWith(prefix))
    .map((each) => each.slice(prefix.length));
}

function fill(block: HTMLElement, tag: WidgetTag, count: Count): string | undefined {
  const widget = pageDocument.createElement(tag);
  const settings = pageDocument.createElement('family-settings');
  const around = block.closest('[data-family-settings]');
  const own = attributesOf(widget);
  for (const name of own) setFrom(block, name, widget);
  for (const name of attributesOf(settings)) {
    if (around) setFrom(around, name, settings);
    if (!own.includes(name)) setFrom(block, name, settings);
  }
  const isOwnText = !widget.hasAttribute('topic') && !widget.hasAttribute('src') && isArticle(textOf(block));
  const place = (isOwnText ? parentOfHeadings(block) : undefined) ?? block;
  const nodes = [...place.childNodes].filter((node) => !(node instanceof Element && node.matches(NO_TEXT)));
  if (nodes.some(isOwned))
    return `A framework renders its children, and may remove them later. Render <${tag}> instead.`;
  // Set, so that what follows the block is never taken for its article.
  if (!isOwnText && !widget.hasAttribute('src') && !widget.hasAttribute('topic'))
    widget.setAttribute('topic', defaultTopics[tag]);
  if (settings.attributes.length > 0) settings.append(widget);
  const added = settings.hasChildNodes() ? settings : widget;
  const before = shownIn.get(block);
  const shown =
    before?.copy.isEqualNode(added) && !before.added.isConnected
      ? {...before, count}
      : {added, widget, copy: added.cloneNode(true), count};
  shownIn.set(block, shown);
  // One that a script has removed comes back, with what its reader has opened and typed; its text is that of the block.
  for (const node of [...shown.widget.childNodes])
    if (!(node instanceof Element && node.hasAttribute(WRITTEN))) node.remove();
  // It notices on its return that its text is another one.
  if (shown.added !== added) for (const node of nodes) shown.widget.append(node);
  place.append(shown.added);
  if (shown.added === added) moveInto(widget, nodes);
  return block.querySelector(BLOCKS) ? 'The block inside this one is a part of its text.' : undefined;
}

/** Sets an attribute from `data-<name>`, or else from classes `family-<name>-<value>`. */
function setFrom(block: Element, name: string, element: Element): void {
  const written = block.getAttribute(`data-${name}`);
  const values = valuesOfClass(block, name);
  const ofClass = values.length > 0 ? values.join(' ').trim() : null;
  const value = (name === 'provider-name' ? bareName : bareValue)(written) ?? ofClass;
  if (value !== null) element.setAttribute(name, value);
}

/** The children that are the text. */
function textOf(element: Element): Element[] {
  return [...element.children].filter((child) => !child.matches(NO_TEXT));
}

/** The element that has the headings as children: the block, or an only child of it, as some themes add one. */
function parentOfHeadings(block: Element): Element | undefined {
  const text = textOf(block);
  if (text.some(isHeading)) return block;
  const [only, ...others] = text;
  return only?.matches(CONTAINERS) && others.length === 0 ? parentOfHeadings(only) : undefined;
}

/** Moves nodes without a loss of focus or of the state of frames. */
function moveInto(widget: HTMLElement, nodes: readonly ChildNode[]): void {
  const focused = pageDocument.activeElement as HTMLElement | null;
  for (const node of nodes) {
    if ('moveBefore' in Element.prototype) widget.moveBefore(node, null);
    else widget.append(node);
  }
  if (widget.contains(focused) && pageDocument.activeElement !== focused)
    focused?.focus({preventScroll: true});
}

function report(block: Element, message: string): void {
  if (reported.has(block)) return;
  reported.add(block);
  const {localName, getAttribute} = membersOf(block);
  const name = ['data-family-widget', 'class'].find((each) => getAttribute(each) !== null)!;
  warn(`<${localName} ${name}="${getAttribute(name)}">: ${message}`);
}
