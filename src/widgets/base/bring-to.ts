import type {LitElement} from 'lit';
import {membersOf} from '../../platform/page-document.js';
import type {Article} from '../../rendering/article.js';
import {FamilyNavigateEvent} from './events.js';

/** What an id leads to in a text: a heading, which need not carry the id itself, or any element that does. */
export function targetOf(article: Article | undefined, id: string): HTMLElement | undefined {
  if (!article || !id) return undefined;
  for (const [heading, info] of article.headings) if (info.id === id) return heading as HTMLElement;
  const holder = article.text[0]?.parentElement?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
  return holder && article.text.some((piece) => piece.contains(holder)) ? holder : undefined;
}

/** Whether an element of the page around the widgets has this id: then links lead there. */
export function isPageOwned(id: string, host: Element): boolean {
  const page = membersOf(host.getRootNode() as Document);
  return [...page.querySelectorAll(`[id="${CSS.escape(id)}"]`)].some((holder) => !isInWidget(holder));
}

/** Whether an element stands in a widget: in its text, or in its shadow. */
export function isInWidget(element: Element): boolean {
  const host = membersOf(element.getRootNode() as ShadowRoot).host as Element | undefined;
  const isWidget = (box: object) => 'topic' in box && 'show' in box;
  for (let box: Element | null = element; box; box = box.parentElement) if (isWidget(box)) return true;
  return host !== undefined && isWidget(host);
}

/**
 * Brings the reader to an element of the text: opens what it stands in, scrolls to it, focuses it.
 *
 * @returns false where there is none of that id
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

/** Opens what an element stands in: in the widget, and in the text. */
export function openAround(target: Element): void {
  for (let box: Element | null = target; box; box = box.assignedSlot ?? box.parentElement)
    if (box.localName === 'details') (box as HTMLDetailsElement).open = true;
}

/** Where a reader is led. */
interface Destination {
  /** The heading, or another element of the text. */
  readonly target: Element;
  /** What shows it. */
  readonly shown: HTMLElement;
  readonly focused?: HTMLElement | null | undefined;
  /** Default: `start`. */
  readonly block?: ScrollLogicalPosition;
}

/**
 * Focuses and scrolls, and leaves as much room above as the page wants above the target: a page with a sticky header says
 * so by `scroll-margin-top` on its headings, or on `:target`. (Its `scroll-padding` counts by itself.)
 */
export function lead({target, shown, focused, block = 'start'}: Destination): void {
  const margin = pageScrollMargin(target);
  const {style} = shown;
  const before = style.scrollMarginTop;
  focused?.focus({preventScroll: true});
  if (margin) style.setProperty('scroll-margin-top', margin, 'important');
  // For a widget's own margin of a heading, which is stronger.
  if (margin) style.setProperty('--_page-margin', margin);
  shown.scrollIntoView({block});
  style.removeProperty('--_page-margin');
  if (margin) style.scrollMarginTop = before;
  // Read first: until then Chromium has written no attribute that could be removed.
  if (!shown.getAttribute('style')) shown.removeAttribute('style');
}

/** Our style sheet takes the page's style away from a piece of the text for as long as it has a slot. */
function pageScrollMargin(target: Element): string {
  const piece = target.closest('[slot]');
  if (!piece) return '';
  const {slot} = piece;
  piece.removeAttribute('slot');
  const {scrollMarginTop} = getComputedStyle(target);
  piece.slot = slot;
  return parseFloat(scrollMarginTop) ? scrollMarginTop : '';
}
