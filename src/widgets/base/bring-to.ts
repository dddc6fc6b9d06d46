import type {LitElement} from 'lit';
import {membersOf} from '../../platform/page-document.js';
import type {Article} from '../../rendering/article.js';
import {FamilyNavigateEvent} from './events.js';

/** Selects elements by an attribute. Without `CSS.escape()`: a page may have a global of its own named `CSS`. */
export function withValue(name: string, value: string): string {
  return `[${name}="${value.replace(/["\\\n\r\f]/g, '\\$&')}"]`;
}

/** The target of an id in a text: a heading, which may be in the page without that id, or any element with the id. */
export function targetOf(article: Article | undefined, id: string): HTMLElement | undefined {
  if (!article || !id) return undefined;
  for (const [heading, info] of article.headings) if (info.id === id) return heading as HTMLElement;
  const holder = article.text[0]?.parentElement?.querySelector<HTMLElement>(withValue('id', id));
  return holder && article.text.some((piece) => piece.contains(holder)) ? holder : undefined;
}

/** Whether an element of the page outside the widgets has this id: links to the id then lead to that element. */
export function isPageOwned(id: string, host: Element): boolean {
  const page = membersOf(host.getRootNode() as Document);
  // By the browser's own table of ids: a page may have thousands.
  if (!page.getElementById?.(id)) return false;
  return [...page.querySelectorAll(withValue('id', id))].some((holder) => !isInWidget(holder));
}

/** Whether an element is inside a widget: in its text or its shadow root. */
export function isInWidget(element: Element): boolean {
  const host = membersOf(membersOf(element).getRootNode() as ShadowRoot).host as Element | undefined;
  const isWidget = (box: object) => 'topic' in box && 'show' in box;
  for (let box: Element | null = element; box; box = membersOf(box).parentElement)
    if (isWidget(box)) return true;
  // A document inherits what a page may have put on `Object.prototype`.
  return !!host?.nodeType && isWidget(host);
}

/**
 * Opens the sections around an element of the text, scrolls to it and focuses it.
 *
 * @returns false if there is no element with that id
 */
export function bringTo(host: LitElement, article: Article | undefined, id: string): boolean {
  const target = targetOf(article, id);
  if (!target) return false;
  void bring(host, target, id);
  return true;
}

async function bring(host: LitElement, target: HTMLElement, id: string): Promise<void> {
  await host.updateComplete;
  openAround(target);
  const summary = target.assignedSlot?.closest('summary');
  if (!summary) target.tabIndex = -1;
  lead({target, shown: target, focused: summary ?? target});
  host.dispatchEvent(new FamilyNavigateEvent(id));
}

/** Opens every `<details>` around an element: those of the widget and those of the text. */
export function openAround(target: Element): void {
  for (let box: Element | null = target; box; box = box.assignedSlot ?? membersOf(box).parentElement)
    if (box.localName === 'details') (box as HTMLDetailsElement).open = true;
}

interface Destination {
  /** The heading, or another element of the text. */
  readonly target: Element;
  /** The element of the shadow root that shows the target. */
  readonly shown: HTMLElement;
  readonly focused?: HTMLElement | null | undefined;
  /** Default: `start`. */
  readonly block?: ScrollLogicalPosition;
  /** Scroll margin above it. Default: the one that the page sets. */
  readonly margin?: string;
}

/**
 * Focuses and scrolls, with the scroll margin that the page sets for the target: a page with a sticky header sets
 * `scroll-margin-top` on its headings or on `:target`. (The browser applies `scroll-padding` itself.)
 */
export function lead({
  target,
  shown,
  focused,
  block = 'start',
  margin = pageScrollMargin(target),
}: Destination): void {
  const {style} = shown;
  const before = style.scrollMarginTop;
  focused?.focus({preventScroll: true});
  if (margin) style.setProperty('scroll-margin-top', margin, 'important');
  // For the margin that a widget's own style sheet sets on its headings with higher specificity.
  if (margin) style.setProperty('--_page-margin', margin);
  shown.scrollIntoView({block});
  style.removeProperty('--_page-margin');
  if (margin) style.scrollMarginTop = before;
  // Read before removing: Chromium serializes the attribute lazily and removes nothing until it has.
  if (!shown.getAttribute('style')) shown.removeAttribute('style');
}

/** Without its slot for a moment: our style sheet overrides the page's styles for slotted elements. */
function pageScrollMargin(target: Element): string {
  const piece = target.closest('[slot]');
  if (!piece) return '';
  const {slot} = piece;
  piece.removeAttribute('slot');
  const {scrollMarginTop} = getComputedStyle(target);
  piece.slot = slot;
  return parseFloat(scrollMarginTop) ? scrollMarginTop : '';
}
