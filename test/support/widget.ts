/** Reads a widget like a reader. */
import type {WidgetState} from '../../src/widgets/base/states.js';
import {settled, until} from './fixture.js';

/** Waits for the state, and until it is rendered. */
export async function inState<Widget extends Element>(widget: Widget, state: WidgetState): Promise<Widget> {
  await until(() => widget.matches(`:state(${state})`), `<${widget.localName}> did not become ${state}`);
  await settled(widget);
  return widget;
}

/** The shadow root. */
export function shadow(widget: Element): ShadowRoot {
  return widget.shadowRoot!;
}

/** A visible element of the shadow root, by its selector. */
export function shown(widget: Element, selector: string): HTMLElement | undefined {
  return [...shadow(widget).querySelectorAll<HTMLElement>(selector)].find((each) => each.checkVisibility());
}

export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** The visible text of the widget itself, without the document's. */
export function wordsOn(widget: Element): string {
  return textOf(shadow(widget).querySelector('[part~=base]'));
}

/** The visible button with this name; throws without one. */
export function buttonOf(widget: Element, name: string): HTMLButtonElement {
  const found = findButton(widget, name);
  if (!found) throw new Error(`There is no button "${name}".`);
  return found;
}

export function findButton(widget: Element, name: string): HTMLButtonElement | undefined {
  return [...shadow(widget).querySelectorAll('button')].find(
    (button) => [textOf(button), button.ariaLabel].includes(name) && button.checkVisibility(),
  );
}

/** The headings of the text in order: `h3 Safety`. */
export function headingsOf(widget: Element): string[] {
  return [...widget.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(
    (each) => `${each.localName} ${textOf(each)}`,
  );
}

/** The texts of all status lines that are not empty. */
export function announced(widget: Element): string[] {
  return [...shadow(widget).querySelectorAll('[role=status]')].map(textOf).filter(Boolean);
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(): number {
  const {scrollWidth, clientWidth} = document.documentElement;
  return scrollWidth - clientWidth;
}

/** Fails with a short message: the runner takes minutes to serialise elements for a diff. */
export function expectSame(found: Element | null | undefined, wanted: Element | null | undefined): void {
  const nameOf = (element: typeof found) =>
    element ? `<${element.localName}> ${textOf(element).slice(0, 40)}` : String(element);
  if (found !== wanted) throw new Error(`It is ${nameOf(found)} instead of ${nameOf(wanted)}.`);
}
